//! The turns of a log in order, and whether each follows from the one before it.

use rusqlite::{Connection, Result, Row};
use serde::Deserialize;
use show::turn::Hash;

use crate::error::StoreError;

/// A turn as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// Its place in the log, from 1.
    pub seq: u64,
    /// Its JSON, to the byte.
    pub body: String,
    /// The hash of that.
    pub hash: Hash,
}

/// Where a log stops being whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The place of the first turn that is missing or not what it was.
    pub seq: u64,
    /// What is wrong with it, in a few plain words.
    pub why: String,
}

/// All that is read of a turn here.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Envelope {
    pub(crate) id: String,
    pub(crate) before: Hash,
}

impl Envelope {
    /// That of the turn whose JSON is `body`.
    pub(crate) fn of(body: &str) -> std::result::Result<Self, StoreError> {
        serde_json::from_str(body).map_err(|source| StoreError::NotATurn { source })
    }
}

/// How far a chain was followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// The place of the last turn that follows; 0 for none.
    pub(crate) seq: u64,
    /// Its hash.
    pub(crate) hash: Hash,
}

impl End {
    /// Before the first turn.
    pub(crate) fn start() -> Self {
        Self { seq: 0, hash: Hash::of_nothing() }
    }

    /// Whether `row` is the turn that follows; the turn, or what is wrong with it.
    fn next(&self, row: &Row) -> std::result::Result<Logged, String> {
        let unreadable = |e: rusqlite::Error| format!("it cannot be read ({e})");
        let seq: u64 = row.get(0).map_err(unreadable)?;
        if seq != self.seq + 1 {
            return Err("it is missing".to_owned());
        }
        let bytes = row.get_ref(2).map_err(unreadable)?.as_bytes().map_err(|e| e.to_string())?;
        let hash = Hash::of(bytes);
        if row.get_ref(3).map_err(unreadable)?.as_bytes() != Ok(hash.0.as_bytes()) {
            return Err("its content is not what was written".to_owned());
        }
        let envelope: Envelope =
            serde_json::from_slice(bytes).map_err(|e| format!("it is no turn ({e})"))?;
        if envelope.before != self.hash {
            return Err("it does not follow the turn before it".to_owned());
        }
        if row.get_ref(1).map_err(unreadable)?.as_bytes() != Ok(envelope.id.as_bytes()) {
            return Err("its id is not the one it was kept under".to_owned());
        }
        let body = String::from_utf8(bytes.to_vec()).map_err(|e| format!("it is no text ({e})"))?;
        Ok(Logged { seq, body, hash })
    }
}

/// Hands the turns after `from` to `each`, in order, as long as they follow from one another;
/// says where that ends, and why when it is not the end of the log.
///
/// # Errors
/// When the log cannot even be begun to be read.
pub(crate) fn follow(
    conn: &Connection,
    from: End,
    each: impl FnMut(Logged) -> Result<()>,
) -> Result<(End, Option<Broken>)> {
    // All there are.
    follow_some(conn, from, -1, each)
}

/// The same with at most so many turns.
///
/// # Errors
/// As [`follow`].
pub(crate) fn follow_some(
    conn: &Connection,
    from: End,
    most: i64,
    mut each: impl FnMut(Logged) -> Result<()>,
) -> Result<(End, Option<Broken>)> {
    let mut log =
        conn.prepare("SELECT seq, id, body, hash FROM log WHERE seq > ? ORDER BY seq LIMIT ?")?;
    let mut rows = log.query([from.seq.cast_signed(), most])?;
    let mut end = from;
    loop {
        let why = match rows.next() {
            Ok(None) => return Ok((end, None)),
            Ok(Some(row)) => match end.next(row) {
                Ok(turn) => {
                    end = End { seq: turn.seq, hash: turn.hash.clone() };
                    each(turn)?;
                    continue;
                }
                Err(why) => why,
            },
            Err(e) => format!("it cannot be read ({e})"),
        };
        return Ok((end.clone(), Some(Broken { seq: end.seq + 1, why })));
    }
}
