//! What was noted during the day, and the closing that is made of it.

use serde::{Deserialize, Serialize};

use crate::id::{PersonId, RowId, SegmentId, TakeawayId};
use crate::time::{At, Secs};

/// What kind of thing was noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TakeawayKind {
    /// A number worth repeating.
    Figure,
    /// A thought.
    Idea,
    /// Someone's own words.
    Quote,
    /// Something was decided.
    Decision,
    /// Someone will do something.
    Commitment,
    /// Something was left open.
    Question,
    /// Someone is to be thanked.
    Thanks,
}

/// À retenir: something noted during the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takeaway {
    /// Its name.
    pub id: TakeawayId,
    /// As noted.
    pub text: String,
    /// What kind of thing.
    pub kind: TakeawayKind,
    /// Under which heading, or empty.
    pub theme: String,
    /// The segment on air when it was noted.
    pub segment: Option<SegmentId>,
    /// When it was noted, in the show's time.
    pub at: At,
}

/// How much a row of the closing is wanted. The order is that of giving up: mays go first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Without it there is no closing.
    Must,
    /// Kept when the musts are served.
    Should,
    /// Kept when there is time to spare.
    May,
}

/// One row of the closing's run-of-show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its name.
    pub id: RowId,
    /// As it is called.
    pub title: String,
    /// How much it is wanted.
    pub rank: Rank,
    /// The least it can take.
    pub least: Secs,
    /// What it should take.
    pub target: Secs,
    /// The most it may take.
    pub most: Secs,
    /// Who speaks.
    pub speaker: Option<PersonId>,
    /// What is said, in plain language.
    pub script: String,
    /// What of the day it tells, in order.
    pub takeaways: Vec<TakeawayId>,
    /// The theme whose takeaways it gathers, or empty.
    pub theme: String,
    /// A time that fitting must not touch.
    pub locked: Option<Secs>,
    /// Given up by hand.
    pub dropped: bool,
}

/// The closing: which segments it fills, and with what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// One or more consecutive segments.
    pub segments: Vec<SegmentId>,
    /// In order.
    pub rows: Vec<Row>,
}

impl Closing {
    /// The row of that name.
    #[must_use]
    pub fn row(&self, id: &RowId) -> Option<&Row> {
        self.rows.iter().find(|r| r.id == *id)
    }
}
