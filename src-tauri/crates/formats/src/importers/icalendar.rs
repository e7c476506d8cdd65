//! iCalendar. Lines are unfolded as bytes: some writers fold within a character. Each line is
//! read by itself, so that a bad one costs no more than itself.

use chrono::{NaiveDate, NaiveDateTime, TimeZone as _, Utc};
use chrono_tz::Tz;
use icalendar::parser::Property;

use super::left_out::LeftOut;
use super::{Importer, Reading};
use crate::draft::{DraftNote, DraftShow, NoteCode};
use crate::people::Voice;
use crate::rows::{self, DAY, Day, Row, Rows, person};
use crate::text::decode::decode;
use crate::unreadable::{MOST, Unreadable};

pub(super) const IMPORTER: Importer = Importer { format: "icalendar", is, read };

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_uppercase();
    head.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']).starts_with("BEGIN:VCALENDAR")
}

/// When an event is, as its property says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    /// A whole day.
    Date(NaiveDate),
    /// A time in UTC.
    Utc(NaiveDateTime),
    /// A wall time, in a zone where one is named.
    Wall(NaiveDateTime, Option<Tz>),
}

/// An event as read.
#[derive(Debug, Default)]
struct Event {
    start: Option<When>,
    end: Option<When>,
    lasting: Option<i64>,
    title: String,
    room: String,
    notes: String,
    link: String,
    people: Vec<String>,
    cancelled: bool,
}

#[derive(Debug, Default)]
struct Calendar {
    title: String,
    zone: Option<Tz>,
    events: Vec<Event>,
    bad: usize,
    left_out: LeftOut,
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let text = decode(&unfolded(bytes))?;
    let calendar = calendar(&text.text)?;
    if calendar.events.is_empty() {
        return Err(Unreadable::NoProgramme { lines: 0 });
    }
    let Calendar { title, zone, events, bad, left_out } = calendar;
    let named = |when: &Option<When>| match when {
        Some(When::Wall(_, zone)) => *zone,
        _ => None,
    };
    let zone = zone.or_else(|| events.iter().find_map(|event| named(&event.start)));
    let utc = events.iter().any(|event| matches!(event.start, Some(When::Utc(_))));
    let mut notes: Vec<DraftNote> = left_out.notes().collect();
    if bad > 0 {
        notes.push(DraftNote::new(NoteCode::BadLines, None, &[("count", bad.to_string())]));
    }
    match zone {
        Some(zone) if utc => {
            let facts = [("zone", zone.name().to_owned())];
            notes.push(DraftNote::new(NoteCode::FromUtc, None, &facts));
        }
        None if utc => notes.push(DraftNote::new(NoteCode::UtcTimes, None, &[])),
        _ => {}
    }
    let lines: Vec<String> = events.iter().map(shown).collect();
    let mut rows = Vec::with_capacity(events.len());
    for (at, event) in events.into_iter().enumerate() {
        rows.push(row(at, event, zone, &mut notes));
    }
    let all = Rows {
        format: "icalendar",
        name: name.map(str::to_owned),
        lines: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        encoding: text.encoding.to_owned(),
        show: DraftShow {
            title: Some(title).filter(|title| !title.is_empty()),
            time_zone: zone.map(|zone| zone.name().to_owned()),
            times_in: (utc && zone.is_none()).then(|| "UTC".to_owned()),
            ..DraftShow::default()
        },
        rows,
        notes,
        ..Rows::default()
    };
    Ok(Reading { draft: rows::draft(all)?, lines })
}

/// A line that begins with a blank goes on the one before it.
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line.first() {
            Some(b' ' | b'\t') if !out.is_empty() => {
                out.pop();
                out.extend(line[1..].iter().filter(|byte| **byte != b'\r'));
            }
            _ => out.extend(line.iter().filter(|byte| **byte != b'\r')),
        }
        out.push(b'\n');
    }
    out
}

