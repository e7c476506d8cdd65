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

/// The segments of which a turn edited fields; none where it did anything else.
pub fn edited(turn: &Turn) -> Vec<SegmentId> {
    let mut edited: Vec<SegmentId> = Vec::new();
    for recorded in &turn.events {
        match &recorded.event {
            Event::Changed { change } => match &**change {
                Change::Segment { segment, .. } if edited.contains(segment) => {}
                Change::Segment { segment, .. } => edited.push(segment.clone()),
                _ => return Vec::new(),
            },
            Event::Undone { .. } | Event::Redone { .. } => {}
            _ => return Vec::new(),
        }
    }
    edited
}
