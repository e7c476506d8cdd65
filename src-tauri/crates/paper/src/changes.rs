use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Labelled, Phrase, Sheet};
use crate::typeset::{Template, typeset};

/// What has changed since a paper, for who holds that one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesPaper {
    /// Head, foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// At the head's right: from which version to which.
    pub aside: Labelled,
    /// How many changes, and that all else holds.
    pub summary: Phrase,
    /// The heads of the columns.
    pub heads: ChangeHeads,
    /// The changes in order.
    pub rows: Vec<ChangeRow>,
    /// Over the rest of the rundown.
    pub rest_title: String,
    /// What stands beside a changed row.
    pub changed: String,
    /// The rest of the rundown as it is now.
    pub rest: Vec<RestRow>,
    /// What to do with the paper.
    pub advice: String,
}

/// The heads of the columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeHeads {
    /// Over what kind of change it is.
    pub what: String,
    /// Over the numbers.
    pub number: String,
    /// Over the titles, with what changed.
    pub segment: String,
    /// Over the starts.
    pub time: String,
    /// Over the lengths.
    pub length: String,
}

/// What was, struck through, and what is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// What was, or empty.
    pub was: String,
    /// What is, or empty.
    pub now: String,
}

/// One change.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeRow {
    /// What kind, in a word.
    pub what: String,
    /// The segment's number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What changed, where it is words; a line each.
    pub detail: Vec<Struck>,
    /// The start.
    pub time: Struck,
    /// The length.
    pub length: Struck,
}

/// A row of the rundown as it is now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestRow {
    /// Its number.
    pub number: String,
    /// Its start.
    pub time: String,
    /// Its length in minutes.
    pub length: String,
    /// Its title.
    pub title: String,
    /// What is to be known of it: on air, dropped.
    pub note: String,
    /// Whether it changed.
    pub changed: bool,
}

/// What has changed since a paper, as a PDF: A4, in smaller type when that keeps it on one page.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code, [`PaperError::Template`] for a template
/// of the user's own; the others mean a fault in Régie itself.
pub fn changes(paper: &ChangesPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::Changes, &paper.sheet, paper)
}
