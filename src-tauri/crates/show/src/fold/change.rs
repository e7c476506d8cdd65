//! Folding a change to plan, people, notes or closing; and whether it still holds.

use super::{record, running, whole};
use crate::devices::Devices;
use crate::event::Change;
use crate::id::SegmentId;
use crate::people::PersonValue;
use crate::places::Places;
use crate::plan::Plan;
use crate::run::Mode;
use crate::state::Show;

/// Gives what the change names its new value.
pub fn change(show: &mut Show, change: &Change) {
    laid(show, change);
    show.settle();
}

/// The same, without noting where things stand now: what lays several changes settles them at the
/// end.
pub(crate) fn laid(show: &mut Show, change: &Change) {
    if !known(show, change) {
        return;
    }
    match change {
        Change::Programme { .. }
        | Change::Brought { .. }
        | Change::About { .. }
        | Change::Set { .. } => whole::change(show, change),
        Change::Segment { segment, now, .. } => {
            if let Some(at) = show.plan.position(segment) {
                show.plan.segments[at].set(now.clone());
            }
        }
        Change::SegmentPut { at, was, now } => {
            let was = was.as_deref().map(|s| &s.id);
            put(&mut show.plan.segments, *at, |s| Some(&s.id) == was, now.as_deref());
            show.plan.places = Places::default();
        }
        Change::SegmentPlace { segment, now, .. } => place(&mut show.plan, segment, now.as_ref()),
        Change::BlockPut { at, was, now } => {
            let was = was.as_ref().map(|b| &b.id);
            put(&mut show.plan.blocks, *at, |b| Some(&b.id) == was, now.as_ref());
        }
        Change::Person { person, now, .. } => set_person(show, person, now),
        Change::PersonPut { at, was, now } => {
            let was = was.as_ref().map(|p| &p.id);
            put(&mut show.people.persons, *at, |p| Some(&p.id) == was, now.as_ref());
            show.people.unsettle();
        }
        Change::AppearancePut { at, was, now } => {
            let was = was.as_ref().map(|a| &a.id);
            put(&mut show.people.appearances, *at, |a| Some(&a.id) == was, now.as_ref());
            show.people.unsettle();
        }
        Change::Check { key, now, .. } => set_mark(show, key, now.as_ref()),
        Change::Checklist { now, .. } => show.people.checklist.clone_from(now),
        Change::Kind { appearance, now, .. } => match now {
            Some(kind) => drop(show.people.kinds.insert(appearance.clone(), *kind)),
            None => drop(show.people.kinds.remove(appearance)),
        },
        Change::Call { person, at, was, now } => {
            let calls = show.people.calls.entry(person.clone()).or_default();
            put(calls, *at, |call| Some(call) == was.as_ref(), now.as_ref());
            show.people.calls.retain(|_, calls| !calls.is_empty());
        }
        Change::Passage { turn, edge, was, now } => record::correct(show, turn, *edge, was, now),
        Change::Skipped { segment, now, .. } => record::skip(show, segment, *now),
        Change::Cut { .. }
        | Change::Given { .. }
        | Change::Armed { .. }
        | Change::Filling { .. } => {
            running::change(show, change);
        }
        Change::Takeaway { id, at, now, .. } => {
            let kept = show.takeaways.iter().position(|t| t.id == *id);
            put(&mut show.takeaways, kept.unwrap_or(*at), |t| t.id == *id, now.as_ref());
        }
        Change::Device { .. } | Change::KindCues { .. } => devices(&mut show.devices, change),
        Change::Closing { now, .. } => show.closing.clone_from(now),
        Change::Row { id, now, .. } => {
            let rows = show.closing.iter_mut().flat_map(|c| &mut c.rows);
            if let Some(row) = rows.into_iter().find(|r| r.id == *id) {
                *row = (**now).clone();
            }
        }
        Change::RowPlace { id, now, .. } => {
            if let Some(closing) = &mut show.closing
                && let Some(at) = closing.rows.iter().position(|r| r.id == *id)
            {
                let row = closing.rows.remove(at);
                closing.rows.insert((*now).min(closing.rows.len()), row);
            }
        }
    }
}

/// Whether there is anything that the change could be of: where there is no programme, only one that
/// is brought.
fn known(show: &Show, change: &Change) -> bool {
    show.about.is_some() || matches!(change, Change::Programme { .. })
}

/// Puts a segment right after another one; first, where there is none.
fn place(plan: &mut Plan, segment: &SegmentId, after: Option<&SegmentId>) {
    let list = &mut plan.segments;
    if let Some(at) = list.iter().position(|s| s.id == *segment) {
        let moved = list.remove(at);
        let before = after.map(|id| list.iter().position(|s| s.id == *id));
        list.insert(before.map_or(0, |before| before.map_or(at, |b| b + 1)), moved);
        plan.places = Places::default();
    }
}

/// Puts `now` at its place, in the stead of the one that `old` finds.
fn put<T: Clone>(list: &mut Vec<T>, at: usize, old: impl Fn(&T) -> bool, now: Option<&T>) {
    list.retain(|one| !old(one));
    if let Some(now) = now {
        list.insert(at.min(list.len()), now.clone());
    }
}

