//! The timetable: what is planned, real and forecast at a moment.

use serde::{Deserialize, Serialize};
use show::Show;
use show::id::{SegmentId, TrackId};
use show::run::Passage;
use show::time::{At, Millis, Secs};

pub use crate::course::RowStatus;
use crate::course::{Course, Row};

/// Where the show is, told by its main track.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing was taken yet, or no run is under way.
    #[default]
    Before,
    /// Something is on air.
    OnAir,
    /// The show is held.
    Hold,
    /// What was on air left it, and the next was not taken.
    Gap,
    /// The run is over.
    After,
}

/// The times of one row of the rundown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowTime {
    /// Which segment.
    pub segment: SegmentId,
    /// On which track.
    pub track: TrackId,
    /// Where it stands.
    pub status: RowStatus,
    /// When it is planned to start.
    pub planned_start: At,
    /// When it is planned to end.
    pub planned_end: At,
    /// When it started, or will; none where it is out of the timing.
    pub start: Option<At>,
    /// When it ended, or will; none where it is out of the timing.
    pub end: Option<At>,
    /// How long before its hard start the one before it ends, in milliseconds; 0 when it ends
    /// later; none where it has no hard start or is not ahead.
    pub slack: Option<Millis>,
}

/// What is on air on a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OnAirTime {
    /// Which segment.
    pub segment: SegmentId,
    /// When it was taken.
    pub taken_at: At,
    /// When the plan would have had it end; none where it left the plan.
    pub planned_end: Option<At>,
    /// What it is given: its planned length and what was adjusted, in seconds.
    pub given: Secs,
    /// When its countdown reaches zero, holds up to now counted in.
    pub due: At,
    /// When it will end: when due, or now when that is past.
    pub ends: At,
    /// How long it has been on air without holds, in milliseconds.
    pub elapsed: Millis,
    /// What is left of what it is given, in milliseconds; negative in overtime.
    pub remaining: Millis,
    /// How long it was held, the hold under way included, in milliseconds.
    pub held: Millis,
    /// Since when it is held.
    pub hold: Option<At>,
}

/// What the next TOP on a track takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextTime {
    /// Which segment.
    pub segment: SegmentId,
    /// Its forecast start.
    pub start: At,
    /// Whether it is armed.
    pub standby: bool,
}

/// One track at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrackTime {
    /// Which one.
    pub track: TrackId,
    /// What is on air.
    pub on_air: Option<OnAirTime>,
    /// What comes next.
    pub next: Option<NextTime>,
}

/// The day as a whole, all tracks together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// When the first segment is planned to start.
    pub planned_start: At,
    /// When the last segment is planned to end.
    pub planned_end: At,
    /// When the last segment will end, or ended.
    pub forecast_end: At,
    /// Forecast minus plan, in whole seconds; positive is late.
    pub over: Secs,
}

/// A hard start that is ahead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HardStart {
    /// Which segment.
    pub segment: SegmentId,
    /// On which track.
    pub track: TrackId,
    /// The start that must not move.
    pub planned: At,
    /// When it will start.
    pub forecast: At,
    /// By how much it will be missed, in whole seconds; 0 when it holds.
    pub late: Secs,
}

/// An end that must not be passed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HardEnd {
    /// Of which segment; none for the show's own.
    pub segment: Option<SegmentId>,
    /// The end that must not be passed.
    pub planned: At,
    /// When it will end, or ended.
    pub forecast: At,
    /// By how much it is passed, in whole seconds; 0 when it holds.
    pub late: Secs,
}

/// What is planned, real and forecast at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Timetable {
    /// Where the show is.
    pub state: State,
    /// In the order of the rundown.
    pub rows: Vec<RowTime>,
    /// What is on air and next, per track, the main one first.
    pub tracks: Vec<TrackTime>,
    /// The day; none where nothing is in the timing.
    pub day: Option<Day>,
    /// Hard starts ahead, in the order of the rundown.
    pub hard_starts: Vec<HardStart>,
    /// Hard ends of what is on air or ahead, in the order of the rundown; the show's own last.
    pub hard_ends: Vec<HardEnd>,
    /// In a gap, when the next segment of the main track can start.
    pub gap: Option<At>,
}

impl Timetable {
    /// The main track.
    #[must_use]
    pub fn main(&self) -> Option<&TrackTime> {
        self.tracks.iter().find(|t| t.track.is_main())
    }

    /// The row of a segment.
    #[must_use]
    pub fn row(&self, id: &SegmentId) -> Option<&RowTime> {
        self.rows.iter().find(|r| r.segment == *id)
    }
}

