//! The projections: the show as plain rows, for whoever reads the file with plain SQL.
//!
//! They are written in the transaction of the turn that changed them and never read back here.
//! Instants are RFC 3339 with offset, lengths whole seconds.

use rusqlite::{Connection, Result, params};

pub use show::rows::{AsRunRow, Changes, CheckRow, Gone, PersonRow, Row, SegmentRow};

/// The setting that says who wrote them anew.
pub(crate) const PROJECTED: &str = "projected";

const EMPTY: &str =
    "DELETE FROM segment; DELETE FROM person; DELETE FROM check_mark; DELETE FROM as_run;";
const NO_SEGMENT: &str = "DELETE FROM segment WHERE id = ?";
const NO_PERSON: &str = "DELETE FROM person WHERE id = ?";
const NO_CHECK: &str = "DELETE FROM check_mark WHERE person = ? AND appearance = ? AND code = ?";
const NO_AS_RUN: &str = "DELETE FROM as_run WHERE run = ? AND turn = ?";
const SEGMENT: &str = "INSERT OR REPLACE INTO segment (id, position, block, track, number, kind,
    title, subtitle, hard_start, starts_at, duration_s, least_s, most_s, hard_end, dropped)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const PERSON: &str = "INSERT OR REPLACE INTO person (id, position, kind, name, given, family,
    role, organisation, pronunciation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
const CHECK: &str = "INSERT OR REPLACE INTO check_mark (person, appearance, code, segment, state,
    note, marked_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
const AS_RUN: &str = "INSERT OR REPLACE INTO as_run (run, turn, mode, segment, title, track,
    taken_at, ended_at, held_s, adjust_s, planned_s, forced, taken_called_at, ended_called_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

/// What can be written to the projections.
pub(crate) trait Written {
    /// Writes it, within the transaction that `conn` is in.
    fn write(&self, conn: &Connection) -> Result<()>;
}

impl Written for Changes {
    fn write(&self, conn: &Connection) -> Result<()> {
        if self.afresh {
            conn.execute_batch(EMPTY)?;
        }
        self.gone.iter().try_for_each(|gone| gone.write(conn))?;
        self.put.iter().try_for_each(|row| row.write(conn))
    }
}

impl Written for Gone {
    fn write(&self, conn: &Connection) -> Result<()> {
        match self {
            Self::Segment { id } => conn.prepare_cached(NO_SEGMENT)?.execute([id]),
            Self::Person { id } => conn.prepare_cached(NO_PERSON)?.execute([id]),
            Self::Check { person, appearance, code } => {
                conn.prepare_cached(NO_CHECK)?.execute([person, appearance, code])
            }
            Self::AsRun { run, turn } => conn.prepare_cached(NO_AS_RUN)?.execute([run, turn]),
        }
        .map(drop)
    }
}

impl Written for Row {
    #[rustfmt::skip]
    fn write(&self, conn: &Connection) -> Result<()> {
        match self {
            Self::Segment(r) => conn.prepare_cached(SEGMENT)?.execute(params![
                r.id, r.position, r.block, r.track, r.number, r.kind, r.title, r.subtitle,
                r.hard_start, r.starts_at, r.duration_s, r.least_s, r.most_s, r.hard_end, r.dropped,
            ]),
            Self::Person(r) => conn.prepare_cached(PERSON)?.execute(params![
                r.id, r.position, r.kind, r.name, r.given, r.family, r.role, r.organisation,
                r.pronunciation,
            ]),
            Self::Check(r) => conn.prepare_cached(CHECK)?.execute(params![
                r.person, r.appearance, r.code, r.segment, r.state, r.note, r.marked_at,
            ]),
            Self::AsRun(r) => conn.prepare_cached(AS_RUN)?.execute(params![
                r.run, r.turn, r.mode, r.segment, r.title, r.track, r.taken_at, r.ended_at,
                r.held_s, r.adjust_s, r.planned_s, r.forced, r.taken_called_at, r.ended_called_at,
            ]),
        }
        .map(drop)
    }
}
