//! Who appears where.

use super::{bad, stale, taken, unknown};
use kit::{Stage, a_show, appearance, given};
use show::people::Appearance;
use show::{Command, Refusal};

fn add(id: &str, person: &str, segment: &str, after: Option<&str>) -> Command {
    let after = after.map(Into::into);
    Command::AddAppearance { appearance: appearance(id, person, segment), after }
}

fn order(stage: &Stage, segment: &str) -> Vec<String> {
    stage.show.people.in_segment(&segment.into()).map(|a| a.id.0.clone()).collect()
}

#[test]
fn someone_appears_last_or_after_another() {
    let mut stage = Stage::with([a_show()]);
    stage.play(add("x", "ada", "debate", None));
    stage.play(add("y", "rameau", "debate", Some("bob-debate")));
    assert_eq!(order(&stage, "debate"), ["bob-debate", "y", "x"]);
    let refused = |command, refusal: &Refusal| given(&stage).when(command).refused(refusal);
    refused(add("x", "ada", "talk", None), &taken("appearance", "x"));
    refused(add("z", "ada", "debate", None), &taken("appearance", "ada NAME"));
    refused(add("z", "zoe", "debate", None), &unknown("person", "zoe"));
    refused(add("z", "ada", "z", None), &unknown("segment", "z"));
    refused(add("z", "ada", "talk", Some("x")), &unknown("appearance", "x"));
    let beat = Appearance { beat: Some("b".into()), ..appearance("z", "ada", "talk") };
    refused(Command::AddAppearance { appearance: beat, after: None }, &unknown("beat", "b"));
}

#[test]
fn a_passage_changes_from_what_was_seen_or_goes_and_its_marks_come_back_with_it() {
    let mut stage = Stage::with([a_show()]);
    let was = appearance("bob-debate", "bob", "debate");
    let edit = |now: Option<Appearance>| Command::EditAppearance { now, was: was.clone() };
    let role = |text: &str| Some(Appearance { role: text.into(), ..was.clone() });
    given(&stage).when(edit(Some(was.clone()))).then(&[]);
    given(&stage).when(edit(role(&"r".repeat(501)))).refused(&bad("text", 500));
    let elsewhere = Appearance { segment: "talk".into(), ..was.clone() };
    given(&stage).when(edit(Some(elsewhere))).refused(&unknown("appearance", "bob-debate"));
    let cast = given(&stage).when(edit(role("modérateur"))).accepted();
    assert_eq!(cast.show.people.appearance(&was.id).unwrap().role, "modérateur");
    given(&cast).when(edit(None)).refused(&stale("appearance"));

    let check = Command::Check {
        person: "bob".into(),
        appearance: Some(was.id.clone()),
        check: "sound".into(),
        state: show::checks::CheckState::Done,
        note: String::new(),
    };
    stage.play(check);
    let mut without = given(&stage).when(edit(None)).accepted();
    assert!(order(&without, "debate").is_empty());
    given(&without).when(edit(None)).refused(&unknown("appearance", "bob-debate"));
    without.play(Command::Undo { turn: None });
    assert_eq!(without.show.people, stage.show.people);
}

#[test]
fn a_passage_moves_within_its_segment() {
    let mut stage = Stage::with([a_show()]);
    stage.play(add("x", "ada", "debate", None)).play(add("y", "rameau", "debate", None));
    let shift = |id: &str, after: Option<&str>| Command::MoveAppearance {
        appearance: id.into(),
        after: after.map(Into::into),
    };
    let after = |id, after| order(&given(&stage).when(shift(id, after)).accepted(), "debate");
    assert_eq!(after("y", None), ["y", "bob-debate", "x"]);
    assert_eq!(after("bob-debate", Some("x")), ["x", "bob-debate", "y"]);
    assert_eq!(after("bob-debate", Some("y")), ["x", "y", "bob-debate"]);
    given(&stage).when(shift("x", Some("bob-debate"))).then(&[]);
    given(&stage).when(shift("x", Some("x"))).then(&[]);
    given(&stage).when(shift("z", None)).refused(&unknown("appearance", "z"));
    let far = shift("x", Some("rameau-talk"));
    given(&stage).when(far).refused(&unknown("appearance", "rameau-talk"));
    let mut moved = given(&stage).when(shift("y", None)).accepted();
    moved.play(Command::Undo { turn: None });
    assert_eq!(moved.show.people, stage.show.people);
}

#[test]
fn who_appears_or_is_spoken_in_is_not_undone_away() {
    let mut stage = Stage::with([a_show()]);
    let new =
        Command::AddSegment { segment: Box::new(kit::segment("new", "Nouveau", 5)), after: None };
    stage.play(new);
    let turn = stage.turns.last().unwrap().id.clone();
    stage.play(add("x", "ada", "new", None));
    let touched = Refusal::TouchedSince { what: "segment".into() };
    given(&stage).when(Command::Undo { turn: Some(turn) }).refused(&touched);
}
