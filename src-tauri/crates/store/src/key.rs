//! The keys that personal data is sealed with: outside log, snapshot and projections, so that
//! destroying one erases the data wherever it is.

use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::store::Store;
use crate::wal;

/// Between a subject and the number of a key that was made elsewhere: no subject holds it.
const ELSEWHERE: char = '\u{1f}';

/// What stands after all such numbers.
const BEYOND: char = '\u{20}';

impl Store {
    /// The key of `subject`, a person or the show, that was made here; none when it was never made
    /// or is destroyed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn key(&self, subject: &str) -> Result<Option<[u8; 32]>, StoreError> {
        let read = |conn: &rusqlite::Connection| {
            conn.prepare_cached("SELECT bytes FROM key WHERE subject = ?")?
                .query_row([subject], |row| row.get(0))
                .optional()
        };
        self.read(read)
    }

    /// Keeps the key of `subject`, durable when this returns. A key that is there stays: what was
    /// sealed with it could not be read any more.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn put_key(&mut self, subject: &str, key: &[u8; 32]) -> Result<(), StoreError> {
        self.durably(|conn| {
            conn.prepare_cached("INSERT OR IGNORE INTO key (subject, bytes) VALUES (?, ?)")?
                .execute(params![subject, key.as_slice()])
                .map(drop)
        })
    }

    /// All keys of `subject`: the one that was made here, then those from elsewhere.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn keys(&self, subject: &str) -> Result<Vec<[u8; 32]>, StoreError> {
        let range = elsewhere(subject);
        let read = |conn: &rusqlite::Connection| {
            let mut keys = conn.prepare_cached(
                "SELECT bytes FROM key WHERE subject = ?1 OR (subject >= ?2 AND subject < ?3)
                 ORDER BY subject",
            )?;
            let keys = keys.query_map(params![subject, range.0, range.1], |row| row.get(0))?;
            keys.collect()
        };
        self.read(read)
    }

    /// Keeps one more key of `subject`, which was made elsewhere, durable when this returns; each
    /// is kept once.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn add_key(&mut self, subject: &str, key: &[u8; 32]) -> Result<(), StoreError> {
        let known = self.keys(subject)?;
        if known.contains(key) {
            return Ok(());
        }
        self.put_key(&format!("{subject}{ELSEWHERE}{:03}", known.len()), key)
    }

    /// The keys that were made here, but those of subjects that begin so, open what was sealed with
    /// them, and are made anew for what comes. Each is known by that number.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn retire_keys(&mut self, number: u32, but: &str) -> Result<(), StoreError> {
        let mark = retired("", number);
        self.durably(|conn| {
            conn.prepare_cached(
                "UPDATE OR IGNORE key SET subject = subject || ?1
                 WHERE instr(subject, ?2) = 0 AND substr(subject, 1, length(?3)) <> ?3",
            )?
            .execute(params![mark, ELSEWHERE.to_string(), but])
            .map(drop)
        })
    }

    /// The key of `subject` that was retired with that number; none where there was none.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn retired_key(&self, subject: &str, number: u32) -> Result<Option<[u8; 32]>, StoreError> {
        self.key(&retired(subject, number))
    }

    /// Destroys all keys of `subject`: when this returns, no file of the show holds their bytes.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program reads the file all along: they are destroyed, but
    /// their bytes may stand in the write-ahead log until this is called again.
    pub fn destroy_key(&mut self, subject: &str) -> Result<(), StoreError> {
        let range = elsewhere(subject);
        self.durably(|conn| {
            conn.prepare_cached(
                "DELETE FROM key WHERE subject = ?1 OR (subject >= ?2 AND subject < ?3)",
            )?
            .execute(params![subject, range.0, range.1])
            .map(drop)
        })?;
        let emptied = self.read(wal::empty)?;
        if !emptied {
            return Err(StoreError::Busy { path: self.path().to_owned() });
        }
        wal::lay_out(self.path()).map_err(|e| StoreError::io(self.path(), e))
    }
}

/// Under which subject a key stands that is sealed with no more.
fn retired(subject: &str, number: u32) -> String {
    format!("{subject}{ELSEWHERE}r{number:03}")
}

/// Between which subjects the keys from elsewhere stand.
fn elsewhere(subject: &str) -> (String, String) {
    (format!("{subject}{ELSEWHERE}"), format!("{subject}{BEYOND}"))
}
