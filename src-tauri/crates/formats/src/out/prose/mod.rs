//! A document of words that people go on writing in: as DOCX, as HTML, as Markdown. The same words
//! in the same order, whatever the form.

mod docx;
mod fit;
mod html;
mod markdown;

pub use docx::{NoDocument, docx};
pub use html::html;
pub use markdown::markdown;

use super::line;

/// A document of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// ISO 639 code of the words, such as `fr`.
    pub language: String,
    /// The line above the title.
    pub over: String,
    /// The title.
    pub title: String,
    /// A label and its value, or nothing: how long is left.
    pub aside: Option<(String, String)>,
    /// What to know at a glance; what stands out of it, then the rest.
    pub facts: Vec<(String, String)>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// What stands under them: what stands out, then the rest.
    pub note: Option<(String, String)>,
    /// The foot, from left to right.
    pub foot: Vec<String>,
}

/// A part of a document, with its time where it has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// When it begins: "17:50:50"; or empty.
    pub time: String,
    /// How long it takes: "1:30"; or empty.
    pub length: String,
    /// What else is said of its time; or empty.
    pub mark: String,
    /// What it is.
    pub title: String,
    /// Who speaks; or empty.
    pub who: String,
    /// What is said.
    pub lines: Vec<Line>,
}

/// A paragraph, or one of several points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Whether it is one of several points.
    pub point: bool,
    /// The words.
    pub text: String,
}

impl Prose {
    /// Whether its parts have times.
    fn timed(&self) -> bool {
        self.parts.iter().any(|part| !part.time.is_empty())
    }
}

impl Part {
    /// What stands beside its title, one under the other.
    fn beside(&self) -> impl Iterator<Item = String> {
        [&self.time, &self.length, &self.mark]
            .into_iter()
            .map(|t| line(t))
            .filter(|t| !t.is_empty())
    }
}
