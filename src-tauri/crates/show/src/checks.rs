//! Points de préparation: what must be true before a passage.

use serde::{Deserialize, Serialize};

use crate::id::{AppearanceId, CheckCode, PersonId};
use crate::time::{At, Secs};

/// What a check is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Once for the person, whatever the number of passages.
    Person,
    /// Once for each passage.
    Appearance,
}

/// When in the life of the show a check belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// In the weeks before.
    Before,
    /// On the day.
    Day,
}

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckItem {
    /// Its name; the catalogue's text `check-<code>` is its title.
    pub code: CheckCode,
    /// Once for the person, or for each passage.
    pub per: Per,
    /// In the weeks before, or on the day.
    pub phase: Phase,
    /// Due so many seconds before the forecast start of the passage.
    pub due: Secs,
    /// Whether a TOP with this open asks for a long press.
    pub critical: bool,
}

/// How far a check is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// Nothing was done.
    #[default]
    Todo,
    /// Someone was asked.
    Asked,
    /// It is true.
    Done,
    /// It need not be.
    Waived,
    /// Something is wrong.
    Problem,
}

impl CheckState {
    /// Whether nothing more is expected: done, or waived.
    #[must_use]
    pub fn settled(self) -> bool {
        matches!(self, Self::Done | Self::Waived)
    }
}

/// What was last said of a check, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// How far it is.
    pub state: CheckState,
    /// What is wrong or why it was waived, or empty.
    pub note: String,
    /// When it was marked, by the wall clock.
    pub at: At,
}

/// Where a mark is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckKey {
    /// A check that holds for a person.
    Person(PersonId, CheckCode),
    /// A check of one passage.
    Appearance(AppearanceId, CheckCode),
}
