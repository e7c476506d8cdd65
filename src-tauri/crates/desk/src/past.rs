//! What was, read from the show's file off the desk's turn: a TOP does not wait for it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use live::past::Past;
use show::Turn;

use crate::fault::Fault;

/// The log as read so far. It is read on whenever it is looked at, from the file, on a connection
/// of its own.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    past: Mutex<Past>,
}

impl Memory {
    /// Nothing of the file at `path` was read yet.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        Self { path: path.to_owned(), past: Mutex::new(Past::default()) }
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
        let mut past = self.past.lock().unwrap_or_else(PoisonError::into_inner);
        let read = past.turns().len() as u64;
        for logged in store::read_beside(&self.path, read)? {
            let turn: Turn = serde_json::from_str(&logged.body)
                .map_err(|e| Fault::Foreign { seq: logged.seq, why: e.to_string() })?;
            past.push(turn);
        }
        Ok(look(&past))
    }
}
