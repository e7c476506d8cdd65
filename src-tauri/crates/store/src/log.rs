//! The log: turns appended at its end, and read in order.

use std::path::Path;

use rusqlite::{Connection, Result, params};
use show::Turn;
use show::turn::Hash;

use crate::apart;
use crate::chain::{self, End, Envelope, Logged};
use crate::connect;
use crate::error::StoreError;
use crate::projection::{Changes, PROJECTED, Written};
use crate::setting;
use crate::snapshot::{self, Loaded};
use crate::store::Store;

/// A turn is in the log, for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appended {
    /// Its place in the log, from 1.
    pub seq: u64,
    /// Its hash, which the next turn names.
    pub hash: Hash,
    /// Whether the disk is full and the reserve in use: the user must be told.
    pub low_disk: bool,
}

impl Store {
    /// Appends the turn whose JSON is `body`, with what it changed in the projections: in one
    /// transaction, on the disk when this returns. Where it stood apart or aside, it does no more.
    ///
    /// # Errors
    /// [`StoreError::NotATurn`], [`StoreError::OutOfChain`] and [`StoreError::Duplicate`] for what
    /// may not be appended; [`StoreError::DiskFull`] when even the reserve is used up. In all of
    /// them nothing was changed, and the store goes on working.
    pub fn append(
        &mut self,
        body: &str,
        changes: &Changes,
    ) -> std::result::Result<Appended, StoreError> {
        self.append_all(&[body], changes)
    }

    /// The same for a turn that was just written as `body`: what the log reads of it is taken from
    /// the turn itself, which saves a TOP from reading it again.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn append_turn(
        &mut self,
        turn: &Turn,
        body: &str,
        changes: &Changes,
    ) -> std::result::Result<Appended, StoreError> {
        let envelope = Envelope { id: turn.id.0.clone(), before: turn.before.clone() };
        debug_assert_eq!(Envelope::of(body).ok().as_ref(), Some(&envelope), "another turn's body");
        self.append_rows(vec![(envelope, body)], changes)
    }

    /// Appends several turns at once, all or none: see [`Store::append`].
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn append_all(
        &mut self,
        bodies: &[&str],
        changes: &Changes,
    ) -> std::result::Result<Appended, StoreError> {
        let turns = bodies.iter().map(|body| Envelope::of(body).map(|envelope| (envelope, *body)));
        self.append_rows(turns.collect::<std::result::Result<_, _>>()?, changes)
    }

    fn append_rows(
        &mut self,
        turns: Vec<(Envelope, &str)>,
        changes: &Changes,
    ) -> std::result::Result<Appended, StoreError> {
        let mut end = End { seq: self.seq(), hash: self.tip().clone() };
        let mut rows = Vec::with_capacity(turns.len());
        for (envelope, body) in turns {
            if envelope.before != end.hash {
                let (named, tip) = (envelope.before.0, end.hash.0);
                return Err(StoreError::OutOfChain { named, tip });
            }
            end = End { seq: end.seq + 1, hash: Hash::of(body.as_bytes()) };
            rows.push((envelope.id, body, end.clone()));
        }
        let parted = self.parted();
        self.durably(|conn| {
            for (id, body, end) in &rows {
                insert(conn, end.seq, id, body, &end.hash)?;
                if parted {
                    apart::leaves(conn, id)?;
                }
            }
            changes.write(conn)
        })
        .map_err(|e| duplicate(e, rows.iter().map(|(id, ..)| id.as_str()).collect()))?;
        let appended = Appended { seq: end.seq, hash: end.hash.clone(), low_disk: self.low_disk() };
        self.ends_with(end);
        Ok(appended)
    }

    /// Who wrote the projections anew last; none where they are yet to be, such as after a
    /// recovery. Each turn brings its own rows, so that they are in step with the log since then.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn projected_by(&self) -> std::result::Result<Option<String>, StoreError> {
        self.setting(PROJECTED)
    }

    /// Writes the projections anew, and who did.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn project(&mut self, changes: &Changes, by: &str) -> std::result::Result<(), StoreError> {
        self.durably(|conn| {
            changes.write(conn)?;
            setting::keep(conn, PROJECTED, by)
        })
    }

    /// The turns after the first `seq`, in order; all of them after 0.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when one of them is not what was written.
    pub fn read_after(&self, seq: u64) -> std::result::Result<Vec<Logged>, StoreError> {
        match self.read(|conn| from(conn, seq))? {
            None => Ok(Vec::new()),
            Some(from) => self.tail(from),
        }
    }

    /// At most so many turns after the first `seq`, in order.
    ///
    /// # Errors
    /// As [`Store::read_after`].
    pub fn read_some(&self, seq: u64, most: u32) -> std::result::Result<Vec<Logged>, StoreError> {
        match self.read(|conn| from(conn, seq))? {
            None => Ok(Vec::new()),
            Some(from) => whole(self.path(), self.read(|conn| some(conn, from.clone(), most))?),
        }
    }

    /// The id of the first turn, by which a show is known wherever it goes; none in an empty log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn first(&self) -> std::result::Result<Option<String>, StoreError> {
        use rusqlite::OptionalExtension;
        self.read(|conn| {
            conn.query_row("SELECT id FROM log WHERE seq = 1", [], |row| row.get(0)).optional()
        })
    }

    /// The hash of turn `seq`; of nothing for 0, none beyond the last.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn hash_at(&self, seq: u64) -> std::result::Result<Option<Hash>, StoreError> {
        self.read(|conn| Ok(from(conn, seq)?.map(|end| end.hash)))
    }

    /// What the state is made of again: the last sound snapshot, and the turns after it.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a turn is not what was written.
    pub fn load(&self) -> std::result::Result<Loaded, StoreError> {
        let snapshot = self.read(snapshot::last)?;
        let from =
            snapshot.as_ref().map_or_else(End::start, |s| End { seq: s.seq, hash: s.hash.clone() });
        Ok(Loaded { tail: self.tail(from)?, snapshot })
    }

    fn tail(&self, from: End) -> std::result::Result<Vec<Logged>, StoreError> {
        whole(self.path(), self.read(|conn| collect(conn, from.clone()))?)
    }
}

