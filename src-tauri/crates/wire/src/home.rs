//! The start screen's list of shows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A show of the start screen's list.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Recent {
    /// Its file.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its theme, or empty.
    pub subtitle: String,
    /// Its first day, `2021-07-12`; empty where none is set.
    pub date: String,
    /// `draft`, `running` or `over`.
    pub state: String,
    /// When the desk last wrote to it, in milliseconds since 1970.
    pub last_at: f64,
    /// What is on air, where it runs.
    pub on_air: Option<RecentAir>,
    /// Whether its file is gone.
    pub missing: bool,
}

/// What is on air in a show that was left running.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct RecentAir {
    /// `live` or `rehearsal`.
    pub mode: String,
    /// Its title.
    pub title: String,
    /// Its planned end after adjustments and holds, in milliseconds since 1970; none while held.
    pub ends: Option<f64>,
    /// Seconds late (early when negative) when the desk last wrote.
    pub over: i64,
}
