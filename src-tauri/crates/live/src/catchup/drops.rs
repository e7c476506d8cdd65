//! What to drop: the fewest of the segments that may be, by their ranks.

use show::time::Secs;

use super::ahead::Ahead;
use super::cuts::{self, Taste};
use super::weight;

/// So many segments are looked at: each more doubles what there is to look through.
const MOST: usize = 10;

/// What was found.
pub(super) struct Found {
    /// What each line takes less, what is dropped included.
    pub less: Vec<Secs>,
    /// The places of what is dropped, in order.
    pub dropped: Vec<usize>,
    /// Whether it is the best there is.
    pub best: bool,
}

/// The fewest drops that rescue all that can be: without a cut where so few can, else with the
/// cheapest cuts; among as few, those that may be dropped first, then the shortest, then in the
/// order of the rundown. None where no drop helps.
pub(super) fn search(ahead: &Ahead, keep_going: &mut impl FnMut() -> bool) -> Option<Found> {
    let may = candidates(ahead);
    if may.is_empty() {
        return None;
    }
    let bound = ahead.all_late(&ahead.full(&ahead.dropping(&may)));
    let rescues = |less: &[Secs]| ahead.all_late(less) <= bound;
    let mut best = true;
    let mut found: Option<(Vec<usize>, bool)> = None;
    'search: for size in 1..=may.len() {
        let choices = choices(ahead, &may, size);
        for cutting in [false, true] {
            for dropped in &choices {
                if !keep_going() {
                    best = false;
                    break 'search;
                }
                let alone = ahead.dropping(dropped);
                if rescues(&if cutting { ahead.full(&alone) } else { alone }) {
                    found = Some((dropped.clone(), cutting));
                    break 'search;
                }
            }
        }
    }
    let (mut dropped, cutting) = found.unwrap_or_else(|| (spared(ahead, &may, rescues), true));
    dropped.sort_unstable();
    let mut less = ahead.dropping(&dropped);
    if cutting && !rescues(&less) {
        let cut = if best { cuts::best(ahead, &less, Taste::RestsFirst) } else { None };
        best &= cut.is_some();
        less = cut.unwrap_or_else(|| cuts::quick(ahead, &less, Taste::RestsFirst));
    }
    Some(Found { less, dropped, best })
}

/// What may be dropped and helps, the first to be dropped first.
fn candidates(ahead: &Ahead) -> Vec<usize> {
    let nothing = ahead.all_late(&ahead.dropping(&[]));
    let mut may: Vec<usize> = (0..ahead.last()).filter(|at| ahead.lines[*at].drops).collect();
    may.sort_by_key(|at| {
        let segment = ahead.lines[*at].segment;
        (segment.drop_rank, weight(segment), *at)
    });
    may.retain(|at| ahead.all_late(&ahead.dropping(&[*at])) < nothing);
    may.truncate(MOST);
    may
}

/// Every choice of so many, the one to be preferred first. Of two that are alike in all, the later
/// is never dropped without the earlier.
fn choices(ahead: &Ahead, may: &[usize], size: usize) -> Vec<Vec<usize>> {
    let of = |mask: usize| -> Vec<usize> {
        (0..may.len()).filter(|at| mask >> at & 1 == 1).map(|at| may[at]).collect()
    };
    let masks = (1..1_usize << may.len()).filter(|mask| mask.count_ones() as usize == size);
    let mut choices: Vec<Vec<usize>> = masks.map(of).collect();
    choices.retain(|choice| in_turn(ahead, may, choice));
    choices.sort_by_cached_key(|choice| {
        let mut ranks: Vec<_> =
            choice.iter().map(|at| ahead.lines[*at].segment.drop_rank).collect();
        ranks.sort_unstable_by(|a, b| b.cmp(a));
        let lost: Secs = choice.iter().map(|at| ahead.lines[*at].length).sum();
        let mut places = choice.clone();
        places.sort_unstable();
        (ranks, lost, places)
    });
    choices
}

/// Whether each that is chosen comes after all its like that come before it.
fn in_turn(ahead: &Ahead, may: &[usize], choice: &[usize]) -> bool {
    let point = |at: usize| ahead.points.iter().position(|point| point.until > at);
    let like = |at: usize| {
        let line = &ahead.lines[at];
        (line.segment.drop_rank, weight(line.segment), line.length, line.gives, point(at))
    };
    may.windows(2).all(|pair| {
        let [earlier, later] = [pair[0], pair[1]];
        like(earlier) != like(later) || !choice.contains(&later) || choice.contains(&earlier)
    })
}

/// All that may be dropped, but for what can be spared: the last to be dropped first.
fn spared(ahead: &Ahead, may: &[usize], rescues: impl Fn(&[Secs]) -> bool) -> Vec<usize> {
    let mut dropped = may.to_vec();
    for at in may.iter().rev() {
        let without: Vec<usize> = dropped.iter().copied().filter(|one| one != at).collect();
        if !without.is_empty() && rescues(&ahead.full(&ahead.dropping(&without))) {
            dropped = without;
        }
    }
    dropped
}
