//! What follows by itself.

use crate::scenes::{day, t};
use kit::{Stage, hard, segment};
use live::follow::{Following, due, expected, following};
use live::next_wake;
use show::Command;
use show::plan::{FollowOn, Segment};

/// "a" on air since 09:00 for ten minutes; it is followed by itself.
fn on_air() -> Stage {
    let a = Segment { follow_on: FollowOn::Auto, ..hard("a", "09:00", 10) };
    let mut stage = Stage::live(day(vec![a, segment("b", "B", 10), segment("c", "C", 5)]));
    stage.at("09:00").top();
    stage
}

#[test]
fn it_is_known_from_the_top_on_and_due_at_the_end_of_the_countdown() {
    let stage = on_air();
    let follows =
        Following { track: "main".into(), from: "a".into(), to: "b".into(), at: t("09:10") };
    assert_eq!(following(&stage.show), vec![follows.clone()]);
    assert_eq!(due(&stage.show, t("09:09:59")), None);
    assert_eq!(next_wake(&stage.show, t("09:09:59")), Some(t("09:10")), "the desk wakes for it");
    assert_eq!(due(&stage.show, t("09:10")), Some(follows));
}

#[test]
fn what_is_armed_follows_and_nothing_in_a_hold_or_while_the_desk_asks() {
    let mut stage = on_air();
    stage.play(Command::Standby { track: "main".into(), segment: "c".into() });
    assert_eq!(following(&stage.show)[0].to.as_str(), "c");
    let mut held = stage.clone();
    held.at("09:01").play(Command::Hold);
    assert_eq!(following(&held.show), []);
    stage.play(Command::Witness { jolt: show::run::Jolt::Slept { ms: 1_000 } });
    assert_eq!(following(&stage.show), []);
    assert!(expected(&stage.show));
}

#[test]
fn once_nothing_is_left_to_follow_nothing_is_expected() {
    let mut stage = on_air();
    assert!(expected(&stage.show));
    stage.at("09:05").top();
    assert_eq!(following(&stage.show), []);
    assert!(!expected(&stage.show));
    assert!(!expected(&Stage::with([kit::a_show()]).show));
}
