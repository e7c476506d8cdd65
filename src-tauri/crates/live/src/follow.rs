//! What follows on by itself: the next segment, when the countdown of the one on air reaches zero.

use show::Show;
use show::id::{SegmentId, TrackId};
use show::plan::FollowOn;
use show::run::{Passage, Run};
use show::time::At;

/// A segment that follows by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// On which track.
    pub track: TrackId,
    /// What is on air.
    pub from: SegmentId,
    /// What follows it.
    pub to: SegmentId,
    /// When the countdown reaches zero.
    pub at: At,
}

/// What follows by itself on each track as things stand; nothing while the show is held, or while
/// the desk asks whether it may.
#[must_use]
pub fn following(show: &Show) -> Vec<Following> {
    let Some(run) = show.under_way().filter(|r| r.hold.is_none() && r.asks.is_none()) else {
        return Vec::new();
    };
    let follows = |passage: &Passage| {
        let segment = show.plan.segment(&passage.segment)?;
        let next = run.next(&show.plan, &passage.track)?;
        (segment.follow_on == FollowOn::Auto).then(|| Following {
            track: passage.track.clone(),
            from: segment.id.clone(),
            to: next.id.clone(),
            at: passage.due(run.length(segment)),
        })
    };
    on_air(run).filter_map(follows).collect()
}

/// What follows by itself at this moment: its countdown is at zero.
#[must_use]
pub fn due(show: &Show, now: At) -> Option<Following> {
    following(show).into_iter().filter(|f| f.at <= now).min_by_key(|f| f.at)
}

/// Whether anything on air or to come is followed by itself.
#[must_use]
pub fn expected(show: &Show) -> bool {
    let Some(run) = show.under_way() else { return false };
    let airs = |id: &SegmentId| on_air(run).any(|p| p.segment == *id);
    let auto = show.plan.segments.iter().filter(|s| s.follow_on == FollowOn::Auto);
    auto.into_iter().any(|s| run.to_come(s) || airs(&s.id))
}

fn on_air(run: &Run) -> impl Iterator<Item = &Passage> {
    run.passages.iter().filter(|p| p.ended.is_none())
}
