//! What is noticed and seen.

use super::bad;
use kit::{Stage, a_show, at, given};
use show::event::Event;
use show::run::{Jolt, Jolted};
use show::state::Acknowledged;
use show::time::Clock;
use show::{Command, Refusal};

#[test]
fn a_jolt_is_recorded_and_the_runs_clock_goes_on_from_there() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:05").step_wall(3_600_000);
    let jolt = Jolt::Stepped { by: 3_600_000 };
    let clock = Clock { anchor: stage.clock.clone(), show: at("09:05"), speed: 1 };
    let witnessed = Event::Jolted { jolt: jolt.clone(), clock };
    let mut stage = given(&stage).when(Command::Witness { jolt: jolt.clone() }).then(&[witnessed]);
    assert_eq!(stage.show.run().unwrap().jolted, Some(Jolted { jolt, at: at("09:05") }));
    // Across a boot the wall clock counts: not the hour it was set by before.
    stage.wait(60_000).reboot(60_000);
    assert_eq!(stage.now(), at("09:07"));
    // And once that is noticed, the boot clock again.
    stage.play(Command::Witness { jolt: Jolt::Rebooted { ms: 60_000 } });
    stage.step_wall(-7_200_000).wait(60_000);
    assert_eq!(stage.now(), at("09:08"));
    let none = Stage::with([a_show()]);
    let jolt = Jolt::Slept { ms: 1_000 };
    given(&none).when(Command::Witness { jolt }).refused(&Refusal::NotRunning);
}

#[test]
fn an_alert_that_was_seen_is_recorded_until_the_next_run() {
    let see = |cause: &str| Command::Acknowledge { cause: cause.into(), level: 2 };
    let mut stage = Stage::live(a_show());
    stage.at("09:00").play(see("live/end/opening"));
    let seen = stage.show.acknowledged.get("live/end/opening").copied();
    assert_eq!(seen, Some(Acknowledged { level: 2, at: at("09:00") }));
    given(&stage).when(see("live/end/opening")).then(&[]);
    given(&stage).when(see(" ")).refused(&bad("alert", 500));
    let at = at("08:00");
    stage.play(Command::Rehearse { run: "r".into(), at, speed: 1, from: None });
    assert!(stage.show.acknowledged.is_empty());
}

#[test]
fn seeing_an_alert_is_no_call_a_top_is_still_the_last_one() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top();
    stage.play(Command::Acknowledge { cause: "live/end/debate".into(), level: 1 });
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.on_air().unwrap().as_str(), "opening");
}
