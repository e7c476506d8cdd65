//! Keys of personal data: kept, and destroyed without a trace in the file.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use show::turn::Hash;
use store::{Store, StoreError};

use crate::support::{append, holds, place};

/// A key unlike any other.
fn key(n: u32) -> [u8; 32] {
    let hex = Hash::of(&n.to_be_bytes()).0;
    std::array::from_fn(|i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap())
}

/// Whether any file beside `path`, or it, holds the bytes.
fn anywhere(path: &Path, bytes: &[u8]) -> bool {
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    files.map(|f| fs::read(f.unwrap().path()).unwrap()).any(|file| holds(&file, bytes))
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
    assert!(anywhere(&path, &subjects[7].1), "a key that is kept is found");
    let (gone, kept): (Vec<_>, Vec<_>) =
        subjects.iter().enumerate().partition(|(at, _)| at % 3 != 0);
    for (at, (subject, _)) in &gone {
        store.destroy_key(subject).unwrap();
        if at % 40 == 0 {
            append(&mut store, 1);
        }
    }
    for (_, (subject, key)) in &gone {
        assert_eq!(store.key(subject).unwrap(), None);
        assert!(!anywhere(&path, key), "{subject} is found while the show is open");
    }
    for (_, (subject, key)) in &kept {
        assert_eq!(store.key(subject).unwrap(), Some(*key));
    }
    drop(store);
    assert!(!gone.iter().any(|(_, (_, key))| anywhere(&path, key)));
    let store = Store::open(&path).unwrap().store;
    assert!(kept.iter().all(|(_, (subject, key))| store.key(subject).unwrap() == Some(*key)));
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
    assert!(!anywhere(&path, &key(1)));
}
