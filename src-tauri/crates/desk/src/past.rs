//! What was, read from the show's file off the desk's turn: a TOP does not wait for it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use live::past::Past;
use show::Turn;
use show::turn::Hash;

use crate::fault::Fault;

/// The log as read so far. It is read on whenever it is looked at, from the file, on a connection
/// of its own.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    read: Mutex<Read>,
}

/// What was read, up to the turn that has the hash `tip`.
#[derive(Debug)]
struct Read {
    past: Past,
    tip: Hash,
}

impl Default for Read {
    fn default() -> Self {
        Self { past: Past::default(), tip: Hash::of_nothing() }
    }
}

impl Memory {
    /// Nothing of the file at `path` was read yet.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), read: Mutex::default() }
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Looks at all that was acknowledged by now.
    ///
    /// # Errors
    /// When the file cannot be read, or holds a turn that this version does not know.
    pub fn look<T>(&self, look: impl FnOnce(&Past) -> T) -> Result<T, Fault> {
        // A look that panicked has read a turn or has not: what is there is whole.
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let known = read.past.turns().len() as u64;
        let mut more = store::read_beside(&self.path, known, &read.tip)?;
        if more.is_none() {
            // The log fell back to what all desks have: it is read anew.
            *read = Read::default();
            more = store::read_beside(&self.path, 0, &read.tip)?;
        }
        for logged in more.unwrap_or_default() {
            let turn: Turn = serde_json::from_str(&logged.body)
                .map_err(|e| Fault::Foreign { seq: logged.seq, why: e.to_string() })?;
            read.past.push(turn);
            read.tip = logged.hash;
        }
        Ok(look(&read.past))
    }
}
