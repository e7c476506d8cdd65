//! Snapshots of the state, so that opening does not fold the whole log.

use rusqlite::{Connection, OptionalExtension, Result, params};
use show::turn::Hash;

use crate::chain::Logged;
use crate::error::StoreError;
use crate::store::Store;

/// How many snapshots are kept.
const KEPT: i64 = 2;

/// The state after a turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The place of that turn in the log.
    pub seq: u64,
    /// The hash of that turn.
    pub hash: Hash,
    /// The state, as it was handed in.
    pub body: String,
}

/// What the state is made of again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The last sound snapshot.
    pub snapshot: Option<Snapshot>,
    /// The turns after it, or all, in order.
    pub tail: Vec<Logged>,
}

impl Store {
    /// Keeps `body` as the state after the last turn, and forgets all but the last two snapshots.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn snapshot(&mut self, body: &str) -> std::result::Result<(), StoreError> {
        let (seq, tip) = (self.seq(), self.tip().clone());
        self.durably(|conn| {
            insert(conn, seq, &tip, body)?;
            conn.prepare_cached(
                "DELETE FROM snapshot WHERE seq NOT IN
                     (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?)",
            )?
            .execute([KEPT])
            .map(drop)
        })
    }

    /// The last sound snapshot; none before the first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last_snapshot(&self) -> std::result::Result<Option<Snapshot>, StoreError> {
        self.read(last)
    }
}

/// Puts one snapshot in, within the transaction that `conn` is in.
pub(crate) fn insert(conn: &Connection, seq: u64, hash: &Hash, body: &str) -> Result<()> {
    let sum = Hash::of(body.as_bytes());
    conn.prepare_cached(
        "INSERT OR REPLACE INTO snapshot (seq, hash, body, sum) VALUES (?, ?, ?, ?)",
    )?
    .execute(params![seq, hash.0, body, sum.0])
    .map(drop)
}

/// The last snapshot whose body is what it was and whose turn is in the log.
pub(crate) fn last(conn: &Connection) -> Result<Option<Snapshot>> {
    let mut places = conn.prepare("SELECT seq FROM snapshot ORDER BY seq DESC")?;
    let places: Vec<u64> = places.query_map([], |row| row.get(0))?.collect::<Result<_>>()?;
    for seq in places {
        if let Some(sound) = at(conn, seq)? {
            return Ok(Some(sound));
        }
    }
    Ok(None)
}

/// The snapshot after turn `seq`, if it is sound.
fn at(conn: &Connection, seq: u64) -> Result<Option<Snapshot>> {
    conn.prepare(
        "SELECT s.hash, s.body, s.sum FROM snapshot s JOIN log l ON l.seq = s.seq
         WHERE s.seq = ? AND l.hash = s.hash",
    )?
    .query_row([seq], |row| {
        let body = String::from_utf8_lossy(row.get_ref(1)?.as_bytes()?).into_owned();
        let sound = Hash::of(body.as_bytes()).0 == row.get::<_, String>(2)?;
        let hash = Hash(row.get(0)?);
        Ok(sound.then_some(Snapshot { seq, hash, body }))
    })
    .optional()
    .map(Option::flatten)
}
