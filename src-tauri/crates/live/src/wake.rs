//! When something changes by itself: the desk's only timer.

use show::Show;
use show::checks::{CheckItem, Due};
use show::time::At;

use crate::alerts;
use crate::course::Course;
use crate::readiness::{AT_HAND, set_times};

/// The earliest instant after `now` at which something changes by itself: an alert, a check that
/// comes due, the end of what is on air, a start. Until then whatever `live` says stays as it is,
/// but for what its forecasts say moves with the clock. None when only people can change it.
#[must_use]
pub fn next_wake(show: &Show, now: At) -> Option<At> {
    let instants = [alerts::next_change(show, now), next_due(show, now), next_turn(show, now)];
    instants.into_iter().flatten().min()
}

/// When the next open check of someone comes due.
fn next_due(show: &Show, now: At) -> Option<At> {
    let course = Course::to_prepare(show);
    let mut starts: Vec<_> = course.rows.iter().filter_map(|r| r.start_ahead()).collect();
    starts.dedup();
    let before = |item: &CheckItem| match item.due {
        Due::Before(secs) => Some(secs),
        Due::On(_) => None,
    };
    let mut dues: Vec<_> = show.people.checklist.iter().filter_map(before).collect();
    // Someone who should be there by then is missing, and is not once that start went by.
    dues.extend([AT_HAND, 0]);
    dues.sort_unstable();
    dues.dedup();
    let reached = starts.iter().flat_map(|start| {
        dues.iter().filter_map(|due| start.nearer_than(due.saturating_mul(1000)))
    });
    let reached = reached.chain(set_times(show).filter(|_| !starts.is_empty()));
    reached.filter(|at| *at > now).min()
}

/// When the countdown of what is on air reaches zero, or a start that is waited for.
fn next_turn(show: &Show, now: At) -> Option<At> {
    let course = Course::of(show);
    let ends = course.on_air().filter_map(|p| course.end_of(p).nearer_than(0));
    let starts = course.rows.iter().filter(|r| r.status.is_ahead());
    let starts = starts.filter_map(|r| r.start?.nearer_than(0));
    ends.chain(starts).filter(|at| *at > now).min()
}
