//! Keys of personal data: kept, and destroyed without a trace in the file.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use show::turn::Hash;
use store::{Store, StoreError};

use crate::support::{append, place};

/// A key unlike any other, which does not begin with zero.
fn key(n: u32) -> [u8; 32] {
    let hex = Hash::of(&n.to_be_bytes()).0;
    let mut key = std::array::from_fn(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap());
    key[0] |= 1;
    key
}

/// Which of the keys stand anywhere in the files beside `path`, or in it.
fn found(path: &Path, keys: &HashSet<[u8; 32]>) -> HashSet<[u8; 32]> {
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut found = HashSet::new();
    for file in files.map(|f| fs::read(f.unwrap().path()).unwrap()) {
        // Most of a log that is laid out is zeros: no key begins there.
        let windows = file.windows(32).filter(|w| w[0] != 0);
        found.extend(windows.filter_map(|w| keys.get(w).copied()));
    }
    found
}

#[test]
fn a_key_is_kept_and_never_written_over() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(store.key("anne").unwrap(), None);
    store.put_key("anne", &key(1)).unwrap();
    store.put_key("anne", &key(2)).unwrap();
    drop(store);
    assert_eq!(Store::open(&path).unwrap().store.key("anne").unwrap(), Some(key(1)));
}

#[test]
fn a_destroyed_key_is_in_no_file_any_more_and_the_others_stay() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let subjects: Vec<(String, [u8; 32])> =
        (0..300).map(|n| (format!("personne-{}", n * 7919 % 300), key(n))).collect();
    for (at, (subject, key)) in subjects.iter().enumerate() {
        store.put_key(subject, key).unwrap();
        if at % 50 == 0 {
            append(&mut store, 1);
        }
    }
    let (gone, kept): (Vec<_>, Vec<_>) =
        subjects.into_iter().enumerate().partition(|(at, _)| at % 5 == 0);
    let keys = |of: &[(usize, (String, [u8; 32]))]| of.iter().map(|(_, (_, key))| *key).collect();
    let (gone_keys, kept_keys): (HashSet<_>, HashSet<_>) = (keys(&gone), keys(&kept));
    assert_eq!(found(&path, &gone_keys), gone_keys, "keys that are kept are found");
    for (at, (subject, _)) in &gone {
        store.destroy_key(subject).unwrap();
        if at % 40 == 0 {
            append(&mut store, 1);
        }
        assert_eq!(store.key(subject).unwrap(), None);
    }
    assert_eq!(found(&path, &gone_keys), HashSet::new(), "while the show is open");
    drop(store);
    assert_eq!(found(&path, &gone_keys), HashSet::new(), "once it is closed");
    assert_eq!(found(&path, &kept_keys), kept_keys);
    let store = Store::open(&path).unwrap().store;
    assert!(kept.iter().all(|(_, (subject, key))| store.key(subject).unwrap() == Some(*key)));
}

#[test]
fn retired_keys_open_still_are_made_anew_and_go_with_the_rest() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.put_key("\u{1e}show", &key(7)).unwrap();
    store.put_key("anne", &key(1)).unwrap();
    store.add_key("anne", &key(2)).unwrap();
    store.put_key("berthe", &key(3)).unwrap();
    store.retire_keys(0, "\u{1e}").unwrap();
    assert_eq!(store.key("anne").unwrap(), None, "it is to be made anew");
    assert_eq!(store.retired_key("anne", 0).unwrap(), Some(key(1)));
    assert_eq!(store.retired_key("berthe", 0).unwrap(), Some(key(3)));
    assert_eq!(store.key("\u{1e}show").unwrap(), Some(key(7)), "it is nobody's");
    store.put_key("anne", &key(4)).unwrap();
    store.retire_keys(1, "\u{1e}").unwrap();
    // Once more with that number changes nothing.
    store.put_key("anne", &key(5)).unwrap();
    store.retire_keys(1, "\u{1e}").unwrap();
    assert_eq!(store.retired_key("anne", 1).unwrap(), Some(key(4)));
    assert_eq!(
        (store.key("anne").unwrap(), store.retired_key("anne", 2).unwrap()),
        (Some(key(5)), None)
    );
    let all: HashSet<_> = store.keys("anne").unwrap().into_iter().collect();
    let gone = HashSet::from([key(1), key(2), key(4), key(5)]);
    assert_eq!(all, gone, "all of them open");
    store.destroy_key("anne").unwrap();
    assert_eq!(found(&path, &gone), HashSet::new());
    assert_eq!(store.keys("berthe").unwrap(), [key(3)]);
}

#[test]
fn keys_of_one_subject_from_elsewhere_stand_after_its_own_and_go_with_it() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.add_key("anne", &key(1)).unwrap();
    store.put_key("anne", &key(2)).unwrap();
    store.add_key("anne", &key(3)).unwrap();
    // One that is there is kept once, its own too.
    store.add_key("anne", &key(1)).unwrap();
    store.add_key("anne", &key(2)).unwrap();
    for other in ["ann", "anne-marie", "anne 2", "annf"] {
        store.put_key(other, &key(9)).unwrap();
    }
    assert_eq!(store.keys("anne").unwrap(), [key(2), key(1), key(3)]);
    assert_eq!(store.key("anne").unwrap(), Some(key(2)));
    assert_eq!(store.keys("nobody").unwrap(), Vec::<[u8; 32]>::new());
    store.destroy_key("anne").unwrap();
    assert_eq!(store.keys("anne").unwrap(), Vec::<[u8; 32]>::new());
    let gone = HashSet::from([key(1), key(2), key(3)]);
    assert_eq!(found(&path, &gone), HashSet::new());
    for other in ["ann", "anne-marie", "anne 2", "annf"] {
        assert_eq!(store.keys(other).unwrap(), [key(9)], "{other}");
    }
}

#[test]
fn a_reader_that_stands_in_the_way_is_said_and_trying_again_destroys_the_key() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    store.put_key("anne", &key(1)).unwrap();
    let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM key;").unwrap();
    let busy = store.destroy_key("anne");
    assert!(matches!(busy, Err(StoreError::Busy { .. })), "{busy:?}");
    assert_eq!(store.key("anne").unwrap(), None);
    append(&mut store, 1);
    reader.execute_batch("COMMIT").unwrap();
    store.destroy_key("anne").unwrap();
    assert_eq!(found(&path, &HashSet::from([key(1)])), HashSet::new());
}
