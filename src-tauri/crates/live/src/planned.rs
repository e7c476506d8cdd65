//! The rundown as planned: when each segment should start and end.

use serde::Serialize;
use show::Show;
use show::about::About;
use show::id::TrackId;
use show::plan::{Segment, Start};
use show::time::{At, DayTime};

/// From when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// When it starts.
    pub start: At,
    /// When it ends.
    pub end: At,
}

/// When each segment is planned, in the order of the rundown: as many as there are segments.
///
/// A hard start is its own wall time; any other start is the end of the one before on its track.
/// The first of a side track follows the main segment before it in the list. What comes before the
/// first hard start of a track leads up to it, from 00:00 of the first day at the earliest; where
/// there is none, the day begins at 09:00. A dropped segment takes no time; yet where it is the first
/// of its track it still begins the day.
#[must_use]
pub fn planned(show: &Show) -> Vec<Span> {
    let Some(about) = &show.about else {
        // A show without a day has no segments; a file that says otherwise is shown all the same.
        return vec![Span { start: At(0), end: At(0) }; show.plan.segments.len()];
    };
    let main = TrackId::main();
    // Tracks are few: they are looked through.
    let mut ends: Vec<(&TrackId, At)> = Vec::new();
    let mut spans = Vec::with_capacity(show.plan.segments.len());
    for (at, segment) in show.plan.segments.iter().enumerate() {
        let place = ends.iter().position(|(track, _)| **track == segment.track);
        let before = place.map(|at| ends[at].1);
        let follows = before.or_else(|| end_of(&ends, &main));
        let (start, begins) = match segment.start {
            Start::Hard(time) => (about.instant(time), before.is_none()),
            Start::Follows => match follows {
                Some(end) => (end, false),
                None => (beginning(about, &show.plan.segments[at..]), true),
            },
        };
        let end = if segment.dropped { start } else { start.plus(segment.duration) };
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

/// When the first of these begins, which nothing comes before.
fn beginning(about: &About, segments: &[Segment]) -> At {
    let (mut lead, track) = (0, segments.first().map(|first| &first.track));
    for segment in segments.iter().filter(|one| Some(&one.track) == track) {
        match segment.start {
            Start::Hard(time) => {
                return about.instant(time).plus(-lead).max(about.instant(DayTime::MIDNIGHT));
            }
            Start::Follows if segment.dropped => {}
            Start::Follows => lead = segment.duration.saturating_add(lead),
        }
    }
    about.instant(DayTime::MORNING)
}

fn end_of(ends: &[(&TrackId, At)], track: &TrackId) -> Option<At> {
    ends.iter().find(|(one, _)| *one == track).map(|(_, end)| *end)
}
