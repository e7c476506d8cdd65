//! What was taken while cut off from the other desks: apart, as long as the desks have not met
//! again, and aside, where it did not hold then.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use show::turn::Hash;

use crate::chain::{Broken, Envelope, Logged};
use crate::error::StoreError;
use crate::log::{self, Appended};
use crate::projection::{Changes, Written};
use crate::store::Store;

/// What a person made of a turn that was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It was done again.
    TakenOver,
    /// It was let go.
    LetGo,
}

/// A turn that was taken apart, and did not hold when the desks met again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its place among them, from 1.
    pub seq: u64,
    /// The turn's JSON as it was taken apart.
    pub body: String,
    /// Why it did not hold, as it was handed in.
    pub why: String,
    /// What a person made of it; none while nobody has looked.
    pub settled: Option<Settled>,
}

impl Settled {
    const ALL: [(Self, &str); 2] = [(Self::TakenOver, "taken-over"), (Self::LetGo, "let-go")];

    fn word(self) -> &'static str {
        // Every one of them is in the list.
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, word)| word)
    }
}

impl Store {
    /// Keeps the turn whose JSON is `body` as one taken apart, after those that are, with what it
    /// changed in the projections; on the disk when this returns.
    ///
    /// # Errors
    /// As [`Store::append`]; it names no turn before it that must be there.
    pub fn append_apart(
        &mut self,
        body: &str,
        changes: &Changes,
    ) -> std::result::Result<Appended, StoreError> {
        let envelope = Envelope::of(body)?;
        let (hash, (place, seq)) = (Hash::of(body.as_bytes()), self.read(next)?);
        self.parts();
        self.durably(|conn| {
            insert(conn, seq, &envelope.id, body, &hash)?;
            changes.write(conn)
        })
        .map_err(|e| log::duplicate(e, envelope.id))?;
        Ok(Appended { seq: self.seq() + place, hash, low_disk: self.low_disk() })
    }

    /// The hash of the last turn as this desk has it, apart or in the log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn last(&self) -> std::result::Result<Hash, StoreError> {
        let apart = self.read(|conn| {
            conn.prepare_cached("SELECT hash FROM apart ORDER BY seq DESC LIMIT 1")?
                .query_row([], |row| row.get(0).map(Hash))
                .optional()
        })?;
        Ok(apart.unwrap_or_else(|| self.tip().clone()))
    }

    /// The turns taken apart, in order.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read_apart(&self) -> std::result::Result<Vec<Logged>, StoreError> {
        let rows = self.read(|conn| {
            conn.prepare("SELECT body, hash FROM apart ORDER BY seq")?
                .query_map([], |row| Ok((row.get(0)?, Hash(row.get(1)?))))?
                .collect::<Result<Vec<_>>>()
        })?;
        let after = self.seq() + 1;
        Ok((after..).zip(rows).map(|(seq, (body, hash))| Logged { seq, body, hash }).collect())
    }

    /// Moves the turn `id` from apart to aside, with why it does not hold and what that changed in
    /// the projections.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn set_aside(
        &mut self,
        id: &str,
        why: &str,
        changes: &Changes,
    ) -> std::result::Result<(), StoreError> {
        self.durably(|conn| {
            conn.execute(
                "INSERT INTO aside (id, body, why) SELECT id, body, ? FROM apart WHERE id = ?",
                [why, id],
            )?;
            conn.execute("DELETE FROM apart WHERE id = ?", [id])?;
            changes.write(conn)
        })
    }

    /// Keeps what a person made of a turn that was set aside; whether there is such a one.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn settle_aside(
        &mut self,
        id: &str,
        settled: Settled,
    ) -> std::result::Result<bool, StoreError> {
        let there = self.read(|conn| {
            conn.query_row("SELECT 1 FROM aside WHERE id = ?", [id], |_| Ok(())).optional()
        })?;
        self.durably(|conn| {
            let words = [settled.word(), id];
            conn.execute("UPDATE aside SET settled = ? WHERE id = ?", words).map(drop)
        })?;
        Ok(there.is_some())
    }

    /// The turns that were set aside, in order, whatever was made of them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read_aside(&self) -> std::result::Result<Vec<Aside>, StoreError> {
        self.read(|conn| {
            conn.prepare("SELECT seq, body, why, settled FROM aside ORDER BY seq")?
                .query_map([], aside)?
                .collect()
        })
    }

    /// The log goes back to its first `seq` turns: those after it are taken to have been apart,
    /// before those that are. Only for a log that others agreed on differently.
    ///
    /// # Errors
    /// As [`Store::append`]; nothing was changed then.
    pub fn fall_back(&mut self, seq: u64) -> std::result::Result<(), StoreError> {
        let Some(end) = self.read(|conn| log::from(conn, seq))? else { return Ok(()) };
        let first = self.read(|conn| {
            conn.query_row("SELECT min(seq) FROM apart", [], |r| r.get::<_, Option<i64>>(0))
        })?;
        self.parts();
        // Their places in the log, moved down to end before those that stand apart.
        let down = i64::try_from(self.seq()).unwrap_or(i64::MAX) + 1 - first.unwrap_or(1);
        self.durably(|conn| {
            conn.execute(
                "INSERT INTO apart (seq, id, body, hash)
                 SELECT seq - ?, id, body, hash FROM log WHERE seq > ?",
                params![down, seq],
            )?;
            conn.execute("DELETE FROM log WHERE seq > ?", [seq])?;
            conn.execute("DELETE FROM snapshot WHERE seq > ?", [seq]).map(drop)
        })?;
        self.ends_with(end);
        Ok(())
    }
}

