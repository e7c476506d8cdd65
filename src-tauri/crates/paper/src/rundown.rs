use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Introduced, Labelled, PersonName, Sheet};
use crate::typeset::{Template, typeset};

/// The rundown as planned, with a place for the pen in every row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RundownPaper {
    /// Head, foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// At the head's right: the version under its moment, `09:00 – 18:00` below.
    pub aside: Labelled,
    /// The heads of the columns.
    pub heads: RundownHeads,
    /// Blocks, segments and breaks in their order.
    pub rows: Vec<RundownRow>,
}

/// The heads of the rundown's columns, repeated on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RundownHeads {
    /// Over the segments' numbers.
    pub number: String,
    /// Over the planned starts.
    pub time: String,
    /// Over the planned and least lengths.
    pub length: String,
    /// Over titles and people.
    pub segment: String,
    /// Over what stands beside each segment; without it there is no such column.
    pub cues: String,
    /// Over the place for the pen; without it there is no such column.
    pub actual: String,
    /// What the drawing pin means, for who hears the file read out: `heure fixe`.
    pub hard: String,
}

/// What a row of the rundown is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RowKind {
    /// The head of a day: only its title is printed.
    Day,
    /// The head of a block: only its times, length and title are printed.
    Block,
    /// A segment.
    #[default]
    Segment,
    /// A break; in grey, or between heavy rules when its time is hard.
    Break,
}

/// One row of the rundown. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RundownRow {
    /// What it is.
    pub kind: RowKind,
    /// Whether it must start on time; a pin is drawn before the time.
    pub hard: bool,
    /// Number, as the crew knows it.
    pub number: String,
    /// Planned start `09:10`, or both ends of a block `09:00 – 10:30`.
    pub time: String,
    /// Planned length in minutes.
    pub length: String,
    /// Least length in minutes.
    pub least: String,
    /// The room of parallel segments, before the title.
    pub room: String,
    /// Title.
    pub title: String,
    /// Words saying that it was dropped; the title is struck through then.
    pub dropped: String,
    /// Who appears, in order.
    pub people: Vec<PersonName>,
    /// What follows the people in their line: an organisation, a subtitle.
    pub detail: String,
    /// Who appears with what is to be said of them, a line each.
    pub introduced: Vec<Introduced>,
    /// What is said to begin, below.
    pub script: String,
    /// Notes for the crew, below.
    pub notes: String,
    /// What stands beside it.
    pub cues: String,
    /// Who needs something handed to them: each with a box to tick and a place for the pen.
    pub handed: Vec<PersonName>,
}

/// The rundown as a PDF: A4, over as many pages as it takes.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code; the others mean a fault in Régie itself.
pub fn rundown(paper: &RundownPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::Rundown, &paper.sheet, paper)
}
