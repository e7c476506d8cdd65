//! The projection rows of a turn: `live` says which, `store` writes them.

use live::rows::Before;
use show::event::{Change, Event};
use show::id::SegmentId;
use show::rows::Changes;
use show::{Show, Turn};

/// All rows, for a file whose projections are to be written anew.
pub fn afresh(show: &Show) -> Changes {
    live::rows::all(show)
}

/// What is kept of the rows of the show before a turn is folded.
pub fn before(show: &Show, turn: &Turn) -> Before {
    live::rows::before(show, turn)
}

/// The rows that a turn changed, of the show after it was folded.
pub fn changes(before: Before, show: &Show, turn: &Turn) -> Changes {
    live::rows::changed(show, turn, before)
}

/// The segments that a turn touched; nothing where it did more than edit their fields or call them.
pub fn touched(turn: &Turn, show: &Show) -> Option<Vec<SegmentId>> {
    let mut touched: Vec<SegmentId> = Vec::new();
    let mut touch = |segment: &SegmentId| {
        if !touched.contains(segment) {
            touched.push(segment.clone());
        }
    };
    for recorded in &turn.events {
        match &recorded.event {
            Event::Changed { change } => match &**change {
                Change::Segment { segment, .. } => touch(segment),
                _ => return None,
            },
            Event::Armed { segment, .. } | Event::Adjusted { segment, .. } => touch(segment),
            Event::Taken { track, segment, jumped, .. } => {
                let mut went = show.run().into_iter().flat_map(|run| &run.passages);
                let left = went.rfind(|p| p.track == *track && p.segment != *segment);
                left.map(|left| &left.segment).into_iter().chain(jumped).for_each(&mut touch);
                touch(segment);
            }
            Event::Undone { .. } | Event::Redone { .. } => {}
            _ => return None,
        }
    }
    Some(touched)
}
