//! Readiness: computed from checks and the clock.

mod list;

use crate::scenes::{check, clock, debate_since, on_air, t};
use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use live::readiness::{
    CheckLook, PassageState, SegmentReadiness, go, segment, segments, some, tallies,
};
use proptest::prelude::*;
use show::Command;
use show::checks::{CheckItem, CheckState, Due, Per, Phase};
use show::id::CheckCode;

fn of<'a>(stage: &'a Stage, id: &str, now: &str) -> SegmentReadiness<'a> {
    segment(&stage.show, &id.into(), t(now)).unwrap()
}

fn looks(stage: &Stage, id: &str, now: &str) -> Vec<CheckLook> {
    of(stage, id, now).passages[0].checks.iter().map(|c| c.look).collect()
}

fn state(stage: &Stage, id: &str, now: &str) -> PassageState {
    of(stage, id, now).passages[0].state
}

/// The weeks before are settled for everyone.
fn prepared(mut stage: Stage) -> Stage {
    for appearance in ["ada-opening", "bob-debate", "rameau-talk", "ada-closing"] {
        check(&mut stage, appearance, "confirmed", CheckState::Done);
        check(&mut stage, appearance, "slides", CheckState::Waived);
    }
    stage
}

#[test]
fn a_check_is_late_from_when_it_is_due_until_it_is_settled() {
    use CheckLook::{Asked, Done, Late, Todo, Waived};
    let mut stage = Stage::with([a_show()]);
    assert_eq!(looks(&stage, "debate", "07:09:59"), [Late, Todo, Todo, Todo]);
    assert_eq!(looks(&stage, "debate", "07:10"), [Late, Late, Todo, Todo], "two hours before");
    check(&mut stage, "bob-debate", "confirmed", CheckState::Done);
    check(&mut stage, "bob-debate", "slides", CheckState::Waived);
    check(&mut stage, "bob-debate", "sound", CheckState::Asked);
    assert_eq!(looks(&stage, "debate", "08:54"), [Done, Waived, Asked, Todo]);
    assert_eq!(looks(&stage, "debate", "08:55"), [Done, Waived, Late, Late]);
    check(&mut stage, "bob-debate", "sound", CheckState::Problem);
    assert_eq!(looks(&stage, "debate", "08:55")[2], CheckLook::Problem);
}

#[test]
fn a_check_is_due_by_the_forecast_not_by_the_plan() {
    let stage = prepared(debate_since("09:20"));
    // The talk is planned at 09:45, and will start at 09:55.
    assert_eq!(state(&stage, "talk", "09:39:59"), PassageState::Ready);
    assert_eq!(state(&stage, "talk", "09:40"), PassageState::Late);
    let due = of(&stage, "talk", "09:30").passages[0].checks[2].due.unwrap();
    assert_eq!(clock(due.at(t("09:30"))), "09:40:00");
    assert_eq!(clock(due.at(t("09:57"))), "09:42:00", "pushed by the overtime");
}

#[test]
fn ready_is_all_of_the_weeks_before_and_what_of_the_day_is_critical_and_due() {
    let mut stage = Stage::with([a_show()]);
    assert_eq!(state(&stage, "debate", "08:00"), PassageState::Late);
    check(&mut stage, "bob-debate", "confirmed", CheckState::Done);
    assert_eq!(state(&stage, "debate", "07:00"), PassageState::UnderWay);
    check(&mut stage, "bob-debate", "slides", CheckState::Done);
    assert_eq!(state(&stage, "debate", "08:00"), PassageState::Ready);
    assert_eq!(state(&stage, "debate", "08:55"), PassageState::Late, "sound is due");
    check(&mut stage, "bob-debate", "sound", CheckState::Done);
    assert_eq!(state(&stage, "debate", "08:55"), PassageState::Ready, "picture is not critical");
    check(&mut stage, "bob-debate", "picture", CheckState::Problem);
    assert_eq!(state(&stage, "debate", "08:00"), PassageState::Problem);
}

#[test]
fn with_nothing_done_and_nothing_due_all_is_to_do() {
    let stage = Stage::with([a_show()]);
    let long_before = t("09:00").plus(-7 * 86_400);
    let found = segment(&stage.show, &"debate".into(), long_before).unwrap();
    assert_eq!(found.passages[0].state, PassageState::ToDo);
}

