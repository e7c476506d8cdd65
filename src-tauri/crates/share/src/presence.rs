//! Who is there, by which link, since when.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk::{LinkId, Millis};

/// Someone who is there.
#[derive(Clone, Debug)]
pub struct Present {
    /// By which link.
    pub link: LinkId,
    /// Since when, in milliseconds since 1970.
    pub since: Millis,
    /// What browser it says it is, or empty.
    pub agent: String,
    /// When it was last sure to be there, in milliseconds since 1970.
    pub heard: Millis,
}

/// Everyone who is there.
#[derive(Clone, Default)]
pub struct Presence(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    last: u64,
    there: BTreeMap<u64, Present>,
}

impl Presence {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Someone came; they are there until the seat is dropped.
    #[must_use]
    pub fn came(&self, link: LinkId, agent: String, now: Millis) -> Seat {
        let mut inner = self.inner();
        inner.last += 1;
        let id = inner.last;
        inner.there.insert(id, Present { link, since: now, agent, heard: now });
        Seat { presence: self.clone(), id }
    }

    /// Everyone who is there, in the order they came.
    #[must_use]
    pub fn all(&self) -> Vec<(u64, Present)> {
        self.inner().there.iter().map(|(id, present)| (*id, present.clone())).collect()
    }
}

/// The place of someone who is there.
pub struct Seat {
    presence: Presence,
    id: u64,
}

impl Seat {
    /// They were heard of.
    pub fn heard(&self, now: Millis) {
        if let Some(present) = self.presence.inner().there.get_mut(&self.id) {
            present.heard = now;
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.presence.inner().there.remove(&self.id);
    }
}
