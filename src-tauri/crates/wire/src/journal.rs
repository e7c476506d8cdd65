//! What was done, line by line.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// A page of what was done, newest first.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct JournalView {
    /// The lines.
    pub lines: Vec<JournalLine>,
    /// What to ask the next page with; none when this is the last.
    #[ts(type = "number | null")]
    pub before: Option<u64>,
    /// How many lines there are in all.
    pub total: usize,
}

/// One turn of the log, in words.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct JournalLine {
    /// Its place in the log.
    #[ts(type = "number")]
    pub seq: u64,
    /// Its name.
    pub turn: String,
    /// When: in the show's time during a run, else by the machine's clock.
    pub at: f64,
    /// By the machine's clock.
    pub real: f64,
    /// `rehearsal` or `live`; none outside a run.
    pub mode: Option<String>,
    /// Who: `desk`, `command-line`, or what the link may do.
    pub by: String,
    /// From which desk, from 1 in the order in which they first acted.
    pub desk: usize,
    /// Both of these in words: "Poste 1".
    pub who: String,
    /// What programs read.
    pub code: String,
    /// The facts behind it.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Value,
    /// What people read.
    pub text: String,
    /// What else must be known of it: what was overridden, what was jumped over.
    pub notes: Vec<String>,
    /// Whether it puts the record right.
    pub corrects: bool,
    /// When it was corrected by a later line.
    pub corrected: Option<f64>,
    /// Whether it was undone, or taken back.
    pub undone: bool,
}
