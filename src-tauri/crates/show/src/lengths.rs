//! Other lengths of segments, with what the sender saw.

use serde::{Deserialize, Serialize};

use crate::id::SegmentId;
use crate::time::Secs;

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
