//! What follows on by itself: it goes through the same TOP as one called by hand.

use super::run::{Seen, take};
use super::text::stale;
use crate::event::Event;
use crate::id::{SegmentId, TrackId};
use crate::plan::FollowOn;
use crate::refusal::Refusal;
use crate::run::Asks;
use crate::state::Show;
use crate::time::{Millis, Moment};

type Decision = Result<Vec<Event>, Refusal>;

/// So long after its countdown reached zero a segment is still followed, in real milliseconds. What
/// comes up later was not waited for: the desk asks.
const LATEST: Millis = 2000;

pub fn follow_on(
    show: &Show,
    track: &TrackId,
    from: &SegmentId,
    to: &SegmentId,
    moment: &Moment,
) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let on_air = run.on_air(track).filter(|p| p.segment == *from);
    let segment = show.plan.segment(from).filter(|s| s.follow_on == FollowOn::Auto);
    let (Some(passage), Some(segment)) = (on_air, segment) else { return Err(stale("line")) };
    let (now, due) = (run.clock.at(moment), passage.due(run.length(segment)));
    if run.asks.is_some() || run.hold.is_some() || now < due {
        return Err(stale("line"));
    }
    let stopped = |asks| Event::FollowOnStopped { track: track.clone(), segment: to.clone(), asks };
    let since = now.since(run.went_on.map_or(due, |at| at.max(due)));
    if since > LATEST.saturating_mul(i64::from(run.clock.speed)) {
        return Ok(vec![stopped(Asks::Late)]);
    }
    let seen = Seen { track, from: Some(from), to: Some(to) };
    match take(show, &seen, false, moment) {
        Err(Refusal::CriticalOpen { .. }) => Ok(vec![stopped(Asks::Critical)]),
        decided => decided,
    }
}

/// Segments may follow on again.
pub fn go_on(show: &Show, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let at = run.clock.at(moment);
    Ok(run.asks.map(|_| Event::WentOn { at }).into_iter().collect())
}
