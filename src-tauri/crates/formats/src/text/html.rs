//! HTML to lines: headings, list items, paragraphs and tables; what no reader sees is skipped.
//!
//! The tokens come from html5gum. No tree is built: a programme needs none, and so reading stays
//! linear whatever the tags do.

use std::convert::Infallible;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::Styled;
use super::document::Page;
use super::markup::tidy;
use super::table::Table;

/// Reads HTML into the page; gives what its `<title>` says. With `first` the lines bear the
/// numbers of the source, whose first line is `first`.
pub fn read(source: &str, first: Option<u32>, page: &mut Page) -> Option<String> {
    let ends = source.match_indices('\n').map(|(at, _)| at);
    let ends = if first.is_some() { ends.collect() } else { Vec::new() };
    let mut reader = Reader::new(page, first.unwrap_or(1), ends);
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
        reader.event(&event, span.start);
        None::<Infallible>
    });
    emitter.naively_switch_states(true);
    // A text in memory gives no error of reading.
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    reader.flush();
    reader.end_table();
    let title = tidy(Styled::plain(&reader.title)).text;
    (!title.is_empty()).then_some(title)
}

/// A cell being read: its paragraphs, and what it spans.
#[derive(Default)]
struct Cell {
    text: Vec<(u32, Styled)>,
    columns: usize,
    rows: usize,
}

struct Reader<'a> {
    page: &'a mut Page,
    /// Line of the first byte, and where each line ends.
    first: u32,
    ends: Vec<usize>,
    title: String,
    /// The tag whose attributes are read, and the attribute.
    tag: Vec<u8>,
    attribute: Vec<u8>,
    /// The tag whose inside is skipped, and how often it is open.
    skipped: Option<(Vec<u8>, usize)>,
    text: Styled,
    /// Line on which `text` begins.
    begins: u32,
    strong: Option<usize>,
    emphasis: Option<usize>,
    superscript: bool,
    in_title: bool,
    preformatted: bool,
    heading: Option<u8>,
    item: bool,
    lists: usize,
    tables: usize,
    table: Table,
    cell: Option<Cell>,
}

/// What is no text to a reader, with all that it holds.
const SKIPPED: &[&[u8]] =
    &[b"script", b"style", b"template", b"svg", b"noscript", b"iframe", b"select", b"textarea"];

