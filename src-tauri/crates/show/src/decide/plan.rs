//! Decisions on the rundown.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::text::{self, LINE, LONG, stale, taken, unknown};
use super::{changed, devices};
use crate::about::About;
use crate::checks::CheckItem;
use crate::command::{Length, Programme};
use crate::event::{Change, Event, Whole};
use crate::id::SegmentId;
use crate::people::Appearance;
use crate::plan::{DEAREST, LAST_DROPPED, LONGEST, Segment, SegmentValue};
use crate::refusal::Refusal;
use crate::run::Mode;
use crate::state::Show;
use crate::time::Secs;

type Decision = Result<Vec<Event>, Refusal>;

pub fn bring(show: &Show, programme: &Programme, checklist: &[CheckItem]) -> Decision {
    on_air_live(show)?;
    whole(programme)?;
    Ok(changed(Change::Programme {
        was: Box::new(Whole {
            about: show.about.clone(),
            plan: show.plan.clone(),
            persons: show.people.persons.clone(),
            appearances: show.people.appearances.clone(),
            checklist: show.people.checklist.clone(),
            brought: show.brought.clone(),
        }),
        now: Box::new(Whole {
            about: Some(programme.about.clone()),
            plan: programme.plan.clone(),
            persons: programme.persons.clone(),
            appearances: programme.appearances.clone(),
            checklist: checklist.to_vec(),
            brought: Some(Arc::new(programme.clone())),
        }),
    }))
}

/// Refuses a programme that cannot be: texts, lengths, names there twice or missing.
pub fn whole(programme: &Programme) -> Result<(), Refusal> {
    text::some("title", &programme.about.title, LINE)?;
    let mut names = BTreeSet::new();
    for segment in &programme.plan.segments {
        sound(segment)?;
        names.insert(&segment.id);
    }
    unique("segment", programme.plan.segments.iter().map(|s| &s.id))?;
    unique("block", programme.plan.blocks.iter().map(|b| &b.id))?;
    unique("person", programme.persons.iter().map(|p| &p.id))?;
    unique("appearance", programme.appearances.iter().map(|a| &a.id))?;
    let persons: BTreeSet<_> = programme.persons.iter().map(|p| &p.id).collect();
    for a in &programme.appearances {
        if !names.contains(&a.segment) {
            return Err(unknown("segment", &a.segment));
        }
        if !persons.contains(&a.person) {
            return Err(unknown("person", &a.person));
        }
    }
    Ok(())
}

pub fn set_date(show: &Show, date: NaiveDate, was: NaiveDate) -> Decision {
    let about = show.about.as_ref().ok_or(Refusal::NoProgramme)?;
    if about.date != was {
        return Err(stale("date"));
    }
    on_air_live(show)?;
    let now = About { date, ..about.clone() };
    Ok(changed(Change::About { was: Box::new(about.clone()), now: Box::new(now) }))
}

pub fn edit(show: &Show, id: &SegmentId, now: &SegmentValue, was: &SegmentValue) -> Decision {
    let segment = show.plan.segment(id).ok_or_else(|| unknown("segment", id))?;
    if segment.value(now) != *was {
        return Err(stale(&segment.title));
    }
    let mut edited = segment.clone();
    edited.set(now.clone());
    sound(&edited)?;
    if now == was {
        return Ok(Vec::new());
    }
    match now {
        SegmentValue::Host(Some(host)) if show.people.person(host).is_none() => {
            return Err(unknown("person", host));
        }
        SegmentValue::Block(Some(block)) if show.plan.block(block).is_none() => {
            return Err(unknown("block", block));
        }
        SegmentValue::Dropped(true) | SegmentValue::Track(_) => not_gone(show, id)?,
        _ => {}
    }
    let mut events = match now {
        SegmentValue::Beats(_) => left_beats(show, &edited),
        _ => Vec::new(),
    };
    let (was, now) = (was.clone(), now.clone());
    events.extend(changed(Change::Segment { segment: id.clone(), was, now }));
    Ok(events)
}

/// Who spoke in a beat that is no more speaks in the segment.
fn left_beats(show: &Show, edited: &Segment) -> Vec<Event> {
    let mut events = Vec::new();
    let all = show.people.appearances.iter().enumerate();
    for (at, a) in all.filter(|(_, a)| a.segment == edited.id) {
        if a.beat.as_ref().is_some_and(|beat| edited.beats.iter().all(|b| b.id != *beat)) {
            let now = Some(Appearance { beat: None, ..a.clone() });
            events.extend(changed(Change::AppearancePut { at, was: Some(a.clone()), now }));
        }
    }
    events
}

