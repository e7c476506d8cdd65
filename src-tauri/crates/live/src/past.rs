//! What was: the show as it stood after any turn of its log, and each run as a tape to be wound.

use show::event::Event;
use show::id::{DeskId, RunId, SegmentId, TrackId, TurnId};
use show::time::{At, Clock, Millis, Moment};
use show::{Show, Turn, fold};

/// So many states are kept on the way, at most: from the nearest one a state is folded on.
const STATES: usize = 32;

/// The fewest turns between two kept states.
const APART: usize = 64;

/// The log as it was read so far, with some of the states on its way.
#[derive(Clone, Debug)]
pub struct Past {
    turns: Vec<Turn>,
    /// States with how many turns each has folded, in order; the first is the empty show.
    states: Vec<(usize, Show)>,
    apart: usize,
    last: Show,
    desks: Vec<DeskId>,
}

impl Default for Past {
    fn default() -> Self {
        Self {
            turns: Vec::new(),
            states: vec![(0, Show::default())],
            apart: APART,
            last: Show::default(),
            desks: Vec::new(),
        }
    }
}

impl Past {
    /// Takes in the next turn of the log.
    pub fn push(&mut self, turn: Turn) {
        fold(&mut self.last, &turn);
        if !self.desks.contains(&turn.desk) {
            self.desks.push(turn.desk.clone());
        }
        self.turns.push(turn);
        if self.turns.len() - self.states.last().map_or(0, |(at, _)| *at) >= self.apart {
            self.states.push((self.turns.len(), self.last.clone()));
        }
        if self.states.len() > STATES {
            // Every other one: they lie twice as far apart from now on.
            let mut place = 0;
            self.states.retain(|_| {
                place += 1;
                place % 2 == 1
            });
            self.apart *= 2;
        }
    }

    /// The turns, in order.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// The show after all of them.
    #[must_use]
    pub fn last(&self) -> &Show {
        &self.last
    }

    /// Which desk of those in the log, from 1 in the order in which they first acted.
    #[must_use]
    pub fn desk(&self, id: &DeskId) -> usize {
        self.desks.iter().position(|known| known == id).unwrap_or(self.desks.len()) + 1
    }

    /// The show after the first `turns` turns.
    #[must_use]
    pub fn after(&self, turns: usize) -> Show {
        let near = self.states.partition_point(|(at, _)| *at <= turns).saturating_sub(1);
        let (at, mut show) = self.states[near].clone();
        for turn in self.turns.iter().take(turns).skip(at) {
            fold(&mut show, turn);
        }
        show
    }

    /// The show to tell of a run by: the run as it is recorded now, corrections and all, against
    /// the plan that it was called by. What was edited afterwards changes nothing of it.
    #[must_use]
    pub fn as_called(&self, run: &RunId) -> Option<Show> {
        let (_, end) = self.turns_of(run)?;
        let now = self.last.under(run)?;
        let over = now.run().is_some_and(|r| r.ended.is_some());
        if !over {
            return Some(now);
        }
        let then = self.after(end);
        Some(Show { about: then.about, plan: then.plan, ..now })
    }

    /// The tape of a run: all that happened in it, by its own time. One under way goes on to `now`.
    #[must_use]
    pub fn tape(&self, run: &RunId, now: &Moment) -> Option<Tape> {
        let (begins, ends) = self.turns_of(run)?;
        let record = self.last.runs.iter().find(|r| r.id == *run)?;
        let mut tape = Tape { stretches: Vec::new(), takes: Vec::new(), length: 0 };
        let mut clock: Option<Clock> = None;
        for (place, turn) in self.turns.iter().enumerate().take(ends).skip(begins) {
            tape.wind(clock.as_ref(), &turn.moment);
            for event in turn.events.iter().map(|recorded| &recorded.event) {
                match event {
                    Event::RunBegan { clock: set, .. } | Event::ClockSet { clock: set } => {
                        clock = Some(set.clone());
                    }
                    Event::Taken { track, segment, at, .. }
                        if record.passages.iter().any(|p| p.turn == turn.id) =>
                    {
                        let (track, segment) = (track.clone(), segment.clone());
                        tape.takes.push(Take {
                            at: tape.length,
                            show: *at,
                            track,
                            segment,
                            turn: turn.id.clone(),
                        });
                    }
                    _ => {}
                }
            }
            let speed = clock.as_ref().map_or(1, |c| i64::from(c.speed));
            let (at, moment) = (tape.length, turn.moment.clone());
            tape.stretches.push(Stretch { at, turns: place + 1, moment, speed });
        }
        if record.ended.is_none() && self.last.current.as_ref() == Some(run) {
            tape.wind(clock.as_ref(), now);
        }
        Some(tape)
    }

