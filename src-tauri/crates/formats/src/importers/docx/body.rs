//! The text of a document: paragraphs, headings, lists and tables.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::attribute;
use super::styles::{Style, named};
use crate::text::markup::tidy;
use crate::text::table::Table;
use crate::text::{Page, Styled};
use crate::unreadable::Unreadable;

/// Reads the text into the page.
///
/// # Errors
/// [`Unreadable::Damaged`] when the XML is broken.
pub fn read(xml: &str, styles: &HashMap<String, Style>, page: &mut Page) -> Result<(), Unreadable> {
    let mut body = Body {
        styles,
        page,
        paragraph: Paragraph::default(),
        run: Run::default(),
        in_text: false,
        skipped: 0,
        tables: 0,
        table: Table::default(),
        cell: None,
    };
    let mut reader = Reader::from_str(xml);
    let mut open = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) => {
                open += 1;
                body.start(&tag);
            }
            Event::Empty(tag) => {
                body.start(&tag);
                body.end(tag.local_name().as_ref());
            }
            Event::End(tag) => {
                open = open.saturating_sub(1);
                body.end(tag.local_name().as_ref());
            }
            Event::Text(text) if body.in_text => body.text(&text.xml10_content()),
            Event::CData(text) if body.in_text => body.text(&text.xml10_content()),
            Event::GeneralRef(name) if body.in_text => body.entity(&name),
            // Cut off, where no tag is closed any more.
            Event::Eof if open > 0 => return Err(Unreadable::Damaged),
            Event::Eof => break,
            _ => {}
        }
    }
    body.end_paragraph();
    body.end_table();
    Ok(())
}

#[derive(Default)]
struct Paragraph {
    text: Styled,
    style: Option<Style>,
    /// How deep in a list it is.
    list: Option<usize>,
    /// It has a line already.
    begun: bool,
}

#[derive(Default)]
struct Run {
    bold: bool,
    italic: bool,
}

/// A cell being read.
struct Cell {
    text: Vec<(u32, Styled)>,
    columns: usize,
    /// It goes on from the row above.
    more: bool,
}

struct Body<'a> {
    styles: &'a HashMap<String, Style>,
    page: &'a mut Page,
    paragraph: Paragraph,
    run: Run,
    /// Inside `w:t`.
    in_text: bool,
    /// How deep in what is said twice or was taken out.
    skipped: usize,
    /// How deep in tables.
    tables: usize,
    table: Table,
    cell: Option<Cell>,
}

/// What is said a second time for older programs, was deleted, or is a field's formula.
fn is_skipped(name: &str) -> bool {
    matches!(name, "Fallback" | "del" | "moveFrom" | "instrText" | "delText")
}

impl Body<'_> {
    fn start(&mut self, tag: &BytesStart<'_>) {
        let name = tag.local_name();
        let name = name.as_ref();
        if is_skipped(name) {
            self.skipped += 1;
        }
        if self.skipped > 0 {
            return;
        }
        let said = || attribute(tag, "val");
        let on = || said().is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "none"));
        match name {
            "t" => self.in_text = true,
            "r" => self.run = Run::default(),
            "b" => self.run.bold = on(),
            "i" => self.run.italic = on(),
            "tab" => self.text("\t"),
            "br" | "cr" => self.line(),
            "noBreakHyphen" => self.text("-"),
            "pStyle" => {
                let style = said().unwrap_or_default();
                self.paragraph.style = self.styles.get(&style).copied().or_else(|| named(&style));
            }
            "numPr" => self.paragraph.list = self.paragraph.list.or(Some(0)),
            "ilvl" => {
                self.paragraph.list =
                    said().and_then(|value| value.parse().ok()).map(|l: usize| l.min(20));
            }
            "tbl" => {
                self.end_paragraph();
                self.tables += 1;
            }
            "tr" if self.tables == 1 => self.table.row(0),
            "tc" if self.tables == 1 => {
                self.cell = Some(Cell { text: Vec::new(), columns: 1, more: false });
            }
            "gridSpan" => self.span(said()),
            "vMerge" => self.merge(said()),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if is_skipped(name) {
            self.skipped = self.skipped.saturating_sub(1);
            return;
        }
        if self.skipped > 0 {
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" => self.end_paragraph(),
            "tc" if self.tables == 1 => self.end_cell(),
            "tbl" if self.tables > 1 => self.tables -= 1,
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    fn span(&mut self, columns: Option<String>) {
        if let (Some(cell), Some(columns)) = (&mut self.cell, columns) {
            cell.columns = columns.parse().unwrap_or(1);
        }
    }

    fn merge(&mut self, how: Option<String>) {
        if let Some(cell) = &mut self.cell {
            cell.more = how.as_deref() != Some("restart");
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        let styled = &mut self.paragraph.text;
        let start = styled.text.len();
        styled.text.push_str(text);
        let range = start..styled.text.len();
        if self.run.bold {
            extend(&mut styled.strong, range.clone());
        }
        if self.run.italic {
            extend(&mut styled.emphasis, range);
        }
    }

    /// An entity: those that XML itself knows, and characters by number.
    fn entity(&mut self, name: &BytesRef<'_>) {
        match name.resolve_char_ref() {
            Ok(Some(c)) => self.text(c.encode_utf8(&mut [0; 4])),
            _ => {
                let text = resolve_predefined_entity(&name.xml10_content()).unwrap_or_default();
                self.text(text);
            }
        }
    }

    /// Ends a line within a paragraph.
    fn line(&mut self) {
        let text = tidy(std::mem::take(&mut self.paragraph.text));
        if text.is_empty() {
            return;
        }
        self.paragraph.begun = true;
        match &mut self.cell {
            Some(cell) => cell.text.push((0, text)),
            None => {
                let heading = match self.paragraph.style {
                    Some(Style::Heading(level)) => Some(level),
                    _ => None,
                };
                let item = self.paragraph.style == Some(Style::Item);
                let list = self.paragraph.list.or(item.then_some(0)).filter(|_| heading.is_none());
                self.page.add(heading, list.map(|depth| 2 * depth), text);
                // The rest of an item goes on under it.
                self.paragraph.list = None;
                self.paragraph.style = self.paragraph.style.filter(|style| *style != Style::Item);
            }
        }
    }

    fn end_paragraph(&mut self) {
        self.line();
        // An empty paragraph parts what stands around it, as a blank line does.
        if self.cell.is_none() && !self.paragraph.begun {
            self.page.part();
        }
        self.paragraph = Paragraph::default();
    }

    fn end_cell(&mut self) {
        self.end_paragraph();
        let Some(cell) = self.cell.take() else { return };
        if cell.more {
            (0..cell.columns.min(64)).for_each(|_| self.table.goes_on());
        } else {
            self.table.cell(cell.text, cell.columns, 1);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        self.tables = 0;
        std::mem::take(&mut self.table).write(self.page);
    }
}

/// Adds a stretch; one that begins where the last ended is the same.
fn extend(ranges: &mut Vec<std::ops::Range<usize>>, range: std::ops::Range<usize>) {
    match ranges.last_mut() {
        Some(last) if last.end == range.start => last.end = range.end,
        _ => ranges.push(range),
    }
}
