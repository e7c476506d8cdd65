//! The drift, as a view.

use serde::Serialize;
use ts_rs::TS;

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
