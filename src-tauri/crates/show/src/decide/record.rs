//! Corrections of the record: nothing is rewritten, a correction is one more line of the log.

use super::run;
use super::text::{stale, unknown};
use crate::event::{Change, Event};
use crate::fold::{leave, resume};
use crate::id::TurnId;
use crate::refusal::{Refusal, WhyNot};
use crate::run::{Edge, Passage, Run, Stamp};
use crate::state::Show;
use crate::time::{At, Moment, Secs};

type Decision = Result<Vec<Event>, Refusal>;

/// So far back a start may be corrected.
const FARTHEST: Secs = 24 * 3600;

/// It really began at another time. Where the one before it on its track ended just then, it ended
/// at that time, too.
pub fn correct_start(show: &Show, turn: &TurnId, was: At, now: At, moment: &Moment) -> Decision {
    let (run, at) = passage(show, turn)?;
    let own = &run.passages[at];
    if own.taken != was {
        return Err(stale("record"));
    }
    let not = |why, limit| Err(bad_time(show, why, limit));
    let clock = run.clock.at(moment);
    let before = run.before(at);
    let earliest = before.map_or(was.plus(-FARTHEST), |p| p.taken);
    if now > clock {
        return not(WhyNot::Future, clock);
    }
    if let Some(end) = own.ended.filter(|end| now > *end) {
        return not(WhyNot::Negative, end);
    }
    if now < earliest {
        return not(WhyNot::Early, earliest);
    }
    let moved = before.filter(|p| p.ended == Some(was));
    if let Some(end) = before.and_then(|p| p.ended).filter(|end| moved.is_none() && now < *end) {
        return not(WhyNot::Overlap, end);
    }
    let own = restamped(run, own, Edge::Start, now, clock);
    let moved = moved.and_then(|p| restamped(run, p, Edge::End, now, clock));
    // One makes room before the other takes it, whichever way they are gone through.
    let changes = if now < was { [moved, own] } else { [own, moved] };
    Ok(changes.into_iter().flatten().map(event).collect())
}

/// It really ended at another time. What is on air ends now, and is corrected to have ended then.
pub fn correct_end(
    show: &Show,
    turn: &TurnId,
    was: Option<At>,
    now: At,
    moment: &Moment,
) -> Decision {
    let (run, at) = passage(show, turn)?;
    let own = &run.passages[at];
    if own.ended != was {
        return Err(stale("record"));
    }
    let not = |why, limit| Err(bad_time(show, why, limit));
    let clock = run.clock.at(moment);
    if now > clock {
        return not(WhyNot::Future, clock);
    }
    if now < own.taken {
        return not(WhyNot::Negative, own.taken);
    }
    if let Some(next) = run.after(at).filter(|next| now > next.taken) {
        return not(WhyNot::Overlap, next.taken);
    }
    if was.is_some() {
        return Ok(restamped(run, own, Edge::End, now, clock).map(event).into_iter().collect());
    }
    let mut events = run::end(show, &own.segment, moment)?;
    let mut ended = run.clone();
    resume(&mut ended, clock);
    leave(&mut ended, &own.track, clock);
    events.extend(restamped(&ended, &ended.passages[at], Edge::End, now, clock).map(event));
    Ok(events)
}

/// The run and the place of the passage that a turn took.
fn passage<'a>(show: &'a Show, turn: &TurnId) -> Result<(&'a Run, usize), Refusal> {
    let mut found = show.runs.iter().filter_map(|run| Some((run, run.passage(turn)?.0)));
    found.next().ok_or_else(|| unknown("record", turn))
}

/// The change that gives a passage that start or end; none where it has it already. What of a
/// hold lies in it, or no longer does, follows.
fn restamped(run: &Run, passage: &Passage, edge: Edge, now: At, clock: At) -> Option<Change> {
    let end = passage.ended.unwrap_or_else(|| run.hold.unwrap_or(clock));
    let (was, start, until) = match edge {
        Edge::Start => (passage.taken, now, end),
        Edge::End => (end, passage.taken, now),
    };
    let gained = run.held_between(start, until) - run.held_between(passage.taken, end);
    let held = (passage.held + gained).clamp(0, until.since(start).max(0));
    (was != now).then(|| Change::Passage {
        turn: passage.turn.clone(),
        edge,
        was: Stamp { at: was, held: passage.held },
        now: Stamp { at: now, held },
    })
}

fn event(change: Change) -> Event {
    Event::Changed { change: Box::new(change) }
}

fn bad_time(show: &Show, why: WhyNot, limit: At) -> Refusal {
    let zone = show.about.as_ref().map_or(chrono_tz::UTC, |a| a.zone);
    Refusal::BadTime { why, limit: limit.in_zone(zone).format("%H:%M:%S").to_string() }
}
