//! The show's key is changed: whoever had the one before opens nothing that is kept from then on.
//! What they have opened, they have seen.

use show::id::{DeskId, PersonId};

use crate::fault::Fault;
use crate::handle::Desk;
use crate::keyring::{name, whose};
use crate::seal::{self, PersonKey, ShowKey};
use crate::shared_keys::{BEFORE, Common, Compared, SHOW};
use crate::turn::Table;

/// What the show's own keys begin with, and no person's id does.
const NOBODY: &str = "\u{1e}";

/// Where it is kept how often this desk has retired its keys of persons.
const RETIRED: &str = "keys-retired";

/// Where it is kept that the others have another key of the show than this desk.
const WITHDRAWN: &str = "contacts-withdrawn";

/// What is said where that is new.
const TOLD: &str = "order-contacts-withdrawn";

impl Desk {
    /// Changes the show's key: desks that were invited with contacts are so no more, until they are
    /// invited anew.
    ///
    /// # Errors
    /// [`Fault::NotHere`] where this desk does not have the show's key.
    pub fn withdraw_contacts(&self) -> Result<(), Fault> {
        if self.show_key()?.is_none() {
            return Err(Fault::NotHere);
        }
        self.at_table(Table::withdraw_contacts)?;
        self.waking()();
        Ok(())
    }
}

impl Table {
    fn withdraw_contacts(&mut self) -> Result<(), Fault> {
        let Some(key) = self.store.key(SHOW)? else { return Err(Fault::NotHere) };
        if self.store.key(BEFORE)?.is_some() {
            // The last change is under way still, and nobody was invited with its key.
            return Ok(());
        }
        self.store.put_key(BEFORE, &key)?;
        self.forget(SHOW)?;
        self.store.put_key(SHOW, &seal::new_key())?;
        self.retire()?;
        self.compared = Compared::default();
        Ok(())
    }

    /// Goes on with the show's key that the others have. Where that is not the first one, whoever
    /// had the other has keys of persons too.
    pub(crate) fn adopt(&mut self, key: &ShowKey, another: bool) -> Result<(), Fault> {
        if another {
            self.retire()?;
        }
        self.forget(BEFORE)?;
        self.forget(SHOW)?;
        Ok(self.store.put_key(SHOW, key)?)
    }

    /// What is sealed from now on is sealed with keys that are made from now on.
    fn retire(&mut self) -> Result<(), Fault> {
        let so_far = self.retired()?;
        self.store.retire_keys(so_far, NOBODY)?;
        Ok(self.store.set_setting(RETIRED, &(so_far + 1).to_string())?)
    }

    fn retired(&self) -> Result<u32, Fault> {
        let kept = self.store.setting(RETIRED)?;
        Ok(kept.and_then(|kept| kept.parse().ok()).unwrap_or_default())
    }

    /// The key that something of a person is to be sealed with; none where one is to be made.
    pub(crate) fn seals_with(&self, person: &PersonId) -> Result<Option<PersonKey>, Fault> {
        let own = self.store.key(person.as_str())?;
        if own.is_some() || self.retired()? > 0 {
            return Ok(own);
        }
        Ok(self.store.keys(person.as_str())?.first().copied())
    }

    /// The keys of a person that were made here, by the names under which the others find them.
    pub(crate) fn made_here(&self, person: &PersonId) -> Result<Vec<(String, PersonKey)>, Fault> {
        let retired = self.retired()?;
        let mut made = Vec::new();
        for nth in 0..=retired {
            let key = match nth == retired {
                true => self.store.key(person.as_str())?,
                false => self.store.retired_key(person.as_str(), nth)?,
            };
            let desk = match nth {
                0 => self.desk.clone(),
                nth => DeskId(format!("{}.{nth}", self.desk.0)),
            };
            made.extend(key.map(|key| (name(person, &desk), key)));
        }
        Ok(made)
    }

    /// Seals with the show's key what lies there sealed with the one before; when nothing does any
    /// more, that one is forgotten.
    pub(crate) fn seal_anew(&mut self, common: &Common<'_>) -> Result<(), Fault> {
        if common.before.is_none() {
            return Ok(());
        }
        let mut left = false;
        for name in common.entries.keys() {
            let Some(key) = common.lay(name) else { continue };
            left = true;
            if whose(name).is_some() {
                common.put(name.clone(), &key);
            }
        }
        if !left && !common.entries.is_empty() {
            self.forget(BEFORE)?;
        }
        Ok(())
    }

    /// Whether the others have another key of the show than this desk, as far as it knows.
    pub(crate) fn is_withdrawn(&self) -> Result<bool, Fault> {
        Ok(self.store.setting(WITHDRAWN)?.as_deref() == Some("yes"))
    }

    /// Keeps whether this desk has the show's key that the others have, and says it where it has it
    /// no more.
    pub(crate) fn is_let(&mut self, has: bool) -> Result<(), Fault> {
        if self.is_withdrawn()? == has {
            self.store.set_setting(WITHDRAWN, if has { "no" } else { "yes" })?;
            self.told.extend((!has).then_some(TOLD));
        }
        Ok(())
    }
}
