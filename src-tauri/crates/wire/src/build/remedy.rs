//! What can be done when someone is not there, as a view.

use live::filling::Piece;
use live::remedy::{Stands, as_it_is, filled, swapped};
use show::Show;
use show::id::SegmentId;
use show::run::Filling;
use show::time::{Moment, Secs};

use super::{missing, ms, word};
use crate::remedy::{
    FillView, FillingView, MissedView, PieceView, RemediesView, StandsView, SwapView,
};

/// The times that are offered to be filled.
const FILLS: [Secs; 3] = [60, 180, 300];

/// What can be done while someone of that segment is not there.
#[must_use]
pub fn remedies(show: &Show, moment: &Moment, segment: &SegmentId) -> RemediesView {
    let swap = swapped(show, segment, moment).map(|swap| SwapView {
        with: swap.with.0.clone(),
        starts: ms(swap.starts),
        then: ms(swap.then),
        missing: swap.missing.iter().map(missing).collect(),
        stands: stands(&swap.stands),
    });
    let fills = FILLS.iter().filter_map(|seconds| filled(show, *seconds, moment));
    RemediesView {
        segment: segment.0.clone(),
        stands: stands(&as_it_is(show, moment)),
        swap,
        fills: fills
            .map(|fill| FillView {
                seconds: fill.seconds,
                starts: fill.starts.map(ms),
                stands: stands(&fill.stands),
            })
            .collect(),
    }
}

/// What the host fills, with what can be said.
pub(super) fn filling(show: &Show, filling: Filling) -> FillingView {
    let pieces = live::filling::filling(show, filling.seconds);
    FillingView {
        since: ms(filling.since),
        seconds: filling.seconds,
        pieces: pieces.into_iter().map(piece).collect(),
    }
}

fn piece(piece: Piece) -> PieceView {
    PieceView {
        kind: word(&piece.kind),
        text: piece.text,
        person: piece.person.map(|id| id.0),
        seconds: piece.seconds,
    }
}

fn stands(stands: &Stands) -> StandsView {
    let missed = stands.missed.iter().map(|(segment, late)| MissedView {
        segment: segment.as_ref().map(|id| id.0.clone()),
        late: *late,
    });
    StandsView { end: stands.end.map(ms), missed: missed.collect() }
}
