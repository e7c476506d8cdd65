//! The rundown as a table: one segment a row.

use formats::out::{Cell, Table};
use live::planned::planned;
use show::plan::{FollowOn, Segment, Start};

use super::Making;
use crate::fault::Fault;

/// The columns, by the key of their head, in order.
const COLUMNS: [&str; 19] = [
    "day", "number", "start", "end", "length", "least", "most", "hard", "block", "title",
    "subtitle", "kind", "room", "host", "people", "beats", "link", "notes", "script",
];

/// The rundown as a table.
///
/// # Errors
/// When there is no programme yet.
pub fn rundown(making: &Making) -> Result<Table, Fault> {
    let said = making.said()?;
    let spans = planned(making.show);
    let yes = said.text("table-yes");
    let rows = making.show.plan.segments.iter().zip(&spans).map(|(segment, span)| {
        let (start, end) = (said.local(span.start), said.local(span.end));
        vec![
            Cell::Day(start.date_naive()),
            Cell::text(&segment.number),
            Cell::Time(start.time()),
            Cell::Time(end.time()),
            Cell::minutes(segment.duration),
            Cell::minutes(segment.least),
            segment.most.map_or(Cell::Empty, Cell::minutes),
            if matches!(segment.start, Start::Hard(_)) { Cell::text(&yes) } else { Cell::Empty },
            Cell::text(&block(making, segment)),
            Cell::text(&segment.title),
            Cell::text(&segment.subtitle),
            Cell::text(&said.text(&format!("segment-kind-{}", wire::build::word(&segment.kind)))),
            Cell::text(&room(making, segment)),
            Cell::text(&host(making, segment)),
            Cell::text(&people(making, segment)),
            Cell::text(&beats(segment)),
            Cell::text(&segment.link),
            Cell::text(&notes(&said, segment)),
            Cell::text(&segment.script),
        ]
    });
    Ok(Table {
        title: said.text("document-rundown"),
        heads: COLUMNS.map(|key| said.text(&format!("column-{key}"))).into(),
        rows: rows.collect(),
    })
}

fn block(making: &Making, segment: &Segment) -> String {
    let of = making.show.plan.blocks.iter().find(|b| Some(&b.id) == segment.block.as_ref());
    of.map(|b| b.title.clone()).unwrap_or_default()
}

/// Where a segment takes place: its room; else its track, where that is not the main one.
pub fn room(making: &Making, segment: &Segment) -> String {
    match (segment.track.is_main(), segment.room.is_empty()) {
        (false, true) => track(making, segment),
        _ => segment.room.clone(),
    }
}

/// A track as people call it: "Salle 2", or the name it was given.
fn track(making: &Making, segment: &Segment) -> String {
    let track = &segment.track.0;
    if track.chars().all(|c| c.is_ascii_digit()) {
        return making.words.text("rundown-track", &[("track", track.clone().into())]);
    }
    track.clone()
}

fn host(making: &Making, segment: &Segment) -> String {
    let host = segment.host.as_ref().and_then(|id| making.show.people.person(id));
    host.map(|p| p.name.clone()).unwrap_or_default()
}

/// Who appears, each once, one a line: a name may have a comma in it.
fn people(making: &Making, segment: &Segment) -> String {
    let mut names: Vec<&str> = Vec::new();
    for a in making.show.people.in_segment(&segment.id) {
        let name = making.show.people.person(&a.person).map(|p| p.name.as_str());
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names.join("\n")
}

fn beats(segment: &Segment) -> String {
    segment.beats.iter().map(|beat| beat.title.as_str()).collect::<Vec<_>>().join("\n")
}

fn notes(said: &super::said::Phrasing, segment: &Segment) -> String {
    let dropped = segment.dropped.then(|| said.text("rundown-dropped"));
    let follows = (segment.follow_on == FollowOn::Auto).then(|| said.text("rundown-follows"));
    let notes = Some(segment.notes.clone()).filter(|notes| !notes.is_empty());
    [dropped, follows, notes].into_iter().flatten().collect::<Vec<_>>().join("\n")
}
