//! Tapes, and what stands on them, as views.

use live::past::Past;
use show::id::RunId;
use show::time::Moment;

use super::{drift, ms, view, word};
use crate::replay::{ReplayView, TakeView, TapeView};

/// The tape of a run; none where there is no such run.
#[must_use]
pub fn tape(past: &Past, run: &RunId, now: &Moment) -> Option<TapeView> {
    let tape = past.tape(run, now)?;
    let show = past.as_called(run)?;
    let record = show.run()?;
    let take = |take: &live::past::Take| {
        let segment = show.plan.segment(&take.segment);
        TakeView {
            at: millis(take.at),
            show: ms(take.show),
            title: segment.map(|s| s.title.clone()).unwrap_or_default(),
            number: segment.map(|s| s.number.clone()).unwrap_or_default(),
            track: take.track.0.clone(),
        }
    };
    Some(TapeView {
        run: run.0.clone(),
        mode: word(&record.mode),
        called: ms(record.clock.anchor.at()),
        length_ms: millis(tape.length),
        takes: tape.takes.iter().map(take).collect(),
    })
}

/// The show as it stood at a place of a run's tape; none where there is no such run.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "what no tape is long enough for is its end")]
pub fn replay(past: &Past, run: &RunId, at: f64, now: &Moment) -> Option<ReplayView> {
    let tape = past.tape(run, now)?;
    let at = (at as i64).clamp(0, tape.length);
    let stands = tape.stands(at)?;
    let show = past.after(stands.turns);
    Some(ReplayView {
        at: millis(at),
        show: ms(show.now(&stands.moment)),
        until: stands.until.map(millis),
        view: Box::new(view(&show, &stands.moment)),
        drift: drift(&show, &stands.moment),
    })
}

#[expect(clippy::cast_precision_loss, reason = "a tape is not so long")]
fn millis(ms: i64) -> f64 {
    ms as f64
}
