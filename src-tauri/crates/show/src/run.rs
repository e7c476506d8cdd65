//! Déroulé réel: one rehearsal or live execution of the rundown.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::calling::Calling;
use crate::devices::{Arming, Cue, Fired};
use crate::id::{RunId, SegmentId, TrackId, TurnId};
use crate::people::Missing;
use crate::plan::{Plan, Segment};
use crate::time::{At, Clock, Millis, Moment, Secs};
use crate::turn::Actor;

/// Whether it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// A rehearsal (filage): a clock of its own, quiet.
    Rehearsal,
    /// The real thing.
    Live,
}

/// What the record said of a passage when it was called, where it was corrected since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Called {
    /// When it was called on air, where that was corrected.
    pub taken: Option<At>,
    /// When it was called off the air, where that was corrected.
    pub ended: Option<At>,
}

/// One of the two times of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edge {
    /// When it went on air.
    Start,
    /// When it left the air.
    End,
}

/// A time of a passage, with how long the passage was held as it stood then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub at: At,
    /// How long it was held.
    pub held: Millis,
}

/// A time during which the show was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// From when.
    pub since: At,
    /// Until when.
    pub until: At,
}

/// Time that the host fills while someone is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filling {
    /// Since when, in the show's time.
    pub since: At,
    /// How long.
    pub seconds: Secs,
}

/// Something that the machine's clocks did of their own. Lengths are not touched by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Jolt {
    /// The wall clock was set.
    Stepped {
        /// Forward, or back where it is negative.
        by: Millis,
    },
    /// The machine was suspended.
    Slept {
        /// For so long.
        ms: Millis,
    },
    /// The machine started anew since the last turn.
    Rebooted {
        /// So long after it, by the wall clock.
        ms: Millis,
    },
    /// The desk was closed, and opened again.
    Reopened {
        /// So long after the last turn.
        ms: Millis,
    },
    /// The machine was given another time zone.
    Zone {
        /// The one before, as the machine names it.
        was: String,
        /// The one it has now.
        now: String,
    },
}

/// What the machine's clocks did last, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jolted {
    /// What.
    pub jolt: Jolt,
    /// When it was noticed, in the show's time.
    pub at: At,
}

/// Why nothing follows on by itself until someone says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asks {
    /// The machine's clocks did something of their own, or the desk was opened again.
    Clocks,
    /// Something critical was open when the next segment would have followed.
    Critical,
    /// A TOP was taken back.
    Back,
    /// Its time had passed already when it came up.
    Late,
}

/// One segment on air, from its TOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Which segment.
    pub segment: SegmentId,
    /// On which track.
    pub track: TrackId,
    /// When it was taken, in the show's time.
    pub taken: At,
    /// When it left the air.
    pub ended: Option<At>,
    /// How long it was held, holds that are over.
    pub held: Millis,
    /// Minutes given and taken while on air.
    pub adjust: Secs,
    /// Critical checks that were open, and overridden.
    pub forced: Vec<Missing>,
    /// Segments that this TOP jumped over.
    pub jumped: Vec<SegmentId>,
    /// Who called it.
    pub by: Actor,
    /// The turn that took it.
    pub turn: TurnId,
    /// What stood here before it was corrected.
    #[serde(default)]
    pub called: Called,
    /// What devices do at its moments, as it stood when it was called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<Cue>,
}

/// One rehearsal or live execution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// Its name.
    pub id: RunId,
    /// Whether it counts.
    pub mode: Mode,
    /// The clock it is called by.
    pub clock: Clock,
    /// When it began, in its own time.
    pub begun: At,
    /// When it ended.
    pub ended: Option<At>,
    /// What went on air, in order, all tracks together.
    pub passages: Vec<Passage>,
    /// Segments skipped or jumped over in this run.
    pub skipped: BTreeSet<SegmentId>,
    /// What each track holds in standby.
    pub armed: BTreeMap<TrackId, SegmentId>,
    /// What segments give back in this run, in seconds: the plan stays as it is.
    #[serde(default)]
    pub cuts: BTreeMap<SegmentId, Secs>,
    /// Since when the host is ready for a segment to come.
    #[serde(default)]
    pub host_ready: BTreeMap<SegmentId, At>,
    /// What the host fills until the next TOP.
    #[serde(default)]
    pub filling: Option<Filling>,
    /// Since when the show is held.
    pub hold: Option<At>,
    /// The last TOP, by the machine's clocks: what the guard counts from.
    pub last_take: Option<Moment>,
    /// The segment that the run begins with, where that is not the first one.
    #[serde(default)]
    pub from: Option<SegmentId>,
    /// Holds that are over, in order.
    #[serde(default)]
    pub holds: Vec<Hold>,
    /// Why nothing follows on by itself until someone says so.
    #[serde(default)]
    pub asks: Option<Asks>,
    /// When someone last said that segments may follow on again.
    #[serde(default)]
    pub went_on: Option<At>,
    /// What the machine's clocks did last.
    #[serde(default)]
    pub jolted: Option<Jolted>,
    /// By which turn each track holds something in standby.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub armings: BTreeMap<TrackId, Arming>,
    /// The cues that were given by hand, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fired: Vec<Fired>,
    /// The closing as it was fitted and called.
    #[serde(default, skip_serializing_if = "Calling::is_empty")]
    pub calling: Calling,
}

