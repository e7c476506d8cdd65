//! The least painful cuts: a linear programme over how much is taken at each price between two
//! fixed times; then what is taken at one price is shared among those who ask it.

use std::collections::BTreeMap;

use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, microlp, variable,
};
use show::time::Secs;

use super::ahead::{Ahead, Line};
use super::{Sort, is_quiet, weight};

/// So many parts of what a segment can give, each dearer than the one before.
const PARTS: Secs = 4;
/// A part is whole minutes: that is how people take time back.
const MINUTE: Secs = 60;
/// What is asked last costs so many times more: more than any weight and part make of it.
const LAST: i64 = 100;
/// A second that a fixed time is missed by costs more than any cut.
const MISSED: f64 = 1e6;

/// Who is asked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taste {
    RestsFirst,
    VoicesFirst,
}

impl Taste {
    pub fn sort(self) -> Sort {
        match self {
            Self::RestsFirst => Sort::Rests,
            Self::VoicesFirst => Sort::Voices,
        }
    }

    /// The grain in which a price is shared: whole minutes, or all alike.
    fn grain(self) -> Secs {
        match self {
            Self::RestsFirst => MINUTE,
            Self::VoicesFirst => 10,
        }
    }

    fn factor(self, line: &Line) -> i64 {
        let first = is_quiet(line.segment.kind) == (self == Self::RestsFirst);
        if first { 1 } else { LAST }
    }
}

/// The parts of what a segment can give, from 1, with their sizes in seconds.
pub(super) fn parts(gives: Secs) -> impl Iterator<Item = (i64, Secs)> {
    let size = (gives + PARTS * MINUTE - 1).div_euclid(PARTS * MINUTE) * MINUTE;
    let part = move |part: i64| (part, (gives - (part - 1) * size).clamp(0, size));
    (1..=PARTS).map(part).filter(|(_, size)| *size > 0)
}

/// What can be taken at one price between two points: from which lines, and how much of each.
struct Level {
    /// Which of the points it stands before.
    point: usize,
    price: i64,
    from: Vec<(usize, Secs)>,
}

impl Level {
    fn all(&self) -> Secs {
        self.from.iter().map(|(_, most)| most).sum()
    }

    /// Takes so much, as evenly as its grain allows; the first ones where that is not even.
    fn take(&self, amount: Secs, grain: Secs, less: &mut [Secs]) {
        let mut left = amount.min(self.all());
        let mut room = self.from.clone();
        for grain in [grain, 1] {
            let mut open = left / grain;
            while open > 0 {
                let ask: Vec<usize> =
                    (0..room.len()).filter(|at| room[*at].1 >= grain).take(full(open)).collect();
                let Some(units) = ask.iter().map(|at| room[*at].1 / grain).min() else { break };
                let units = units.min(open / count(&ask)).max(1);
                for &at in &ask {
                    less[room[at].0] += units * grain;
                    room[at].1 -= units * grain;
                }
                open -= units * count(&ask);
                left -= units * grain * count(&ask);
            }
            // What is less than a grain comes from the first that has it.
            for (line, room) in &mut room {
                let rest = if grain == 1 { 0 } else { (left % grain).min(*room) };
                if rest > 0 && rest == left % grain {
                    less[*line] += rest;
                    *room -= rest;
                    left -= rest;
                }
            }
        }
    }
}

fn full(count: Secs) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn count(list: &[usize]) -> Secs {
    Secs::try_from(list.len()).unwrap_or(Secs::MAX)
}

/// What can be taken, by point and price, the cheapest first.
fn levels(ahead: &Ahead, less: &[Secs], taste: Taste) -> Vec<Level> {
    let mut levels: BTreeMap<(usize, i64), Vec<(usize, Secs)>> = BTreeMap::new();
    let mut point = 0;
    let lines = ahead.lines.iter().zip(less).enumerate().take(ahead.last());
    for (at, (line, less)) in lines {
        while ahead.points[point].until <= at {
            point += 1;
        }
        // What is dropped gives no more.
        if *less > 0 {
            continue;
        }
        let dear = taste.factor(line) * i64::from(weight(line.segment));
        for (part, size) in parts(line.gives) {
            levels.entry((point, dear * part)).or_default().push((at, size));
        }
    }
    levels.into_iter().map(|((point, price), from)| Level { point, price, from }).collect()
}

