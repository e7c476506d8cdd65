//! The rundown as a calendar (RFC 5545): one event a segment, times in UTC.

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
