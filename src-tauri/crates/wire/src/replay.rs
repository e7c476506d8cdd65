//! A run as a tape to be wound, and the show as it stood at a place of it.

use serde::Serialize;
use ts_rs::TS;

use crate::view::View;

/// A run by its own time.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TapeView {
    /// Which run.
    pub run: String,
    /// `rehearsal` or `live`.
    pub mode: String,
    /// When it was called by the machine's clock.
    pub called: f64,
    /// How long it is, in milliseconds of its own time.
    pub length_ms: f64,
    /// The TOPs that stand, in order.
    pub takes: Vec<TakeView>,
}

/// A TOP on the tape.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TakeView {
    /// Where on the tape, in milliseconds.
    pub at: f64,
    /// When, in the show's time.
    pub show: f64,
    /// What it took.
    pub title: String,
    /// Its number, or empty.
    pub number: String,
    /// On which track.
    pub track: String,
}

/// The show as it stood at a place of a tape.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ReplayView {
    /// Where on the tape, in milliseconds.
    pub at: f64,
    /// What the show's clock showed.
    pub show: f64,
    /// Where the next turn comes; none after the last.
    pub until: Option<f64>,
    /// The view.
    pub view: Box<View>,
    /// Why the day was late or early, as it stood.
    pub drift: crate::drift::DriftView,
}
