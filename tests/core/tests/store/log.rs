//! Turns appended, and read again.

use rusqlite::{Connection, OpenFlags};
use show::turn::Hash;
use store::{Changes, Store, StoreError};

use crate::support::{all, append, bodies, names, place, show_of, turn};

#[test]
fn turns_come_back_to_the_byte_and_in_order() {
    let (_folder, path) = place();
    let written = show_of(&path, 30);
    let opened = Store::open(&path).unwrap();
    assert_eq!(opened.recovery, None);
    assert_eq!(all(&opened.store), written);
    assert_eq!(opened.store.seq(), 30);
    assert_eq!(*opened.store.tip(), Hash::of(written[29].as_bytes()));
}

#[test]
fn reading_after_a_turn_gives_those_that_follow() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 10);
    let after = store.read_after(7).unwrap();
    assert_eq!(after.iter().map(|t| t.seq).collect::<Vec<_>>(), [8, 9, 10]);
    assert_eq!(bodies(after), written[7..]);
    assert!(store.read_after(10).unwrap().is_empty());
    assert!(store.read_after(99).unwrap().is_empty());
}

#[test]
fn appending_answers_with_the_place_and_the_hash_that_the_next_one_names() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(*store.tip(), Hash::of_nothing());
    let body = turn(1, store.tip());
    let done = store.append(&body, &Changes::default()).unwrap();
    assert_eq!((done.seq, done.hash, done.low_disk), (1, Hash::of(body.as_bytes()), false));
}

#[test]
fn a_turn_just_written_goes_in_as_its_json_does() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 1);
    let body = turn(2, store.tip());
    let written = serde_json::from_str(&body).unwrap();
    let done = store.append_turn(&written, &body, &Changes::default()).unwrap();
    assert_eq!((done.seq, done.hash), (2, Hash::of(body.as_bytes())));
    let refused = store.append_turn(&written, &body, &Changes::default());
    assert!(matches!(refused, Err(StoreError::OutOfChain { .. })), "{refused:?}");
    drop(store);
    assert_eq!(all(&Store::open(&path).unwrap().store)[1], body);
}

#[test]
fn a_turn_is_seen_by_another_reader_as_soon_as_it_is_acknowledged() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    for n in 1..=3_i64 {
        let body = append(&mut store, 1).remove(0);
        let seen: (i64, String, String) = reader
            .query_row(
                "SELECT seq, body, json_extract(body, '$.id') FROM log ORDER BY seq DESC LIMIT 1",
                [],
                |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
            )
            .unwrap();
        assert_eq!(seen, (n, body, format!("0197a000-0000-7000-8000-{n:012x}")));
    }
}

#[test]
fn a_closed_show_is_one_file() {
    let (_folder, path) = place();
    show_of(&path, 3);
    assert_eq!(names(&path), ["jour.regie"]);
    drop(Store::open(&path).unwrap());
    assert_eq!(names(&path), ["jour.regie"]);
}

#[test]
fn what_does_not_follow_is_refused_and_the_store_goes_on() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 2);
    let stray = store.append(&turn(3, &Hash::of(b"something else")), &Changes::default());
    assert!(matches!(stray, Err(StoreError::OutOfChain { .. })), "{stray:?}");
    for no_turn in ["", "no turn", "{}", "[1]", "{\"id\":3,\"before\":\"\"}"] {
        let refused = store.append(no_turn, &Changes::default());
        assert!(matches!(refused, Err(StoreError::NotATurn { .. })), "{no_turn} {refused:?}");
    }
    assert_eq!(all(&store), written);
    append(&mut store, 1);
    assert_eq!(store.seq(), 3);
}

#[test]
fn a_turn_of_the_same_id_is_refused_and_changes_nothing() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 2);
    let again = turn(1, store.tip());
    let refused = store.append(&again, &Changes::default());
    assert!(matches!(refused, Err(StoreError::Duplicate { .. })), "{refused:?}");
    assert_eq!((all(&store), store.seq()), (written, 2));
    append(&mut store, 1);
}

#[test]
fn settings_are_kept() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(store.setting("fenêtre").unwrap(), None);
    store.set_setting("fenêtre", "1440×900").unwrap();
    store.set_setting("fenêtre", "1920×1080").unwrap();
    drop(store);
    let store = Store::open(&path).unwrap().store;
    assert_eq!(store.setting("fenêtre").unwrap().as_deref(), Some("1920×1080"));
}

#[test]
fn beside_an_open_show_the_log_is_read_as_far_as_it_was_acknowledged() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 3);
    let hash = |seq: usize| {
        seq.checked_sub(1).map_or_else(Hash::of_nothing, |at| Hash::of(written[at].as_bytes()))
    };
    let beside = |seq: usize, tip: &Hash| {
        let read = store::read_beside(&path, seq as u64, tip).unwrap();
        read.map(|turns| turns.into_iter().map(|logged| logged.body).collect::<Vec<_>>())
    };
    assert_eq!(beside(0, &hash(0)).unwrap(), written);
    assert_eq!(beside(2, &hash(2)).unwrap(), written[2..]);
    assert_eq!(beside(3, &hash(3)).unwrap().len(), 0);
    assert_eq!((beside(9, &hash(3)), beside(2, &hash(3))), (None, None), "no such turn is there");
    let more = append(&mut store, 1);
    assert_eq!(beside(3, &hash(3)).unwrap(), more);
    assert!(store::read_beside(&path.with_extension("none"), 0, &hash(0)).is_err());
}
