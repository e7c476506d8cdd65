//! The chain that a log is followed by: part after part as in one go, and no further than it holds.

use rusqlite::Connection;
use store::{Store, StoreError};

use crate::support::{append, bodies, place};

#[test]
fn part_after_part_is_the_whole() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 10);
    let mut read = Vec::new();
    for part in [3, 3, 3, 1, 0] {
        let some = store.read_some(read.len() as u64, 3).unwrap();
        assert_eq!(some.len(), part);
        read.extend(bodies(some));
    }
    assert_eq!(read, written);
    assert!(store.read_some(0, 0).unwrap().is_empty());
    assert!(store.read_some(99, 3).unwrap().is_empty());
}

#[test]
fn a_part_with_a_turn_that_was_changed_is_refused() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 6);
    let other = Connection::open(&path).unwrap();
    other.execute("UPDATE log SET body = body || ' ' WHERE seq = 5", []).unwrap();
    assert_eq!(store.read_some(0, 4).unwrap().len(), 4, "it is not reached");
    let refused = store.read_some(3, 2);
    assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{refused:?}");
}
