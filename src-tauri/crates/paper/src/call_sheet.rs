use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Phrase, Sheet};
use crate::typeset::{Template, typeset};

/// Call sheets: what one speaker needs to know, a sheet each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallSheetPaper {
    /// Foot, language, event.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// The heads of a sheet's parts.
    pub heads: CallHeads,
    /// In order.
    pub people: Vec<CallSheet>,
}

/// The heads of a sheet's parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallHeads {
    /// Over the time of the first passage.
    pub passage: String,
    /// Over the segments.
    pub segment: String,
    /// Over what happens before and after.
    pub day: String,
    /// Under that.
    pub may_move: String,
    /// Over the picture of the speaker's timer.
    pub screen: String,
    /// Beside it.
    pub timer: String,
    /// Over how to join.
    pub join: String,
    /// Over the checks.
    pub checks: String,
    /// Over whom to call.
    pub call: String,
    /// Who answers on the day and before it, each with a place for the pen.
    pub callers: Vec<Phrase>,
}

/// One speaker's sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallSheet {
    /// The name, as printed.
    pub name: String,
    /// Function and organisation, or empty.
    pub function: String,
    /// When the first passage starts.
    pub time: String,
    /// How long, and until when.
    pub until: String,
    /// What the speaker's timer shows at first.
    pub timer: String,
    /// Where they appear, in order.
    pub passages: Vec<CallPassage>,
    /// What happens before and after, in order.
    pub day: Vec<CallMoment>,
    /// How to join, a line each.
    pub join: Vec<Phrase>,
    /// The checks.
    pub checks: Vec<CallCheck>,
}

/// One passage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallPassage {
    /// Number and title.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
    /// When and where.
    pub place: String,
    /// The steps.
    pub beats: Vec<CallBeat>,
    /// Who comes before and after, and who hosts.
    pub around: String,
}

/// A step of a passage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallBeat {
    /// How long, or empty.
    pub length: String,
    /// What it is.
    pub title: String,
    /// Whether it is theirs.
    pub own: bool,
}

/// A moment of a speaker's day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallMoment {
    /// When.
    pub time: String,
    /// What.
    pub text: String,
    /// Whether they are on air from then.
    pub on_air: bool,
}

/// A check, and how far it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallCheck {
    /// Whether nothing more is expected.
    pub done: bool,
    /// What it is.
    pub title: String,
    /// How far, or by when.
    pub state: String,
}

/// Call sheets as a PDF: A4, a page each.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code, [`PaperError::Template`] for a template
/// of the user's own; the others mean a fault in Régie itself.
pub fn call_sheet(paper: &CallSheetPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::CallSheet, &paper.sheet, paper)
}
