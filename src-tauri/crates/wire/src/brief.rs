//! Commands in brief, as scripts and the interface send them: what is left out is filled in at
//! the door from the state its client was shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::devices::{CueBrief, DeviceBrief};

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
    /// A segment that was passed over is to come again.
    Unskip { segment: String },
    /// Correct the record: it really began `at` that instant, or so many `seconds` later (earlier
    /// when negative). `was` is the start the sender saw; `run` another run than the last one.
    CorrectStart {
        segment: String,
        at: Option<f64>,
        seconds: Option<i64>,
        was: Option<f64>,
        run: Option<String>,
    },
    /// Correct the record: it really ended `at` that instant. What is on air ends.
    CorrectEnd { segment: String, at: f64, was: Option<f64>, run: Option<String> },
    /// Let segments follow on by themselves again, where the desk asks.
    GoOn,
    /// An alert of that level was seen: it comes back only when it gets worse.
    Acknowledge { cause: String, level: u8 },
    /// A segment to come, the next one where none is named, and the one that follows it change
    /// places.
    Swap { segment: Option<String>, with: Option<String> },
    /// The host fills so many seconds until the next TOP; 0 ends it.
    Fill { seconds: i64 },
    /// Give or take time of what is on air.
    Adjust { seconds: i64, segment: Option<String> },
    /// A planned length.
    SetDuration { segment: String, seconds: i64, was: Option<i64> },
    /// Catch up: segments give time or are left out of this run, in one action.
    CatchUp {
        #[serde(default)]
        cuts: Vec<CutBrief>,
        drops: Option<Vec<String>>,
    },
    /// Other planned lengths of several segments, in one action: those of a rehearsal.
    SetLengths { lengths: Vec<CutBrief> },
    /// A field of a segment: `title`, `subtitle`, `number`, `notes`, `kind`, `start` ("HH:MM",
    /// empty to follow), `least`, `most`, `hard-end` ("HH:MM"), `dropped` ("true" or "false"),
    /// `weight` (1 to 9), `drop-rank`, `follow-on` ("by-hand" or "auto"), `room`, `link`,
    /// `script`, `host` (a person's id), `block` (its id), `track`. An empty value takes away what
    /// need not be there.
    SetSegment { segment: String, field: String, value: String },
    /// A new segment.
    AddSegment {
        title: String,
        seconds: i64,
        after: Option<String>,
        kind: Option<String>,
        start: Option<String>,
    },
    /// New segments, one after another, in the block of the one they come after.
    AddSegments { rows: Vec<NewSegment>, after: Option<String> },
    /// Segments once more, with their beats and people, after the last of them; no number and no
    /// fixed start is copied.
    Duplicate { segments: Vec<String> },
    /// Take out a segment that never ran.
    RemoveSegment { segment: String },
    /// Another place for segments, in the order in which they stand; without `after`, the first.
    MoveSegments { segments: Vec<String>, after: Option<String> },
    /// The beats of a segment, all of them, in order.
    SetBeats { segment: String, beats: Vec<BeatBrief> },
    /// A new block, with these segments in it.
    AddBlock { title: String, subtitle: Option<String>, segments: Vec<String> },
    /// What a block is called.
    SetBlock { block: String, title: Option<String>, subtitle: Option<String> },
    /// Dissolve a block; its segments stay.
    RemoveBlock { block: String },
    /// Several changes of plan and people in one turn: all of them, or none.
    Several { commands: Vec<Do> },
    /// The first day, `2021-07-12`.
    SetDate { date: String },
    /// What is set of the show as a whole: `title`, `subtitle`, `organiser`, `hard-end` (as a
    /// segment's), `guard` (milliseconds between two TOPs) or `warnings` (seconds before a passage
    /// at which an open critical check alerts, with spaces between).
    SetShow { field: String, value: String },
    /// A new person or organisation, with a passage where a segment is given.
    AddPerson {
        name: String,
        role: Option<String>,
        organisation: Option<String>,
        segment: Option<String>,
        #[serde(default)]
        is_organisation: Option<bool>,
    },
    /// Someone in a segment or one of its beats: someone known, or a name, which is that of
    /// someone known or of a new person.
    AddAppearance {
        segment: String,
        beat: Option<String>,
        person: Option<String>,
        name: Option<String>,
        role: Option<String>,
    },
    /// A function in a passage, its beat, or who takes it over should they not be there (empty for
    /// none).
    SetAppearance {
        appearance: String,
        role: Option<String>,
        beat: Option<String>,
        substitute: Option<String>,
    },
    /// Someone else takes a passage over, and what was done for it stays done: someone known, a
    /// name, or without either the substitute that was named before.
    Substitute {
        appearance: String,
        person: Option<String>,
        name: Option<String>,
        role: Option<String>,
    },
    /// A person speaks for an organisation for which nobody was named; what was done stays done.
    NamePerson { organisation: String, name: String, role: Option<String> },
    /// Another place for a passage in its segment; without `after`, the first.
    MoveAppearance { appearance: String, after: Option<String> },
    /// Someone appears no more.
    RemoveAppearance { appearance: String },
    /// A field of a person: `name`, `role`, `organisation`, `pronunciation`, `bio`, `pace` (words a
    /// minute; empty where it is not known), `unrecorded` ("true" or "false").
    SetPerson { person: String, field: String, value: String },
    /// How far a check is: `todo`, `asked`, `done`, `waived`, `problem`.
    Check {
        person: String,
        check: String,
        state: String,
        appearance: Option<String>,
        note: Option<String>,
    },
    /// A line of the checklist: a new one where no `code` is given.
    EditCheck { check: CheckBrief },
    /// What kind of appearance a passage is; empty for what follows from the show.
    SetKind { appearance: String, kind: String },
    /// Begin a rehearsal, from a segment on where one is given; its clock begins at `at`, or a
    /// minute before the first start.
    Rehearse {
        at: Option<f64>,
        speed: Option<u16>,
        #[serde(default)]
        from: Option<String>,
    },
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
    /// Make one of several things noted, under the first; their texts one after the other where none
    /// is given.
    MergeTakeaways { ids: Vec<String>, text: Option<String> },
    /// A field of a row of the closing: `title`, `script`, `rank`, `least`, `target`, `speaker`,
    /// `locked` (seconds, empty to unlock), `dropped` ("true" or "false"), `takeaways` (ids
    /// separated by spaces).
    SetRow { row: String, field: String, value: String },
    /// Call the next row of the closing that is on air, or the one that is named.
    CallRow { from: Option<String>, to: Option<String> },
    /// The row of the closing that was called last never was.
    BackRow { row: Option<String> },
    /// Another place for a row of the closing, from 0.
    MoveRow { row: String, to: usize },
    /// What devices do at the moments of a segment, all of it.
    SetCues { segment: String, cues: Vec<CueBrief> },
    /// What devices do for every segment of a kind, all of it.
    SetKindCues { kind: String, cues: Vec<CueBrief> },
    /// A device, new or changed.
    SetDevice { device: DeviceBrief },
    /// A device stands on the line no more.
    RemoveDevice { device: String },
    /// Give a cue by hand.
    FireCue { segment: String, cue: String },
    /// Bring every device to its safe state, and hold the show.
    Panic,
    /// This desk takes the call of a track, the main one where none is given: it alone calls then.
    TakeCall { track: Option<String> },
    /// This desk lets the call of a track go: anyone may call then.
    LeaveCall { track: Option<String> },
    /// Undo the sender's last change, or the turn that is named.
    Undo { turn: Option<String> },
    /// Do again what the sender undid last.
    Redo,
}

