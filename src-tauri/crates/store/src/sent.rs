//! What was sent to devices, kept beside the log: a desk that starts anew sends nothing twice.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use crate::connect;
use crate::error::StoreError;
use crate::setting;
use crate::store::Store;

/// The setting that says that the record is kept.
const KEPT: &str = "sent";

/// One line of the record; what the words in it mean is known to those who write them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentRow {
    /// To which device.
    pub device: String,
    /// The name of what it followed from; none where there is none.
    pub name: Option<String>,
    /// Whether it is done once: then the name has one line, its latest.
    pub once: bool,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// What, as JSON; none where nothing was to be done.
    pub act: Option<String>,
    /// What came of it.
    pub came: String,
    /// How long an answer took, in milliseconds.
    pub ms: Option<u32>,
    /// What came back, or empty.
    pub back: String,
}

impl Store {
    /// Keeps these lines, all or none; on the disk when this returns. Also none of them begins the
    /// record.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn keep_sent(&mut self, rows: &[SentRow]) -> std::result::Result<(), StoreError> {
        self.durably(|conn| {
            setting::keep(conn, KEPT, "1")?;
            rows.iter().try_for_each(|row| keep(conn, row))
        })
    }
}

/// The record of the file at `path`, oldest first, on a connection of its own; none where none was
/// ever kept.
///
/// # Errors
/// When the file cannot be read.
pub fn read_sent(path: &Path) -> std::result::Result<Option<Vec<SentRow>>, StoreError> {
    let read = || {
        let conn = connect::reader(path)?;
        let kept = conn
            .query_row("SELECT 1 FROM setting WHERE name = ?", [KEPT], |_| Ok(()))
            .optional()?;
        kept.map(|()| all(&conn)).transpose()
    };
    read().map_err(|e| StoreError::sqlite(path, e))
}

fn all(conn: &Connection) -> Result<Vec<SentRow>> {
    conn.prepare("SELECT device, name, once, at_ms, act, came, ms, back FROM sent ORDER BY seq")?
        .query_map([], row)?
        .collect()
}

fn row(row: &Row) -> Result<SentRow> {
    Ok(SentRow {
        device: row.get(0)?,
        name: row.get(1)?,
        once: row.get(2)?,
        at: row.get(3)?,
        act: row.get(4)?,
        came: row.get(5)?,
        ms: row.get(6)?,
        back: row.get(7)?,
    })
}

fn keep(conn: &Connection, row: &SentRow) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO sent (device, name, once, at_ms, act, came, ms, back)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (device, name) WHERE once DO UPDATE SET at_ms = excluded.at_ms,
             act = excluded.act, came = excluded.came, ms = excluded.ms, back = excluded.back",
    )?
    .execute(params![row.device, row.name, row.once, row.at, row.act, row.came, row.ms, row.back])
    .map(drop)
}
