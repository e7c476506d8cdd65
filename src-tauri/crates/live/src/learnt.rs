//! Durations learnt: what things took before, offered to the plan of the next show.
//!
//! What was rehearsed and what counted are told apart. A segment that went on air live learns from
//! that, else from its rehearsals; one that never did learns from the others of its kind.

use serde::Serialize;
use show::Show;
use show::id::SegmentId;
use show::plan::{Kind, Segment};
use show::programme::Earlier;
use show::run::{Mode, Run};
use show::time::{At, Secs};

use crate::as_rehearsed::{Bound, as_planned, took};
use crate::planned::planned;

/// So many of a kind must have been measured for it to teach the others.
const OF_A_KIND: usize = 3;

/// From what a length is learnt. What is nearer comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The segment itself, live.
    Live,
    /// The segment itself, rehearsed.
    Rehearsed,
    /// Others of its kind, live.
    KindLive,
    /// Others of its kind, rehearsed.
    KindRehearsed,
}

/// What was measured of a segment in one mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Measured {
    /// What it took: the middle one of all, without holds.
    pub took: Secs,
    /// How often it was measured.
    pub times: usize,
}

/// Another length that a segment may be planned to take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Learnt {
    /// Which segment.
    pub segment: SegmentId,
    /// As it is planned.
    pub was: Secs,
    /// What it took live; none where it never went on air.
    pub live: Option<Measured>,
    /// What it took in rehearsals; none where it was not rehearsed.
    pub rehearsed: Option<Measured>,
    /// From what the length is learnt.
    pub from: Source,
    /// As it would be planned, in whole minutes.
    pub now: Secs,
    /// What was agreed, where that stands against what was measured.
    pub bound: Option<Bound>,
}

/// The lengths that were learnt, and what they would make of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Lessons {
    /// Those that differ from the plan, in the order of the rundown.
    pub lengths: Vec<Learnt>,
    /// When the last segment is planned to end, as it is; none where nothing is planned.
    pub end_was: Option<At>,
    /// The same with all of these lengths.
    pub end_now: Option<At>,
}

/// All that was measured of a show's segments: in its runs that are over, and before it.
#[must_use]
pub fn earlier(show: &Show) -> Vec<Earlier> {
    let before = show.brought.iter().flat_map(|programme| programme.earlier.iter().cloned());
    let of = |run: &Run| -> Vec<Earlier> {
        let measured = |(segment, took): (SegmentId, Secs)| {
            let of = show.plan.segment(&segment)?;
            Some(Earlier { segment, kind: of.kind, mode: run.mode, planned: of.duration, took })
        };
        took(show, run).filter_map(measured).collect()
    };
    let over = show.runs.iter().filter(|run| run.ended.is_some());
    before.chain(over.flat_map(of)).collect()
}

/// The lengths that a show can learn. Rests keep theirs, and so does what is dropped; a length is
/// planned in whole minutes, never under the agreed least nor over the agreed most.
#[must_use]
pub fn learnt(show: &Show) -> Lessons {
    let known = earlier(show);
    let learns = |segment: &&Segment| !segment.dropped && !segment.kind.is_rest();
    let segments = show.plan.segments.iter().filter(learns);
    let mut lengths: Vec<Learnt> = segments.filter_map(|one| lesson(one, &known)).collect();
    lengths.retain(|one| one.now != one.was);
    let mut then = show.clone();
    for one in &lengths {
        if let Some(at) = then.plan.position(&one.segment) {
            then.plan.segments[at].duration = one.now;
        }
    }
    let end = |show: &Show| planned(show).into_iter().map(|span| span.end).max();
    Lessons { end_was: end(show), end_now: end(&then), lengths }
}

/// What one segment learns; none where nothing like it was measured.
fn lesson(segment: &Segment, known: &[Earlier]) -> Option<Learnt> {
    let live = measured(known, &segment.id, Mode::Live);
    let rehearsed = measured(known, &segment.id, Mode::Rehearsal);
    let own = |found: Option<Measured>, from| found.map(|found| (found.took, from));
    let kind = |mode, from| of_kind(known, segment, mode).map(|took| (took, from));
    let (took, from) = own(live, Source::Live)
        .or_else(|| own(rehearsed, Source::Rehearsed))
        .or_else(|| kind(Mode::Live, Source::KindLive))
        .or_else(|| kind(Mode::Rehearsal, Source::KindRehearsed))?;
    let (now, bound) = as_planned(segment, took);
    let (segment, was) = (segment.id.clone(), segment.duration);
    Some(Learnt { segment, was, live, rehearsed, from, now, bound })
}

/// The middle one of what a segment took in a mode; of an even number, half-way between two.
fn measured(known: &[Earlier], segment: &SegmentId, mode: Mode) -> Option<Measured> {
    let its = known.iter().filter(|one| one.segment == *segment && one.mode == mode);
    let mut lengths: Vec<Secs> = its.map(|one| one.took).collect();
    lengths.sort_unstable();
    let times = lengths.len();
    let (low, high) = (lengths.get(times.checked_sub(1)? / 2)?, lengths.get(times / 2)?);
    Some(Measured { took: (low + high) / 2, times })
}

/// What a segment would take, were it as much longer or shorter than planned as the others of its
/// kind together; none where too few were measured, or the kind says nothing.
fn of_kind(known: &[Earlier], segment: &Segment, mode: Mode) -> Option<Secs> {
    if segment.kind == Kind::Other {
        return None;
    }
    let its = known.iter().filter(|one| {
        one.kind == segment.kind && one.mode == mode && one.planned > 0 && one.took > 0
    });
    let (times, planned, took) = its.fold((0, 0, 0), |(n, p, t), one| {
        (n + 1, p + i128::from(one.planned), t + i128::from(one.took))
    });
    if times < OF_A_KIND {
        return None;
    }
    // A length and a sum of lengths of a show: the product is far from the bounds.
    Secs::try_from(i128::from(segment.duration) * took / planned).ok()
}
