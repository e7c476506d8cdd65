//! The plan as rehearsed: the lengths that a run really took, as people plan.

use serde::Serialize;
use show::Show;
use show::id::SegmentId;
use show::plan::Segment;
use show::run::Run;
use show::time::{At, Secs};

use crate::as_run::{AsRun, as_run};
use crate::planned::planned;

/// What kept a length from being the one that was rehearsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The least that was agreed.
    Least,
    /// The most that was agreed.
    Most,
}

/// Another planned length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rehearsed {
    /// Of which segment.
    pub segment: SegmentId,
    /// As it is planned.
    pub was: Secs,
    /// What it took in the run, without holds.
    pub took: Secs,
    /// As it would be planned.
    pub now: Secs,
    /// What was agreed, where that stands against the length that was rehearsed.
    pub bound: Option<Bound>,
}

/// What a run would make of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AsRehearsed {
    /// The lengths that would change, in the order of the rundown.
    pub lengths: Vec<Rehearsed>,
    /// When the last segment is planned to end, as it is; none where nothing is planned.
    pub end_was: Option<At>,
    /// The same with these lengths.
    pub end_now: Option<At>,
}

/// The plan as `run` went: each segment that ran to its end takes its real length, holds left out,
/// in whole minutes (half a minute counts as one, and nothing is shorter than a minute), and never
/// less than its agreed least nor more than its agreed most. Rests keep theirs: nobody rehearses
/// lunch.
#[must_use]
pub fn as_rehearsed(show: &Show, run: &Run) -> AsRehearsed {
    let length = |(id, took): (SegmentId, Secs)| {
        let at = show.plan.position(&id)?;
        let segment = show.plan.segments.get(at).filter(|s| !s.dropped && !s.kind.is_rest())?;
        Some((at, length(segment, took)))
    };
    let mut lengths: Vec<_> = took(show, run).filter_map(length).collect();
    lengths.retain(|(_, length)| length.now != length.was);
    lengths.sort_by_key(|(at, _)| *at);
    let mut then = show.clone();
    for (at, length) in &lengths {
        then.plan.segments[*at].duration = length.now;
    }
    let end = |show: &Show| planned(show).into_iter().map(|span| span.end).max();
    AsRehearsed {
        lengths: lengths.into_iter().map(|(_, length)| length).collect(),
        end_was: end(show),
        end_now: end(&then),
    }
}

/// How long each segment took in a run, without holds. What was still on air when the run was
/// broken off, with more to come, did not take its length.
pub(crate) fn took<'a>(show: &'a Show, run: &'a Run) -> impl Iterator<Item = (SegmentId, Secs)> {
    let broken_off = |row: &AsRun| {
        let last = run.last(&row.track).is_some_and(|p| p.segment == row.segment);
        last && row.end == run.ended && run.following(&show.plan, &row.track).is_some()
    };
    let whole = as_run(show, run).into_iter().filter(move |row| !broken_off(row));
    whole.filter_map(|row| Some((row.segment, row.real?)))
}

fn length(segment: &Segment, took: Secs) -> Rehearsed {
    let (now, bound) = as_planned(segment, took);
    Rehearsed { segment: segment.id.clone(), was: segment.duration, took, now, bound }
}

/// A length as people plan it: whole minutes, one at least, within what was agreed.
pub(crate) fn as_planned(segment: &Segment, took: Secs) -> (Secs, Option<Bound>) {
    let minutes = ((took + 30) / 60 * 60).max(60);
    // An agreement that the plan itself does not keep binds nobody.
    let least = segment.least.min(segment.duration);
    let most = segment.most.map_or(Secs::MAX, |most| most.max(segment.duration));
    let bound = match minutes {
        short if short < least => Some(Bound::Least),
        long if long > most => Some(Bound::Most),
        _ => None,
    };
    (minutes.clamp(least, most), bound)
}
