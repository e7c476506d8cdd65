//! Projections: plain rows for plain SQL, in step with the log.

use rusqlite::{Connection, OpenFlags, Row as Line};
use store::projection::{AsRunRow, CheckRow, Gone, PersonRow, Row, SegmentRow};
use store::{Changes, Opened, Store};

use crate::support::{place, show_of, turn};

fn segment(id: &str, position: i64, title: &str) -> Row {
    Row::Segment(SegmentRow {
        id: id.to_owned(),
        position,
        block: Some("matin".to_owned()),
        track: "main".to_owned(),
        number: "1".to_owned(),
        kind: "talk".to_owned(),
        title: title.to_owned(),
        subtitle: String::new(),
        hard_start: position == 0,
        starts_at: Some("2021-07-12T09:00:00+02:00".to_owned()),
        duration_s: 600,
        least_s: 300,
        most_s: None,
        hard_end: None,
        dropped: false,
    })
}

fn person(id: &str) -> Row {
    Row::Person(PersonRow {
        id: id.to_owned(),
        position: 0,
        kind: "person".to_owned(),
        name: "Anne Œuvrard".to_owned(),
        given: "Anne".to_owned(),
        family: "Œuvrard".to_owned(),
        role: "Présidente".to_owned(),
        organisation: "Le Rameau".to_owned(),
        pronunciation: String::new(),
    })
}

fn check(appearance: &str, code: &str, state: &str) -> Row {
    Row::Check(CheckRow {
        person: "anne".to_owned(),
        appearance: appearance.to_owned(),
        code: code.to_owned(),
        segment: "ouverture".to_owned(),
        state: state.to_owned(),
        note: String::new(),
        marked_at: "2021-07-12T08:40:00+02:00".to_owned(),
    })
}

fn as_run(turn: &str, ended_at: Option<&str>) -> Row {
    Row::AsRun(AsRunRow {
        run: "direct".to_owned(),
        turn: turn.to_owned(),
        mode: "live".to_owned(),
        segment: "ouverture".to_owned(),
        title: "Ouverture".to_owned(),
        track: "main".to_owned(),
        taken_at: "2021-07-12T09:00:40+02:00".to_owned(),
        ended_at: ended_at.map(str::to_owned),
        held_s: 12,
        adjust_s: -60,
        planned_s: 600,
        forced: 1,
        taken_called_at: Some("2021-07-12T09:01:20+02:00".to_owned()),
        ended_called_at: None,
    })
}

fn put(store: &mut Store, gone: Vec<Gone>, put: Vec<Row>) {
    let body = turn(store.seq() + 1, store.tip());
    store.append(&body, &Changes { afresh: false, gone, put }).unwrap();
}

fn texts(path: &std::path::Path, sql: &str) -> Vec<String> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut query = conn.prepare(sql).unwrap();
    let text = |line: &Line<'_>| line.get(0);
    query.query_map([], text).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn rows_are_there_for_plain_sql_while_the_show_is_open() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let rows = vec![
        segment("b", 1, "Débat"),
        segment("a", 0, "Ouverture"),
        person("anne"),
        check("passage-1", "sound", "todo"),
        check("", "confirmed", "done"),
        as_run("t1", None),
    ];
    put(&mut store, vec![], rows);
    let sql = "SELECT title || ' ' || hard_start || ' ' || ifnull(most_s, '∞') FROM segment
               ORDER BY position";
    assert_eq!(texts(&path, sql), ["Ouverture 1 ∞", "Débat 0 ∞"]);
    let sql = "SELECT p.name || ' ' || c.code FROM check_mark c JOIN person p ON p.id = c.person
               WHERE c.state <> 'done'";
    assert_eq!(texts(&path, sql), ["Anne Œuvrard sound"]);
    let sql = "SELECT title || ' ' || taken_at || ' ' || adjust_s || ' ' || forced FROM as_run
               WHERE ended_at IS NULL AND datetime(taken_at) = '2021-07-12 07:00:40'";
    assert_eq!(texts(&path, sql), ["Ouverture 2021-07-12T09:00:40+02:00 -60 1"]);
}

