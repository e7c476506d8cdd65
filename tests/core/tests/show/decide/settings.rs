//! What is set of the show as a whole.

use super::{bad, out_of, stale};
use kit::{Stage, a_show, given};
use show::event::{Change, Event};
use show::id::TrackId;
use show::settings::{Set, Setting};
use show::time::DayTime;
use show::{Command, Refusal};

fn set(now: Setting, was: Setting) -> Command {
    Command::Set(Set { now, was })
}

/// From what stands now.
fn to(stage: &Stage, now: Setting) -> Command {
    let was = stage.show.setting(&now).unwrap();
    set(now, was)
}

fn end(time: &str) -> Setting {
    Setting::HardEnd(Some(DayTime { day: 0, time: kit::build::time(time) }))
}

#[test]
fn each_is_set_and_taken_back() {
    let all = [
        Setting::Title("Le grand jour".into()),
        Setting::Subtitle("Ensemble".into()),
        Setting::Organiser("Le réseau".into()),
        end("18:20"),
        Setting::HardEnd(None),
        Setting::Guard(1_000),
        Setting::Warnings(vec![7_200, 600]),
    ];
    for now in all {
        let mut stage = Stage::with([a_show()]);
        stage.play(to(&stage, end("18:00")));
        let was = stage.show.setting(&now).unwrap();
        stage.play(set(now.clone(), was.clone()));
        assert_eq!(stage.show.setting(&now), Some(now.clone()));
        stage.play(Command::Undo { turn: None });
        assert_eq!(stage.show.setting(&now), Some(was));
    }
}

#[test]
fn the_time_between_two_tops_is_the_one_that_is_set() {
    let mut stage = Stage::live(a_show());
    stage.play(to(&stage, Setting::Guard(2_000))).top().wait(1_500);
    let again = stage.seen_take(&TrackId::main(), true);
    given(&stage).when(again.clone()).refused(&Refusal::TooSoon { since_ms: 1_500, wait_ms: 500 });
    stage.wait(500);
    given(&stage).when(again).accepted();
}

#[test]
fn a_title_is_kept_without_the_space_around_it() {
    let stage = Stage::with([a_show()]);
    let was = stage.show.setting(&Setting::Title(String::new())).unwrap();
    let now = Setting::Title("Le grand jour".into());
    let change = Change::Set { was: was.clone(), now };
    given(&stage)
        .when(set(Setting::Title("  Le grand jour ".into()), was))
        .then(&[Event::Changed { change: Box::new(change) }]);
}

#[test]
fn warnings_stand_in_order_and_each_once() {
    let mut stage = Stage::with([a_show()]);
    stage.play(to(&stage, Setting::Warnings(vec![300, 3_600, 300, 900])));
    assert_eq!(stage.show.settings.warnings, [3_600, 900, 300]);
}

#[test]
fn what_cannot_be_is_refused() {
    let stage = Stage::with([a_show()]);
    let refused = [
        (Setting::Title("  ".into()), bad("title", 500)),
        (Setting::Subtitle("x".repeat(501)), bad("subtitle", 500)),
        (Setting::Organiser("x".repeat(501)), bad("organiser", 500)),
        (Setting::Guard(199), out_of("guard", 200, 5_000)),
        (Setting::Guard(i64::MAX), out_of("guard", 200, 5_000)),
        (Setting::Warnings(Vec::new()), out_of("warnings", 1, 6)),
        (Setting::Warnings(vec![60; 7]), out_of("warnings", 1, 6)),
        (Setting::Warnings(vec![600, 59]), out_of("warning", 60, 86_400)),
        (Setting::Warnings(vec![86_401]), out_of("warning", 60, 86_400)),
    ];
    for (now, refusal) in refused {
        given(&stage).when(to(&stage, now)).refused(&refusal);
    }
}

#[test]
fn what_changed_meanwhile_is_not_written_over() {
    let mut stage = Stage::with([a_show()]);
    let late = to(&stage, Setting::Guard(2_000));
    stage.play(to(&stage, Setting::Guard(1_000)));
    given(&stage).when(late).refused(&stale("show"));
}

#[test]
fn what_stands_already_is_no_turn() {
    let stage = Stage::with([a_show()]);
    given(&stage).when(to(&stage, Setting::Guard(600))).then(&[]);
}

#[test]
fn a_show_without_a_programme_has_nothing_to_set() {
    let guard = Setting::Guard(1_000);
    given(&Stage::default()).when(set(guard.clone(), guard)).refused(&Refusal::NoProgramme);
}
