//! The rundown as others' calendars and schedules know it: items with instants and rooms.

use chrono::{DateTime, NaiveTime, Timelike as _};
use chrono_tz::Tz;
use live::planned::planned;
use show::Show;
use show::about::About;
use show::people::Person;
use show::plan::{Block, Segment};

/// One segment that takes place.
pub struct Item<'a> {
    /// The segment.
    pub segment: &'a Segment,
    /// Its place in the list, from 0.
    pub at: usize,
    /// The block it belongs to.
    pub block: Option<&'a Block>,
    /// When it starts, in the show's zone.
    pub start: DateTime<Tz>,
    /// When it ends.
    pub end: DateTime<Tz>,
    /// Who appears, in order, each once.
    pub people: Vec<&'a Person>,
}

/// The segments that take place, in the order of the rundown: what was dropped does not.
pub fn items<'a>(show: &'a Show, about: &About) -> Vec<Item<'a>> {
    let spans = planned(show);
    let rows = show.plan.segments.iter().enumerate().zip(spans);
    let kept = rows.filter(|((_, segment), _)| !segment.dropped);
    let item = |((at, segment), span): ((usize, &'a Segment), live::planned::Span)| Item {
        segment,
        at,
        block: segment.block.as_ref().and_then(|id| show.plan.blocks.iter().find(|b| b.id == *id)),
        start: span.start.in_zone(about.zone),
        end: span.end.in_zone(about.zone),
        people: voices(show, segment),
    };
    kept.map(item).collect()
}

fn voices<'a>(show: &'a Show, segment: &Segment) -> Vec<&'a Person> {
    let mut voices: Vec<&Person> = Vec::new();
    for appearance in show.people.appearances.iter().filter(|a| a.segment == segment.id) {
        let person = show.people.person(&appearance.person);
        voices.extend(person.filter(|p| !voices.iter().any(|known| known.id == p.id)));
    }
    voices
}

impl Item<'_> {
    /// Where it takes place: its room; else its track, where that is not the main one.
    pub fn room(&self) -> String {
        let segment = self.segment;
        match (segment.room.trim(), segment.track.is_main()) {
            ("", true) => String::new(),
            ("", false) => segment.track.0.clone(),
            (room, _) => room.to_owned(),
        }
    }
}

/// Hours and minutes, with seconds where there are any.
pub fn clock_form(time: NaiveTime) -> &'static str {
    if time.second() == 0 { "%H:%M" } else { "%H:%M:%S" }
}

/// A person as a programme names them: "Carole ORCHAMPT, Déléguée générale, RNMA".
pub fn named(person: &Person) -> String {
    let said = [person.name.as_str(), person.role.as_str(), person.organisation.as_str()];
    let mut told: Vec<String> = Vec::new();
    for part in said.iter().map(|part| super::line(part)).filter(|part| !part.is_empty()) {
        // A function often names its organisation already.
        if !told.iter().any(|before| before.contains(&part)) {
            told.push(part);
        }
    }
    told.join(", ")
}
