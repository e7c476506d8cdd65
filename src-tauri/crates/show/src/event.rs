//! What happened: the lines of the log.
//!
//! An event is never changed once written: a new shape is a new version, and the old one keeps
//! its meaning. Every change to plan, people or closing records the value before it, so that it
//! can be undone.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::calling::Fitted;
use crate::checks::{AppearanceKind, CheckItem, CheckKey, Mark};
use crate::closing::{Closing, Row, Takeaway};
use crate::command::Programme;
use crate::devices::{Cue, Device};
use crate::id::{
    AppearanceId, DeskId, PersonId, RowId, RunId, SegmentId, TakeawayId, TrackId, TurnId,
};
use crate::papers::Paper;
use crate::people::{Appearance, Missing, Person, PersonValue, Sealed};
use crate::plan::{Block, Kind, Plan, Segment, SegmentValue};
use crate::run::{Asks, Edge, Filling, Jolt, Mode, Stamp};
use crate::settings::Setting;
use crate::state::{Show, To};
use crate::straight;
use crate::time::{At, Clock, Secs};

/// An event with the version of its shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// The version of the shape; [`VERSION`] for what is written today.
    pub v: u16,
    /// What happened.
    #[serde(deserialize_with = "straight::event")]
    pub event: Event,
}

/// The version written today.
pub const VERSION: u16 = 1;

impl From<Event> for Recorded {
    fn from(event: Event) -> Self {
        Self { v: VERSION, event }
    }
}

/// The programme as a whole: what an import replaces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// What it is called, when and where; none before the first import.
    pub about: Option<About>,
    /// The rundown.
    pub plan: Plan,
    /// Who appears.
    pub persons: Vec<Person>,
    /// Where they appear.
    pub appearances: Vec<Appearance>,
    /// What must be true for each.
    pub checklist: Vec<CheckItem>,
    /// What the last document brought in says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought: Option<Arc<Programme>>,
}

/// A change to plan, people, notes or closing: from one value to another, so that it can be
/// turned round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "`was` and `now` are the values before and after, none where there was nothing; `at` is the place in its list"
)]
pub enum Change {
    /// All of the programme.
    Programme { was: Box<Whole>, now: Box<Whole> },
    /// What the last document brought in says, with the show's names.
    Brought { was: Option<Arc<Programme>>, now: Option<Arc<Programme>> },
    /// What the show is called, when and where.
    About { was: Box<About>, now: Box<About> },
    /// Something set of the show as a whole.
    Set { was: Setting, now: Setting },
    /// One field of a segment.
    Segment { segment: SegmentId, was: SegmentValue, now: SegmentValue },
    /// A segment put in or taken out.
    SegmentPut { at: usize, was: Option<Box<Segment>>, now: Option<Box<Segment>> },
    /// The place of a segment: right after another one, none for the first place.
    SegmentPlace { segment: SegmentId, was: Option<SegmentId>, now: Option<SegmentId> },
    /// A block put in, changed or taken out.
    BlockPut { at: usize, was: Option<Block>, now: Option<Block> },
    /// One field of a person.
    Person { person: PersonId, was: PersonValue, now: PersonValue },
    /// A person put in or taken out.
    PersonPut { at: usize, was: Option<Person>, now: Option<Person> },
    /// A passage put in or taken out.
    AppearancePut { at: usize, was: Option<Appearance>, now: Option<Appearance> },
    /// How far a check is.
    Check { key: CheckKey, was: Option<Mark>, now: Option<Mark> },
    /// All of the checklist.
    Checklist { was: Vec<CheckItem>, now: Vec<CheckItem> },
    /// What kind of appearance a passage is, where someone said so.
    Kind { appearance: AppearanceId, was: Option<AppearanceKind>, now: Option<AppearanceKind> },
    /// A call or a mail to someone noted, or taken back.
    Call { person: PersonId, at: usize, was: Option<Sealed>, now: Option<Sealed> },
    /// What a segment gives back in the run under way, in seconds.
    Cut { segment: SegmentId, was: Secs, now: Secs },
    /// A correction of the record: a time of the passage of that turn.
    Passage { turn: TurnId, edge: Edge, was: Stamp, now: Stamp },
    /// Whether a segment to come is passed over in the run under way.
    Skipped { segment: SegmentId, was: bool, now: bool },
    /// What is on air was given beyond its length, in seconds; negative when it was relieved.
    Given { segment: SegmentId, was: Secs, now: Secs },
    /// What a track holds in standby.
    Armed { track: TrackId, was: Option<SegmentId>, now: Option<SegmentId> },
    /// What the host fills.
    Filling { was: Option<Filling>, now: Option<Filling> },
    /// Something noted.
    Takeaway { id: TakeawayId, at: usize, was: Option<Takeaway>, now: Option<Takeaway> },
    /// All of the closing.
    Closing { was: Option<Closing>, now: Option<Closing> },
    /// A row of the closing.
    Row { id: RowId, was: Box<Row>, now: Box<Row> },
    /// The place of a row of the closing.
    RowPlace { id: RowId, was: usize, now: usize },
    /// A device put on the line, changed or taken away.
    Device { at: usize, was: Option<Box<Device>>, now: Option<Box<Device>> },
    /// What every segment of a kind makes devices do.
    KindCues { kind: Kind, was: Vec<Cue>, now: Vec<Cue> },
}

