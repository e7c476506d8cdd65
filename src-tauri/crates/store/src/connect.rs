//! Connections to a show's file, with what holds for each of them.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Result};

use crate::schema::{self, APPLICATION_ID, VERSION};

/// How long another program may hold the file before a write gives up.
const PATIENCE: Duration = Duration::from_secs(5);

/// For each connection. Checkpoints are never made by a commit: they have a connection of their
/// own. The file may come from anywhere: cells are checked, and its schema is not trusted.
const EACH: &str = "
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA wal_autocheckpoint = 0;
PRAGMA cell_size_check = ON;
PRAGMA trusted_schema = OFF;
";

/// A connection that reads and writes the file at `path`, which must be there.
pub(crate) fn writer(path: &Path) -> Result<Connection> {
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// A connection that only reads, such as beside a running desk.
pub(crate) fn reader(path: &Path) -> Result<Connection> {
    open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// A connection to a new file at `path`, with empty tables.
pub(crate) fn fresh(path: &Path) -> Result<Connection> {
    let conn = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    let tables = schema::tables(VERSION);
    conn.execute_batch(&format!(
        "BEGIN IMMEDIATE; {tables}
         PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION}; COMMIT;"
    ))?;
    Ok(conn)
}

/// Brings the tables of an older version to this one.
pub(crate) fn upgrade(conn: &Connection) -> Result<()> {
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == VERSION {
        return Ok(());
    }
    let upgraded =
        conn.execute_batch(&format!("BEGIN IMMEDIATE; {} COMMIT;", schema::upgrade(version)));
    upgraded.inspect_err(|_| drop(conn.execute_batch("ROLLBACK")))
}

/// Whether closing the last connection writes the write-ahead log into the file, as is usual. It
/// must not while the file is not known to be sound: a damaged one stays as it was found.
pub(crate) fn tidy_on_close(conn: &Connection, tidy: bool) -> Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !tidy).map(drop)
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.busy_timeout(PATIENCE)?;
    tidy_on_close(&conn, false)?;
    conn.execute_batch(EACH)?;
    conn.set_prepared_statement_cache_capacity(32);
    Ok(conn)
}
