//! Durations learnt, as a view.

use live::learnt::{Learnt, Measured};
use show::Show;
use show::command::Length;
use show::time::Moment;

use super::debrief::refused;
use super::{ms, word};
use crate::learnt::{LearntRow, LearntView, MeasuredView};

/// What things really took before, where it is not what is planned.
#[must_use]
pub fn learnt(show: &Show, now: &Moment) -> LearntView {
    let found = live::learnt::learnt(show);
    let length = |l: &Learnt| Length { segment: l.segment.clone(), was: l.was, now: l.now };
    LearntView {
        lengths: found.lengths.iter().map(|one| row(show, one)).collect(),
        end_was: found.end_was.map(ms),
        end_now: found.end_now.map(ms),
        refused: refused(show, found.lengths.iter().map(length).collect(), now),
    }
}

fn row(show: &Show, one: &Learnt) -> LearntRow {
    let segment = show.plan.segment(&one.segment);
    let measured = |m: Measured| MeasuredView { took: m.took, times: m.times };
    LearntRow {
        segment: one.segment.0.clone(),
        title: segment.map(|s| s.title.clone()).unwrap_or_default(),
        kind: segment.map(|s| word(&s.kind)).unwrap_or_default(),
        was: one.was,
        live: one.live.map(measured),
        rehearsed: one.rehearsed.map(measured),
        from: word(&one.from),
        now: one.now,
        bound: one.bound.map(|bound| word(&bound)),
    }
}
