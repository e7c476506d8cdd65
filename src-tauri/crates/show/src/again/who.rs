//! What differs of who appears, and where.

use std::collections::{BTreeMap, BTreeSet};

use super::{Air, Difference, Kept, Step};
use crate::command::Programme;
use crate::id::{AppearanceId, PersonId, SegmentId};
use crate::people::{Appearance, Person, PersonValue};
use crate::state::Show;

/// Who appears in each segment: in the document, here, and as the last document said.
pub struct Casts<'a> {
    now: BTreeMap<&'a SegmentId, Vec<&'a Appearance>>,
    here: BTreeMap<&'a SegmentId, Vec<&'a Appearance>>,
    base: Option<BTreeMap<&'a AppearanceId, &'a Appearance>>,
    marked: BTreeSet<&'a AppearanceId>,
}

impl<'a> Casts<'a> {
    pub fn of(show: &'a Show, programme: &'a Programme, base: Option<&'a Programme>) -> Self {
        Self {
            now: by_segment(&programme.appearances),
            here: by_segment(&show.people.appearances),
            base: base.map(|base| base.appearances.iter().map(|a| (&a.id, a)).collect()),
            marked: show.people.appearance_marks.keys().collect(),
        }
    }

    /// What differs of who appears in a segment.
    pub fn differences(&mut self, id: &SegmentId, air: &Air, found: &mut Vec<Difference>) {
        let now = self.now.remove(id).unwrap_or_default();
        let here = self.here.remove(id).unwrap_or_default();
        let went = air.went.contains(id);
        for a in &now {
            let was = here.iter().find(|b| b.id == a.id).copied();
            let brought = self.base.as_ref().and_then(|base| base.get(&a.id).copied());
            // A function in a passage that the document does not say is left.
            let silent = |of: &Appearance| of.role.is_empty() && of.beat.is_none();
            let unsaid = was.is_some() && silent(a) && brought.is_none_or(silent);
            if was == Some(*a) || unsaid {
                continue;
            }
            let changed = brought.is_some_and(|brought| was != Some(brought));
            let kept = air.kept(went, changed.then_some(Kept::ChangedHere));
            let step = Step::Passage { was: was.cloned(), now: Some((*a).clone()) };
            found.push(Difference { step, kept });
        }
        for a in here.iter().filter(|a| now.iter().all(|b| b.id != a.id)) {
            if self.base.as_ref().is_some_and(|base| !base.contains_key(&a.id)) {
                continue;
            }
            let worked = self.marked.contains(&a.id).then_some(Kept::Worked);
            let step = Step::Passage { was: Some((*a).clone()), now: None };
            found.push(Difference { step, kept: air.kept(went, worked) });
        }
    }
}

fn by_segment(all: &[Appearance]) -> BTreeMap<&SegmentId, Vec<&Appearance>> {
    let mut found: BTreeMap<&SegmentId, Vec<&Appearance>> = BTreeMap::new();
    for a in all {
        found.entry(&a.segment).or_default().push(a);
    }
    found
}

/// What differs of people themselves.
pub fn people(
    show: &Show,
    programme: &Programme,
    base: Option<&Programme>,
    air: &Air,
    found: &mut Vec<Difference>,
) {
    let here: BTreeMap<&PersonId, &Person> =
        show.people.persons.iter().map(|p| (&p.id, p)).collect();
    let before: BTreeMap<&PersonId, &Person> =
        base.into_iter().flat_map(|base| &base.persons).map(|p| (&p.id, p)).collect();
    for now in &programme.persons {
        let brought = before.get(&now.id).copied();
        match here.get(&now.id) {
            None => {
                let kept = brought.map(|_| Kept::ChangedHere);
                found.push(Difference { step: Step::PersonAdded { person: now.clone() }, kept });
            }
            Some(was) => fields(was, now, brought, air, found),
        }
    }
    let still: BTreeSet<&PersonId> = programme.persons.iter().map(|p| &p.id).collect();
    let known = base.map(|base| base.appearances.iter().map(|a| &a.id).collect::<BTreeSet<_>>());
    for person in show.people.persons.iter().filter(|p| !still.contains(&p.id)) {
        if base.is_some() && !before.contains_key(&person.id) {
            continue;
        }
        let worked = needed(show, person, known.as_ref()).then_some(Kept::Worked);
        let kept = air.kept(air.seen.contains(&person.id), worked);
        found.push(Difference { step: Step::PersonGone { person: person.clone() }, kept });
    }
}

/// Whether work hangs on someone: checks, contacts, a place as host, a passage given here.
fn needed(show: &Show, person: &Person, known: Option<&BTreeSet<&AppearanceId>>) -> bool {
    let (people, id) = (&show.people, &person.id);
    let mut theirs = people.appearances.iter().filter(|a| a.person == *id);
    let went = |a: &Appearance| show.runs.iter().any(|run| run.went(&a.segment));
    people.person_marks.contains_key(id)
        || people.private.contains_key(id)
        || people.calls.contains_key(id)
        || show.plan.segments.iter().any(|s| s.host.as_ref() == Some(id))
        || theirs.any(|a| {
            let added = known.is_some_and(|known| !known.contains(&a.id));
            added || went(a) || people.appearance_marks.contains_key(&a.id)
        })
}

fn fields(
    was: &Person,
    now: &Person,
    brought: Option<&Person>,
    air: &Air,
    found: &mut Vec<Difference>,
) {
    for (here, value, said) in
        values(was).into_iter().zip(values(now)).enumerate().map(|(at, (here, value))| {
            (here, value, brought.map(|brought| values(brought).swap_remove(at)))
        })
    {
        if here == value || (silent(&value) && said.as_ref().is_none_or(silent)) {
            continue;
        }
        let changed = said.is_some_and(|said| said != here).then_some(Kept::ChangedHere);
        let kept = air.kept(air.seen.contains(&was.id), changed);
        let step = Step::Person { person: was.id.clone(), was: here, now: value };
        found.push(Difference { step, kept });
    }
}

fn values(person: &Person) -> Vec<PersonValue> {
    let Person { name, given, family, role, organisation, pronunciation, bio, .. } = person.clone();
    vec![
        PersonValue::Name { name, given, family },
        PersonValue::Role(role),
        PersonValue::Organisation(organisation),
        PersonValue::Pronunciation(pronunciation),
        PersonValue::Bio(bio),
    ]
}

fn silent(value: &PersonValue) -> bool {
    match value {
        PersonValue::Role(t)
        | PersonValue::Organisation(t)
        | PersonValue::Pronunciation(t)
        | PersonValue::Bio(t) => t.is_empty(),
        PersonValue::Pace(pace) => pace.is_none(),
        PersonValue::Name { .. }
        | PersonValue::Kind(_)
        | PersonValue::Private(..)
        | PersonValue::Unrecorded(_) => false,
    }
}