impl Change {
    /// Whether it may be read on a paper: a change of the plan, of who appears or of the lengths
    /// of the run.
    #[must_use]
    pub fn shows_on_paper(&self) -> bool {
        match self {
            Self::Person { now, .. } => {
                !matches!(now, PersonValue::Private(..) | PersonValue::Unrecorded(_))
            }
            Self::Check { .. }
            | Self::Checklist { .. }
            | Self::Kind { .. }
            | Self::Call { .. }
            | Self::Brought { .. }
            | Self::Passage { .. }
            | Self::Skipped { .. }
            | Self::Given { .. }
            | Self::Armed { .. }
            | Self::Filling { .. }
            | Self::Takeaway { .. }
            | Self::Closing { .. }
            | Self::Row { .. }
            | Self::RowPlace { .. }
            | Self::Device { .. }
            | Self::KindCues { .. }
            | Self::Set { now: Setting::Guard(_) | Setting::Warnings(_), .. }
            | Self::Segment { now: SegmentValue::Cues(_), .. } => false,
            _ => true,
        }
    }

    /// The change that leads back.
    #[must_use]
    pub fn inverse(self) -> Self {
        match self {
            Self::Programme { was, now } => Self::Programme { was: now, now: was },
            Self::Brought { was, now } => Self::Brought { was: now, now: was },
            Self::About { was, now } => Self::About { was: now, now: was },
            Self::Set { was, now } => Self::Set { was: now, now: was },
            Self::Segment { segment, was, now } => Self::Segment { segment, was: now, now: was },
            Self::SegmentPut { at, was, now } => Self::SegmentPut { at, was: now, now: was },
            Self::SegmentPlace { segment, was, now } => {
                Self::SegmentPlace { segment, was: now, now: was }
            }
            Self::BlockPut { at, was, now } => Self::BlockPut { at, was: now, now: was },
            Self::Person { person, was, now } => Self::Person { person, was: now, now: was },
            Self::PersonPut { at, was, now } => Self::PersonPut { at, was: now, now: was },
            Self::AppearancePut { at, was, now } => Self::AppearancePut { at, was: now, now: was },
            Self::Check { key, was, now } => Self::Check { key, was: now, now: was },
            Self::Checklist { was, now } => Self::Checklist { was: now, now: was },
            Self::Kind { appearance, was, now } => Self::Kind { appearance, was: now, now: was },
            Self::Call { person, at, was, now } => Self::Call { person, at, was: now, now: was },
            Self::Cut { segment, was, now } => Self::Cut { segment, was: now, now: was },
            Self::Passage { turn, edge, was, now } => {
                Self::Passage { turn, edge, was: now, now: was }
            }
            Self::Skipped { segment, was, now } => Self::Skipped { segment, was: now, now: was },
            Self::Given { segment, was, now } => Self::Given { segment, was: now, now: was },
            Self::Armed { track, was, now } => Self::Armed { track, was: now, now: was },
            Self::Filling { was, now } => Self::Filling { was: now, now: was },
            Self::Takeaway { id, at, was, now } => Self::Takeaway { id, at, was: now, now: was },
            Self::Closing { was, now } => Self::Closing { was: now, now: was },
            Self::Row { id, was, now } => Self::Row { id, was: now, now: was },
            Self::RowPlace { id, was, now } => Self::RowPlace { id, was: now, now: was },
            Self::Device { at, was, now } => Self::Device { at, was: now, now: was },
            Self::KindCues { kind, was, now } => Self::KindCues { kind, was: now, now: was },
        }
    }

