//! A list as people write it: « A, b de C, D et E ».

use super::outside;
use crate::text::trimmed;

/// A stretch between commas and « et ».
pub struct Chunk {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// « et » stands before it.
    pub and: bool,
}

/// Splits at commas, semicolons and « et » that stand outside quotation marks and brackets.
pub fn chunks(text: &str) -> Vec<Chunk> {
    const ANDS: &[&str] = &["et ", "and ", "& ", "ainsi que ", "puis "];
    let outside = outside(text);
    let mut out = Vec::new();
    let (mut start, mut and, mut at) = (0, false, 0);
    while at < text.len() {
        let rest = &text[at..];
        let c = rest.chars().next().unwrap_or(' ');
        let opens_word = at == start || text[..at].ends_with(char::is_whitespace);
        let joined = if opens_word && outside[at] {
            ANDS.iter().find(|word| rest.starts_with(*word))
        } else {
            None
        };
        if let Some(word) = joined {
            push(&mut out, text, start, at, and);
            at += word.len();
            (start, and) = (at, true);
        } else if matches!(c, ',' | ';') && outside[at] {
            push(&mut out, text, start, at, and);
            at += 1;
            (start, and) = (at, false);
        } else {
            at += c.len_utf8();
        }
    }
    push(&mut out, text, start, text.len(), and);
    out
}

fn push(out: &mut Vec<Chunk>, text: &str, start: usize, end: usize, and: bool) {
    let range = trimmed(text, start..end);
    // Between « , » and « et » there is nothing.
    if !range.is_empty() {
        out.push(Chunk { start: range.start, end: range.end, and });
    }
}