fn devices(devices: &mut Devices, change: &Change) {
    match change {
        Change::Device { at, was, now } => {
            let was = was.as_ref().map(|d| &d.id);
            put(&mut devices.list, *at, |d| Some(&d.id) == was, now.as_deref());
        }
        Change::KindCues { kind, now, .. } if now.is_empty() => {
            devices.by_kind.remove(kind);
        }
        Change::KindCues { kind, now, .. } => {
            devices.by_kind.insert(*kind, now.clone());
        }
        _ => {}
    }
}

fn devices_hold(devices: &Devices, change: &Change) -> bool {
    match change {
        Change::Device { was: Some(was), .. } => devices.list.contains(was),
        Change::Device { now, .. } => now.as_ref().is_none_or(|d| devices.device(&d.id).is_none()),
        Change::KindCues { kind, was, .. } => {
            devices.by_kind.get(kind).map_or(&[][..], Vec::as_slice) == was.as_slice()
        }
        _ => false,
    }
}

fn set_person(show: &mut Show, id: &crate::id::PersonId, value: &PersonValue) {
    if let PersonValue::Private(field, sealed) = value {
        let theirs = show.people.private.entry(id.clone()).or_default();
        match sealed {
            Some(sealed) => theirs.insert(*field, sealed.clone()),
            None => theirs.remove(field),
        };
        if theirs.is_empty() {
            show.people.private.remove(id);
        }
        return;
    }
    if let PersonValue::Unrecorded(unrecorded) = value {
        match unrecorded {
            true => drop(show.people.unrecorded.insert(id.clone())),
            false => drop(show.people.unrecorded.remove(id)),
        }
        return;
    }
    let Some(person) = show.people.persons.iter_mut().find(|p| p.id == *id) else { return };
    match value {
        PersonValue::Name { name, given, family } => {
            person.name.clone_from(name);
            person.given.clone_from(given);
            person.family.clone_from(family);
        }
        PersonValue::Role(v) => person.role.clone_from(v),
        PersonValue::Organisation(v) => person.organisation.clone_from(v),
        PersonValue::Pronunciation(v) => person.pronunciation.clone_from(v),
        PersonValue::Bio(v) => person.bio.clone_from(v),
        PersonValue::Kind(v) => person.kind = *v,
        PersonValue::Pace(v) => person.pace = *v,
        PersonValue::Private(..) | PersonValue::Unrecorded(_) => {}
    }
}

fn set_mark(show: &mut Show, key: &crate::checks::CheckKey, now: Option<&crate::checks::Mark>) {
    use crate::checks::CheckKey;
    use std::collections::BTreeMap;
    fn set<K: Ord + Clone>(
        marks: &mut BTreeMap<K, BTreeMap<crate::id::CheckCode, crate::checks::Mark>>,
        of: &K,
        code: &crate::id::CheckCode,
        now: Option<&crate::checks::Mark>,
    ) {
        let theirs = marks.entry(of.clone()).or_default();
        match now {
            Some(mark) => theirs.insert(code.clone(), mark.clone()),
            None => theirs.remove(code),
        };
        if theirs.is_empty() {
            marks.remove(of);
        }
    }
    match key {
        CheckKey::Person(id, code) => set(&mut show.people.person_marks, id, code, now),
        CheckKey::Appearance(id, code) => set(&mut show.people.appearance_marks, id, code, now),
    }
}

/// The change with the place that what it puts in or takes out has in this show: others may have
/// come or gone since it was first made, and it must lead back to where it was.
#[must_use]
pub fn placed(show: &Show, change: Change) -> Change {
    fn place<T: PartialEq>(list: &[T], at: usize, was: Option<&T>) -> usize {
        let stands = was.and_then(|was| list.iter().position(|one| one == was));
        stands.unwrap_or(at.min(list.len()))
    }
    match change {
        Change::SegmentPut { at, was, now } => {
            let at = place(&show.plan.segments, at, was.as_deref());
            Change::SegmentPut { at, was, now }
        }
        Change::BlockPut { at, was, now } => {
            Change::BlockPut { at: place(&show.plan.blocks, at, was.as_ref()), was, now }
        }
        Change::PersonPut { at, was, now } => {
            Change::PersonPut { at: place(&show.people.persons, at, was.as_ref()), was, now }
        }
        Change::AppearancePut { at, was, now } => {
            let at = place(&show.people.appearances, at, was.as_ref());
            Change::AppearancePut { at, was, now }
        }
        Change::Device { at, was, now } => {
            Change::Device { at: place(&show.devices.list, at, was.as_deref()), was, now }
        }
        Change::Takeaway { id, at, was, now } => {
            let at = place(&show.takeaways, at, was.as_ref());
            Change::Takeaway { id, at, was, now }
        }
        change => change,
    }
}

