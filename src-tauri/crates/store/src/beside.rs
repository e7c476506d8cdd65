//! The files beside a show's file, and files put in place whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// `path` with `end` after its whole name: `day.regie-wal`.
pub(crate) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}

/// The write-ahead log that SQLite keeps beside `path`.
pub(crate) fn wal(path: &Path) -> PathBuf {
    with_end(path, "-wal")
}

/// The first free name of the kind `day.<word>.regie`, `day.<word>-2.regie`; counted from 1 when
/// `numbered`.
pub(crate) fn free_name(path: &Path, word: &str, numbered: bool) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    (1u32..)
        .map(|n| match (n, numbered) {
            (1, false) => format!("{stem}.{word}.regie"),
            _ => format!("{stem}.{word}-{n}.regie"),
        })
        .map(|name| path.with_file_name(name))
        .find(|candidate| !candidate.exists() && !wal(candidate).exists())
        .unwrap_or_else(|| path.to_owned())
}

/// Gives a file that SQLite has closed, and what SQLite keeps beside it, another name, for good.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    leave_behind(to)?;
    // The write-ahead log first: without it the file would be read as an older one.
    move_beside(from, to, &["-wal", "-shm"])?;
    fs::rename(from, to)?;
    sync_folder(to)
}

/// What SQLite kept beside a file that has gone from `path` is no part of the next one there, and
/// would be read as one. It gets another name: there may be turns in it that are nowhere else.
fn leave_behind(path: &Path) -> io::Result<()> {
    let left = free_name(path, "left", true);
    move_beside(path, &left, &["-wal", "-journal", "-shm"])
}

fn move_beside(from: &Path, to: &Path, ends: &[&str]) -> io::Result<()> {
    for end in ends {
        match fs::rename(with_end(from, end), with_end(to, end)) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
    }
    Ok(())
}

/// Removes a file of SQLite's and what it keeps beside it, as far as they are there.
pub(crate) fn remove(path: &Path) {
    for end in ["-wal", "-shm", "-journal", ""] {
        // What cannot be removed now is in nobody's way: the next use of the name writes over it.
        let _ = fs::remove_file(with_end(path, end));
    }
}

/// Makes the names in the folder of `path` durable.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Folders cannot be synced here: the system keeps names in its own journal.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
