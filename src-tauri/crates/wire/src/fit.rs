//! The closing as it is fitted.

use serde::Serialize;
use ts_rs::TS;

/// The closing fitted to the time left at a moment; once it is called, as it is called.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FitView {
    /// When it was fitted, in the show's time.
    pub at: f64,
    /// When the closing can begin, or began, in the show's time.
    pub start: f64,
    /// The end that it is fitted to, in the show's time.
    pub end: f64,
    /// How long the closing was planned to take, in seconds.
    pub planned: i64,
    /// The time left for it, in seconds; never negative.
    pub available: i64,
    /// By how much the end is passed before the closing begins, in seconds; 0 where it is not.
    pub late: i64,
    /// What is left over, in seconds.
    pub spare: i64,
    /// By how much not even the musts fit, in seconds, and nothing is fitted; once it is called,
    /// by how much its rows pass the end.
    pub short: Option<i64>,
    /// Each row of the closing, in order.
    pub rows: Vec<FitRow>,
    /// What would help when it does not fit.
    pub ways_out: Vec<WayOut>,
    /// Later ends that it would fit in, when it does not fit.
    pub ends: Vec<NewEndView>,
    /// What fitting it now changes: of the rows as frozen, else as they stand on the rundown.
    pub changes: Vec<RowChangeView>,
}

/// One row, fitted.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FitRow {
    /// The row.
    pub id: String,
    /// Its length in seconds; none when there is no time for it.
    pub fitted: Option<i64>,
    /// When it begins, or began, in the show's time.
    pub start: Option<f64>,
    /// How long its words take when they are read aloud, in seconds.
    pub aloud: i64,
    /// Whether they take longer than the row has.
    pub too_long: bool,
}

/// What giving something up would allow.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "way", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum WayOut {
    /// Giving up a row.
    Drop {
        /// The row.
        row: String,
        /// Seconds still missing then; 0 when it fits.
        short: i64,
    },
    /// Unlocking a row, at its least.
    Unlock {
        /// The row.
        row: String,
        /// Seconds still missing then; 0 when it fits.
        short: i64,
    },
    /// Ending later.
    End {
        /// When, in the show's time.
        at: f64,
    },
}

/// A later end, and what it allows.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct NewEndView {
    /// When, in the show's time.
    pub at: f64,
    /// The same as `set-segment` takes it: "18:20", or with the days after the first, "1/00:10".
    pub end: String,
    /// How many rows are kept then.
    pub kept: usize,
    /// What is left over then, in seconds.
    pub spare: i64,
}

/// A row whose time a fitting changes.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct RowChangeView {
    /// The row.
    pub row: String,
    /// What it took, in seconds; none where it was out.
    pub was: Option<i64>,
    /// What it takes; none where it is out.
    pub now: Option<i64>,
}
