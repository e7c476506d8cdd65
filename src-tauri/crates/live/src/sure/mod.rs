//! How sure: how likely each hard start ahead, and the end of the day, are to be held.
//!
//! The day is drawn many times over from where it stands ([`DAYS`] times, from a seed: the same
//! show, moment and seed always give the same answer), and the answer is counted. A closed form
//! would have to carry a whole distribution through every wait at a hard start (a maximum), every
//! parallel track, and a common pace that ties all lengths to one another; a sum of normal laws
//! loses just what is asked for, the late tail behind a wait. Drawing follows the law of forecasts
//! as it stands, and a day of 500 segments takes a few milliseconds.
//!
//! What a length is drawn from is told in [`pace`]; how a day is drawn, in [`day`].

pub mod day;
pub mod draw;
pub mod pace;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use show::Show;
use show::id::SegmentId;
use show::time::{At, Secs};

use crate::course::Course;
use day::Days;

/// How many days are drawn: a share of them is known to within three in a hundred.
pub const DAYS: usize = 400;

/// A time that must not be passed, and how it is likely to turn out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Likely {
    /// The segment whose start must not move; none for the end of the day.
    pub segment: Option<SegmentId>,
    /// The time that must not be passed: for the end, the show's hard end, or else the planned one.
    pub planned: At,
    /// P50: once in two it is not later than this.
    pub half: At,
    /// P90: nine times in ten it is not later than this.
    pub worst: At,
    /// How often in a hundred it holds.
    pub holds: u8,
}

/// How sure the times ahead are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sure {
    /// The hard starts ahead, in the order of the tracks, the main one first.
    pub hard_starts: Vec<Likely>,
    /// The end of the day, all tracks together; none where nothing is in the timing.
    pub end: Option<Likely>,
}

impl Sure {
    /// What is said of the hard start of a segment, or of the end of the day for none.
    #[must_use]
    pub fn of(&self, segment: Option<&SegmentId>) -> Option<&Likely> {
        match segment {
            Some(_) => self.hard_starts.iter().find(|one| one.segment.as_ref() == segment),
            None => self.end.as_ref(),
        }
    }
}

/// What would be done about the segments to come, before it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// What segments would be given, in seconds: those to come, and what is on air, of which it is
    /// the whole length with what was adjusted.
    pub lengths: BTreeMap<SegmentId, Secs>,
    /// Segments to come that would be dropped.
    pub dropped: BTreeSet<SegmentId>,
}

/// How sure the times ahead are when the show's time is `now`.
#[must_use]
pub fn sure(show: &Show, now: At, seed: u64) -> Sure {
    sure_if(show, now, &WhatIf::default(), seed)
}

/// How sure they would be, were this done now. With the same seed two answers differ by what is
/// done alone, never by the draw.
#[must_use]
pub fn sure_if(show: &Show, now: At, what_if: &WhatIf, seed: u64) -> Sure {
    let Some(about) = &show.about else { return Sure::default() };
    let course = Course::of(show);
    let mut days = Days::of(show, &course, now, what_if, seed);
    let hard_starts = days.call();
    let planned = course.rows.iter().filter(|row| !row.segment.dropped).map(|row| row.planned.end);
    let planned_end = about.hard_end.map_or_else(|| planned.max(), |end| Some(about.instant(end)));
    let end = planned_end.and_then(|planned| days.end(planned));
    Sure { hard_starts, end }
}
