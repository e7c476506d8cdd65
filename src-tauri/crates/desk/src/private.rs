//! What is sealed of people: the key of each, and how they are reached, opened.

use show::Turn;
use show::event::Event;
use show::id::PersonId;
use show::people::{People, PrivateField, Sealed};
use store::StoreError;

use crate::fault::Fault;
use crate::reading::Contacts;
use crate::seal::{self, PersonKey};
use crate::turn::Table;

impl Table {
    /// The key that the person's data is sealed with here, drawn when there is none yet.
    ///
    /// # Errors
    /// When it cannot be read or kept.
    pub fn key(&mut self, person: &PersonId) -> Result<PersonKey, Fault> {
        if let Some(key) = self.seals_with(person)? {
            return Ok(key);
        }
        let key = seal::new_key();
        self.store.put_key(person.as_str(), &key)?;
        Ok(key)
    }

    /// Destroys the keys of those whom these turns erase: they may come from another desk.
    ///
    /// # Errors
    /// When a key cannot be destroyed.
    pub(crate) fn forget_keys(&mut self, turns: &[Turn]) -> Result<(), Fault> {
        for recorded in turns.iter().flat_map(|turn| &turn.events) {
            let Event::Erased { person } = &recorded.event else { continue };
            self.forget(person.as_str())?;
        }
        Ok(())
    }

    /// Destroys the keys of a subject.
    pub(crate) fn forget(&mut self, subject: &str) -> Result<(), Fault> {
        match self.store.destroy_key(subject) {
            // They are destroyed; their bytes go with the write-ahead log.
            Err(StoreError::Busy { .. }) => tracing::warn!("the file is read by others"),
            destroyed => destroyed?,
        }
        Ok(())
    }

    /// How a person is reached, opened.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contacts(&self, person: &PersonId) -> Result<Contacts, Fault> {
        let keys = self.store.keys(person.as_str())?;
        let theirs = sealed_of(&self.show.people, person);
        let opened: Vec<_> = theirs
            .clone()
            .filter_map(|(f, sealed)| Some((f, opens(&keys, person, f, sealed)?)))
            .collect();
        let all = opened.len() == theirs.count();
        Ok(Contacts { opened, elsewhere: !all && self.was_shared()? })
    }
}

/// All that is sealed of a person.
pub(crate) fn sealed_of<'a>(
    people: &'a People,
    person: &PersonId,
) -> impl Iterator<Item = (PrivateField, &'a Sealed)> + Clone {
    let fields = people.private.get(person).into_iter().flatten();
    let calls = people.calls.get(person).into_iter().flatten();
    let calls = calls.map(|said| (PrivateField::Call, said));
    fields.map(|(field, sealed)| (*field, sealed)).chain(calls)
}

/// What was sealed with one of these keys, opened.
pub(crate) fn opens(
    keys: &[PersonKey],
    person: &PersonId,
    field: PrivateField,
    sealed: &Sealed,
) -> Option<String> {
    keys.iter().find_map(|key| seal::open(key, person, field, sealed))
}
