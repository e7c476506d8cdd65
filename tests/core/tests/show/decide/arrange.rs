//! The order of the rundown, and its blocks.

use super::{bad, stale, taken, unknown};
use kit::{Stage, a_show, given};
use show::event::{Change, Event};
use show::plan::{Block, SegmentValue};
use show::{Command, Refusal};

fn order(stage: &Stage) -> Vec<&str> {
    stage.show.plan.segments.iter().map(|s| s.id.as_str()).collect()
}

fn moved(segments: &[&str], after: Option<&str>) -> Command {
    let segments = segments.iter().map(|id| (*id).into()).collect();
    Command::MoveSegments { segments, after: after.map(Into::into) }
}

fn block(id: &str, title: &str) -> Block {
    Block { id: id.into(), title: title.into(), subtitle: String::new() }
}

#[test]
fn segments_move_together_in_the_order_in_which_they_stand() {
    let stage = Stage::with([a_show()]);
    let after = |segments: &[&str], after: Option<&str>| {
        let stage = given(&stage).when(moved(segments, after)).accepted();
        order(&stage).join(" ")
    };
    assert_eq!(after(&["talk"], None), "talk opening debate lunch closing");
    assert_eq!(after(&["lunch", "debate"], None), "debate lunch opening talk closing");
    assert_eq!(after(&["opening", "talk"], Some("closing")), "debate lunch closing opening talk");
    assert_eq!(after(&["debate", "lunch"], Some("lunch")), "opening talk debate lunch closing");
    assert_eq!(after(&["debate", "opening"], Some("debate")), "opening debate talk lunch closing");
}

#[test]
fn a_move_says_what_it_stood_after_and_is_undone() {
    let stage = Stage::with([a_show()]);
    let place = Change::SegmentPlace {
        segment: "talk".into(),
        was: Some("debate".into()),
        now: Some("opening".into()),
    };
    let expected = [Event::Changed { change: Box::new(place) }];
    let mut after = given(&stage).when(moved(&["talk"], Some("opening"))).then(&expected);
    after.play(Command::Undo { turn: None });
    assert_eq!(after.show.plan, stage.show.plan);
    given(&stage).when(moved(&["talk"], Some("debate"))).then(&[]);
    given(&stage).when(moved(&["talk", "z"], None)).refused(&unknown("segment", "z"));
    given(&stage).when(moved(&["talk"], Some("z"))).refused(&unknown("segment", "z"));
}

#[test]
fn what_is_on_air_live_or_was_keeps_its_place() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let went = Refusal::WentOnAir { segment: "opening".into() };
    given(&stage).when(moved(&["talk", "opening"], None)).refused(&went);
    given(&stage).when(moved(&["talk"], Some("opening"))).accepted();
}

#[test]
fn a_move_is_not_undone_once_the_segment_moved_on_or_went_on_air() {
    let mut stage = Stage::live(a_show());
    stage.play(moved(&["talk"], None));
    let turn = stage.turns.last().unwrap().id.clone();
    let undo = Command::Undo { turn: Some(turn) };
    let touched = Refusal::TouchedSince { what: "segment".into() };
    let again = given(&stage).when(moved(&["talk"], Some("lunch"))).accepted();
    given(&again).when(undo.clone()).refused(&touched);
    stage.play(Command::Take {
        track: "main".into(),
        from: None,
        to: Some("talk".into()),
        forced: true,
    });
    given(&stage).when(undo).refused(&touched);
}

#[test]
fn a_block_is_put_in_where_it_is_said() {
    let mut stage = Stage::with([a_show()]);
    let block = |id: &str, after: Option<&str>| Command::AddBlock {
        block: Block { id: id.into(), title: "Bloc".into(), subtitle: String::new() },
        after: after.map(Into::into),
    };
    stage.play(block("a", None)).play(block("c", None)).play(block("b", Some("a")));
    let names: Vec<_> = stage.show.plan.blocks.iter().map(|b| b.id.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
    given(&stage).when(block("a", None)).refused(&taken("block", "a"));
    given(&stage).when(block("d", Some("z"))).refused(&unknown("block", "z"));
}

#[test]
fn a_block_is_called_otherwise_where_it_stands() {
    let mut stage = Stage::with([a_show()]);
    for id in ["a", "b"] {
        stage.play(Command::AddBlock { block: block(id, "Bloc"), after: None });
    }
    let rename = |title: &str, was: &str| Command::EditBlock {
        now: block("a", title),
        was: block("a", was),
    };
    let renamed = given(&stage).when(rename("Matin", "Bloc")).accepted();
    assert_eq!(renamed.show.plan.blocks, [block("a", "Matin"), block("b", "Bloc")]);
    given(&renamed).when(rename("Midi", "Bloc")).refused(&stale("Matin"));
    given(&stage).when(rename(" ", "Bloc")).refused(&bad("title", 500));
    let lost = Command::EditBlock { now: block("z", "Z"), was: block("z", "Z") };
    given(&stage).when(lost).refused(&unknown("block", "z"));
}

#[test]
fn a_block_is_dissolved_and_its_segments_stay() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::AddBlock { block: block("a", "Bloc"), after: None });
    let (now, was) = (SegmentValue::Block(Some("a".into())), SegmentValue::Block(None));
    stage.play(Command::Edit { segment: "talk".into(), now, was });
    let turn = stage.turns[1].id.clone();
    let touched = Refusal::TouchedSince { what: "block".into() };
    given(&stage).when(Command::Undo { turn: Some(turn) }).refused(&touched);
    let gone = Command::RemoveBlock { block: "a".into() };
    let mut after = given(&stage).when(gone.clone()).accepted();
    assert!(after.show.plan.blocks.is_empty());
    assert!(after.show.plan.segments.iter().all(|s| s.block.is_none()));
    assert_eq!(order(&after), order(&stage));
    given(&after).when(gone).refused(&unknown("block", "a"));
    after.play(Command::Undo { turn: None });
    assert_eq!(after.show.plan, stage.show.plan);
}
