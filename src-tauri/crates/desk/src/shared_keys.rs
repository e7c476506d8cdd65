//! The keys of personal data that the desks of a show have in common. What is to lie there follows
//! from the agreed show and this desk's own keys: a key that opens something of a person, as long
//! as something of that person is sealed.

use std::collections::BTreeMap;
use std::sync::Arc;

use show::id::PersonId;
use show::people::{People, PrivateField, Sealed};
use store::Store;

use crate::fault::Fault;
use crate::handle::Desk;
use crate::keyring::{Entries, Keyring, MARK, bound, whose};
use crate::private::{opens, sealed_of};
use crate::seal::{self, PersonKey, ShowKey};
use crate::turn::Table;

/// Whose the show's key is among the keys of the file: nobody's id.
pub(crate) const SHOW: &str = "\u{1e}show";

/// Whose the show's key before it is, while something may still be sealed with that.
pub(crate) const BEFORE: &str = "\u{1e}before";

/// Where it is kept that the show began on another desk.
const ELSEWHERE: &str = "began-elsewhere";

/// Where it is kept whether other desks have the show: this one comes to them, or has left them and
/// keeps the copy as its own.
const SHARED: &str = "shared";
const COMES: &str = "yes";
const LEFT: &str = "left";

/// What the mark is, sealed.
const NOTHING: PersonKey = [0; 32];

/// What was compared last.
#[derive(Default)]
pub struct Compared {
    entries: Option<Entries>,
    private: BTreeMap<PersonId, BTreeMap<PrivateField, Sealed>>,
    calls: BTreeMap<PersonId, Vec<Sealed>>,
}

impl Compared {
    fn is(&self, entries: &Entries, people: &People) -> bool {
        self.entries.as_ref().is_some_and(|known| Arc::ptr_eq(known, entries))
            && self.private == people.private
            && self.calls == people.calls
    }
}

/// What lies in common, with the key that opens it.
pub(crate) struct Common<'a> {
    pub(crate) ring: &'a dyn Keyring,
    pub(crate) entries: &'a Entries,
    pub(crate) show: &'a str,
    pub(crate) key: ShowKey,
    /// The show's key before this one, while something may still be sealed with it.
    pub(crate) before: Option<ShowKey>,
}

impl Common<'_> {
    /// A key that lies there under a name; none where nothing does, or no key of the show.
    pub(crate) fn lies(&self, name: &str) -> Option<PersonKey> {
        self.opened(&self.key, name)
    }

    /// One that lies there, and is sealed with the key before.
    pub(crate) fn lay(&self, name: &str) -> Option<PersonKey> {
        self.opened(self.before.as_ref()?, name)
    }

    fn opened(&self, key: &ShowKey, name: &str) -> Option<PersonKey> {
        seal::open_key(key, &bound(self.show, name), self.entries.get(name)?)
    }

    pub(crate) fn put(&self, name: String, key: &PersonKey) {
        if let Some(sealed) = seal::seal_key(&self.key, &bound(self.show, &name), key) {
            self.ring.put(name, sealed);
        }
    }
}

impl Desk {
    /// The show's key, which opens how its people are reached; none where this desk was invited
    /// without it, and on a desk alone.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn show_key(&self) -> Result<Option<ShowKey>, Fault> {
        self.at_table(|table| match table.is_withdrawn()? {
            true => Ok(None),
            false => Ok(table.store.key(SHOW)?),
        })
    }
}

impl Table {
    /// Keeps that this desk comes to others, where it does; one that takes a show in from them makes
    /// no key for it.
    pub(crate) fn comes_to_others(&mut self) -> Result<(), Fault> {
        if !self.order.shared() {
            return Ok(());
        }
        if self.store.first()?.is_none() {
            self.store.set_setting(ELSEWHERE, "yes")?;
        }
        if self.store.setting(SHARED)?.as_deref() != Some(COMES) {
            self.store.set_setting(SHARED, COMES)?;
        }
        Ok(())
    }

    /// It is kept that this desk leaves the others.
    pub(crate) fn leaves(&mut self) -> Result<(), Fault> {
        Ok(self.store.set_setting(SHARED, LEFT)?)
    }

    /// Whether the show was ever shared with other desks.
    pub(crate) fn was_shared(&self) -> Result<bool, Fault> {
        Ok(self.order.shared() || ever_shared(&self.store)?)
    }

    /// Reads on what others agreed on, brings back what stood apart, and has the keys in common
    /// that are to be.
    ///
    /// # Errors
    /// When it cannot be written or read.
    pub fn read_on(&mut self) -> Result<(), Fault> {
        let ring = self.order.keyring();
        // Looked at first: what lies there then is of turns that are read on now.
        let entries = ring.as_ref().and_then(|ring| ring.entries());
        let all = self.hear()?;
        self.meet()?;
        let Some(ring) = ring else { return Ok(()) };
        self.take_key(ring.brought())?;
        match entries {
            // What stands apart may yet erase somebody, or be set aside.
            Some(entries) if all && self.apart.is_empty() => self.share_keys(&*ring, entries),
            _ => Ok(()),
        }
    }

