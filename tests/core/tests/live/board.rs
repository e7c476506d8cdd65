//! The board: worst first.

use crate::scenes::{check, debate_since, on_air, t};
use kit::acts::{About, acts, play};
use kit::{Stage, a_show, appearance, person};
use live::board::{Board, Counts, Readiness, board, rows_of};
use proptest::prelude::*;
use show::Command;
use show::checks::CheckState;

fn told(board: &Board) -> Vec<(String, Readiness)> {
    board.rows.iter().map(|r| (r.person.0.clone(), r.state)).collect()
}

fn at<'a>(stage: &'a Stage, now: &str) -> Board<'a> {
    board(&stage.show, t(now))
}

fn settle(stage: &mut Stage, appearance: &str) {
    for code in ["confirmed", "slides", "sound"] {
        check(stage, appearance, code, CheckState::Done);
    }
}

fn row<'a>(board: &'a Board<'a>, person: &str) -> &'a live::board::BoardRow<'a> {
    board.rows.iter().find(|r| r.person.as_str() == person).unwrap()
}

#[test]
fn problems_come_first_then_what_is_late_then_by_passage() {
    let mut stage = Stage::with([a_show()]);
    settle(&mut stage, "ada-opening");
    check(&mut stage, "rameau-talk", "sound", CheckState::Problem);
    let expected = [
        ("rameau".into(), Readiness::Problem),
        ("bob".into(), Readiness::Late),
        ("ada".into(), Readiness::Ready),
    ];
    let board = at(&stage, "08:00");
    assert_eq!(told(&board), expected);
    assert_eq!(board.counts, Counts { problem: 1, late: 1, ready: 1, ..Counts::default() });
    assert_eq!(
        row(&board, "rameau").reasons(),
        [&"sound".into(), &"confirmed".into(), &"slides".into()]
    );
}

#[test]
fn a_person_is_judged_for_the_next_passage() {
    let mut stage = on_air();
    settle(&mut stage, "ada-opening");
    let now = at(&stage, "09:05");
    let ada = row(&now, "ada");
    assert_eq!(
        (ada.state, ada.appearance.as_ref().unwrap().as_str()),
        (Readiness::OnAir, "ada-opening")
    );
    stage.at("09:10").top();
    let now = at(&stage, "09:14:59");
    let ada = row(&now, "ada");
    assert_eq!(ada.appearance.as_ref().unwrap().as_str(), "ada-closing");
    assert_eq!(ada.state, Readiness::Preparing, "slides of the closing are due at 09:15");
    assert_eq!(row(&at(&stage, "09:15"), "ada").state, Readiness::Late);
}

#[test]
fn what_is_due_next_is_told() {
    let mut stage = Stage::live(a_show());
    check(&mut stage, "ada-opening", "confirmed", CheckState::Done);
    check(&mut stage, "bob-debate", "confirmed", CheckState::Done);
    check(&mut stage, "bob-debate", "slides", CheckState::Done);
    let now = at(&stage, "08:50");
    let (code, due) = row(&now, "bob").next_due.unwrap();
    assert_eq!((code.as_str(), due.at(t("08:50"))), ("sound", t("08:55")));
    assert_eq!(row(&now, "ada").next_due, None, "all that is open is due already");
    assert_eq!(row(&now, "bob").starts.unwrap().at(t("08:50")), t("09:10"));
}

#[test]
fn a_person_on_air_with_a_problem_stays_at_the_top() {
    let mut stage = on_air();
    check(&mut stage, "ada-opening", "picture", CheckState::Problem);
    assert_eq!(told(&at(&stage, "09:05"))[0], ("ada".into(), Readiness::Problem));
}

#[test]
fn whose_passages_are_over_or_will_not_be_have_passed() {
    let mut stage = debate_since("09:10");
    stage.play(Command::Skip { segment: "talk".into() });
    stage.play(Command::Skip { segment: "closing".into() });
    let passed = |stage: &Stage| -> Vec<String> {
        let rows = at(stage, "09:20").rows.into_iter();
        rows.filter(|r| r.state == Readiness::Passed).map(|r| r.person.0.clone()).collect()
    };
    assert_eq!(passed(&stage), ["rameau", "ada"]);
    stage.at("09:45").top().at("11:00").top();
    assert_eq!(at(&stage, "12:00").counts.passed, 3);
}

#[test]
fn before_the_day_a_rehearsal_that_is_over_counts_for_nothing() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: t("08:00"), speed: 1, from: None });
    for _ in 0..6 {
        stage.wait(60_000).top();
    }
    assert_eq!(at(&stage, "08:00").counts.passed, 0);
}

#[test]
fn a_person_without_a_passage_is_still_on_the_board() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::AddPerson { person: person("zoe"), appearance: None });
    let board = at(&stage, "08:00");
    let zoe = row(&board, "zoe");
    assert_eq!((zoe.state, &zoe.appearance, zoe.starts), (Readiness::Preparing, &None, None));
    let appearance = Some(appearance("yan-talk", "yan", "talk"));
    stage.play(Command::AddPerson { person: person("yan"), appearance });
    assert_eq!(row(&at(&stage, "08:00"), "yan").state, Readiness::Late);
}

proptest! {
    #[test]
    fn everyone_is_on_the_board_once_and_in_order(acts in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        let board = board(&stage.show, stage.now());
        let mut people: Vec<_> = board.rows.iter().map(|r| r.person).collect();
        people.sort();
        let mut expected: Vec<_> = stage.show.people.persons.iter().map(|p| &p.id).collect();
        expected.sort();
        prop_assert_eq!(people, expected);
        prop_assert!(board.rows.is_sorted_by_key(|r| r.state));
        let Counts { missing, problem, late, preparing, ready, on_air, passed } = board.counts;
        prop_assert_eq!(missing + problem + late + preparing + ready + on_air + passed, board.rows.len());
    }

    #[test]
    fn whoever_is_looked_at_alone_stands_as_on_the_board(acts in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Anything, &acts);
        let board = board(&stage.show, stage.now());
        for row in &board.rows {
            let alone = rows_of(&stage.show, std::slice::from_ref(row.person), stage.now());
            prop_assert_eq!(&alone[..], std::slice::from_ref(row));
        }
    }
}
