//! A list of people: who they are, and how they are reached.

use super::Field;
use super::read::Known;
use super::speakers::voices;
use crate::draft::{DraftNote, DraftPerson, DraftProposal, NoteCode};
use crate::people::Voice;
use crate::rows::{LONG, Rows, person, safe_line};

/// How somebody is reached, as a document says it: private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Their name, as in the draft.
    pub name: String,
    /// `email` or `phone`.
    pub field: &'static str,
    /// The address or number.
    pub text: String,
}

/// The people of a list.
pub fn people(known: &Known, all: &mut Rows) {
    let cell = |row: &super::GridRow, field| known.column(field).map(|at| row.text(at));
    let said = |text: Option<String>| text.map(|t| safe_line(&t)).filter(|t| !t.is_empty());
    let mut seen = std::collections::HashSet::new();
    for row in known.body() {
        let Some((name, given, family)) = named(known, row) else {
            let text: String = row.shown().chars().take(120).collect();
            let lines = format!("Ligne {}", row.line);
            let at = row.line.to_string();
            let facts = [("from", at.clone()), ("to", at), ("lines", lines), ("text", text)];
            all.notes.push(DraftNote::new(NoteCode::RowLeftOut, Some(row.line), &facts));
            continue;
        };
        if !seen.insert(name.to_lowercase()) {
            let facts = [("name", name.clone())];
            all.notes.push(DraftNote::new(NoteCode::SameName, Some(row.line), &facts));
            continue;
        }
        let sessions = cell(row, Field::Sessions).unwrap_or_default();
        let titles = sessions.split(['\n', '|', ';']).map(safe_line).filter(|t| !t.is_empty());
        all.people.push(DraftPerson {
            id: String::new(),
            name,
            given,
            family,
            role: said(cell(row, Field::Role)),
            organisation: said(cell(row, Field::Organisation)),
            bio: cell(row, Field::Bio)
                .map(|bio| bio.chars().take(LONG).collect())
                .filter(|bio: &String| !bio.is_empty()),
            sessions: titles.collect(),
        });
    }
    let facts = [("count", all.people.len().to_string())];
    all.notes.push(DraftNote::new(NoteCode::PeopleOnly, None, &facts));
    all.notes.extend(private(known));
}

/// The name of a row: in one column, or given and family name in two.
fn named(known: &Known, row: &super::GridRow) -> Option<(String, Option<String>, Option<String>)> {
    let cell = |field| known.column(field).map(|at| safe_line(&row.text(at)));
    let said = |text: Option<String>| text.filter(|text| !text.is_empty());
    let (given, family) = (said(cell(Field::Given)), said(cell(Field::Family)));
    let whole = said(cell(Field::Speakers));
    if given.is_some() || family.is_some() {
        let parts = [given.as_deref(), family.as_deref()];
        let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        return Some((whole.unwrap_or(joined), given, family));
    }
    let one = person(&whole?);
    let said = |text: String| Some(text).filter(|text| !text.is_empty());
    Some((one.name, said(one.given), said(one.family)))
}

/// What of the table is private: offered, never taken by itself.
pub fn private(known: &Known) -> Option<DraftNote> {
    let columns: Vec<usize> =
        (0..known.fields.len()).filter(|at| known.fields[*at].is_private()).collect();
    let full = |row: &&super::GridRow| columns.iter().any(|at| !row.text(*at).is_empty());
    let count = known.body().filter(full).count();
    if count == 0 {
        return None;
    }
    let named: Vec<String> =
        columns.iter().map(|at| format!("«\u{a0}{}\u{a0}»", known.called(*at))).collect();
    let mut fields: Vec<String> =
        columns.iter().map(|at| known.fields[*at].name().to_owned()).collect();
    fields.dedup();
    let facts = [("columns", named.join(", ")), ("count", count.to_string())];
    let note = DraftNote::new(NoteCode::PrivateColumns, None, &facts);
    Some(note.proposing(DraftProposal::Private { fields }))
}

/// Whom the addresses of a row are of: the one person in it.
fn reached(known: &Known, row: &super::GridRow) -> Option<String> {
    if known.is_list() {
        return named(known, row).map(|(name, ..)| name);
    }
    let cell = known.column(Field::Speakers).map(|at| row.text(at))?;
    match &voices(&cell, true).0[..] {
        [Voice::Person(person)] => Some(person.name.clone()),
        _ => None,
    }
}

/// How the people of a table are reached: read only once that was accepted.
#[must_use]
pub fn contacts(known: &Known) -> Vec<Contact> {
    let mut out = Vec::new();
    for row in known.body() {
        let Some(name) = reached(known, row) else { continue };
        for at in (0..known.fields.len()).filter(|at| known.fields[*at].is_private()) {
            let text = safe_line(&row.text(at));
            if !text.is_empty() {
                out.push(Contact { name: name.clone(), field: known.fields[at].name(), text });
            }
        }
    }
    out
}
