//! What is sealed of people: the key of each, and how they are reached, opened.

use show::Turn;
use show::event::Event;
use show::id::PersonId;
use show::people::PrivateField;
use store::StoreError;

use crate::fault::Fault;
use crate::handle::Contacts;
use crate::seal;
use crate::turn::Table;

impl Table {
    /// The person's key, drawn when there is none yet.
    ///
    /// # Errors
    /// When it cannot be read or kept.
    pub fn key(&mut self, person: &PersonId) -> Result<seal::PersonKey, Fault> {
        if let Some(key) = self.store.key(person.as_str())? {
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
            match self.store.destroy_key(person.as_str()) {
                // It is destroyed; its bytes go with the write-ahead log.
                Err(StoreError::Busy { .. }) => tracing::warn!("the file is read by others"),
                destroyed => destroyed?,
            }
        }
        Ok(())
    }

    /// How a person is reached, opened.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contacts(&self, person: &PersonId) -> Result<Contacts, Fault> {
        let Some(key) = self.store.key(person.as_str())? else {
            return Ok(Contacts::default());
        };
        let theirs = self.show.people.private.get(person).into_iter().flatten();
        let opened = theirs.filter_map(|(field, sealed)| {
            Some((*field, seal::open(&key, person, *field, sealed)?))
        });
        let calls = self.show.people.calls.get(person).into_iter().flatten();
        let call = PrivateField::Call;
        let said = calls.filter_map(|said| Some((call, seal::open(&key, person, call, said)?)));
        Ok(Contacts(opened.chain(said).collect()))
    }
}
