//! The explained drift as a view.

use live::drift::{Cause, Why};
use show::Show;
use show::time::Moment;

use crate::drift::{CauseView, DriftView};

/// Why the day ends later or earlier than planned, at a moment.
#[must_use]
pub fn drift(show: &Show, moment: &Moment) -> DriftView {
    drift_view(&live::drift::drift(show, show.now(moment)))
}

pub(super) fn drift_view(drift: &live::drift::Drift) -> DriftView {
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