/// The turns of the file at `path` after the first `seq`, the last of which has the hash `tip`: in
/// order, on a connection of its own, to be read beside the show, which goes on meanwhile. None
/// where the log has no such turn there: it is not so long, or fell back since and has others.
///
/// # Errors
/// As [`Store::read_after`].
pub fn read_beside(
    path: &Path,
    seq: u64,
    tip: &Hash,
) -> std::result::Result<Option<Vec<Logged>>, StoreError> {
    let read = || {
        let conn = connect::reader(path)?;
        let from = from(&conn, seq)?.filter(|end| end.hash == *tip);
        from.map(|from| collect(&conn, from)).transpose()
    };
    let tail = read().map_err(|e| StoreError::sqlite(path, e))?;
    tail.map(|tail| whole(path, tail)).transpose()
}

/// Where the turns after the first `seq` follow from; none where the log is not so long.
pub(crate) fn from(conn: &Connection, seq: u64) -> Result<Option<End>> {
    if seq == 0 { Ok(Some(End::start())) } else { end_at(conn, seq) }
}

type Tail = (Vec<Logged>, Option<chain::Broken>);

fn collect(conn: &Connection, from: End) -> Result<Tail> {
    let mut tail = Vec::new();
    let (_, broken) = chain::follow(conn, from, |turn| {
        tail.push(turn);
        Ok(())
    })?;
    Ok((tail, broken))
}

fn some(conn: &Connection, from: End, most: u32) -> Result<Tail> {
    let mut tail = Vec::new();
    let (_, broken) = chain::follow_some(conn, from, most.into(), |turn| {
        tail.push(turn);
        Ok(())
    })?;
    Ok((tail, broken))
}

fn whole(path: &Path, (tail, broken): Tail) -> std::result::Result<Vec<Logged>, StoreError> {
    match broken {
        None => Ok(tail),
        Some(broken) => Err(StoreError::Damaged {
            path: path.to_owned(),
            why: format!("turn {}: {}", broken.seq, broken.why),
        }),
    }
}

/// Puts one turn into the log, within the transaction that `conn` is in.
pub(crate) fn insert(conn: &Connection, seq: u64, id: &str, body: &str, hash: &Hash) -> Result<()> {
    conn.prepare_cached("INSERT INTO log (seq, id, body, hash) VALUES (?, ?, ?, ?)")?
        .execute(params![seq, id, body, hash.0])
        .map(drop)
}

/// The turn at `seq`, as far as it says where the log stands.
pub(crate) fn end_at(conn: &Connection, seq: u64) -> Result<Option<End>> {
    use rusqlite::OptionalExtension;
    conn.prepare_cached("SELECT hash FROM log WHERE seq = ?")?
        .query_row([seq], |row| Ok(End { seq, hash: Hash(row.get(0)?) }))
        .optional()
}

pub(crate) fn duplicate(error: StoreError, id: String) -> StoreError {
    match error {
        StoreError::Sqlite { source, .. }
            if source.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            StoreError::Duplicate { id }
        }
        other => other,
    }
}
