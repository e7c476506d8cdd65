//! A programme in Org's markup.

use super::{Importer, Reading};
use crate::programme;
use crate::text::decode::decode;
use crate::text::line::{LONGEST, bulleted, is_row, pipes};
use crate::text::markup::{org_links, tidy};
use crate::text::table::Table;
use crate::text::{Document, Page, Styled};
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: FORMAT, is, read };

const FORMAT: &str = "org";

/// How far into a document Org's keywords are looked for, in bytes.
const HEAD: usize = 4_000;

/// Keywords that stand at the top of Org documents.
const KEYWORDS: &[&str] = &["#+title:", "#+startup:", "#+options:", "#+author:", "#+date:"];

fn is(bytes: &[u8], name: Option<&str>) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let known = |line: &str| KEYWORDS.iter().any(|keyword| line.starts_with(keyword));
    let starred = |line: &str| line.starts_with("* ") || line.starts_with("** ");
    let named = name.is_some_and(|name| name.to_ascii_lowercase().ends_with(".org"));
    head.lines().any(|line| known(line) || named && starred(line))
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let text = decode(bytes)?;
    let mut reader = Reader { page: Page::inside(), ..Reader::default() };
    for (index, raw) in text.text.split('\n').enumerate() {
        reader.line(raw, u32::try_from(index + 1).unwrap_or(u32::MAX));
    }
    reader.end_item();
    reader.end_table();
    let lines = reader.page.lines();
    let title = Some(reader.title).filter(|title| !title.is_empty());
    programme::recognise(Document { title, ..Document::of_text(FORMAT, &text, lines) }, name)
}

#[derive(Default)]
struct Reader {
    page: Page,
    title: String,
    /// Inside « :PROPERTIES: … :END: ».
    drawer: bool,
    table: Table,
    /// The item of a list being read: its line, its indent, its text so far.
    item: Option<(u32, usize, String)>,
}

impl Reader {
    fn line(&mut self, raw: &str, number: u32) {
        let text = raw.trim();
        let columns = raw.len() - raw.trim_start().len();
        if self.drawer {
            self.drawer = !text.eq_ignore_ascii_case(":end:");
            return;
        }
        if let Some((_, indent, item)) = &mut self.item {
            let more = !text.is_empty() && columns > *indent && bulleted(text).is_none();
            if more && item.len() + text.len() < LONGEST {
                item.push(' ');
                item.push_str(text);
                return;
            }
            self.end_item();
        }
        if is_row(raw) {
            pipes(text, number, &mut self.table, inline);
            return;
        }
        self.end_table();
        self.page.at(number);
        if text.is_empty() || text.len() > 4 && text.chars().all(|c| c == '-') {
            self.page.part();
        } else if is_drawer(text) {
            self.drawer = true;
        } else if text.starts_with("#+") || text.starts_with("# ") || text == "#" {
            self.keyword(text);
        } else if columns == 0
            && let Some((level, heading)) = starred(text)
        {
            self.page.part();
            self.page.add(Some(level), None, inline(heading));
        } else if let Some(item) = bulleted(text) {
            self.item = Some((number, columns, item.to_owned()));
        } else {
            self.page.add(None, None, inline(text));
        }
    }

    fn keyword(&mut self, text: &str) {
        let title = text.get(..8).filter(|key| key.eq_ignore_ascii_case("#+title:"));
        if let Some(key) = title {
            text[key.len()..].trim().clone_into(&mut self.title);
        }
    }

    fn end_item(&mut self) {
        if let Some((number, indent, text)) = self.item.take() {
            self.page.at(number);
            self.page.add(None, Some(indent), inline(&text));
        }
    }

    fn end_table(&mut self) {
        std::mem::take(&mut self.table).write(&mut self.page);
    }
}

/// « :PROPERTIES: ».
fn is_drawer(text: &str) -> bool {
    let name = text.strip_prefix(':').and_then(|text| text.strip_suffix(':'));
    name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase()))
}

/// The level and the text of « ** Heading ».
fn starred(text: &str) -> Option<(u8, &str)> {
    let stars = text.bytes().take_while(|b| *b == b'*').count();
    let heading = text[stars..].strip_prefix(' ').filter(|_| stars > 0)?;
    Some((u8::try_from(stars.min(6)).unwrap_or(6), heading.trim()))
}

/// Links as their text, `*bold*` and `/italic/` as styles; `=code=` and `~code~` as they are said.
fn inline(source: &str) -> Styled {
    if source.len() > LONGEST {
        return tidy(Styled::plain(source));
    }
    let source = org_links(source);
    let mut out = Styled::default();
    let mut open: Option<(char, usize)> = None;
    let mut before = ' ';
    let mut chars = source.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        let marks = "*/=~_".contains(c);
        match open {
            Some((mark, start)) if mark == c && !before.is_whitespace() && closes(next) => {
                let range = start..out.text.len();
                match c {
                    '*' => out.strong.push(range),
                    '/' => out.emphasis.push(range),
                    _ => {}
                }
                open = None;
            }
            None if marks
                && opens(before)
                && !next.is_whitespace()
                && is_closed(&source[at + 1..], c) =>
            {
                open = Some((c, out.text.len()));
            }
            _ => out.text.push(c),
        }
        before = c;
    }
    tidy(out)
}

fn opens(before: char) -> bool {
    before.is_whitespace() || "-–—({'\"«’".contains(before)
}

fn closes(next: char) -> bool {
    next.is_whitespace() || "-–—.,:;!?')}[]\"»’".contains(next)
}

/// Whether a mark that opens here is closed further on.
fn is_closed(rest: &str, mark: char) -> bool {
    let mut before = ' ';
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        if c == mark && !before.is_whitespace() && closes(next) {
            return true;
        }
        before = c;
    }
    false
}
