//! The explained drift and the ways back as views.

use live::catchup::{Cut, Fixed, Way};
use live::drift::{Cause, Why};
use show::Show;
use show::time::Moment;

use super::ms;
use crate::brief::CutBrief;
use crate::drift::{CatchUpView, CauseView, DriftView, FixedView, WayView};

/// Why the day ends later or earlier than planned, at a moment.
#[must_use]
pub fn drift(show: &Show, moment: &Moment) -> DriftView {
    let drift = live::drift::drift(show, show.now(moment));
    DriftView { over: drift.over, causes: drift.causes.iter().map(cause).collect() }
}

fn cause(cause: &Cause) -> CauseView {
    let (why, segment) = match &cause.why {
        Why::LateStart => ("late-start", None),
        Why::Over { segment } => ("over", Some(segment)),
        Why::Held { segment } => ("held", Some(segment)),
        Why::Adjusted { segment } => ("adjusted", Some(segment)),
        Why::LeftOut { segment } => ("left-out", Some(segment)),
        Why::Before { segment } => ("before", Some(segment)),
        Why::Elsewhere => ("elsewhere", None),
    };
    CauseView { why: why.to_owned(), segment: segment.map(|s| s.0.clone()), by: cause.by }
}

/// The ways back at a moment.
#[must_use]
pub fn catch_up(show: &Show, moment: &Moment) -> CatchUpView {
    let found = live::catchup::catch_up(show, show.now(moment));
    CatchUpView {
        missed: found.missed.iter().map(fixed).collect(),
        ways: found.ways.iter().map(way).collect(),
    }
}

fn fixed(fixed: &Fixed) -> FixedView {
    let segment = fixed.segment.as_ref().map(|s| s.0.clone());
    FixedView { segment, at: ms(fixed.at), late: fixed.late }
}

fn way(way: &Way) -> WayView {
    let cut = |c: &Cut| CutBrief { segment: c.segment.0.clone(), was: c.from, now: c.to };
    WayView {
        cuts: way.cuts.iter().map(cut).collect(),
        fixed: way.fixed.iter().map(fixed).collect(),
        end: ms(way.end),
    }
}