    /// Whether it holds what is sealed of someone.
    #[must_use]
    pub fn seals(&self, person: &PersonId) -> bool {
        match self {
            Self::Call { person: of, .. }
            | Self::Person { person: of, now: PersonValue::Private(..), .. } => of == person,
            _ => false,
        }
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "fields carry the names of what they hold; times are in the run's own time"
)]
pub enum Event {
    /// Plan, people, notes or closing changed.
    Changed { change: Box<Change> },
    /// Changes of an earlier turn were turned round; the changes follow in the same turn.
    Undone { turn: TurnId },
    /// Changes that were undone were done again; the changes follow in the same turn.
    Redone { turn: TurnId },
    /// A run began.
    RunBegan { run: RunId, mode: Mode, clock: Clock, at: At },
    /// The run begins with that segment: what stands before it in the list is out of it.
    BeganWith { segment: SegmentId },
    /// The run ended.
    RunEnded { run: RunId, at: At },
    /// A rehearsal's clock was set.
    ClockSet { clock: Clock },
    /// A segment was armed.
    Armed { track: TrackId, segment: SegmentId },
    /// TOP: a segment went on air, and what was on air on its track left it.
    Taken {
        track: TrackId,
        segment: SegmentId,
        at: At,
        forced: Vec<Missing>,
        jumped: Vec<SegmentId>,
    },
    /// What was on air left it, with nothing to follow at once.
    Ended { track: TrackId, segment: SegmentId, at: At },
    /// The show stopped.
    Held { at: At },
    /// It went on.
    Resumed { at: At },
    /// A mistaken TOP was undone; the earlier segment goes on as if never left.
    TookBack { track: TrackId, segment: SegmentId },
    /// A segment to come was passed over in this run.
    Skipped { segment: SegmentId },
    /// What is on air was given or relieved of time.
    Adjusted { segment: SegmentId, seconds: Secs },
    /// A word to someone; empty clears it.
    Messaged {
        text: String,
        at: At,
        #[serde(default)]
        to: To,
    },
    /// The word sent at `message` was read.
    Read { message: At, at: At },
    /// The host is ready for a segment to come since `since`; none when not any more.
    HostReady { segment: SegmentId, since: Option<At> },
    /// What would have followed by itself did not.
    FollowOnStopped { track: TrackId, segment: SegmentId, asks: Asks },
    /// Segments may follow on by themselves again.
    WentOn { at: At },
    /// The machine's clocks did something of their own; the run's clock goes on from here.
    Jolted { jolt: Jolt, clock: Clock },
    /// An alert was seen.
    Acknowledged { cause: String, level: u8, at: At },
    /// A cue was given by hand.
    Fired { segment: SegmentId, cue: Box<Cue>, at: At },
    /// Panic: every device goes to its safe state.
    MadeSafe { at: At },
    /// The times of the closing on air were fitted, and are frozen from then on.
    RowsFitted { fitted: Fitted },
    /// A row of the closing was called.
    RowTaken { row: RowId, at: At },
    /// The call of a row was taken back; the one before it goes on as if never left.
    RowTookBack { row: RowId },
    /// A desk took a track's call: from then on it alone calls, until another one takes it over.
    CallTaken { track: TrackId, desk: DeskId, name: String, at: At },
    /// Nobody holds a track's call any more: anyone may call.
    CallLeft { track: TrackId },
    /// A paper was made.
    Printed { paper: Paper },
    /// How someone is reached is forgotten: the key it was sealed with is destroyed.
    Erased { person: PersonId },
    /// The first line of a file begun anew without the people of the one before it: the plan and
    /// what happened, as they stand.
    Genesis { show: Box<Show> },
}
