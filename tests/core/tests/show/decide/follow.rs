//! What follows on by itself goes through the same TOP as one called by hand.

use super::stale;
use kit::{Stage, at, given, hard, programme, segment};
use show::checks::{Per, Phase};
use show::command::Programme;
use show::event::Event;
use show::id::TrackId;
use show::plan::{FollowOn, Segment};
use show::run::{Asks, Jolt};
use show::{Command, Refusal};

/// Two segments of ten minutes from 09:00, each followed by itself; and somebody in the second.
fn show() -> Command {
    let auto = |segment: Segment| Segment { follow_on: FollowOn::Auto, ..segment };
    let day = vec![auto(hard("a", "09:00", 10)), auto(segment("b", "B", 10)), segment("c", "C", 5)];
    let programme = Programme {
        persons: vec![kit::person("ada")],
        appearances: vec![kit::appearance("ada-b", "ada", "b")],
        ..programme(day)
    };
    let checklist = vec![kit::item("sound", Per::Appearance, Phase::Day, 900, true)];
    Command::Bring { programme: Box::new(programme), checklist }
}

fn on_air() -> Stage {
    let mut stage = Stage::live(show());
    stage.at("09:00").top();
    stage
}

fn follow() -> Command {
    Command::FollowOn { track: TrackId::main(), from: "a".into(), to: "b".into() }
}

fn sound(stage: &mut Stage) {
    let state = show::checks::CheckState::Done;
    let note = String::new();
    stage.play(Command::Check {
        person: "ada".into(),
        appearance: None,
        check: "sound".into(),
        state,
        note,
    });
}

#[test]
fn it_follows_when_the_countdown_is_at_zero_and_not_before() {
    let mut stage = on_air();
    sound(&mut stage);
    stage.at("09:09:59");
    given(&stage).when(follow()).refused(&stale("line"));
    stage.at("09:10");
    let taken = Event::Taken {
        track: TrackId::main(),
        segment: "b".into(),
        at: at("09:10"),
        forced: Vec::new(),
        jumped: Vec::new(),
    };
    let after = given(&stage).when(follow()).then(&[taken]);
    given(&after).when(follow()).refused(&stale("line"));
    let by_hand = Command::FollowOn { track: TrackId::main(), from: "b".into(), to: "c".into() };
    given(&stage).when(by_hand).refused(&stale("line"));
    given(&Stage::with([show()])).when(follow()).refused(&Refusal::NotRunning);
}

#[test]
fn a_hold_waits_and_so_does_time_that_is_given() {
    let mut stage = on_air();
    sound(&mut stage);
    stage.at("09:05").play(Command::Hold).at("09:10");
    given(&stage).when(follow()).refused(&stale("line"));
    stage.at("09:11").play(Command::Resume).at("09:15:59");
    given(&stage).when(follow()).refused(&stale("line"));
    stage.at("09:16");
    given(&stage).when(follow()).accepted();
    stage.play(Command::Adjust { segment: "a".into(), seconds: 60 });
    given(&stage).when(follow()).refused(&stale("line"));
}

#[test]
fn with_something_critical_open_it_stops_and_asks() {
    let mut stage = on_air();
    stage.at("09:10");
    let stopped =
        |asks| Event::FollowOnStopped { track: TrackId::main(), segment: "b".into(), asks };
    let mut asks = given(&stage).when(follow()).then(&[stopped(Asks::Critical)]);
    sound(&mut asks);
    // What is made good later takes nothing by itself: someone says so.
    given(&asks).when(follow()).refused(&stale("line"));
    asks.at("09:12");
    let mut on = given(&asks).when(Command::GoOn).then(&[Event::WentOn { at: at("09:12") }]);
    given(&on).when(Command::GoOn).then(&[]);
    on.wait(1_000);
    given(&on).when(follow()).accepted();
}

#[test]
fn what_comes_up_late_asks() {
    let mut stage = on_air();
    sound(&mut stage);
    stage.at("09:10:02");
    given(&stage).when(follow()).accepted();
    stage.at("09:10:03");
    let asks = given(&stage).when(follow()).accepted();
    assert_eq!(asks.show.run().unwrap().asks, Some(Asks::Late));
}

#[test]
fn after_a_jolt_and_after_a_top_taken_back_nothing_follows_by_itself() {
    let mut stage = on_air();
    sound(&mut stage);
    let jolted = |jolt| given(&stage).when(Command::Witness { jolt }).accepted();
    let zone = Jolt::Zone { was: "Europe/Paris".into(), now: "Europe/London".into() };
    let jolts =
        [Jolt::Stepped { by: 60_000 }, Jolt::Slept { ms: 60_000 }, Jolt::Rebooted { ms: 1 }];
    for jolt in jolts {
        let mut asks = jolted(jolt);
        asks.at("09:10");
        given(&asks).when(follow()).refused(&stale("line"));
    }
    let mut other_zone = jolted(zone);
    other_zone.at("09:10");
    given(&other_zone).when(follow()).accepted();
    stage.at("09:10").play(follow()).wait(1_000);
    stage.play(Command::Back { track: TrackId::main(), segment: "b".into() });
    given(&stage).when(follow()).refused(&stale("line"));
}