impl<'a> Reader<'a> {
    fn new(page: &'a mut Page, first: u32, ends: Vec<usize>) -> Reader<'a> {
        Reader {
            page,
            first,
            ends,
            title: String::new(),
            tag: Vec::new(),
            attribute: Vec::new(),
            skipped: None,
            text: Styled::default(),
            begins: first,
            strong: None,
            emphasis: None,
            superscript: false,
            in_title: false,
            preformatted: false,
            heading: None,
            item: false,
            lists: 0,
            tables: 0,
            table: Table::default(),
            cell: None,
        }
    }

    fn event(&mut self, event: &CallbackEvent<'_>, at: usize) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = name.to_vec();
                self.start(name, at);
            }
            CallbackEvent::AttributeName { name } => self.attribute = name.to_vec(),
            CallbackEvent::AttributeValue { value } => self.value(value),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } => self.string(&String::from_utf8_lossy(value), at),
            _ => {}
        }
    }

    fn line(&self, at: usize) -> u32 {
        let before = self.ends.partition_point(|end| *end < at);
        self.first.saturating_add(u32::try_from(before).unwrap_or(u32::MAX))
    }

    fn string(&mut self, text: &str, at: usize) {
        if self.in_title {
            self.title.push_str(text);
        }
        if self.in_title || self.skipped.is_some() {
            return;
        }
        // A footnote's call is no part of the word before it; « 7ème » is.
        if self.superscript && text.chars().all(|c| c.is_ascii_digit()) {
            return;
        }
        if self.preformatted {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.flush();
                }
                self.append(line, at);
            }
        } else {
            self.append(text, at);
        }
    }

    fn append(&mut self, text: &str, at: usize) {
        if self.text.text.trim().is_empty() {
            let skip = text.len() - text.trim_start().len();
            self.begins = self.line(at + skip);
        }
        self.text.text.push_str(text);
    }

    fn start(&mut self, name: &[u8], at: usize) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth += usize::from(skipped == name);
            return;
        }
        if SKIPPED.contains(&name) {
            self.skipped = Some((name.to_vec(), 1));
            return;
        }
        let here = self.text.text.len();
        match name {
            b"title" => self.in_title = true,
            b"b" | b"strong" => self.strong = self.strong.or(Some(here)),
            b"i" | b"em" => self.emphasis = self.emphasis.or(Some(here)),
            b"sup" => self.superscript = true,
            b"br" => self.flush(),
            b"small" if self.heading.is_some() => self.flush(),
            b"pre" => {
                self.block();
                self.preformatted = true;
            }
            b"ul" | b"ol" => {
                self.block();
                self.lists += 1;
            }
            b"li" | b"dt" | b"dd" => {
                self.flush();
                self.item = name == b"li";
            }
            b"table" => self.start_table(),
            b"tr" if self.tables == 1 => self.start_row(at),
            b"td" | b"th" if self.tables == 1 => self.start_cell(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                self.block();
                self.heading = Some(name[1] - b'0');
            }
            _ if is_block(name) => self.block(),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if let Some((skipped, depth)) = &mut self.skipped {
            *depth -= usize::from(skipped == name);
            if *depth == 0 {
                self.skipped = None;
            }
            return;
        }
        match name {
            b"title" => self.in_title = false,
            b"b" | b"strong" => self.close_strong(),
            b"i" | b"em" => self.close_emphasis(),
            b"sup" => self.superscript = false,
            b"small" if self.heading.is_some() => self.flush(),
            b"pre" => {
                self.block();
                self.preformatted = false;
            }
            b"ul" | b"ol" => {
                self.block();
                self.lists = self.lists.saturating_sub(1);
            }
            b"li" => {
                self.flush();
                self.item = false;
            }
            b"table" if self.tables > 1 => {
                self.block();
                self.tables -= 1;
            }
            b"table" => self.end_table(),
            b"td" | b"th" if self.tables == 1 => self.end_cell(),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => {
                self.flush();
                self.heading = None;
            }
            _ if is_block(name) => self.block(),
            _ => {}
        }
    }

    fn value(&mut self, value: &[u8]) {
        let digits: String = value
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .take(6)
            .map(|b| char::from(*b))
            .collect();
        let (Ok(span), Some(cell), true) =
            (digits.parse(), &mut self.cell, matches!(self.tag.as_slice(), b"td" | b"th"))
        else {
            return;
        };
        match self.attribute.as_slice() {
            b"colspan" => cell.columns = span,
            b"rowspan" => cell.rows = span,
            _ => {}
        }
    }

    fn start_table(&mut self) {
        self.block();
        self.tables += 1;
    }

    fn start_row(&mut self, at: usize) {
        self.end_cell();
        let line = self.line(at);
        self.table.row(line);
    }

    fn start_cell(&mut self) {
        self.end_cell();
        self.cell = Some(Cell { columns: 1, rows: 1, ..Cell::default() });
    }

    fn end_cell(&mut self) {
        self.flush();
        if let Some(cell) = self.cell.take() {
            self.table.cell(cell.text, cell.columns, cell.rows);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        self.tables = 0;
        std::mem::take(&mut self.table).write(self.page);
    }

    /// Ends a paragraph.
    fn block(&mut self) {
        self.flush();
        if self.cell.is_none() && !self.item {
            self.page.part();
        }
    }

    /// Ends a line.
    fn flush(&mut self) {
        let (strong, emphasis) = (self.strong.is_some(), self.emphasis.is_some());
        self.close_strong();
        self.close_emphasis();
        let text = tidy(std::mem::take(&mut self.text));
        // What is bold or italic over a line's end goes on in the next.
        self.strong = strong.then_some(0);
        self.emphasis = emphasis.then_some(0);
        if text.is_empty() {
            return;
        }
        match &mut self.cell {
            Some(cell) => cell.text.push((self.begins, text)),
            None => {
                self.page.at(self.begins);
                let bullet = (self.item && self.heading.is_none()).then(|| 2 * self.lists.min(20));
                self.page.add(self.heading, bullet, text);
                // The rest of an item goes on under it.
                self.item &= self.lists == 0;
            }
        }
    }

    fn close_strong(&mut self) {
        if let Some(start) = self.strong.take() {
            self.text.strong.push(start..self.text.text.len());
        }
    }

    fn close_emphasis(&mut self) {
        if let Some(start) = self.emphasis.take() {
            self.text.emphasis.push(start..self.text.text.len());
        }
    }
}

/// What begins and ends a paragraph.
fn is_block(name: &[u8]) -> bool {
    const BLOCKS: &[&[u8]] = &[
        b"address",
        b"article",
        b"aside",
        b"blockquote",
        b"body",
        b"caption",
        b"center",
        b"dd",
        b"details",
        b"dialog",
        b"div",
        b"dl",
        b"dt",
        b"fieldset",
        b"figcaption",
        b"figure",
        b"footer",
        b"form",
        b"header",
        b"hgroup",
        b"hr",
        b"html",
        b"legend",
        b"main",
        b"menu",
        b"nav",
        b"p",
        b"section",
        b"summary",
        b"tbody",
        b"tfoot",
        b"thead",
        b"tr",
    ];
    BLOCKS.contains(&name)
}
