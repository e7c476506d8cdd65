//! Catching up: the least painful cuts that bring the day back.
//!
//! Each way back is the optimum of a linear programme over the seconds that the segments to come
//! can give: between what they are planned to take and the least that was agreed. Never below the
//! least, and never a minute that is gone.

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, microlp, variable,
};
use serde::Serialize;
use show::Show;
use show::id::SegmentId;
use show::plan::Kind;
use show::time::{At, Millis, Secs};

use crate::course::{Course, Row};

/// A minute less of one segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cut {
    /// Which segment gives.
    pub segment: SegmentId,
    /// What it is planned to take.
    pub from: Secs,
    /// What it would take.
    pub to: Secs,
}

/// A fixed time and by how much it is missed; 0 when it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fixed {
    /// The segment whose start must not move; none for the end of the day.
    pub segment: Option<SegmentId>,
    /// The time that must not be passed.
    pub at: At,
    /// By how many whole seconds it is missed.
    pub late: Secs,
}

/// One way back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Who gives how much, in the order of the rundown.
    pub cuts: Vec<Cut>,
    /// The fixed times that were missed, as they stand then.
    pub fixed: Vec<Fixed>,
    /// When the main track would end.
    pub end: At,
}

/// The ways back that there are at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CatchUp {
    /// The fixed times that will be missed when nothing is done; empty when the day holds.
    pub missed: Vec<Fixed>,
    /// The ways back, the smallest first: the next fixed time alone, then all of them. Empty when
    /// nothing can be given.
    pub ways: Vec<Way>,
}

/// A cut is whole minutes where the segment can give them: that is how people take time back.
const STEP: Secs = 60;
/// So many parts of what a segment can give, each dearer than the one before, so that cuts are
/// spread and not all taken from one.
const PARTS: u8 = 4;
/// A second that a fixed time is missed by costs more than any cut.
const MISSED: f64 = 1e4;

/// What a second costs, by the kind of the segment it is taken from: rest first, the closing last.
fn price(kind: Kind) -> f64 {
    match kind {
        Kind::Break => 1.0,
        Kind::Lunch | Kind::Launch | Kind::Other => 2.0,
        Kind::Closing => 4.0,
        _ => 3.0,
    }
}

/// The ways back when the show's time is `now`.
#[must_use]
pub fn catch_up(show: &Show, now: At) -> CatchUp {
    let course = Course::of(show);
    let Some(ahead) = Ahead::of(show, &course, now) else { return CatchUp::default() };
    let nothing = vec![0; ahead.rows.len()];
    let missed: Vec<usize> =
        (0..ahead.fixed.len()).filter(|f| ahead.late(*f, &nothing) > 0).collect();
    let Some(next) = missed.first() else { return CatchUp::default() };
    let mut ways: Vec<Way> = Vec::new();
    for aims in [std::slice::from_ref(next), &missed] {
        let cuts = ahead.solve(aims);
        let way = ahead.way(&cuts, &missed);
        if !way.cuts.is_empty() && !ways.iter().any(|known| known.cuts == way.cuts) {
            ways.push(way);
        }
    }
    CatchUp { missed: missed.iter().map(|f| ahead.told(*f, &nothing)).collect(), ways }
}

/// What is ahead on the main track.
struct Ahead<'c, 'a> {
    rows: Vec<&'c Row<'a>>,
    /// When the first of them can begin.
    base: At,
    /// The times that must not be passed: before which row, and when.
    fixed: Vec<(usize, At)>,
}