/// Refuses for a segment that is on air or was, in the live run under way.
pub fn not_gone(show: &Show, id: &SegmentId) -> Result<(), Refusal> {
    match show.under_way() {
        Some(run) if run.mode == Mode::Live && run.went(id) => {
            Err(Refusal::WentOnAir { segment: id.clone() })
        }
        _ => Ok(()),
    }
}

pub fn set_lengths(show: &Show, lengths: &[Length]) -> Decision {
    on_air_live(show)?;
    unique("segment", lengths.iter().map(|length| &length.segment))?;
    let mut events = Vec::new();
    for Length { segment, was, now } in lengths {
        let (was, now) = (SegmentValue::Duration(*was), SegmentValue::Duration(*now));
        events.extend(edit(show, segment, &now, &was)?);
    }
    Ok(events)
}

pub fn add(show: &Show, segment: &Segment, after: Option<&SegmentId>) -> Decision {
    sound(segment)?;
    if show.plan.segment(&segment.id).is_some() {
        return Err(taken("segment", &segment.id));
    }
    let at = match after {
        None => 0,
        Some(id) => show.plan.position(id).ok_or_else(|| unknown("segment", id))? + 1,
    };
    Ok(changed(Change::SegmentPut { at, was: None, now: Some(Box::new(segment.clone())) }))
}

pub fn remove(show: &Show, id: &SegmentId) -> Decision {
    let at = show.plan.position(id).ok_or_else(|| unknown("segment", id))?;
    if show.runs.iter().any(|r| r.went(id)) {
        return Err(Refusal::WentOnAir { segment: id.clone() });
    }
    // The passages go first, the last one first, so that each place is right when it is turned round.
    let mut events: Vec<Event> = show
        .people
        .appearances
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, a)| a.segment == *id)
        .flat_map(|(at, a)| changed(Change::AppearancePut { at, was: Some(a.clone()), now: None }))
        .collect();
    let was = Some(Box::new(show.plan.segments[at].clone()));
    events.extend(changed(Change::SegmentPut { at, was, now: None }));
    Ok(events)
}

/// Refuses a name that is there twice.
pub fn unique<'a, T: Ord + std::fmt::Display + 'a>(
    what: &str,
    names: impl Iterator<Item = &'a T>,
) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(taken(what, name));
        }
    }
    Ok(())
}

/// Whether a segment can be: texts within bounds, lengths in order.
fn sound(segment: &Segment) -> Result<(), Refusal> {
    text::some("title", &segment.title, LINE)?;
    text::any("subtitle", &segment.subtitle, LINE)?;
    text::some("track", segment.track.as_str(), LINE)?;
    text::any("number", &segment.number, 20)?;
    text::any("notes", &segment.notes, LONG)?;
    within("duration", segment.duration, 0, LONGEST)?;
    within("least", segment.least, 0, LONGEST)?;
    if let Some(most) = segment.most {
        within("most", most, segment.least, LONGEST)?;
    }
    within("weight", segment.weight.map_or(1, Secs::from), 1, Secs::from(DEAREST))?;
    within("drop-rank", segment.drop_rank.map_or(1, Secs::from), 1, Secs::from(LAST_DROPPED))?;
    text::any("room", &segment.room, LINE)?;
    text::any("link", &segment.link, LINE)?;
    text::any("script", &segment.script, LONG)?;
    for beat in &segment.beats {
        text::some("beat", &beat.title, LINE)?;
        text::any("script", &beat.script, LONG)?;
        within("beat", beat.duration.unwrap_or(0), 0, LONGEST)?;
    }
    devices::cues(&segment.cues)
}

/// Refuses a length outside its bounds.
pub fn within(what: &str, value: Secs, least: Secs, most: Secs) -> Result<(), Refusal> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(Refusal::OutOfRange { what: what.to_owned(), least, most })
    }
}

/// Refuses while a live run has begun.
fn on_air_live(show: &Show) -> Result<(), Refusal> {
    match show.under_way() {
        Some(run) if run.mode == Mode::Live && !run.passages.is_empty() => {
            Err(Refusal::LiveUnderWay)
        }
        _ => Ok(()),
    }
}
