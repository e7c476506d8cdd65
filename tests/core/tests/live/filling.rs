//! What the host says while someone is missing: as long as is to be filled, to the second.

use kit::{Stage, a_show};
use live::filling::{Piece, PieceKind, filling};
use proptest::prelude::*;
use show::Command;
use show::checks::CheckState;
use show::closing::TakeawayKind;
use show::people::PersonValue;

fn noted(stage: &mut Stage, n: usize, words: usize) {
    let text = vec!["mot"; words].join(" ");
    let kinds = [TakeawayKind::Figure, TakeawayKind::Question, TakeawayKind::Thanks];
    let (id, kind, theme) = (format!("t{n}").as_str().into(), kinds[n % 3], String::new());
    stage.play(Command::Takeaway { id, text, kind, theme });
}

fn kinds(pieces: &[Piece]) -> Vec<PieceKind> {
    pieces.iter().map(|piece| piece.kind).collect()
}

#[test]
fn what_comes_next_is_said_last_with_what_is_told_of_them() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let bio = "Bob étudie les alliances depuis dix ans".to_owned();
    stage.play(Command::EditPerson { person: "bob".into(), now: PersonValue::Bio(bio.clone()) });
    noted(&mut stage, 0, 40);
    let pieces = filling(&stage.show, 60);
    use PieceKind::{Bio, Later, Next, Room, Takeaway};
    assert_eq!(kinds(&pieces), [Takeaway, Later, Room, Next, Bio]);
    let of_bob = pieces.last().unwrap();
    assert_eq!((of_bob.text.as_str(), of_bob.person.as_ref().unwrap().as_str()), (&*bio, "bob"));
}

#[test]
fn who_is_not_there_is_not_announced() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.play(Command::EditPerson { person: "bob".into(), now: PersonValue::Role("Élu".into()) });
    assert!(kinds(&filling(&stage.show, 60)).contains(&PieceKind::Bio));
    stage.play(Command::Check {
        person: "bob".into(),
        appearance: None,
        check: "sound".into(),
        state: CheckState::Problem,
        note: String::new(),
    });
    assert!(!kinds(&filling(&stage.show, 60)).contains(&PieceKind::Bio));
}

#[test]
fn a_show_that_gave_nothing_gives_the_word_to_the_room() {
    let stage = Stage::with([a_show()]);
    assert_eq!(kinds(&filling(&stage.show, 60)), [PieceKind::Room]);
    assert!(filling(&stage.show, 0).is_empty());
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn it_is_as_long_as_is_to_be_filled(
        seconds in 1i64..3600,
        notes in prop::collection::vec(1usize..200, 0..12),
    ) {
        let mut stage = Stage::live(a_show());
        stage.at("09:00").top();
        for (n, words) in notes.into_iter().enumerate() {
            noted(&mut stage, n, words);
        }
        let pieces = filling(&stage.show, seconds);
        prop_assert_eq!(pieces.iter().map(|piece| piece.seconds).sum::<i64>(), seconds);
        prop_assert!(pieces.iter().all(|piece| piece.seconds > 0));
        prop_assert!(kinds(&pieces).iter().filter(|kind| **kind == PieceKind::Room).count() <= 1);
    }
}
