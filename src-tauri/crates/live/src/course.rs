//! The course of the show: each row of the rundown with where it stands and its forecast.
//!
//! It depends on the show alone, not on the moment: forecasts carry what of them moves with the
//! clock. Whatever is said of a moment is read from it.

use serde::{Deserialize, Serialize};
use show::Show;
use show::id::{SegmentId, TrackId};
use show::plan::{Plan, Segment, Start};
use show::run::{Mode, Passage, Run};
use show::time::{At, Secs};

use crate::forecast::Forecast;
use crate::planned::{Span, planned};

/// Where a row of the rundown stands in the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowStatus {
    /// It was on air.
    Done,
    /// It is on air.
    OnAir,
    /// The next TOP on its track takes it.
    Next,
    /// It comes later.
    ToCome,
    /// It could still be armed, but the next TOP leaves it behind: out of the timing.
    Aside,
    /// Skipped or jumped over in this run: out of the timing.
    Skipped,
    /// Dropped from the plan (trappé): out of the timing.
    Dropped,
    /// The run ended without it.
    NotRun,
}

impl RowStatus {
    /// Whether it will be on air as things stand: next or to come.
    #[must_use]
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Next | Self::ToCome)
    }
}

/// One row of the course.
#[derive(Clone, Debug)]
pub(crate) struct Row<'a> {
    pub segment: &'a Segment,
    pub planned: Span,
    pub status: RowStatus,
    pub passage: Option<&'a Passage>,
    /// Real or forecast; none where it is out of the timing.
    pub start: Option<Forecast>,
    /// Real or forecast; none where it is out of the timing.
    pub end: Option<Forecast>,
    /// The forecast end of what comes before it on its track; none where it is not ahead.
    pub before: Option<Forecast>,
    /// The instant of its hard start, where it has one.
    pub hard: Option<At>,
    /// What it takes in this run: as planned, less what it gives back.
    pub length: Secs,
}

impl Row<'_> {
    /// When it will start; none where it is on air, over, or will not be. What stands aside
    /// could still be armed: it is prepared for as planned.
    pub fn start_ahead(&self) -> Option<Forecast> {
        match self.status {
            RowStatus::Next | RowStatus::ToCome => self.start,
            RowStatus::Aside => Some(Forecast::fixed(self.planned.start)),
            _ => None,
        }
    }
}

/// The course of a show under one run, or under none.
#[derive(Clone, Debug)]
pub(crate) struct Course<'a> {
    pub run: Option<&'a Run>,
    /// In the order of the rundown.
    pub rows: Vec<Row<'a>>,
    /// The places of each track's rows that are ahead, in the order they will be taken; the main
    /// track first.
    pub tracks: Vec<(&'a TrackId, Vec<usize>)>,
    plan: &'a Plan,
}

impl<'a> Course<'a> {
    /// The course under the run that is under way, or ended last.
    pub fn of(show: &'a Show) -> Self {
        Self::under(show, show.run())
    }

    /// The course that preparing for a passage goes by.
    pub fn to_prepare(show: &'a Show) -> Self {
        Self::under(show, counted(show))
    }

    fn under(show: &'a Show, run: Option<&'a Run>) -> Self {
        let plan = &show.plan;
        let mut went = vec![None; plan.segments.len()];
        for passage in run.iter().flat_map(|r| &r.passages) {
            if let Some(at) = plan.position(&passage.segment) {
                went[at] = Some(passage);
            }
        }
        let rows = std::iter::zip(&plan.segments, planned(show))
            .zip(went)
            .map(|((segment, planned), passage)| row(segment, planned, passage, run))
            .collect();
        let mut course = Self { run, rows, tracks: Vec::new(), plan };
        course.tell_real();
        for track in tracks(show, run) {
            let ahead = course.ahead(show, track);
            course.forecast(track, &ahead);
            course.tracks.push((track, ahead));
        }
        course
    }

