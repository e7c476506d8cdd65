//! Commands in brief, as scripts and the interface send them: what is left out is filled in at
//! the door from the state its client was shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A command in brief.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[serde(tag = "do", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/", optional_fields)]
#[expect(
    missing_docs,
    reason = "fields are those of show::Command; ids and texts as text, lengths in seconds, instants in milliseconds"
)]
pub enum Do {
    /// TOP. `to` none with `end` true ends the show.
    Take {
        track: Option<String>,
        from: Option<String>,
        to: Option<String>,
        #[serde(rename = "override", default)]
        forced: Option<bool>,
    },
    /// STANDBY; without a segment, the next one.
    Standby { track: Option<String>, segment: Option<String> },
    /// End what is on air, with nothing to follow at once.
    End { segment: Option<String> },
    /// Stop the show.
    Hold,
    /// Go on.
    Resume,
    /// Undo a mistaken TOP.
    Back { track: Option<String>, segment: Option<String> },
    /// Pass over a segment to come; without one, the next.
    Skip { segment: Option<String> },
    /// Give or take time of what is on air.
    Adjust { seconds: i64, segment: Option<String> },
    /// A planned length.
    SetDuration { segment: String, seconds: i64, was: Option<i64> },
    /// Catch up: several segments to come give time, in one action.
    CatchUp { cuts: Vec<CutBrief> },
    /// A field of a segment: `title`, `subtitle`, `number`, `notes`, `kind`, `start` ("HH:MM",
    /// empty to follow), `least`, `most`, `hard-end` ("HH:MM"), `dropped` ("true" or "false"),
    /// `weight` (1 to 9), `drop-rank`, `follow-on` ("by-hand" or "auto"), `room`, `link`,
    /// `script`, `host` (a person's id). An empty value takes away what need not be there.
    SetSegment { segment: String, field: String, value: String },
    /// A new segment.
    AddSegment {
        title: String,
        seconds: i64,
        after: Option<String>,
        kind: Option<String>,
        start: Option<String>,
    },
    /// Take out a segment that never ran.
    RemoveSegment { segment: String },
    /// The first day, `2021-07-12`.
    SetDate { date: String },
    /// A new person or organisation, with a passage where a segment is given.
    AddPerson {
        name: String,
        role: Option<String>,
        organisation: Option<String>,
        segment: Option<String>,
        #[serde(default)]
        is_organisation: Option<bool>,
    },
    /// A field of a person: `name`, `role`, `organisation`, `pronunciation`.
    SetPerson { person: String, field: String, value: String },
    /// How far a check is: `todo`, `asked`, `done`, `waived`, `problem`.
    Check {
        person: String,
        check: String,
        state: String,
        appearance: Option<String>,
        note: Option<String>,
    },
    /// Begin a rehearsal; its clock begins at `at`, or just before the first start.
    Rehearse { at: Option<f64>, speed: Option<u16> },
    /// Begin the live run, or leave the rehearsal for it.
    GoLive {
        #[serde(default)]
        override_day: Option<bool>,
    },
    /// Set a rehearsal's clock.
    SetClock { at: Option<f64>, speed: Option<u16> },
    /// A word to the `stage`, the `host` or the `desk`; to the stage where nobody is named. Empty
    /// clears it.
    Message { text: String, to: Option<String> },
    /// Say that the word sent at that instant was read.
    Read { message: f64 },
    /// The host is ready for a segment to come, the next one where none is named; or not any more.
    HostReady {
        segment: Option<String>,
        #[serde(default)]
        ready: Option<bool>,
    },
    /// Note something: kind `figure`, `idea`, `quote`, `decision`, `commitment`, `question` or `thanks`.
    Takeaway { text: String, kind: Option<String>, theme: Option<String> },
    /// Change what was noted; an empty text strikes it.
    SetTakeaway { id: String, text: String, kind: Option<String>, theme: Option<String> },
    /// A field of a row of the closing: `title`, `script`, `rank`, `least`, `target`, `speaker`,
    /// `locked` (seconds, empty to unlock), `dropped` ("true" or "false"), `takeaways` (ids
    /// separated by spaces).
    SetRow { row: String, field: String, value: String },
    /// Another place for a row of the closing, from 0.
    MoveRow { row: String, to: usize },
    /// Undo the sender's last change, or the turn that is named.
    Undo { turn: Option<String> },
    /// Do again what the sender undid last.
    Redo,
}

/// Time that a segment to come gives back, in seconds.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CutBrief {
    /// Which segment.
    pub segment: String,
    /// The planned length the sender saw.
    pub was: i64,
    /// The length it takes.
    pub now: i64,
}
