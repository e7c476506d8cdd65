//! How sure the times ahead are, as a view.

use live::sure::Likely;
use show::Show;
use show::time::Moment;

use super::ms;
use crate::sure::{LikelyView, SureView};

/// One seed for all answers: they differ by what happened, never by the draw.
pub(super) const SEED: u64 = 90;

/// How sure the times ahead are, at a moment.
#[must_use]
pub fn sure(show: &Show, moment: &Moment) -> SureView {
    let sure = live::sure(show, show.now(moment), SEED);
    SureView {
        hard_starts: sure.hard_starts.iter().map(likely).collect(),
        end: sure.end.as_ref().map(likely),
    }
}

fn likely(likely: &Likely) -> LikelyView {
    LikelyView {
        segment: likely.segment.as_ref().map(|s| s.0.clone()),
        half: ms(likely.half),
        worst: ms(likely.worst),
        holds: likely.holds,
    }
}
