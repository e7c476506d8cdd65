//! How sure the times ahead are, as views.

use serde::Serialize;
use ts_rs::TS;

/// How sure the times ahead are.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct SureView {
    /// The hard starts ahead, those of the main track first.
    pub hard_starts: Vec<LikelyView>,
    /// The end of the day, all tracks together; none where nothing is in the timing.
    pub end: Option<LikelyView>,
}

/// A time that must not be passed, and how it is likely to turn out.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LikelyView {
    /// The segment whose start must not move; none for the end of the day.
    pub segment: Option<String>,
    /// Once in two it is not later than this, in the show's time.
    pub half: f64,
    /// Nine times in ten it is not later than this, in the show's time.
    pub worst: f64,
    /// How often in a hundred it holds.
    pub holds: u8,
}
