//! The ways back as views.

use live::catchup::{Cut, Fixed, Reserve, Times, Way};
use show::Show;
use show::id::SegmentId;
use show::time::Moment;

use super::{ms, word};
use crate::brief::CutBrief;
use crate::catchup::{CatchUpView, FixedView, ReserveView, TimesView, WayView};

/// The ways back at a moment; the search stops once `keep_going` says no.
#[must_use]
pub fn catch_up(show: &Show, moment: &Moment, keep_going: impl FnMut() -> bool) -> CatchUpView {
    let found = live::catchup::catch_up(show, show.now(moment), keep_going);
    CatchUpView {
        missed: found.missed.iter().map(fixed).collect(),
        beyond: found.beyond.iter().map(fixed).collect(),
        reserve: reserve(found.reserve),
        ways: found.ways.iter().map(way).collect(),
        stopped: found.stopped,
    }
}

fn name(id: &SegmentId) -> String {
    id.0.clone()
}

fn fixed(fixed: &Fixed) -> FixedView {
    let segment = fixed.segment.as_ref().map(name);
    let (end, at, late) = (fixed.end, ms(fixed.at), fixed.late);
    FixedView { segment, end, at, late, sure: None, worst: None }
}

fn reserve(reserve: Reserve) -> ReserveView {
    ReserveView { all: reserve.all, rests: reserve.rests }
}

fn way(way: &Way) -> WayView {
    let cut = |c: &Cut| CutBrief { segment: name(&c.segment), was: c.from, now: c.to };
    let times =
        |t: &Times| TimesView { segment: name(&t.segment), start: ms(t.start), end: ms(t.end) };
    WayView {
        sort: word(&way.sort),
        cuts: way.cuts.iter().map(cut).collect(),
        drops: way.drops.iter().map(name).collect(),
        fixed: way.fixed.iter().map(fixed).collect(),
        times: way.times.iter().map(times).collect(),
        end: ms(way.end),
        rests: way.taken.rests,
        voices: way.taken.voices,
        dropped: way.taken.dropped,
        people: way.people,
        reserve: reserve(way.reserve),
        spare: way.spare,
        gap: way.gap,
    }
}
