//! The tables of a show's file.

/// What marks a file as a show of Régie: `REGI` in the header's `application_id`.
pub const APPLICATION_ID: i32 = 0x5245_4749;

/// The version of the tables, in the header's `user_version`.
pub const VERSION: i32 = 4;

/// All tables of a version, in the order in which they are made.
pub(crate) fn tables(version: i32) -> String {
    let as_run = if version == 1 { AS_RUN_1 } else { AS_RUN };
    let aside = if version < 3 { "" } else { ASIDE };
    let sent = if version < 4 { "" } else { SENT };
    format!("{TABLES}{as_run}{aside}{sent}")
}

/// From an older version to this one: a projection is made anew, and written at the next opening.
pub(crate) fn upgrade(from: i32) -> String {
    let unsaid = "DELETE FROM setting WHERE name = 'projected';";
    let record =
        if from == 1 { format!("DROP TABLE as_run; {AS_RUN} {unsaid}") } else { String::new() };
    let aside = if from < 3 { ASIDE } else { "" };
    format!("{record} {aside} {SENT} PRAGMA user_version = {VERSION};")
}

/// All tables of the first version but its last one, in the order in which they are made.
///
/// The order is part of the version: the root page of each table follows from it, which is what
/// lets a file be read whose first page is lost. `log` comes first, and begins on page 2.
const TABLES: &str = "
-- The only truth: the agreed turns, in order. `body` holds the turn's JSON to the byte.
CREATE TABLE log (
    seq  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
-- Turns taken while cut off from the other desks, in order: what follows the log here.
CREATE TABLE apart (
    seq  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
-- The state after turn `seq`, whose hash is `hash`; `sum` is the hash of `body`.
CREATE TABLE snapshot (
    seq  INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    sum  TEXT NOT NULL
) STRICT;
-- What personal data is sealed with. Destroying a row erases the data wherever it is.
CREATE TABLE key (
    subject TEXT PRIMARY KEY,
    bytes   BLOB NOT NULL
) STRICT;
CREATE TABLE asset (
    name  TEXT PRIMARY KEY,
    kind  TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
-- Projections: written with each turn, for whoever reads with plain SQL. Never read back here.
-- Times are RFC 3339 with offset, lengths whole seconds.
CREATE TABLE segment (
    id         TEXT PRIMARY KEY,
    position   INTEGER NOT NULL,
    block      TEXT,
    track      TEXT NOT NULL,
    number     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    subtitle   TEXT NOT NULL,
    hard_start INTEGER NOT NULL,
    starts_at  TEXT,
    duration_s INTEGER NOT NULL,
    least_s    INTEGER NOT NULL,
    most_s     INTEGER,
    hard_end   TEXT,
    dropped    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id            TEXT PRIMARY KEY,
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL,
    name          TEXT NOT NULL,
    given         TEXT NOT NULL,
    family        TEXT NOT NULL,
    role          TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    pronunciation TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- `appearance` and `segment` are empty where the check holds for the person.
CREATE TABLE check_mark (
    person     TEXT NOT NULL,
    appearance TEXT NOT NULL,
    code       TEXT NOT NULL,
    segment    TEXT NOT NULL,
    state      TEXT NOT NULL,
    note       TEXT NOT NULL,
    marked_at  TEXT NOT NULL,
    PRIMARY KEY (person, appearance, code)
) STRICT, WITHOUT ROWID;
";

/// The record of each run: what `..._called_at` holds stood here before it was corrected.
const AS_RUN: &str = "
CREATE TABLE as_run (
    run       TEXT NOT NULL,
    turn      TEXT NOT NULL,
    mode      TEXT NOT NULL,
    segment   TEXT NOT NULL,
    title     TEXT NOT NULL,
    track     TEXT NOT NULL,
    taken_at  TEXT NOT NULL,
    ended_at  TEXT,
    held_s    INTEGER NOT NULL,
    adjust_s  INTEGER NOT NULL,
    planned_s INTEGER NOT NULL,
    forced    INTEGER NOT NULL,
    taken_called_at TEXT,
    ended_called_at TEXT,
    PRIMARY KEY (run, turn)
) STRICT, WITHOUT ROWID;
";

/// The same in the first version.
const AS_RUN_1: &str = "CREATE TABLE as_run (
    run       TEXT NOT NULL,
    turn      TEXT NOT NULL,
    mode      TEXT NOT NULL,
    segment   TEXT NOT NULL,
    title     TEXT NOT NULL,
    track     TEXT NOT NULL,
    taken_at  TEXT NOT NULL,
    ended_at  TEXT,
    held_s    INTEGER NOT NULL,
    adjust_s  INTEGER NOT NULL,
    planned_s INTEGER NOT NULL,
    forced    INTEGER NOT NULL,
    PRIMARY KEY (run, turn)
) STRICT, WITHOUT ROWID;
";

/// Turns that were taken apart and did not hold when the desks met again. `why` says so as JSON;
/// `settled` is what a person made of it. No row is ever taken away but by the log.
const ASIDE: &str = "
CREATE TABLE aside (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    body    TEXT NOT NULL,
    why     TEXT NOT NULL,
    settled TEXT
) STRICT;
";

/// What was sent to devices, when, and what came back. What is done once has one line for its name.
const SENT: &str = "
CREATE TABLE sent (
    seq    INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    name   TEXT,
    once   INTEGER NOT NULL,
    at_ms  INTEGER NOT NULL,
    act    TEXT,
    came   TEXT NOT NULL,
    ms     INTEGER,
    back   TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX sent_once ON sent (device, name) WHERE once;
";