    /// The row of a segment.
    pub fn row(&self, id: &SegmentId) -> Option<&Row<'a>> {
        self.place(id).map(|at| &self.rows[at])
    }

    /// Where the row of a segment stands in the rundown.
    pub fn place(&self, id: &SegmentId) -> Option<usize> {
        self.plan.position(id)
    }

    /// Whether a row stands before the segment that the run begins with.
    pub fn is_before_the_run(&self, id: &SegmentId) -> bool {
        let first = self.run.and_then(|run| run.from.as_ref()).and_then(|from| self.place(from));
        first.zip(self.place(id)).is_some_and(|(first, at)| at < first)
    }

    /// The passages on air.
    pub fn on_air(&self) -> impl Iterator<Item = &'a Passage> + use<'a> {
        self.run.into_iter().flat_map(|r| &r.passages).filter(|p| p.ended.is_none())
    }

    /// When the countdown of a passage reaches zero, were the show not held from now on.
    pub fn due(&self, passage: &Passage) -> At {
        let planned = self.row(&passage.segment).map_or(0, |r| r.length);
        passage.due(planned)
    }

    /// The forecast end of a passage on air: in overtime it moves with the clock, and so it does
    /// in a hold, which holds nothing of a passage before that began.
    pub fn end_of(&self, passage: &Passage) -> Forecast {
        let due = self.due(passage);
        match self.run.and_then(|r| r.hold) {
            None => Forecast::fixed(due).not_past(),
            Some(since) => {
                let left = due.since(since.max(passage.taken)).max(0);
                Forecast { at_least: None, after_now: Some(left) }
            }
        }
    }

    /// When the last segment will end, or ended; none where nothing is in the timing.
    pub fn day_end(&self) -> Option<Forecast> {
        self.rows.iter().filter_map(|r| r.end).reduce(Forecast::later)
    }

    /// Ends that must not be passed, of what is on air or ahead, with their forecasts; the show's
    /// own last.
    pub fn hard_ends(&self, show: &Show) -> Vec<(Option<&'a SegmentId>, At, Forecast)> {
        let Some(about) = &show.about else { return Vec::new() };
        let counts = |r: &&Row| r.status.is_ahead() || r.status == RowStatus::OnAir;
        let of_segments = self.rows.iter().filter(counts).filter_map(|row| {
            let hard_end = about.instant(row.segment.hard_end?);
            Some((Some(&row.segment.id), hard_end, row.end?))
        });
        let own = about.hard_end.zip(self.day_end());
        let own = own.map(|(time, end)| (None, about.instant(time), end));
        of_segments.chain(own).collect()
    }

    /// Gives the rows that went on air their real times.
    fn tell_real(&mut self) {
        for at in 0..self.rows.len() {
            if let Some(passage) = self.rows[at].passage {
                let end = passage.ended.map_or_else(|| self.end_of(passage), Forecast::fixed);
                self.rows[at].start = Some(Forecast::fixed(passage.taken));
                self.rows[at].end = Some(end);
            }
        }
    }

    /// The places of the rows of a track that are ahead.
    fn ahead(&self, show: &'a Show, track: &TrackId) -> Vec<usize> {
        let to_come = |at: &usize| {
            let row = &self.rows[*at];
            row.segment.track == *track && row.status == RowStatus::Aside
        };
        let first = match self.run {
            None => Some(0),
            Some(run) => run.next(&show.plan, track).and_then(|s| self.place(&s.id)),
        };
        first.map_or_else(Vec::new, |first| (first..self.rows.len()).filter(to_come).collect())
    }

    /// Gives the rows of a track that are ahead their status and forecast.
    fn forecast(&mut self, track: &TrackId, ahead: &[usize]) {
        let Some(&first) = ahead.first() else { return };
        let mut end = self.end_before(track, first);
        for &at in ahead {
            let row = &mut self.rows[at];
            let start = row.hard.map_or(end, |hard| end.not_before(hard));
            row.status = if at == first { RowStatus::Next } else { RowStatus::ToCome };
            row.before = Some(end);
            end = start.plus(row.length);
            (row.start, row.end) = (Some(start), Some(end));
        }
    }

    /// The forecast end of what comes before the first row that is ahead on a track.
    fn end_before(&self, track: &TrackId, first: usize) -> Forecast {
        let Some(run) = self.run else { return self.opening(track, first) };
        match run.last(track) {
            Some(passage) => match passage.ended {
                None => self.end_of(passage),
                Some(ended) => Forecast::fixed(ended).not_past(),
            },
            None => self.opening(track, first).not_past(),
        }
    }

    /// When a track opens: as planned; but a side track without a hard start opens when the main
    /// segment before it in the list ends.
    fn opening(&self, track: &TrackId, first: usize) -> Forecast {
        let row = &self.rows[first];
        let follows = !track.is_main() && row.hard.is_none();
        let mut main = self.rows[..first].iter().rev().filter(|r| r.segment.track.is_main());
        let before = if follows { main.find_map(|r| r.end) } else { None };
        before.unwrap_or_else(|| Forecast::fixed(row.planned.start))
    }
}

/// The run that what is prepared goes by: a rehearsal that is over has no part in it.
pub(crate) fn counted(show: &Show) -> Option<&Run> {
    show.run().filter(|r| r.ended.is_none() || r.mode == Mode::Live)
}

/// A row with what is certain of it; what is to come is aside until its track says more.
fn row<'a>(
    segment: &'a Segment,
    planned: Span,
    passage: Option<&'a Passage>,
    run: Option<&'a Run>,
) -> Row<'a> {
    let status = match (passage, run) {
        (Some(p), _) if p.ended.is_none() => RowStatus::OnAir,
        (Some(_), _) => RowStatus::Done,
        (None, _) if segment.dropped => RowStatus::Dropped,
        (None, Some(run)) if run.skipped.contains(&segment.id) => RowStatus::Skipped,
        (None, Some(run)) if run.ended.is_some() => RowStatus::NotRun,
        (None, _) => RowStatus::Aside,
    };
    let hard = matches!(segment.start, Start::Hard(_)).then_some(planned.start);
    let length = run.map_or(segment.duration, |run| run.length(segment));
    Row { segment, planned, status, passage, start: None, end: None, before: None, hard, length }
}

/// Every track of the rundown and of the run, the main one first.
fn tracks<'a>(show: &'a Show, run: Option<&'a Run>) -> Vec<&'a TrackId> {
    let of_plan = show.plan.segments.iter().map(|s| &s.track);
    let of_run = run.into_iter().flat_map(|r| &r.passages).map(|p| &p.track);
    let mut tracks: Vec<&TrackId> = Vec::new();
    for track in of_plan.chain(of_run) {
        if tracks.last() != Some(&track) && !tracks.contains(&track) {
            tracks.push(track);
        }
    }
    tracks.sort_by_key(|t| !t.is_main());
    tracks
}