/// Whether the show still holds the value that the change says it had.
#[must_use]
pub fn holds(show: &Show, change: &Change) -> bool {
    if !known(show, change) {
        return false;
    }
    match change {
        Change::Programme { .. }
        | Change::Brought { .. }
        | Change::About { .. }
        | Change::Set { .. } => whole::holds(show, change),
        Change::Segment { segment, was, .. } => {
            show.plan.segment(segment).is_some_and(|s| s.value(was) == *was)
        }
        Change::SegmentPut { was: Some(was), .. } => {
            show.plan.segments.contains(was)
                && !show.runs.iter().any(|r| r.went(&was.id))
                && show.people.in_segment(&was.id).next().is_none()
        }
        Change::SegmentPlace { segment, was, now } => {
            let live = show.under_way().filter(|r| r.mode == Mode::Live);
            show.plan.position(segment).is_some()
                && show.plan.before(segment) == was.as_ref()
                && now.as_ref().is_none_or(|id| show.plan.segment(id).is_some())
                && live.is_none_or(|r| !r.went(segment))
        }
        Change::BlockPut { was: Some(was), now, .. } => {
            let used = || show.plan.segments.iter().any(|s| s.block.as_ref() == Some(&was.id));
            show.plan.blocks.contains(was) && (now.is_some() || !used())
        }
        Change::Person { person, was, .. } => person_value(show, person, was).as_ref() == Some(was),
        Change::PersonPut { was: Some(was), .. } => {
            show.people.persons.contains(was)
                && show.people.appearances.iter().all(|a| a.person != was.id)
                && show.plan.segments.iter().all(|s| s.host.as_ref() != Some(&was.id))
        }
        Change::AppearancePut { was: Some(was), .. } => show.people.appearances.contains(was),
        Change::Check { key, was, .. } => show.people.mark(key) == was.as_ref(),
        Change::Checklist { was, .. } => show.people.checklist == *was,
        Change::Kind { appearance, was, .. } => show.people.kinds.get(appearance) == was.as_ref(),
        Change::Call { person, was, .. } => noted(show, person, was.as_ref()),
        Change::Passage { turn, edge, was, now } => record::holds(show, turn, *edge, was, now),
        Change::Cut { .. }
        | Change::Given { .. }
        | Change::Skipped { .. }
        | Change::Armed { .. }
        | Change::Filling { .. } => running::holds(show, change),
        Change::Takeaway { id, was, .. } => {
            show.takeaways.iter().find(|t| t.id == *id) == was.as_ref()
        }
        Change::Device { .. } | Change::KindCues { .. } => devices_hold(&show.devices, change),
        Change::Closing { was, .. } => show.closing == *was,
        Change::Row { id, was, .. } => {
            show.closing.as_ref().and_then(|c| c.row(id)) == Some(&**was)
        }
        Change::RowPlace { id, was, .. } => {
            let rows = show.closing.as_ref().map(|c| &c.rows);
            rows.and_then(|rows| rows.get(*was)).is_some_and(|r| r.id == *id)
        }
        // Putting something back in: nothing of that name may have come in since.
        Change::SegmentPut { now, .. } => {
            now.as_ref().is_none_or(|s| show.plan.segment(&s.id).is_none())
        }
        Change::BlockPut { now, .. } => {
            now.as_ref().is_none_or(|b| show.plan.blocks.iter().all(|o| o.id != b.id))
        }
        Change::PersonPut { now, .. } => {
            now.as_ref().is_none_or(|p| show.people.person(&p.id).is_none())
        }
        Change::AppearancePut { now, .. } => {
            now.as_ref().is_none_or(|a| show.people.appearances.iter().all(|o| o.id != a.id))
        }
    }
}

/// Whether a call is noted; none is always.
fn noted(show: &Show, person: &crate::id::PersonId, was: Option<&crate::people::Sealed>) -> bool {
    let calls = show.people.calls.get(person);
    was.is_none_or(|was| calls.is_some_and(|calls| calls.contains(was)))
}

/// The value that the person has now for the field that `like` names.
pub(crate) fn person_value(
    show: &Show,
    id: &crate::id::PersonId,
    like: &PersonValue,
) -> Option<PersonValue> {
    let person = show.people.person(id)?;
    Some(match like {
        PersonValue::Name { .. } => PersonValue::Name {
            name: person.name.clone(),
            given: person.given.clone(),
            family: person.family.clone(),
        },
        PersonValue::Role(_) => PersonValue::Role(person.role.clone()),
        PersonValue::Organisation(_) => PersonValue::Organisation(person.organisation.clone()),
        PersonValue::Pronunciation(_) => PersonValue::Pronunciation(person.pronunciation.clone()),
        PersonValue::Bio(_) => PersonValue::Bio(person.bio.clone()),
        PersonValue::Kind(_) => PersonValue::Kind(person.kind),
        PersonValue::Pace(_) => PersonValue::Pace(person.pace),
        PersonValue::Private(field, _) => {
            let kept = show.people.private.get(id).and_then(|p| p.get(field)).cloned();
            PersonValue::Private(*field, kept)
        }
        PersonValue::Unrecorded(_) => PersonValue::Unrecorded(show.people.unrecorded.contains(id)),
    })
}
