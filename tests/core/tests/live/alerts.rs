//! Alerts: one for each cause, raised again only when it gets worse.

use crate::scenes::{check, debate_since, edit, hard_end, on_air, played, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::alerts::{Alert, AlertKind, Raised, alerts, raise};
use proptest::prelude::*;
use show::Command;
use show::checks::CheckState;
use show::plan::SegmentValue;
use show::settings::{Set, Setting};

fn at(stage: &Stage, now: &str) -> Vec<(String, u8)> {
    alerts(&stage.show, t(now)).into_iter().map(|a| (a.cause, a.level)).collect()
}

/// The alerts of one cause, and no other.
fn of(stage: &Stage, now: &str, what: &str) -> Option<u8> {
    let all = at(stage, now).into_iter();
    let mut found = all.filter(|(cause, _)| cause.contains(what)).map(|(_, level)| level);
    let first = found.next();
    assert_eq!(found.next(), None, "one alert for each cause");
    first
}

/// Nobody has a critical check open.
fn settled(mut stage: Stage) -> Stage {
    for appearance in ["ada-opening", "bob-debate", "rameau-talk", "ada-closing"] {
        check(&mut stage, appearance, "confirmed", CheckState::Done);
        check(&mut stage, appearance, "sound", CheckState::Done);
    }
    stage
}

/// Somebody was ticked: the list is kept here.
fn kept(mut stage: Stage, appearance: &str) -> Stage {
    check(&mut stage, appearance, "confirmed", CheckState::Done);
    stage
}

#[test]
fn in_a_show_in_which_nothing_was_ever_ticked_a_segment_is_told_of_once() {
    let stage = debate_since("09:10");
    let told = |stage: &Stage| {
        let mut raised = Raised::default();
        let mut told = Vec::new();
        for minute in 0..90 {
            let now = t("09:10").plus(minute * 60);
            let (after, fresh) = raise(&raised, alerts(&stage.show, now));
            let talk = fresh.into_iter().filter(|a| a.cause.contains("critical/talk"));
            told.extend(talk.map(|a| (minute, a.level, a.kind.missing().len())));
            raised = after;
        }
        told
    };
    assert_eq!(told(&stage), [(0, 1, 1)]);
    let stands = alerts(&stage.show, t("09:50")).into_iter();
    let talk = stands.filter(|a| a.cause.contains("critical/talk"));
    let listed: Vec<_> = talk.map(|a| (a.level, a.kind.missing().len())).collect();
    assert_eq!(listed, [(1, 2)], "it stands on the list, with all that is due by then");
    let kept = kept(stage, "ada-closing");
    let steps = [(0, 1, 1), (5, 2, 1), (20, 3, 2), (30, 4, 2)];
    assert_eq!(told(&kept), steps, "one tick, and it gets worse for all who miss");
}

#[test]
fn a_critical_check_that_is_open_alerts_nearer_and_nearer() {
    let stage = kept(debate_since("09:10"), "bob-debate");
    let levels = ["09:11", "09:14:59", "09:15", "09:30", "09:40", "09:46", "10:30"]
        .map(|now| of(&stage, now, "critical/talk"));
    assert_eq!(levels, [1, 1, 2, 3, 4, 4, 4].map(Some), "it starts at 09:45, then with the clock");
    assert_eq!(of(&stage, "09:11", "critical/closing"), None, "two hours ahead");
    assert_eq!(of(&stage, "09:11", "critical/debate"), None, "it is on air");
}

#[test]
fn how_early_it_alerts_is_set() {
    let mut stage = kept(debate_since("09:10"), "bob-debate");
    let now = Setting::Warnings(vec![20 * 60, 2 * 60]);
    let was = stage.show.setting(&now).unwrap();
    stage.play(Command::Set(Set { now, was }));
    let levels = ["09:24:59", "09:25", "09:42:59", "09:43", "10:30"]
        .map(|now| of(&stage, now, "critical/talk"));
    assert_eq!(levels, [None, Some(1), Some(1), Some(2), Some(2)], "it starts at 09:45");
    assert_eq!(live::wake::next_wake(&stage.show, t("09:24")), Some(t("09:25")));
}

#[test]
fn what_is_not_due_yet_does_not_alert_unless_it_is_a_problem() {
    let mut stage = debate_since("09:10");
    check(&mut stage, "rameau-talk", "confirmed", CheckState::Done);
    assert_eq!(of(&stage, "09:29:59", "critical/talk"), None, "sound is due at 09:30");
    assert_eq!(of(&stage, "09:30", "critical/talk"), Some(3));
    check(&mut stage, "rameau-talk", "sound", CheckState::Problem);
    assert_eq!(of(&stage, "09:12", "critical/talk"), Some(1));
    let all = alerts(&stage.show, t("09:30"));
    let missing = all.iter().find_map(|a| match &a.kind {
        AlertKind::CriticalOpen { segment, missing, .. } if segment.as_str() == "talk" => {
            Some(missing)
        }
        _ => None,
    });
    assert_eq!(missing.unwrap().len(), 1);
}

#[test]
fn before_any_run_only_what_nears_alerts_and_only_until_its_planned_start() {
    let stage = kept(Stage::with([a_show()]), "rameau-talk");
    assert_eq!(at(&stage, "07:59"), []);
    assert_eq!(
        at(&stage, "08:30"),
        [("/critical/opening".into(), 2), ("/critical/debate".into(), 1)]
    );
    assert_eq!(of(&stage, "08:59:59", "critical/opening"), Some(4));
    assert_eq!(of(&stage, "09:00", "critical/opening"), None);
    assert_eq!(at(&stage, "15:00"), [], "a day that went by unrun alerts nobody");
}

#[test]
fn a_segment_nears_its_end_passes_it_and_goes_far_over() {
    let stage = settled(debate_since("09:10"));
    let levels = ["09:42:59", "09:43", "09:44:59", "09:45", "09:50", "09:55", "10:05"]
        .map(|now| of(&stage, now, "end/debate"));
    assert_eq!(levels, [None, Some(1), Some(1), Some(2), Some(3), Some(4), Some(5)]);
    let kind = |now: &str| alerts(&stage.show, t(now)).pop().unwrap().kind;
    assert!(matches!(kind("09:43"), AlertKind::NearEnd { due, .. } if due == t("09:45")));
    assert!(matches!(kind("09:45"), AlertKind::Over { due, .. } if due == t("09:45")));
}

#[test]
fn a_hold_keeps_the_countdown_and_its_alerts_still() {
    let mut stage = settled(debate_since("09:10"));
    stage.at("09:40").play(Command::Hold);
    assert_eq!(of(&stage, "10:00", "end/debate"), None);
    stage.at("10:00").play(Command::Resume).at("10:04").play(Command::Hold);
    assert_eq!(of(&stage, "10:30", "end/debate"), Some(1));
}

#[test]
fn a_segment_of_two_minutes_does_not_near_its_end_at_once() {
    let mut stage = settled(on_air());
    stage.play(edit(&stage, "opening", SegmentValue::Duration(120)));
    assert_eq!(of(&stage, "09:01", "end/"), None);
    assert_eq!(of(&stage, "09:02", "end/"), Some(2));
}

#[test]
fn the_first_hard_start_that_is_threatened_alerts_and_hard_ends_do() {
    let mut stage = settled(debate_since("09:10"));
    stage.play(edit(
        &stage,
        "closing",
        SegmentValue::Start(show::plan::Start::Hard(kit::build::wall("11:15"))),
    ));
    hard_end(&mut stage, "11:30");
    assert_eq!(of(&stage, "10:00:59", "hard-"), None, "59 s late is not a threat");
    let late = at(&stage, "10:05");
    let hard: Vec<_> = late.iter().filter(|(cause, _)| cause.contains("hard-")).collect();
    let expected = [("live/hard-end/".to_owned(), 2), ("live/hard-start/lunch".to_owned(), 2)];
    assert_eq!(hard, expected.iter().collect::<Vec<_>>(), "lunch, and not what follows from it");
    let found = alerts(&stage.show, t("10:05"));
    assert_eq!(found[0].kind.late(t("10:05")), 300);
    assert_eq!(found[1].kind.late(t("10:07")), 420);
}

#[test]
fn an_alert_is_raised_once_and_again_when_it_gets_worse() {
    let stage = settled(debate_since("09:10"));
    let mut raised = Raised::default();
    let mut told = Vec::new();
    for minute in 0..120 {
        let now = t("09:10").plus(minute * 60);
        let (after, fresh) = raise(&raised, alerts(&stage.show, now));
        told.extend(
            fresh.into_iter().filter(|a| a.cause.contains("end/debate")).map(|a| (minute, a.level)),
        );
        raised = after;
    }
    assert_eq!(told, [(33, 1), (35, 2), (40, 3), (45, 4), (55, 5)]);
}

#[test]
fn what_gets_better_and_as_bad_again_is_not_raised_twice() {
    let mut stage = settled(debate_since("09:10"));
    let (raised, fresh) = raise(&Raised::default(), alerts(&stage.show, t("09:46")));
    assert_eq!(fresh.len(), 1);
    stage.at("09:46").play(Command::Adjust { segment: "debate".into(), seconds: 120 });
    let (raised, fresh) = raise(&raised, alerts(&stage.show, t("09:46")));
    assert_eq!((fresh.len(), raised.0.len()), (0, 1), "near its end again, not over");
    let (_, fresh) = raise(&raised, alerts(&stage.show, t("09:48")));
    assert_eq!(fresh, []);
}

#[test]
fn what_was_mended_and_breaks_again_is_raised_again() {
    let mut stage = settled(debate_since("09:10"));
    let fresh = |stage: &Stage, raised: &mut Raised| -> Vec<Alert> {
        let (after, fresh) = raise(raised, alerts(&stage.show, t("09:20")));
        *raised = after;
        fresh
    };
    let mut raised = Raised::default();
    assert!(fresh(&stage, &mut raised).is_empty());
    for _ in 0..2 {
        check(&mut stage, "rameau-talk", "sound", CheckState::Problem);
        assert_eq!(fresh(&stage, &mut raised).len(), 1);
        check(&mut stage, "rameau-talk", "sound", CheckState::Done);
        assert!(fresh(&stage, &mut raised).is_empty());
    }
}

#[test]
fn one_runs_alerts_do_not_silence_anothers() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: t("09:00"), speed: 1, from: None }).top();
    let in_rehearsal = alerts(&stage.show, t("09:10"));
    let (raised, _) = raise(&Raised::default(), in_rehearsal);
    stage.at("09:00").play(kit::stage::go_live()).top();
    let (_, fresh) = raise(&raised, alerts(&stage.show, t("09:10")));
    assert!(fresh.iter().any(|a| a.cause == "live/end/opening"));
}

