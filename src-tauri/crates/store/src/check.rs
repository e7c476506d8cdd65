//! Whether a file is a show, and whether it is sound.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, ErrorCode};

use crate::chain::{self, Broken, End};
use crate::connect;
use crate::error::StoreError;
use crate::lock::Lock;
use crate::recover::{self, Scratch};
use crate::schema::{APPLICATION_ID, VERSION, tables};
use crate::store;

/// How a log was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How many turns follow from one another from the first.
    pub turns: u64,
    /// Where that ends, when it is not the end of the log.
    pub broken: Option<Broken>,
}

/// How a file was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// How many turns can be read in order.
    pub turns: u64,
    /// What is damaged, in a few plain words; none for a sound file.
    pub damage: Option<String>,
}

/// Follows the whole log of the file at `path` from its first turn, on a connection of its own:
/// to be run beside the show, which may go on meanwhile.
///
/// # Errors
/// When the file cannot be read at all.
pub fn verify(path: &Path) -> Result<Verdict, StoreError> {
    let conn = connect::reader(path).map_err(|e| StoreError::sqlite(path, e))?;
    follow(path, &conn)
}

/// Says how sound the file at `path` is, and changes nothing, whether it is open or not.
///
/// # Errors
/// When it is not a show that this Régie can read.
pub fn check(path: &Path) -> Result<Health, StoreError> {
    let path = store::real(path)?;
    match Lock::take(&path) {
        // A desk has it: read beside it, as it stands. It is a show, then.
        Err(StoreError::AlreadyOpen { .. }) => {
            let conn = connect::reader(&path).map_err(|e| StoreError::sqlite(&path, e))?;
            examine(&path, &conn)
        }
        // Nobody writes to it: read a copy, since reading can mean to write the log into the file.
        Ok(_) | Err(StoreError::ReadOnly { .. }) => match identify(&path) {
            Ok(()) => examine_copy(&path),
            Err(StoreError::Damaged { why, .. }) => examine_damaged(&path, why),
            Err(other) => Err(other),
        },
        Err(other) => Err(other),
    }
}

fn examine_copy(path: &Path) -> Result<Health, StoreError> {
    let scratch = Scratch::of(path)?;
    let conn = connect::writer(&scratch.path).map_err(|e| StoreError::sqlite(path, e));
    match conn.and_then(|conn| examine(path, &conn)) {
        Ok(Health { damage: Some(why), .. }) | Err(StoreError::Damaged { why, .. }) => {
            examine_damaged(path, why)
        }
        other => other,
    }
}

fn examine_damaged(path: &Path, why: String) -> Result<Health, StoreError> {
    Ok(Health { turns: recover::readable(path)?, damage: Some(why) })
}

fn examine(path: &Path, conn: &Connection) -> Result<Health, StoreError> {
    let pages = match pages(path, conn) {
        Ok(()) => None,
        Err(StoreError::Damaged { why, .. }) => Some(why),
        Err(other) => return Err(other),
    };
    let Verdict { turns, broken } = follow(path, conn)?;
    let damage = pages.or_else(|| broken.map(|b| format!("turn {}: {}", b.seq, b.why)));
    Ok(Health { turns, damage })
}

fn follow(path: &Path, conn: &Connection) -> Result<Verdict, StoreError> {
    let (end, broken) =
        chain::follow(conn, End::start(), |_| Ok(())).map_err(|e| unreadable(path, e))?;
    Ok(Verdict { turns: end.seq, broken })
}

/// Whether SQLite finds all pages as they should be, and the tables of a version known here.
pub(crate) fn pages(path: &Path, conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn
        .query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
        .map_err(|e| unreadable(path, e))?;
    if verdict != "ok" {
        // The first line only says in which database.
        let why = verdict.lines().last().unwrap_or_default().to_owned();
        return Err(StoreError::Damaged { path: path.to_owned(), why });
    }
    let found: i32 = conn
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|e| unreadable(path, e))?;
    known(path, found)?;
    match missing_table(conn, found).map_err(|e| unreadable(path, e))? {
        None => Ok(()),
        Some(name) => Err(StoreError::Damaged {
            path: path.to_owned(),
            why: format!("the table {name} is missing or not what was made"),
        }),
    }
}

/// The first of the tables that is not there as it was made.
fn missing_table(conn: &Connection, version: i32) -> rusqlite::Result<Option<String>> {
    let made = Connection::open_in_memory()?;
    made.execute_batch(&tables(version))?;
    let tables = |conn: &Connection| {
        conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<Vec<(String, String)>>>()
    };
    let there = tables(conn)?;
    Ok(tables(&made)?.into_iter().find(|table| !there.contains(table)).map(|(name, _)| name))
}

/// Whether the head of the file is that of a show.
pub(crate) fn identify(path: &Path) -> Result<(), StoreError> {
    let mut head = [0; 100];
    let read = File::open(path).and_then(|mut f| f.read_exact(&mut head));
    if let Err(e) = read {
        return match e.kind() {
            std::io::ErrorKind::UnexpectedEof => {
                Err(StoreError::NotAShow { path: path.to_owned() })
            }
            _ => Err(StoreError::io(path, e)),
        };
    }
    let number =
        |at: usize| i32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    let ours = head.starts_with(b"SQLite format 3\0") && number(68) == APPLICATION_ID;
    if ours {
        return known(path, number(60));
    }
    // A file whose head is lost may still be one of ours: its log tells.
    if recover::headless(path)? {
        return Err(StoreError::Damaged {
            path: path.to_owned(),
            why: "its first page is not what was written".to_owned(),
        });
    }
    Err(StoreError::NotAShow { path: path.to_owned() })
}

fn known(path: &Path, found: i32) -> Result<(), StoreError> {
    let path = path.to_owned();
    match found {
        1..=VERSION => Ok(()),
        newer if newer > VERSION => Err(StoreError::Newer { path, found, known: VERSION }),
        _ => Err(StoreError::Damaged { path, why: format!("its version reads {found}") }),
    }
}

/// What a failure to read means in a file that is known to be a show: a table or column that is
/// not there, or a value of another kind, is damage as well.
pub(crate) fn unreadable(path: &Path, error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        None | Some(ErrorCode::Unknown | ErrorCode::TypeMismatch | ErrorCode::NotFound) => {
            StoreError::Damaged { path: path.to_owned(), why: error.to_string() }
        }
        _ => StoreError::sqlite(path, error),
    }
}
