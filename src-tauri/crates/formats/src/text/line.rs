//! A document's lines, their block markup (headings, bullets, table cells) read and taken off.

use super::markup::inline;
use super::{Styled, fold::is_dash};

/// One line that has something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number in the document, from 1.
    pub number: u32,
    /// Level of a heading, 1 the highest.
    pub heading: Option<u8>,
    /// It is a bullet, indented by so many columns.
    pub bullet: Option<usize>,
    /// A blank line, or the document's beginning, stands before it.
    pub opens: bool,
    /// Its text.
    pub text: Styled,
    /// The cells, when it is a row of a table: more than one, or none.
    pub cells: Vec<Styled>,
}

/// Longest line, in bytes, that is more than a text: no title or list of speakers is longer.
pub const LONGEST: usize = 4_000;

impl Line {
    /// Too long to be anything but a text.
    pub fn is_long(&self) -> bool {
        self.text.text.len() > LONGEST
    }
}

/// The lines of a document that have something to read, in order.
pub fn lines(text: &str) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut opens = true;
    let mut meta = text.starts_with("---\n");
    for (index, raw) in text.split('\n').enumerate() {
        // Front matter of a site's page: its own data, no part of the text.
        if meta && index > 0 && raw.trim_end() == "---" {
            meta = false;
            continue;
        }
        if meta {
            continue;
        }
        if let Some(level) = underline(raw) {
            if !opens && let Some(last) = out.last_mut() {
                underlined(last, level);
            }
            opens = true;
            continue;
        }
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        match line(raw, number, opens) {
            Some(line) => {
                out.push(line);
                opens = false;
            }
            None => opens = true,
        }
    }
    out
}

/// `=====` or `-----` (a heading's level), or another rule (none).
fn underline(raw: &str) -> Option<Option<u8>> {
    let text = raw.trim();
    let mut chars = text.chars();
    let first = chars.next()?;
    if text.len() < 3 || !chars.all(|c| c == first) {
        return None;
    }
    match first {
        '=' => Some(Some(1)),
        '-' => Some(Some(2)),
        '*' | '_' | '~' | '#' | '—' | '–' => Some(None),
        _ => None,
    }
}

fn underlined(line: &mut Line, level: Option<u8>) {
    if line.heading.is_none() && line.bullet.is_none() && line.cells.is_empty() {
        line.heading = level;
    }
}

fn line(raw: &str, number: u32, opens: bool) -> Option<Line> {
    let columns = raw.chars().take_while(|c| c.is_whitespace()).count();
    let mut rest = raw.trim().trim_start_matches(['\u{FEFF}', '\u{0C}']).trim_start();
    while let Some(quoted) = rest.strip_prefix('>') {
        rest = quoted.trim_start();
    }
    if rest.len() > LONGEST {
        let text = Styled::plain(rest);
        return Some(Line { number, heading: None, bullet: None, opens, text, cells: Vec::new() });
    }
    if rest.starts_with('|') {
        return row(rest, number, opens);
    }
    let mut bullet = None;
    if let Some(inside) = bulleted(rest) {
        bullet = Some(columns);
        rest = inside;
    }
    let level = rest.chars().take_while(|c| *c == '#').count();
    let mut heading = None;
    if (1..=6).contains(&level) && (rest.len() == level || rest[level..].starts_with([' ', '\t'])) {
        heading = u8::try_from(level).ok();
        rest = rest[level..].trim().trim_end_matches('#');
    }
    let text = inline(rest.trim_end_matches('\\'));
    let line = Line { number, heading, bullet, opens, text, cells: Vec::new() };
    (!line.text.is_empty()).then_some(line)
}

/// What stands after a bullet or an ordinal (`1.`, `2)`, `a)`).
fn bulleted(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let rest = chars.as_str();
    let bullet = is_dash(first) || "*+•◦▪▫‣⁃·●○■□➢➤►✓".contains(first);
    if bullet && rest.starts_with(char::is_whitespace) {
        return Some(rest.trim_start());
    }
    let ordinal: String = text.chars().take_while(char::is_ascii_alphanumeric).collect();
    let number = !ordinal.is_empty() && ordinal.len() <= 2 && ordinal.parse::<u8>().is_ok();
    let letter = ordinal.len() == 1;
    let rest = &text[ordinal.len()..];
    let after = match rest.chars().next() {
        Some(')') if number || letter => &rest[1..],
        Some('.') if number => &rest[1..],
        _ => return None,
    };
    after.starts_with([' ', '\t']).then(|| after.trim_start())
}

/// A row of a pipe table; none for the rule under its header.
fn row(text: &str, number: u32, opens: bool) -> Option<Line> {
    let inside = text.trim_start_matches('|').trim_end_matches('|');
    if inside.chars().all(|c| matches!(c, '|' | ':' | '-' | '+' | '=') || c.is_whitespace()) {
        return None;
    }
    let cells: Vec<Styled> = inside.split('|').map(|cell| inline(cell.trim())).collect();
    let mut joined = Styled::default();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        if !joined.is_empty() {
            joined = joined.join(&Styled::plain("|"));
        }
        joined = joined.join(cell);
    }
    if joined.is_empty() {
        return None;
    }
    let cells = if cells.len() > 1 { cells } else { Vec::new() };
    Some(Line { number, heading: None, bullet: None, opens, text: joined, cells })
}
