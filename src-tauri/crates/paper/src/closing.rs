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

/// How the closing is laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ClosingLayout {
    /// A4, in slightly smaller type when that keeps it on one page.
    #[default]
    Sheet,
    /// A4 in large type, for a lectern.
    Large,
    /// A5, a card for each part.
    Cards,
}

/// The closing's run-of-show as a PDF.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code; the others mean a fault in Régie itself.
pub fn closing(paper: &ClosingPaper, layout: ClosingLayout) -> Result<Vec<u8>, PaperError> {
    let template = match layout {
        ClosingLayout::Sheet => Template::Closing,
        ClosingLayout::Large => Template::ClosingLarge,
        ClosingLayout::Cards => Template::ClosingCards,
    };
    typeset(template, &paper.sheet, paper)
}
