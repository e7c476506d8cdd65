//! Texts compared as people compare them: without case, accents or kinds of dash.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text in lower case, without accents; one form of apostrophe, dash and blank; « œ » as
/// « oe ». Runs of blanks become one, those at the ends go.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            '’' | 'ʼ' | '‘' | '´' | '`' => out.push('\''),
            c if is_dash(c) => out.push('-'),
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            c if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The folded words of a text: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Hyphen, minus, en and em dash, and their kin.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '－')
}

/// What parts a time from a title, or a title from what follows.
pub fn is_separator(c: char) -> bool {
    is_dash(c) || c.is_whitespace() || matches!(c, ':' | '|' | '•' | '·' | '→' | ',' | ';' | '=')
}
