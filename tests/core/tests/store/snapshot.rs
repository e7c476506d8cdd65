//! Snapshots: the last sound one, and the turns after it.

use rusqlite::Connection;
use show::turn::Hash;
use store::Store;

use crate::support::{append, bodies, place};

#[test]
fn what_is_loaded_is_the_last_snapshot_and_the_turns_after_it() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let loaded = store.load().unwrap();
    assert_eq!((loaded.snapshot, loaded.tail.len()), (None, 0));
    let mut written = append(&mut store, 4);
    assert_eq!(bodies(store.load().unwrap().tail), written);
    store.snapshot("{\"après\":4}").unwrap();
    written.extend(append(&mut store, 3));
    drop(store);

    let loaded = Store::open(&path).unwrap().store.load().unwrap();
    let snapshot = loaded.snapshot.unwrap();
    assert_eq!((snapshot.seq, snapshot.body.as_str()), (4, "{\"après\":4}"));
    assert_eq!(snapshot.hash, Hash::of(written[3].as_bytes()));
    assert_eq!(bodies(loaded.tail), written[4..]);
}

#[test]
fn the_last_two_snapshots_are_kept() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    for n in 1..=5 {
        append(&mut store, 2);
        store.snapshot(&format!("état {n}")).unwrap();
        store.snapshot(&format!("état {n} bis")).unwrap();
    }
    assert_eq!(store.last_snapshot().unwrap().unwrap().body, "état 5 bis");
    drop(store);
    let conn = Connection::open(&path).unwrap();
    let kept: String =
        conn.query_row("SELECT group_concat(seq) FROM snapshot", [], |r| r.get(0)).unwrap();
    assert_eq!(kept, "8,10");
}

#[test]
fn a_snapshot_that_is_not_what_was_written_is_passed_over() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    for n in 1..=2 {
        append(&mut store, 3);
        store.snapshot(&format!("état {n}")).unwrap();
    }
    drop(store);
    let spoil = |sql: &str| Connection::open(&path).unwrap().execute(sql, []).unwrap();
    let loaded = || Store::open(&path).unwrap().store.load().unwrap();
    spoil("UPDATE snapshot SET body = 'état 9' WHERE seq = 6");
    let first = loaded();
    assert_eq!((first.snapshot.unwrap().body, first.tail.len()), ("état 1".to_owned(), 3));
    spoil("UPDATE snapshot SET hash = 'another turn' WHERE seq = 3");
    let whole = loaded();
    assert_eq!((whole.snapshot, whole.tail.len()), (None, 6));
}
