//! Undo belongs to the actor, and stops where something later touched the same thing.

use super::stale;
use kit::{Stage, a_show, given, segment};
use show::event::Event;
use show::plan::SegmentValue;
use show::turn::Actor;
use show::{Command, Refusal};

const UNDO: Command = Command::Undo { turn: None };

fn title(stage: &Stage, now: &str) -> Command {
    let was = stage.show.plan.segment(&"talk".into()).unwrap().title.clone();
    let (now, was) = (SegmentValue::Title(now.into()), SegmentValue::Title(was));
    Command::Edit { segment: "talk".into(), now, was }
}

fn titled(stage: &Stage) -> String {
    stage.show.plan.segment(&"talk".into()).unwrap().title.clone()
}

fn touched(what: &str) -> Refusal {
    Refusal::TouchedSince { what: what.into() }
}

fn renamed(names: &[&str]) -> Stage {
    let mut stage = Stage::with([a_show()]);
    for name in names {
        stage.play(title(&stage, name));
    }
    stage
}

#[test]
fn undo_turns_the_last_change_round_and_redo_does_it_again() {
    let mut stage = renamed(&["Un", "Deux"]);
    stage.play(UNDO);
    assert_eq!(titled(&stage), "Un");
    stage.play(UNDO);
    assert_eq!(titled(&stage), "Exposé");
    stage.play(Command::Redo).play(Command::Redo);
    assert_eq!(titled(&stage), "Deux");
    given(&stage).when(Command::Redo).refused(&Refusal::NothingToUndo);
}

#[test]
fn undo_says_which_turn_it_undoes() {
    let stage = renamed(&["Un"]);
    let undone = given(&stage).when(UNDO).accepted();
    let first = &undone.turns.last().unwrap().events[0].event;
    assert_eq!(*first, Event::Undone { turn: stage.turns[1].id.clone() });
}

#[test]
fn a_change_made_since_ends_what_can_be_done_again() {
    let mut stage = renamed(&["Un", "Deux"]);
    stage.play(UNDO);
    stage.play(title(&stage, "Trois"));
    given(&stage).when(Command::Redo).refused(&Refusal::NothingToUndo);
    stage.play(UNDO);
    assert_eq!(titled(&stage), "Un");
    stage.play(Command::Redo);
    assert_eq!(titled(&stage), "Trois", "what was undone last, not what was undone before it");
}

#[test]
fn each_undoes_their_own() {
    let mut stage = renamed(&["Un"]);
    stage.actor = Actor::Link("host".into());
    given(&stage).when(UNDO).refused(&Refusal::NothingToUndo);
    stage.play(title(&stage, "Deux"));
    stage.actor = Actor::Desk;
    given(&stage).when(UNDO).refused(&touched("segment"));
    stage.actor = Actor::Link("host".into());
    stage.play(UNDO);
    stage.actor = Actor::Desk;
    stage.play(UNDO);
    assert_eq!(titled(&stage), "Exposé");
}

#[test]
fn a_named_turn_is_undone_unless_something_later_touched_the_same() {
    let mut stage = renamed(&["Un"]);
    stage.play(Command::AddSegment { segment: Box::new(segment("new", "N", 5)), after: None });
    let named = Command::Undo { turn: Some(stage.turns[1].id.clone()) };
    assert_eq!(titled(&given(&stage).when(named.clone()).accepted()), "Exposé");
    stage.play(title(&stage, "Deux"));
    given(&stage).when(named).refused(&touched("segment"));
    let other = Command::Undo { turn: Some("turn-99".into()) };
    given(&stage).when(other).refused(&Refusal::NothingToUndo);
}

#[test]
fn a_segment_that_went_on_air_is_not_undone_away() {
    let mut stage = Stage::live(a_show());
    stage.play(Command::AddSegment { segment: Box::new(segment("new", "N", 5)), after: None });
    let added = stage.turns.last().unwrap().id.clone();
    stage.at("09:00").top();
    let undo = Command::Undo { turn: Some(added) };
    given(&stage).when(undo).refused(&touched("segment"));
}

#[test]
fn nothing_is_done_again_in_a_show_that_has_no_programme_any_more() {
    let mut stage = Stage::with([a_show()]);
    stage.actor = Actor::Link("tablette".into());
    let segment = Box::new(segment("more", "Encore", 5));
    stage.play(Command::AddSegment { segment, after: None }).play(UNDO);
    stage.actor = Actor::Desk;
    stage.play(UNDO);
    assert_eq!(stage.show.about, None);
    stage.actor = Actor::Link("tablette".into());
    given(&stage).when(Command::Redo).refused(&touched("segment"));
}

#[test]
fn a_live_day_is_not_moved_by_an_undo() {
    let mut stage = Stage::with([a_show()]);
    let was = kit::build::date();
    stage.play(Command::SetDate { date: was.succ_opt().unwrap(), was });
    let moved = Command::Undo { turn: Some(stage.turns[1].id.clone()) };
    stage.at("08:59").play(kit::stage::go_live()).at("09:00").top();
    given(&stage).when(moved).refused(&touched("show"));
}

#[test]
fn a_top_is_undone_while_it_is_on_air_and_the_last_thing_its_actor_did() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top();
    let back = given(&stage).when(UNDO).accepted();
    assert_eq!(back.on_air(), Some("opening".into()));
    given(&back).when(Command::Redo).refused(&Refusal::NothingToUndo);
    stage.play(Command::End { segment: "debate".into() });
    // What undo then reaches is the programme itself, which a run keeps.
    given(&stage).when(UNDO).refused(&touched("programme"));
}

#[test]
fn after_a_top_is_taken_back_the_one_before_can_be_too() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top().play(UNDO).play(UNDO);
    assert_eq!(stage.on_air(), None);
    assert!(stage.show.run().unwrap().passages.is_empty());
}

#[test]
fn a_stale_edit_is_told_by_the_title() {
    let stage = renamed(&["Un"]);
    let (now, was) = (SegmentValue::Title("X".into()), SegmentValue::Title("Exposé".into()));
    let edit = Command::Edit { segment: "talk".into(), now, was };
    given(&stage).when(edit).refused(&stale("Un"));
}
