//! The ways back, as views.

use serde::Serialize;
use ts_rs::TS;

use crate::brief::CutBrief;

/// The ways back that there are, and what is missed when nothing is done.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CatchUpView {
    /// The fixed times that will be missed; empty when the day holds.
    pub missed: Vec<FixedView>,
    /// What no way can rescue: the missed times as they stand when all gives all it can.
    pub beyond: Vec<FixedView>,
    /// What could be given.
    pub reserve: ReserveView,
    /// Two or three where there are; empty when nothing can be given.
    pub ways: Vec<WayView>,
    /// Whether the search was stopped before all was looked at.
    pub stopped: bool,
}

/// A fixed time and by how much it is missed.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FixedView {
    /// The segment it is told of; none for the end of the day.
    pub segment: Option<String>,
    /// Whether it is the segment's end, and not its start.
    pub end: bool,
    /// The time that must not be passed, in the show's time.
    pub at: f64,
    /// Seconds it is missed by; 0 when it holds.
    pub late: i64,
    /// How sure it is to hold, in percent; none while nothing is known of that.
    pub sure: Option<u8>,
    /// When it is reached at worst (P90), in the show's time; none while nothing is known of that.
    pub worst: Option<f64>,
}

/// What could still be given before the last of the missed times, in seconds.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ReserveView {
    /// All of it.
    pub all: i64,
    /// By rests and launches.
    pub rests: i64,
}

/// When a segment would run.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TimesView {
    /// Which one.
    pub segment: String,
    /// When it would start, in the show's time.
    pub start: f64,
    /// When it would end.
    pub end: f64,
}

/// One way back.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct WayView {
    /// What kind of answer it is: `rests` give first, the `voices` share it, or `drops`.
    pub sort: String,
    /// Who gives how much, as the command `catch-up` takes it.
    pub cuts: Vec<CutBrief>,
    /// What is left out, as the command `catch-up` takes it.
    pub drops: Vec<String>,
    /// The fixed times that were missed, as they stand then.
    pub fixed: Vec<FixedView>,
    /// What is on air and ahead on the main track, as it would run.
    pub times: Vec<TimesView>,
    /// When the main track would end, in the show's time.
    pub end: f64,
    /// Seconds taken from rests and launches: nobody is cut short.
    pub rests: i64,
    /// Seconds taken from those who speak.
    pub voices: i64,
    /// Seconds of segments that are dropped.
    pub dropped: i64,
    /// How many people have less time, or none.
    pub people: usize,
    /// What could still be given after it.
    pub reserve: ReserveView,
    /// Seconds by which the first of the missed times is reached early.
    pub spare: i64,
    /// None when it is the best of its kind; else how many seconds it takes at most beyond need.
    pub gap: Option<i64>,
}
