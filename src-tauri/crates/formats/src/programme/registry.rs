//! Everybody who is named, each once.

use std::collections::HashMap;

use crate::draft::{DraftAppearance, DraftPerson};
use crate::people::{Person, Voice};
use crate::text::fold;

/// People by name, and functions and organisations by the spelling they were first met in.
#[derive(Debug, Default)]
pub struct Registry {
    people: Vec<DraftPerson>,
    unsure: Vec<usize>,
    by_name: HashMap<String, usize>,
    spelling: HashMap<String, String>,
}

impl Registry {
    /// Appearances and organisations of these voices, in order; nobody appears twice in one list.
    pub fn enter(&mut self, voices: Vec<Voice>) -> (Vec<DraftAppearance>, Vec<String>) {
        let (mut people, mut organisations) = (Vec::new(), Vec::new());
        for voice in voices {
            match voice {
                Voice::Person(person) => add_people(&mut people, &[self.person(person)]),
                Voice::Organisation(name) => add_new(&mut organisations, &[self.spelled(name)]),
            }
        }
        (people, organisations)
    }

    fn person(&mut self, person: Person) -> DraftAppearance {
        let role = person.role.map(|role| self.spelled(role));
        let organisation = person.organisation.map(|name| self.spelled(name));
        let key = fold(&person.name.replace(['-', '‐', '‑'], " "));
        let index = *self.by_name.entry(key).or_insert(self.people.len());
        if index == self.people.len() {
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
            if !person.sure {
                self.unsure.push(index);
            }
        }
        let known = &mut self.people[index];
        if known.role.is_none() && known.organisation.is_none() {
            known.role.clone_from(&role);
            known.organisation.clone_from(&organisation);
        }
        DraftAppearance { person: known.id.clone(), role, organisation }
    }

    /// « Co-présidente » after « co-présidente » is the same function.
    fn spelled(&mut self, text: String) -> String {
        self.spelling.entry(fold(&text)).or_insert(text).clone()
    }

    /// Whether somebody of this name is known.
    pub fn knows(&self, name: &str) -> bool {
        self.by_name.contains_key(&fold(&name.replace(['-', '‐', '‑'], " ")))
    }

    /// All people, and the indices of those who may be organisations.
    pub fn finish(self) -> (Vec<DraftPerson>, Vec<usize>) {
        (self.people, self.unsure)
    }
}

/// Adds those who are not in the list; of one who is, what is said of them when nothing was.
pub fn add_people(list: &mut Vec<DraftAppearance>, more: &[DraftAppearance]) {
    for one in more {
        match list.iter_mut().find(|known| known.person == one.person) {
            Some(known) if known.role.is_none() && known.organisation.is_none() => {
                known.clone_from(one);
            }
            Some(_) => {}
            None => list.push(one.clone()),
        }
    }
}

/// Adds the names that are not in the list.
pub fn add_new(list: &mut Vec<String>, more: &[String]) {
    for one in more {
        if !list.contains(one) {
            list.push(one.clone());
        }
    }
}