fn calendar(text: &str) -> Result<Calendar, Unreadable> {
    let mut calendar = Calendar::default();
    // What stands in another component (an alarm, a zone's rule) is not the event's.
    let mut open: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if let Some(name) = component(line, "BEGIN:") {
            if name == "VEVENT" {
                if calendar.events.len() >= MOST {
                    return Err(Unreadable::TooMany { items: MOST + 1, limit: MOST });
                }
                calendar.events.push(Event::default());
            }
            open.push(name);
        } else if component(line, "END:").is_some() {
            open.pop().ok_or(Unreadable::Damaged)?;
        } else {
            property(&mut calendar, open.last().map_or("", String::as_str), line);
        }
    }
    // Cut in the middle.
    if open.is_empty() { Ok(calendar) } else { Err(Unreadable::Damaged) }
}

fn component(line: &str, word: &str) -> Option<String> {
    let head = line.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word))?;
    Some(line[head.len()..].trim().to_ascii_uppercase())
}

fn property(calendar: &mut Calendar, inside: &str, line: &str) {
    let Ok(property) = Property::try_from(line) else {
        calendar.bad += 1;
        return;
    };
    let name = property.name.as_str().to_ascii_uppercase();
    let value = plain(property.val.as_str());
    match (inside, name.as_str()) {
        ("VCALENDAR", "X-WR-CALNAME" | "NAME") => calendar.title = value,
        ("VCALENDAR", "X-WR-TIMEZONE" | "VTIMEZONE" | "TIMEZONE-ID") => {
            calendar.zone = value.trim().parse().ok();
        }
        ("VEVENT", _) => {
            if let Some(event) = calendar.events.last_mut()
                && !event.take(&name, &property, value)
            {
                calendar.left_out.count(&name);
            }
        }
        _ => {}
    }
}

impl Event {
    /// Takes a property; false where it has no place.
    fn take(&mut self, name: &str, property: &Property, value: String) -> bool {
        let parameter = |key: &str| {
            let found = property.params.iter().find(|p| p.key.as_str().eq_ignore_ascii_case(key));
            found.and_then(|p| p.val.as_ref()).map(|val| val.as_str().trim_matches('"').to_owned())
        };
        match name {
            "DTSTART" => self.start = when(&value, parameter("TZID").as_deref()),
            "DTEND" => self.end = when(&value, parameter("TZID").as_deref()),
            "DURATION" => self.lasting = lasting(&value),
            "SUMMARY" => self.title = value,
            "LOCATION" => self.room = value.trim().to_owned(),
            "DESCRIPTION" => self.notes = value,
            "ORGANIZER" => match parameter("CN") {
                Some(name) => self.people.push(plain(&name).trim().to_owned()),
                // An address alone is private: it names nobody.
                None => return false,
            },
            "URL" if value.starts_with("http") => self.link = value,
            "STATUS" => self.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            // What only programs need.
            "UID" | "DTSTAMP" | "CREATED" | "LAST-MODIFIED" | "SEQUENCE" | "TRANSP" | "CLASS"
            | "GEO" => {}
            _ => return value.trim().is_empty(),
        }
        true
    }
}

/// A text without its escapes.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

fn when(value: &str, zone: Option<&str>) -> Option<When> {
    let value = value.trim();
    if let Ok(date) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Some(When::Date(date));
    }
    let (plain, utc) = match value.strip_suffix('Z') {
        Some(plain) => (plain, true),
        None => (value, false),
    };
    let moment = NaiveDateTime::parse_from_str(plain, "%Y%m%dT%H%M%S").ok()?;
    let zone = zone.and_then(|zone| zone.trim_start_matches('/').parse().ok());
    Some(if utc { When::Utc(moment) } else { When::Wall(moment, zone) })
}

