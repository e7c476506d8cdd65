//! Déroulé réel: one rehearsal or live execution of the rundown.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

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
    /// Since when the show is held.
    pub hold: Option<At>,
    /// The last TOP, by the machine's clocks: what the guard counts from.
    pub last_take: Option<Moment>,
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

    /// The segment that a TOP on `track` would take: the armed one, else the first one to come
    /// after the one on air.
    #[must_use]
    pub fn next<'a>(&self, plan: &'a Plan, track: &TrackId) -> Option<&'a Segment> {
        let armed = self.armed.get(track).and_then(|id| plan.segment(id));
        armed.filter(|s| self.to_come(s)).or_else(|| self.following(plan, track))
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
    /// How long it has been on air at `now` without holds, in milliseconds.
    #[must_use]
    pub fn elapsed(&self, hold: Option<At>, now: At) -> Millis {
        let until = self.ended.unwrap_or_else(|| hold.map_or(now, |since| since.min(now)));
        // A hold that began before the passage held nothing of it.
        until.since(self.taken).saturating_sub(self.held).max(0)
    }
}
