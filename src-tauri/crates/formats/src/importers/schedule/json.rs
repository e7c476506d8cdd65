//! The schedule in JSON: `{"schedule": {"conference": {"days": [{"rooms": {…: […]}}]}}}`.

use serde_json::Value;

use super::super::json::{is_something, list, says, text, value};
use super::{Event, Schedule};
use crate::unreadable::{MOST, Unreadable};

/// Fields of an event that are read, or say again what another one says.
const READ: &[&str] = &[
    "date",
    "start",
    "duration",
    "room",
    "title",
    "subtitle",
    "type",
    "abstract",
    "description",
    "persons",
];

pub fn is(bytes: &[u8], _: Option<&str>) -> bool {
    says(bytes, &["\"schedule\"", "\"conference\"", "\"days\""])
}

pub fn read(bytes: &[u8]) -> Result<Schedule, Unreadable> {
    let value = value(bytes)?;
    let conference = &value["schedule"]["conference"];
    let mut schedule = Schedule {
        format: "schedule-json",
        title: text(conference, "title"),
        zone: text(conference, "time_zone_name"),
        ..Schedule::default()
    };
    for (day, said) in list(&conference["days"]).iter().enumerate() {
        let rooms = said["rooms"].as_object().into_iter().flatten();
        for (room, events) in rooms {
            for event in list(events) {
                if schedule.events.len() >= MOST {
                    return Err(Unreadable::TooMany { items: MOST + 1, limit: MOST });
                }
                let made = one(event, day, said, room);
                schedule.events.push(made);
                for (field, held) in event.as_object().into_iter().flatten() {
                    if is_something(held) && !READ.contains(&field.as_str()) {
                        schedule.left_out.count(field);
                    }
                }
            }
        }
    }
    Ok(schedule)
}

fn one(event: &Value, day: usize, said: &Value, room: &str) -> Event {
    let mut notes = vec![text(event, "abstract"), text(event, "description")];
    notes.retain(|note| !note.is_empty());
    notes.dedup();
    let named = |person: &Value| {
        let name = ["public_name", "name", "full_public_name"]
            .iter()
            .map(|field| text(person, field))
            .find(|name| !name.is_empty());
        (text(person, "id"), name.unwrap_or_default())
    };
    let own = text(event, "room");
    Event {
        day,
        day_date: text(said, "date").get(..10).and_then(|date| date.parse().ok()),
        date: text(event, "date"),
        start: text(event, "start"),
        duration: text(event, "duration"),
        room: if own.is_empty() { room.to_owned() } else { own },
        title: text(event, "title"),
        subtitle: text(event, "subtitle"),
        kind: text(event, "type"),
        notes,
        persons: list(&event["persons"]).iter().map(named).filter(|(_, n)| !n.is_empty()).collect(),
    }
}
