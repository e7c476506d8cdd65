//! The law of forecasts, written out plainly for one moment: each later segment starts at the
//! later of the forecast end before it and its own hard start.

use show::Show;
use show::id::{SegmentId, TrackId};
use show::plan::{Segment, Start};
use show::time::At;
use std::collections::BTreeMap;

/// Start and end of each segment that is in the timing.
pub fn times(show: &Show, now: At) -> BTreeMap<SegmentId, (At, At)> {
    let mut times = BTreeMap::new();
    let mut tracks: Vec<&TrackId> = show.plan.segments.iter().map(|s| &s.track).collect();
    tracks.sort_by_key(|t| !t.is_main());
    for passage in show.run().iter().flat_map(|r| &r.passages) {
        let ended = passage.ended.unwrap_or_else(|| on_air_end(show, &passage.segment, now));
        times.insert(passage.segment.clone(), (passage.taken, ended));
    }
    let mut seen: Vec<&TrackId> = Vec::new();
    for track in tracks {
        if !seen.contains(&track) {
            seen.push(track);
            ahead(show, track, now, &mut times);
        }
    }
    let listed = |id: &SegmentId| show.plan.segment(id).is_some();
    times.into_iter().filter(|(id, _)| listed(id)).collect()
}

fn on_air_end(show: &Show, id: &SegmentId, now: At) -> At {
    let run = show.run().unwrap();
    let passage = run.passages.iter().find(|p| p.segment == *id).unwrap();
    let planned = show.plan.segment(id).map_or(0, |s| run.length(s));
    let left = (planned + passage.adjust) * 1000 - passage.elapsed(run.hold, now);
    now.plus_ms(left.max(0))
}

fn ahead(show: &Show, track: &TrackId, now: At, times: &mut BTreeMap<SegmentId, (At, At)>) {
    let segments = &show.plan.segments;
    let comes: Vec<(usize, &Segment)> = segments
        .iter()
        .enumerate()
        .filter(|(_, s)| s.track == *track)
        .filter(|(_, s)| show.run().map_or(!s.dropped, |run| run.to_come(s)))
        .collect();
    let next = match show.run() {
        None => comes.first().map(|(at, _)| *at),
        Some(run) if run.ended.is_some() => None,
        Some(run) => run.next(&show.plan, track).and_then(|s| show.plan.position(&s.id)),
    };
    let Some(next) = next else { return };
    let mut end = before(show, track, next, now, times);
    for (_, segment) in comes.into_iter().filter(|(at, _)| *at >= next) {
        let start = match segment.start {
            Start::Hard(time) => end.max(show.about.as_ref().unwrap().instant(time)),
            Start::Follows => end,
        };
        end = start.plus(show.run().map_or(segment.duration, |run| run.length(segment)));
        times.insert(segment.id.clone(), (start, end));
    }
}

/// When what comes before the next segment of a track ends.
fn before(
    show: &Show,
    track: &TrackId,
    next: usize,
    now: At,
    times: &BTreeMap<SegmentId, (At, At)>,
) -> At {
    let last = show.run().and_then(|run| run.last(track));
    if let Some(last) = last {
        return match last.ended {
            Some(ended) => ended.max(now),
            None => on_air_end(show, &last.segment, now),
        };
    }
    let segment = &show.plan.segments[next];
    let follows = !track.is_main() && segment.start == Start::Follows;
    let main = show.plan.segments[..next].iter().rev().filter(|s| s.track.is_main());
    let after = main.filter_map(|s| times.get(&s.id)).next().filter(|_| follows);
    let planned = live::planned::planned(show)[next].start;
    let opens = after.map_or(planned, |(_, end)| *end);
    if show.run().is_some() { opens.max(now) } else { opens }
}
