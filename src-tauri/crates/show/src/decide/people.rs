//! Decisions on people and their checks.

use super::changed;
use super::plan::within;
use super::text::{self, LINE, LONG, taken, unknown};
use crate::checks::{CheckItem, CheckKey, CheckState, Mark, Per};
use crate::event::{Change, Event};
use crate::fold::person_value;
use crate::id::{AppearanceId, CheckCode, PersonId};
use crate::people::{Appearance, Person, PersonValue, Sealed};
use crate::plan::Segment;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::{At, Secs};

/// The slowest that someone speaks, in words a minute.
const SLOWEST: Secs = 60;
/// The fastest.
const FASTEST: Secs = 300;

type Decision = Result<Vec<Event>, Refusal>;

pub fn add(show: &Show, person: &Person, appearance: Option<&Appearance>) -> Decision {
    sound(person)?;
    let people = &show.people;
    if people.person(&person.id).is_some() {
        return Err(taken("person", &person.id));
    }
    let at = people.persons.len();
    let mut events = changed(Change::PersonPut { at, was: None, now: Some(person.clone()) });
    if let Some(a) = appearance {
        if show.plan.segment(&a.segment).is_none() {
            return Err(unknown("segment", &a.segment));
        }
        if people.appearances.iter().any(|b| b.id == a.id) {
            return Err(taken("appearance", &a.id));
        }
        let at = people.appearances.len();
        events.extend(changed(Change::AppearancePut { at, was: None, now: Some(a.clone()) }));
    }
    Ok(events)
}

pub fn edit(show: &Show, id: &PersonId, now: &PersonValue) -> Decision {
    let was = person_value(show, id, now).ok_or_else(|| unknown("person", id))?;
    match now {
        PersonValue::Name { name, .. } => text::some("name", name, LINE)?,
        PersonValue::Role(t) | PersonValue::Organisation(t) | PersonValue::Pronunciation(t) => {
            text::any("text", t, LINE)?;
        }
        PersonValue::Bio(t) => text::any("bio", t, LONG)?,
        PersonValue::Kind(_) => {}
        PersonValue::Pace(pace) => {
            let pace = pace.map_or(SLOWEST, Secs::from);
            within("pace", pace, SLOWEST, FASTEST)?;
        }
        PersonValue::Private(_, sealed) => {
            text::any("note", sealed.as_ref().map_or("", |s| &s.body), LONG * 6)?;
        }
        PersonValue::Unrecorded(_) => {}
    }
    if was == *now {
        return Ok(Vec::new());
    }
    Ok(changed(Change::Person { person: id.clone(), was, now: now.clone() }))
}

pub fn note_call(show: &Show, person: &PersonId, said: &Sealed) -> Decision {
    text::some("note", &said.body, LONG * 6)?;
    if show.people.person(person).is_none() {
        return Err(unknown("person", person));
    }
    let at = show.people.calls.get(person).map_or(0, Vec::len);
    Ok(changed(Change::Call { person: person.clone(), at, was: None, now: Some(said.clone()) }))
}

pub fn erase(show: &Show, id: &PersonId) -> Decision {
    show.people.person(id).ok_or_else(|| unknown("person", id))?;
    // Whatever the show holds of them now: what was taken away long ago can still be read where its
    // key is, and this line is what destroys it there.
    Ok(vec![Event::Erased { person: id.clone() }])
}

/// What is said of a check.
pub struct Marking<'a> {
    /// Which check.
    pub check: &'a CheckCode,
    /// How far it is.
    pub state: CheckState,
    /// What is wrong, or why it is waived.
    pub note: &'a str,
    /// When it is said.
    pub at: At,
}

pub fn check(
    show: &Show,
    person: &PersonId,
    appearance: Option<&AppearanceId>,
    marking: &Marking,
) -> Decision {
    text::any("note", marking.note, LONG)?;
    if show.people.person(person).is_none() {
        return Err(unknown("person", person));
    }
    let item = show.people.check(marking.check).ok_or_else(|| unknown("check", marking.check))?;
    let key = key(show, person, appearance, item)?;
    let was = show.people.mark(&key).cloned();
    let now = (marking.state != CheckState::Todo).then(|| Mark {
        state: marking.state,
        note: marking.note.to_owned(),
        at: marking.at,
    });
    if was.as_ref().map(|m| (m.state, &m.note)) == now.as_ref().map(|m| (m.state, &m.note)) {
        return Ok(Vec::new());
    }
    Ok(changed(Change::Check { key, was, now }))
}

fn key(
    show: &Show,
    person: &PersonId,
    appearance: Option<&AppearanceId>,
    item: &CheckItem,
) -> Result<CheckKey, Refusal> {
    if item.per == Per::Person {
        return Ok(CheckKey::Person(person.clone(), item.code.clone()));
    }
    let mut theirs = show.people.appearances.iter().filter(|a| a.person == *person);
    let found = match appearance {
        Some(id) => theirs.find(|a| a.id == *id).ok_or_else(|| unknown("appearance", id))?,
        None => next_appearance(show, person).ok_or_else(|| unknown("appearance", person))?,
    };
    Ok(CheckKey::Appearance(found.id.clone(), item.code.clone()))
}

/// The person's first passage that is on air or still to come, else their last one.
fn next_appearance<'a>(show: &'a Show, person: &PersonId) -> Option<&'a Appearance> {
    let run = show.under_way();
    let open = |segment: &Segment| match run {
        None => !segment.dropped,
        Some(run) => {
            run.to_come(segment)
                || run.passages.iter().any(|p| p.segment == segment.id && p.ended.is_none())
        }
    };
    // In the order of the rundown, which may have been arranged anew since they were given.
    let theirs = show.people.appearances.iter().filter(|a| a.person == *person);
    let mut placed: Vec<_> = theirs.map(|a| (show.plan.position(&a.segment), a)).collect();
    placed.sort_by_key(|(at, _)| *at);
    let is_open = |at: Option<usize>| at.is_some_and(|at| open(&show.plan.segments[at]));
    let next = placed.iter().find(|(at, _)| is_open(*at));
    next.or(placed.last()).map(|(_, a)| *a)
}

fn sound(person: &Person) -> Result<(), Refusal> {
    text::some("name", &person.name, LINE)?;
    for t in [&person.role, &person.organisation, &person.pronunciation] {
        text::any("text", t, LINE)?;
    }
    text::any("bio", &person.bio, LONG)
}
