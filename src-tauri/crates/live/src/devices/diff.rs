//! What is still to be sent: the difference between what a device was sent and what it is to be.

use std::collections::{BTreeMap, BTreeSet};

use show::devices::Act;

use super::{Key, Slot, Tells, Wanted};

/// One thing to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    /// A state.
    Hold(Slot, Act),
    /// What is done once.
    Once(Key, Act),
    /// What is told of the run.
    Tell(Tells),
}

/// What a device is known to be in, and what was done once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// The states it was sent, or was seen in.
    pub holds: BTreeMap<Slot, Act>,
    /// What was done, and is never done again.
    pub fired: BTreeSet<Key>,
    /// What it was told last.
    pub told: Option<Tells>,
}

impl Sent {
    /// What is wanted to be done once counts as done: it lies in the past, or is not for now.
    pub fn pass_over(&mut self, wanted: &Wanted) {
        let once = wanted.once.iter().map(|(key, _)| key);
        self.fired.extend(once.chain(&wanted.past).cloned());
    }

    /// Remembers what was sent.
    pub fn done(&mut self, sending: &Sending) {
        match sending {
            Sending::Hold(slot, act) => drop(self.holds.insert(slot.clone(), act.clone())),
            Sending::Once(key, _) => drop(self.fired.insert(key.clone())),
            Sending::Tell(tells) => self.told = Some(tells.clone()),
        }
    }

    /// The link was lost: what the device is in now is not known. What was done stays done.
    pub fn lost(&mut self) {
        self.holds.clear();
        self.told = None;
    }
}

/// What is to be sent, in order; nothing while the device is silent.
#[must_use]
pub fn diff(sent: &Sent, wanted: &Wanted) -> Vec<Sending> {
    if wanted.silent {
        return Vec::new();
    }
    let holds = wanted.holds.iter().filter(|(slot, act)| sent.holds.get(slot) != Some(act));
    let holds = holds.map(|(slot, act)| Sending::Hold(slot.clone(), act.clone()));
    let once = wanted.once.iter().filter(|(key, _)| !sent.fired.contains(key));
    let once = once.map(|(key, act)| Sending::Once(key.clone(), act.clone()));
    let told = |tells: &&Tells| sent.told.as_ref().is_none_or(|told| !told.says(tells));
    let tells = wanted.tells.as_ref().filter(told).cloned().map(Sending::Tell);
    holds.chain(once).chain(tells).collect()
}
