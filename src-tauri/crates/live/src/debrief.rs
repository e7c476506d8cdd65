//! Bilan: a run told afterwards, against the plan and against a rehearsal.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use show::Show;
use show::id::{RunId, SegmentId, TrackId};
use show::plan::Start;
use show::run::{Mode, Run};
use show::time::{At, Millis, Secs};

use crate::as_rehearsed::took;
use crate::as_run::{AsRun, as_run};
use crate::drift::{Drift, drift};
use crate::planned::{Span, planned};
use crate::timetable::{RowStatus, timetable};

/// A fixed time, and how it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// The segment that had to start then; none for the end of the day.
    pub segment: Option<SegmentId>,
    /// The time that had to be kept.
    pub planned: At,
    /// When it was.
    pub real: At,
    /// By how much it was missed, in whole seconds; 0 when it was kept.
    pub late: Secs,
}

impl Kept {
    /// Whether it was kept, to the minute.
    #[must_use]
    pub fn kept(&self) -> bool {
        self.late < 60
    }
}

/// One segment, planned, rehearsed and real.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Which one.
    pub segment: SegmentId,
    /// On which track.
    pub track: TrackId,
    /// What became of it in the run.
    pub status: RowStatus,
    /// When it was planned to start; none where it left the plan.
    pub planned_start: Option<At>,
    /// How long it was planned to take; none where it left the plan.
    pub planned: Option<Secs>,
    /// How long it took in the rehearsal, without holds.
    pub rehearsed: Option<Secs>,
    /// When it went on air.
    pub start: Option<At>,
    /// How long it was on air, its holds counted in; none while it is.
    pub real: Option<Secs>,
    /// How much of that it was held, in whole seconds.
    pub held: Secs,
    /// Real minus planned; positive took longer. None where either is.
    pub by: Option<Secs>,
}

/// A run told afterwards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// From when to when it was planned; none where nothing is.
    pub planned: Option<Span>,
    /// From its first TOP to its last end, or to now; none before the first TOP.
    pub real: Option<Span>,
    /// By how much it ended later or earlier, and why.
    pub drift: Drift,
    /// The fixed times that came about, in the order of the rundown; the end of the day last.
    pub fixed: Vec<Kept>,
    /// The rundown in its order; then what left it after it was on air.
    pub rows: Vec<Told>,
    /// How many TOPs.
    pub takes: usize,
    /// How many of them over something critical that was open.
    pub forced: usize,
    /// How long the show was held, on the main track, in whole seconds.
    pub held: Secs,
}

/// The run to tell of first: the last live one in which something was on air, else the last
/// rehearsal in which something was.
#[must_use]
pub fn first_told(show: &Show) -> Option<&Run> {
    let went = |run: &&Run| !run.passages.is_empty();
    let runs = || show.runs.iter().rev().filter(went);
    runs().find(|run| run.mode == Mode::Live).or_else(|| runs().next())
}

/// The rehearsal to set beside a run: the last one before it in which something was on air, or the
/// last of all beside a live one.
#[must_use]
pub fn rehearsal_beside<'a>(show: &'a Show, run: &RunId) -> Option<&'a Run> {
    let at = show.runs.iter().position(|r| r.id == *run)?;
    let till = if show.runs[at].mode == Mode::Live { show.runs.len() } else { at };
    let went = |run: &&Run| run.mode == Mode::Rehearsal && !run.passages.is_empty();
    show.runs[..till].iter().rev().find(went)
}

/// Tells of the run that `show` stands under (see [`Show::under`]), beside a rehearsal. `now` is
/// the show's time; a run that is over is told as it ended.
#[must_use]
pub fn debrief(show: &Show, rehearsal: Option<&Run>, now: At) -> Debrief {
    let Some(run) = show.run() else { return Debrief::default() };
    let now = run.ended.unwrap_or(now);
    let record = as_run(show, run);
    let day = timetable(show, now).day;
    let start = record.iter().map(|row| row.start).min();
    let end = record.iter().map(|row| row.end.unwrap_or(now)).max();
    let real = start.zip(end).map(|(start, end)| Span { start, end });
    let main = record.iter().filter(|row| row.track.is_main());
    Debrief {
        planned: day.map(|day| Span { start: day.planned_start, end: day.planned_end }),
        real,
        drift: drift(show, now),
        fixed: fixed(show, run, &record, real),
        takes: record.len(),
        forced: record.iter().filter(|row| !row.forced.is_empty()).count(),
        held: main.map(|row| row.held).sum::<Millis>() / 1000,
        rows: rows(show, &record, rehearsal, now),
    }
}

/// The fixed starts that came about, and the end once the run is over.
fn fixed(show: &Show, run: &Run, record: &[AsRun], real: Option<Span>) -> Vec<Kept> {
    let went: BTreeMap<_, _> = record.iter().map(|row| (&row.segment, row.start)).collect();
    let kept = |segment: Option<&SegmentId>, planned: At, real: At| Kept {
        segment: segment.cloned(),
        planned,
        real,
        late: (real.since(planned) / 1000).max(0),
    };
    let spans = std::iter::zip(&show.plan.segments, planned(show));
    let hard = spans.filter(|(s, _)| matches!(s.start, Start::Hard(_)) && !s.dropped);
    let starts =
        hard.filter_map(|(s, span)| Some(kept(Some(&s.id), span.start, *went.get(&s.id)?)));
    let hard_end = show.about.as_ref().and_then(|a| Some(a.instant(a.hard_end?)));
    let end = run.ended.and(hard_end).zip(real).map(|(end, real)| kept(None, end, real.end));
    starts.chain(end).collect()
}

fn rows(show: &Show, record: &[AsRun], rehearsal: Option<&Run>, now: At) -> Vec<Told> {
    let went: BTreeMap<_, _> = record.iter().map(|row| (&row.segment, row)).collect();
    let rehearsed: BTreeMap<_, _> =
        rehearsal.map(|run| took(show, run)).into_iter().flatten().collect();
    let times = timetable(show, now).rows;
    let planned = std::iter::zip(&show.plan.segments, &times).map(|(segment, time)| Told {
        status: time.status,
        planned_start: Some(time.planned_start),
        planned: Some(segment.duration),
        ..told(&segment.id, &segment.track, went.get(&segment.id).copied())
    });
    let known: BTreeSet<_> = show.plan.segments.iter().map(|s| &s.id).collect();
    let gone = record.iter().filter(|row| !known.contains(&row.segment));
    let gone = gone.map(|row| told(&row.segment, &row.track, Some(row)));
    planned
        .chain(gone)
        .map(|row| Told {
            rehearsed: rehearsed.get(&row.segment).copied(),
            by: row.real.zip(row.planned).map(|(real, planned)| real - planned),
            ..row
        })
        .collect()
}

/// A row with what the record says of it.
fn told(segment: &SegmentId, track: &TrackId, went: Option<&AsRun>) -> Told {
    let real = went.and_then(|row| Some(row.end?.since(row.start) / 1000));
    Told {
        segment: segment.clone(),
        track: track.clone(),
        status: if real.is_some() { RowStatus::Done } else { RowStatus::OnAir },
        planned_start: None,
        planned: None,
        rehearsed: None,
        start: went.map(|row| row.start),
        real,
        held: went.map_or(0, |row| row.held / 1000),
        by: None,
    }
}
