//! A programme as a document gives it, and other lengths for parts of it.

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::id::SegmentId;
use crate::people::{Appearance, Person};
use crate::plan::Plan;
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
}

/// Time that a segment to come, or what is on air, gives back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// Which segment.
    pub segment: SegmentId,
    /// What the sender saw it take in this run; of what is on air, what it was given.
    pub was: Secs,
    /// What it takes.
    pub now: Secs,
}

/// Another planned length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Length {
    /// Of which segment.
    pub segment: SegmentId,
    /// The planned length the sender saw.
    pub was: Secs,
    /// The length it takes.
    pub now: Secs,
}
