//! Explained drift: the causes add up to the drift, to the second.

use crate::scenes::{debate_since, on_air, played, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::drift::{Drift, drift};
use live::timetable;
use proptest::prelude::*;
use show::{Command, Show};

fn told(drift: &Drift) -> Vec<String> {
    let cause = |cause: &live::drift::Cause| {
        let json = serde_json::to_value(cause).unwrap();
        let segment = json["segment"].as_str().map_or(String::new(), |s| format!(" {s}"));
        format!("{}{segment} {}", json["why"].as_str().unwrap(), cause.by)
    };
    drift.causes.iter().map(cause).collect()
}

#[test]
fn on_time_there_is_nothing_to_explain() {
    assert_eq!(drift(&on_air().show, t("09:05")), Drift::default());
    assert_eq!(drift(&Show::default(), t("09:05")), Drift::default());
}

#[test]
fn a_late_start_holds_and_overtime_are_told_and_what_slack_took_up() {
    let mut stage = Stage::live(a_show());
    stage.at("09:02").top().at("09:15").top();
    stage.at("09:20").play(Command::Hold).at("09:24").play(Command::Resume);
    let now = drift(&stage.show, t("09:30"));
    let expected = ["late-start 120", "over opening 180", "held debate 240", "before lunch -540"];
    assert_eq!((told(&now), now.over), (expected.map(String::from).to_vec(), 0));
}

#[test]
fn minutes_taken_and_segments_left_out_bring_time_back() {
    let mut stage = debate_since("09:40");
    stage.play(Command::Adjust { segment: "debate".into(), seconds: -300 });
    stage.play(Command::Skip { segment: "talk".into() });
    let now = drift(&stage.show, t("09:45"));
    assert_eq!(now.over, 0);
    assert_eq!(now.causes.iter().map(|c| c.by).sum::<i64>(), 0);
    let told = told(&now);
    assert!(told.contains(&"adjusted debate -300".into()), "{told:?}");
    assert!(told.contains(&"left-out talk -900".into()), "{told:?}");
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn the_causes_add_up_to_the_drift_and_none_of_them_is_nothing(
        acts in acts(40), rooms in any::<bool>(), later in 0i64..14_400_000
    ) {
        let stage = played(&acts, rooms);
        let now = stage.now().plus_ms(later);
        let drift = drift(&stage.show, now);
        prop_assert_eq!(drift.over, timetable(&stage.show, now).day.map_or(0, |d| d.over));
        prop_assert_eq!(drift.causes.iter().map(|c| c.by).sum::<i64>(), drift.over, "{:?}", drift);
        prop_assert!(drift.causes.iter().all(|c| c.by != 0));
    }
}

#[test]
fn a_rehearsal_from_the_middle_is_told_against_what_it_rehearses() {
    let mut stage = Stage::with([kit::a_show()]);
    let (run, at) = ("r".into(), t("09:44"));
    stage.play(Command::Rehearse { run, at, speed: 1, from: Some("talk".into()) });
    // Half a minute late, of which lunch takes up all; so before its first TOP and after.
    for taken in [false, true] {
        if taken {
            stage.top();
        } else {
            stage.wait(60_000 + 30_000);
        }
        let drift = drift(&stage.show, stage.now());
        assert_eq!(drift.over, 0);
        assert_eq!(told(&drift), ["late-start 30", "before lunch -30"], "taken: {taken}");
    }
}
