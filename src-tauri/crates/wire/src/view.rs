//! The whole view of a show: what a manager's window holds and draws from.
//!
//! Instants are milliseconds since 1970 in the show's time, lengths are whole seconds unless the
//! name says otherwise. Nothing in it ticks: a client counts by itself from instants, `clock` and
//! `chains` (sums, a maximum and a difference to now; see `data/vectors/forecast.json`).

use serde::Serialize;
use ts_rs::TS;

use crate::desks::DesksView;
use crate::devices::DevicesPlan;
use crate::fit::RowChangeView;
use crate::papers::PaperView;
use crate::people::{CheckView, PersonView, TallyView};
use crate::remedy::FillingView;
use crate::rundown::{BlockView, SegmentView};

/// The whole view of a show.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct View {
    /// The desk's counter.
    pub seq: u64,
    /// The show's clock.
    pub clock: ClockView,
    /// What the show is called, when and where.
    pub about: AboutView,
    /// Where the run stands.
    pub line: LineView,
    /// Chains of forecasts of the rows to come.
    pub chains: Vec<ChainView>,
    /// The rundown's blocks, in order.
    pub blocks: Vec<BlockView>,
    /// The rundown's segments, in order.
    pub segments: Vec<SegmentView>,
    /// What must be true for each passage, in order.
    pub checklist: Vec<CheckView>,
    /// The people, worst first.
    pub people: Vec<PersonView>,
    /// How ready the day is, then each block that has passages to come.
    pub ready: Vec<TallyView>,
    /// What needs to be known, worst first.
    pub alerts: Vec<AlertView>,
    /// What was noted, oldest first.
    pub takeaways: Vec<TakeawayView>,
    /// The closing, once composed.
    pub closing: Option<ClosingView>,
    /// The last word to the stage or the host.
    pub message: Option<MessageView>,
    /// The last word to the desk.
    pub asked: Option<MessageView>,
    /// The devices, as planned.
    pub devices: DevicesPlan,
    /// What can be undone and done again.
    pub undo: UndoView,
    /// The papers made last, newest first.
    pub papers: Vec<PaperView>,
    /// This desk among the show's others; none where it is alone.
    pub desks: Option<DesksView>,
}

/// The show's clock against the desk's: `show + (desk's now − real) × speed`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ClockView {
    /// What the show's clock shows at `real`.
    pub show: f64,
    /// The desk's wall clock at that moment, in milliseconds since 1970.
    pub real: f64,
    /// Seconds of the show in a real one.
    pub speed: u16,
}

/// What the show is called, when and where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AboutView {
    /// As printed.
    pub title: String,
    /// The theme, or empty.
    pub subtitle: String,
    /// Who organises it, or empty.
    pub organiser: String,
    /// The first day, `2021-07-12`.
    pub date: String,
    /// The IANA time zone.
    pub zone: String,
    /// The end that must not be passed.
    pub hard_end: Option<f64>,
    /// So many seconds before a passage an open critical check alerts, the earliest first.
    pub warnings: Vec<i64>,
    /// Whether it is planned for today, or began in the last days: live is offered then.
    pub its_day: bool,
}

/// Where the run stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LineView {
    /// `live` or `rehearsal`; none before a run.
    pub mode: Option<String>,
    /// `before`, `on-air`, `hold`, `gap` or `after`.
    pub state: String,
    /// Since when the show is held.
    pub hold_since: Option<f64>,
    /// The last TOP, as shown for two seconds on its key.
    pub last_take: Option<LastTake>,
    /// The least time between two TOPs, in milliseconds.
    pub guard_ms: i64,
    /// Each track, the main one first.
    pub tracks: Vec<TrackView>,
    /// Why nothing follows on by itself until someone says so, where something would: `clocks`,
    /// `critical`, `back` or `late`.
    pub asks: Option<String>,
    /// What the machine's clocks did last in this run.
    pub jolted: Option<JoltView>,
    /// What the host fills until the next TOP.
    pub filling: Option<FillingView>,
}

/// Something that the machine's clocks did of their own. No length was touched by it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct JoltView {
    /// `stepped` (the wall clock was set), `slept`, `rebooted`, `reopened` or `zone`.
    pub kind: String,
    /// When it was noticed, in the show's time.
    pub at: f64,
    /// How far, or for how long, in milliseconds; 0 for a zone.
    pub ms: i64,
    /// The time zone that the machine has now, where that changed; else empty.
    pub zone: String,
}

/// The last TOP.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LastTake {
    /// When, in the show's time.
    pub at: f64,
    /// What was taken.
    pub segment: String,
    /// How many critical checks were overridden.
    pub forced: usize,
}

/// One track of the run.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TrackView {
    /// Its name; `main` is the plenary's.
    pub track: String,
    /// What is on air.
    pub on_air: Option<OnAirView>,
    /// What a TOP would take.
    pub next: Option<NextView>,
}

/// What is on air: its countdown is `duration + adjust − elapsed`, and elapsed is the show's now
/// (or `LineView::hold_since` while held) − `taken` − `held_ms`.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct OnAirView {
    /// Which segment.
    pub segment: String,
    /// When it was taken.
    pub taken: f64,
    /// Planned length.
    pub duration: i64,
    /// Given or taken while on air, less what it gave back before.
    pub adjust: i64,
    /// Holds that are over, in milliseconds.
    pub held_ms: i64,
}

