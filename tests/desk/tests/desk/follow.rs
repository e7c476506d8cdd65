//! What follows on by itself, at the desk.

use desk::Right;
use kit::{hard, programme, segment};
use show::Command;
use show::plan::{FollowOn, Segment};
use show::turn::Actor;
use tests_desk::{Screen, Stand};
use wire::Do;

/// Live, "a" on air since 09:00 for ten minutes; it and "b" are followed by themselves.
fn on_air() -> Stand {
    let auto = |segment: Segment| Segment { follow_on: FollowOn::Auto, ..segment };
    let day = vec![auto(hard("a", "09:00", 10)), auto(segment("b", "B", 10)), segment("c", "C", 5)];
    let programme = Box::new(programme(day));
    let stand = Stand::live(Command::Bring { programme, checklist: Vec::new() });
    stand.top_at("09:00");
    stand
}

/// Lets the show's time come to that; what a screen shows then.
fn looked(stand: &Stand, screen: &mut Screen, text: &str) {
    stand.at(text).desk.read(|_| ()).unwrap();
    screen.take_in(stand);
    assert_eq!(screen.view, stand.view());
}

fn line(screen: &Screen) -> (Option<&str>, bool, Option<&str>) {
    let line = &screen.view["line"];
    let track = &line["tracks"][0];
    let follows = track["next"]["follows"].as_bool().unwrap_or_default();
    (track["on_air"]["segment"].as_str(), follows, line["asks"].as_str())
}

#[test]
fn segments_follow_one_another_and_the_record_says_who_called() {
    let stand = on_air();
    let mut screen = stand.screen();
    assert_eq!(line(&screen), (Some("a"), true, None));
    looked(&stand, &mut screen, "09:09:59.999");
    assert_eq!(line(&screen), (Some("a"), true, None));
    looked(&stand, &mut screen, "09:10");
    assert_eq!(line(&screen), (Some("b"), true, None));
    looked(&stand, &mut screen, "09:20");
    assert_eq!(line(&screen), (Some("c"), false, None));
    looked(&stand, &mut screen, "09:40");
    assert_eq!(line(&screen), (Some("c"), false, None), "nothing follows the last");
    let by: Vec<_> = stand.show().runs[0].passages.iter().map(|p| p.by.clone()).collect();
    assert_eq!(by, [Actor::Desk, Actor::Itself, Actor::Itself]);
}

#[test]
fn it_waits_for_the_guard_of_the_top() {
    let stand = on_air();
    stand.at("09:05").act(Do::SetDuration { segment: "b".into(), seconds: 0, was: None }).unwrap();
    let mut screen = stand.screen();
    looked(&stand, &mut screen, "09:10");
    assert_eq!(line(&screen).0, Some("b"));
    looked(&stand, &mut screen, "09:10:00.599");
    assert_eq!(line(&screen).0, Some("b"));
    looked(&stand, &mut screen, "09:10:00.600");
    assert_eq!(line(&screen).0, Some("c"));
}

#[test]
fn after_a_start_a_sleep_or_a_step_the_desk_asks() {
    let jolts: [fn(Stand) -> Stand; 4] = [
        Stand::restart,
        |stand| {
            stand.hands.reboot(60_000);
            stand.restart()
        },
        |stand| {
            stand.hands.sleep(60_000);
            stand
        },
        |stand| {
            stand.hands.step_wall(3_600_000);
            stand
        },
    ];
    for jolt in jolts {
        let stand = jolt(on_air());
        stand.desk.read(|_| ()).unwrap();
        let mut screen = stand.screen();
        assert_eq!(line(&screen), (Some("a"), false, Some("clocks")));
        stand.hands.wait(11 * 60_000);
        stand.desk.read(|_| ()).unwrap();
        screen.take_in(&stand);
        assert_eq!(line(&screen).0, Some("a"), "nothing follows by itself");
        assert_eq!(stand.act_as(Right::Host, Do::GoOn).unwrap_err().code(), "not-allowed");
        stand.act(Do::GoOn).unwrap();
        stand.desk.read(|_| ()).unwrap();
        screen.take_in(&stand);
        assert_eq!(line(&screen), (Some("b"), true, None));
        assert_eq!(screen.view, stand.view());
    }
}

#[test]
fn a_rehearsal_follows_on_at_its_own_speed() {
    let stand = on_air();
    stand.act(Do::End { segment: None }).unwrap();
    for segment in ["b", "c"] {
        stand.act(Do::Skip { segment: Some(segment.into()) }).unwrap();
    }
    stand.hands.wait(1_000);
    stand.top().unwrap();
    stand.act(Do::Rehearse { at: None, speed: Some(60), from: Some("b".into()) }).unwrap();
    stand.top().unwrap();
    let mut screen = stand.screen();
    assert_eq!(line(&screen).0, Some("b"));
    stand.hands.wait(10_000);
    stand.desk.read(|_| ()).unwrap();
    screen.take_in(&stand);
    assert_eq!(line(&screen).0, Some("c"));
    let runs: Vec<_> = stand.show().runs.iter().map(|r| (r.mode, r.passages.len())).collect();
    use show::run::Mode;
    assert_eq!(runs, [(Mode::Live, 1), (Mode::Rehearsal, 2)], "kept apart");
}
