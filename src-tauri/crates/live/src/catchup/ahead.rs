//! What is on air and ahead on the main track, as lengths between fixed times.

use show::Show;
use show::id::TrackId;
use show::plan::Segment;
use show::time::{At, Millis, Secs};

use super::{Fixed, Reserve, is_quiet};
use crate::course::{Course, Row};
use crate::timetable::whole;

/// Who is on air is told so long before that time is up: it keeps at least this.
const NOTICE: Secs = 60;

/// What is on air, or a segment ahead.
pub(super) struct Line<'a> {
    pub segment: &'a Segment,
    /// What it takes as things stand, holds counted in.
    pub length: Secs,
    /// What it was given: its length without holds.
    pub given: Secs,
    /// What it can give of that.
    pub gives: Secs,
    /// Whether it may be dropped.
    pub drops: bool,
    /// Its hard start, while it is ahead.
    hard: Option<At>,
}

/// A time that must not be passed.
pub(super) struct Point {
    /// Before which line it stands.
    pub until: usize,
    pub at: At,
    /// A hard start is waited for; an end is not.
    pub waits: bool,
    /// Of which line it is the end; none for a start, and for the end of the day.
    end_of: Option<usize>,
}

/// What is on air and ahead on the main track.
pub(super) struct Ahead<'a> {
    /// What is on air first, where something is.
    pub lines: Vec<Line<'a>>,
    /// From when on the lengths of the lines are counted.
    pub base: At,
    /// In order; the last is the end of the day.
    pub points: Vec<Point>,
    /// The places of the points that are missed when nothing is done.
    pub missed: Vec<usize>,
}

impl<'a> Ahead<'a> {
    pub fn of(show: &'a Show, course: &Course<'a>, now: At) -> Option<Self> {
        let about = show.about.as_ref()?;
        let main = TrackId::main();
        let (_, places) = course.tracks.iter().find(|(track, _)| track.is_main())?;
        let rows: Vec<&Row> = places.iter().map(|&at| &course.rows[at]).collect();
        let went = course.run.is_some_and(|run| run.last(&main).is_some());
        let armed = course.run.and_then(|run| run.armed.get(&main));
        let live = on_air(course, now);
        let mut lines: Vec<Line> = Vec::with_capacity(rows.len() + 1);
        let mut base = rows.first().and_then(|row| row.before).map(|end| end.at(now));
        let mut ends: Vec<At> = rows.iter().map(|row| row.planned.end).collect();
        if let Some((line, from, planned_end)) = live {
            base = Some(from);
            ends.push(planned_end);
            lines.push(line);
        }
        for (place, row) in rows.iter().enumerate() {
            let segment = row.segment;
            // What has a fixed time is there to be rescued; what was armed is wanted next; and a
            // day that has not begun does not begin earlier without its first segment.
            let stays = segment.hard_end.is_some() || row.hard.is_some() || row.length == 0;
            let wanted = armed == Some(&segment.id) || (place == 0 && !went);
            lines.push(Line {
                segment,
                length: row.length,
                given: row.length,
                gives: (row.length - segment.least).max(0),
                drops: segment.drop_rank.is_some() && !stays && !wanted,
                hard: row.hard,
            });
        }
        let day_end = match about.hard_end {
            Some(time) => about.instant(time),
            None => ends.into_iter().max()?,
        };
        let points = points(show, &lines, day_end);
        let mut ahead = Self { lines, base: base?, points, missed: Vec::new() };
        let late = ahead.late(&vec![0; ahead.lines.len()]);
        ahead.missed = (0..late.len()).filter(|at| whole(late[*at]) > 0).collect();
        Some(ahead)
    }

    /// Behind which line nothing that is given helps.
    pub fn last(&self) -> usize {
        self.missed.last().map_or(0, |at| self.points[*at].until)
    }

    /// By how much each point is missed, in milliseconds, when each line takes so many seconds
    /// less.
    pub fn late(&self, less: &[Secs]) -> Vec<Millis> {
        let (mut end, mut from) = (self.base, 0);
        let late = |point: &Point| {
            let takes = |at: usize| self.lines[at].length - less[at];
            end = end.plus((from..point.until).map(takes).sum());
            from = point.until;
            let late = end.since(point.at).max(0);
            if point.waits {
                end = end.max(point.at);
            }
            late
        };
        self.points.iter().map(late).collect()
    }