    /// Keeps the show's key that this desk was invited with.
    fn take_key(&mut self, brought: Option<ShowKey>) -> Result<(), Fault> {
        match brought {
            Some(key) if self.store.key(SHOW)?.is_none() => Ok(self.store.put_key(SHOW, &key)?),
            _ => Ok(()),
        }
    }

    fn share_keys(&mut self, ring: &dyn Keyring, entries: Entries) -> Result<(), Fault> {
        if self.compared.is(&entries, &self.show.people) {
            return Ok(());
        }
        let Some(show) = self.store.first()? else { return Ok(()) };
        for name in entries.keys() {
            if whose(name).is_some_and(|person| self.keeps_nothing_of(&person)) {
                ring.take_away(name.clone());
            }
        }
        if let Some(key) = self.key_of_show(ring, &show, entries.get(MARK))? {
            let before = self.store.key(BEFORE)?;
            let common = Common { ring, entries: &entries, show: &show, key, before };
            if common.lies(MARK).is_none() {
                common.put(MARK.to_owned(), &NOTHING);
            }
            self.seal_anew(&common)?;
            self.keep_those(&common)?;
            self.put_own(&common)?;
        }
        let People { private, calls, .. } = &self.show.people;
        let (private, calls) = (private.clone(), calls.clone());
        self.compared = Compared { entries: Some(entries), private, calls };
        Ok(())
    }

    /// Whether nothing is sealed of someone: whoever had their key has no use for it.
    fn keeps_nothing_of(&self, person: &PersonId) -> bool {
        let people = &self.show.people;
        people.person(person).is_some() && sealed_of(people, person).next().is_none()
    }

    /// The show's key. The desk that makes the show shared makes it; one that was invited with
    /// another than it had goes on with the one that the others have.
    fn key_of_show(
        &mut self,
        ring: &dyn Keyring,
        show: &str,
        mark: Option<&Vec<u8>>,
    ) -> Result<Option<ShowKey>, Fault> {
        let bound = bound(show, MARK);
        let marks = |key: &ShowKey| {
            mark.is_some_and(|mark| seal::open_key(key, &bound, mark) == Some(NOTHING))
        };
        let (mut held, before) = (self.store.key(SHOW)?, self.store.key(BEFORE)?);
        let another = |key: &ShowKey| held != Some(*key) && before != Some(*key) && marks(key);
        if let Some(brought) = ring.brought().filter(another) {
            self.adopt(&brought, held.is_some())?;
            held = Some(brought);
        }
        let first = mark.is_none() && self.store.setting(ELSEWHERE)?.is_none();
        if held.is_none() && (first || before.is_some()) {
            let key = seal::new_key();
            self.store.put_key(SHOW, &key)?;
            held = Some(key);
        }
        let known = held.iter().chain(&before).any(marks);
        self.is_let(held.is_none() || mark.is_none() || known)?;
        Ok(held.filter(|_| mark.is_none() || known))
    }

    /// Keeps the keys of others that open something, so that they open it while cut off too. One
    /// that opens nothing any more is of somebody who was erased, or comes back when it is of use;
    /// what is no key of the show is passed over.
    fn keep_those(&mut self, common: &Common) -> Result<(), Fault> {
        for name in common.entries.keys() {
            let Some(person) = whose(name) else { continue };
            let Some(key) = common.lies(name).or_else(|| common.lay(name)) else { continue };
            if opens_any(&self.show.people, &person, &key) {
                self.store.add_key(person.as_str(), &key)?;
            } else if self.show.people.person(&person).is_some() {
                common.ring.take_away(name.clone());
            }
        }
        Ok(())
    }

    /// Puts the keys that were made here where the others find them, where they are not yet.
    fn put_own(&mut self, common: &Common) -> Result<(), Fault> {
        let people = &self.show.people;
        for person in people.persons.iter().map(|person| &person.id) {
            if sealed_of(people, person).next().is_none() {
                continue;
            }
            for (name, key) in self.made_here(person)? {
                if common.lies(&name) != Some(key) && opens_any(people, person, &key) {
                    common.put(name, &key);
                }
            }
        }
        Ok(())
    }
}

/// Whether a show's file was shared with other desks.
fn ever_shared(store: &Store) -> Result<bool, Fault> {
    Ok(store.key(SHOW)?.is_some() || store.setting(ELSEWHERE)?.is_some())
}

/// Whether other desks have the show of that file, as far as it knows: it came to them, and has not
/// left them.
pub(crate) fn is_shared(store: &Store) -> Result<bool, Fault> {
    match store.setting(SHARED)?.as_deref() {
        Some(shared) => Ok(shared == COMES),
        // Older files do not say whether they have left.
        None => ever_shared(store),
    }
}

fn opens_any(people: &People, person: &PersonId, key: &PersonKey) -> bool {
    sealed_of(people, person).any(|(field, sealed)| opens(&[*key], person, field, sealed).is_some())
}
