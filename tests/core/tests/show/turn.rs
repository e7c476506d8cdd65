//! The envelope: what a command saw, and the chain of hashes.

use kit::{Stage, a_show};
use show::Command;
use show::turn::{Hash, Saw};

#[test]
fn a_turn_keeps_what_its_command_saw() {
    let stage = Stage::live(a_show());
    let take = stage.seen_take(&"main".into(), true);
    let line = Saw::Line { track: "main".into(), from: None, to: Some("opening".into()) };
    assert_eq!(Saw::of(&take), line);
    let end = Command::End { segment: "opening".into() };
    assert_eq!(Saw::of(&end), Saw::OnAir("opening".into()));
    let adjust = Command::Adjust { segment: "opening".into(), seconds: 60 };
    assert_eq!(Saw::of(&adjust), Saw::OnAir("opening".into()));
    let back = Command::Back { track: "main".into(), segment: "opening".into() };
    assert_eq!(Saw::of(&back), Saw::OnAir("opening".into()));
    let undo = Command::Undo { turn: Some("turn-1".into()) };
    assert_eq!(Saw::of(&undo), Saw::Turn(Some("turn-1".into())));
    assert_eq!(Saw::of(&Command::Hold), Saw::Nothing);
}

#[test]
fn a_hash_is_sha_256_in_hexadecimal() {
    let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(Hash::of_nothing().0, nothing);
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(Hash::of(b"abc").0, abc);
}
