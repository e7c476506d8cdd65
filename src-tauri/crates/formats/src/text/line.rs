//! A document's lines, their block markup (headings, bullets, table cells) read and taken off.

use super::document::Page;
use super::markup::{inline, tidy};
use super::table::Table;
use super::{Styled, fold::is_dash, front, html};
use crate::when::clock::Clock;

/// What a line is that came from the column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// It names the room of the lines below it.
    Head,
    /// It is of that room.
    Room,
    /// It is of a table that sets days side by side.
    Day,
    /// It is for all rooms.
    Everybody,
    /// It is of a table that cannot be read.
    Unread,
}

/// One line that has something to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
    /// What it is of a table whose columns are rooms or days.
    pub column: Option<Column>,
    /// When the next cell below it begins.
    pub until: Option<Clock>,
}

/// Longest line, in bytes, that is more than a text: no title or list of speakers is longer.
pub const LONGEST: usize = 4_000;

impl Line {
    /// Too long to be anything but a text.
    pub fn is_long(&self) -> bool {
        self.text.text.len() > LONGEST
    }
}

/// The lines of Markdown or plain text that have something to read, in order.
pub fn lines(text: &str) -> Vec<Line> {
    let mut reader = Reader { out: Vec::new(), opens: true };
    let front = front::lines(text);
    let mut raws = text.split('\n').enumerate().skip(front).peekable();
    while let Some((index, raw)) = raws.next() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if is_row(raw) {
            let mut rows = vec![(number, raw)];
            while let Some((index, raw)) = raws.next_if(|(_, raw)| goes_on(raw)) {
                rows.push((u32::try_from(index + 1).unwrap_or(u32::MAX), raw));
            }
            reader.rows(&rows);
        } else if begins_table(raw) {
            let mut inside = raw.to_owned();
            let mut open = !ends_table(raw);
            while open && let Some((_, raw)) = raws.next() {
                inside.push('\n');
                inside.push_str(raw);
                open = !ends_table(raw);
            }
            reader.table(&inside, number);
        } else {
            reader.line(raw, number);
        }
    }
    reader.out
}

/// A row of a pipe table, or the HTML that some put between its rows.
fn goes_on(raw: &str) -> bool {
    is_row(raw) || raw.trim_start().starts_with("<tr")
}

/// A row of a pipe table.
pub fn is_row(raw: &str) -> bool {
    raw.trim_start().starts_with('|') && raw.len() <= LONGEST
}

fn begins_table(raw: &str) -> bool {
    let raw = raw.trim_start().get(..6);
    raw.is_some_and(|tag| tag.eq_ignore_ascii_case("<table"))
}

fn ends_table(raw: &str) -> bool {
    raw.to_ascii_lowercase().contains("</table")
}

struct Reader {
    out: Vec<Line>,
    opens: bool,
}

impl Reader {
    fn line(&mut self, raw: &str, number: u32) {
        if let Some(level) = underline(raw) {
            if !self.opens
                && let Some(last) = self.out.last_mut()
            {
                underlined(last, level);
            }
            self.opens = true;
            return;
        }
        match line(raw, number, self.opens) {
            Some(line) => {
                self.out.push(line);
                self.opens = false;
            }
            None => self.opens = true,
        }
    }

    /// A pipe table: a row of cells each, or room by room, day by day.
    fn rows(&mut self, rows: &[(u32, &str)]) {
        let mut page = Page::inside();
        let mut table = Table::default();
        for (number, raw) in rows {
            pipes(raw.trim(), *number, &mut table, inline);
        }
        table.write(&mut page);
        self.take(page);
    }

    fn table(&mut self, source: &str, first: u32) {
        let mut page = Page::inside();
        html::read(source, Some(first), &mut page);
        self.take(page);
    }

    fn take(&mut self, page: Page) {
        let mut lines = page.lines();
        if let Some(first) = lines.first_mut() {
            first.opens |= self.opens;
        }
        self.opens = lines.is_empty();
        self.out.append(&mut lines);
    }
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
        let text = tidy(Styled::plain(rest));
        return Some(Line { number, opens, text, ..Line::default() });
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
    let line = Line { number, heading, bullet, opens, text, ..Line::default() };
    (!line.text.is_empty()).then_some(line)
}

/// What stands after a bullet or an ordinal (`1.`, `2)`, `a)`).
pub fn bulleted(text: &str) -> Option<&str> {
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

/// A row of a pipe table; nothing for the rule under its header.
pub fn pipes(text: &str, number: u32, table: &mut Table, inline: impl Fn(&str) -> Styled) {
    let Some(inside) = text.strip_prefix('|') else { return };
    let inside = inside.strip_suffix('|').unwrap_or(inside);
    if inside.chars().all(|c| matches!(c, '|' | ':' | '-' | '+' | '=') || c.is_whitespace()) {
        return;
    }
    table.row(number);
    for cell in inside.split('|') {
        match cell.trim() {
            "^^" => table.goes_on(),
            cell => table.cell(vec![(number, inline(cell))], 1, 1),
        }
    }
}
