use serde::{Deserialize, Serialize};

use crate::refusal::PaperError;
use crate::sheet::{Introduced, Phrase, Sheet};
use crate::typeset::{Template, typeset};

/// The host's cards: one a segment, small enough for a hand.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostCardsPaper {
    /// Foot, language.
    #[serde(flatten)]
    pub sheet: Sheet,
    /// The heads of a card's parts.
    pub heads: CardHeads,
    /// In order.
    pub cards: Vec<HostCard>,
}

/// The heads of a card's parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardHeads {
    /// Over the words to say.
    pub say: String,
    /// In their place where none are written.
    pub nothing: String,
    /// Over the people to introduce.
    pub give: String,
    /// Before how a name is said.
    pub said: String,
    /// Over the steps.
    pub course: String,
}

/// One card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostCard {
    /// Above the title: which card, of which block.
    pub label: String,
    /// The segment's title.
    pub title: String,
    /// Its second line, or empty.
    pub subtitle: String,
    /// When it starts.
    pub time: String,
    /// How long it takes, with its room where it has one.
    pub length: String,
    /// What is said, a paragraph each.
    pub script: Vec<String>,
    /// Whom to introduce, in order.
    pub people: Vec<Introduced>,
    /// The steps.
    pub beats: Vec<CardBeat>,
    /// What to do when time is short.
    pub short: Option<Phrase>,
    /// What comes next; none for the last.
    pub next: Option<CardNext>,
}

/// A step of a card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardBeat {
    /// When it starts, or empty.
    pub time: String,
    /// What it is.
    pub title: String,
    /// How long it takes, or empty.
    pub length: String,
    /// Whether somebody speaks in it.
    pub voiced: bool,
}

/// What comes after a card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardNext {
    /// When.
    pub label: String,
    /// Number and title.
    pub title: String,
    /// Who speaks.
    pub people: String,
}

/// The host's cards as a PDF: A5, one a page.
///
/// # Errors
/// [`PaperError::Language`] for a malformed language code, [`PaperError::Template`] for a template
/// of the user's own; the others mean a fault in Régie itself.
pub fn host_cards(paper: &HostCardsPaper) -> Result<Vec<u8>, PaperError> {
    typeset(Template::HostCards, &paper.sheet, paper)
}
