//! The rundown as a schedule in frab's XML, as the schema of voc/schedule has it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, TimeZone as _};
use chrono_tz::Tz;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use sha2::{Digest as _, Sha256};
use show::Show;
use show::about::About;
use show::id::PersonId;
use show::plan::Kind;
use unicode_normalization::UnicodeNormalization as _;

use super::schedule::{Item, items};
use super::{line, plain};

/// The room of what names none.
const ROOM: &str = "–";

/// The rundown as a schedule; `version` is the one of its papers.
#[must_use]
pub fn frab(show: &Show, version: u32) -> Vec<u8> {
    let Some(about) = &show.about else { return Vec::new() };
    let items = items(show, about);
    let days = by_day(&items, about);
    let persons = show.people.persons.iter().zip(1_u32..).map(|(p, n)| (&p.id, n)).collect();
    let mut xml = Xml { writer: Writer::new_with_indent(Vec::new(), b' ', 2), persons };
    xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    xml.within("schedule", &[], |xml| {
        xml.text("version", &format!("v{version}"));
        xml.conference(about, days.keys().copied());
        for ((date, rooms), index) in days.iter().zip(1..) {
            xml.day(about, *date, index, rooms);
        }
    });
    xml.writer.into_inner()
}

type Rooms<'a> = Vec<(String, Vec<&'a Item<'a>>)>;

/// The items of each day, by room, in order.
fn by_day<'a>(items: &'a [Item<'a>], about: &About) -> BTreeMap<NaiveDate, Rooms<'a>> {
    let mut days: BTreeMap<NaiveDate, Rooms> = BTreeMap::from([(about.date, Vec::new())]);
    for item in items {
        let rooms = days.entry(item.start.date_naive()).or_default();
        let name = Some(line(&item.room())).filter(|room| !room.is_empty());
        let name = name.unwrap_or_else(|| ROOM.to_owned());
        match rooms.iter_mut().find(|(room, _)| *room == name) {
            Some((_, inside)) => inside.push(item),
            None => rooms.push((name, vec![item])),
        }
    }
    days
}

struct Xml<'a> {
    writer: Writer<Vec<u8>>,
    persons: BTreeMap<&'a PersonId, u32>,
}

impl Xml<'_> {
    fn event(&mut self, event: Event) {
        // Writing to memory cannot fail.
        let _ = self.writer.write_event(event);
    }

    fn within(&mut self, name: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.event(Event::Start(start));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::new(text)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn conference(&mut self, about: &About, days: impl Iterator<Item = NaiveDate> + Clone) {
        let day = |date: Option<NaiveDate>| date.unwrap_or(about.date).to_string();
        self.within("conference", &[], |xml| {
            xml.text("title", &line(&about.title));
            xml.text("acronym", &acronym(about));
            xml.text("start", &day(days.clone().min()));
            xml.text("end", &day(days.clone().max()));
            xml.text("days", &days.count().to_string());
            xml.text("timeslot_duration", "00:05");
            xml.text("time_zone_name", about.zone.name());
        });
    }

    fn day(&mut self, about: &About, date: NaiveDate, index: u32, rooms: &Rooms) {
        let all = || rooms.iter().flat_map(|(_, items)| items);
        let midnight = about.zone.from_utc_datetime(&date.and_time(NaiveTime::MIN));
        let start = all().map(|item| item.start).min().unwrap_or(midnight);
        let end = all().map(|item| item.end).max().unwrap_or(midnight);
        let (index, date) = (index.to_string(), date.to_string());
        let (start, end) = (stamp(start), stamp(end));
        let day = [("index", &*index), ("date", &*date), ("start", &*start), ("end", &*end)];
        self.within("day", &day, |xml| {
            for (name, items) in rooms {
                xml.within("room", &[("name", name)], |xml| {
                    for item in items {
                        xml.item(about, name, item);
                    }
                });
            }
        });
    }

    fn item(&mut self, about: &About, room: &str, item: &Item) {
        let segment = item.segment;
        let id = (item.at + 1).to_string();
        let guid = guid(about, segment.id.as_str());
        self.within("event", &[("guid", &guid), ("id", &id)], |xml| {
            xml.text("room", room);
            xml.text("title", &line(&segment.title));
            xml.text("subtitle", &line(&segment.subtitle));
            xml.text("type", kind(segment.kind));
            xml.text("date", &stamp(item.start));
            xml.text("start", &item.start.format("%H:%M").to_string());
            xml.text("duration", &length(segment.duration));
            xml.text("abstract", "");
            xml.text("slug", &slug(about, item));
            xml.text("track", &item.block.map(|b| line(&b.title)).unwrap_or_default());
            xml.within("persons", &[], |xml| {
                for person in &item.people {
                    let number = xml.persons.get(&person.id).copied().unwrap_or_default();
                    let number = number.to_string();
                    let start = BytesStart::new("person").with_attributes([("id", &*number)]);
                    xml.event(Event::Start(start));
                    xml.event(Event::Text(BytesText::new(&line(&person.name))));
                    xml.event(Event::End(BytesEnd::new("person")));
                }
            });
            let beats = segment.beats.iter().map(|beat| plain(&beat.title));
            xml.text("description", &beats.collect::<Vec<_>>().join("\n"));
            if segment.link.starts_with("https://") || segment.link.starts_with("http://") {
                let link = line(&segment.link);
                xml.within("links", &[], |xml| xml.within("link", &[("href", &link)], |_| {}));
            }
        });
    }
}

fn stamp(at: DateTime<Tz>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Hours and minutes; a part of a minute counts as one.
fn length(secs: i64) -> String {
    let minutes = (secs + 59) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Opening => "opening",
        Kind::Debate => "debate",
        Kind::Talk => "talk",
        Kind::Study => "study",
        Kind::Testimony => "testimony",
        Kind::Launch => "launch",
        Kind::Break => "break",
        Kind::Lunch => "lunch",
        Kind::Workshop => "workshop",
        Kind::Feedback => "feedback",
        Kind::Closing => "closing",
        Kind::Other => "other",
    }
}

/// Letters and digits of ASCII in small, what lies between them as one `gap`.
fn ascii(text: &str, gap: char, most: usize) -> String {
    let mut told = String::new();
    for c in text.nfd().filter(|c| c.is_ascii()) {
        let c = c.to_ascii_lowercase();
        if c.is_ascii_alphanumeric() {
            told.push(c);
        } else if !told.is_empty() && !told.ends_with(gap) {
            told.push(gap);
        }
        if told.len() >= most {
            break;
        }
    }
    told.trim_end_matches(gap).to_owned()
}

/// At least four of `a-z 0-9 _`.
fn acronym(about: &About) -> String {
    let title = ascii(&about.title, '_', 24);
    if title.len() >= 4 { title } else { format!("show_{}", about.date.format("%Y")) }
}

fn slug(about: &About, item: &Item) -> String {
    let title = ascii(&item.segment.title, '-', 40);
    format!("{}-{:04}-{title}", acronym(about), item.at + 1).trim_end_matches('-').to_owned()
}

/// A UUID that a segment keeps from one schedule to the next (version 8 of RFC 9562: of our own
/// making, from a hash).
fn guid(about: &About, segment: &str) -> String {
    let hash = Sha256::digest(format!("{}\n{}\n{segment}", about.title, about.date));
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
