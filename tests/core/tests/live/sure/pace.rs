//! The pace of the day: what was seen today moves what is expected, earlier runs less.

use kit::{Stage, hard, segment};
use live::sure::{Likely, sure};
use show::Command;
use show::plan::{Kind, Segment};

use crate::scenes::{day, t};

/// Talks of 20 minutes from 09:00 on, and lunch at 11:00 with nothing to spare.
fn talks() -> Command {
    let talk = |n: usize| segment(&format!("t{n}"), "Exposé", 20);
    let lunch = Segment { kind: Kind::Lunch, ..hard("lunch", "11:00", 60) };
    let first = hard("t0", "09:00", 20);
    day([vec![first], (1..6).map(talk).collect(), vec![lunch]].concat())
}

/// Three talks of so many minutes each were on air by now, and the fourth has begun.
fn three(stage: &mut Stage, minutes: i64) {
    for _ in 0..3 {
        stage.top().wait(minutes * 60_000);
    }
    stage.top();
}

/// What is expected of lunch, in seconds after the forecast.
fn beyond(stage: &Stage) -> i64 {
    let now = stage.now();
    let forecast = live::timetable(&stage.show, now).hard_starts[0].forecast;
    lunch(stage).half.since(forecast) / 1000
}

fn lunch(stage: &Stage) -> Likely {
    sure(&stage.show, stage.now(), 1).hard_starts[0].clone()
}

fn live_day() -> Stage {
    let mut stage = Stage::live(talks());
    stage.at("09:00");
    stage
}

#[test]
fn a_day_that_runs_over_is_expected_to_go_on_so() {
    let [slow, steady] = [26, 20].map(|minutes| {
        let mut stage = live_day();
        three(&mut stage, minutes);
        stage
    });
    assert!(beyond(&slow) > 300, "{}", beyond(&slow));
    assert!(beyond(&steady) < 150, "{}", beyond(&steady));
}

#[test]
fn a_day_that_keeps_to_its_plan_is_surer_than_one_that_does_not() {
    let spread = |lengths: [i64; 3]| {
        let mut stage = live_day();
        for minutes in lengths {
            stage.top().wait(minutes * 60_000);
        }
        stage.top();
        let lunch = lunch(&stage);
        lunch.worst.since(lunch.half)
    };
    assert!(spread([20, 20, 20]) < spread([13, 29, 18]));
}

#[test]
fn a_hold_is_no_length() {
    let mut held = live_day();
    for _ in 0..3 {
        held.top().play(Command::Hold).wait(600_000).play(Command::Resume).wait(1_200_000);
    }
    held.top();
    assert!(beyond(&held) < 150, "{}", beyond(&held));
}

#[test]
fn what_a_rehearsal_took_is_heard_but_less_than_the_day() {
    let rehearsed = |speed: u16, minutes: i64| {
        let mut stage = Stage::with([talks()]);
        stage.play(Command::Rehearse { run: "r".into(), at: t("09:00"), speed, from: None });
        for _ in 0..7 {
            stage.top().wait(minutes * 60_000 / i64::from(speed));
        }
        stage.play(kit::stage::go_live()).at("09:00").top();
        beyond(&stage)
    };
    let [none, slow] = [20, 26].map(|minutes| rehearsed(1, minutes));
    assert!(slow > none + 200, "{slow} {none}");
    assert!(slow < none + 6 * 360 / 2, "a rehearsal is not the day: {slow} {none}");
    let nothing = rehearsed(8, 20);
    assert_eq!(rehearsed(8, 26), nothing, "at eight times the speed no length is measured");
    assert_eq!(rehearsed(1, 5), nothing, "nor from cue to cue");
}

#[test]
fn what_was_left_at_once_does_not_turn_the_day_round() {
    let mut stage = live_day();
    stage.top().wait(5_000).top().wait(1_200_000).top().wait(1_200_000).top();
    assert!(lunch(&stage).worst >= t("11:00"));
    assert!(beyond(&stage) > -1800, "{}", beyond(&stage));
}
