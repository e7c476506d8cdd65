//! A show's file, open.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use show::turn::Hash;

use crate::anew::{self, Closed};
use crate::apart;
use crate::ballast::Ballast;
use crate::beside;
use crate::chain::{self, End};
use crate::check;
use crate::connect;
use crate::error::StoreError;
use crate::lock::Lock;
use crate::recover::{self, Recovery};
use crate::room;
use crate::snapshot;
use crate::wal::{self, Checkpointer};

/// A show's file, open for this process alone. Closing it leaves one file, with all in it.
#[derive(Debug)]
pub struct Store {
    // Closed in this order: the last connection empties the write-ahead log into the file.
    checkpointer: Checkpointer,
    conn: Connection,
    ballast: Ballast,
    end: End,
    /// Whether any turn stood apart or aside since this was opened, or did then.
    parted: bool,
    path: PathBuf,
    _lock: Lock,
}

/// A file that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The show; after a recovery, the new file with what could be read.
    pub store: Store,
    /// What was damaged and what was saved; none for a sound file. The projections are empty
    /// after a recovery: see [`Store::project`].
    pub recovery: Option<Recovery>,
}

impl Store {
    /// Makes the file of a new show, and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when a file of that name is there; what the system or SQLite says.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        let path = real_new(path)?;
        let lock = Lock::take(&path)?;
        build(&path, |_| Ok(()))?;
        let (conn, end) = inspect(&path)?;
        Self::start(path, lock, conn, end)
    }

    /// Opens the file of a show. A damaged one is set aside under another name, and what can be
    /// read of it goes into a new file, which is opened.
    ///
    /// # Errors
    /// All of [`StoreError`] that speaks of a file; the file is as it was then, but for
    /// [`StoreError::Unreadable`], where it has another name.
    pub fn open(path: &Path) -> Result<Opened, StoreError> {
        let path = real(path)?;
        let lock = Lock::take(&path)?;
        let why = match check::identify(&path).and_then(|()| inspect(&path)) {
            Ok((conn, end)) => {
                let store = Self::start(path, lock, conn, end)?;
                return Ok(Opened { store, recovery: None });
            }
            Err(StoreError::Damaged { why, .. }) => why,
            Err(other) => return Err(other),
        };
        let recovery = recover::recover(&path, why)?;
        let new_lock = Lock::take(&recovery.recovered)?;
        let (conn, end) = inspect(&recovery.recovered)?;
        let store = Self::start(recovery.recovered.clone(), new_lock, conn, end)?;
        Ok(Opened { store, recovery: Some(recovery) })
    }

    fn start(
        path: PathBuf,
        lock: Lock,
        mut conn: Connection,
        end: End,
    ) -> Result<Self, StoreError> {
        let sqlite = |e| StoreError::sqlite(&path, e);
        connect::tidy_on_close(&conn, true).map_err(sqlite)?;
        connect::upgrade(&conn).map_err(sqlite)?;
        let ballast = Ballast::of(&path);
        // Only a matter of speed: with no room for it, the log grows as it is needed.
        let _ = wal::lay_out(&path);
        let checkpointer =
            Checkpointer::start(path.clone(), &mut conn).map_err(|e| StoreError::io(&path, e))?;
        let parted = apart::any(&conn).map_err(|e| StoreError::sqlite(&path, e))?;
        let mut store = Self { checkpointer, conn, ballast, end, parted, path, _lock: lock };
        // The first commit pays for the head of the write-ahead log: here, not at the first TOP.
        // On a full disk it can wait: reading works.
        let _ = store.count_opening();
        Ok(store)
    }

    fn count_opening(&mut self) -> Result<(), StoreError> {
        let before: u64 = self.setting("openings")?.and_then(|n| n.parse().ok()).unwrap_or(0);
        self.set_setting("openings", &(before + 1).to_string())
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many turns the log holds: the place of the last one.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.end.seq
    }

    /// The hash of the last turn, which the next one names; of nothing for an empty log.
    #[must_use]
    pub fn tip(&self) -> &Hash {
        &self.end.hash
    }

    /// Whether the disk is full and the reserve was given up.
    #[must_use]
    pub fn low_disk(&self) -> bool {
        !self.ballast.held()
    }

    /// Takes the reserve of disk space again, if there is room for it and as much again; whether
    /// it is there. It takes as long as writing some megabytes.
    pub fn refill_reserve(&mut self) -> bool {
        self.ballast.refill()
    }

    /// Closes the file with all in it, and keeps its place.
    pub(crate) fn close(self) -> Result<Closed, StoreError> {
        let Self { checkpointer, conn, path, _lock, .. } = self;
        drop(checkpointer);
        anew::emptied(conn, &path)?;
        Ok(Closed { path, _lock })
    }

    /// Whether a turn of the log may be one that stands apart or aside.
    pub(crate) fn parted(&self) -> bool {
        self.parted
    }

    /// Some turns stand apart from now on.
    pub(crate) fn parts(&mut self) {
        self.parted = true;
    }

    /// The log ends there from now on.
    pub(crate) fn ends_with(&mut self, end: End) {
        self.end = end;
    }

    /// Reads with `read`.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        read(&self.conn).map_err(|e| StoreError::sqlite(&self.path, e))
    }

    /// Writes with `write` in one transaction, on the disk when this returns; gives up the reserve
    /// when there is no room without it.
    pub(crate) fn durably(
        &mut self,
        write: impl Fn(&Connection) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let mut outcome = self.attempt(&write);
        if outcome.as_ref().is_err_and(room::lacks) && self.ballast.free() {
            outcome = self.attempt(&write);
        }
        self.checkpointer.wake();
        outcome.map_err(|e| StoreError::sqlite(&self.path, e))
    }

    fn attempt(
        &mut self,
        write: impl Fn(&Connection) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        self.say("BEGIN IMMEDIATE")?;
        let done = write(&self.conn).and_then(|()| self.say("COMMIT"));
        if done.is_err() {
            // What SQLite has rolled back by itself is no error here.
            let _ = self.say("ROLLBACK");
        }
        done
    }

    /// Begins or ends a transaction by a statement that is kept: `rusqlite::Transaction` has them
    /// parsed each time, which takes a tenth of a turn.
    fn say(&self, statement: &str) -> rusqlite::Result<()> {
        self.conn.prepare_cached(statement)?.execute([]).map(drop)
    }
}