    /// The same of all points together, in seconds, begun ones counted.
    pub fn all_late(&self, less: &[Secs]) -> Secs {
        self.late(less).into_iter().map(|late| (late + 999).div_euclid(1000)).sum()
    }

    /// The missed points as they stand when each line takes so many seconds less.
    pub fn told(&self, less: &[Secs]) -> Vec<Fixed> {
        let late = self.late(less);
        let told = |&at: &usize| {
            let point = &self.points[at];
            let line = point.end_of.unwrap_or(point.until);
            let segment = self.lines.get(line).map(|line| line.segment.id.clone());
            let end = point.end_of.is_some();
            Fixed { segment, end, at: point.at, late: whole(late[at]) }
        };
        self.missed.iter().map(told).collect()
    }

    /// By how many whole seconds the first of the missed points is reached early.
    pub fn spare(&self, less: &[Secs]) -> Secs {
        let Some(point) = self.missed.first().map(|at| &self.points[*at]) else { return 0 };
        let end = point.until.checked_sub(1).map_or(self.base, |last| self.spans(less)[last].1);
        whole(point.at.since(end).max(0))
    }

    /// When each line would start and end.
    pub fn spans(&self, less: &[Secs]) -> Vec<(At, At)> {
        let mut end = self.base;
        let span = |(line, less): (&Line, &Secs)| {
            let start = line.hard.map_or(end, |hard| end.max(hard));
            end = start.plus(line.length - less);
            (start, end)
        };
        self.lines.iter().zip(less).map(span).collect()
    }

    /// All that can be given and dropped.
    pub fn all(&self) -> Vec<Secs> {
        let dropped: Vec<usize> = (0..self.last()).filter(|at| self.lines[*at].drops).collect();
        self.full(&self.dropping(&dropped))
    }

    /// What the lines take less when these are dropped.
    pub fn dropping(&self, dropped: &[usize]) -> Vec<Secs> {
        let mut less = vec![0; self.lines.len()];
        for &at in dropped {
            less[at] = self.lines[at].length;
        }
        less
    }

    /// The same, with all that the others can give.
    pub fn full(&self, less: &[Secs]) -> Vec<Secs> {
        let full = |(at, (line, less)): (usize, (&Line, &Secs))| {
            if at < self.last() { line.gives.max(*less) } else { *less }
        };
        self.lines.iter().zip(less).enumerate().map(full).collect()
    }

    /// What could still be given.
    pub fn reserve(&self, less: &[Secs]) -> Reserve {
        let mut reserve = Reserve::default();
        for (line, less) in self.lines.iter().zip(less).take(self.last()) {
            let left = (line.gives - less).max(0);
            reserve.all += left;
            reserve.rests += if is_quiet(line.segment.kind) { left } else { 0 };
        }
        reserve
    }
}

/// What is on air on the main track, from when its length is counted, and its planned end.
fn on_air<'a>(course: &Course<'a>, now: At) -> Option<(Line<'a>, At, At)> {
    let run = course.run?;
    let passage = run.on_air(&TrackId::main())?;
    let row = course.row(&passage.segment)?;
    let segment = row.segment;
    let given = row.length.saturating_add(passage.adjust);
    let gone = (passage.elapsed(run.hold, now) + 999).div_euclid(1000);
    let gives = (given - segment.least.max(gone + NOTICE)).max(0);
    let end = course.end_of(passage).at(now);
    let line = Line { segment, length: given, given, gives, drops: false, hard: None };
    Some((line, end.plus(-given), row.planned.end))
}

/// Every time that must not be passed, in order: an end before the start that stands at the same
/// place.
fn points(show: &Show, lines: &[Line], day_end: At) -> Vec<Point> {
    let about = show.about.as_ref();
    let mut points = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let start = line.hard.map(|hard| Point { until: at, at: hard, waits: true, end_of: None });
        points.extend(start);
        let end = line.segment.hard_end.zip(about).map(|(time, about)| about.instant(time));
        let end_of = Some(at);
        points.extend(end.map(|by| Point { until: at + 1, at: by, waits: false, end_of }));
    }
    points.push(Point { until: lines.len(), at: day_end, waits: false, end_of: None });
    points
}