#[test]
fn after_the_run_nothing_alerts() {
    let mut stage = debate_since("09:10");
    for segment in ["talk", "lunch", "closing"] {
        stage.play(Command::Skip { segment: segment.into() });
    }
    stage.at("12:00").top();
    assert_eq!(at(&stage, "12:01"), []);
}

proptest! {
    #[test]
    fn each_cause_alerts_once_and_only_gets_worse_by_itself(acts in acts(40), rooms in any::<bool>(), wait in 0i64..14_400_000) {
        let stage = played(&acts, rooms);
        let (now, later) = (stage.now(), stage.now().plus_ms(wait));
        let of = |now| alerts(&stage.show, now);
        let mut causes: Vec<_> = of(now).into_iter().map(|a| a.cause).collect();
        causes.sort();
        let count = causes.len();
        causes.dedup();
        prop_assert_eq!(causes.len(), count);
        // Left to the clock, what is over, late or near does not get better while a run is on;
        // but of hard times another may become the first.
        if stage.show.under_way().is_some() {
            let after = of(later);
            for alert in of(now).iter().filter(|a| !a.cause.contains("/hard-")) {
                let level = after.iter().find(|a| a.cause == alert.cause).map(|a| a.level);
                prop_assert!(level >= Some(alert.level), "{:?} became {:?}", alert, level);
            }
        }
    }
}

