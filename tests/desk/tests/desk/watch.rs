//! What the machine's clocks do of their own is recorded, and moves nothing on air.

use serde_json::Value;
use show::Turn;
use show::event::Event;
use show::run::Jolt;
use show::turn::Actor;
use store::Store;
use tests_desk::Stand;

const HOUR: i64 = 3_600_000;

/// The opening on air since 09:00, at 09:04.
fn on_air() -> Stand {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:04").desk.read(|_| ()).unwrap();
    stand
}

fn remaining(stand: &Stand) -> i64 {
    stand.line()["on_air"]["remaining"].as_i64().unwrap()
}

/// What the log says of the clocks, and by whom.
fn jolts(stand: Stand) -> Vec<Jolt> {
    let (_folder, path) = stand.stop();
    let turns = Store::open(&path).unwrap().store.read_after(0).unwrap();
    let turns = turns.iter().map(|logged| serde_json::from_str::<Turn>(&logged.body).unwrap());
    let jolt = |turn: Turn| {
        let events = turn.events.into_iter().filter_map(|recorded| match recorded.event {
            Event::Jolted { jolt, .. } => Some(jolt),
            _ => None,
        });
        let jolts: Vec<_> = events.collect();
        assert!(jolts.is_empty() || turn.actor == Actor::Itself);
        jolts
    };
    turns.flat_map(jolt).collect()
}

#[test]
fn the_wall_clock_set_by_an_hour_either_way_moves_nothing() {
    for by in [HOUR, -HOUR] {
        let stand = on_air();
        let mut screen = stand.screen();
        stand.hands.step_wall(by);
        assert_eq!(remaining(&stand), 360);
        screen.take_in(&stand);
        assert_eq!(screen.view["line"]["jolted"]["kind"], "stepped");
        assert_eq!(screen.view["line"]["jolted"]["ms"], by);
        assert_eq!(screen.view, stand.view());
        // Time goes on, and TOP is given; the record keeps the show's own time.
        stand.hands.wait(360_000);
        stand.top().unwrap();
        let record: Value = stand.desk.read(|r| wire::api::as_run(r.show, &r.moment)).unwrap();
        assert_eq!(
            (&record[0]["real"], &record[0]["end"]),
            (&600.into(), &"2021-07-12T09:10:00+02:00".into())
        );
        assert_eq!(record[1]["start"], "2021-07-12T09:10:00+02:00");
        // Nor does a start of the machine after it, which the wall clock tells.
        stand.hands.wait(60_000);
        stand.hands.reboot(120_000);
        let stand = stand.restart();
        assert_eq!(remaining(&stand), 32 * 60);
        assert_eq!(jolts(stand), [Jolt::Stepped { by }, Jolt::Rebooted { ms: 180_000 }]);
    }
}

#[test]
fn less_than_a_second_is_no_step() {
    let stand = on_air();
    for _ in 0..10 {
        stand.hands.wait(5_000);
        stand.hands.step_wall(900);
        stand.desk.read(|_| ()).unwrap();
    }
    assert_eq!(jolts(stand), []);
}

#[test]
fn a_suspend_counts_and_is_recorded() {
    let stand = on_air();
    stand.hands.sleep(120_000);
    assert_eq!(remaining(&stand), 240);
    assert_eq!(jolts(stand), [Jolt::Slept { ms: 120_000 }]);
}

#[test]
fn another_time_zone_of_the_machine_changes_no_time_of_the_show() {
    let stand = on_air();
    stand.hands.travel("America/Montreal");
    stand.hands.wait(60_000);
    assert_eq!(remaining(&stand), 300);
    assert_eq!(stand.view()["line"]["jolted"]["zone"], "America/Montreal");
    let (was, now) = ("Europe/Paris".to_owned(), "America/Montreal".to_owned());
    assert_eq!(jolts(stand), [Jolt::Zone { was, now }]);
}

#[test]
fn without_a_run_nothing_is_recorded() {
    let stand = Stand::with(kit::a_show());
    stand.hands.step_wall(HOUR);
    stand.desk.read(|_| ()).unwrap();
    stand.hands.reboot(HOUR);
    assert_eq!(jolts(stand.restart()), []);
}
