//! Folding a change of the run under way; and whether it still holds.

use crate::event::Change;
use crate::run::Passage;
use crate::state::Show;

/// Gives what the change names of the run its new value.
pub fn change(show: &mut Show, change: &Change) {
    let Some(run) = show.run_mut() else { return };
    match change {
        Change::Cut { segment, now: 0, .. } => drop(run.cuts.remove(segment)),
        Change::Cut { segment, now, .. } => drop(run.cuts.insert(segment.clone(), *now)),
        Change::Given { segment, now, .. } => {
            let on_air = |p: &&mut Passage| p.ended.is_none() && p.segment == *segment;
            run.passages.iter_mut().filter(on_air).for_each(|passage| passage.adjust = *now);
        }
        Change::Armed { track, now: Some(now), .. } => {
            run.armed.insert(track.clone(), now.clone());
        }
        Change::Armed { track, now: None, .. } => drop(run.armed.remove(track)),
        Change::Filling { now, .. } => run.filling = *now,
        _ => {}
    }
}

/// Whether the run under way still holds the value that the change says it had.
pub fn holds(show: &Show, change: &Change) -> bool {
    let Some(run) = show.under_way() else { return false };
    match change {
        Change::Cut { segment, was, .. } => {
            run.cuts.get(segment).copied().unwrap_or(0) == *was && !run.went(segment)
        }
        Change::Given { segment, was, .. } => {
            let on_air = |p: &&Passage| p.ended.is_none() && p.segment == *segment;
            run.passages.iter().find(on_air).is_some_and(|p| p.adjust == *was)
        }
        Change::Skipped { segment, was, .. } => {
            run.skipped.contains(segment) == *was && !run.went(segment)
        }
        Change::Armed { track, was, .. } => run.armed.get(track) == was.as_ref(),
        Change::Filling { was, .. } => run.filling == *was,
        _ => true,
    }
}