/// Whether any turn stands apart or aside.
pub(crate) fn any(conn: &Connection) -> Result<bool> {
    conn.query_row("SELECT EXISTS (SELECT 1 FROM apart UNION ALL SELECT 1 FROM aside)", [], |r| {
        r.get(0)
    })
}

/// The turn `id` is in the log: it does not stand apart or aside any more.
pub(crate) fn leaves(conn: &Connection, id: &str) -> Result<()> {
    conn.prepare_cached("DELETE FROM apart WHERE id = ?")?.execute([id])?;
    conn.prepare_cached("DELETE FROM aside WHERE id = ?")?.execute([id]).map(drop)
}

/// The first of the turns taken apart that is not what was written.
pub(crate) fn broken(conn: &Connection) -> Result<Option<Broken>> {
    let found = damaged(conn)?.first().map(|seq| Broken {
        seq: seq.unsigned_abs(),
        why: "it was taken apart, and its content is not what was written".to_owned(),
    });
    Ok(found)
}

/// Leaves out what is not what was written of the turns taken apart; whether there was any.
pub(crate) fn drop_damaged(conn: &Connection) -> Result<bool> {
    let damaged = damaged(conn)?;
    for seq in &damaged {
        conn.execute("DELETE FROM apart WHERE seq = ?", [seq])?;
    }
    Ok(!damaged.is_empty())
}

fn damaged(conn: &Connection) -> Result<Vec<i64>> {
    let mut rows = conn.prepare("SELECT seq, body, hash FROM apart ORDER BY seq")?;
    let rows = rows.query_map([], |row| {
        let sound =
            Hash::of(row.get_ref(1)?.as_bytes()?).0.as_bytes() == row.get_ref(2)?.as_bytes()?;
        Ok((row.get(0)?, sound))
    })?;
    let rows: Vec<(i64, bool)> = rows.collect::<Result<_>>()?;
    Ok(rows.into_iter().filter(|(_, sound)| !sound).map(|(seq, _)| seq).collect())
}

/// Which one the next turn taken apart is, from 1, and the place that it is kept at.
fn next(conn: &Connection) -> Result<(u64, i64)> {
    conn.prepare_cached("SELECT count(*) + 1, coalesce(max(seq), 0) + 1 FROM apart")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn insert(conn: &Connection, seq: i64, id: &str, body: &str, hash: &Hash) -> Result<()> {
    conn.prepare_cached("INSERT INTO apart (seq, id, body, hash) VALUES (?, ?, ?, ?)")?
        .execute(params![seq, id, body, hash.0])
        .map(drop)
}

fn aside(row: &Row) -> Result<Aside> {
    let settled: Option<String> = row.get(3)?;
    let of = |word: &String| Settled::ALL.iter().find(|(_, known)| known == word).map(|(s, _)| *s);
    Ok(Aside {
        seq: row.get(0)?,
        body: row.get(1)?,
        why: row.get(2)?,
        settled: settled.as_ref().and_then(of),
    })
}
