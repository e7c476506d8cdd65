//! The checklist of a show: which checks hold for which appearance, and which of them are open.

use std::collections::BTreeSet;

use crate::checks::{AppearanceKind, CheckItem};
use crate::id::{CheckCode, PersonId, SegmentId};
use crate::people::{Appearance, Missing, People, PersonKind};
use crate::plan::{Kind, Segment};
use crate::state::Show;

/// Tells what kind of appearance each passage is.
#[derive(Clone, Debug)]
pub struct Kinds<'a> {
    people: &'a People,
    organisations: BTreeSet<&'a PersonId>,
}

impl<'a> Kinds<'a> {
    /// Of a show's people.
    #[must_use]
    pub fn of(people: &'a People) -> Self {
        let unnamed = |p: &&crate::people::Person| p.kind == PersonKind::Organisation;
        let organisations = people.persons.iter().filter(unnamed).map(|p| &p.id).collect();
        Self { people, organisations }
    }

    /// As someone said; else who hosts the segment, an organisation for which nobody is named, who
    /// leads a workshop, and from elsewhere.
    #[must_use]
    pub fn kind(&self, appearance: &Appearance, segment: Option<&Segment>) -> AppearanceKind {
        if let Some(said) = self.people.kinds.get(&appearance.id) {
            return *said;
        }
        match segment {
            Some(s) if s.host.as_ref() == Some(&appearance.person) => AppearanceKind::Host,
            _ if self.organisations.contains(&appearance.person) => AppearanceKind::Organisation,
            Some(s) if s.kind == Kind::Workshop => AppearanceKind::Workshop,
            _ => AppearanceKind::Remote,
        }
    }
}

impl People {
    /// The checklist of a kind of appearance, in order.
    pub fn checklist_of(&self, kind: AppearanceKind) -> impl Iterator<Item = &CheckItem> {
        self.checklist.iter().filter(move |item| item.holds_for(kind))
    }

    /// A line of that name, whatever the kind of appearance: it says once for whom and when in the
    /// life of the show.
    #[must_use]
    pub fn check(&self, code: &CheckCode) -> Option<&CheckItem> {
        self.checklist.iter().find(|item| item.code == *code)
    }
}

impl Show {
    /// What kind of appearance a passage is.
    #[must_use]
    pub fn kind_of(&self, appearance: &Appearance) -> AppearanceKind {
        Kinds::of(&self.people).kind(appearance, self.plan.segment(&appearance.segment))
    }

    /// The critical checks still open for the appearances of a segment, in order.
    #[must_use]
    pub fn missing(&self, segment: &SegmentId) -> Vec<Missing> {
        let people = &self.people;
        let (kinds, plan) = (Kinds::of(people), self.plan.segment(segment));
        let mut missing: Vec<Missing> = Vec::new();
        for a in people.in_segment(segment) {
            let settled = |item: &CheckItem| {
                people.mark(&People::key(a, item)).is_some_and(|m| m.state.settled())
            };
            let theirs = people.checklist_of(kinds.kind(a, plan));
            for item in theirs.filter(|item| item.critical && !settled(item)) {
                let one = Missing { person: a.person.clone(), check: item.code.clone() };
                if !missing.contains(&one) {
                    missing.push(one);
                }
            }
        }
        missing
    }
}
