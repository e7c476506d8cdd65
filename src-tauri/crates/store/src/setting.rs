//! Small values kept under a name, such as where a window stood.

use rusqlite::{Connection, OptionalExtension, Result, params};

use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// The value kept under `name`.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &str) -> std::result::Result<Option<String>, StoreError> {
        let read = |conn: &rusqlite::Connection| {
            conn.prepare_cached("SELECT value FROM setting WHERE name = ?")?
                .query_row([name], |row| row.get(0))
                .optional()
        };
        self.read(read)
    }

    /// Keeps `value` under `name`.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn set_setting(&mut self, name: &str, value: &str) -> std::result::Result<(), StoreError> {
        self.durably(|conn| keep(conn, name, value))
    }
}

/// Keeps `value` under `name`, within the transaction that `conn` is in.
pub(crate) fn keep(conn: &Connection, name: &str, value: &str) -> Result<()> {
    conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")?
        .execute(params![name, value])
        .map(drop)
}
