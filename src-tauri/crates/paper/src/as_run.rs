use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Labelled, Phrase, Sheet};
use crate::typeset::{Template, typeset};

/// Conducteur réalisé: what really happened, when, and who called it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsRunPaper {
    /// Head, foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// At the head's right: the first TOP and the last end.
    pub aside: Labelled,
    /// The day at a glance: how late, the fixed times, holds, TOPs over something open.
    pub figures: Vec<Labelled>,
    /// The heads of the columns.
    pub heads: AsRunHeads,
    /// What was on air, in the order of the rundown.
    pub rows: Vec<AsRunRow>,
    /// The last row, under a heavy rule; none before the first TOP.
    pub total: Option<AsRunRow>,
    /// Below the table: what was corrected, who spoke.
    pub notes: Vec<Phrase>,
    /// Who signs.
    pub signs: Vec<String>,
}

/// The heads of the as-run's columns, repeated on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsRunHeads {
    /// Over the segments' numbers.
    pub number: String,
    /// Over the titles.
    pub segment: String,
    /// Over the planned starts.
    pub planned: String,
    /// Over the real starts.
    pub real: String,
    /// Over the planned lengths.
    pub planned_length: String,
    /// Over the real lengths.
    pub real_length: String,
    /// Over the differences.
    pub by: String,
    /// Over the starts' lateness.
    pub late: String,
    /// Over who called it.
    pub called: String,
    /// Over the notes.
    pub note: String,
}

/// One row of the as-run. What is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsRunRow {
    /// Whether it is a break: in grey.
    pub rest: bool,
    /// Whether its start had to be kept: between heavy rules.
    pub fixed: bool,
    /// Number, as the crew knows it.
    pub number: String,
    /// Title.
    pub title: String,
    /// Planned start `09:10`.
    pub planned: String,
    /// Real start `09:12:00`.
    pub real: String,
    /// Planned length `35:00`.
    pub planned_length: String,
    /// Real length `37:00`.
    pub real_length: String,
    /// Real minus planned length `+2:00`.
    pub by: String,
    /// Real minus planned start.
    pub late: String,
    /// Who called it.
    pub called: String,
    /// Holds, what was overridden, what was corrected.
    pub note: String,
}

/// The as-run as a PDF: A4, over as many pages as it takes.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code; the others mean a fault in Régie itself.
pub fn as_run(paper: &AsRunPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::AsRun, &paper.sheet, paper)
}
