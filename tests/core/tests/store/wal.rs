//! The write-ahead log: laid out before it is needed, and emptied into the file while nobody waits.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use store::Store;

use crate::support::{all, append, place};

/// How large it is laid out, in bytes.
const LAID_OUT: u64 = 4 << 20;

/// So many turns make it due to be emptied, three pages each.
const MANY: u64 = 120;

fn size(path: &Path) -> u64 {
    fs::metadata(path.with_file_name("jour.regie-wal")).unwrap().len()
}

/// How many turns the file itself holds, without its log.
fn emptied(path: &Path) -> u64 {
    let alone = format!("file:{}?immutable=1", path.display());
    let conn = Connection::open(alone).unwrap();
    conn.query_row("SELECT count(*) FROM log", [], |row| row.get(0)).unwrap()
}

#[test]
fn it_is_laid_out_when_a_show_opens_and_does_not_grow_by_a_days_turns() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(size(&path), LAID_OUT);
    append(&mut store, MANY);
    assert_eq!(size(&path), LAID_OUT);
    drop(store);
    let store = Store::open(&path).unwrap().store;
    assert_eq!((size(&path), all(&store).len() as u64), (LAID_OUT, MANY));
}

#[test]
fn what_one_that_was_killed_left_in_it_is_there_and_it_is_laid_out_to_its_end() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 3);
    let (wal, copy) = (path.with_file_name("jour.regie-wal"), path.with_file_name("copie.regie"));
    fs::copy(&path, &copy).unwrap();
    // A file that grew as it was needed: cut after what was written.
    let kept = fs::read(wal).unwrap();
    let used = kept.iter().rposition(|byte| *byte != 0).unwrap() + 1;
    fs::write(path.with_file_name("copie.regie-wal"), &kept[..used]).unwrap();
    let copied = Store::open(&copy).unwrap();
    assert_eq!((copied.recovery, all(&copied.store)), (None, written));
    let laid = fs::metadata(path.with_file_name("copie.regie-wal")).unwrap().len();
    assert!((LAID_OUT..LAID_OUT + (64 << 10)).contains(&laid), "{laid} bytes");
}

#[test]
fn it_is_emptied_into_the_file_when_no_turn_is_near() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, MANY);
    let began = Instant::now();
    while emptied(&path) < MANY {
        assert!(began.elapsed() < Duration::from_secs(60), "{} turns", emptied(&path));
        sleep(Duration::from_millis(50));
    }
    // What comes then goes into the same place again.
    append(&mut store, 3);
    assert_eq!((size(&path), all(&store).len() as u64), (LAID_OUT, MANY + 3));
}

#[test]
fn one_that_a_file_left_behind_when_it_went_is_no_part_of_the_next_of_its_name() {
    let (_folder, path) = place();
    let wal = path.with_file_name("jour.regie-wal");
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 3);
    let left = fs::read(&wal).unwrap();
    drop(store);
    // Killed, and then its file was taken elsewhere by its one name.
    fs::rename(&path, path.with_file_name("ailleurs.regie")).unwrap();
    fs::write(&wal, &left).unwrap();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(all(&store), Vec::<String>::new());
    let written = append(&mut store, 2);
    drop(store);
    let opened = Store::open(&path).unwrap();
    assert_eq!((opened.recovery, all(&opened.store)), (None, written));
    assert_eq!(fs::read(path.with_file_name("jour.left-1.regie-wal")).unwrap(), left);
}
