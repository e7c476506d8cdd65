//! The drift and the ways back, as views.

use serde::Serialize;
use ts_rs::TS;

use crate::brief::CutBrief;

/// Why the day ends later, or earlier, than planned.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DriftView {
    /// Forecast end minus planned end, in seconds: the sum of the causes.
    pub over: i64,
    /// In the order in which they came about.
    pub causes: Vec<CauseView>,
}

/// One cause of the drift.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CauseView {
    /// `late-start`, `over`, `held`, `adjusted`, `left-out`, `before` or `elsewhere`.
    pub why: String,
    /// The segment it is told of.
    pub segment: Option<String>,
    /// Its part in seconds; positive makes the day later.
    pub by: i64,
}

/// The ways back that there are, and what is missed when nothing is done.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CatchUpView {
    /// The fixed times that will be missed; empty when the day holds.
    pub missed: Vec<FixedView>,
    /// The smallest first; empty when no segment to come can give anything.
    pub ways: Vec<WayView>,
}

/// A fixed time and by how much it is missed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FixedView {
    /// The segment whose start must not move; none for the end of the day.
    pub segment: Option<String>,
    /// The time that must not be passed, in the show's time.
    pub at: f64,
    /// Seconds it is missed by; 0 when it holds.
    pub late: i64,
}

/// One way back.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct WayView {
    /// Who gives how much, as the command `catch-up` takes it.
    pub cuts: Vec<CutBrief>,
    /// The fixed times that were missed, as they stand then.
    pub fixed: Vec<FixedView>,
    /// When the main track would end, in the show's time.
    pub end: f64,
}
