//! The desk's thread: a run called over it, and what time changes by itself.

use std::time::Duration;

use serde_json::Value;
use tests_desk::stand::top;
use tests_desk::{Screen, Stand};
use wire::Do;

fn remaining(stand: &Stand) -> i64 {
    stand.line()["on_air"]["remaining"].as_i64().unwrap()
}

#[test]
fn a_day_is_called_with_holds_and_a_step_back() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:04");
    assert_eq!(remaining(&stand), 6 * 60);
    stand.act(Do::Hold).unwrap();
    stand.at("09:06");
    assert_eq!((stand.line()["state"].as_str(), remaining(&stand)), (Some("hold"), 6 * 60));
    stand.act(Do::Resume).unwrap();
    stand.at("09:07").act(Do::Adjust { seconds: 120, segment: None }).unwrap();
    assert_eq!(remaining(&stand), 7 * 60);
    // A mistaken TOP, taken back a minute later: the opening goes on as if never left.
    stand.top_at("09:08").at("09:09");
    assert_eq!(stand.on_air().as_deref(), Some("debate"));
    stand.act(Do::Back { track: None, segment: None }).unwrap();
    assert_eq!(stand.on_air().as_deref(), Some("opening"));
    assert_eq!(remaining(&stand), 5 * 60);
    stand.top_at("09:16").at("09:16:30");
    let line = stand.line();
    assert_eq!(line["on_air"]["taken_at"], "2021-07-12T09:16:00+02:00");
    // Six minutes late, of which lunch at 10:15 takes up all: the day ends as planned.
    assert_eq!(line["day"]["over"], 0);
    assert_eq!(line["hard_starts"][0]["forecast"], "10:15:00");
}

#[test]
fn the_whole_day_ends_with_its_last_top() {
    let stand = Stand::day();
    for time in ["09:00", "09:10", "09:45", "10:15", "11:15", "11:30"] {
        stand.top_at(time);
    }
    assert_eq!(stand.line()["state"], "after");
    assert_eq!(stand.line()["day"]["over"], 0);
    let run: Value = stand.desk.read(|r| wire::api::as_run(r.show, &r.moment)).unwrap();
    assert_eq!(run.as_array().unwrap().len(), 5);
    stand.hands.wait(1_000);
    assert_eq!(stand.act(top(true)).unwrap_err().code(), "not-running");
}

/// The kinds of alerts called out, of what was pushed.
fn called_out(pushes: &[Value]) -> Vec<(&str, u64)> {
    let alerts = pushes.iter().filter(|p| p["push"] == "alert").map(|p| &p["alert"]);
    alerts.map(|a| (a["kind"].as_str().unwrap(), a["level"].as_u64().unwrap())).collect()
}

/// Lets the show's time come to that, and waits until the desk has seen it.
fn pushed_by(stand: &Stand, screen: &mut Screen, text: &str) -> Vec<Value> {
    stand.at(text);
    // A question wakes the desk, which looks at its clock then; the second one is after it.
    stand.desk.read(|_| ()).unwrap();
    screen.take_in(stand)
}

#[test]
fn what_time_changes_is_pushed_when_it_is_due_though_questions_never_cease() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let mut screen = stand.screen();
    let before = pushed_by(&stand, &mut screen, "09:07:59");
    assert!(!called_out(&before).contains(&("near-end", 1)), "{before:?}");
    let near = pushed_by(&stand, &mut screen, "09:08");
    assert_eq!(called_out(&near), [("near-end", 1)]);
    let over = pushed_by(&stand, &mut screen, "09:10");
    assert!(called_out(&over).contains(&("over", 2)), "{over:?}");
    let text = over.iter().find(|p| p["alert"]["kind"] == "over").unwrap();
    assert!(text["title"].as_str().is_some_and(|t| !t.contains(['{', '['])), "{text}");
    // Not again while it is no worse.
    assert_eq!(called_out(&pushed_by(&stand, &mut screen, "09:12")), []);
    let worse = pushed_by(&stand, &mut screen, "09:15");
    assert!(called_out(&worse).contains(&("over", 3)), "{worse:?}");
    assert_eq!(screen.view, stand.view());
}

#[test]
fn it_wakes_by_itself_when_nobody_asks() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:07:59").hands.wait(800);
    stand.act(Do::Message { text: "Deux minutes".into(), to: None }).unwrap();
    let mut pushes = stand.desk.join(desk::Right::Manager).unwrap().pushes;
    // Two hundred milliseconds are left of the eight minutes: they pass, and nobody asks.
    stand.hands.wait(200);
    let until = std::time::Instant::now() + Duration::from_secs(5);
    let push = loop {
        match pushes.try_recv() {
            Ok(push) => break serde_json::to_value(&*push).unwrap(),
            Err(_) if std::time::Instant::now() < until => {
                std::thread::sleep(Duration::from_millis(10));
            }
            Err(nothing) => panic!("{nothing}"),
        }
    };
    assert_eq!(push["changes"]["alerts"][0]["kind"], "near-end", "{push}");
}

#[test]
fn a_rehearsal_calls_nothing_out() {
    let stand = Stand::with(kit::a_show());
    stand.act(Do::Rehearse { at: None, speed: Some(60), from: None }).unwrap();
    stand.hands.wait(1_000);
    stand.top().unwrap();
    let mut screen = stand.screen();
    for _ in 0..20 {
        stand.hands.wait(1_000);
        stand.desk.read(|_| ()).unwrap();
        assert_eq!(called_out(&screen.take_in(&stand)), []);
    }
    let alerts = screen.view["alerts"].as_array().unwrap();
    assert!(alerts.iter().any(|a| a["kind"] == "over"), "they stand on the screen: {alerts:?}");
}

#[test]
fn a_desk_that_was_stopped_says_so() {
    let stand = Stand::day();
    let other = stand.desk.clone();
    let (_folder, path) = stand.stop();
    assert_eq!(other.read(|_| ()).unwrap_err().code(), "stopped");
    assert_eq!(
        other.join(desk::Right::Manager).err().map(|f| f.code()).as_deref(),
        Some("stopped")
    );
    // Its file is closed: one file, and nothing beside it.
    let names: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}