/// Another length of a segment, in seconds: such as what one to come gives back.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CutBrief {
    /// Which segment.
    pub segment: String,
    /// What the sender saw it take in this run; of what is on air, what it was given.
    pub was: i64,
    /// What it takes.
    pub now: i64,
}

/// A segment to be.
#[derive(Clone, Debug, Default, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct NewSegment {
    /// Its title.
    pub title: String,
    /// Its length, in seconds.
    pub seconds: i64,
    /// Its other fields, named and written as `set-segment` takes them.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// The names of those who appear.
    #[serde(default)]
    pub people: Vec<String>,
}

/// A line of the checklist; what is not given stays as it is.
#[derive(Clone, Debug, Default, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/", optional_fields)]
pub struct CheckBrief {
    /// Its name; a new line has none yet.
    #[serde(default)]
    pub code: Option<String>,
    /// For that kind of appearance alone; for all that have the line where none is given.
    #[serde(default)]
    pub kind: Option<String>,
    /// Takes the line out.
    #[serde(default)]
    pub remove: Option<bool>,
    /// Its own title; empty for the catalogue's.
    #[serde(default)]
    pub title: Option<String>,
    /// `person` or `appearance`; of a new line.
    #[serde(default)]
    pub per: Option<String>,
    /// `before` or `day`; of a new line.
    #[serde(default)]
    pub phase: Option<String>,
    /// Seconds before the passage, or a wall time: `2021-07-05T18:00`.
    #[serde(default)]
    pub due: Option<String>,
    /// Whether a TOP with this open asks for a long press.
    #[serde(default)]
    pub critical: Option<bool>,
    /// Who sees to it.
    #[serde(default)]
    pub owner: Option<String>,
    /// The rights that may tick it, beside the manager.
    #[serde(default)]
    pub ticked_by: Option<Vec<String>>,
}

/// A beat of a segment.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/", optional_fields)]
pub struct BeatBrief {
    /// Its name; a new one has none yet.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its length in seconds, where that is known.
    pub duration: Option<i64>,
    /// What is said; as it was where none is given.
    pub script: Option<String>,
}
