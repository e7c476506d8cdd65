//! Decisions for when someone is not there: another segment first, or time that the host fills.

use super::changed;
use super::plan::within;
use super::text::{stale, unknown};
use crate::event::{Change, Event};
use crate::id::{SegmentId, TrackId};
use crate::plan::{Segment, SegmentValue, Start};
use crate::refusal::Refusal;
use crate::run::Filling;
use crate::state::Show;
use crate::time::{Moment, Secs};

type Decision = Result<Vec<Event>, Refusal>;

/// The longest time that is filled at once.
pub const LONGEST_FILLING: Secs = 3600;

/// The segment that would go first were this one put after it: the next to come on its track, where
/// its start may move.
#[must_use]
pub fn swappable<'a>(show: &'a Show, id: &SegmentId) -> Option<&'a Segment> {
    let at = show.plan.position(id)?;
    let segment = &show.plan.segments[at];
    let to_come = |s: &&Segment| match show.under_way() {
        Some(run) => run.to_come(s),
        None => !s.dropped,
    };
    if !to_come(&segment) {
        return None;
    }
    let mut after = show.plan.segments[at + 1..].iter();
    let next = after.find(|s| s.track == segment.track && to_come(s))?;
    (next.start == Start::Follows).then_some(next)
}

/// The two change places; what the first one's place had stays with the place: its fixed start and
/// its block.
pub fn swap(show: &Show, id: &SegmentId, with: &SegmentId) -> Decision {
    let find = |id| show.plan.segment(id).ok_or_else(|| unknown("segment", id));
    let (first, second) = (find(id)?, find(with)?);
    let gone = |s: &&Segment| show.under_way().is_some_and(|run| !run.to_come(s));
    if let Some(gone) = [first, second].into_iter().find(gone) {
        return Err(Refusal::NotToCome { segment: gone.id.clone() });
    }
    if second.start != Start::Follows {
        return Err(Refusal::FixedStart { segment: with.clone() });
    }
    if swappable(show, id).map(|s| &s.id) != Some(with) {
        return Err(stale("line"));
    }
    let was = show.plan.before(id).cloned();
    let mut events =
        changed(Change::SegmentPlace { segment: id.clone(), was, now: Some(with.clone()) });
    let mut set = |segment: &SegmentId, was: SegmentValue, now: SegmentValue| {
        if was != now {
            events.extend(changed(Change::Segment { segment: segment.clone(), was, now }));
        }
    };
    set(id, SegmentValue::Start(first.start), SegmentValue::Start(second.start));
    set(with, SegmentValue::Start(second.start), SegmentValue::Start(first.start));
    let block = |segment: &Segment| SegmentValue::Block(segment.block.clone());
    set(id, block(first), block(second));
    set(with, block(second), block(first));
    // STANDBY was called for the one that is not there: it is to be called anew.
    let armed = show.under_way().and_then(|run| run.armed.get(&first.track));
    if armed == Some(id) {
        let (track, was) = (first.track.clone(), Some(id.clone()));
        events.extend(changed(Change::Armed { track, was, now: None }));
    }
    Ok(events)
}

/// The host fills so many seconds: what is on air goes on for as long. None ends the filling.
pub fn fill(show: &Show, on_air: Option<&SegmentId>, seconds: Secs, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let passage = run.on_air(&TrackId::main());
    if passage.map(|p| &p.segment) != on_air {
        return Err(stale("line"));
    }
    within("filling", seconds, 0, LONGEST_FILLING)?;
    let now = (seconds > 0).then(|| Filling { since: run.clock.at(moment), seconds });
    if run.filling.is_none() && now.is_none() {
        return Ok(Vec::new());
    }
    let mut events = changed(Change::Filling { was: run.filling, now });
    if let Some(passage) = passage.filter(|_| seconds > 0) {
        let (segment, was) = (passage.segment.clone(), passage.adjust);
        events.extend(changed(Change::Given { segment, was, now: was + seconds }));
    }
    Ok(events)
}
