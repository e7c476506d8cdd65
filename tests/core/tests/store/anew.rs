//! A file begun anew holds nothing of the one before it.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use show::turn::Hash;
use store::{Changes, Store, StoreError, set_aside};

use crate::support::{all, append, names, place, turn_with};

const NEEDLE: &str = "une-personne-que-personne-ne-nomme-plus";

/// A show that holds it in its log, its snapshot, its keys and its settings.
fn told(path: &Path) -> Store {
    let mut store = Store::create(path).unwrap();
    append(&mut store, 3);
    let body = turn_with(4, store.tip(), NEEDLE);
    store.append(&body, &Changes::default()).unwrap();
    store.snapshot(&format!("{{\"who\":\"{NEEDLE}\"}}")).unwrap();
    store.put_key(NEEDLE, &[7; 32]).unwrap();
    store.set_setting("links", NEEDLE).unwrap();
    store
}

fn holds(path: &Path, needle: &[u8]) -> bool {
    let files = fs::read_dir(path.parent().unwrap()).unwrap();
    let mut files = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    files.any(|bytes| bytes.windows(needle.len()).any(|w| w == needle))
}

fn first() -> String {
    turn_with(1, &Hash::of_nothing(), "ce-qui-reste")
}

#[test]
fn its_log_is_the_one_turn_and_no_file_holds_what_was() {
    let (_folder, path) = place();
    let store = told(&path);
    assert!(holds(&path, NEEDLE.as_bytes()) && holds(&path, &[7; 32]));
    store.begin_anew(&first()).unwrap();
    assert!(!holds(&path, NEEDLE.as_bytes()) && !holds(&path, &[7; 32]));
    let mut store = Store::open(&path).unwrap().store;
    assert_eq!(all(&store), [first()]);
    assert_eq!((store.key(NEEDLE).unwrap(), store.setting("links").unwrap()), (None, None));
    assert!(store.last_snapshot().unwrap().is_none());
    append(&mut store, 2);
    drop(store);
    assert_eq!(store::verify(&path).unwrap().turns, 3, "and the show goes on in it");
    assert!(!names(&path).iter().any(|name| name.contains("new") || name.contains("part")));
}

#[test]
fn who_still_holds_the_old_file_open_reads_nothing_of_it() {
    let (_folder, path) = place();
    let store = told(&path);
    let mut held = File::open(&path).unwrap();
    store.begin_anew(&first()).unwrap();
    let mut bytes = Vec::new();
    held.read_to_end(&mut bytes).unwrap();
    assert!(bytes.iter().all(|byte| *byte == 0), "its bytes were written over");
}

#[test]
fn a_reader_that_stands_in_the_way_is_said_and_nothing_is_changed() {
    let (_folder, path) = place();
    let store = told(&path);
    let before = all(&store);
    let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM log;").unwrap();
    let busy = store.begin_anew(&first());
    assert!(matches!(busy, Err(StoreError::Busy { .. })), "{busy:?}");
    reader.execute_batch("COMMIT").unwrap();
    drop(reader);
    let store = Store::open(&path).unwrap().store;
    assert_eq!(all(&store), before);
    store.begin_anew(&first()).unwrap();
    assert!(!holds(&path, NEEDLE.as_bytes()));
}

#[test]
fn files_that_were_set_aside_go_with_it_and_those_of_others_stay() {
    let (_folder, path) = place();
    let store = told(&path);
    let beside = |name: &str| path.with_file_name(name);
    for name in ["jour.damaged-1.regie", "jour.damaged-2.regie", "jour.damaged-1.regie-wal"] {
        fs::write(beside(name), NEEDLE).unwrap();
    }
    for name in ["journal.damaged-1.regie", "jour 2.regie", "jour.damaged-notes.txt"] {
        fs::write(beside(name), "à d’autres").unwrap();
    }
    let aside = ["jour.damaged-1.regie", "jour.damaged-2.regie"].map(beside);
    assert_eq!(set_aside(&path), aside);
    assert_eq!(set_aside(&beside("jour.recovered.regie")), aside, "it was recovered from it");
    store.begin_anew(&first()).unwrap();
    assert!(!holds(&path, NEEDLE.as_bytes()));
    assert!(beside("journal.damaged-1.regie").exists() && beside("jour 2.regie").exists());
}

#[test]
fn only_a_first_turn_begins_a_file() {
    let (_folder, path) = place();
    let store = told(&path);
    let second = turn_with(2, store.tip(), "suite");
    let refused = store.begin_anew(&second);
    assert!(matches!(refused, Err(StoreError::OutOfChain { .. })), "{refused:?}");
    assert_eq!(Store::open(&path).unwrap().store.seq(), 4);
}