    /// From which turn to which, from 0: the one that began the run, to before the one that began
    /// another. What was done after its end, such as putting its record right, is in it.
    #[must_use]
    pub fn around(&self, run: &RunId) -> Option<(usize, usize)> {
        let began = |turn: &Turn, is: &dyn Fn(&RunId) -> bool| {
            let mut events = turn.events.iter().map(|recorded| &recorded.event);
            events.any(|e| match e {
                Event::RunBegan { run, .. } => is(run),
                // A show begun anew brings its runs along.
                Event::Genesis { show } => show.runs.iter().any(|run| is(&run.id)),
                _ => false,
            })
        };
        let begins = self.turns.iter().position(|turn| began(turn, &|id| id == run))?;
        let after = &self.turns[begins + 1..];
        let until = after.iter().position(|turn| began(turn, &|id| id != run));
        Some((begins, until.map_or(self.turns.len(), |n| begins + 1 + n)))
    }

    /// The same up to its end.
    fn turns_of(&self, run: &RunId) -> Option<(usize, usize)> {
        let (begins, until) = self.around(run)?;
        let over = self.last.runs.iter().any(|r| r.id == *run && r.ended.is_some());
        let ends = |turn: &Turn| {
            turn.events.iter().any(|recorded| matches!(recorded.event, Event::RunEnded { .. }))
        };
        // What comes after its end is no part of it; one that another run ended ends there.
        let end = self.turns[begins..until].iter().rposition(ends).filter(|_| over);
        Some((begins, end.map_or(until, |n| begins + n + 1)))
    }
}

/// A TOP on the tape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Take {
    /// Where, in milliseconds of the tape.
    pub at: Millis,
    /// When, in the show's time.
    pub show: At,
    /// On which track.
    pub track: TrackId,
    /// What it took.
    pub segment: SegmentId,
    /// By which turn.
    pub turn: TurnId,
}

#[derive(Clone, Debug)]
struct Stretch {
    /// Where it begins on the tape.
    at: Millis,
    /// How many turns of the log were folded.
    turns: usize,
    /// The turn's own moment.
    moment: Moment,
    speed: Millis,
}

/// One run by its own time: so many milliseconds since it began, as its clock went. Where the clock
/// was set, nothing went by.
#[derive(Clone, Debug)]
pub struct Tape {
    stretches: Vec<Stretch>,
    /// The TOPs that stand, in order.
    pub takes: Vec<Take>,
    /// How long it is.
    pub length: Millis,
}

/// What stands at a place of a tape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// After how many turns of the log.
    pub turns: usize,
    /// What the machine's clocks read then.
    pub moment: Moment,
    /// Where the next turn comes; none after the last.
    pub until: Option<Millis>,
}

impl Tape {
    /// Goes on to a moment, as the run's clock went since the last one.
    fn wind(&mut self, clock: Option<&Clock>, moment: &Moment) {
        if let Some((clock, last)) = clock.zip(self.stretches.last()) {
            self.length = last.at + clock.at(moment).since(clock.at(&last.moment)).max(0);
        }
    }

    /// What stands `at` milliseconds from the beginning; within the tape, wherever that is.
    #[must_use]
    pub fn stands(&self, at: Millis) -> Option<Stands> {
        let at = at.clamp(0, self.length);
        let next = self.stretches.partition_point(|stretch| stretch.at <= at);
        let stretch = self.stretches.get(next.checked_sub(1)?)?;
        let gone = (at - stretch.at) / stretch.speed.max(1);
        Some(Stands {
            turns: stretch.turns,
            moment: stretch.moment.plus_ms(gone),
            until: self.stretches.get(next).map(|stretch| stretch.at),
        })
    }
}
