//! Fitting the closing to the time left. Whole seconds and fractions of them, no floating point.

use serde::Serialize;
use show::closing::{Rank, Row};
use show::id::RowId;
use show::time::{At, Secs};

/// The rows' times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Fit {
    /// The time of each row, in order; none where it is not kept. Together with `spare` they
    /// make the time left.
    pub rows: Vec<Option<Secs>>,
    /// What is left over when every row has what it should take; 0 when nothing is fitted.
    pub spare: Secs,
    /// By how much the least of the musts is over the time left; nothing is fitted then.
    pub short: Option<Secs>,
}

/// A way out when not even the musts fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum Way {
    /// Giving up a must leaves it short by so much; 0 when the others then fit.
    GiveUp {
        /// Which row.
        row: RowId,
        /// By how much the others are still over.
        short: Secs,
    },
    /// Unlocking a must, at its least, leaves it short by so much; 0 when all then fit.
    Unlock {
        /// Which row.
        row: RowId,
        /// By how much they are still over.
        short: Secs,
    },
    /// Ending so much later makes the musts fit.
    EndLater {
        /// By how much.
        by: Secs,
    },
}

const RANKS: [Rank; 3] = [Rank::Must, Rank::Should, Rank::May];

/// Fits the rows to the time that is available.
///
/// All musts are kept, or nothing is fitted; then as many shoulds, then as many mays as fit by
/// their least, the shortest first, ties by row order. Then, rank by rank, what is left is shared
/// so that each row has the same part of the way from its least to its target; seconds by largest
/// remainder, ties by row order. No row goes above its target: what is left over is spare. A
/// locked row counts with its locked time, and a dropped one not at all.
///
/// When less time is left, no row gets more while one of a higher rank gets less, as long as the
/// rows above it are the same. Where one of those no longer fits it is left out whole, and what it
/// took keeps as many of the lower ranks as fit: a should of 100 s and a may of 20 s are the
/// should alone in 110 s, the may alone in 60 s. Holding the may back would keep fewer rows than
/// fit.
#[must_use]
pub fn fit(rows: &[Row], available: Secs) -> Fit {
    let musts: Secs = rows.iter().filter(|r| is(r, Rank::Must)).map(needs).sum();
    if musts > available || available <= 0 {
        return Fit { rows: vec![None; rows.len()], spare: 0, short: Some(musts - available) };
    }
    let mut spare = available;
    let mut fitted = vec![None; rows.len()];
    for rank in RANKS {
        keep(rows, rank, &mut fitted, &mut spare);
    }
    for rank in RANKS {
        share(rows, rank, &mut fitted, &mut spare);
    }
    Fit { rows: fitted, spare, short: None }
}

/// What giving up a must, unlocking one, or a later end would allow; nothing when they fit.
#[must_use]
pub fn ways_out(rows: &[Row], available: Secs) -> Vec<Way> {
    let Some(by) = fit(rows, available).short else { return Vec::new() };
    let short = |gain: Secs| (by - gain).max(0);
    let musts = || rows.iter().filter(|r| is(r, Rank::Must));
    let give_up = musts().map(|r| Way::GiveUp { row: r.id.clone(), short: short(needs(r)) });
    let unlock = musts().filter(|r| needs(r) > r.least);
    let unlock =
        unlock.map(|r| Way::Unlock { row: r.id.clone(), short: short(needs(r) - r.least) });
    unlock.chain(give_up).chain([Way::EndLater { by }]).collect()
}

/// Whether the row is in the fitting, with that rank.
fn is(row: &Row, rank: Rank) -> bool {
    !row.dropped && row.rank == rank
}

/// The least that keeping the row takes.
fn needs(row: &Row) -> Secs {
    row.locked.unwrap_or(row.least)
}

/// Keeps as many rows of a rank as fit, each with what it needs.
fn keep(rows: &[Row], rank: Rank, fitted: &mut [Option<Secs>], spare: &mut Secs) {
    let mut order: Vec<usize> = (0..rows.len()).filter(|at| is(&rows[*at], rank)).collect();
    order.sort_by_key(|at| needs(&rows[*at]));
    for at in order {
        let needs = needs(&rows[at]);
        if needs <= *spare {
            fitted[at] = Some(needs);
            *spare -= needs;
        }
    }
}

/// Shares what is spare among the kept rows of a rank, up to their targets.
fn share(rows: &[Row], rank: Rank, fitted: &mut [Option<Secs>], spare: &mut Secs) {
    let room = |at: &usize| i128::from(rows[*at].target - rows[*at].least);
    let shares = |at: &usize| {
        let row = &rows[*at];
        is(row, rank) && fitted[*at].is_some() && row.locked.is_none() && row.target > row.least
    };
    let mut open: Vec<usize> = (0..rows.len()).filter(shares).collect();
    let total: i128 = open.iter().map(room).sum();
    let given = i128::from(*spare).min(total);
    if given == 0 {
        return;
    }
    let quota = |at: &usize| (given * room(at) / total, given * room(at) % total);
    let floors: i128 = open.iter().map(|at| quota(at).0).sum();
    // A stable sort: among equal remainders the row order decides.
    open.sort_by_key(|at| -quota(at).1);
    for (place, at) in open.iter().enumerate() {
        let over = i128::try_from(place).is_ok_and(|place| place < given - floors);
        // A share is at most the row's room, which came from whole seconds.
        let share = Secs::try_from(quota(at).0 + i128::from(over)).unwrap_or(0);
        fitted[*at] = fitted[*at].map(|least| least + share);
        *spare -= share;
    }
}

/// What a later end would allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewEnd {
    /// When.
    pub at: At,
    /// How many rows are kept then.
    pub kept: usize,
    /// What is left over then.
    pub spare: Secs,
}

/// Ends are proposed at whole five minutes.
const STEP_MS: i64 = 5 * 60 * 1000;
/// So many at most.
const ENDS: usize = 3;

/// The next ends at whole five minutes that the musts fit in, for rows that can begin at `start`
/// and not at `end`: until one keeps every row at its target, three at most. Nothing when they fit.
#[must_use]
pub fn new_ends(rows: &[Row], start: At, end: At) -> Vec<NewEnd> {
    let left = |end: At| end.since(start).div_euclid(1000);
    let Some(by) = fit(rows, left(end)).short else { return Vec::new() };
    let first = (end.plus(by.max(1)).0 + STEP_MS - 1).div_euclid(STEP_MS) * STEP_MS;
    let mut ends: Vec<NewEnd> = Vec::new();
    for at in (0..).map(|step| At(first + step * STEP_MS)).take(ENDS) {
        let fit = fit(rows, left(at));
        let kept = fit.rows.iter().flatten().count();
        ends.push(NewEnd { at, kept, spare: fit.spare });
        let whole = |(row, time): (&Row, &Option<Secs>)| {
            row.dropped || *time == Some(row.locked.unwrap_or(row.target))
        };
        if rows.iter().zip(&fit.rows).all(whole) {
            break;
        }
    }
    ends
}
