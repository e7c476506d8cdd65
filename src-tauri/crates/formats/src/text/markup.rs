//! Inline Markdown and HTML of one line, to text with its styles.

use std::borrow::Cow;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Styled;

/// Keeps the parser from seeing a block in what is one line's inside; taken off again.
const GUARD: &str = "x ";

/// Reads the inline markup of one line: bold, italic, links, HTML tags, escapes, entities.
pub fn inline(source: &str) -> Styled {
    let source = org_links(source);
    let source = spaced_links(&source);
    let source = source.as_ref();
    if !source.contains(['*', '_', '<', '&', '\\', '[', '`']) {
        return tidy(Styled::plain(source));
    }
    let guarded = format!("{GUARD}{source}");
    let mut reader = Reader::default();
    for event in Parser::new_ext(&guarded, Options::empty()) {
        reader.take(&event);
    }
    let mut styled = reader.out;
    let guard = GUARD.len().min(styled.text.len());
    styled = styled.part(guard..styled.text.len());
    tidy(styled)
}

/// Org's « [[target][text]] » as its text.
pub fn org_links(source: &str) -> Cow<'_, str> {
    if !source.contains("[[") {
        return Cow::Borrowed(source);
    }
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, link)) = rest.split_once("[[") {
        // « [[[file:…][slides]]] »: what hangs on a line is no part of it.
        let (hung, link) = link.strip_prefix('[').map_or((false, link), |link| (true, link));
        let Some((inside, after)) = link.split_once("]]") else { break };
        out.push_str(before);
        rest = after.strip_prefix(']').filter(|_| hung).unwrap_or(after);
        if hung && inside.starts_with("file:") {
            continue;
        }
        let text = inside.split_once("][").map_or(inside, |(_, text)| text);
        if hung {
            out.push('[');
        }
        out.push_str(text);
        if hung {
            out.push(']');
        }
    }
    Cow::Owned(out + rest)
}

/// « [text](an address with blanks) », which Markdown takes for no link, as its text.
fn spaced_links(source: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = source;
    while let Some((before, address)) = rest.split_once("](") {
        let Some((inside, after)) = address.split_once(')') else { break };
        let open = before.rfind('[').filter(|_| inside.contains(' ') && !inside.contains('"'));
        match open {
            Some(open) => {
                out.push_str(&before[..open]);
                out.push_str(&before[open + 1..]);
            }
            None => {
                out.push_str(before);
                out.push_str("](");
                out.push_str(inside);
                out.push(')');
            }
        }
        rest = after;
    }
    if out.is_empty() { Cow::Borrowed(source) } else { Cow::Owned(out + rest) }
}

#[derive(Default)]
struct Reader {
    out: Styled,
    strong: Option<usize>,
    emphasis: Option<usize>,
    image: usize,
    superscript: bool,
}

impl Reader {
    fn take(&mut self, event: &Event<'_>) {
        let here = self.out.text.len();
        match event {
            Event::Start(Tag::Strong) => self.strong = self.strong.or(Some(here)),
            Event::Start(Tag::Emphasis) => self.emphasis = self.emphasis.or(Some(here)),
            Event::Start(Tag::Image { .. }) => self.image += 1,
            Event::End(TagEnd::Image) => self.image = self.image.saturating_sub(1),
            Event::End(TagEnd::Strong) => self.close_strong(),
            Event::End(TagEnd::Emphasis) => self.close_emphasis(),
            Event::Text(text) | Event::Code(text) => self.text(text),
            Event::SoftBreak | Event::HardBreak => self.out.text.push(' '),
            Event::InlineHtml(tag) | Event::Html(tag) => self.tag(tag),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        // A footnote's call is no part of the word before it; « 7ème » is.
        let call = self.superscript && text.chars().all(|c| c.is_ascii_digit());
        if self.image == 0 && !call {
            self.out.text.push_str(text);
        }
    }

    fn tag(&mut self, tag: &str) {
        let name: String = tag
            .trim_start_matches('<')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
            .collect::<String>()
            .to_ascii_lowercase();
        let here = self.out.text.len();
        match name.trim_end_matches('/') {
            "sup" => self.superscript = true,
            "/sup" => self.superscript = false,
            "b" | "strong" => self.strong = self.strong.or(Some(here)),
            "/b" | "/strong" => self.close_strong(),
            "i" | "em" => self.emphasis = self.emphasis.or(Some(here)),
            "/i" | "/em" => self.close_emphasis(),
            "br" | "/td" | "/th" | "/p" | "/li" => self.out.text.push(' '),
            _ => {}
        }
    }

    fn close_strong(&mut self) {
        if let Some(start) = self.strong.take() {
            self.out.strong.push(start..self.out.text.len());
        }
    }

    fn close_emphasis(&mut self) {
        if let Some(start) = self.emphasis.take() {
            self.out.emphasis.push(start..self.out.text.len());
        }
    }
}

/// Blanks made one, invisible characters and leftover `**` gone; styles keep their places and
/// lose the blanks at their ends.
pub fn tidy(styled: Styled) -> Styled {
    let mut text = String::with_capacity(styled.text.len());
    let mut moved = Vec::with_capacity(styled.text.len() + 1);
    let mut chars = styled.text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        while moved.len() <= at {
            moved.push(text.len());
        }
        let next = chars.peek().map(|(_, c)| *c);
        match c {
            // What is not seen, or turns round what stands after it.
            '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{200E}' | '\u{200F}' => {}
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() && !c.is_whitespace() => {}
            '*' if next == Some('*') || styled.text[..at].ends_with('*') => {}
            c if c.is_whitespace() => {
                let alone = !next.is_some_and(char::is_whitespace);
                if !text.is_empty() && !text.ends_with(char::is_whitespace) {
                    text.push(if alone && !c.is_control() { c } else { ' ' });
                }
            }
            c => text.push(c),
        }
    }
    while moved.len() <= styled.text.len() {
        moved.push(text.len());
    }
    text.truncate(text.trim_end().len());
    let settle = |ranges: Vec<std::ops::Range<usize>>| {
        let ranges = ranges.into_iter().map(|r| {
            let end = moved[r.end].min(text.len());
            super::styled::trimmed(&text, moved[r.start].min(end)..end)
        });
        ranges.filter(|r| !r.is_empty()).collect()
    };
    Styled { strong: settle(styled.strong), emphasis: settle(styled.emphasis), text }
}
