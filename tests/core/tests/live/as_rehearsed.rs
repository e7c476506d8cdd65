//! The plan as rehearsed: real lengths, as people plan.

use crate::scenes::{edit, t};
use kit::{Stage, a_show, secs};
use live::as_rehearsed::{AsRehearsed, Bound, as_rehearsed};
use show::command::{Command, Length};
use show::plan::SegmentValue;

/// A rehearsal of the small day whose TOPs fall at these times, ended with the last one.
fn rehearsed(takes: &[&str]) -> Stage {
    let mut stage = Stage::with([a_show()]);
    stage.at("08:00").play(Command::Rehearse {
        run: "r".into(),
        at: t("08:00"),
        speed: 1,
        from: None,
    });
    for take in takes {
        stage.at(take).top();
    }
    stage
}

fn made(stage: &Stage) -> AsRehearsed {
    as_rehearsed(&stage.show, stage.show.run().unwrap())
}

fn told(plan: &AsRehearsed) -> Vec<(&str, i64, i64, Option<Bound>)> {
    let lengths = plan.lengths.iter();
    lengths.map(|l| (l.segment.as_str(), l.was / 60, l.now / 60, l.bound)).collect()
}

#[test]
fn lengths_are_whole_minutes_within_what_was_agreed_and_rests_keep_theirs() {
    // Opening 11:29, debate 20:00 (least 25), talk 12:30 (least 10), lunch 1 min, closing 18:31.
    let mut stage = rehearsed(&["09:00", "09:11:29", "09:31:29", "09:43:59", "09:44:59"]);
    stage.at("10:03:30").top();
    let plan = made(&stage);
    let expected = [
        ("opening", 10, 11, None),
        ("debate", 35, 25, Some(Bound::Least)),
        ("talk", 15, 13, None),
        ("closing", 15, 19, None),
    ];
    assert_eq!(told(&plan), expected);
    assert_eq!((plan.end_was, plan.end_now), (Some(t("11:30")), Some(t("11:34"))));
}

#[test]
fn what_was_held_or_is_still_on_air_does_not_count() {
    let mut stage = rehearsed(&["09:00", "09:10"]);
    stage.at("09:20").play(Command::Hold).at("09:30").play(Command::Resume);
    stage.at("09:55").top();
    assert_eq!(told(&made(&stage)), [], "35 min without the hold, as planned");
    assert_eq!(stage.on_air(), Some("talk".into()));
}

#[test]
fn the_most_that_was_agreed_is_the_longest() {
    let mut stage = rehearsed(&["09:00", "09:10", "09:58"]);
    let most = edit(&stage, "debate", SegmentValue::Most(Some(secs(40))));
    stage.play(most);
    assert_eq!(told(&made(&stage)), [("debate", 35, 40, Some(Bound::Most))]);
}

#[test]
fn in_one_turn_it_is_the_plan_and_undone_in_one() {
    let mut stage = rehearsed(&["09:00", "09:11:29", "09:31:29", "09:43:59", "09:44:59"]);
    let (before, turns) = (stage.show.plan.clone(), stage.turns.len());
    let length = |l: &live::as_rehearsed::Rehearsed| Length {
        segment: l.segment.clone(),
        was: l.was,
        now: l.now,
    };
    let lengths: Vec<_> = made(&stage).lengths.iter().map(length).collect();
    stage.play(Command::SetLengths { lengths });
    assert_eq!(stage.turns.len(), turns + 1);
    assert_eq!(made(&stage), AsRehearsed { lengths: Vec::new(), ..made(&stage) });
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.show.plan, before);
}