/// Makes a show's file at `path` with what `fill` puts in, whole or not at all.
pub(crate) fn build(
    path: &Path,
    fill: impl FnOnce(&mut Connection) -> rusqlite::Result<()>,
) -> Result<(), StoreError> {
    let part = beside::with_end(path, ".part");
    beside::remove(&part);
    let made = connect::fresh(&part).and_then(|mut conn| {
        fill(&mut conn)?;
        wal::empty(&conn)?;
        connect::tidy_on_close(&conn, true)?;
        conn.close().map_err(|(_, e)| e)
    });
    let placed = made.map_err(|e| StoreError::sqlite(path, e)).and_then(|()| {
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        beside::rename(&part, path).map_err(|e| StoreError::io(path, e))
    });
    if placed.is_err() {
        beside::remove(&part);
    }
    placed
}

/// A connection to a file that is sound as far as opening it needs: its pages, and the turns after
/// the last snapshot. The rest of the chain is for [`crate::verify`].
fn inspect(path: &Path) -> Result<(Connection, End), StoreError> {
    let failed = |e| StoreError::sqlite(path, e);
    let conn = connect::writer(path).map_err(failed)?;
    check::pages(path, &conn)?;
    let from = snapshot::last(&conn)
        .map_err(|e| check::unreadable(path, e))?
        .map_or_else(End::start, |s| End { seq: s.seq, hash: s.hash });
    let (end, broken) =
        chain::follow(&conn, from, |_| Ok(())).map_err(|e| check::unreadable(path, e))?;
    match broken.map_or_else(|| apart::broken(&conn), |b| Ok(Some(b))) {
        Err(e) => Err(check::unreadable(path, e)),
        Ok(None) => Ok((conn, end)),
        Ok(Some(b)) => Err(StoreError::Damaged {
            path: path.to_owned(),
            why: format!("turn {}: {}", b.seq, b.why),
        }),
    }
}

/// The one path of a file that is there, whatever links lead to it.
pub(crate) fn real(path: &Path) -> Result<PathBuf, StoreError> {
    let path = fs::canonicalize(path).map_err(|e| StoreError::io(path, e))?;
    match fs::metadata(&path) {
        Ok(m) if !m.is_file() => Err(StoreError::NotAShow { path }),
        Ok(_) => Ok(path),
        Err(e) => Err(StoreError::io(&path, e)),
    }
}

/// The one path of a file that is not there yet.
fn real_new(path: &Path) -> Result<PathBuf, StoreError> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = fs::canonicalize(folder).map_err(|e| StoreError::io(path, e))?;
    let name = path.file_name().ok_or_else(|| StoreError::NotAShow { path: path.to_owned() })?;
    let path = folder.join(name);
    match path.symlink_metadata() {
        Ok(_) => Err(StoreError::Exists { path }),
        Err(_) => Ok(path),
    }
}
