//! What someone asks for: with what its sender saw, so that a repeat or a late one is harmless.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::again::Step;
use crate::calling::Fitted;
use crate::checks::{CheckItem, CheckState};
use crate::closing::{Closing, Row, Takeaway, TakeawayKind};
use crate::id::{
    AppearanceId, BlockId, CheckCode, PersonId, RowId, RunId, SegmentId, TakeawayId, TrackId,
    TurnId,
};
use crate::people::{Appearance, Person, PersonValue};
use crate::plan::{Block, Segment, SegmentValue};
use crate::state::To;
use crate::time::{At, Secs};

pub use crate::{plan::Cut, plan::Length, programme::Programme};

/// What someone asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Command {
    /// Make the show, or replace the programme of one that has not run.
    Bring {
        /// All of it.
        programme: Box<Programme>,
        /// What must be true for each appearance.
        checklist: Vec<CheckItem>,
    },
    /// Bring a changed document into the show: the chosen steps of what differs, and no other.
    BringAgain {
        /// The document's programme, with the show's names for the same things.
        programme: Box<Programme>,
        /// The chosen ones of [`differences`](crate::again::differences).
        take: Vec<Step>,
    },
    /// Give the show another first day.
    SetDate {
        /// The day.
        date: NaiveDate,
        /// The day the sender saw.
        was: NaiveDate,
    },
    /// Set something of the show as a whole.
    Set(crate::settings::Set),
    /// Change a field of a segment.
    Edit {
        /// Which one.
        segment: SegmentId,
        /// The field and its new value.
        now: SegmentValue,
        /// The value the sender saw.
        was: SegmentValue,
    },
    /// Catch up: segments give time or are left out of this run, in one action.
    CatchUp {
        /// Who gives how much.
        cuts: Vec<Cut>,
        /// What is left out; only segments that may be dropped.
        #[serde(default)]
        drops: Vec<SegmentId>,
    },
    /// Give several segments other planned lengths, in one action: those of a rehearsal.
    SetLengths {
        /// Which ones.
        lengths: Vec<Length>,
    },
    /// Put a segment into the rundown.
    AddSegment {
        /// All of it.
        segment: Box<Segment>,
        /// After which one; none for the first place.
        after: Option<SegmentId>,
    },
    /// Put a block into the rundown.
    AddBlock {
        /// All of it.
        block: Block,
        /// After which one; none for the last place.
        after: Option<BlockId>,
    },
    /// Take a segment that never ran out of the rundown.
    RemoveSegment {
        /// Which one.
        segment: SegmentId,
    },
    /// Give segments another place, in the order in which they stand.
    MoveSegments {
        /// Which ones.
        segments: Vec<SegmentId>,
        /// Right after this one; none for the first place.
        after: Option<SegmentId>,
    },
    /// Change what a block is called.
    EditBlock {
        /// All of it.
        now: Block,
        /// What the sender saw.
        was: Block,
    },
    /// Dissolve a block: its segments stay, outside any.
    RemoveBlock {
        /// Which one.
        block: BlockId,
    },
    /// Put a person into the show, with a first passage where one is given.
    AddPerson {
        /// All of it.
        person: Person,
        /// The first passage.
        appearance: Option<Appearance>,
    },
    /// Change a field of a person.
    EditPerson {
        /// Who.
        person: PersonId,
        /// The field and its new value.
        now: PersonValue,
    },
    /// Forget how someone is reached, for good: sent with the destruction of their key.
    Erase {
        /// Who.
        person: PersonId,
    },
    /// Put a person into a segment or one of its beats.
    AddAppearance {
        /// All of it.
        appearance: Appearance,
        /// After which one of the segment; none for the last place.
        after: Option<AppearanceId>,
    },
    /// Change a passage, or take it out.
    EditAppearance {
        /// All of it; none takes it out.
        now: Option<Appearance>,
        /// What the sender saw.
        was: Appearance,
    },
    /// Move a passage within its segment.
    MoveAppearance {
        /// Which one.
        appearance: AppearanceId,
        /// After which one of the segment; none for the first place.
        after: Option<AppearanceId>,
    },
    /// Several changes of plan and people in one turn: all of them, or none.
    Several {
        /// Each is decided as the ones before it leave the show.
        commands: Vec<Command>,
    },
    /// Say how far a check is.
    Check {
        /// For whom.
        person: PersonId,
        /// For which passage; where none is given, the person's next one to come.
        appearance: Option<AppearanceId>,
        /// Which check.
        check: CheckCode,
        /// How far.
        state: CheckState,
        /// What is wrong, or why it is waived.
        note: String,
    },
    /// Change what is expected of whom, or note that someone was asked.
    Prepare(crate::preparing::Preparing),
    /// Begin a rehearsal.
    Rehearse {
        /// The new run.
        run: RunId,
        /// What its clock shows at first.
        at: At,
        /// Seconds of the show in a real one, 1 to 120.
        speed: u16,
        /// From which segment on; what stands before it in the list is out of this run.
        from: Option<SegmentId>,
    },
    /// Begin the live run, or leave the rehearsal for it.
    GoLive {
        /// The run, should a new one be needed.
        run: RunId,
        /// Although the show is planned for another day.
        override_day: bool,
    },
    /// Set a rehearsal's clock.
    SetClock {
        /// What it shows now; as it is where none is given.
        at: Option<At>,
        /// Seconds of the show in a real one, 1 to 120.
        speed: u16,
    },
    /// STANDBY: arm a segment.
    Standby {
        /// On which track.
        track: TrackId,
        /// Which one.
        segment: SegmentId,
    },
    /// TOP.
    Take {
        /// On which track.
        track: TrackId,
        /// What the sender saw on air.
        from: Option<SegmentId>,
        /// What the sender saw to come; none ends the run.
        to: Option<SegmentId>,
        /// Although something critical is open.
        #[serde(rename = "override")]
        forced: bool,
    },
    /// End what is on air, with nothing to follow at once.
    End {
        /// What the sender saw on air.
        segment: SegmentId,
    },
    /// Stop the show and its countdowns.
    Hold,
    /// Go on.
    Resume,
    /// Undo a mistaken TOP: the earlier segment goes on as if never left.
    Back {
        /// On which track.
        track: TrackId,
        /// What the sender saw on air.
        segment: SegmentId,
    },
    /// Pass over a segment to come, in this run.
    Skip {
        /// Which one.
        segment: SegmentId,
    },
    /// A segment that was passed over in this run is to come again.
    Unskip {
        /// Which one.
        segment: SegmentId,
    },
    /// Give or take time of what is on air.
    Adjust {
        /// What the sender saw on air.
        segment: SegmentId,
        /// More, or fewer.
        seconds: Secs,
    },
    /// Two segments to come change places: someone of the first is not there.
    Swap {
        /// The first.
        segment: SegmentId,
        /// The one that follows it.
        with: SegmentId,
    },
    /// The host fills time until the next TOP: what is on air goes on for as long.
    Fill {
        /// What the sender saw on air.
        on_air: Option<SegmentId>,
        /// How long; 0 ends it.
        seconds: Secs,
    },
    /// Correct the record: a segment really went on air at another time.
    CorrectStart {
        /// The passage, by the turn that took it.
        turn: TurnId,
        /// The start the sender saw.
        was: At,
        /// When it really began.
        now: At,
    },
    /// Correct the record: a segment really left the air at another time. What is on air ends.
    CorrectEnd {
        /// The passage, by the turn that took it.
        turn: TurnId,
        /// The end the sender saw; none while it is on air.
        was: Option<At>,
        /// When it really ended.
        now: At,
    },
    /// What follows automatically goes on air: sent by the desk itself.
    FollowOn {
        /// On which track.
        track: TrackId,
        /// What is on air.
        from: SegmentId,
        /// What follows it.
        to: SegmentId,
    },
    /// Let segments follow on by themselves again, where the desk asks.
    GoOn,
    /// The machine's clocks did something of their own: sent by the desk itself.
    Witness {
        /// What they did.
        jolt: crate::run::Jolt,
    },
    /// Say that an alert was seen: it comes back only when it gets worse.
    Acknowledge {
        /// What raised it.
        cause: String,
        /// How bad it was.
        level: u8,
    },
    /// A word to the stage, the host or the desk; empty clears it.
    Message {
        /// The word.
        text: String,
        /// To whom.
        to: To,
    },
    /// Say that a word was read.
    Read {
        /// When the word was sent, as the sender saw it.
        message: At,
    },
    /// The host is ready for a segment to come, or is not any more.
    HostReady {
        /// Which one.
        segment: SegmentId,
        /// Whether they are.
        ready: bool,
    },
    /// Note something worth keeping.
    Takeaway {
        /// Its name.
        id: TakeawayId,
        /// The words.
        text: String,
        /// What kind of thing.
        kind: TakeawayKind,
        /// Under which heading.
        theme: String,
    },
    /// Change what was noted, or strike it.
    EditTakeaway {
        /// Which one.
        id: TakeawayId,
        /// All of it; none strikes it.
        now: Option<Takeaway>,
        /// What the sender saw.
        was: Takeaway,
    },
    /// Make one of several notes: the first takes the text, and rows that told another tell it.
    MergeTakeaways {
        /// As the sender saw them, two at least.
        was: Vec<Takeaway>,
        /// The text.
        text: String,
    },
    /// Compose the closing anew.
    Compose {
        /// All of it.
        closing: Closing,
    },
    /// Change a row of the closing.
    EditRow {
        /// Which one.
        id: RowId,
        /// All of it.
        now: Box<Row>,
        /// What the sender saw.
        was: Box<Row>,
    },
    /// Move a row of the closing to another place.
    MoveRow {
        /// Which one.
        id: RowId,
        /// The place it takes, from 0.
        to: usize,
    },
    /// Freeze the times of the closing on air as they were fitted.
    FitRows {
        /// The times.
        fitted: Fitted,
    },
    /// Call a row of the closing on air.
    CallRow {
        /// The row the sender saw as called last.
        from: Option<RowId>,
        /// The row to call.
        to: RowId,
    },
    /// Take back the call of a row: the one before it goes on as if never left.
    BackRow {
        /// The row the sender saw as called last.
        row: RowId,
    },
    /// Undo the sender's last change, or the turn that is named.
    Undo {
        /// Which turn; the sender's last one where none is given.
        turn: Option<TurnId>,
    },
    /// Do again what the sender undid last.
    Redo,
    /// Ask something of the devices.
    Devices(crate::devices::Order),
    /// Take the call, or let it go.
    Caller(crate::caller::Order),
    /// Remember a paper that was made of the show as it was after `seq` turns.
    Printed {
        /// Which one.
        paper: crate::papers::Paper,
    },
}
