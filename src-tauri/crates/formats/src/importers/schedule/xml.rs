//! The schedule in XML. Nothing outside is fetched and no entity of the document's own is
//! expanded: what is not one of XML's five, or a character's number, stays as it is written.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event as Xml};

use super::{Event, Schedule};
use crate::text::decode::decode;
use crate::unreadable::{MOST, Unreadable};

/// The deepest that elements stand in one another.
const DEEPEST: usize = 40;

pub fn is(bytes: &[u8], _: Option<&str>) -> bool {
    let head = &bytes[..bytes.len().min(4_000)];
    let text = String::from_utf8_lossy(head);
    let begins = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']).starts_with('<');
    begins && text.contains("<schedule")
}

pub fn read(bytes: &[u8]) -> Result<Schedule, Unreadable> {
    let text = decode(bytes)?.text;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = true;
    let mut walk = Walk::default();
    walk.schedule.format = "schedule-xml";
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Xml::Start(tag) => walk.open(&tag)?,
            Xml::Empty(tag) => {
                walk.open(&tag)?;
                walk.close()?;
            }
            Xml::End(_) => walk.close()?,
            Xml::Text(text) => {
                walk.text.push_str(&text.xml_content(quick_xml::XmlVersion::Implicit1_0))
            }
            Xml::CData(text) => {
                walk.text.push_str(&text.xml_content(quick_xml::XmlVersion::Implicit1_0))
            }
            Xml::GeneralRef(name) => walk.reference(&name),
            Xml::Eof => break,
            Xml::Decl(_) | Xml::PI(_) | Xml::DocType(_) | Xml::Comment(_) => {}
        }
    }
    if !walk.path.is_empty() {
        return Err(Unreadable::Damaged);
    }
    Ok(walk.schedule)
}

#[derive(Default)]
struct Walk {
    schedule: Schedule,
    /// Names of the open elements.
    path: Vec<String>,
    /// Text since the last tag.
    text: String,
    day: usize,
    day_date: Option<chrono::NaiveDate>,
    room: String,
    event: Option<Event>,
    person: String,
}

impl Walk {
    fn open(&mut self, tag: &BytesStart) -> Result<(), Unreadable> {
        if self.path.len() >= DEEPEST {
            return Err(Unreadable::Damaged);
        }
        let name = String::from_utf8_lossy(tag.name().as_ref().as_ref()).into_owned();
        match name.as_str() {
            "day" if self.path.len() == 1 => {
                self.day += 1;
                self.day_date = attribute(tag, "date").get(..10).and_then(|d| d.parse().ok());
            }
            "room" if self.event.is_none() => self.room = attribute(tag, "name"),
            "event" => {
                if self.schedule.events.len() >= MOST {
                    return Err(Unreadable::TooMany { items: MOST + 1, limit: MOST });
                }
                let (day, day_date, room) = (self.day, self.day_date, self.room.clone());
                self.event = Some(Event { day, day_date, room, ..Event::default() });
            }
            "person" => self.person = attribute(tag, "id"),
            _ => {}
        }
        self.path.push(name);
        self.text.clear();
        Ok(())
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        let name = self.path.pop().ok_or(Unreadable::Damaged)?;
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if name == "event" {
            self.schedule.events.extend(self.event.take());
        } else if let Some(event) = &mut self.event {
            let parent = self.path.last().map_or("", String::as_str);
            if !text.is_empty() && !kept(event, parent, &name, &text, &self.person) {
                let field = if parent == "event" { name } else { format!("{parent}/{name}") };
                self.schedule.left_out.count(&field);
            }
        } else if self.path.last().is_some_and(|parent| parent == "conference") {
            match name.as_str() {
                "title" => self.schedule.title = text,
                "time_zone_name" => self.schedule.zone = text,
                _ => {}
            }
        }
        Ok(())
    }

    fn reference(&mut self, name: &BytesRef) {
        let said: &str = name.as_ref();
        let known = match said {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => name.resolve_char_ref().ok().flatten(),
        };
        match known {
            Some(c) => self.text.push(c),
            None => self.text.push_str(&format!("&{said};")),
        }
    }
}

/// Puts an element's text where it belongs; false where it has no place.
fn kept(event: &mut Event, parent: &str, name: &str, text: &str, person: &str) -> bool {
    match (parent, name) {
        ("event", "date") => text.clone_into(&mut event.date),
        ("event", "start") => text.clone_into(&mut event.start),
        ("event", "duration") => text.clone_into(&mut event.duration),
        ("event", "room") => text.clone_into(&mut event.room),
        ("event", "title") => text.clone_into(&mut event.title),
        ("event", "subtitle") => text.clone_into(&mut event.subtitle),
        ("event", "type") => text.clone_into(&mut event.kind),
        ("event", "abstract" | "description") => {
            if event.notes.iter().all(|note| note != text) {
                event.notes.push(text.to_owned());
            }
        }
        ("persons", "person") => event.persons.push((person.to_owned(), text.to_owned())),
        _ => return false,
    }
    true
}

fn attribute(tag: &BytesStart, name: &str) -> String {
    let found = tag.try_get_attribute(name).ok().flatten();
    let value = found.and_then(|found| {
        found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(|v| v.into_owned())
    });
    value.unwrap_or_default().trim().to_owned()
}
