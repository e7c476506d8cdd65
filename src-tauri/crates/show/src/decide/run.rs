//! Decisions on the run: the calls of the show.

use super::plan::within;
use super::text::{stale, unknown};
use crate::event::{Change, Event};
use crate::id::{RunId, SegmentId, TrackId};
use crate::plan::LONGEST;
use crate::refusal::Refusal;
use crate::run::{Mode, Passage, Run};
use crate::state::Show;
use crate::time::{At, Clock, Moment, Secs};

type Decision = Result<Vec<Event>, Refusal>;

/// The fastest a rehearsal's clock may run.
pub const FASTEST: u16 = 120;

/// A rehearsal to begin.
pub struct Rehearsal<'a> {
    /// The new run.
    pub run: &'a RunId,
    /// What its clock shows at first.
    pub at: At,
    /// Seconds of the show in a real one.
    pub speed: u16,
    /// The segment to begin with; the first where none is given.
    pub from: Option<&'a SegmentId>,
}

pub fn rehearse(show: &Show, rehearsal: &Rehearsal, moment: &Moment) -> Decision {
    let &Rehearsal { run, at, speed, from } = rehearsal;
    if let Some(from) = from {
        let segment = show.plan.segment(from).ok_or_else(|| unknown("segment", from))?;
        if segment.dropped {
            return Err(Refusal::NotToCome { segment: from.clone() });
        }
    }
    let mut events = Vec::new();
    if let Some(current) = show.under_way() {
        if current.mode == Mode::Live && !current.passages.is_empty() {
            return Err(Refusal::LiveUnderWay);
        }
        events.push(ended(current, moment));
    }
    let clock = clock(moment, at, speed)?;
    events.push(Event::RunBegan { run: run.clone(), mode: Mode::Rehearsal, clock, at });
    events.extend(from.map(|segment| Event::BeganWith { segment: segment.clone() }));
    Ok(events)
}

pub fn go_live(show: &Show, run: &RunId, override_day: bool, moment: &Moment) -> Decision {
    let mut events = Vec::new();
    if let Some(current) = show.under_way() {
        if current.mode == Mode::Live {
            return Ok(events);
        }
        events.push(ended(current, moment));
    }
    if !override_day {
        on_its_day(show, moment)?;
    }
    let clock = Clock::real(moment);
    events.push(Event::RunBegan { run: run.clone(), mode: Mode::Live, clock, at: moment.at() });
    Ok(events)
}

/// Refuses a live run a day or more before the show's first day, or long after its last.
fn on_its_day(show: &Show, moment: &Moment) -> Result<(), Refusal> {
    let about = show.about.as_ref().ok_or(Refusal::NoProgramme)?;
    let today = moment.at().in_zone(about.zone).date_naive();
    let days = (today - about.date).num_days();
    if (0..=7).contains(&days) {
        return Ok(());
    }
    Err(Refusal::OtherDay { planned: about.date.to_string(), today: today.to_string() })
}

pub fn set_clock(show: &Show, at: Option<At>, speed: u16, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    if run.mode != Mode::Rehearsal {
        return Err(Refusal::NotRehearsing);
    }
    let now = run.clock.at(moment);
    let at = at.unwrap_or(now);
    let since = |p: &Passage| p.ended.unwrap_or(p.taken.plus_ms(p.held));
    let last = run.passages.iter().map(since).max().max(run.hold);
    // A clock set back before what happened would make a length negative.
    if last.is_some_and(|last| at < last) {
        return Err(stale("clock"));
    }
    Ok(vec![Event::ClockSet { clock: clock(moment, at, speed)? }])
}

fn clock(moment: &Moment, at: At, speed: u16) -> Result<Clock, Refusal> {
    within("speed", Secs::from(speed), 1, Secs::from(FASTEST))?;
    Ok(Clock { anchor: moment.clone(), show: at, speed })
}

fn ended(run: &Run, moment: &Moment) -> Event {
    Event::RunEnded { run: run.id.clone(), at: run.clock.at(moment) }
}

pub fn standby(show: &Show, track: &TrackId, id: &SegmentId) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let segment = show.plan.segment(id).ok_or_else(|| unknown("segment", id))?;
    if segment.track != *track || !run.to_come(segment) {
        return Err(Refusal::NotToCome { segment: id.clone() });
    }
    if run.armed.get(track) == Some(id) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Armed { track: track.clone(), segment: id.clone() }])
}

/// What the sender of a TOP saw.
pub struct Seen<'a> {
    /// The track.
    pub track: &'a TrackId,
    /// What was on air.
    pub from: Option<&'a SegmentId>,
    /// What was to come.
    pub to: Option<&'a SegmentId>,
}

