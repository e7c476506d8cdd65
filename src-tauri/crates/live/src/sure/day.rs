//! The days that this one may become: the law of forecasts, with lengths that are drawn.
//!
//! All days go down the rundown together, one number for each: the end of what came before. A
//! segment starts at the later of that and its hard start; what is on air is known to have lasted
//! as long as it has, and its length is drawn from what is longer than that. A hold counts from
//! now on. What is skipped, dropped or stands aside takes no time, as in the forecast.

use std::collections::BTreeMap;

use show::Show;
use show::id::{SegmentId, TrackId};
use show::run::Passage;
use show::time::{At, Secs};

use super::draw::Draws;
use super::pace::{Law, Pace, Paces, millis, seconds};
use super::{DAYS, Likely, WhatIf};
use crate::course::{Course, Row};

/// Nothing is late by less than this, in seconds: the timetable tells whole ones.
const ON_TIME: f64 = 1.0;

/// Days drawn side by side. Times are in seconds after the moment they are drawn at.
pub(crate) struct Days<'c, 'a> {
    course: &'c Course<'a>,
    now: At,
    what_if: &'c WhatIf,
    pace: Pace<'a>,
    paces: Paces,
    draws: Draws,
    /// The ends of rows of the main track, by their places, after which a side track opens.
    ends: BTreeMap<usize, Vec<f64>>,
    /// When each day ends, all tracks together; none where nothing was in the timing yet.
    day: Option<Vec<f64>>,
}

impl<'c, 'a> Days<'c, 'a> {
    pub fn of(
        show: &'a Show,
        course: &'c Course<'a>,
        now: At,
        what_if: &'c WhatIf,
        seed: u64,
    ) -> Self {
        let mut draws = Draws::new(seed);
        let pace = Pace::of(show, course);
        let paces = pace.paces(DAYS, &mut draws);
        let ends = BTreeMap::new();
        let mut days = Self { course, now, what_if, pace, paces, draws, ends, day: None };
        for row in course.rows.iter().filter(|row| row.passage.is_some_and(|p| p.ended.is_some())) {
            if let Some(end) = row.end {
                days.ends_with(&vec![days.after(end.at(now)); DAYS]);
            }
        }
        days
    }

    /// Calls each day to its end: what is said of each hard start on the way.
    pub fn call(&mut self) -> Vec<Likely> {
        let course = self.course;
        let ahead: Vec<(&TrackId, Vec<usize>)> = course
            .tracks
            .iter()
            .map(|(track, places)| {
                let stays =
                    |at: &usize| !self.what_if.dropped.contains(&course.rows[*at].segment.id);
                (*track, places.iter().copied().filter(stays).collect())
            })
            .collect();
        let opening = ahead.iter().filter_map(|(_, places)| self.opens_after(*places.first()?));
        self.ends = opening.map(|at| (at, Vec::new())).collect();
        let mut likely = Vec::new();
        for (track, places) in ahead {
            let on_air = course.run.and_then(|run| run.on_air(track));
            let Some(mut ends) = self.before(track, on_air, places.first().copied()) else {
                continue;
            };
            if let Some(at) = on_air.and_then(|passage| course.place(&passage.segment)) {
                self.keep(at, &ends);
            }
            for at in places {
                likely.extend(self.take(&course.rows[at], &mut ends));
                self.keep(at, &ends);
            }
            self.ends_with(&ends);
        }
        likely
    }

    /// What is said of the end of the day; none where nothing is in the timing.
    pub fn end(&self, planned: At) -> Option<Likely> {
        self.day.as_ref().map(|ends| self.likely(None, planned, ends))
    }

    /// When each day comes to the first row that is ahead on a track; none where nothing is ahead
    /// on it, nor on air.
    fn before(
        &mut self,
        track: &TrackId,
        on_air: Option<&Passage>,
        first: Option<usize>,
    ) -> Option<Vec<f64>> {
        if let Some(passage) = on_air {
            return Some(self.on_air(passage));
        }
        let first = first?;
        let last = self.course.run.and_then(|run| run.last(track)).and_then(|p| p.ended);
        let mut ends = match (last, self.opens_after(first)) {
            (Some(ended), _) => vec![self.after(ended); DAYS],
            (None, Some(at)) => self.ends_of(at)?,
            (None, None) => vec![self.after(self.course.rows[first].planned.start); DAYS],
        };
        if self.course.run.is_some() {
            ends.iter_mut().for_each(|end| *end = end.max(0.0));
        }
        Some(ends)
    }

