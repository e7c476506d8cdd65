//! The cues that have come up in a run, in the order in which they did.

use show::Show;
use show::devices::{Cue, When};
use show::id::{BeatId, DeviceId, SegmentId};
use show::plan::Segment;
use show::run::{Passage, Run};
use show::time::At;

use super::Key;
use super::fill::Fill;

/// A cue that has come up.
pub struct Up<'a> {
    pub at: At,
    pub key: Key,
    pub cue: &'a Cue,
    pub fill: Fill,
    /// Whether what it does once is still for now: of what is on air or was last, or in standby.
    pub current: bool,
}

/// Every cue that has come up, in order.
pub fn up<'a>(show: &'a Show, run: &'a Run, now: At) -> Vec<Up<'a>> {
    let mut ups = Vec::new();
    for passage in &run.passages {
        let last = run.last(&passage.track).map_or(passage.taken, |last| last.taken);
        let fill = Fill::of(show, &passage.segment, beat(show, Some(passage), now));
        for cue in &passage.cues {
            let Some(at) = comes(show, run, passage, cue, now) else { continue };
            let standby = cue.when == When::Standby;
            ups.push(Up {
                at,
                key: key(passage, cue),
                cue,
                fill: fill.clone(),
                // What was to be done once in standby was done then, or is passed over.
                current: !standby && at >= last,
            });
        }
    }
    standing_by(show, run, now, &mut ups);
    for fired in &run.fired {
        let newest = run.passages.iter().map(|p| p.taken).max();
        ups.push(Up {
            at: fired.at,
            key: Key(format!("{}/{}", fired.turn, fired.cue.id)),
            cue: &fired.cue,
            fill: Fill::of(show, &fired.segment, None),
            current: newest.is_none_or(|newest| fired.at >= newest),
        });
    }
    ups.sort_by_key(|up| up.at);
    ups
}

/// A cue comes up once in a passage; that of its end once at each end: a TOP that was taken back made
/// none that stands.
fn key(passage: &Passage, cue: &Cue) -> Key {
    let end = passage.called.ended.or(passage.ended).filter(|_| cue.when == When::End);
    let end = end.map(|at| format!("/{}", at.0)).unwrap_or_default();
    Key(format!("{}/{}{end}", passage.turn, cue.id))
}

fn standing_by<'a>(show: &'a Show, run: &'a Run, now: At, ups: &mut Vec<Up<'a>>) {
    for (track, arming) in run.armings.iter().filter(|_| run.ended.is_none()) {
        let Some(segment) = run.standing_by(&show.plan, track) else { continue };
        for cue in show.devices.cues(segment).filter(|cue| cue.when == When::Standby) {
            ups.push(Up {
                at: arming.at.min(now),
                key: Key(format!("{}/{}", arming.turn, cue.id)),
                cue,
                fill: Fill::of(show, &segment.id, None),
                current: true,
            });
        }
    }
}

/// The names of all that was done once when something was put in standby: a TOP that is taken back
/// may put it there again.
pub fn stood_by(show: &Show, run: &Run, device: &DeviceId) -> Vec<Key> {
    let cues = show.plan.segments.iter().flat_map(|segment| show.devices.cues(segment));
    let theirs = cues.filter(|cue| cue.device == *device && cue.when == When::Standby);
    let of = |cue: &Cue| {
        run.armings.values().map(|arming| Key(format!("{}/{}", arming.turn, cue.id))).collect()
    };
    theirs.flat_map(|cue| -> Vec<Key> { of(cue) }).collect()
}

/// When a cue of a passage came up; none where it has not.
fn comes(show: &Show, run: &Run, passage: &Passage, cue: &Cue, now: At) -> Option<At> {
    let segment = show.plan.segment(&passage.segment);
    let until = passage.ended.unwrap_or_else(|| run.hold.map_or(now, |since| since.min(now)));
    let at = match cue.when {
        When::Standby => passage.taken,
        When::Take => match &cue.beat {
            None => passage.taken,
            Some(beat) => starts(segment?, beat, passage)?,
        },
        When::BeforeEnd(before) => passage.due(run.length(segment?)).plus(-before),
        When::End => passage.ended?,
        When::ByHand => return None,
    };
    let at = at.max(passage.taken);
    (at <= until).then_some(at)
}

/// When a beat of a passage begins, as planned; none where a length before it is not known.
fn starts(segment: &Segment, beat: &BeatId, passage: &Passage) -> Option<At> {
    let place = segment.beats.iter().position(|b| b.id == *beat)?;
    let before: Option<i64> = segment.beats[..place].iter().map(|b| b.duration).sum();
    Some(passage.taken.plus(before?).plus_ms(passage.held))
}

/// The beat of a passage that runs, as planned.
pub fn beat(show: &Show, passage: Option<&Passage>, now: At) -> Option<BeatId> {
    let passage = passage.filter(|p| p.ended.is_none())?;
    let segment = show.plan.segment(&passage.segment)?;
    let begun = |id: &BeatId| starts(segment, id, passage).is_some_and(|at| at <= now);
    segment.beats.iter().rfind(|b| begun(&b.id)).map(|b| b.id.clone())
}

/// The first instant after `now` at which a cue comes up or another beat begins by itself; none
/// while the show is held.
#[must_use]
pub fn next(show: &Show, now: At) -> Option<At> {
    let run = show.under_way().filter(|run| run.hold.is_none())?;
    let mut instants: Vec<At> = Vec::new();
    for passage in run.passages.iter().filter(|p| p.ended.is_none()) {
        let Some(segment) = show.plan.segment(&passage.segment) else { continue };
        for cue in &passage.cues {
            if let When::BeforeEnd(before) = cue.when {
                instants.push(passage.due(run.length(segment)).plus(-before));
            }
        }
        instants.extend(segment.beats.iter().filter_map(|b| starts(segment, &b.id, passage)));
    }
    instants.into_iter().filter(|at| *at > now).min()
}

/// The segment that comes after one on its track, in the order of the rundown.
pub fn after<'a>(show: &'a Show, id: &SegmentId) -> Option<&'a Segment> {
    let at = show.plan.position(id)?;
    let track = &show.plan.segments[at].track;
    show.plan.segments[at + 1..].iter().find(|s| s.track == *track && !s.dropped)
}
