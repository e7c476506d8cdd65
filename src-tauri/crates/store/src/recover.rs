//! What can be read of a damaged file, into a new one. The damaged file is never written to.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, Result, params_from_iter};
use tempfile::TempDir;

use crate::apart;
use crate::beside;
use crate::chain::{self, End, Envelope};
use crate::connect;
use crate::error::StoreError;
use crate::log;
use crate::projection::PROJECTED;
use crate::snapshot;
use crate::store;

/// The size of a page: SQLite's own choice.
const PAGE: usize = 4096;

/// The tables that are taken over row by row, as far as they can be read.
const AS_THEY_ARE: [&str; 6] = ["apart", "aside", "key", "asset", "setting", "sent"];

/// What was done about a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// The damaged file, to the byte, under its new name.
    pub set_aside: PathBuf,
    /// The new file with what could be read.
    pub recovered: PathBuf,
    /// How many turns could be read, in order from the first.
    pub turns: u64,
    /// What could not.
    pub lost: Lost,
    /// What is damaged, in a few plain words.
    pub why: String,
}

/// What could not be read of a damaged file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    /// How many turns at least; none when that cannot be told.
    pub turns: Option<u64>,
    /// Other tables of which rows may be missing.
    pub tables: Vec<&'static str>,
}

/// A copy of a show's file in a folder of its own, removed when this is dropped.
pub(crate) struct Scratch {
    pub(crate) path: PathBuf,
    folder: TempDir,
}

impl Scratch {
    pub(crate) fn of(original: &Path) -> std::result::Result<Self, StoreError> {
        let failed = |e| StoreError::io(original, e);
        let folder = TempDir::new().map_err(failed)?;
        let path = folder.path().join("copy.regie");
        copy(original, &path).map_err(failed)?;
        let wal = beside::wal(original);
        if wal.exists() {
            copy(&wal, &beside::wal(&path)).map_err(failed)?;
        }
        Ok(Self { path, folder })
    }

    /// Puts the first page of an empty show in place of the copy's own: the places of the tables
    /// are the same in every file of a version, and the rest of that page can be counted again.
    /// So a file whose first page is lost can be read, and one that is shorter than it says.
    fn renew_first_page(&self) -> std::result::Result<(), StoreError> {
        let failed = |e| StoreError::io(&self.path, e);
        let empty = self.folder.path().join("empty.regie");
        store::build(&empty, |_| Ok(()))?;
        let mut page = [0; PAGE];
        File::open(&empty).and_then(|mut f| f.read_exact(&mut page)).map_err(failed)?;
        // Two counters that differ tell SQLite to go by the size of the file.
        page[92..96].copy_from_slice(&u32::MAX.to_be_bytes());
        let mut file = File::options().write(true).open(&self.path).map_err(failed)?;
        file.seek(SeekFrom::Start(0)).and_then(|_| file.write_all(&page)).map_err(failed)?;
        beside::remove(&empty);
        Ok(())
    }

    /// How many turns can be read in order.
    fn turns(&self) -> u64 {
        connect::writer(&self.path)
            .and_then(|conn| chain::follow(&conn, End::start(), |_| Ok(())))
            .map_or(0, |(end, _)| end.seq)
    }
}

/// Contents only: a file that may not be written to must not make a copy of that kind.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::io::copy(&mut File::open(from)?, &mut File::create(to)?).map(drop)
}

/// A copy of the file at `path` from which as much of the log can be read as there is.
fn best_copy(path: &Path) -> std::result::Result<Scratch, StoreError> {
    let as_is = Scratch::of(path)?;
    let renewed = Scratch::of(path)?;
    renewed.renew_first_page()?;
    Ok(if renewed.turns() > as_is.turns() { renewed } else { as_is })
}

/// How many turns of the damaged file at `path` can be read in order.
pub(crate) fn readable(path: &Path) -> std::result::Result<u64, StoreError> {
    Ok(best_copy(path)?.turns())
}

/// Whether the file at `path`, whose head is not that of a show, holds the log of one.
pub(crate) fn headless(path: &Path) -> std::result::Result<bool, StoreError> {
    // The kinds of page that the root of a table can be: no need to copy what begins otherwise.
    const TABLE: [u8; 2] = [0x05, 0x0d];
    let failed = |e| StoreError::io(path, e);
    let mut kind = [0; 1];
    let mut file = File::open(path).map_err(failed)?;
    file.seek(SeekFrom::Start(PAGE as u64)).map_err(failed)?;
    if file.read(&mut kind).map_err(failed)? == 0 || !TABLE.contains(&kind[0]) {
        return Ok(false);
    }
    drop(file);
    Ok(readable(path)? > 0)
}

