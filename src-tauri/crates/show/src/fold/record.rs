//! Folding a correction of the record; and whether it still holds.

use crate::id::{SegmentId, TurnId};
use crate::run::{Edge, Passage, Run, Stamp};
use crate::state::Show;
use crate::time::At;

/// Gives a passage another start or end. What it was called at stays beside it, until it is
/// corrected back.
pub fn correct(show: &mut Show, turn: &TurnId, edge: Edge, was: &Stamp, now: &Stamp) {
    let mut passages = show.runs.iter_mut().flat_map(|run| &mut run.passages);
    if let Some(passage) = passages.find(|p| p.turn == *turn) {
        restamp(passage, edge, was, now);
    }
}

fn restamp(passage: &mut Passage, edge: Edge, was: &Stamp, now: &Stamp) {
    passage.held += now.held - was.held;
    match edge {
        Edge::Start => {
            passage.called.taken = called(passage.called.taken, passage.taken, now.at);
            passage.taken = now.at;
        }
        Edge::End => {
            let stood = passage.ended.unwrap_or(was.at);
            passage.called.ended = called(passage.called.ended, stood, now.at);
            passage.ended = Some(now.at);
        }
    }
}

/// What was called, where that is another time than the one that stands now.
fn called(first: Option<At>, stood: At, now: At) -> Option<At> {
    Some(first.unwrap_or(stood)).filter(|first| *first != now)
}

/// Whether the passage still has the time that the correction says it had, and has room for the
/// one it is given.
pub fn holds(show: &Show, turn: &TurnId, edge: Edge, was: &Stamp, now: &Stamp) -> bool {
    let mut found = show.runs.iter().filter_map(|run| Some((run, run.passage(turn)?)));
    let Some((run, (at, passage))) = found.next() else { return false };
    let stands = match edge {
        Edge::Start => Some(passage.taken),
        Edge::End => passage.ended,
    };
    let mut after = passage.clone();
    restamp(&mut after, edge, was, now);
    stands == Some(was.at) && has_room(run, at, &after)
}

/// Whether a passage at a place overlaps none on its track.
fn has_room(run: &Run, at: usize, passage: &Passage) -> bool {
    let free = run.before(at).and_then(|p| p.ended).is_none_or(|end| end <= passage.taken);
    let next = run.after(at).map(|p| p.taken);
    let ends =
        passage.ended.is_none_or(|end| passage.taken <= end && next.is_none_or(|next| end <= next));
    free && ends && passage.held >= 0
}

/// Passes over a segment in the run under way, or not any more.
pub fn skip(show: &mut Show, segment: &SegmentId, skipped: bool) {
    let Some(run) = show.run_mut() else { return };
    if skipped {
        run.skipped.insert(segment.clone());
        run.armed.retain(|_, armed| armed != segment);
    } else {
        run.skipped.remove(segment);
    }
}
