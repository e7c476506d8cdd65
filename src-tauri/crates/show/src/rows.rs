//! The shape of the rows that stand beside the log, so that anyone can query them with plain SQL:
//! `live` fills them, a store keeps them. Instants are RFC 3339 texts in the show's zone, lengths
//! whole seconds; nothing private is in them.

use serde::Serialize;

/// A segment of the rundown as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AsRunRow {
    /// In which run.
    pub run: String,
    /// By which turn.
    pub turn: String,
    /// Rehearsal or live, in one word.
    pub mode: String,
    /// Which segment.
    pub segment: String,
    /// Its title.
    pub title: String,
    /// On which track.
    pub track: String,
    /// When it went on air.
    pub taken_at: String,
    /// When it left the air.
    pub ended_at: Option<String>,
    /// How long it was held, in whole seconds; holds that are over.
    pub held_s: i64,
    /// What was given (or taken, when negative) while it was on air, in seconds.
    pub adjust_s: i64,
    /// How long it was planned to take, in seconds.
    pub planned_s: i64,
    /// How many critical checks were open, and overridden.
    pub forced: i64,
    /// When it was called on air, where that was corrected.
    pub taken_called_at: Option<String>,
    /// When it was called off the air, where that was corrected.
    pub ended_called_at: Option<String>,
}

/// A row as it stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Row {
    /// Of the rundown.
    Segment(SegmentRow),
    /// Of the people.
    Person(PersonRow),
    /// Of the checks.
    Check(CheckRow),
    /// Of the record.
    AsRun(AsRunRow),
}

/// A row that is no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are those of the row that they name")]
pub enum Gone {
    /// Of the rundown.
    Segment { id: String },
    /// Of the people.
    Person { id: String },
    /// Of the checks.
    Check { person: String, appearance: String, code: String },
    /// Of the record.
    AsRun { run: String, turn: String },
}

/// What a turn changed in the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// Whether all rows go first.
    pub afresh: bool,
    /// The rows that are no more.
    pub gone: Vec<Gone>,
    /// The rows that are new or other, as they stand now.
    pub put: Vec<Row>,
}
