//! What the show refuses, with the facts that say why.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::SegmentId;
use crate::people::Missing;
use crate::time::{Millis, Secs};

/// Why the record cannot be corrected to a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// It has not come yet.
    Future,
    /// What was on air before had not begun yet, or it lies too far back.
    Early,
    /// Something else was on air then.
    Overlap,
    /// It would have ended before it began.
    Negative,
}

/// Why a command was refused. `code` is what programs read; what people read is the catalogue's
/// text `refusal-<code>`, filled with the same facts.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no programme yet.
    #[error("the show has no programme yet")]
    NoProgramme,
    /// The last TOP was too short a time ago.
    #[error("too soon: the last TOP was {since_ms} ms ago, wait {wait_ms} ms")]
    TooSoon {
        /// How long ago the last one was.
        since_ms: Millis,
        /// How long to wait.
        wait_ms: Millis,
    },
    /// A critical check is open: a long press overrides it.
    #[error("something critical is open for the next segment")]
    CriticalOpen {
        /// What is open, for whom.
        missing: Vec<Missing>,
    },
    /// What the sender saw no longer holds.
    #[error("the show has moved on since: {what}")]
    Stale {
        /// What moved.
        what: String,
    },
    /// No such thing in the show.
    #[error("there is no {what} named {id}")]
    Unknown {
        /// What kind of thing.
        what: String,
        /// The name given.
        id: String,
    },
    /// A name to take out of the texts stands in none of them.
    #[error("no text of the show names {name}")]
    NamedNowhere {
        /// The name given.
        name: String,
    },
    /// That name is taken.
    #[error("there is a {what} named {id} already")]
    Taken {
        /// What kind of thing.
        what: String,
        /// The name given.
        id: String,
    },
    /// No run is under way.
    #[error("no run is under way")]
    NotRunning,
    /// Nothing is on air.
    #[error("nothing is on air")]
    NothingOnAir,
    /// Nothing is left to take.
    #[error("nothing is left to take")]
    NothingNext,
    /// The show is held already.
    #[error("the show is held already")]
    AlreadyHeld,
    /// The show is not held.
    #[error("the show is not held")]
    NotHeld,
    /// The segment went on air already, was skipped, or is out of the timing.
    #[error("the segment {segment} is not to come")]
    NotToCome {
        /// Which one.
        segment: SegmentId,
    },
    /// The segment is not one that may be dropped.
    #[error("the segment {segment} may not be dropped")]
    NotDroppable {
        /// Which one.
        segment: SegmentId,
    },
    /// The segment has a start that must not move.
    #[error("the segment {segment} has a fixed start")]
    FixedStart {
        /// Which one.
        segment: SegmentId,
    },
    /// The segment has been on air, or is: its place in the record stays.
    #[error("the segment {segment} has been on air")]
    WentOnAir {
        /// Which one.
        segment: SegmentId,
    },
    /// A live run is under way: it must end first.
    #[error("a live run is under way")]
    LiveUnderWay,
    /// The clock can be set in rehearsal only.
    #[error("the clock can be set in rehearsal only")]
    NotRehearsing,
    /// The show is planned for another day than today.
    #[error("the show is planned for {planned}, today is {today}")]
    OtherDay {
        /// The planned first day.
        planned: String,
        /// The machine's day in the show's zone.
        today: String,
    },
    /// A value lies outside what is possible.
    #[error("{what} must lie between {least} and {most}")]
    OutOfRange {
        /// Which value.
        what: String,
        /// The least allowed.
        least: Secs,
        /// The most allowed.
        most: Secs,
    },
    /// A text is empty or too long.
    #[error("{what} must have between 1 and {most} characters")]
    BadText {
        /// Which text.
        what: String,
        /// The most characters allowed.
        most: usize,
    },
    /// A time of the record cannot be corrected to that.
    #[error("the record cannot say so: {why:?}, the limit is {limit}")]
    BadTime {
        /// Which rule stands against it.
        why: WhyNot,
        /// The first or last time that it allows, as the show's zone reads it.
        limit: String,
    },
    /// There is nothing to undo, or to do again.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A later turn touched the same thing.
    #[error("a later change touched the same thing: {what}")]
    TouchedSince {
        /// What was touched.
        what: String,
    },
    /// What is asked for cannot be one turn with other changes.
    #[error("this cannot be done together with other changes")]
    NotTogether,
    /// What was sent can no longer be taken back.
    #[error("what was sent can no longer be taken back")]
    TooLate,
    /// The sender's link does not allow this.
    #[error("the link does not allow this")]
    NotAllowed,
}
