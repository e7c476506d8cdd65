//! The projections: the show as plain rows, for whoever reads the file with plain SQL.
//!
//! They are written in the transaction of the turn that changed them and never read back here.
//! Instants are RFC 3339 with offset, lengths whole seconds.

use rusqlite::{Connection, Result, params};

/// A segment of the rundown as planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentRow {
    /// Its name.
    pub id: String,
    /// Its place in the rundown, from 0.
    pub position: i64,
    /// The block it belongs to.
    pub block: Option<String>,
    /// Which of the parallel tracks it is on.
    pub track: String,
    /// What the crew has on paper.
    pub number: String,
    /// What it is, in one word.
    pub kind: String,
    /// As printed.
    pub title: String,
    /// A second line, or empty.
    pub subtitle: String,
    /// Whether its start must not move.
    pub hard_start: bool,
    /// When it is planned to start, where that is known.
    pub starts_at: Option<String>,
    /// How long it is planned to take, in seconds.
    pub duration_s: i64,
    /// The least it can take, in seconds.
    pub least_s: i64,
    /// The most it can take, in seconds, where there is a limit.
    pub most_s: Option<i64>,
    /// The end that it must not pass, where it has one.
    pub hard_end: Option<String>,
    /// Kept in the list, out of the timing.
    pub dropped: bool,
}

/// Who appears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Its name.
    pub id: String,
    /// Its place among the people, from 0.
    pub position: i64,
    /// A person, or an organisation, in one word.
    pub kind: String,
    /// As printed.
    pub name: String,
    /// Given name, or empty.
    pub given: String,
    /// Family name, or empty.
    pub family: String,
    /// Function, or empty.
    pub role: String,
    /// Organisation, or empty.
    pub organisation: String,
    /// How the name is said, or empty.
    pub pronunciation: String,
}

/// How far a check is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// For whom.
    pub person: String,
    /// For which passage; empty where the check holds for the person.
    pub appearance: String,
    /// Which check.
    pub code: String,
    /// The segment of the passage; empty where the check holds for the person.
    pub segment: String,
    /// How far it is, in one word.
    pub state: String,
    /// What is wrong or why it was waived, or empty.
    pub note: String,
    /// When it was marked.
    pub marked_at: String,
}

/// One segment that went on air.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsRunRow {
    /// In which run.
    pub run: String,
    /// By which turn.
    pub turn: String,
    /// Rehearsal or live, in one word.
    pub mode: String,
    /// Which segment.
    pub segment: String,
    /// Its title at that time.
    pub title: String,
    /// On which track.
    pub track: String,
    /// When it went on air.
    pub taken_at: String,
    /// When it left the air.
    pub ended_at: Option<String>,
    /// How long it was held, in seconds.
    pub held_s: i64,
    /// Minutes given (or taken, when negative) while on air, in seconds.
    pub adjust_s: i64,
    /// How long it was planned to take, in seconds.
    pub planned_s: i64,
    /// How many critical checks were open, and overridden.
    pub forced: i64,
}

/// A row as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// In `segment`.
    Segment(SegmentRow),
    /// In `person`.
    Person(PersonRow),
    /// In `check_mark`.
    Check(CheckRow),
    /// In `as_run`.
    AsRun(AsRunRow),
}

/// A row that is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of the row that they name")]
pub enum Gone {
    /// From `segment`.
    Segment { id: String },
    /// From `person`.
    Person { id: String },
    /// From `check_mark`.
    Check { person: String, appearance: String, code: String },
    /// From `as_run`.
    AsRun { run: String, turn: String },
}

/// What a turn changed in the projections.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Whether all rows of all projections go first.
    pub afresh: bool,
    /// The rows that are no more.
    pub gone: Vec<Gone>,
    /// The rows that are new or changed, as they stand now.
    pub put: Vec<Row>,
}

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
    taken_at, ended_at, held_s, adjust_s, planned_s, forced)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

impl Changes {
    /// Writes them, within the transaction that `conn` is in.
    pub(crate) fn write(&self, conn: &Connection) -> Result<()> {
        if self.afresh {
            conn.execute_batch(EMPTY)?;
        }
        self.gone.iter().try_for_each(|gone| gone.write(conn))?;
        self.put.iter().try_for_each(|row| row.write(conn))
    }
}

impl Gone {
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

impl Row {
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
                r.held_s, r.adjust_s, r.planned_s, r.forced,
            ]),
        }
        .map(drop)
    }
}
