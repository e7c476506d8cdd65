//! What was set aside: what of it can be done after all, and what it met.

use kit::{Stage, a_show};
use show::aside::{met, renewed};
use show::id::TrackId;
use show::plan::SegmentValue;
use show::{Command, Turn};

fn title(was: &str, now: &str) -> Command {
    let value = |text: &str| SegmentValue::Title(text.into());
    Command::Edit { segment: "talk".into(), now: value(now), was: value(was) }
}

fn length(was: i64, now: i64) -> Command {
    let value = SegmentValue::Duration;
    Command::Edit { segment: "talk".into(), now: value(now), was: value(was) }
}

fn last(stage: &Stage) -> Turn {
    stage.turns.last().unwrap().clone()
}

#[test]
fn a_change_is_done_after_all_from_what_stands_now() {
    let mut stage = Stage::with([a_show()]);
    let mine = title("Exposé", "Discours");
    stage.play(title("Exposé", "Présentation"));
    assert!(stage.send(&mine).is_err());
    let again = renewed(&stage.show, &mine).unwrap();
    assert_eq!(again, title("Présentation", "Discours"));
    stage.play(again);
    let several = Command::Several { commands: vec![mine] };
    let again = Command::Several { commands: vec![title("Discours", "Discours")] };
    assert_eq!(renewed(&stage.show, &several), Some(again));
}

#[test]
fn what_had_its_moment_is_not_done_again() {
    let mut stage = Stage::live(a_show());
    let top = stage.at("09:00").seen_take(&TrackId::main(), true);
    assert_eq!(renewed(&stage.show, &top), None);
    assert_eq!(renewed(&stage.show, &Command::Hold), None);
    assert_eq!(renewed(&stage.show, &Command::Undo { turn: None }), None);
    let word = Command::Message { text: "Micro".into(), to: show::state::To::Stage };
    assert_eq!(renewed(&stage.show, &word), None);
}

#[test]
fn what_is_there_no_more_is_not_changed() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::RemoveSegment { segment: "talk".into() });
    assert_eq!(renewed(&stage.show, &title("Exposé", "Discours")), None);
}

#[test]
fn what_it_met_changed_the_same_thing_or_was_a_call_too() {
    let mut stage = Stage::live(a_show());
    let name = last(stage.play(title("Exposé", "Présentation")));
    let long = last(stage.play(length(15 * 60, 20 * 60)));
    let short = last(stage.play(length(20 * 60, 10 * 60)));
    let top = last(stage.at("09:00").top());
    let next = last(stage.wait(60_000).top());
    let gone = last(stage.play(Command::RemoveSegment { segment: "talk".into() }));
    assert!(met(&long, &short) && met(&next, &top) && met(&gone, &name));
    assert!(!met(&long, &name) && !met(&top, &name) && !met(&name, &top) && !met(&gone, &top));
}