    /// The place of the main row after which a track opens, where its first row follows one: as in
    /// the forecast.
    fn opens_after(&self, first: usize) -> Option<usize> {
        let rows = &self.course.rows;
        let row = &rows[first];
        let opened = self.course.run.is_some_and(|run| run.last(&row.segment.track).is_some());
        if row.segment.track.is_main() || row.hard.is_some() || opened {
            return None;
        }
        rows[..first].iter().rposition(|row| {
            let stays = !self.what_if.dropped.contains(&row.segment.id);
            row.segment.track.is_main() && row.end.is_some() && stays
        })
    }

    /// When the row of that place ends, each day: drawn, or really.
    fn ends_of(&self, at: usize) -> Option<Vec<f64>> {
        let real = || Some(vec![self.after(self.course.rows[at].end?.at(self.now)); DAYS]);
        self.ends.get(&at).filter(|ends| !ends.is_empty()).cloned().or_else(real)
    }

    /// When what is on air ends, each day.
    fn on_air(&mut self, passage: &Passage) -> Vec<f64> {
        let row = self.course.row(&passage.segment);
        let agreed = row.map_or(0, |row| row.length).saturating_add(passage.adjust);
        let given = self.given(&passage.segment, agreed);
        let elapsed = millis(passage.elapsed(self.course.run.and_then(|r| r.hold), self.now));
        let Some(row) = row.filter(|_| given > 0) else { return vec![0.0; DAYS] };
        let Law { kind, usual, spread } = self.pace.law(&row.segment.id, row.segment.kind, given);
        let gone = (elapsed / seconds(given)).max(f64::MIN_POSITIVE).ln() - usual;
        let paces = self.paces.kinds[kind].iter().zip(&self.paces.chance);
        let lasts = paces.map(|(pace, chance)| {
            let spread = spread * chance;
            let drawn = self.draws.above((gone - pace) / spread);
            seconds(given) * (usual + pace + spread * drawn).exp()
        });
        lasts.map(|lasts| (lasts - elapsed).max(0.0)).collect()
    }

    /// Takes a row, each day: what is said of its hard start, where it has one.
    fn take(&mut self, row: &Row, ends: &mut [f64]) -> Option<Likely> {
        let likely = row.hard.map(|hard| {
            let least = self.after(hard);
            ends.iter_mut().for_each(|end| *end = end.max(least));
            self.likely(Some(row.segment.id.clone()), hard, ends)
        });
        let given = self.given(&row.segment.id, row.length);
        let Law { kind, usual, spread } = self.pace.law(&row.segment.id, row.segment.kind, given);
        let paces = self.paces.kinds[kind].iter().zip(&self.paces.chance);
        for (end, (pace, chance)) in ends.iter_mut().zip(paces) {
            let drawn = self.draws.standard();
            *end += seconds(given) * (usual + pace + spread * chance * drawn).exp();
        }
        likely
    }

    /// What a segment would be given.
    fn given(&self, id: &SegmentId, agreed: Secs) -> Secs {
        self.what_if.lengths.get(id).copied().unwrap_or(agreed).max(0)
    }

    /// Notes the ends of a row after which a track opens.
    fn keep(&mut self, at: usize, ends: &[f64]) {
        if let Some(kept) = self.ends.get_mut(&at) {
            *kept = ends.to_vec();
        }
    }

    /// No day ends before these.
    fn ends_with(&mut self, ends: &[f64]) {
        match &mut self.day {
            None => self.day = Some(ends.to_vec()),
            Some(day) => day.iter_mut().zip(ends).for_each(|(day, end)| *day = day.max(*end)),
        }
    }

    fn likely(&self, segment: Option<SegmentId>, planned: At, times: &[f64]) -> Likely {
        let least = self.after(planned) + ON_TIME;
        let holds = times.iter().filter(|time| **time < least).count() * 100 + DAYS / 2;
        let mut times = times.to_vec();
        let mut at = |place: usize| {
            let (_, time, _) = times.select_nth_unstable_by(place, f64::total_cmp);
            self.now.plus_ms(to_millis(*time))
        };
        Likely {
            segment,
            planned,
            half: at(DAYS / 2),
            worst: at(DAYS * 9 / 10),
            holds: u8::try_from(holds / DAYS).unwrap_or(100),
        }
    }

    fn after(&self, at: At) -> f64 {
        millis(at.since(self.now))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a float that is too large becomes the most")]
fn to_millis(seconds: f64) -> i64 {
    (seconds * 1000.0).round() as i64
}
