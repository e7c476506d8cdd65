use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Labelled, PersonName, Phrase, Sheet};
use crate::typeset::{Template, typeset};

/// The closing's run-of-show, fit to hand to the person on stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingPaper {
    /// Head, foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// The time that was left when the closing was fitted.
    pub left: Labelled,
    /// When it ends: `Fin à 18:00:00`, then `, heure fixe`.
    pub end: Phrase,
    /// What else to know at a glance: parts and voices, spare time.
    pub summary: Vec<String>,
    /// The parts in their order.
    pub rows: Vec<ClosingRow>,
    /// What to give up if time runs shorter still.
    pub note: Option<Phrase>,
}

/// One part of the closing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingRow {
    /// Start, hours and minutes: `17:50`.
    pub time: String,
    /// The seconds of the start, with their separator: `:50`. Printed smaller.
    pub seconds: String,
    /// Length: `1:30`.
    pub length: String,
    /// What this part is.
    pub title: String,
    /// Who speaks, in order.
    pub speakers: Vec<PersonName>,
    /// What is said, in large type.
    pub script: Vec<ScriptLine>,
    /// Words saying that the length is locked; empty when it is not. A padlock stands before them.
    pub locked: String,
}

/// A paragraph or a bullet of a script.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptLine {
    /// Whether it is one of several points.
    pub bullet: bool,
    /// The words, as typed.
    pub text: String,
}

impl ScriptLine {
    /// A paragraph.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self { bullet: false, text: text.into() }
    }

    /// One point of a list.
    pub fn bullet(text: impl Into<String>) -> Self {
        Self { bullet: true, text: text.into() }
    }
}

/// The closing's run-of-show as a PDF: A4, in slightly smaller type when that keeps it on one page.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code; the others mean a fault in Régie itself.
pub fn closing(paper: &ClosingPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::Closing, &paper.sheet, paper)
}
