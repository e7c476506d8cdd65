//! Decisions on catching up: what is to come gives time or is left out, what is on air gives of
//! what is left to it, all in one action.

use std::collections::BTreeSet;

use super::changed;
use super::plan::{unique, within};
use super::text::{stale, unknown};
use crate::command::Cut;
use crate::event::{Change, Event};
use crate::id::SegmentId;
use crate::plan::Segment;
use crate::refusal::Refusal;
use crate::run::Run;
use crate::state::Show;
use crate::time::{Moment, Secs};

pub fn catch_up(
    show: &Show,
    cuts: &[Cut],
    drops: &[SegmentId],
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    unique("cut", cuts.iter().map(|cut| &cut.segment).chain(drops))?;
    let find = |id| show.plan.segment(id).ok_or_else(|| unknown("segment", id));
    let mut events = Vec::new();
    for cut in cuts {
        let segment = find(&cut.segment)?;
        let on_air = run.passages.iter().any(|p| p.ended.is_none() && p.segment == cut.segment);
        let change = if on_air {
            relieved(run, segment, cut, moment)?
        } else {
            shortened(run, segment, cut)?
        };
        events.extend(change.map(changed).into_iter().flatten());
    }
    let standing_by = |track| run.standing_by(&show.plan, track).map(|s| &s.id);
    let armed: BTreeSet<_> = run.armed.keys().filter_map(standing_by).collect();
    for id in drops {
        let segment = find(id)?;
        // What was armed by hand is wanted next: nobody leaves it out in passing.
        if !run.to_come(segment) || armed.contains(id) {
            return Err(Refusal::NotToCome { segment: id.clone() });
        }
        if segment.drop_rank.is_none() {
            return Err(Refusal::NotDroppable { segment: id.clone() });
        }
        events.extend(changed(Change::Skipped { segment: id.clone(), was: false, now: true }));
    }
    Ok(events)
}

/// A segment to come takes less than it was to, or more again, up to what was planned.
fn shortened(run: &Run, segment: &Segment, cut: &Cut) -> Result<Option<Change>, Refusal> {
    let (was, now) = (cut.was, cut.now);
    if run.length(segment) != was {
        return Err(stale(&segment.title));
    }
    if !run.to_come(segment) {
        return Err(Refusal::NotToCome { segment: segment.id.clone() });
    }
    // The least is an agreement: only the people who made it change it.
    within("duration", now, segment.least.min(was), segment.duration)?;
    let (was, now) = (segment.duration - was, segment.duration - now);
    let change = Change::Cut { segment: segment.id.clone(), was, now };
    Ok((was != now).then_some(change))
}

/// What is on air gives of what is left to it: never below its least, never a minute that is gone.
fn relieved(
    run: &Run,
    segment: &Segment,
    cut: &Cut,
    moment: &Moment,
) -> Result<Option<Change>, Refusal> {
    let on_air = |p: &&crate::run::Passage| p.ended.is_none() && p.segment == segment.id;
    let passage = run.passages.iter().find(on_air).ok_or(Refusal::NothingOnAir)?;
    let length = run.length(segment);
    if length + passage.adjust != cut.was {
        return Err(stale(&segment.title));
    }
    let gone: Secs = (passage.elapsed(run.hold, run.clock.at(moment)) + 999).div_euclid(1000);
    within("duration", cut.now, segment.least.max(gone).min(cut.was), cut.was)?;
    let (was, now) = (passage.adjust, cut.now - length);
    let change = Change::Given { segment: segment.id.clone(), was, now };
    Ok((was != now).then_some(change))
}
