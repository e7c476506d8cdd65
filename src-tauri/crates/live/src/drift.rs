//! Explained drift: why the day ends later, or earlier, than planned, as a sum of named causes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use show::Show;
use show::id::SegmentId;
use show::time::{At, Millis, Secs};

use crate::course::{Course, Row};
use crate::timetable::timetable;

/// Why the day drifted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "`segment` is the one that the cause is told of")]
pub enum Why {
    /// The first segment went on air later than the day was planned to begin, or earlier.
    LateStart,
    /// It took longer than it was given, or less.
    Over { segment: SegmentId },
    /// It was held.
    Held { segment: SegmentId },
    /// It was given time while on air, or relieved of some, then or before.
    Adjusted { segment: SegmentId },
    /// It was skipped, jumped over or not reached: its time was not taken.
    LeftOut { segment: SegmentId },
    /// More was waited before it than planned; or less, where slack took up a delay.
    Before { segment: SegmentId },
    /// What the main track does not explain: parallel tracks, or segments planned to overlap.
    Elsewhere,
}

/// One cause, with its part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cause {
    /// What it is.
    #[serde(flatten)]
    pub why: Why,
    /// Its part in whole seconds; positive makes the day later.
    pub by: Secs,
}

/// The drift of the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Drift {
    /// Forecast end minus planned end, in whole seconds: the sum of the causes, always.
    pub over: Secs,
    /// In the order in which they came about; none of them is 0.
    pub causes: Vec<Cause>,
}

/// Why the day ends later or earlier than planned when the show's time is `now`.
#[must_use]
pub fn drift(show: &Show, now: At) -> Drift {
    let Some(day) = timetable(show, now).day else { return Drift::default() };
    let course = Course::of(show);
    let mut parts = main_track(&course, now);
    let told: Millis = parts.iter().map(|(_, ms)| ms).sum();
    parts.push((Why::Elsewhere, day.forecast_end.since(day.planned_end) - told));
    Drift { over: day.over, causes: whole_seconds(parts, day.over) }
}

/// The causes on the main track, in milliseconds.
///
/// The end of a track is where its first segment starts, and all lengths and gaps after that:
/// both as planned and as things stand, so that the differences add up to the drift.
fn main_track(course: &Course, now: At) -> Vec<(Why, Millis)> {
    let rows = || course.rows.iter().filter(|r| r.segment.track.is_main());
    let left_out = |r: &&Row| course.is_before_the_run(&r.segment.id) && r.passage.is_none();
    let planned: Vec<&Row> =
        rows().filter(|r| !r.segment.dropped).filter(|r| !left_out(r)).collect();
    let gaps = planned_gaps(&planned);
    let mut parts = Vec::new();
    let mut end: Option<At> = None;
    let real = in_order(course);
    for row in &real {
        let Some((start, ends)) = row.start.zip(row.end).map(|(s, e)| (s.at(now), e.at(now)))
        else {
            continue;
        };
        let segment = || row.segment.id.clone();
        match (end, planned.first()) {
            (None, Some(first)) => parts.push((Why::LateStart, start.since(first.planned.start))),
            (Some(before), _) => {
                let gap = gaps.get(&row.segment.id).copied().unwrap_or(0);
                parts.push((Why::Before { segment: segment() }, start.since(before) - gap));
            }
            (None, None) => {}
        }
        parts.extend(lengths(course, row, ends.since(start), now));
        end = Some(ends);
    }
    let first_real = real.first().map(|r| &r.segment.id);
    let in_it: BTreeSet<&SegmentId> = real.iter().map(|r| &r.segment.id).collect();
    for row in planned {
        let id = &row.segment.id;
        let gap = gaps.get(id).copied().unwrap_or(0);
        if !in_it.contains(id) {
            let length = row.planned.end.since(row.planned.start);
            parts.push((Why::LeftOut { segment: id.clone() }, -length - gap));
        } else if first_real == Some(id) {
            // It came first, so nothing was waited before it.
            parts.push((Why::Before { segment: id.clone() }, -gap));
        }
    }
    parts
}

/// What was on air, in the order it was taken, then what is ahead.
fn in_order<'c, 'a>(course: &'c Course<'a>) -> Vec<&'c Row<'a>> {
    let passages = course.run.into_iter().flat_map(|r| &r.passages);
    let went = passages.filter(|p| p.track.is_main()).filter_map(|p| course.row(&p.segment));
    let ahead = course.tracks.iter().filter(|(track, _)| track.is_main());
    went.chain(ahead.flat_map(|(_, places)| places.iter().map(|&at| &course.rows[at]))).collect()
}

/// How long is planned to be waited before each segment but the first.
fn planned_gaps<'a>(planned: &[&Row<'a>]) -> BTreeMap<&'a SegmentId, Millis> {
    let gap =
        |pair: &[&Row<'a>]| (&pair[1].segment.id, pair[1].planned.start.since(pair[0].planned.end));
    planned.windows(2).map(gap).collect()
}

/// What made a segment longer or shorter than planned.
fn lengths(course: &Course, row: &Row, real: Millis, now: At) -> Vec<(Why, Millis)> {
    let planned = match row.segment.dropped {
        true => 0,
        false => row.planned.end.since(row.planned.start),
    };
    let segment = || row.segment.id.clone();
    let Some(passage) = row.passage else {
        return vec![(Why::Adjusted { segment: segment() }, real - planned)];
    };
    let holding = course.run.and_then(|r| r.hold).filter(|_| passage.ended.is_none());
    let under_way = holding.map_or(0, |since| now.since(since.max(passage.taken)).max(0));
    let held = passage.held + under_way;
    let cut = row.segment.duration - row.length;
    let adjusted = (passage.adjust - cut) * 1000;
    vec![
        (Why::Held { segment: segment() }, held),
        (Why::Adjusted { segment: segment() }, adjusted),
        (Why::Over { segment: segment() }, real - planned - held - adjusted),
    ]
}

/// The parts in whole seconds that add up to `over`, by largest remainder; none of them is 0.
fn whole_seconds(parts: Vec<(Why, Millis)>, over: Secs) -> Vec<Cause> {
    let floors: Secs = parts.iter().map(|(_, ms)| ms.div_euclid(1000)).sum();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|&at| -parts[at].1.rem_euclid(1000));
    let more = usize::try_from(over - floors).unwrap_or(0);
    let raised = &by_remainder[..more.min(parts.len())];
    let cause = |(at, (why, ms)): (usize, &(Why, Millis))| Cause {
        why: why.clone(),
        by: ms.div_euclid(1000) + Secs::from(raised.contains(&at)),
    };
    parts.iter().enumerate().map(cause).filter(|cause| cause.by != 0).collect()
}
