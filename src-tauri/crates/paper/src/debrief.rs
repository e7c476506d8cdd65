use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Labelled, Sheet};
use crate::typeset::{Template, typeset};

/// Bilan: the day told afterwards.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct DebriefPaper {
    /// Head, foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// At the head's right: how late the day ended.
    pub aside: Labelled,
    /// The day at a glance.
    pub figures: Vec<Labelled>,
    /// Where the drift came from: its title, then one bar a cause.
    pub drift: Waterfall,
    /// Planned, rehearsed, real.
    pub table: DebriefTable,
    /// Who did what: its title, then a line each.
    pub journal: Journal,
}

/// Bars that follow one another from nothing to the sum.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Waterfall {
    /// What the bars say.
    pub title: String,
    /// In the order in which they came about; the sum last.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// How much, with its sign.
    pub by: String,
    /// Where it begins and ends, each from 0 to 1.
    pub from: f64,
    /// See `from`.
    pub to: f64,
    /// Whether it is the sum of all.
    pub sum: bool,
}

/// Planned, rehearsed and real, segment by segment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DebriefTable {
    /// The table's title.
    pub title: String,
    /// The heads: number, segment, planned, rehearsed and real length, difference.
    pub heads: Vec<String>,
    /// The rows, each with the same columns.
    pub rows: Vec<Vec<String>>,
}

/// What was done, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// Its title.
    pub title: String,
    /// When, what, by whom; and whether it is struck.
    pub lines: Vec<JournalEntry>,
}

/// One line of the journal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// When.
    pub time: String,
    /// What.
    pub text: String,
    /// By whom, and what else must be known of it.
    pub detail: String,
    /// Whether it was corrected, undone or taken back.
    pub struck: bool,
}

/// The debrief as a PDF: A4, over as many pages as it takes.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code; the others mean a fault in Régie itself.
pub fn debrief(paper: &DebriefPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::Debrief, &paper.sheet, paper)
}
