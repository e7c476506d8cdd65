//! Conference schedules of the frab family (frab, pretalx, wafer, Pentabarf): days, rooms in
//! them, events in these. In XML (`xml`) and in JSON (`json`), one shape.

mod json;
mod xml;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;

use super::left_out::LeftOut;
use super::{Importer, Reading};
use crate::draft::{DraftNote, DraftShow, NoteCode};
use crate::people::Voice;
use crate::programme::kind::kind_named;
use crate::rows::{self, DAY, Day, Row, Rows, person};
use crate::table::length_of;
use crate::unreadable::Unreadable;

pub(super) const XML: Importer = Importer {
    format: "schedule-xml",
    is: xml::is,
    read: |bytes, name| read(xml::read(bytes)?, name),
};
pub(super) const JSON: Importer = Importer {
    format: "schedule-json",
    is: json::is,
    read: |bytes, name| read(json::read(bytes)?, name),
};

/// What a schedule says.
#[derive(Debug, Default)]
struct Schedule {
    format: &'static str,
    /// Title of the conference.
    title: String,
    /// IANA name of its time zone, where said.
    zone: String,
    events: Vec<Event>,
    left_out: LeftOut,
}

/// One event.
#[derive(Debug, Default)]
struct Event {
    /// Place of its day among the days, and the day's date.
    day: usize,
    day_date: Option<NaiveDate>,
    /// RFC 3339, where said.
    date: String,
    /// `HH:MM`.
    start: String,
    /// `HH:MM`, or `D:HH:MM`.
    duration: String,
    room: String,
    title: String,
    subtitle: String,
    kind: String,
    notes: Vec<String>,
    /// Ids, where said, and names.
    persons: Vec<(String, String)>,
}

/// Before this hour a start without a date is of the night after its day.
const MORNING: i64 = 5 * 3600;

fn read(schedule: Schedule, name: Option<&str>) -> Result<Reading, Unreadable> {
    let Schedule { format, title, zone, events, left_out } = schedule;
    if events.is_empty() {
        return Err(Unreadable::NoProgramme { lines: 0 });
    }
    let zone: Option<Tz> = zone.trim().parse().ok();
    let starts: Vec<Option<NaiveDateTime>> = events.iter().map(|event| wall(event, zone)).collect();
    let mut first: BTreeMap<usize, NaiveDate> = BTreeMap::new();
    for (event, start) in events.iter().zip(&starts) {
        if let Some(date) = start.map(|start| start.date()) {
            let known = first.entry(event.day).or_insert(date);
            *known = date.min(*known);
        }
    }
    let mut notes: Vec<DraftNote> = left_out.notes().collect();
    notes.extend(same_names(&events));
    let lines = events.iter().map(shown).collect::<Vec<_>>();
    let rows = events.into_iter().zip(starts).enumerate();
    let rows = rows.map(|(at, (event, start))| {
        let base = first.get(&event.day).copied();
        row(at, event, start, base)
    });
    let all = Rows {
        format,
        name: name.map(str::to_owned),
        lines: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        encoding: "UTF-8".to_owned(),
        show: DraftShow {
            title: Some(title).filter(|title| !title.is_empty()),
            time_zone: zone.map(|zone| zone.name().to_owned()),
            ..DraftShow::default()
        },
        rows: rows.collect(),
        notes,
        ..Rows::default()
    };
    Ok(Reading { draft: rows::draft(all)?, lines })
}

/// When it starts on the conference's own clocks: its date moved into the zone where there is
/// one, as it is written where not.
fn wall(event: &Event, zone: Option<Tz>) -> Option<NaiveDateTime> {
    if let Ok(date) = DateTime::parse_from_rfc3339(event.date.trim()) {
        return Some(match zone {
            Some(zone) => date.with_timezone(&zone).naive_local(),
            None => date.naive_local(),
        });
    }
    let time = length_of(event.start.trim())?;
    let late = if time < MORNING { DAY } else { 0 };
    let midnight = event.day_date?.and_hms_opt(0, 0, 0)?;
    midnight.checked_add_signed(Duration::try_seconds(time + late)?)
}

fn row(at: usize, event: Event, start: Option<NaiveDateTime>, base: Option<NaiveDate>) -> Row {
    let midnight = base.and_then(|date| date.and_hms_opt(0, 0, 0));
    let seconds = start.zip(midnight).map(|(start, midnight)| (start - midnight).num_seconds());
    Row {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        day: base.map_or(Day::Unsaid, Day::Date),
        start: seconds,
        duration: lasting(&event.duration),
        kind: kind_named(&event.title).or_else(|| kind_named(&event.kind)),
        title: event.title,
        subtitle: event.subtitle,
        room: event.room,
        notes: event.notes.join("\n\n"),
        voices: event.persons.iter().map(|(_, name)| Voice::Person(person(name))).collect(),
        ..Row::default()
    }
}

/// `01:30` is an hour and a half, `1:00:00` of some makers a day.
fn lasting(text: &str) -> Option<i64> {
    let parts: Option<Vec<i64>> =
        text.trim().split(':').map(|part| part.trim().parse().ok()).collect();
    let seconds = match parts?[..] {
        [minutes] => minutes * 60,
        [hours, minutes] => hours * 3600 + minutes * 60,
        [days, hours, minutes] => days * DAY + hours * 3600 + minutes * 60,
        _ => return None,
    };
    Some(seconds).filter(|seconds| (1..=30 * DAY).contains(seconds))
}

/// People of one name whom the schedule knows as several.
fn same_names(events: &[Event]) -> Vec<DraftNote> {
    let mut ids: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut order = Vec::new();
    for (id, name) in events.iter().flat_map(|event| &event.persons) {
        let known = ids.entry(name).or_insert_with(|| {
            order.push(name);
            HashSet::new()
        });
        if !id.is_empty() {
            known.insert(id);
        }
    }
    let several = order.into_iter().filter(|name| ids[name.as_str()].len() > 1);
    several
        .map(|name| DraftNote::new(NoteCode::SameName, None, &[("name", name.clone())]))
        .collect()
}

/// An event for the eye.
fn shown(event: &Event) -> String {
    let when = if event.date.is_empty() { &event.start } else { &event.date };
    let people: Vec<&str> = event.persons.iter().map(|(_, name)| name.as_str()).collect();
    let parts = [when.as_str(), &event.duration, &event.room, &event.title, &people.join(", ")];
    let said = parts.into_iter().filter(|part| !part.is_empty());
    rows::safe_line(&said.collect::<Vec<_>>().join("\u{a0}· "))
}