/// What a TOP would take.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct NextView {
    /// Which segment.
    pub segment: String,
    /// Whether STANDBY was called.
    pub standby: bool,
    /// Since when the host is ready for it.
    pub host_ready: Option<f64>,
    /// Segments to come that it would jump over.
    pub jumps: Vec<String>,
    /// Critical checks still open: a TOP asks for a long press.
    pub missing: Vec<MissingView>,
    /// Whether it goes on air by itself, when the countdown of what is on air reaches zero.
    pub follows: bool,
}

/// A check that is open for someone.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct MissingView {
    /// For whom.
    pub person: String,
    /// Which check.
    pub check: String,
}

/// Rows of one track between two fixed starts: the forecast start of a row that stands `off`
/// seconds of rows to come after the head is `max(at_least + off, now + after_now + off)`, where a
/// part that is none does not count.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ChainView {
    /// Which track.
    pub track: String,
    /// The chain's first row to come.
    pub head: String,
    /// Not before this instant.
    pub at_least: Option<f64>,
    /// Not before so many milliseconds from now.
    pub after_now_ms: Option<i64>,
}

/// Something that needs to be known.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AlertView {
    /// What makes it: one alert a cause.
    pub cause: String,
    /// `critical-open`, `near-end`, `over`, `follow-on`, `hard-start` or `hard-end`; called
    /// out alone, `device-lost` and `desk-lost`.
    pub kind: String,
    /// It gets worse as this grows.
    pub level: u8,
    /// The segment it is about.
    pub segment: Option<String>,
    /// What is open, for whom.
    pub missing: Vec<MissingView>,
    /// The start or end that must not be missed.
    pub planned: Option<f64>,
    /// The forecast it is held against, as in a chain: not before this instant…
    pub at_least: Option<f64>,
    /// …and not before so many milliseconds from now.
    pub after_now_ms: Option<i64>,
    /// When the countdown of what is on air reaches zero.
    pub due: Option<f64>,
}

/// Something noted during the day.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TakeawayView {
    /// Its name.
    pub id: String,
    /// As noted.
    pub text: String,
    /// `figure`, `idea`, `quote`, `decision`, `commitment`, `question` or `thanks`.
    pub kind: String,
    /// Under which heading, or empty.
    pub theme: String,
    /// The segment on air when it was noted.
    pub segment: Option<String>,
    /// When.
    pub at: f64,
}

/// The closing as composed; how it fits is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ClosingView {
    /// The segments it fills.
    pub segments: Vec<String>,
    /// Its rows, in order.
    pub rows: Vec<ClosingRowView>,
    /// The segment that carries its rows as beats, once placed; none when they differ.
    pub placed: Option<String>,
    /// How it is called, while it is on air.
    pub air: Option<CallingView>,
}

/// The closing as it is called: times are frozen, instants are those of the record.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CallingView {
    /// When its times were fitted last, in the show's time.
    pub frozen: f64,
    /// The end that they were fitted to.
    pub end: f64,
    /// Its rows that were called or are to come, in order.
    pub rows: Vec<CalledRowView>,
    /// The row that the next TOP calls; none after the last one.
    pub next: Option<String>,
    /// What the last fitting changed of the one before it.
    pub told: Vec<RowChangeView>,
}

/// A row of the closing on air.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CalledRowView {
    /// Which row.
    pub row: String,
    /// What it takes as fitted, in seconds; none where nothing was fitted.
    pub length: Option<i64>,
    /// When it was called; none where it is to come.
    pub taken: Option<f64>,
    /// When it was over; none until then.
    pub ended: Option<f64>,
}

/// A row of the closing.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ClosingRowView {
    /// Its name.
    pub id: String,
    /// As it is called.
    pub title: String,
    /// `must`, `should` or `may`.
    pub rank: String,
    /// The least it can take.
    pub least: i64,
    /// What it should take.
    pub target: i64,
    /// The most it may take.
    pub most: i64,
    /// Who speaks.
    pub speaker: Option<String>,
    /// What is said, with its fields as they are written.
    pub script: String,
    /// What is said, its fields filled from the show; the takeaways follow it.
    pub said: String,
    /// What of the day it tells, in order.
    pub takeaways: Vec<String>,
    /// The theme whose takeaways it gathers, or empty.
    pub theme: String,
    /// A time that fitting does not touch.
    pub locked: Option<i64>,
    /// Given up by hand.
    pub dropped: bool,
}

/// A word that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct MessageView {
    /// The word.
    pub text: String,
    /// When.
    pub at: f64,
    /// `stage`, `host` or `desk`.
    pub to: String,
    /// Who sent it: the right of a link, or `desk`.
    pub from: String,
    /// Who has said that they read it, in order.
    pub read: Vec<ReaderView>,
}

/// Someone who has read a word.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct ReaderView {
    /// The right of a link, or `desk`.
    pub by: String,
    /// When they said so.
    pub at: f64,
}

/// What the desk can undo and do again.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct UndoView {
    /// Whether there is something to undo.
    pub undo: bool,
    /// Whether something undone can be done again.
    pub redo: bool,
}
