//! Decisions on who appears where.

use super::changed;
use super::text::{self, LINE, stale, taken, unknown};
use crate::event::{Change, Event};
use crate::id::AppearanceId;
use crate::people::Appearance;
use crate::refusal::Refusal;
use crate::state::Show;

type Decision = Result<Vec<Event>, Refusal>;

pub fn add(show: &Show, appearance: &Appearance, after: Option<&AppearanceId>) -> Decision {
    if show.people.appearance(&appearance.id).is_some() {
        return Err(taken("appearance", &appearance.id));
    }
    sound(show, appearance)?;
    let all = &show.people.appearances;
    let at = match after {
        Some(id) => position(show, id, appearance)? + 1,
        None => all
            .iter()
            .rposition(|a| a.segment == appearance.segment)
            .map_or(all.len(), |last| last + 1),
    };
    Ok(changed(Change::AppearancePut { at, was: None, now: Some(appearance.clone()) }))
}

pub fn edit(show: &Show, now: Option<&Appearance>, was: &Appearance) -> Decision {
    let at = position(show, &was.id, was)?;
    if show.people.appearances[at] != *was {
        return Err(stale("appearance"));
    }
    if let Some(now) = now {
        if now.id != was.id || now.segment != was.segment {
            return Err(unknown("appearance", &now.id));
        }
        sound(show, now)?;
    }
    if now == Some(was) {
        return Ok(Vec::new());
    }
    Ok(changed(Change::AppearancePut { at, was: Some(was.clone()), now: now.cloned() }))
}

pub fn shift(show: &Show, id: &AppearanceId, after: Option<&AppearanceId>) -> Decision {
    let found = show.people.appearance(id).ok_or_else(|| unknown("appearance", id))?.clone();
    let from = position(show, id, &found)?;
    let mut left = show.people.appearances.clone();
    left.remove(from);
    let to = match after {
        None => left.iter().position(|a| a.segment == found.segment).unwrap_or(from),
        Some(after) if after == id => from,
        Some(after) => {
            let at = left.iter().position(|a| a.id == *after && a.segment == found.segment);
            at.ok_or_else(|| unknown("appearance", after))? + 1
        }
    };
    if to == from {
        return Ok(Vec::new());
    }
    let mut events =
        changed(Change::AppearancePut { at: from, was: Some(found.clone()), now: None });
    events.extend(changed(Change::AppearancePut { at: to, was: None, now: Some(found) }));
    Ok(events)
}

/// Where a passage of the same segment as `like` stands.
fn position(show: &Show, id: &AppearanceId, like: &Appearance) -> Result<usize, Refusal> {
    let mut all = show.people.appearances.iter();
    let found = all.position(|a| a.id == *id && a.segment == like.segment);
    found.ok_or_else(|| unknown("appearance", id))
}

/// Whether a passage can be: who and where are there, and nobody is in one place twice.
fn sound(show: &Show, it: &Appearance) -> Result<(), Refusal> {
    let person = show.people.person(&it.person).ok_or_else(|| unknown("person", &it.person))?;
    let segment = show.plan.segment(&it.segment).ok_or_else(|| unknown("segment", &it.segment))?;
    if let Some(beat) = it.beat.as_ref().filter(|id| segment.beats.iter().all(|b| b.id != **id)) {
        return Err(unknown("beat", beat));
    }
    let same = |a: &Appearance| a.id != it.id && a.person == it.person && a.beat == it.beat;
    if show.people.in_segment(&it.segment).any(same) {
        return Err(taken("appearance", &person.name));
    }
    if let Some(id) = it.substitute.as_ref().filter(|id| show.people.person(id).is_none()) {
        return Err(unknown("person", id));
    }
    text::any("text", &it.role, LINE)
}