/// `PT1H30M`, `P1D`.
fn lasting(value: &str) -> Option<i64> {
    let mut seconds = 0_i64;
    let mut number = 0_i64;
    for c in value.trim().trim_start_matches('+').chars() {
        let unit = match c {
            'P' | 'T' => continue,
            '0'..='9' => {
                number = number.checked_mul(10)?.checked_add(i64::from(c.to_digit(10)?))?;
                continue;
            }
            'W' => 7 * DAY,
            'D' => DAY,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(number.checked_mul(unit)?)?;
        number = 0;
    }
    Some(seconds).filter(|seconds| (1..=366 * DAY).contains(seconds))
}

/// As the clocks of the calendar's zone show it.
fn wall(when: When, zone: Option<Tz>) -> NaiveDateTime {
    match (when, zone) {
        (When::Date(date), _) => date.and_time(chrono::NaiveTime::MIN),
        (When::Utc(moment), Some(zone)) => zone.from_utc_datetime(&moment).naive_local(),
        (When::Wall(moment, Some(own)), Some(zone)) if own != zone => {
            let there = own.from_local_datetime(&moment).earliest();
            let utc = there.map_or(moment, |there| there.with_timezone(&Utc).naive_utc());
            zone.from_utc_datetime(&utc).naive_local()
        }
        (When::Utc(moment) | When::Wall(moment, _), _) => moment,
    }
}

fn row(at: usize, event: Event, zone: Option<Tz>, notes: &mut Vec<DraftNote>) -> Row {
    let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let start = event.start.map(|when| wall(when, zone));
    let end = event.end.map(|when| wall(when, zone));
    let whole_day = matches!(event.start, Some(When::Date(_)));
    let (title, more) = match event.title.split_once('\n') {
        Some((title, more)) => (title.to_owned(), more.to_owned()),
        None => (event.title, String::new()),
    };
    let (title, named) = speaker_after_dash(title, event.people.is_empty());
    if let (true, Some(start)) = (whole_day, start) {
        let last = end.unwrap_or(start).date().pred_opt().unwrap_or(start.date()).max(start.date());
        let facts = [
            ("title", title.clone()),
            ("first", start.date().to_string()),
            ("last", last.to_string()),
        ];
        notes.push(DraftNote::new(NoteCode::AllDay, Some(line), &facts));
    }
    let several = |name: &&String| name.contains([',', '[', '&']);
    for name in event.people.iter().filter(several) {
        let facts = [("name", name.trim().to_owned())];
        notes.push(DraftNote::new(NoteCode::SeveralNames, Some(line), &facts));
    }
    let midnight = start.map(|start| start.date().and_time(chrono::NaiveTime::MIN));
    let from = |moment: Option<NaiveDateTime>| {
        moment.zip(midnight).map(|(moment, midnight)| (moment - midnight).num_seconds())
    };
    let people = event.people.iter().chain(&named).map(|name| Voice::Person(person(name)));
    Row {
        line,
        day: start.map_or(Day::Unsaid, |start| Day::Date(start.date())),
        start: from(start).filter(|_| !whole_day),
        end: from(end).filter(|_| !whole_day),
        duration: event.lasting.filter(|_| !whole_day && end.is_none()),
        title,
        room: event.room,
        link: event.link,
        notes: [more, event.notes].join("\n").trim().to_owned(),
        voices: people.collect(),
        dropped: event.cancelled,
        ..Row::default()
    }
}

/// « Titre — Ada Martin »: the speaker, where the calendar has no other place for them.
fn speaker_after_dash(title: String, free: bool) -> (String, Option<String>) {
    let parted = title.rsplit_once(" — ").or_else(|| title.rsplit_once(" – "));
    match parted {
        Some((before, name)) if free && person(name.trim()).sure => {
            (before.trim().to_owned(), Some(name.trim().to_owned()))
        }
        _ => (title, None),
    }
}

/// An event for the eye.
fn shown(event: &Event) -> String {
    let time = |when: &When| match when {
        When::Date(date) => date.to_string(),
        When::Utc(moment) => format!("{}\u{a0}UTC", moment.format("%Y-%m-%d %H:%M")),
        When::Wall(moment, _) => moment.format("%Y-%m-%d %H:%M").to_string(),
    };
    let times = [event.start, event.end].iter().flatten().map(time).collect::<Vec<_>>().join(" – ");
    let parts = [times, event.room.clone(), event.title.clone(), event.people.join(", ")];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    rows::safe_line(&said.join("\u{a0}· "))
}
