//! A run told afterwards, as a view.

use serde::Serialize;
use ts_rs::TS;

use crate::drift::DriftView;

/// A run told afterwards: planned, rehearsed and real.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DebriefView {
    /// Every run in which something was on air, in order.
    pub runs: Vec<RunView>,
    /// The one that is told; none before any.
    pub run: Option<String>,
    /// The rehearsal that is set beside it.
    pub rehearsal: Option<String>,
    /// When the day was planned to begin, by the plan that the run was called by.
    pub planned_start: Option<f64>,
    /// When it was planned to end.
    pub planned_end: Option<f64>,
    /// The first TOP.
    pub real_start: Option<f64>,
    /// The last end; now while something is on air.
    pub real_end: Option<f64>,
    /// By how much it ended later or earlier, and why.
    pub drift: DriftView,
    /// The fixed times that came about, the end of the day last.
    pub fixed: Vec<KeptView>,
    /// The rundown in its order; then what left it after it was on air.
    pub rows: Vec<ToldView>,
    /// How many TOPs.
    pub takes: usize,
    /// How many of them over something critical that was open.
    pub forced: usize,
    /// How long the show was held, in seconds.
    pub held: i64,
    /// What the rehearsal would make of the plan; none without one.
    pub as_rehearsed: Option<AsRehearsedView>,
}

/// One run.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct RunView {
    /// Its name.
    pub id: String,
    /// `rehearsal` or `live`.
    pub mode: String,
    /// Which of its kind, from 1.
    pub nth: usize,
    /// When it began by its own clock.
    pub begun: f64,
    /// When it was called by the machine's clock.
    pub called: f64,
    /// Whether it is over.
    pub over: bool,
}

/// A fixed time, and how it was kept.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct KeptView {
    /// The segment that had to start then; none for the end of the day.
    pub segment: Option<String>,
    /// The time that had to be kept.
    pub at: f64,
    /// When it was.
    pub real: f64,
    /// Seconds it was missed by; 0 when it was kept.
    pub late: i64,
    /// Whether it was kept, to the minute.
    pub kept: bool,
}

/// One segment, planned, rehearsed and real; lengths in seconds.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ToldView {
    /// Which one.
    pub segment: String,
    /// Its title; empty where it left the plan.
    pub title: String,
    /// Its number, or empty.
    pub number: String,
    /// What kind of thing.
    pub kind: String,
    /// Whether nobody is on stage: a break or a meal.
    pub rest: bool,
    /// On which track.
    pub track: String,
    /// `done`, `on-air`, `next`, `to-come`, `aside`, `skipped`, `dropped` or `not-run`.
    pub status: String,
    /// When it was planned to start.
    pub planned_start: Option<f64>,
    /// When it went on air.
    pub start: Option<f64>,
    /// How long it was planned to take.
    pub planned: Option<i64>,
    /// How long it took in the rehearsal, without holds.
    pub rehearsed: Option<i64>,
    /// How long it was on air, its holds counted in.
    pub real: Option<i64>,
    /// How much of that it was held.
    pub held: i64,
    /// Real minus planned.
    pub by: Option<i64>,
}

/// What a rehearsal would make of the plan.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AsRehearsedView {
    /// Which rehearsal.
    pub run: String,
    /// The lengths that would change, as the command `set-lengths` takes them.
    pub lengths: Vec<RehearsedView>,
    /// When the day is planned to end.
    pub end_was: Option<f64>,
    /// When it would be.
    pub end_now: Option<f64>,
    /// The code of the refusal that stands against it now, such as `live-under-way`.
    pub refused: Option<String>,
}

/// Another planned length, in seconds.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct RehearsedView {
    /// Of which segment.
    pub segment: String,
    /// Its title.
    pub title: String,
    /// As it is planned.
    pub was: i64,
    /// What it took in the rehearsal.
    pub took: i64,
    /// As it would be planned.
    pub now: i64,
    /// `least` or `most`, where what was agreed stands against the length that was rehearsed.
    pub bound: Option<String>,
}