pub fn take(show: &Show, seen: &Seen, forced: bool, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let on_air = run.on_air(seen.track);
    let next = run.next(&show.plan, seen.track);
    if on_air.map(|p| &p.segment) != seen.from || next.map(|s| &s.id) != seen.to {
        return Err(stale("line"));
    }
    guard(show, run, moment)?;
    let at = run.clock.at(moment);
    let mut events = resumed(run, at);
    let Some(next) = next else {
        let ends_run = seen.track.is_main() && run.last(seen.track).is_some();
        if on_air.is_none() && !ends_run {
            return Err(Refusal::NothingNext);
        }
        events.extend(on_air.map(|p| Event::Ended {
            track: p.track.clone(),
            segment: p.segment.clone(),
            at,
        }));
        events.extend(ends_run.then(|| Event::RunEnded { run: run.id.clone(), at }));
        return Ok(events);
    };
    let missing = show.missing(&next.id);
    if !missing.is_empty() && !forced {
        return Err(Refusal::CriticalOpen { missing });
    }
    events.push(Event::Taken {
        track: seen.track.clone(),
        segment: next.id.clone(),
        at,
        forced: missing,
        jumped: jumped(show, run, &next.id, seen.track),
    });
    Ok(events)
}

/// The segments to come that a TOP to `to` passes over.
#[must_use]
pub fn jumped(show: &Show, run: &Run, to: &SegmentId, track: &TrackId) -> Vec<SegmentId> {
    let place = |id: &SegmentId| show.plan.position(id);
    let (Some(first), Some(last)) =
        (run.following(&show.plan, track).and_then(|s| place(&s.id)), place(to))
    else {
        return Vec::new();
    };
    show.plan.segments[first.min(last)..last]
        .iter()
        .filter(|s| s.track == *track && run.to_come(s))
        .map(|s| s.id.clone())
        .collect()
}

/// The least interval between two TOPs, in real time whatever the rehearsal's speed.
pub(super) fn guard(show: &Show, run: &Run, moment: &Moment) -> Result<(), Refusal> {
    let Some(last) = &run.last_take else { return Ok(()) };
    let since = moment.since(last);
    let least = show.settings.guard_ms;
    if (0..least).contains(&since) {
        return Err(Refusal::TooSoon { since_ms: since, wait_ms: least - since });
    }
    Ok(())
}

/// A TOP or an end takes the show out of its hold.
pub(super) fn resumed(run: &Run, at: At) -> Vec<Event> {
    run.hold.map(|_| Event::Resumed { at }).into_iter().collect()
}

pub fn end(show: &Show, segment: &SegmentId, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let track = on_air_track(run, segment)?;
    let at = run.clock.at(moment);
    let mut events = resumed(run, at);
    events.push(Event::Ended { track: track.clone(), segment: segment.clone(), at });
    if track.is_main() && run.next(&show.plan, track).is_none() {
        events.push(Event::RunEnded { run: run.id.clone(), at });
    }
    Ok(events)
}

fn on_air_track<'a>(run: &'a Run, segment: &SegmentId) -> Result<&'a TrackId, Refusal> {
    let mut open = run.passages.iter().filter(|p| p.ended.is_none()).peekable();
    if open.peek().is_none() {
        return Err(Refusal::NothingOnAir);
    }
    open.find(|p| p.segment == *segment).map(|p| &p.track).ok_or_else(|| stale("line"))
}

pub fn hold(show: &Show, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    if run.hold.is_some() {
        return Err(Refusal::AlreadyHeld);
    }
    if !run.passages.iter().any(|p| p.ended.is_none()) {
        return Err(Refusal::NothingOnAir);
    }
    Ok(vec![Event::Held { at: run.clock.at(moment) }])
}

pub fn resume(show: &Show, moment: &Moment) -> Decision {
    // A panic stands until someone goes on, whether something was on air or not.
    if show.devices.safe.is_none() {
        let run = show.under_way().ok_or(Refusal::NotRunning)?;
        if run.hold.is_none() {
            return Err(Refusal::NotHeld);
        }
    }
    Ok(vec![Event::Resumed { at: show.now(moment) }])
}

pub fn back(show: &Show, track: &TrackId, segment: &SegmentId) -> Decision {
    let run = show.run().ok_or(Refusal::NotRunning)?;
    let last = run.last(track).ok_or(Refusal::NothingOnAir)?;
    if last.segment != *segment {
        return Err(stale("line"));
    }
    Ok(vec![Event::TookBack { track: track.clone(), segment: segment.clone() }])
}

pub fn skip(show: &Show, id: &SegmentId) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let segment = show.plan.segment(id).ok_or_else(|| unknown("segment", id))?;
    if !run.to_come(segment) {
        return Err(Refusal::NotToCome { segment: id.clone() });
    }
    Ok(vec![Event::Skipped { segment: id.clone() }])
}

pub fn unskip(show: &Show, id: &SegmentId) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    show.plan.segment(id).ok_or_else(|| unknown("segment", id))?;
    if !run.skipped.contains(id) || run.went(id) {
        return Err(Refusal::NotToCome { segment: id.clone() });
    }
    Ok(super::changed(Change::Skipped { segment: id.clone(), was: true, now: false }))
}

pub fn adjust(show: &Show, id: &SegmentId, seconds: Secs) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let track = on_air_track(run, id)?;
    let passage = run.on_air(track).ok_or(Refusal::NothingOnAir)?;
    let planned = show.plan.segment(id).map_or(0, |s| run.length(s));
    let given = planned.saturating_add(passage.adjust).saturating_add(seconds);
    within("duration", given, 0, LONGEST)?;
    Ok(vec![Event::Adjusted { segment: id.clone(), seconds }])
}
