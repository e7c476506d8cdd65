//! The people of rows, each once.

use std::collections::HashMap;

use super::texts::safe_line;
use crate::draft::{DraftAppearance, DraftPerson};
use crate::people::{Person, Voice, name_at};
use crate::text::Styled;

/// Somebody of this name, with given and family name where the name shows them.
#[must_use]
pub fn person(name: &str) -> Person {
    let name = safe_line(name);
    let found = name_at(&Styled::plain(&name), 0).filter(|found| found.end == name.len());
    let sure = found.is_some();
    let (given, family) = found.map(|found| (found.given, found.family)).unwrap_or_default();
    Person { sure, name, given, family, role: None, organisation: None }
}

/// People by name. Two spellings are two people, unless they differ in blanks alone.
#[derive(Debug, Default)]
pub struct Cast {
    people: Vec<DraftPerson>,
    by_name: HashMap<String, usize>,
}

impl Cast {
    /// Enters those of a list first.
    pub fn listed(people: Vec<DraftPerson>) -> Self {
        let mut cast = Self::default();
        for (index, person) in people.into_iter().enumerate() {
            let id = format!("p{}", index + 1);
            cast.by_name.entry(safe_line(&person.name)).or_insert(index);
            cast.people.push(DraftPerson { id, ..person });
        }
        cast
    }

    /// Appearances and organisations of these voices, in order, each once.
    pub fn enter(&mut self, voices: Vec<Voice>) -> (Vec<DraftAppearance>, Vec<String>) {
        let (mut people, mut organisations): (Vec<DraftAppearance>, Vec<String>) =
            (Vec::new(), Vec::new());
        for voice in voices {
            match voice {
                Voice::Person(person) if person.name.is_empty() => {}
                Voice::Person(person) => {
                    let one = self.person(person);
                    if people.iter().all(|known| known.person != one.person) {
                        people.push(one);
                    }
                }
                Voice::Organisation(name) => {
                    let name = safe_line(&name);
                    if !name.is_empty() && !organisations.contains(&name) {
                        organisations.push(name);
                    }
                }
            }
        }
        (people, organisations)
    }

    fn person(&mut self, person: Person) -> DraftAppearance {
        let role = person.role.map(|role| safe_line(&role));
        let organisation = person.organisation.map(|name| safe_line(&name));
        let next = self.people.len();
        let index = *self.by_name.entry(safe_line(&person.name)).or_insert(next);
        if index == next {
            self.people.push(DraftPerson {
                id: format!("p{}", index + 1),
                name: person.name,
                given: Some(person.given).filter(|given| !given.is_empty()),
                family: Some(person.family).filter(|family| !family.is_empty()),
                role: None,
                organisation: None,
                bio: None,
                sessions: Vec::new(),
            });
        }
        let known = &mut self.people[index];
        if known.role.is_none() && known.organisation.is_none() {
            known.role.clone_from(&role);
            known.organisation.clone_from(&organisation);
        }
        DraftAppearance { person: known.id.clone(), role, organisation }
    }

    /// All people.
    pub fn finish(self) -> Vec<DraftPerson> {
        self.people
    }
}
