//! The markup inside a line of reStructuredText.

use crate::text::Styled;
use crate::text::line::LONGEST;
use crate::text::markup::tidy;

/// `**bold**`, `*italic*`, « `text <address>`_ », « name_ » and the like to text with its styles.
/// A backslash joins what it parts: « Pytho\ n » is one word.
pub fn inline(source: &str) -> Styled {
    if source.len() > LONGEST {
        return tidy(Styled::plain(source));
    }
    let source = unescaped(source);
    let mut out = Styled::default();
    let mut rest = source.as_str();
    while let Some(c) = rest.chars().next() {
        let begun = out.text.chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        rest = match c {
            '*' if begun => marked(rest, &mut out),
            '`' => quoted(rest, &mut out),
            '|' if begun => substitution(rest, &mut out),
            ':' if begun => role(rest, &mut out),
            '_' if reference(&out, rest) => rest[1..].trim_start_matches('_'),
            c => {
                out.text.push(if c == ESCAPED { '*' } else { c });
                &rest[c.len_utf8()..]
            }
        };
    }
    tidy(out)
}

/// Stands for a `\*` until the markup is read.
const ESCAPED: char = '\u{E000}';

/// « \ » and what follows it: a blank or a line's end vanishes, a mark loses its meaning.
fn unescaped(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('*') => out.push(ESCAPED),
                Some(c) if !c.is_whitespace() => out.push(c),
                _ => {}
            },
            c => out.push(c),
        }
    }
    out
}

/// `**bold**` or `*italic*`; the mark itself where it is never closed.
fn marked<'a>(rest: &'a str, out: &mut Styled) -> &'a str {
    let mark = if rest.starts_with("**") { "**" } else { "*" };
    let inside = &rest[mark.len()..];
    let end = inside.find(mark).filter(|end| *end > 0 && !inside.starts_with(char::is_whitespace));
    let Some(end) = end else {
        out.text.push_str(mark);
        return inside;
    };
    let start = out.text.len();
    out.text.push_str(&inside[..end]);
    let range = start..out.text.len();
    if mark == "**" {
        out.strong.push(range)
    } else {
        out.emphasis.push(range)
    }
    &inside[end + mark.len()..]
}

/// « `text <address>`_ », « `text`_ » and « ``code`` ».
fn quoted<'a>(rest: &'a str, out: &mut Styled) -> &'a str {
    let mark = if rest.starts_with("``") { "``" } else { "`" };
    let inside = &rest[mark.len()..];
    let Some(end) = inside.find(mark) else {
        return inside;
    };
    let text = &inside[..end];
    let text = text.split_once('<').filter(|_| text.ends_with('>')).map_or(text, |(text, _)| text);
    out.text.push_str(text.trim_end());
    inside[end + mark.len()..].trim_start_matches('_')
}

/// « |emsp| »: what it stands for is written elsewhere.
fn substitution<'a>(rest: &'a str, out: &mut Styled) -> &'a str {
    let inside = &rest[1..];
    match inside.find('|').filter(|end| *end > 0 && !inside[..*end].contains(' ')) {
        Some(end) => &inside[end + 1..],
        None => {
            out.text.push('|');
            inside
        }
    }
}

/// « :active:`text` »: the role goes, the text is read next.
fn role<'a>(rest: &'a str, out: &mut Styled) -> &'a str {
    let inside = &rest[1..];
    match inside.find(":`").filter(|end| inside[..*end].chars().all(|c| c.is_ascii_alphabetic())) {
        Some(end) if end > 0 => &inside[end + 1..],
        _ => {
            out.text.push(':');
            inside
        }
    }
}

/// « Friday_ »: the mark of a link at a word's end.
fn reference(out: &Styled, rest: &str) -> bool {
    let ended = rest.trim_start_matches('_').chars().next().is_none_or(|c| !c.is_alphanumeric());
    ended && out.text.chars().next_back().is_some_and(char::is_alphanumeric)
}