/// The timetable of a show when its time is `now`.
#[must_use]
pub fn timetable(show: &Show, now: At) -> Timetable {
    let course = Course::of(show);
    let state = state(&course);
    let tracks: Vec<_> = track_times(&course, now);
    let main = tracks.iter().find(|t| t.track.is_main());
    let gap = main.filter(|_| state == State::Gap).and_then(|t| t.next.as_ref()).map(|n| n.start);
    Timetable {
        state,
        rows: course.rows.iter().map(|row| row_time(row, now)).collect(),
        day: day(&course, now),
        hard_starts: hard_starts(&course, now),
        hard_ends: hard_ends(show, &course, now),
        gap,
        tracks,
    }
}

/// Whole seconds in a length, what is begun left out: less than a second either way is 0.
#[must_use]
pub fn whole(ms: Millis) -> Secs {
    ms / 1000
}

fn state(course: &Course) -> State {
    let Some(run) = course.run else { return State::Before };
    if run.ended.is_some() {
        State::After
    } else if run.hold.is_some() {
        State::Hold
    } else if run.on_air(&TrackId::main()).is_some() {
        State::OnAir
    } else if run.passages.is_empty() {
        State::Before
    } else {
        State::Gap
    }
}

fn row_time(row: &Row, now: At) -> RowTime {
    let slack = row.hard.zip(row.before).map(|(hard, end)| hard.since(end.at(now)).max(0));
    RowTime {
        segment: row.segment.id.clone(),
        track: row.segment.track.clone(),
        status: row.status,
        planned_start: row.planned.start,
        planned_end: row.planned.end,
        start: row.start.map(|f| f.at(now)),
        end: row.end.map(|f| f.at(now)),
        slack,
    }
}

fn track_times(course: &Course, now: At) -> Vec<TrackTime> {
    let time = |(track, ahead): &(&TrackId, Vec<usize>)| {
        let next = ahead.first().map(|&at| &course.rows[at]);
        let armed = course.run.and_then(|r| r.armed.get(*track));
        TrackTime {
            track: (*track).clone(),
            on_air: course.run.and_then(|r| r.on_air(track)).map(|p| on_air_time(course, p, now)),
            next: next.and_then(|row| {
                Some(NextTime {
                    segment: row.segment.id.clone(),
                    start: row.start?.at(now),
                    standby: armed == Some(&row.segment.id),
                })
            }),
        }
    };
    course.tracks.iter().map(time).collect()
}

fn on_air_time(course: &Course, passage: &Passage, now: At) -> OnAirTime {
    let hold = course.run.and_then(|r| r.hold);
    let row = course.row(&passage.segment);
    let given = row.map_or(0, |r| r.length).saturating_add(passage.adjust);
    let elapsed = passage.elapsed(hold, now);
    let held = hold.map_or(0, |since| now.since(since.max(passage.taken)).max(0));
    OnAirTime {
        segment: passage.segment.clone(),
        taken_at: passage.taken,
        planned_end: row.map(|r| r.planned.end),
        given,
        due: course.due(passage).plus_ms(held),
        ends: course.end_of(passage).at(now),
        elapsed,
        remaining: given.saturating_mul(1000).saturating_sub(elapsed),
        held: passage.held.saturating_add(held),
        hold,
    }
}

fn day(course: &Course, now: At) -> Option<Day> {
    let planned = || course.rows.iter().filter(|r| !r.segment.dropped).map(|r| r.planned);
    let planned_start = planned().map(|s| s.start).min()?;
    let planned_end = planned().map(|s| s.end).max()?;
    let forecast_end = course.day_end().map_or(planned_end, |f| f.at(now));
    let over = whole(forecast_end.since(planned_end));
    Some(Day { planned_start, planned_end, forecast_end, over })
}

fn hard_starts(course: &Course, now: At) -> Vec<HardStart> {
    let hard_start = |row: &Row| {
        let (planned, forecast) = (row.hard?, row.start?.at(now));
        row.status.is_ahead().then(|| HardStart {
            segment: row.segment.id.clone(),
            track: row.segment.track.clone(),
            planned,
            forecast,
            late: whole(forecast.since(planned)).max(0),
        })
    };
    course.rows.iter().filter_map(hard_start).collect()
}

fn hard_ends(show: &Show, course: &Course, now: At) -> Vec<HardEnd> {
    let hard_end = |segment, planned: At, forecast: At| HardEnd {
        segment,
        planned,
        forecast,
        late: whole(forecast.since(planned)).max(0),
    };
    course
        .hard_ends(show)
        .into_iter()
        .map(|(segment, planned, end)| hard_end(segment.cloned(), planned, end.at(now)))
        .collect()
}
