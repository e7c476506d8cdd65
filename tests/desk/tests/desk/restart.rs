//! A desk that starts again stands where it stood, and its clocks are right.

use proptest::prelude::*;
use show::{Show, Turn, fold};
use store::Store;
use tests_desk::Stand;
use wire::Do;

/// The state as the log alone gives it.
fn folded(path: &std::path::Path) -> (Show, Option<u64>) {
    let store = Store::open(path).unwrap().store;
    let mut show = Show::default();
    for turn in store.read_after(0).unwrap() {
        fold(&mut show, &serde_json::from_str::<Turn>(&turn.body).unwrap());
    }
    (show, store.last_snapshot().unwrap().map(|s| s.seq))
}

#[test]
fn it_shows_the_same_as_before() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:04").act(Do::Hold).unwrap();
    stand.act(Do::Takeaway { text: "Note".into(), kind: None, theme: None }).unwrap();
    stand.act(Do::SetDuration { segment: "talk".into(), seconds: 600, was: None }).unwrap();
    let (view, show) = (stand.view(), stand.show());
    let stand = stand.restart();
    assert_eq!((stand.view(), stand.show()), (view.clone(), show));
    assert_eq!(stand.screen().view, view);
}

#[test]
fn the_running_clock_went_on_while_no_desk_was_there() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:02");
    let stand = stand.restart();
    stand.at("09:06");
    let line = stand.line();
    assert_eq!(line["on_air"]["segment"], "opening");
    assert_eq!(line["on_air"]["taken_at"], "2021-07-12T09:00:00+02:00");
    assert_eq!(line["on_air"]["remaining"], 4 * 60);
}

#[test]
fn across_a_boot_the_wall_clock_counts() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:02");
    stand.hands.reboot(3 * 60_000);
    let stand = stand.restart();
    assert_eq!(stand.line()["on_air"]["remaining"], 5 * 60);
    // And the boot clock again from there.
    stand.hands.step_wall(-3_600_000);
    stand.hands.wait(60_000);
    stand.top().unwrap();
    assert_eq!(stand.on_air().as_deref(), Some("debate"));
}

#[test]
fn a_wall_clock_that_is_set_moves_nothing_on_air() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:02").hands.step_wall(40 * 60_000);
    assert_eq!(stand.line()["on_air"]["remaining"], 8 * 60);
    let stand = stand.restart();
    assert_eq!(stand.line()["on_air"]["remaining"], 8 * 60);
}

#[test]
fn nothing_follows_by_itself_after_a_start() {
    let stand = Stand::day();
    stand.top_at("09:00").at("09:02");
    let stand = stand.restart();
    stand.at("11:00");
    let mut screen = stand.screen();
    stand.desk.read(|_| ()).unwrap();
    screen.take_in(&stand);
    assert_eq!(stand.on_air().as_deref(), Some("opening"));
    assert_eq!(stand.line()["on_air"]["over"], 110 * 60);
}

#[test]
fn a_snapshot_and_what_follows_it_are_the_whole_log() {
    let stand = Stand::day();
    for n in 0..620 {
        let (text, kind, theme) = (format!("Note {n}"), None, None);
        stand.act(Do::Takeaway { text, kind, theme }).unwrap();
    }
    let (seq, view) = (stand.kept(), stand.view());
    let stand = stand.restart();
    assert_eq!((stand.kept(), stand.view()), (seq, view));
    let show = stand.show();
    let (_folder, path) = stand.stop();
    let (whole, snapshot) = folded(&path);
    assert_eq!(snapshot, Some(500), "one was kept, and not at the end");
    assert_eq!(show, whole);
}

#[test]
fn a_snapshot_of_another_version_is_no_loss() {
    let stand = Stand::day();
    stand.top_at("09:00");
    let show = stand.show();
    let (folder, path) = stand.stop();
    let mut store = Store::open(&path).unwrap().store;
    store.snapshot(r#"{"of":"another version"}"#).unwrap();
    drop(store);
    let (store, order) = (Store::open(&path).unwrap().store, Box::new(desk::order::Local));
    let words = wire::words::Words::new(wire::words::Language::French);
    let clock = tests_desk::Hands::at("09:01").clock();
    let desk = desk::Desk::start(store, order, "desk".into(), words, clock).unwrap();
    assert_eq!(desk.read(|r| r.show.clone()).unwrap(), show);
    desk.stop();
    drop(folder);
}

#[test]
fn a_turn_that_this_version_does_not_know_is_named() {
    let (folder, path) = Stand::day().stop();
    let mut store = Store::open(&path).unwrap().store;
    let before = store.tip().0.clone();
    let turn = format!(r#"{{"id":"from-tomorrow","before":"{before}","events":[{{"v":9}}]}}"#);
    store.append(&turn, &store::Changes::default()).unwrap();
    let words = wire::words::Words::new(wire::words::Language::French);
    let (order, clock) = (Box::new(desk::order::Local), tests_desk::Hands::at("09:01").clock());
    let refused = desk::Desk::start(store, order, "desk".into(), words, clock).err().unwrap();
    assert_eq!(refused.code(), "foreign-turn");
    drop(folder);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_was_done_it_stands_as_it_stood(acts in kit::acts::acts(40)) {
        let stand = Stand::day();
        let mut stage = kit::Stage::live(kit::a_show());
        for act in acts {
            let mut seen = stage.clone();
            kit::acts::act(&mut stage, kit::acts::About::Anything, act);
            seen.clock = stage.clock.clone();
            stand.hands.set(stage.clock.clone());
            let command = kit::acts::command(&mut seen, kit::acts::About::Anything, act);
            // The two may come apart, and go on: what matters here is that the desk had something
            // to do.
            let _ = stand.command(command);
        }
        let (view, show) = (stand.view(), stand.show());
        let stand = stand.restart();
        prop_assert_eq!(stand.show(), show);
        prop_assert_eq!(stand.view(), view);
    }
}
