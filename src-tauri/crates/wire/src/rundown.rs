//! The rundown as a view.

use serde::Serialize;
use ts_rs::TS;

use crate::devices::CueBrief;

/// A titled group of segments.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct BlockView {
    /// Its name.
    pub id: String,
    /// As printed.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
}

/// One row of the rundown. Its planned start is `plan_head`, or the planned end of the row before
/// it on its track; a dropped row takes no time.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct SegmentView {
    /// Its name.
    pub id: String,
    /// Its block.
    pub block: Option<String>,
    /// Its track.
    pub track: String,
    /// What the crew has on paper.
    pub number: String,
    /// `opening`, `debate`, `talk`, `study`, `testimony`, `launch`, `break`, `lunch`, `workshop`,
    /// `feedback`, `closing` or `other`.
    pub kind: String,
    /// As printed.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
    /// For the crew, or empty.
    pub notes: String,
    /// Whether its start must not move.
    pub hard: bool,
    /// Its planned start, where a chain of the plan begins.
    pub plan_head: Option<f64>,
    /// Planned length.
    pub duration: i64,
    /// What it gives back in this run to catch up: it takes its planned length less this.
    pub cut: i64,
    /// The least it can take.
    pub least: i64,
    /// The most it can take, where there is a limit.
    pub most: Option<i64>,
    /// The end that it must not pass, where it has one.
    pub hard_end: Option<f64>,
    /// Kept in the list, out of the timing.
    pub dropped: bool,
    /// How dear a minute of it is, 1 to 9; by its kind where none is given.
    pub weight: Option<u8>,
    /// It may be dropped when time is short: 1 before 2; none is never proposed.
    pub drop_rank: Option<u8>,
    /// `by-hand` or `auto`.
    pub follow_on: String,
    /// Where it takes place, or empty.
    pub room: String,
    /// The address at which it is joined or shown, or empty.
    pub link: String,
    /// What the host says to begin it, or empty.
    pub script: String,
    /// Who hosts it.
    pub host: Option<String>,
    /// Where it stands: `done`, `on-air`, `next`, `to-come`, `aside` (could be armed, but the next
    /// TOP leaves it behind), `skipped`, `dropped` or `not-run`.
    pub status: String,
    /// When it really went on air.
    pub started: Option<f64>,
    /// When it really left the air.
    pub ended: Option<f64>,
    /// When it was called on air, where that was corrected.
    pub started_called: Option<f64>,
    /// When it was called off the air, where that was corrected.
    pub ended_called: Option<f64>,
    /// Its steps, in order.
    pub beats: Vec<BeatView>,
    /// What devices do at its moments, after what its kind makes them do.
    pub cues: Vec<CueBrief>,
    /// Who appears, in order.
    pub cast: Vec<CastView>,
    /// How many of them are ready.
    pub ready: usize,
    /// The worst of them: `problem`, `late`, `to-do`, `under-way` or `ready`; none without anyone.
    pub worst: Option<String>,
}

/// A step inside a segment.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct BeatView {
    /// Its name.
    pub id: String,
    /// As printed.
    pub title: String,
    /// Planned length, where it is known.
    pub duration: Option<i64>,
    /// What is said, or empty.
    pub script: String,
}

/// Someone in a segment.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CastView {
    /// The appearance.
    pub id: String,
    /// Who.
    pub person: String,
    /// In which beat.
    pub beat: Option<String>,
    /// Their function in this passage, or empty.
    pub role: String,
    /// `problem`, `late`, `to-do`, `under-way` or `ready`.
    pub state: String,
    /// The check that says why, where they are not ready.
    pub why: Option<String>,
}
