//! Files that are opened, and files that are refused and left as they are.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use store::{APPLICATION_ID, Store, StoreError, VERSION};

use crate::support::{all, append, names, place, show_of};

/// Opening the file at `path` is refused; it and its folder stay as they were.
fn refused(path: &Path) -> StoreError {
    let (bytes, beside) = (fs::read(path).ok(), names(path));
    let error = Store::open(path).unwrap_err();
    assert_eq!(fs::read(path).ok(), bytes);
    assert_eq!(names(path), beside);
    assert!(!error.to_string().is_empty() && error.code().starts_with("store-"));
    error
}

fn is_no_show(path: &Path) {
    let error = refused(path);
    assert!(matches!(error, StoreError::NotAShow { .. }), "{error:?}");
    let found = store::check(path);
    assert!(matches!(found, Err(StoreError::NotAShow { .. })), "{found:?}");
}

#[test]
fn the_file_says_what_it_is() {
    let (_folder, path) = place();
    show_of(&path, 1);
    let conn = Connection::open(&path).unwrap();
    let pragma = |name: &str| conn.query_row(&format!("PRAGMA {name}"), [], |r| r.get::<_, i32>(0));
    assert_eq!(pragma("application_id"), Ok(APPLICATION_ID));
    assert_eq!(pragma("user_version"), Ok(VERSION));
    let mode: String = conn.query_row("PRAGMA journal_mode", [], |r| r.get(0)).unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn a_file_that_is_there_is_never_made_anew() {
    let (_folder, path) = place();
    fs::write(&path, "mes notes").unwrap();
    let error = Store::create(&path).unwrap_err();
    assert!(matches!(error, StoreError::Exists { .. }), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), b"mes notes");
    assert_eq!(names(&path), ["jour.regie"]);
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let (_folder, path) = place();
    let missing = path.with_file_name("nulle-part").join("jour.regie");
    assert!(matches!(Store::create(&missing), Err(StoreError::Missing { .. })));
    assert!(matches!(Store::open(&path), Err(StoreError::Missing { .. })));
    assert!(matches!(store::check(&path), Err(StoreError::Missing { .. })));
    assert!(names(&path).is_empty());
}

#[test]
fn what_is_no_show_is_left_as_it_is() {
    let (folder, path) = place();
    let noise: Vec<u8> =
        (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let mut like_a_table = noise.clone();
    like_a_table[4096] = 0x0d;
    let head_only = b"SQLite format 3\0".to_vec();
    let text = "# Rencontre des pionniers\n9h – 9h10 Ouverture\n".repeat(400).into_bytes();
    for bytes in [vec![], vec![0; 50_000], text, noise, like_a_table, head_only] {
        fs::write(&path, bytes).unwrap();
        is_no_show(&path);
    }
    is_no_show(&folder.path().canonicalize().unwrap());
}

#[test]
fn the_sqlite_file_of_another_program_is_left_as_it_is() {
    for application_id in [0, 0x1234_5678] {
        let (_folder, path) = place();
        let other = Connection::open(&path).unwrap();
        other.pragma_update(None, "application_id", application_id).unwrap();
        other.pragma_update(None, "journal_mode", "WAL").unwrap();
        other
            .execute_batch(
                "CREATE TABLE log (seq INTEGER PRIMARY KEY, id TEXT, body TEXT, hash TEXT);
                 INSERT INTO log VALUES (1, 'a', '{\"id\":\"a\",\"before\":\"\"}', 'b');",
            )
            .unwrap();
        drop(other);
        is_no_show(&path);
    }
}

#[test]
fn a_file_of_a_newer_version_is_refused_with_both_versions() {
    let (_folder, path) = place();
    show_of(&path, 2);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", VERSION + 6).unwrap();
    match refused(&path) {
        StoreError::Newer { found, known, .. } => {
            assert_eq!((found, known), (VERSION + 6, VERSION))
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(store::check(&path), Err(StoreError::Newer { .. })));
}

#[test]
fn a_show_is_open_once() {
    let (_folder, path) = place();
    let mut first = Store::create(&path).unwrap();
    let by_another_way = path.with_file_name(".").join("jour.regie");
    for way in [&path, &by_another_way] {
        let error = Store::open(way).unwrap_err();
        assert!(matches!(error, StoreError::AlreadyOpen { .. }), "{error:?}");
    }
    let written = append(&mut first, 2);
    drop(first);
    assert_eq!(all(&Store::open(&path).unwrap().store), written);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_show_that_is_open_is_the_same_show() {
    let (_folder, path) = place();
    let _first = Store::create(&path).unwrap();
    let link = path.with_file_name("lien.regie");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert!(matches!(Store::open(&link), Err(StoreError::AlreadyOpen { .. })));
    assert!(matches!(Store::create(&link), Err(StoreError::Exists { .. })));
}

#[test]
fn a_name_with_spaces_accents_and_marks_is_a_name() {
    let (_folder, path) = place();
    let odd: PathBuf = path.with_file_name("file: Journée d’été 100 % ? #1.regie");
    let written = show_of(&odd, 2);
    assert_eq!(all(&Store::open(&odd).unwrap().store), written);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_said() {
    use crate::disk::Disk;
    let Some(disk) = Disk::of_mib(24) else { return };
    let path = disk.path("jour.regie");
    show_of(&path, 3);
    disk.read_only();
    let error = refused(&path);
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
    assert_eq!(store::check(&path).unwrap().turns, 3);
    let error = Store::create(&disk.path("autre.regie")).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
}
