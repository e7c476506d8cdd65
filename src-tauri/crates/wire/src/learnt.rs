//! Durations learnt, as a view.

use serde::Serialize;
use ts_rs::TS;

/// What things really took before, where it is not what is planned.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LearntView {
    /// The lengths that differ from the plan, in the order of the rundown; the command
    /// `set-lengths` takes them.
    pub lengths: Vec<LearntRow>,
    /// When the day is planned to end.
    pub end_was: Option<f64>,
    /// When it would be with all of them.
    pub end_now: Option<f64>,
    /// The code of the refusal that stands against all of them now, such as `live-under-way`.
    pub refused: Option<String>,
}

/// One length, in seconds.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LearntRow {
    /// Of which segment.
    pub segment: String,
    /// Its title.
    pub title: String,
    /// What kind of thing it is.
    pub kind: String,
    /// As it is planned.
    pub was: i64,
    /// What it took live; none where it never went on air.
    pub live: Option<MeasuredView>,
    /// What it took in rehearsals; none where it was not rehearsed.
    pub rehearsed: Option<MeasuredView>,
    /// From what the length is learnt: `live`, `rehearsed`, `kind-live` or `kind-rehearsed`.
    pub from: String,
    /// As it would be planned.
    pub now: i64,
    /// `least` or `most`, where what was agreed stands against what was measured.
    pub bound: Option<String>,
}

/// What was measured of a segment.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct MeasuredView {
    /// What it took, in seconds: the middle one of all.
    pub took: i64,
    /// How often it was measured.
    pub times: usize,
}
