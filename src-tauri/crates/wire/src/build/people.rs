//! People as a view.

use std::collections::BTreeMap;

use live::board::BoardRow;
use live::readiness::{CheckCell, CheckLook, SegmentReadiness};
use show::Show;
use show::checks::{AppearanceKind, CheckState, Due};
use show::id::{CheckCode, PersonId};
use show::people::{Appearance, Person};
use show::time::At;

use super::{ms, word};
use crate::people::{CheckView, MarkView, PassageView, PersonView, TallyView};
use crate::words::Words;

/// The checklist, in order.
pub fn checklist(show: &Show) -> Vec<CheckView> {
    let item = |i: &show::checks::CheckItem| CheckView {
        code: i.code.0.clone(),
        title: i.title.clone(),
        per: word(&i.per),
        phase: word(&i.phase),
        due: match i.due {
            Due::Before(secs) => secs,
            Due::On(_) => 0,
        },
        on: live::readiness::set_time(show, i).map(ms),
        critical: i.critical,
        owner: i.owner.clone(),
        ticked_by: i.ticked_by.iter().map(word).collect(),
        kinds: AppearanceKind::ALL.iter().filter(|k| i.holds_for(**k)).map(word).collect(),
    };
    show.people.checklist.iter().map(item).collect()
}

/// How ready the day is, and each block of it that has passages to come.
pub fn tallies(show: &Show, segments: &[SegmentReadiness]) -> Vec<TallyView> {
    let tally = |t: &live::readiness::Tally| TallyView {
        block: t.block.map(|b| b.0.clone()),
        ready: t.ready,
        of: t.of,
        worst: t.worst.map(|w| word(&w)),
    };
    live::readiness::tallies(show, segments).iter().map(tally).collect()
}

/// What a check is called: its own title, or the catalogue's.
#[must_use]
pub fn check_title(show: &Show, code: &CheckCode, words: &Words) -> String {
    match show.people.check(code).filter(|item| !item.title.is_empty()) {
        Some(item) => item.title.clone(),
        None => words.text(&format!("check-{code}"), &[]),
    }
}

/// The people, worst first.
pub fn people(show: &Show, now: At) -> Vec<PersonView> {
    of_rows(show, &live::board::board(show, now).rows)
}

/// These people alone, in no order.
pub fn some(show: &Show, now: At, touched: &[PersonId]) -> Vec<PersonView> {
    of_rows(show, &live::board::rows_of(show, touched, now))
}

fn of_rows(show: &Show, rows: &[BoardRow]) -> Vec<PersonView> {
    let view = |row: &BoardRow| Some(person(show, show.people.person(row.person)?, row));
    rows.iter().filter_map(view).collect()
}

fn person(show: &Show, person: &Person, row: &BoardRow) -> PersonView {
    let passage = |a: &Appearance| PassageView {
        id: a.id.0.clone(),
        segment: a.segment.0.clone(),
        beat: a.beat.as_ref().map(|b| b.0.clone()),
        role: a.role.clone(),
        kind: word(&show.kind_of(a)),
        kind_said: show.people.kinds.contains_key(&a.id),
        substitute: a.substitute.as_ref().map(|id| id.0.clone()),
    };
    let kept = show.people.private.get(&person.id).into_iter().flat_map(BTreeMap::keys);
    let mut passages: Vec<_> = show.people.of_person(&person.id).map(passage).collect();
    // Most have one, and a list that grew has room for four: ten thousand of them take megabytes.
    passages.shrink_to_fit();
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
        passages,
        next: row.appearance.map(|a| a.0.clone()),
        state: word(&row.state),
        marks: row.checks.iter().map(mark).collect(),
        kept: kept.map(word).collect(),
        unrecorded: show.people.unrecorded.contains(&person.id),
        calls: show.people.calls.get(&person.id).map_or(0, Vec::len),
    }
}

fn mark(cell: &CheckCell) -> MarkView {
    let state = cell.mark.map_or(CheckState::Todo, |m| m.state);
    MarkView {
        check: cell.check.0.clone(),
        state: word(&state),
        late: cell.look == CheckLook::Late,
        note: cell.mark.map(|m| m.note.clone()).unwrap_or_default(),
        at: cell.mark.map(|m| ms(m.at)),
    }
}
