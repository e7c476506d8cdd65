//! On which track each segment of a draft runs: its room's, or one of its own beside the one it
//! overlaps; and which of the tracks is the main one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use formats::draft::{Draft, DraftProposal, DraftSegment};
use show::id::TrackId;
use show::time::DayTime;
use wire::ask::Choices;

use crate::bring::{after, begins};

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
    let start = begins(segment, first)?;
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
    let mut rooms: BTreeMap<Option<&str>, Room> = BTreeMap::new();
    for (at, (segment, span)) in draft.segments.iter().zip(spans).enumerate() {
        let room =
            rooms.entry(segment.track.as_deref()).or_insert(Room { first: at, ..Room::default() });
        room.count += 1;
        room.spans.extend(*span);
    }
    let mut busy = rooms.remove(&None).unwrap_or_default().spans;
    busy.sort_unstable();
    let clear = |(start, end): &(DayTime, DayTime)| {
        let before = busy.partition_point(|(begins, _)| begins < end);
        busy[..before].iter().rev().take(50).all(|(_, ends)| ends <= start)
    };
    let mut order: Vec<(&str, Room)> =
        rooms.into_iter().filter_map(|(name, room)| Some((name?, room))).collect();
    order.sort_by_key(|(_, room)| (std::cmp::Reverse(room.count), room.first));
    let free = order.iter().find(|(_, room)| room.spans.iter().all(clear));
    free.map(|(name, _)| (*name).to_owned())
}

/// What stands in a room.
#[derive(Default)]
struct Room {
    /// Place of its first segment.
    first: usize,
    /// How many there are.
    count: usize,
    spans: Vec<(DayTime, DayTime)>,
}
