//! Folding cannot fail: whatever a log says, the show stands.

mod change;
mod run;

use kit::{Stage, a_show, segment};
use show::event::{Change, Event, Recorded};
use show::state::UNDOABLE;
use show::{Command, Turn, fold};

#[test]
fn what_an_event_names_and_the_show_does_not_hold_changes_nothing() {
    let stage = Stage::live(a_show());
    let strangers = [
        Event::Ended { track: "w9".into(), segment: "z".into(), at: kit::at("09:00") },
        Event::TookBack { track: "main".into(), segment: "z".into() },
        Event::Adjusted { segment: "z".into(), seconds: 60 },
        Event::Resumed { at: kit::at("09:00") },
        Event::Undone { turn: "z".into() },
    ];
    for (number, event) in strangers.into_iter().enumerate() {
        let mut show = stage.show.clone();
        let id = format!("stranger-{number}").as_str().into();
        fold(
            &mut show,
            &Turn { id, events: vec![Recorded::from(event)], ..stage.turns[0].clone() },
        );
        assert_eq!((&show.runs, &show.plan), (&stage.show.runs, &stage.show.plan));
    }
}

#[test]
fn an_undone_change_is_not_itself_something_to_undo() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::AddSegment { segment: Box::new(segment("n", "N", 1)), after: None });
    let known = stage.show.done.len();
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.show.done.len(), known);
    assert!(stage.show.done.back().unwrap().undone);
}

#[test]
fn only_so_many_turns_can_be_undone() {
    let mut stage = Stage::with([a_show()]);
    for n in 0..UNDOABLE + 5 {
        let new = Box::new(segment(&format!("n{n}"), "N", 1));
        stage.play(Command::AddSegment { segment: new, after: None });
    }
    assert_eq!(stage.show.done.len(), UNDOABLE);
    assert_eq!(stage.show.seq, (UNDOABLE + 6) as u64);
}

#[test]
fn a_change_turned_round_twice_is_itself() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::RemoveSegment { segment: "debate".into() });
    for Recorded { event, .. } in &stage.turns[1].events {
        let Event::Changed { change } = event else { panic!() };
        let change: Change = (**change).clone();
        assert_ne!(change.clone().inverse(), change);
        assert_eq!(change.clone().inverse().inverse(), change);
    }
}
