//! The scripted caller: STANDBY and TOP when each segment's time has come, with segments that
//! take longer or shorter than planned.

use std::collections::BTreeMap;

use desk::{Bearer, Desk, Reading};
use live::timetable::State;
use show::id::{SegmentId, TrackId};
use show::plan::{Segment, Start};
use show::time::{At, DayTime, Millis, Secs};
use wire::Do;

use super::random::Random;
use super::{Hands, Words};
use crate::refusal::Refused;

/// How much longer or shorter than planned, in thousandths: so often in a hundred, from, to below.
const OVERRUNS: [(i64, i64, i64); 4] =
    [(10, 800, 950), (50, 950, 1050), (30, 1050, 1300), (10, 1300, 1600)];

/// Whoever calls the simulated day.
pub struct Caller<'a> {
    desk: &'a Desk,
    bearer: Bearer,
    hands: Hands,
    speed: Millis,
    /// What the machine's clocks and the show's read at first.
    began: (Millis, At),
    until: Option<At>,
    guard: Millis,
    random: Random,
    /// When what is on air on each track will leave it.
    ends: BTreeMap<TrackId, At>,
    acts: u64,
    seed: u64,
}

/// What the caller does next.
struct Step {
    at: At,
    track: TrackId,
    from: Option<SegmentId>,
    to: Option<SegmentId>,
    /// How long what is taken will take.
    planned: Secs,
    rest: bool,
}

/// One track as the caller sees it.
struct Seen {
    track: TrackId,
    on_air: Option<SegmentId>,
    next: Option<Coming>,
}

struct Coming {
    segment: Segment,
    /// Not before this instant, where its start must not move.
    hard: Option<At>,
    forecast: At,
}

impl<'a> Caller<'a> {
    /// A caller at the desk, a minute before the first planned start, in a fresh rehearsal.
    pub fn new(desk: &'a Desk, hands: Hands, asked: &Words) -> Result<Self, Refused> {
        let until = asked.until;
        let (start, until, guard) = desk.read(move |r| {
            let first = live::planned::planned(r.show).first().map_or(At(0), |span| span.start);
            let at = |time| Some(r.show.about.as_ref()?.instant(DayTime { day: 0, time }));
            (first.plus(-60), until.and_then(at), r.show.settings.guard_ms)
        })?;
        hands.set(start.0);
        let mut caller = Self {
            desk,
            bearer: Bearer::command_line(),
            speed: Millis::from(asked.speed),
            began: (hands.read(), start),
            hands,
            until,
            guard,
            random: Random::new(asked.seed),
            ends: BTreeMap::new(),
            acts: 0,
            seed: asked.seed,
        };
        let at = Some(wire::build::ms(start));
        caller.act(Do::Rehearse { at, speed: Some(asked.speed), from: None })?;
        Ok(caller)
    }

    /// Calls the day to its end, or until the time that was asked for.
    pub fn call(&mut self) -> Result<(), Refused> {
        while let Some(step) = self.next()? {
            if self.until.is_some_and(|until| step.at > until) {
                break;
            }
            self.wait(step.at);
            self.take(step)?;
        }
        Ok(())
    }

    /// The first thing to do, over all tracks; none when the day is over.
    fn next(&self) -> Result<Option<Step>, Refused> {
        let (over, seen) = self.desk.read(see)?;
        let steps = seen.into_iter().filter_map(|seen| self.step(seen));
        Ok(steps.min_by_key(|step| step.at).filter(|_| !over))
    }

    fn step(&self, seen: Seen) -> Option<Step> {
        let Seen { track, on_air, next } = seen;
        let end = self.ends.get(&track).copied().filter(|_| on_air.is_some());
        let at = match (end, &next) {
            (Some(end), _) => end,
            (None, Some(next)) => next.forecast,
            (None, None) => return None,
        };
        // What must not start yet leaves a gap.
        let next = next.filter(|next| end.is_none() || next.hard.is_none_or(|hard| hard <= at));
        Some(Step {
            at,
            track,
            from: on_air,
            planned: next.as_ref().map_or(0, |n| n.segment.duration),
            rest: next.as_ref().is_some_and(|n| n.segment.kind.is_rest()),
            to: next.map(|n| n.segment.id),
        })
    }

    /// Lets the clocks run to a time of the show.
    fn wait(&self, at: At) {
        let (machine, show) = self.began;
        // Rounded up: not a thousandth too early.
        let wait = (at.since(show).max(0) + self.speed - 1) / self.speed;
        self.hands.set(self.hands.read().max(machine + wait));
    }

    fn take(&mut self, step: Step) -> Result<(), Refused> {
        let Step { track, from, to, .. } = step;
        let named = |id: &Option<SegmentId>| id.as_ref().map(|id| id.0.clone());
        let (on, from, segment) = (Some(track.0.clone()), named(&from), named(&to));
        if to.is_none() && !self.nothing_left(&track)? {
            return self.act(Do::End { segment: from });
        }
        if to.is_some() {
            self.act(Do::Standby { track: on.clone(), segment: segment.clone() })?;
        }
        self.act(Do::Take { track: on, from, to: segment, forced: Some(true) })?;
        let taken = self.desk.read(|r| r.show.now(&r.moment))?;
        let takes = self.drawn(step.planned, step.rest);
        self.ends.insert(track, taken.plus(takes));
        // A finger is not faster than the guard, whatever the rehearsal's speed.
        self.hands.set(self.hands.read() + self.guard);
        Ok(())
    }

    /// Whether a TOP on this track ends the day.
    fn nothing_left(&self, track: &TrackId) -> Result<bool, Refused> {
        let (_, seen) = self.desk.read(see)?;
        let main = seen.into_iter().find(|s| s.track == *track && track.is_main());
        Ok(main.is_some_and(|s| s.next.is_none()))
    }

    /// How long a segment takes: breaks keep to the plan.
    fn drawn(&mut self, planned: Secs, rest: bool) -> Secs {
        let mut throw = self.random.within(0, 100);
        let mut drawn = 1000;
        for (often, from, to) in OVERRUNS {
            if (0..often).contains(&throw) {
                drawn = self.random.within(from, to);
            }
            throw -= often;
        }
        if rest { planned } else { (planned * drawn / 1000).max(1) }
    }

    fn act(&mut self, brief: Do) -> Result<(), Refused> {
        self.acts += 1;
        let id = format!("{:08x}-0000-8000-8000-{:012x}", self.seed & 0xffff_ffff, self.acts);
        self.desk.act(&self.bearer, brief, Some(id))?;
        Ok(())
    }
}

/// Whether the day is over, and each track.
fn see(reading: &Reading) -> (bool, Vec<Seen>) {
    let show = reading.show;
    let timetable = live::timetable(show, show.now(&reading.moment));
    let coming = |next: &live::timetable::NextTime| {
        let segment = show.plan.segment(&next.segment)?.clone();
        let hard = matches!(segment.start, Start::Hard(_));
        let planned = timetable.row(&segment.id).map(|row| row.planned_start);
        Some(Coming { hard: planned.filter(|_| hard), forecast: next.start, segment })
    };
    let seen = |track: &live::timetable::TrackTime| Seen {
        track: track.track.clone(),
        on_air: track.on_air.as_ref().map(|a| a.segment.clone()),
        next: track.next.as_ref().and_then(coming),
    };
    (timetable.state == State::After, timetable.tracks.iter().map(seen).collect())
}
