//! The checklist of a show: which checks hold for which appearance, and which of them are open.

use crate::checks::{AppearanceKind, CheckItem};
use crate::id::{CheckCode, PersonId, SegmentId};
use crate::people::{Appearance, Missing, People, PersonKind};
use crate::plan::{Kind, Segment};
use crate::state::Show;

impl People {
    /// What kind of appearance a passage in that segment is: as someone said; else who hosts the
    /// segment, an organisation for which nobody is named (`unnamed` knows them), who leads a
    /// workshop, and from elsewhere.
    #[must_use]
    pub fn kind_of(
        &self,
        appearance: &Appearance,
        segment: Option<&Segment>,
        unnamed: impl FnOnce(&PersonId) -> bool,
    ) -> AppearanceKind {
        if let Some(said) = self.kinds.get(&appearance.id) {
            return *said;
        }
        match segment {
            Some(s) if s.host.as_ref() == Some(&appearance.person) => AppearanceKind::Host,
            _ if unnamed(&appearance.person) => AppearanceKind::Organisation,
            Some(s) if s.kind == Kind::Workshop => AppearanceKind::Workshop,
            _ => AppearanceKind::Remote,
        }
    }

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
        let person = |id: &PersonId| self.people.person(id);
        let unnamed =
            |id: &PersonId| person(id).is_some_and(|p| p.kind == PersonKind::Organisation);
        self.people.kind_of(appearance, self.plan.segment(&appearance.segment), unnamed)
    }

    /// The critical checks still open for the appearances of a segment, in order.
    #[must_use]
    pub fn missing(&self, segment: &SegmentId) -> Vec<Missing> {
        let people = &self.people;
        let mut missing: Vec<Missing> = Vec::new();
        for a in people.in_segment(segment) {
            let settled = |item: &CheckItem| {
                people.mark(&People::key(a, item)).is_some_and(|m| m.state.settled())
            };
            let theirs = people.checklist_of(self.kind_of(a));
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
