//! Points de préparation: what must be true before a passage.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::id::{AppearanceId, CheckCode, PersonId};
use crate::right::Right;
use crate::time::{At, Secs};

/// What kind of appearance a passage is: each kind has a checklist of its own.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum AppearanceKind {
    /// From elsewhere, over a connection.
    #[default]
    Remote,
    /// In the room.
    OnSite,
    /// Hosting the segment.
    Host,
    /// An organisation for which nobody is named.
    Organisation,
    /// Leading a workshop.
    Workshop,
}

impl AppearanceKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Remote, Self::OnSite, Self::Host, Self::Organisation, Self::Workshop];
}

/// By when a check must be settled. Written as a number of seconds, or as a wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Due {
    /// So many seconds before the forecast start of the passage.
    Before(Secs),
    /// At a wall time in the show's zone, whatever the forecast.
    On(NaiveDateTime),
}

impl From<Secs> for Due {
    fn from(secs: Secs) -> Self {
        Self::Before(secs)
    }
}

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
    /// Its name; the catalogue's text `check-<code>` is its title where it has none of its own.
    pub code: CheckCode,
    /// Its own title, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Once for the person, or for each passage.
    pub per: Per,
    /// In the weeks before, or on the day.
    pub phase: Phase,
    /// By when.
    pub due: Due,
    /// Whether a TOP with this open asks for a long press.
    pub critical: bool,
    /// Who sees to it: one of the catalogue's `owner-<name>`, or any other name; empty for nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Who may tick it beside the stage manager.
    #[serde(default = "organisers", skip_serializing_if = "is_organisers")]
    pub ticked_by: Vec<Right>,
    /// For which kinds of appearance; for all where none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<AppearanceKind>,
}

fn organisers() -> Vec<Right> {
    vec![Right::Organiser]
}

fn is_organisers(rights: &[Right]) -> bool {
    rights == [Right::Organiser]
}

impl CheckItem {
    /// A check that an organiser may tick, for every kind of appearance.
    #[must_use]
    pub fn new(code: CheckCode, per: Per, phase: Phase, due: Due, critical: bool) -> Self {
        let (title, owner, kinds) = (String::new(), String::new(), Vec::new());
        Self { code, title, per, phase, due, critical, owner, ticked_by: organisers(), kinds }
    }

    /// Whether it holds for that kind of appearance.
    #[must_use]
    pub fn holds_for(&self, kind: AppearanceKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whether the bearer of a right may tick it.
    #[must_use]
    pub fn may_be_ticked_by(&self, right: Right) -> bool {
        right == Right::Manager || self.ticked_by.contains(&right)
    }
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
