//! Chains of forecasts: what lets a view count by itself.

use serde::{Deserialize, Serialize};
use show::Show;
use show::id::{SegmentId, TrackId};

use crate::course::Course;
use crate::forecast::Forecast;

/// The rows of a track that are ahead, from one hard start to before the next.
///
/// A row starts at the forecast of its chain, so many seconds later as the rows of the chain
/// before it take together. This holds at every later moment until the show itself changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// On which track.
    pub track: TrackId,
    /// The first row of the chain.
    pub head: SegmentId,
    /// When that row starts.
    #[serde(flatten)]
    pub start: Forecast,
}

/// The chains of a show, the main track's first, each track's in the order they will be taken.
/// Only rows that are next or to come are in a chain; the others take no time in it.
#[must_use]
pub fn chains(show: &Show) -> Vec<Chain> {
    let course = Course::of(show);
    let mut chains = Vec::new();
    for (track, ahead) in &course.tracks {
        for (place, &at) in ahead.iter().enumerate() {
            let row = &course.rows[at];
            if let (Some(start), true) = (row.start, place == 0 || row.hard.is_some()) {
                let (track, head) = ((*track).clone(), row.segment.id.clone());
                chains.push(Chain { track, head, start });
            }
        }
    }
    chains
}

/// When the last segment will end, or ended, all tracks together; none where nothing is in the
/// timing.
#[must_use]
pub fn day_end(show: &Show) -> Option<Forecast> {
    Course::of(show).day_end()
}
