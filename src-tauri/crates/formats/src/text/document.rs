//! A document as the recognition of a programme reads it, whatever it was made with.

use super::decode::Text;
use super::line::{self, Line};
use super::{Styled, front};

/// A document's lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Which importer read it.
    pub format: &'static str,
    /// The lines that have something to read, their markup known and gone.
    pub lines: Vec<Line>,
    /// All lines as they are shown beside what was understood; a line's number counts them from 1.
    pub shown: Vec<String>,
    /// How many line ends it has.
    pub ends: usize,
    /// What the document's own data call it: no part of its text.
    pub title: Option<String>,
    /// Name of the encoding it was in.
    pub encoding: &'static str,
    /// How many characters could not be read and stand as `�`.
    pub broken: usize,
}

impl Document {
    /// A text whose lines are shown as they are.
    pub fn of_text(format: &'static str, text: &Text, lines: Vec<Line>) -> Document {
        Document {
            format,
            lines,
            shown: text.text.lines().map(str::to_owned).collect(),
            ends: text.text.matches('\n').count(),
            title: None,
            encoding: text.encoding,
            broken: text.broken,
        }
    }

    /// Markdown or plain text.
    pub fn of_markdown(text: &Text) -> Document {
        let lines = line::lines(&text.text);
        let title = front::title(&text.text);
        Document { title, ..Document::of_text("programme-text", text, lines) }
    }
}

/// Collects the lines of a document that is no text itself: each is shown as it is read.
#[derive(Debug, Default)]
pub struct Page {
    lines: Vec<Line>,
    shown: Vec<String>,
    opens: bool,
    /// The number of lines is given, not counted: what is read stands inside another text.
    given: Option<u32>,
}

/// Longest line that is shown, in characters: a page needs no more to tell what a line is.
const SHOWN: usize = 2_000;

impl Page {
    /// An empty page.
    pub fn new() -> Page {
        Page { opens: true, ..Page::default() }
    }

    /// A page whose lines bear the numbers that [`Page::at`] says.
    pub fn inside() -> Page {
        Page { given: Some(1), ..Page::new() }
    }

    /// What comes next stands on line `number` of the text around it.
    pub fn at(&mut self, number: u32) {
        self.given = self.given.map(|_| number);
    }

    /// What comes next is set apart from what stands above.
    pub fn part(&mut self) {
        self.opens = true;
    }

    /// Adds a line; one with nothing to read is none.
    pub fn add(&mut self, heading: Option<u8>, bullet: Option<usize>, text: Styled) {
        if !text.is_empty() {
            let number = self.show(&text.text);
            self.push(Line { number, heading, bullet, text, ..Line::default() });
        }
    }

    /// Shows a line and gives its number.
    pub fn show(&mut self, text: &str) -> u32 {
        if let Some(number) = self.given {
            return number;
        }
        self.shown.push(text.chars().take(SHOWN).collect());
        u32::try_from(self.shown.len()).unwrap_or(u32::MAX)
    }

    /// Adds a line whose number is known.
    pub fn push(&mut self, line: Line) {
        self.lines.push(Line { opens: std::mem::take(&mut self.opens), ..line });
    }

    /// The lines alone.
    pub fn lines(self) -> Vec<Line> {
        self.lines
    }

    /// The whole as a document.
    pub fn document(self, format: &'static str, title: Option<String>) -> Document {
        let Page { lines, shown, .. } = self;
        let ends = shown.len();
        Document { format, lines, shown, ends, title, encoding: "UTF-8", broken: 0 }
    }
}
