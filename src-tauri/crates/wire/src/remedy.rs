//! What can be done when someone is not there, and what the host says meanwhile.

use serde::Serialize;
use ts_rs::TS;

use crate::view::MissingView;

/// Time that the host fills.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FillingView {
    /// Since when.
    pub since: f64,
    /// How long.
    pub seconds: i64,
    /// What can be said, in order: together exactly as long.
    pub pieces: Vec<PieceView>,
}

/// A piece of what can be said.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PieceView {
    /// `takeaway`, `next`, `bio`, `thanks`, `question`, `later`, or `room`: a word with the room.
    pub kind: String,
    /// What it tells, or empty.
    pub text: String,
    /// Of whom.
    pub person: Option<String>,
    /// How long it takes.
    pub seconds: i64,
}

/// What can be done while someone of a segment to come is not there.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct RemediesView {
    /// The segment.
    pub segment: String,
    /// How the day stands as it is.
    pub stands: StandsView,
    /// Another segment first; none where it cannot be.
    pub swap: Option<SwapView>,
    /// Time that the host fills, the shortest first.
    pub fills: Vec<FillView>,
}

/// How the day stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct StandsView {
    /// When the last segment ends.
    pub end: Option<f64>,
    /// The fixed times that are missed.
    pub missed: Vec<MissedView>,
}

/// A fixed time that is missed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct MissedView {
    /// Of which segment; none for the end of the day.
    pub segment: Option<String>,
    /// By how many seconds.
    pub late: i64,
}

/// Another segment first.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct SwapView {
    /// The one that goes first.
    pub with: String,
    /// When it would start.
    pub starts: f64,
    /// When the other one would start then.
    pub then: f64,
    /// What is open for those who appear in it.
    pub missing: Vec<MissingView>,
    /// How the day would stand.
    pub stands: StandsView,
}

/// Time that the host would fill.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FillView {
    /// How long.
    pub seconds: i64,
    /// When the next segment would start.
    pub starts: Option<f64>,
    /// How the day would stand.
    pub stands: StandsView,
}
