//! The ways back as views, each with how sure the times it rescues are.

use live::catchup::{Cut, Fixed, Reserve, Times, Way};
use live::sure::{Sure, WhatIf, sure_if};
use show::Show;
use show::id::SegmentId;
use show::time::Moment;

use super::sure::SEED;
use super::{ms, word};
use crate::brief::CutBrief;
use crate::catchup::{CatchUpView, FixedView, ReserveView, TimesView, WayView};

/// The ways back at a moment; the search stops once `keep_going` says no.
#[must_use]
pub fn catch_up(show: &Show, moment: &Moment, keep_going: impl FnMut() -> bool) -> CatchUpView {
    let now = show.now(moment);
    let found = live::catchup::catch_up(show, now, keep_going);
    if found.missed.is_empty() {
        // The day holds: nothing is drawn for nobody.
        return CatchUpView {
            missed: Vec::new(),
            beyond: Vec::new(),
            reserve: reserve(found.reserve),
            ways: Vec::new(),
            stopped: found.stopped,
        };
    }
    let as_it_stands = sure_if(show, now, &WhatIf::default(), SEED);
    CatchUpView {
        missed: all_fixed(&found.missed, &as_it_stands),
        beyond: all_fixed(&found.beyond, &Sure::default()),
        reserve: reserve(found.reserve),
        ways: found.ways.iter().map(|w| way(w, &sure_if(show, now, &done(w), SEED))).collect(),
        stopped: found.stopped,
    }
}

/// What a way would do.
fn done(way: &Way) -> WhatIf {
    WhatIf {
        lengths: way.cuts.iter().map(|c| (c.segment.clone(), c.to)).collect(),
        dropped: way.drops.iter().cloned().collect(),
    }
}

fn name(id: &SegmentId) -> String {
    id.0.clone()
}

fn all_fixed(all: &[Fixed], sure: &Sure) -> Vec<FixedView> {
    all.iter().map(|one| fixed(one, sure)).collect()
}

/// A fixed time with how sure it is; of a segment's end that is not drawn.
fn fixed(fixed: &Fixed, sure: &Sure) -> FixedView {
    let likely =
        sure.of(fixed.segment.as_ref()).filter(|one| !fixed.end && one.planned == fixed.at);
    FixedView {
        segment: fixed.segment.as_ref().map(name),
        end: fixed.end,
        at: ms(fixed.at),
        late: fixed.late,
        sure: likely.map(|one| one.holds),
        worst: likely.map(|one| ms(one.worst)),
    }
}

fn reserve(reserve: Reserve) -> ReserveView {
    ReserveView { all: reserve.all, rests: reserve.rests }
}

fn way(way: &Way, sure: &Sure) -> WayView {
    let cut = |c: &Cut| CutBrief { segment: name(&c.segment), was: c.from, now: c.to };
    let times =
        |t: &Times| TimesView { segment: name(&t.segment), start: ms(t.start), end: ms(t.end) };
    WayView {
        sort: word(&way.sort),
        cuts: way.cuts.iter().map(cut).collect(),
        drops: way.drops.iter().map(name).collect(),
        fixed: all_fixed(&way.fixed, sure),
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