#[test]
fn the_reason_is_the_worst_that_stands_in_the_way() {
    let reason = |stage: &Stage, now: &str| {
        let found = of(stage, "debate", now);
        found.passages[0].reason().map(|c| c.check.0.clone())
    };
    let mut stage = Stage::with([a_show()]);
    assert_eq!(reason(&stage, "08:00").unwrap(), "confirmed");
    check(&mut stage, "bob-debate", "confirmed", CheckState::Done);
    assert_eq!(reason(&stage, "07:00").unwrap(), "slides", "open, and not due yet");
    check(&mut stage, "bob-debate", "picture", CheckState::Problem);
    assert_eq!(reason(&stage, "08:00").unwrap(), "picture");
    check(&mut stage, "bob-debate", "picture", CheckState::Waived);
    check(&mut stage, "bob-debate", "slides", CheckState::Done);
    assert_eq!(reason(&stage, "08:00"), None);
}

#[test]
fn a_segment_counts_its_ready_passages() {
    let stage = prepared(Stage::with([a_show()]));
    let all = segments(&stage.show, t("08:50"));
    let told: Vec<_> = all.iter().map(|s| (s.segment.as_str(), s.ready, s.of, s.worst)).collect();
    let (ready, late) = (Some(PassageState::Ready), Some(PassageState::Late));
    let expected = [
        ("opening", 0, 1, late),
        ("debate", 1, 1, ready),
        ("talk", 1, 1, ready),
        ("closing", 1, 1, ready),
    ];
    assert_eq!(told, expected, "nobody appears at lunch");
    for one in &all {
        assert_eq!(*one, of(&stage, one.segment.as_str(), "08:50"));
    }
    assert!(segment(&stage.show, &"z".into(), t("08:50")).is_none());
    let named = ["talk", "lunch", "z", "opening"].map(Into::into);
    let some = some(&stage.show, &named, t("08:50"));
    assert_eq!(some, [all[2].clone(), all[0].clone()], "those in which someone appears");
}

#[test]
fn what_is_on_air_or_over_is_late_no_more() {
    let stage = on_air();
    assert!(looks(&stage, "opening", "09:01").iter().all(|l| *l == CheckLook::Todo));
}

#[test]
fn a_rehearsal_that_is_over_has_no_part_in_what_is_due() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: t("08:00"), speed: 1, from: None });
    for _ in 0..6 {
        stage.wait(60_000).top();
    }
    assert!(stage.show.under_way().is_none());
    assert_eq!(looks(&stage, "debate", "07:10")[1], CheckLook::Late);
}

#[test]
fn the_go_is_each_critical_check_of_the_segment() {
    let mut stage = on_air();
    check(&mut stage, "bob-debate", "confirmed", CheckState::Done);
    let told = |stage: &Stage| {
        let items = go(&stage.show, &"debate".into(), t("09:05"));
        items.into_iter().map(|i| (i.person.0, i.check.0, i.look)).collect::<Vec<_>>()
    };
    let bob = || "bob".to_owned();
    let open =
        [(bob(), "confirmed".into(), CheckLook::Done), (bob(), "sound".into(), CheckLook::Late)];
    assert_eq!(told(&stage), open);
    assert_eq!(go(&stage.show, &"lunch".into(), t("09:05")), []);
    assert_eq!(go(&stage.show, &"z".into(), t("09:05")), []);
    let missing = stage.show.missing(&"debate".into());
    let listed: Vec<_> = told(&stage).into_iter().filter(|(_, _, look)| !look.settled()).collect();
    assert_eq!(missing.len(), listed.len(), "what is open is what a TOP would ask about");
}

