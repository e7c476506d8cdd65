//! What was sent to devices, beside the log.

use rusqlite::Connection;
use store::{SentRow, Store, read_sent};

use crate::support::{all, place, show_of};

fn row(name: Option<&str>, once: bool, came: &str) -> SentRow {
    SentRow {
        device: "osc".into(),
        name: name.map(str::to_owned),
        once,
        at: 1_626_073_200_000,
        act: Some("{}".into()),
        came: came.into(),
        ms: Some(3),
        back: String::new(),
    }
}

#[test]
fn what_is_done_once_has_one_line_its_latest_and_the_rest_one_each() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    assert_eq!(read_sent(&path).unwrap(), None, "no record was ever kept");
    store.keep_sent(&[]).unwrap();
    assert_eq!(read_sent(&path).unwrap(), Some(vec![]));
    let (begun, done) = (row(Some("t1/go"), true, "begun"), row(Some("t1/go"), true, "done"));
    let holds = row(Some("t1/scene"), false, "done");
    store.keep_sent(std::slice::from_ref(&begun)).unwrap();
    assert_eq!(read_sent(&path).unwrap(), Some(vec![begun]), "on the disk before it goes out");
    store.keep_sent(&[holds.clone(), done.clone(), holds.clone(), row(None, false, "x")]).unwrap();
    let kept = read_sent(&path).unwrap().unwrap();
    assert_eq!(kept, [done.clone(), holds.clone(), holds.clone(), row(None, false, "x")]);
    // Another device may have the same name for something.
    let other = SentRow { device: "http".into(), ..done };
    store.keep_sent(std::slice::from_ref(&other)).unwrap();
    drop(store);
    assert_eq!(read_sent(&path).unwrap().unwrap().last(), Some(&other));
}

#[test]
fn a_file_of_the_third_version_is_opened_and_brought_to_this_one() {
    let (_folder, path) = place();
    let written = show_of(&path, 3);
    let third = "DROP TABLE sent; PRAGMA user_version = 3;";
    Connection::open(&path).unwrap().execute_batch(third).unwrap();
    assert_eq!(store::check(&path).unwrap().damage, None, "it is as sound as it was");
    let mut opened = Store::open(&path).unwrap();
    assert_eq!((opened.recovery, all(&opened.store)), (None, written));
    assert_eq!(read_sent(&path).unwrap(), None);
    opened.store.keep_sent(&[row(Some("t1/go"), true, "done")]).unwrap();
    assert_eq!(read_sent(&path).unwrap().unwrap().len(), 1);
}
