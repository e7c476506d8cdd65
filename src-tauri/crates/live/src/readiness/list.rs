//! The checklist of each kind of appearance, made ready to be gone through for many people.

use std::collections::{BTreeMap, BTreeSet};

use show::Show;
use show::checks::{AppearanceKind, CheckItem, Due, Mark, Per};
use show::id::{CheckCode, PersonId};
use show::people::{Appearance, People, PersonKind};
use show::plan::Segment;
use show::time::{At, DayTime};

use crate::forecast::Forecast;

/// A line of a checklist.
pub(crate) struct Listed<'a> {
    pub item: &'a CheckItem,
    /// The instant of a due that is a set time.
    set: Option<At>,
}

impl Listed<'_> {
    /// When it is due for a passage that starts then.
    pub fn due(&self, start: Forecast) -> Forecast {
        match (self.set, self.item.due) {
            (Some(at), _) => Forecast::fixed(at),
            (None, Due::Before(secs)) => start.plus(-secs),
            (None, Due::On(_)) => start,
        }
    }
}

/// The checklist of one kind of appearance.
pub(crate) struct List<'a> {
    /// In the order of the checklist.
    pub items: Vec<Listed<'a>>,
    /// The places of those of a person, and of those of a passage, in the order of their names.
    of_person: Vec<usize>,
    of_passage: Vec<usize>,
}

/// The checklists of a show.
pub(crate) struct Lists<'a> {
    people: &'a People,
    /// The organisations for which nobody is named: few among many people.
    unnamed: BTreeSet<&'a PersonId>,
    lists: Vec<List<'a>>,
}

impl<'a> Lists<'a> {
    pub fn of(show: &'a Show) -> Self {
        let people = &show.people;
        let list = |kind: AppearanceKind| {
            let listed = |item| Listed { item, set: set_time(show, item) };
            let items: Vec<_> = people.checklist_of(kind).map(listed).collect();
            let by_name = |per: Per| {
                let mut places: Vec<usize> = (0..items.len()).collect();
                places.retain(|at| items[*at].item.per == per);
                places.sort_by_key(|at| &items[*at].item.code);
                places
            };
            let (of_person, of_passage) = (by_name(Per::Person), by_name(Per::Appearance));
            List { items, of_person, of_passage }
        };
        let unnamed = people.persons.iter().filter(|p| p.kind == PersonKind::Organisation);
        let unnamed = unnamed.map(|p| &p.id).collect();
        let lists = AppearanceKind::ALL.into_iter().map(list).collect();
        Self { people, unnamed, lists }
    }

    /// The checklist of a passage in that segment.
    pub fn list(&self, appearance: &Appearance, segment: &Segment) -> &List<'a> {
        let kind = self.people.kind_of(appearance, Some(segment), |id| self.unnamed.contains(id));
        let at = AppearanceKind::ALL.iter().position(|one| *one == kind);
        &self.lists[at.unwrap_or_default()]
    }

    /// What was said of each line for an appearance, in the order of the list.
    pub fn marks(&self, list: &List<'a>, appearance: &Appearance) -> Vec<Option<&'a Mark>> {
        let mut found = vec![None; list.items.len()];
        // The marks stand in the order of their names too: both are gone through once.
        let mut lay = |places: &[usize], marks: Option<&'a BTreeMap<CheckCode, Mark>>| {
            let mut marks = marks.into_iter().flatten().peekable();
            for at in places {
                let code = &list.items[*at].item.code;
                while marks.peek().is_some_and(|(name, _)| *name < code) {
                    marks.next();
                }
                found[*at] = marks.peek().filter(|(name, _)| *name == code).map(|(_, mark)| *mark);
            }
        };
        lay(&list.of_person, self.people.person_marks.get(&appearance.person));
        lay(&list.of_passage, self.people.appearance_marks.get(&appearance.id));
        found
    }
}

/// The instant at which a check is due, where that is a set time.
#[must_use]
pub fn set_time(show: &Show, item: &CheckItem) -> Option<At> {
    match (item.due, &show.about) {
        (Due::On(time), Some(about)) => {
            let of_day = DayTime { day: 0, time: time.time() };
            Some(of_day.on(time.date(), about.zone))
        }
        _ => None,
    }
}

/// Every set time at which something comes due.
pub(crate) fn set_times(show: &Show) -> impl Iterator<Item = At> {
    show.people.checklist.iter().filter_map(|item| set_time(show, item))
}
