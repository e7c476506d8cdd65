//! The closing: which segments it fills, how long is left, and what its rows say.

mod compose;
mod fit;
mod says;
mod standing;

use show::Show;
use show::id::SegmentId;
use show::plan::Kind;
use show::time::{At, Secs};

use crate::course::{Course, RowStatus};

pub use compose::{ClosingWords, RowWords, compose};
pub use fit::{Fit, NewEnd, Way, fit, new_ends, ways_out};
pub use says::{aloud, beats, said, script};
pub use standing::{
    CalledRow, RowChange, Standing, Standings, Stands, called_rows, changes, next_row, placed,
    refit, standings, to_freeze,
};

/// The segments that a closing may fill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosingSegments {
    /// The closing proper: the last segments of that kind; empty where there is none.
    pub closing: Vec<SegmentId>,
    /// The returns of the workshops just before it, which may be taken in.
    pub offered: Vec<SegmentId>,
}

/// The segments proposed for the closing: the last ones of kind closing on the main track, and
/// the feedback just before them as an offer.
#[must_use]
pub fn closing_segments(show: &Show) -> ClosingSegments {
    let segments = &show.plan.segments;
    let is = |at: usize, kind: Kind| {
        segments.get(at).is_some_and(|s| s.kind == kind && !s.dropped && s.track.is_main())
    };
    let Some(last) = (0..segments.len()).rev().find(|at| is(*at, Kind::Closing)) else {
        return ClosingSegments::default();
    };
    let back = |from: usize, kind| (0..from).rev().take_while(|at| is(*at, kind)).count();
    let first = last - back(last, Kind::Closing);
    let ids = |from: usize, to: usize| segments[from..to].iter().map(|s| s.id.clone()).collect();
    ClosingSegments {
        closing: ids(first, last + 1),
        offered: ids(first - back(first, Kind::Feedback), first),
    }
}

/// The time that a closing has at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When it can begin: its forecast start, or now while it is on air.
    pub start: At,
    /// The end that it must not pass.
    pub end: At,
    /// From one to the other, in whole seconds; negative once the end is passed.
    pub left: Secs,
}

/// The time really left for the closing when it is `now`; none where it has no segment.
///
/// Its hard end is that of its last segment, else the show's, else its planned end. Without a
/// run it is the time that is planned.
#[must_use]
pub fn window(show: &Show, segments: &[SegmentId], now: At) -> Option<Window> {
    let course = Course::to_prepare(show);
    let rows: Vec<_> = segments.iter().filter_map(|id| course.row(id)).collect();
    let about = show.about.as_ref()?;
    let last = rows.last()?;
    let hard_end = last.segment.hard_end.or(about.hard_end);
    let end = hard_end.map_or(last.planned.end, |time| about.instant(time));
    let on_air = rows.iter().any(|r| r.status == RowStatus::OnAir);
    let ahead = rows.iter().find_map(|r| r.start_ahead());
    let start = if on_air { now } else { ahead.map_or(now, |s| s.at(now)) };
    Some(Window { start, end, left: end.since(start).div_euclid(1000) })
}

/// The time really left for the closing, in whole seconds, as in its [`window`].
#[must_use]
pub fn time_left(show: &Show, segments: &[SegmentId], now: At) -> Option<Secs> {
    window(show, segments, now).map(|window| window.left)
}
