//! The keys that personal data is sealed with: outside log, snapshot and projections, so that
//! destroying one erases the data wherever it is.

use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::store::Store;
use crate::wal;

impl Store {
    /// The key of `subject`, a person or the show; none when it was never made or is destroyed.
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

    /// Destroys the key of `subject`: when this returns, no file of the show holds its bytes.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program reads the file all along: the key is destroyed,
    /// but its bytes may stand in the write-ahead log until this is called again.
    pub fn destroy_key(&mut self, subject: &str) -> Result<(), StoreError> {
        self.durably(|conn| {
            conn.prepare_cached("DELETE FROM key WHERE subject = ?")?.execute([subject]).map(drop)
        })?;
        let emptied = self.read(wal::empty)?;
        if !emptied {
            return Err(StoreError::Busy { path: self.path().to_owned() });
        }
        wal::lay_out(self.path()).map_err(|e| StoreError::io(self.path(), e))
    }
}
