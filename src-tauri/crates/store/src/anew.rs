//! A file begun anew: its log holds one turn, and nothing is left of the one before it.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use show::turn::Hash;

use crate::beside;
use crate::chain::Envelope;
use crate::connect;
use crate::error::StoreError;
use crate::log;
use crate::store::{Store, build};
use crate::wal;

impl Store {
    /// Closes the show and puts a new file in its place whose log is the one turn `body`. The old
    /// file's bytes are written over; so are those that were set aside when it was damaged.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program reads the file, so that its write-ahead log cannot
    /// be emptied: nothing was changed then. [`StoreError::NotPurged`] when the new file stands and
    /// something of an old one could not be written over.
    pub fn begin_anew(self, body: &str) -> Result<(), StoreError> {
        let envelope: Envelope =
            serde_json::from_str(body).map_err(|source| StoreError::NotATurn { source })?;
        if envelope.before != Hash::of_nothing() {
            let (named, tip) = (envelope.before.0, Hash::of_nothing().0);
            return Err(StoreError::OutOfChain { named, tip });
        }
        let closed = self.close()?;
        let path = closed.path.as_path();
        let aside = set_aside(path);
        let new = beside::with_end(path, ".new");
        beside::remove(&new);
        build(&new, |conn| log::insert(conn, 1, &envelope.id, body, &Hash::of(body.as_bytes())))?;
        // Held open, so that its bytes can be written over once it has no name any more.
        let failed = |e| StoreError::io(path, e);
        let old = File::options().write(true).open(path).map_err(failed)?;
        for end in ["-wal", "-shm"] {
            gone(&beside::with_end(path, end)).map_err(failed)?;
        }
        beside::rename(&new, path).map_err(failed)?;
        let purged = overwrite(old).and_then(|()| aside.iter().try_for_each(|old| purge(old)));
        purged.map_err(|source| StoreError::NotPurged { path: path.to_owned(), source })
    }
}

/// The files that were set aside when the file at `path`, or the one that it was recovered from,
/// was damaged.
#[must_use]
pub fn set_aside(path: &Path) -> Vec<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let first = stem.split(".recovered").next().unwrap_or(&stem);
    let begins = [format!("{stem}.damaged"), format!("{first}.damaged")];
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let ours = |file: &PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let counted = |begin: &String| {
            let rest = name.strip_prefix(begin.as_str());
            rest.is_some_and(|rest| {
                rest.trim_start_matches('-').parse::<u32>().is_ok() || rest.is_empty()
            })
        };
        file.extension().is_some_and(|e| e == "regie") && begins.iter().any(counted)
    };
    let mut found: Vec<PathBuf> = files.filter(ours).collect();
    found.sort();
    found
}

/// Writes over all of a file of SQLite's and what stands beside it, and takes them away.
fn purge(path: &Path) -> io::Result<()> {
    for end in ["", "-wal", "-journal"] {
        let one = beside::with_end(path, end);
        match File::options().write(true).open(&one) {
            Ok(file) => overwrite(file)?,
            Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
            Err(e) => return Err(e),
        }
        gone(&one)?;
    }
    gone(&beside::with_end(path, "-shm"))
}

/// Zeros in place of all that the file holds.
fn overwrite(mut file: File) -> io::Result<()> {
    let mut left = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let zeros = vec![0; 1 << 16];
    while left > 0 {
        let part = usize::try_from(left).unwrap_or(zeros.len()).min(zeros.len());
        file.write_all(&zeros[..part])?;
        left -= part as u64;
    }
    file.sync_all()?;
    file.set_len(0)
}

fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(e),
        _ => Ok(()),
    }
}

/// What closing a file leaves: its place, which nobody else may open meanwhile.
pub(crate) struct Closed {
    pub(crate) path: PathBuf,
    pub(crate) _lock: crate::lock::Lock,
}

/// Empties the write-ahead log into the file, for good, and closes both.
pub(crate) fn emptied(conn: rusqlite::Connection, path: &Path) -> Result<(), StoreError> {
    let sqlite = |e| StoreError::sqlite(path, e);
    if !wal::empty(&conn).map_err(sqlite)? {
        return Err(StoreError::Busy { path: path.to_owned() });
    }
    connect::tidy_on_close(&conn, true).map_err(sqlite)?;
    conn.close().map_err(|(_, e)| sqlite(e))
}
