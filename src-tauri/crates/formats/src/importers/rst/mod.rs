//! A programme in reStructuredText.

mod grid;
mod inline;

use super::{Importer, Reading};
use crate::programme;
use crate::text::decode::decode;
use crate::text::line::{Column, LONGEST, Line, bulleted};
use crate::text::{Document, Page, Styled, front};
use crate::unreadable::Unreadable;
use inline::inline;

pub(super) const IMPORTER: Importer = Importer { format: FORMAT, is, read };

const FORMAT: &str = "rst";

/// How far into a document its markup is looked for, in bytes.
const HEAD: usize = 8_000;

fn is(bytes: &[u8], name: Option<&str>) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let directive = |line: &str| line.trim_start().starts_with(".. ") && line.contains("::");
    let named = name.is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        name.ends_with(".rst") || name.ends_with(".rest")
    });
    named || head.lines().any(|line| directive(line) || grid::is_border(line))
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let text = decode(bytes)?;
    let raws: Vec<&str> = text.text.split('\n').collect();
    let mut reader = Reader { raws: &raws, page: Page::inside(), levels: Vec::new() };
    let mut at = front::lines(&text.text);
    while at < raws.len() {
        at = reader.read(at);
    }
    let lines = reader.page.lines();
    let title = front::title(&text.text);
    programme::recognise(Document { title, ..Document::of_text(FORMAT, &text, lines) }, name)
}

struct Reader<'a> {
    raws: &'a [&'a str],
    page: Page,
    /// The marks under headings, the highest level first, as the document uses them.
    levels: Vec<(char, bool)>,
}

impl Reader<'_> {
    fn number(&self, at: usize) -> u32 {
        u32::try_from(at + 1).unwrap_or(u32::MAX)
    }

    /// Reads what begins at line `at`; gives the line after it.
    fn read(&mut self, at: usize) -> usize {
        let raw = self.raws[at];
        let text = raw.trim();
        self.page.at(self.number(at));
        if text.is_empty() {
            self.page.part();
            return at + 1;
        }
        if grid::is_border(raw) {
            return self.table(at);
        }
        if let Some(next) = self.heading(at) {
            return next;
        }
        if text.starts_with(".. ") || text == ".." || is_option(text) || adorns(text).is_some() {
            self.page.part();
            return at + 1;
        }
        let columns = raw.len() - raw.trim_start().len();
        match bulleted(text) {
            Some(item) => {
                let (item, next) = self.rest_of_item(at, columns, item);
                self.page.add(None, Some(columns), inline(&item));
                return next;
            }
            // A line block: « | one line ».
            None => self.page.add(None, None, inline(text.strip_prefix("| ").unwrap_or(text))),
        }
        at + 1
    }

    /// An item's text with the lines that go on under it.
    fn rest_of_item(&self, at: usize, columns: usize, item: &str) -> (String, usize) {
        let mut item = item.to_owned();
        let mut next = at + 1;
        while let Some(raw) = self.raws.get(next) {
            let text = raw.trim();
            let deeper = raw.len() - raw.trim_start().len() > columns;
            let more = deeper && !text.is_empty() && bulleted(text).is_none();
            if !more || item.len() + text.len() > LONGEST {
                break;
            }
            item.push('\n');
            item.push_str(text);
            next += 1;
        }
        (item, next)
    }

    /// A title with a line of marks under it, and perhaps one over it.
    fn heading(&mut self, at: usize) -> Option<usize> {
        let over = adorns(self.raws[at]);
        let title = at + usize::from(over.is_some());
        let text = self.raws.get(title)?.trim();
        let under = adorns(self.raws.get(title + 1)?)?;
        let alone = title + 2;
        if text.is_empty() || adorns(text).is_some() || over.is_some_and(|mark| mark != under) {
            return None;
        }
        let known = self.levels.iter().position(|level| *level == (under, over.is_some()));
        let level = known.unwrap_or_else(|| {
            self.levels.push((under, over.is_some()));
            self.levels.len() - 1
        });
        let level = u8::try_from(level + 1).unwrap_or(u8::MAX).min(6);
        self.page.part();
        self.page.at(self.number(title));
        self.page.add(Some(level), None, inline(text));
        self.page.part();
        Some(alone)
    }

    fn table(&mut self, at: usize) -> usize {
        let inside = |raw: &&&str| raw.trim_start().starts_with(['+', '|']);
        let end = at + self.raws[at..].iter().take_while(inside).count();
        match grid::read(&self.raws[at..end], self.number(at)) {
            Some(table) => table.write(&mut self.page),
            // Nothing is made of a table that cannot be read: it is listed as left out.
            None => {
                for line in at..end {
                    let text = Styled::plain(self.raws[line].trim());
                    let column = Some(Column::Unread);
                    self.page.push(Line {
                        number: self.number(line),
                        text,
                        column,
                        ..Line::default()
                    });
                }
            }
        }
        end
    }
}

/// The mark of a line that is nothing but marks, as under a heading.
fn adorns(raw: &str) -> Option<char> {
    let text = raw.trim_end();
    let mark = text.chars().next().filter(char::is_ascii_punctuation)?;
    (text.len() >= 3 && text.chars().all(|c| c == mark)).then_some(mark)
}

/// « :class: active »: an option of a directive.
fn is_option(text: &str) -> bool {
    let name = text.strip_prefix(':').and_then(|rest| rest.split_once(':'));
    name.is_some_and(|(name, rest)| {
        !rest.starts_with('`')
            && !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    })
}