#[test]
fn a_row_is_put_in_place_of_the_one_before_it_and_a_gone_one_goes() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    put(&mut store, vec![], vec![as_run("t1", None), check("passage-1", "sound", "todo")]);
    let later = vec![as_run("t1", Some("2021-07-12T09:10:00+02:00")), as_run("t2", None)];
    put(&mut store, vec![], [later, vec![check("passage-1", "sound", "done")]].concat());
    let runs = "SELECT turn || ' ' || ifnull(ended_at, 'à l’antenne') FROM as_run ORDER BY turn";
    assert_eq!(texts(&path, runs), ["t1 2021-07-12T09:10:00+02:00", "t2 à l’antenne"]);
    assert_eq!(texts(&path, "SELECT state FROM check_mark"), ["done"]);

    let text = str::to_owned;
    let no_run = Gone::AsRun { run: text("direct"), turn: text("t2") };
    let no_check =
        Gone::Check { person: text("anne"), appearance: text("passage-1"), code: text("sound") };
    put(&mut store, vec![no_run, no_check], vec![as_run("t1", None)]);
    assert_eq!(texts(&path, runs), ["t1 à l’antenne"]);
    assert!(texts(&path, "SELECT state FROM check_mark").is_empty());
}

#[test]
fn rows_that_go_go_before_rows_that_come() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    put(&mut store, vec![], vec![segment("a", 0, "Ouverture"), person("anne")]);
    let gone = vec![Gone::Segment { id: "a".to_owned() }, Gone::Person { id: "anne".to_owned() }];
    put(&mut store, gone, vec![segment("a", 0, "Accueil")]);
    assert_eq!(texts(&path, "SELECT title FROM segment"), ["Accueil"]);
    assert!(texts(&path, "SELECT name FROM person").is_empty());
}

#[test]
fn all_rows_can_be_written_afresh() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let old = vec![segment("a", 0, "Ouverture"), person("anne"), check("", "x", "todo")];
    put(&mut store, vec![], [old, vec![as_run("t1", None)]].concat());
    let new = vec![segment("z", 0, "Clôture")];
    assert_eq!(store.projected_by().unwrap(), None);
    store.project(&Changes { afresh: true, gone: vec![], put: new }, "0.1").unwrap();
    assert_eq!(store.projected_by().unwrap().as_deref(), Some("0.1"));
    assert_eq!(store.seq(), 1, "the log is as it was");
    let count = "SELECT (SELECT group_concat(title) FROM segment) || (SELECT count(*) FROM person)
                 || (SELECT count(*) FROM check_mark) || (SELECT count(*) FROM as_run)";
    assert_eq!(texts(&path, count), ["Clôture000"]);
}

#[test]
fn a_turn_that_is_refused_changes_no_row() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    put(&mut store, vec![], vec![segment("a", 0, "Ouverture")]);
    let again = turn(1, store.tip());
    let rows = Changes { afresh: true, gone: vec![], put: vec![segment("b", 0, "Autre")] };
    store.append(&again, &rows).unwrap_err();
    assert_eq!(texts(&path, "SELECT title FROM segment"), ["Ouverture"]);
}

/// The table of the record as the first version made it.
const FIRST: &str = "
    DROP TABLE aside;
    DROP TABLE sent;
    DROP TABLE as_run;
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
    PRIMARY KEY (run, turn)
) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1;";

#[test]
fn a_file_of_the_first_version_is_opened_and_brought_to_this_one() {
    let (_folder, path) = place();
    show_of(&path, 3);
    Connection::open(&path).unwrap().execute_batch(FIRST).unwrap();
    assert_eq!(store::check(&path).unwrap().damage, None, "it is as sound as it was");
    let Opened { mut store, recovery } = Store::open(&path).unwrap();
    assert_eq!((recovery, store.seq()), (None, 3));
    put(&mut store, vec![], vec![as_run("t1", None)]);
    let sql = "SELECT taken_called_at FROM as_run";
    assert_eq!(texts(&path, sql), ["2021-07-12T09:01:20+02:00"]);
}
