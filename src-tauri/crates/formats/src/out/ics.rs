//! Calendars (RFC 5545): the rundown, one event a segment, and what is due; times in UTC.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _};
use show::Show;

use super::schedule::{items, named};
use super::{line, plain};

/// The rundown as a calendar made at `made`. Events keep their names: bringing it in again
/// changes them and doubles none.
#[must_use]
pub fn ics(show: &Show, made: DateTime<Utc>) -> Vec<u8> {
    let Some(about) = &show.about else { return Vec::new() };
    let mut calendar = Calendar::new();
    calendar.name(&line(&about.title)).timezone(about.zone.name());
    for item in items(show, about) {
        let segment = item.segment;
        let mut event = Event::new();
        event
            .uid(&format!("{}-{}@regie", about.date, segment.id))
            .timestamp(made)
            .summary(&line(&segment.title))
            .starts(item.start.with_timezone(&Utc))
            .ends(item.end.with_timezone(&Utc));
        if !item.room().is_empty() {
            event.location(&line(&item.room()));
        }
        let mut said = vec![plain(&segment.subtitle)];
        said.extend(segment.beats.iter().map(|beat| format!("– {}", line(&beat.title))));
        said.extend(item.people.iter().map(|person| named(person)));
        said.retain(|part| !part.is_empty());
        if !said.is_empty() {
            event.description(&said.join("\n"));
        }
        if let Some(block) = item.block {
            event.categories([line(&block.title)]);
        }
        if segment.link.starts_with("https://") || segment.link.starts_with("http://") {
            event.url(&line(&segment.link));
        }
        calendar.push(event.done());
    }
    calendar.done().to_string().into_bytes()
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Its name, which it keeps: brought in again it changes and doubles nothing.
    pub uid: String,
    /// When it is due.
    pub at: DateTime<Utc>,
    /// What is due.
    pub summary: String,
    /// Of whom, a line each.
    pub description: String,
    /// Who sees to it, or empty.
    pub category: String,
}

/// What is due as a calendar made at `made`: events without a length, which take nobody's time.
#[must_use]
pub fn reminders(title: &str, zone: &str, all: &[Reminder], made: DateTime<Utc>) -> Vec<u8> {
    let mut calendar = Calendar::new();
    calendar.name(&line(title)).timezone(zone);
    for one in all {
        let mut event = Event::new();
        event
            .uid(&format!("{}@regie", one.uid))
            .timestamp(made)
            .summary(&line(&one.summary))
            .starts(one.at)
            .ends(one.at)
            .add_property("TRANSP", "TRANSPARENT")
            .description(&one.description);
        if !one.category.is_empty() {
            event.categories([line(&one.category)]);
        }
        calendar.push(event.done());
    }
    calendar.done().to_string().into_bytes()
}
