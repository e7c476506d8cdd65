//! Lists of speakers of Sessionize and pretalx: people, what is told of them and in which
//! sessions they appear. How they are reached is offered, never taken by itself.

use serde_json::Value;

use super::json::{is_something, list, plain_text, says, text, value};
use super::left_out::LeftOut;
use super::{Importer, Reading};
use crate::draft::{DraftNote, DraftPerson, DraftProposal, NoteCode};
use crate::rows::{self, LONG, Rows, person, safe_line};
use crate::table::Contact;
use crate::unreadable::{MOST, Unreadable};

pub(super) const IMPORTER: Importer = Importer { format: "speakers", is, read };

/// Names of the fields, by maker.
const NAME: &[&str] = &["fullName", "name", "Name"];
const BIO: &[&str] = &["bio", "biography", "Biography"];
const ROLE: &[&str] = &["tagLine", "tagline", "Tag line"];
const SESSIONS: &[&str] = &["sessions", "submissions", "Proposal titles", "Session titles"];
const EMAIL: &[&str] = &["email", "Email", "E-Mail"];
const PHONE: &[&str] = &["phone", "Phone", "mobile"];
/// What only programs need.
const SILENT: &[&str] =
    &["id", "ID", "code", "firstName", "lastName", "isTopSpeaker", "Proposal IDs", "has_arrived"];

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    let sessionize = says(bytes, &["\"fullName\"", "\"sessions\""]);
    let pretalx = says(bytes, &["\"biography\"", "\"submissions\""]);
    let exported = says(bytes, &["\"Name\"", "\"Proposal titles\""])
        || says(bytes, &["\"Name\"", "\"Biography\""]);
    (sessionize || pretalx || exported) && !says(bytes, &["\"timeStart\""])
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let value = value(bytes)?;
    let speakers = speakers(&value);
    if speakers.is_empty() {
        return Err(Unreadable::NoProgramme { lines: 0 });
    }
    if speakers.len() > MOST {
        return Err(Unreadable::TooMany { items: speakers.len(), limit: MOST });
    }
    let mut left_out = LeftOut::default();
    let mut all = Rows {
        format: "speakers",
        name: name.map(str::to_owned),
        lines: u32::try_from(speakers.len()).unwrap_or(u32::MAX),
        encoding: "UTF-8".to_owned(),
        ..Rows::default()
    };
    let mut seen = std::collections::HashSet::new();
    for (at, speaker) in speakers.iter().enumerate() {
        let line = u32::try_from(at + 1).ok();
        let Some(made) = one(speaker) else {
            all.notes.push(DraftNote::new(NoteCode::BadLines, line, &[("count", "1".to_owned())]));
            continue;
        };
        if seen.insert(made.name.to_lowercase()) {
            all.people.push(made);
        } else {
            all.notes.push(DraftNote::new(NoteCode::SameName, line, &[("name", made.name)]));
        }
        rest(speaker, &mut left_out);
    }
    all.notes.extend(left_out.notes());
    let facts = [("count", all.people.len().to_string())];
    all.notes.push(DraftNote::new(NoteCode::PeopleOnly, None, &facts));
    all.notes.extend(private(&contacts_of(&speakers)));
    let lines = all.people.iter().map(shown).collect();
    Ok(Reading { draft: rows::draft(all)?, lines })
}

/// The speakers: the document itself, or a list in it.
fn speakers(value: &Value) -> Vec<&Value> {
    let within = ["speakers", "results"].iter().map(|field| list(&value[field]));
    let found = within.max_by_key(|speakers| speakers.len()).filter(|found| !found.is_empty());
    found.unwrap_or_else(|| list(value)).iter().filter(|one| one.is_object()).collect()
}

fn said(speaker: &Value, names: &[&str]) -> Option<String> {
    names.iter().map(|name| text(speaker, name)).find(|text| !text.is_empty())
}

fn one(speaker: &Value) -> Option<DraftPerson> {
    let parts = [text(speaker, "firstName"), text(speaker, "lastName")];
    let joined = parts.join(" ").trim().to_owned();
    let name = said(speaker, NAME).unwrap_or(joined);
    let known = person(&name);
    if known.name.is_empty() {
        return None;
    }
    let some = |text: String| Some(safe_line(&text)).filter(|text| !text.is_empty());
    let [given, family] = parts;
    Some(DraftPerson {
        id: String::new(),
        name: known.name,
        given: some(given).or_else(|| some(known.given)),
        family: some(family).or_else(|| some(known.family)),
        role: said(speaker, ROLE).and_then(some),
        organisation: None,
        bio: said(speaker, BIO).map(|bio| bio.chars().take(LONG).collect()),
        sessions: SESSIONS.iter().flat_map(|field| sessions(&speaker[*field])).collect(),
    })
}

/// Titles of sessions; codes alone name none.
fn sessions(value: &Value) -> Vec<String> {
    let title = |session: &Value| match session {
        Value::Object(_) => said(session, &["name", "title"]).unwrap_or_default(),
        plain => plain_text(plain),
    };
    let titles = match value {
        Value::Array(list) => list.iter().map(title).collect(),
        Value::String(text) => text.lines().map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    titles.iter().map(|title| safe_line(title)).filter(|title| !title.is_empty()).collect()
}

/// What of a speaker has no place in a show.
fn rest(speaker: &Value, left_out: &mut LeftOut) {
    let known = [NAME, BIO, ROLE, SESSIONS, EMAIL, PHONE, SILENT].concat();
    for (field, held) in speaker.as_object().into_iter().flatten() {
        if is_something(held) && !known.contains(&field.as_str()) {
            left_out.count(field);
        }
    }
}

/// How the speakers of a document are reached: read only once that was accepted.
pub(super) fn contacts(bytes: &[u8]) -> Result<Vec<Contact>, Unreadable> {
    let value = value(bytes)?;
    Ok(contacts_of(&speakers(&value)))
}

fn contacts_of(speakers: &[&Value]) -> Vec<Contact> {
    let mut out = Vec::new();
    for speaker in speakers {
        let Some(DraftPerson { name, .. }) = one(speaker) else { continue };
        for (field, names) in [("email", EMAIL), ("phone", PHONE)] {
            let text = said(speaker, names).map(|text| safe_line(&text));
            out.extend(text.map(|text| Contact { name: name.clone(), field, text }));
        }
    }
    out
}

fn private(contacts: &[Contact]) -> Option<DraftNote> {
    let fields: Vec<String> = ["email", "phone"]
        .into_iter()
        .filter(|field| contacts.iter().any(|contact| contact.field == *field))
        .map(str::to_owned)
        .collect();
    if fields.is_empty() {
        return None;
    }
    let people: std::collections::HashSet<&str> =
        contacts.iter().map(|c| c.name.as_str()).collect();
    let named: Vec<String> = fields.iter().map(|f| format!("«\u{a0}{f}\u{a0}»")).collect();
    let facts = [("columns", named.join(", ")), ("count", people.len().to_string())];
    let note = DraftNote::new(NoteCode::PrivateColumns, None, &facts);
    Some(note.proposing(DraftProposal::Private { fields }))
}

fn shown(person: &DraftPerson) -> String {
    let parts = [Some(person.name.clone()), person.role.clone(), Some(person.sessions.join(", "))];
    let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    safe_line(&said.join("\u{a0}· "))
}