#[test]
fn an_alert_that_was_seen_comes_back_only_when_it_gets_worse() {
    let mut stage = on_air();
    stage.at("09:08:30");
    let level = |stage: &Stage| {
        let ends = alerts(&stage.show, stage.now()).into_iter();
        ends.filter(|a| a.cause == "live/end/opening").map(|a| a.level).next()
    };
    assert_eq!(level(&stage), Some(1));
    stage.play(Command::Acknowledge { cause: "live/end/opening".into(), level: 1 });
    assert_eq!(level(&stage), None);
    stage.at("09:09:59");
    assert_eq!(level(&stage), None);
    stage.at("09:10");
    assert_eq!(level(&stage), Some(2), "it is over now");
    stage.play(Command::Acknowledge { cause: "live/end/opening".into(), level: 2 });
    assert_eq!(level(&stage), None);
    // Given time it is well again; when that has passed too, it is told anew.
    stage.play(Command::Adjust { segment: "opening".into(), seconds: 300 });
    stage.at("09:13");
    assert_eq!(level(&stage), Some(1));
}

#[test]
fn what_stopped_following_by_itself_alerts_until_it_is_made_good_or_taken() {
    let mut stage = on_air();
    let auto = SegmentValue::FollowOn(show::plan::FollowOn::Auto);
    let auto = edit(&stage, "opening", auto);
    stage.play(auto).at("09:10");
    let (from, to) = ("opening".into(), "debate".into());
    stage.play(Command::FollowOn { track: "main".into(), from, to });
    let stopped = |stage: &Stage| {
        let all = alerts(&stage.show, stage.now()).into_iter();
        let kinds = all.filter(|a| matches!(a.kind, AlertKind::FollowOnStopped { .. }));
        kinds.map(|a| a.cause).collect::<Vec<_>>()
    };
    assert_eq!(stopped(&stage), ["live/follow-on/debate"]);
    stage.wait(1_000).top();
    assert_eq!(stopped(&stage), Vec::<String>::new());
}
