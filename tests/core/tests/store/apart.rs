//! What was taken apart, and what was set aside.

use rusqlite::Connection;
use show::turn::Hash;
use store::{Changes, Settled, Store, StoreError};

use crate::support::{all, append, bodies, place, show_of, turn};

const NONE: fn() -> Changes = Changes::default;

/// Two agreed turns, and two taken apart after them; the JSON of these.
fn apart(store: &mut Store) -> Vec<String> {
    append(store, 2);
    (3..5)
        .map(|n| {
            let body = turn(n, &store.last().unwrap());
            store.append_apart(&body, &NONE()).unwrap();
            body
        })
        .collect()
}

fn id(n: u64) -> String {
    format!("0197a000-0000-7000-8000-{n:012x}")
}

#[test]
fn what_is_taken_apart_follows_the_log_and_is_not_in_it() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = apart(&mut store);
    drop(store);
    let store = Store::open(&path).unwrap().store;
    let read = store.read_apart().unwrap();
    assert_eq!(read.iter().map(|turn| turn.seq).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(bodies(read), written);
    assert_eq!((store.seq(), all(&store).len()), (2, 2));
    assert_eq!(store.last().unwrap(), Hash::of(written[1].as_bytes()));
    assert_ne!(store.last().unwrap(), *store.tip());
}

#[test]
fn what_comes_into_the_log_stands_apart_no_more() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = apart(&mut store);
    store.append(&written[0], &NONE()).unwrap();
    assert_eq!(bodies(store.read_apart().unwrap()), written[1..]);
    store.set_aside(&id(4), "{}", &NONE()).unwrap();
    assert_eq!((store.read_apart().unwrap().len(), store.read_aside().unwrap().len()), (0, 1));
    store.append(&turn(4, store.tip()), &NONE()).unwrap();
    assert_eq!((store.seq(), store.read_aside().unwrap().len()), (4, 0));
}

#[test]
fn what_stood_apart_when_a_show_was_opened_leaves_as_well() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = apart(&mut store);
    store.set_aside(&id(4), "{}", &NONE()).unwrap();
    drop(store);
    let mut store = Store::open(&path).unwrap().store;
    store.append(&written[0], &NONE()).unwrap();
    store.append(&turn(4, store.tip()), &NONE()).unwrap();
    assert_eq!((store.read_apart().unwrap().len(), store.read_aside().unwrap().len()), (0, 0));
    store.fall_back(2).unwrap();
    assert_eq!(store.read_apart().unwrap().len(), 2);
    store.append(&written[0], &NONE()).unwrap();
    assert_eq!(store.read_apart().unwrap().len(), 1);
}

#[test]
fn what_is_set_aside_stays_whatever_is_made_of_it() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = apart(&mut store);
    store.set_aside(&id(3), "{\"code\":\"stale\"}", &NONE()).unwrap();
    store.set_aside(&id(4), "{\"code\":\"same\"}", &NONE()).unwrap();
    assert!(store.settle_aside(&id(4), Settled::LetGo).unwrap());
    assert!(!store.settle_aside("nobody", Settled::TakenOver).unwrap());
    drop(store);
    let aside = Store::open(&path).unwrap().store.read_aside().unwrap();
    let told: Vec<_> = aside.iter().map(|one| (one.why.as_str(), one.settled)).collect();
    assert_eq!(
        told,
        [("{\"code\":\"stale\"}", None), ("{\"code\":\"same\"}", Some(Settled::LetGo))]
    );
    assert_eq!(aside[0].body, written[0]);
}

#[test]
fn several_turns_come_into_the_log_together_or_not_at_all() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 2);
    let third = turn(3, store.tip());
    let fourth = turn(4, &Hash::of(third.as_bytes()));
    let stray = [third.as_str(), &turn(5, &Hash::of(b"another"))];
    let refused = store.append_all(&stray, &NONE());
    assert!(matches!(refused, Err(StoreError::OutOfChain { .. })), "{refused:?}");
    assert_eq!((store.seq(), all(&store).len()), (2, 2));
    assert_eq!(store.append_all(&[&third, &fourth], &NONE()).unwrap().seq, 4);
    assert_eq!(all(&store)[2..], [third, fourth]);
}

#[test]
fn the_tail_of_a_log_that_others_do_not_have_is_taken_apart_before_the_rest() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    append(&mut store, 2);
    store.snapshot("after two").unwrap();
    append(&mut store, 3);
    store.snapshot("after five").unwrap();
    let later = turn(6, &store.last().unwrap());
    store.append_apart(&later, &NONE()).unwrap();
    let log = all(&store);
    store.fall_back(2).unwrap();
    assert_eq!((store.seq(), store.tip().clone()), (2, Hash::of(log[1].as_bytes())));
    let stood: Vec<_> = log[2..].iter().chain([&later]).cloned().collect();
    assert_eq!(bodies(store.read_apart().unwrap()), stood);
    // Once more, with some that stand apart already.
    store.fall_back(1).unwrap();
    let stood: Vec<_> = log[1..].iter().chain([&later]).cloned().collect();
    assert_eq!(bodies(store.read_apart().unwrap()), stood);
    drop(store);
    let store = Store::open(&path).unwrap().store;
    assert_eq!((store.seq(), store.last_snapshot().unwrap()), (1, None));
    assert_eq!(store.first().unwrap(), Some(id(1)));
    assert_eq!(store.hash_at(1).unwrap(), Some(store.tip().clone()));
    assert_eq!(store.hash_at(2).unwrap(), None);
}

#[test]
fn a_turn_apart_that_is_not_what_was_written_is_left_out_of_what_is_recovered() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = apart(&mut store);
    drop(store);
    let spoilt = "UPDATE apart SET body = replace(body, 'Taken', 'taken') || ' ' WHERE seq = 1";
    Connection::open(&path).unwrap().execute(spoilt, []).unwrap();
    let opened = Store::open(&path).unwrap();
    let recovery = opened.recovery.unwrap();
    assert_eq!((recovery.turns, recovery.lost.tables), (2, vec!["apart"]));
    assert_eq!(bodies(opened.store.read_apart().unwrap()), written[1..]);
}

#[test]
fn a_file_of_the_second_version_is_opened_and_brought_to_this_one() {
    let (_folder, path) = place();
    let written = show_of(&path, 3);
    let second = "DROP TABLE aside; DROP TABLE sent; PRAGMA user_version = 2;";
    Connection::open(&path).unwrap().execute_batch(second).unwrap();
    assert_eq!(store::check(&path).unwrap().damage, None);
    let opened = Store::open(&path).unwrap();
    assert_eq!((opened.recovery, all(&opened.store)), (None, written));
    assert_eq!(opened.store.read_aside().unwrap(), []);
}