impl<'c, 'a> Ahead<'c, 'a> {
    fn of(show: &Show, course: &'c Course<'a>, now: At) -> Option<Self> {
        let (_, places) = course.tracks.iter().find(|(track, _)| track.is_main())?;
        let rows: Vec<&Row> = places.iter().map(|&at| &course.rows[at]).collect();
        let base = rows.first()?.before?.at(now);
        let starts = rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.hard?)));
        let about = show.about.as_ref()?;
        let end = about.hard_end.map_or_else(
            || rows.iter().map(|r| r.planned.end).max(),
            |time| Some(about.instant(time)),
        );
        let fixed = starts.chain(end.map(|end| (rows.len(), end))).collect();
        Some(Self { rows, base, fixed })
    }

    /// What a row can give.
    fn gives(&self, at: usize) -> Secs {
        (self.rows[at].length - self.rows[at].segment.least).max(0)
    }

    /// When what stands before row `until` ends with these cuts; the fixed start of that row
    /// itself is left out.
    fn end_before(&self, until: usize, cuts: &[Secs]) -> At {
        let mut end = self.base;
        for (row, cut) in self.rows[..until].iter().zip(cuts) {
            let start = row.hard.map_or(end, |hard| end.max(hard));
            end = start.plus(row.length - cut);
        }
        end
    }

    /// By how much a fixed time is missed with these cuts, in milliseconds.
    fn late(&self, fixed: usize, cuts: &[Secs]) -> Millis {
        let (until, at) = self.fixed[fixed];
        self.end_before(until, cuts).since(at).max(0)
    }

    fn told(&self, fixed: usize, cuts: &[Secs]) -> Fixed {
        let (until, at) = self.fixed[fixed];
        let segment = self.rows.get(until).map(|row| row.segment.id.clone());
        Fixed { segment, at, late: self.late(fixed, cuts).div_euclid(1000) }
    }

    fn way(&self, cuts: &[Secs], missed: &[usize]) -> Way {
        let cut = |(row, cut): (&&Row, &Secs)| Cut {
            segment: row.segment.id.clone(),
            from: row.length,
            to: row.length - cut,
        };
        let taken = self.rows.iter().zip(cuts).filter(|(_, cut)| **cut > 0);
        Way {
            cuts: taken.map(cut).collect(),
            fixed: missed.iter().map(|f| self.told(*f, cuts)).collect(),
            end: self.end_before(self.rows.len(), cuts),
        }
    }

    /// The cheapest cuts for these fixed times, in whole minutes where a row can give them.
    fn solve(&self, aims: &[usize]) -> Vec<Secs> {
        let last = aims.iter().map(|f| self.fixed[*f].0).max().unwrap_or(0);
        let mut variables = ProblemVariables::new();
        let mut cost = Expression::default();
        let mut given: Vec<Expression> = Vec::new();
        for at in 0..last {
            let mut sum = Expression::default();
            for part in 1..=PARTS {
                let most = seconds(self.gives(at)) / f64::from(PARTS);
                let taken = variables.add(variable().min(0.0).max(most));
                cost += taken * (price(self.rows[at].segment.kind) * f64::from(part));
                sum += taken;
            }
            given.push(sum);
        }
        let misses: Vec<Variable> =
            aims.iter().map(|_| variables.add(variable().min(0.0))).collect();
        cost += misses.iter().map(|miss| *miss * MISSED).sum::<Expression>();
        let mut model = variables.minimise(cost).using(microlp);
        for (aim, miss) in aims.iter().zip(&misses) {
            let (until, at) = self.fixed[*aim];
            // Each start that may hold the others back is a base that the time is counted from.
            let bases = (0..until).filter_map(|from| match from {
                0 => Some((0, self.rows[0].hard.map_or(self.base, |hard| self.base.max(hard)))),
                from => Some((from, self.rows[from].hard?)),
            });
            for (from, base) in bases {
                let full: Secs = self.rows[from..until].iter().map(|r| r.length).sum();
                let over = seconds_of(base.plus(full).since(at));
                let cuts: Expression = given[from..until].iter().cloned().sum();
                model = model.with(constraint!(cuts + *miss >= over));
            }
        }
        // There always is an answer: cutting nothing and missing everything.
        let Ok(solution) = model.solve() else { return vec![0; self.rows.len()] };
        let exact = given.iter().map(|sum| solution.eval(sum.clone()));
        self.in_minutes(exact.collect(), aims)
    }

    /// The exact cuts in whole minutes, as few as rescue the same.
    fn in_minutes(&self, exact: Vec<f64>, aims: &[usize]) -> Vec<Secs> {
        let mut cuts: Vec<Secs> = vec![0; self.rows.len()];
        for (at, exact) in exact.into_iter().enumerate() {
            cuts[at] = up_to_step(exact).min(self.gives(at));
        }
        let missed = |cuts: &[Secs]| -> Millis { aims.iter().map(|f| self.late(*f, cuts)).sum() };
        let goal = missed(&cuts);
        // Rounding up may have taken more than is needed: the dearest gets it back first.
        let mut dearest: Vec<usize> = (0..cuts.len()).collect();
        dearest.sort_by(|a, b| {
            let of = |at: &usize| price(self.rows[*at].segment.kind);
            of(b).total_cmp(&of(a)).then(a.cmp(b))
        });
        for at in dearest {
            while cuts[at] > 0 {
                let less = cuts[at] - if cuts[at] % STEP == 0 { STEP } else { cuts[at] % STEP };
                let kept = std::mem::replace(&mut cuts[at], less);
                if missed(&cuts) > goal {
                    cuts[at] = kept;
                    break;
                }
            }
        }
        cuts
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of a plan are far below 2^52")]
fn seconds(secs: Secs) -> f64 {
    secs as f64
}

#[expect(clippy::cast_precision_loss, reason = "lengths of a plan are far below 2^52")]
fn seconds_of(ms: Millis) -> f64 {
    ms as f64 / 1000.0
}

/// The next whole step at or above `exact` seconds; a hair above a step is that step.
#[expect(clippy::cast_possible_truncation, reason = "a cut is at most a segment's length")]
fn up_to_step(exact: f64) -> Secs {
    ((exact - 1e-6) / 60.0).ceil().max(0.0) as Secs * STEP
}
