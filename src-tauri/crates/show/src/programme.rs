//! A programme as a document gives it.

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::id::SegmentId;
use crate::people::{Appearance, Person};
use crate::plan::{Kind, Plan};
use crate::run::Mode;
use crate::time::Secs;

/// A show as it is brought in: the whole of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// What it is called, when and where.
    pub about: About,
    /// The rundown.
    pub plan: Plan,
    /// Who appears.
    pub persons: Vec<Person>,
    /// Where they appear.
    pub appearances: Vec<Appearance>,
    /// What took how long before, in the runs of earlier shows: offered to this one's plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
}

/// How long something took in a run of an earlier show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// What is the same thing here, where it is still there.
    pub segment: SegmentId,
    /// What kind of thing it was.
    pub kind: Kind,
    /// Whether it counted, or was rehearsed.
    pub mode: Mode,
    /// How long it was planned to take.
    pub planned: Secs,
    /// How long it took, without holds.
    pub took: Secs,
}
