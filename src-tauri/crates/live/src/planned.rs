//! The rundown as planned: when each segment should start and end.

use chrono::NaiveTime;
use serde::Serialize;
use show::Show;
use show::id::TrackId;
use show::plan::Start;
use show::time::{At, DayTime};

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// When it starts.
    pub start: At,
    /// When it ends.
    pub end: At,
}

/// When each segment is planned, in the order of the rundown; nothing before the first programme.
///
/// A hard start is its own wall time; any other start is the end of the one before on its track.
/// The first of a side track follows the main segment before it in the list. Where nothing says
/// when the day begins, it begins at 00:00 of the first day. A dropped segment takes no time; yet
/// a dropped hard start still begins the day where it is the first of its track.
#[must_use]
pub fn planned(show: &Show) -> Vec<Span> {
    let Some(about) = &show.about else { return Vec::new() };
    let midnight = about.instant(DayTime { day: 0, time: NaiveTime::MIN });
    let main = TrackId::main();
    // Tracks are few: they are looked through.
    let mut ends: Vec<(&TrackId, At)> = Vec::new();
    let mut spans = Vec::with_capacity(show.plan.segments.len());
    for segment in &show.plan.segments {
        let place = ends.iter().position(|(track, _)| **track == segment.track);
        let before = place.map(|at| ends[at].1);
        let start = match segment.start {
            Start::Hard(time) => about.instant(time),
            Start::Follows => before.or_else(|| end_of(&ends, &main)).unwrap_or(midnight),
        };
        let end = if segment.dropped { start } else { start.plus(segment.duration) };
        let begins = before.is_none() && matches!(segment.start, Start::Hard(_));
        if !segment.dropped || begins {
            match place {
                Some(at) => ends[at].1 = end,
                None => ends.push((&segment.track, end)),
            }
        }
        spans.push(Span { start, end });
    }
    spans
}

fn end_of(ends: &[(&TrackId, At)], track: &TrackId) -> Option<At> {
    ends.iter().find(|(one, _)| *one == track).map(|(_, end)| *end)
}