/// The cheapest cuts beside what is taken already, rescuing all that can be; none when no optimum
/// was found.
///
/// All that is said of times is a difference between two of them, and all figures are whole
/// seconds: so the optimum is whole seconds too.
pub(super) fn best(ahead: &Ahead, taken: &[Secs], taste: Taste) -> Option<Vec<Secs>> {
    let levels = levels(ahead, taken, taste);
    let mut variables = ProblemVariables::new();
    let amounts: Vec<Variable> = levels
        .iter()
        .map(|level| variables.add(variable().min(0.0).max(float(level.all()))))
        .collect();
    let priced = amounts.iter().zip(&levels).map(|(amount, level)| *amount * float(level.price));
    let mut cost: Expression = priced.sum();
    let points = &ahead.points[..=*ahead.missed.last()?];
    let ends: Vec<Variable> = points.iter().map(|_| variables.add(variable().min(0.0))).collect();
    let late: Vec<Variable> = points.iter().map(|_| variables.add(variable().min(0.0))).collect();
    cost += late.iter().map(|late| *late * MISSED).sum::<Expression>();
    let mut model = variables.minimise(cost).using(microlp);
    let mut from = 0;
    for (place, point) in points.iter().enumerate() {
        let takes: Secs = (from..point.until).map(|at| ahead.lines[at].length - taken[at]).sum();
        from = point.until;
        let before = place.checked_sub(1).map_or(Expression::from(0.0), |at| ends[at].into());
        let here = amounts.iter().zip(&levels).filter(|(_, level)| level.point == place);
        let given: Expression = here.map(|(amount, _)| Expression::from(*amount)).sum();
        // A second that is begun is late: what is told to hold is reached in time.
        let by = float(point.at.since(ahead.base).div_euclid(1000));
        model = model.with(constraint!(ends[place] - before + given >= float(takes)));
        if point.waits {
            model = model.with(constraint!(ends[place] >= by));
        }
        model = model.with(constraint!(late[place] - ends[place] >= -by));
    }
    let solution = model.solve().ok()?;
    let mut less = taken.to_vec();
    for (amount, level) in amounts.iter().zip(&levels) {
        level.take(rounded(solution.value(*amount)), taste.grain(), &mut less);
    }
    Some(less)
}

/// Cuts that rescue all that can be without looking for the least price: the cheapest first, each
/// as far as it helps.
pub(super) fn quick(ahead: &Ahead, taken: &[Secs], taste: Taste) -> Vec<Secs> {
    let mut levels = levels(ahead, taken, taste);
    levels.sort_by_key(|level| level.price);
    let mut less = taken.to_vec();
    let mut late = ahead.all_late(&less);
    for level in &levels {
        let with = |amount: Secs| {
            let mut less = less.clone();
            level.take(amount, taste.grain(), &mut less);
            (ahead.all_late(&less), less)
        };
        let (goal, _) = with(level.all());
        if goal == late {
            continue;
        }
        // The least amount that helps as much as all of it.
        let (mut least, mut most) = (0, level.all());
        while most - least > 1 {
            let middle = i64::midpoint(least, most);
            if with(middle).0 > goal { least = middle } else { most = middle }
        }
        (late, less) = with(most);
    }
    less
}

#[expect(clippy::cast_precision_loss, reason = "lengths and prices are far below 2^52")]
fn float(secs: Secs) -> f64 {
    secs as f64
}

#[expect(clippy::cast_possible_truncation, reason = "an amount is at most what can be given")]
fn rounded(amount: f64) -> Secs {
    amount.round() as Secs
}
