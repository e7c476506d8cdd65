//! People as a view.

use std::collections::BTreeMap;

use live::board::BoardRow;
use live::readiness::{CheckCell, CheckLook};
use show::Show;
use show::checks::CheckState;
use show::id::PersonId;
use show::people::{Appearance, Person};
use show::time::At;

use super::{ms, word};
use crate::people::{CheckView, MarkView, PassageView, PersonView};

/// The checklist, in order.
pub fn checklist(show: &Show) -> Vec<CheckView> {
    let item = |i: &show::checks::CheckItem| CheckView {
        code: i.code.0.clone(),
        per: word(&i.per),
        phase: word(&i.phase),
        due: i.due,
        critical: i.critical,
    };
    show.people.checklist.iter().map(item).collect()
}

/// The people, worst first.
pub fn people(show: &Show, now: At) -> Vec<PersonView> {
    let persons: BTreeMap<&PersonId, &Person> =
        show.people.persons.iter().map(|p| (&p.id, p)).collect();
    let mut passages: BTreeMap<&PersonId, Vec<&Appearance>> = BTreeMap::new();
    for a in &show.people.appearances {
        passages.entry(&a.person).or_default().push(a);
    }
    let view = |row: &BoardRow| {
        let theirs = passages.get(&row.person).map_or(&[][..], Vec::as_slice);
        Some(person(show, persons.get(&row.person)?, row, theirs))
    };
    live::board::board(show, now).rows.iter().filter_map(view).collect()
}

fn person(show: &Show, person: &Person, row: &BoardRow, theirs: &[&Appearance]) -> PersonView {
    let passage = |a: &&Appearance| PassageView {
        id: a.id.0.clone(),
        segment: a.segment.0.clone(),
        beat: a.beat.as_ref().map(|b| b.0.clone()),
        role: a.role.clone(),
        substitute: a.substitute.as_ref().map(|id| id.0.clone()),
    };
    let kept = show.people.private.get(&person.id).into_iter().flat_map(BTreeMap::keys);
    PersonView {
        id: person.id.0.clone(),
        kind: word(&person.kind),
        name: person.name.clone(),
        given: person.given.clone(),
        family: person.family.clone(),
        role: person.role.clone(),
        organisation: person.organisation.clone(),
        pronunciation: person.pronunciation.clone(),
        bio: person.bio.clone(),
        pace: person.pace,
        passages: theirs.iter().map(passage).collect(),
        next: row.appearance.as_ref().map(|a| a.0.clone()),
        state: word(&row.state),
        marks: row.checks.iter().map(mark).collect(),
        kept: kept.map(word).collect(),
    }
}

fn mark(cell: &CheckCell) -> MarkView {
    let state = cell.mark.as_ref().map_or(CheckState::Todo, |m| m.state);
    MarkView {
        check: cell.check.0.clone(),
        state: word(&state),
        late: cell.look == CheckLook::Late,
        note: cell.mark.as_ref().map(|m| m.note.clone()).unwrap_or_default(),
        at: cell.mark.as_ref().map(|m| ms(m.at)),
    }
}