/// Writes what can be read of the damaged file at `path` into a new one, and gives the damaged one
/// another name.
pub(crate) fn recover(path: &Path, why: String) -> std::result::Result<Recovery, StoreError> {
    let set_aside = beside::free_name(path, "damaged", true);
    let aside = || beside::rename(path, &set_aside).map_err(|e| StoreError::io(path, e));
    let scratch = best_copy(path)?;
    let from = connect::writer(&scratch.path).map_err(|e| StoreError::sqlite(path, e));
    let recovered = beside::free_name(path, "recovered", false);
    let mut saved = (0, Lost::default());
    if let Ok(from) = from {
        store::build(&recovered, |to| {
            saved = transfer(&from, to)?;
            Ok(())
        })?;
    }
    let (turns, lost) = saved;
    aside()?;
    if turns == 0 {
        let _ = fs::remove_file(&recovered);
        return Err(StoreError::Unreadable { path: path.to_owned(), set_aside });
    }
    Ok(Recovery { set_aside, recovered, turns, lost, why })
}

/// Takes over what can be read; how many turns that are, and what cannot.
fn transfer(from: &Connection, to: &mut Connection) -> Result<(u64, Lost)> {
    let to = to.transaction()?;
    let keep = |turn: chain::Logged| {
        // The chain was followed through this envelope already.
        let id =
            serde_json::from_str::<Envelope>(&turn.body).map_or_else(|_| String::new(), |e| e.id);
        log::insert(&to, turn.seq, &id, &turn.body, &turn.hash)
    };
    // A log that cannot be begun is read as an empty one that breaks at once.
    let (end, whole) = match chain::follow(from, End::start(), keep) {
        Ok((end, broken)) => (end, broken.is_none()),
        Err(_) => (End::start(), false),
    };
    if let Ok(Some(last)) = snapshot::last(from)
        && last.seq <= end.seq
    {
        snapshot::insert(&to, last.seq, &last.hash, &last.body)?;
    }
    let mut lost =
        Lost { turns: if whole { Some(0) } else { beyond(from, end.seq) }, tables: vec![] };
    for table in AS_THEY_ARE {
        if !take_over(from, &to, table)? {
            lost.tables.push(table);
        }
    }
    if apart::drop_damaged(&to)? && !lost.tables.contains(&"apart") {
        lost.tables.push("apart");
    }
    to.execute("DELETE FROM setting WHERE name = ?", [PROJECTED])?;
    to.commit()?;
    Ok((end.seq, lost))
}

/// How many turns there were after `seq` at least, by what else names a turn.
fn beyond(from: &Connection, seq: u64) -> Option<u64> {
    let last = |table: &str| {
        from.query_row(&format!("SELECT max(seq) FROM {table}"), [], |r| r.get::<_, Option<u64>>(0))
            .ok()
            .flatten()
    };
    last("log").max(last("snapshot")).map(|last| last.saturating_sub(seq)).filter(|n| *n > 0)
}

/// Takes the rows of `table` over, in the order of their making; whether all could be read.
fn take_over(from: &Connection, to: &Connection, table: &str) -> Result<bool> {
    let Ok(mut read) = from.prepare(&format!("SELECT * FROM {table} ORDER BY rowid")) else {
        // A file of an older version has no such table.
        return Ok(["aside", "sent"].contains(&table));
    };
    let width = read.column_count();
    let places = vec!["?"; width].join(", ");
    let mut write = to.prepare(&format!("INSERT OR IGNORE INTO {table} VALUES ({places})"))?;
    let Ok(mut rows) = read.query([]) else { return Ok(false) };
    loop {
        let Ok(row) = rows.next() else { return Ok(false) };
        let Some(row) = row else { return Ok(true) };
        let values = (0..width).map(|i| row.get(i)).collect::<Result<Vec<Value>>>();
        // A row that no longer fits its table is as good as lost; the others are not.
        if values.and_then(|v| write.execute(params_from_iter(v))).is_err() {
            return Ok(false);
        }
    }
}