#[test]
fn the_default_checklist_says_what_is_true_for_each_passage() {
    let text = include_str!("../../../../data/checklists/default.json");
    let items: Vec<CheckItem> = serde_json::from_str(text).unwrap();
    let of = |wanted: fn(&CheckItem) -> bool| -> Vec<String> {
        items.iter().filter(|i| wanted(i)).map(|i| i.code.0.clone()).collect()
    };
    assert_eq!(of(|i| i.critical), ["confirmed", "technical", "connected", "sound"]);
    let day = ["connected", "sound", "picture", "standing-by"];
    assert_eq!(of(|i| i.phase == Phase::Day), day);
    let person = ["confirmed", "bio", "photo", "release", "pronunciation"];
    assert_eq!(of(|i| i.per == Per::Person), person);
    let due = |code: &str| items.iter().find(|i| i.code == CheckCode::from(code)).unwrap().due;
    let dues = ["confirmed", "bio", "slides", "technical", "briefing", "connected", "standing-by"];
    let expected = [1_209_600, 604_800, 7_200, 4_500, 3_600, 1_200, 300].map(Due::Before);
    assert_eq!(dues.map(due), expected);
}

#[test]
fn whoever_is_not_there_when_the_passage_is_at_hand_is_missing() {
    let mut stage = prepared(debate_since("09:10"));
    assert_eq!(state(&stage, "talk", "09:39:59"), PassageState::Late);
    assert_eq!(state(&stage, "talk", "09:40"), PassageState::Missing, "it starts at 09:45");
    check(&mut stage, "rameau-talk", "picture", CheckState::Problem);
    assert_eq!(
        state(&stage, "talk", "09:40"),
        PassageState::Problem,
        "what is wrong is told first"
    );
    check(&mut stage, "rameau-talk", "picture", CheckState::Done);
    check(&mut stage, "rameau-talk", "sound", CheckState::Done);
    assert_eq!(state(&stage, "talk", "09:40"), PassageState::Ready);
}

#[test]
fn a_block_and_the_day_count_what_is_to_come() {
    let mut stage = prepared(on_air());
    let add = Command::AddBlock {
        block: show::plan::Block {
            id: "b".into(),
            title: "Débats".into(),
            subtitle: String::new(),
        },
        after: None,
    };
    stage.play(add);
    for id in ["debate", "talk"] {
        let block = show::plan::SegmentValue::Block(Some("b".into()));
        let edit = crate::scenes::edit(&stage, id, block);
        stage.play(edit);
    }
    check(&mut stage, "rameau-talk", "sound", CheckState::Problem);
    let counted = |now: &str| {
        let found = segments(&stage.show, t(now));
        let all = tallies(&stage.show, &found).into_iter();
        all.map(|t| (t.block.map(|b| b.0.clone()), t.ready, t.of, t.worst)).collect::<Vec<_>>()
    };
    let worst = Some(PassageState::Problem);
    assert_eq!(counted("08:50"), [(None, 3, 4, worst), (Some("b".into()), 1, 2, worst)]);
    stage.at("09:10").top().at("09:45").top().at("10:00").top();
    let found = segments(&stage.show, t("10:16"));
    let left = tallies(&stage.show, &found);
    assert_eq!((left.len(), left[0].of), (1, 1), "the closing alone is to come");
}

proptest! {
    #[test]
    fn readiness_depends_on_the_checks_the_appearance_and_the_moment_alone(
        acts in acts(60), other in acts(20), wait in 0i64..7_200_000,
    ) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        let now = stage.now().plus_ms(wait);
        for found in segments(&stage.show, now) {
            for passage in &found.passages {
                // The same passage in a show in which nobody else appears and nothing was noted.
                let mut alone = stage.show.clone();
                alone.people.appearances.retain(|a| a.id == *passage.appearance);
                alone.people.persons.retain(|p| p.id == *passage.person);
                alone.people.appearance_marks.retain(|id, _| id == passage.appearance);
                alone.people.person_marks.retain(|id, _| id == passage.person);
                (alone.takeaways, alone.closing, alone.message) = Default::default();
                (alone.asked, alone.papers, alone.acknowledged) = Default::default();
                (alone.people.private, alone.people.calls) = Default::default();
                (alone.done, alone.seq) = Default::default();
                alone.index();
                let same = segment(&alone, found.segment, now).unwrap();
                prop_assert_eq!(&same.passages[0], passage);
            }
        }
        // And what others do elsewhere leaves a mark as it was said.
        let marks = stage.show.people.clone();
        play(&mut stage, About::Run, &other);
        prop_assert_eq!(&stage.show.people.person_marks, &marks.person_marks);
        prop_assert_eq!(&stage.show.people.appearance_marks, &marks.appearance_marks);
    }
}
