//! Turns appended, and read again.

use show::turn::Hash;
use store::{Changes, Store, StoreError};

use crate::support::{append, bodies, names, place, show_of, turn};

#[test]
fn turns_come_back_to_the_byte_and_in_order() {
    let (_folder, path) = place();
    let written = show_of(&path, 30);
    let opened = Store::open(&path).unwrap();
    assert_eq!(opened.recovery, None);
    assert_eq!(bodies(&opened.store), written);
    assert_eq!(opened.store.seq(), 30);
    assert_eq!(*opened.store.tip(), Hash::of(written[29].as_bytes()));
}

#[test]
fn a_closed_show_is_one_file() {
    let (folder, path) = place();
    show_of(&path, 3);
    assert_eq!(names(folder.path()), ["jour.regie"]);
}

#[test]
fn a_turn_that_does_not_follow_is_refused_and_the_store_goes_on() {
    let (_folder, path) = place();
    let mut store = Store::create(&path).unwrap();
    let written = append(&mut store, 2);
    let stray = turn(3, &Hash::of(b"something else"));
    let refused = store.append(&stray, &Changes::default());
    assert!(matches!(refused, Err(StoreError::OutOfChain { .. })), "{refused:?}");
    let none = store.append("no turn", &Changes::default());
    assert!(matches!(none, Err(StoreError::NotATurn { .. })), "{none:?}");
    assert_eq!(bodies(&store), written);
    append(&mut store, 1);
    assert_eq!(store.seq(), 3);
}
