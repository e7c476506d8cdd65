//! The closing as it is fitted.

use serde::Serialize;
use ts_rs::TS;

/// The closing fitted to the time left at a moment.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FitView {
    /// When it was fitted, in the show's time.
    pub at: f64,
    /// When the closing can begin, in the show's time.
    pub start: f64,
    /// The end that it is fitted to, in the show's time.
    pub end: f64,
    /// How long the closing was planned to take, in seconds.
    pub planned: i64,
    /// The time left for it, in seconds; never negative.
    pub available: i64,
    /// What is left over, in seconds.
    pub spare: i64,
    /// By how much not even the musts fit, in seconds; nothing is fitted then.
    pub short: Option<i64>,
    /// Each row of the closing, in order.
    pub rows: Vec<FitRow>,
    /// What would help when it does not fit.
    pub ways_out: Vec<WayOut>,
}

/// One row, fitted.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FitRow {
    /// The row.
    pub id: String,
    /// Its length in seconds; none when there is no time for it.
    pub fitted: Option<i64>,
    /// When it begins, in the show's time.
    pub start: Option<f64>,
    /// What is said in it, its fields filled from the show; the takeaways follow it.
    pub said: String,
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
