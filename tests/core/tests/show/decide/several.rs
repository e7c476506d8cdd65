//! Several changes in one turn.

use super::{stale, unknown};
use kit::{Stage, a_show, given, segment};
use show::plan::{Block, SegmentValue};
use show::{Command, Refusal};

fn several(commands: Vec<Command>) -> Command {
    Command::Several { commands }
}

fn title(id: &str, was: &str, now: &str) -> Command {
    let value = |text: &str| SegmentValue::Title(text.into());
    Command::Edit { segment: id.into(), now: value(now), was: value(was) }
}

#[test]
fn each_is_decided_as_the_ones_before_it_leave_the_show_and_one_undo_takes_all_back() {
    let stage = Stage::with([a_show()]);
    let block = Block { id: "b".into(), title: "Matin".into(), subtitle: String::new() };
    let (now, was) = (SegmentValue::Block(Some("b".into())), SegmentValue::Block(None));
    let all = several(vec![
        Command::AddBlock { block, after: None },
        Command::AddSegment { segment: Box::new(segment("new", "Neuf", 5)), after: None },
        Command::Edit { segment: "new".into(), now, was },
        Command::MoveSegments { segments: vec!["new".into()], after: Some("talk".into()) },
        title("talk", "Exposé", "Discours"),
        Command::RemoveSegment { segment: "debate".into() },
    ]);
    let mut after = given(&stage).when(all).accepted();
    assert_eq!(after.turns.len(), stage.turns.len() + 1, "one turn");
    let order: Vec<_> = after.show.plan.segments.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(order, ["opening", "talk", "new", "lunch", "closing"]);
    let end = after.show.plan.clone();
    after.play(Command::Undo { turn: None });
    assert_eq!((&after.show.plan, &after.show.people), (&stage.show.plan, &stage.show.people));
    after.play(Command::Redo);
    assert_eq!(after.show.plan, end);
}

#[test]
fn when_one_is_refused_nothing_happens() {
    let stage = Stage::with([a_show()]);
    let first = || title("talk", "Exposé", "Discours");
    let refused = |second, refusal: &Refusal| {
        given(&stage).when(several(vec![first(), second])).refused(refusal);
    };
    refused(title("z", "", "Z"), &unknown("segment", "z"));
    refused(title("talk", "Exposé", "Autre"), &stale("Discours"));
    let block = Block { id: "b".into(), title: "B".into(), subtitle: String::new() };
    refused(Command::AddBlock { block, after: Some("z".into()) }, &unknown("block", "z"));
}

#[test]
fn what_calls_the_show_or_takes_turns_back_is_no_change_among_others() {
    let stage = Stage::live(a_show());
    let take = stage.seen_take(&"main".into(), true);
    for other in [take, Command::Hold, Command::Undo { turn: None }, a_show(), several(vec![])] {
        given(&stage).when(several(vec![other])).refused(&Refusal::NotTogether);
    }
    given(&stage).when(several(vec![])).then(&[]);
}
