//! On which track each segment of a draft runs: its room's, or one of its own beside the one it
//! overlaps; and which of the tracks is the main one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use formats::draft::{Draft, DraftProposal, DraftSegment};
use show::id::TrackId;
use show::time::DayTime;
use wire::ask::Choices;

use crate::bring::{after, day_time};

/// From when to when a segment runs; none without a time.
type Span = Option<(DayTime, DayTime)>;

/// A track for each segment, in order. A plan has one main track: what stands in no room, and
/// with it the fullest room that leaves it free.
pub fn tracks(draft: &Draft, choices: &Choices, first: NaiveDate) -> Vec<TrackId> {
    let spans: Vec<Span> = draft.segments.iter().map(|segment| span(segment, first)).collect();
    let main = main_room(draft, &spans);
    let beside = beside(draft, choices);
    let mut ends: BTreeMap<String, DayTime> = BTreeMap::new();
    let mut out = Vec::with_capacity(spans.len());
    for (segment, span) in draft.segments.iter().zip(&spans) {
        let room = segment.track.as_ref().filter(|track| Some(*track) != main.as_ref());
        let own = room.cloned().unwrap_or_else(|| TrackId::main().0);
        let free = |ends: &BTreeMap<String, DayTime>, track: &str| {
            span.is_none_or(|(start, _)| ends.get(track).is_none_or(|end| *end <= start))
        };
        let numbered = |n: usize| match (n, room) {
            (1, _) => own.clone(),
            (n, Some(room)) => format!("{room} ({n})"),
            (n, None) => n.to_string(),
        };
        let moves = beside.contains(segment.id.as_str());
        let track = match moves {
            true => (1..).map(numbered).find(|track| free(&ends, track)).unwrap_or(own),
            false => own,
        };
        if let Some((_, end)) = span.filter(|_| !segment.dropped) {
            let until = ends.entry(track.clone()).or_insert(end);
            *until = end.max(*until);
        }
        out.push(TrackId(track));
    }
    out
}

fn span(segment: &DraftSegment, first: NaiveDate) -> Span {
    let start = day_time(first, segment.day, segment.start?);
    Some((start, after(start, segment.duration.unwrap_or_default().into())))
}

/// The segments that leave their track for one beside it: those whose proposal was accepted, or
/// all proposed where nothing was said.
fn beside<'a>(draft: &'a Draft, choices: &'a Choices) -> BTreeSet<&'a str> {
    let proposed = draft.notes.iter().filter_map(|note| match &note.proposal {
        Some(DraftProposal::Beside { segment }) => Some(segment.as_str()),
        _ => None,
    });
    match &choices.beside {
        None => proposed.collect(),
        Some(chosen) => proposed.filter(|id| chosen.iter().any(|one| one == id)).collect(),
    }
}

/// The room that runs on the main track: of those that leave it free the one with most segments.
fn main_room(draft: &Draft, spans: &[Span]) -> Option<String> {
    let mut rooms: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (at, segment) in draft.segments.iter().enumerate() {
        if let Some(room) = &segment.track {
            rooms.entry(room).or_insert((0, at)).0 += 1;
        }
    }
    let of = |room: Option<&str>| {
        let own = move |(segment, _): &(&DraftSegment, &Span)| segment.track.as_deref() == room;
        draft.segments.iter().zip(spans).filter(own).filter_map(|(_, span)| *span)
    };
    let mut busy: Vec<(DayTime, DayTime)> = of(None).collect();
    busy.sort_unstable();
    let clear = |(start, end): (DayTime, DayTime)| {
        let before = busy.partition_point(|(begins, _)| *begins < end);
        busy[..before].iter().rev().take(50).all(|(_, ends)| *ends <= start)
    };
    let mut order: Vec<(&str, (usize, usize))> = rooms.into_iter().collect();
    order.sort_by_key(|(_, (count, first))| (std::cmp::Reverse(*count), *first));
    let fits = order.into_iter().map(|(room, _)| room).find(|room| of(Some(room)).all(clear));
    fits.map(str::to_owned)
}