impl Run {
    /// What is on air on a track.
    #[must_use]
    pub fn on_air(&self, track: &TrackId) -> Option<&Passage> {
        self.passages.iter().rev().find(|p| p.track == *track && p.ended.is_none())
    }

    /// What was or is on air last on a track.
    #[must_use]
    pub fn last(&self, track: &TrackId) -> Option<&Passage> {
        self.passages.iter().rev().find(|p| p.track == *track)
    }

    /// What a segment takes in this run: its planned length, less what it gives back.
    #[must_use]
    pub fn length(&self, segment: &Segment) -> Secs {
        let cut = self.cuts.get(&segment.id).copied().unwrap_or(0);
        segment.duration.saturating_sub(cut).max(0)
    }

    /// Whether the segment has been on air in this run, or is.
    #[must_use]
    pub fn went(&self, segment: &SegmentId) -> bool {
        self.passages.iter().any(|p| p.segment == *segment)
    }

    /// Whether the segment is still to come in this run: in the timing, not skipped, not gone.
    #[must_use]
    pub fn to_come(&self, segment: &Segment) -> bool {
        !segment.dropped && !self.skipped.contains(&segment.id) && !self.went(&segment.id)
    }

    /// The passage of that turn, with its place.
    #[must_use]
    pub fn passage(&self, turn: &TurnId) -> Option<(usize, &Passage)> {
        self.passages.iter().enumerate().find(|(_, p)| p.turn == *turn)
    }

    /// What went on air on its track just before the passage at a place.
    #[must_use]
    pub fn before(&self, at: usize) -> Option<&Passage> {
        let track = &self.passages.get(at)?.track;
        self.passages[..at].iter().rev().find(|p| p.track == *track)
    }

    /// What went on air on its track just after the passage at a place.
    #[must_use]
    pub fn after(&self, at: usize) -> Option<&Passage> {
        let track = &self.passages.get(at)?.track;
        self.passages[at + 1..].iter().find(|p| p.track == *track)
    }

    /// How long the show was held between two instants, holds that are over.
    #[must_use]
    pub fn held_between(&self, from: At, to: At) -> Millis {
        let within = |hold: &Hold| hold.until.min(to).since(hold.since.max(from)).max(0);
        self.holds.iter().map(within).sum()
    }

    /// The segment that a TOP on `track` would take: the armed one, else the first one to come
    /// after the one on air.
    #[must_use]
    pub fn next<'a>(&self, plan: &'a Plan, track: &TrackId) -> Option<&'a Segment> {
        self.standing_by(plan, track).or_else(|| self.following(plan, track))
    }

    /// What a track holds in standby: armed there, and neither left out nor moved to another track
    /// since.
    #[must_use]
    pub fn standing_by<'a>(&self, plan: &'a Plan, track: &TrackId) -> Option<&'a Segment> {
        let armed = self.armed.get(track).and_then(|id| plan.segment(id));
        armed.filter(|s| s.track == *track && self.to_come(s))
    }

    /// The first segment to come after the one on air, in the order of the rundown.
    #[must_use]
    pub fn following<'a>(&self, plan: &'a Plan, track: &TrackId) -> Option<&'a Segment> {
        let after = self.last(track).and_then(|p| plan.position(&p.segment)).map_or(0, |i| i + 1);
        plan.segments[after.min(plan.segments.len())..]
            .iter()
            .find(|s| s.track == *track && self.to_come(s))
    }
}

impl Passage {
    /// When its countdown reaches zero, were the show not held from now on, where it is to take
    /// so many seconds.
    #[must_use]
    pub fn due(&self, length: Secs) -> At {
        self.taken.plus(length.saturating_add(self.adjust)).plus_ms(self.held)
    }

    /// How long it has been on air at `now` without holds, in milliseconds.
    #[must_use]
    pub fn elapsed(&self, hold: Option<At>, now: At) -> Millis {
        let until = self.ended.unwrap_or_else(|| hold.map_or(now, |since| since.min(now)));
        // A hold that began before the passage held nothing of it.
        until.since(self.taken).saturating_sub(self.held).max(0)
    }
}
