//! The closing: which segments, and how long is left.

mod compose;
mod fit;
mod says;
mod standing;

use crate::scenes::{clock, day, edit, hard_end};
use kit::build::wall;
use kit::{Stage, hard, segment};
use live::closing::{ClosingSegments, closing_segments, time_left, window};
use show::Command;
use show::id::SegmentId;
use show::plan::{Kind, Segment, SegmentValue};

fn of(kind: Kind, id: &str, minutes: i64) -> Segment {
    Segment { kind, ..segment(id, id, minutes) }
}

/// A talk 9:00–10:00, workshops, their returns 11:00, the closing 11:15–11:30.
fn afternoon() -> Command {
    day(vec![
        hard("talk", "09:00", 60),
        of(Kind::Workshop, "workshops", 60),
        of(Kind::Feedback, "returns", 15),
        of(Kind::Closing, "closing", 15),
    ])
}

fn closing() -> Vec<SegmentId> {
    vec!["closing".into()]
}

fn left(stage: &Stage) -> Option<i64> {
    time_left(&stage.show, &closing(), stage.now())
}

#[test]
fn the_closing_is_proposed_and_the_returns_before_it_offered() {
    let found = closing_segments(&Stage::with([afternoon()]).show);
    assert_eq!(found, ClosingSegments { closing: closing(), offered: vec!["returns".into()] });
    let none = day(vec![hard("talk", "09:00", 60), of(Kind::Feedback, "returns", 15)]);
    assert_eq!(closing_segments(&Stage::with([none]).show), ClosingSegments::default());
}

#[test]
fn only_what_stands_just_before_is_offered() {
    let apart = day(vec![
        of(Kind::Feedback, "early", 15),
        segment("talk", "T", 15),
        of(Kind::Feedback, "late", 15),
        of(Kind::Closing, "a", 15),
        of(Kind::Closing, "b", 15),
        segment("after", "Au revoir", 5),
    ]);
    let found = closing_segments(&Stage::with([apart]).show);
    assert_eq!(found.closing, ["a".into(), "b".into()]);
    assert_eq!(found.offered, ["late".into()]);
}

#[test]
fn without_a_run_the_time_left_is_the_time_that_is_planned() {
    let mut stage = Stage::with([afternoon()]);
    assert_eq!(left(&stage), Some(900));
    stage.at("23:00");
    assert_eq!(left(&stage), Some(900), "whatever the clock says");
    assert_eq!(time_left(&stage.show, &[], stage.now()), None);
}

#[test]
fn what_came_late_leaves_less_to_the_closing() {
    let mut stage = Stage::live(afternoon());
    stage.at("09:05").top();
    assert_eq!(left(&stage), Some(600), "it will start at 11:20, and should end at 11:30");
    stage.at("10:05").top().at("11:10").top().at("11:19").top();
    assert_eq!(left(&stage), Some(660));
    stage.at("11:25:00").wait(1);
    assert_eq!(left(&stage), Some(299), "on air it counts from now, in seconds that are whole");
    stage.at("11:31");
    assert_eq!(left(&stage), Some(-60));
}

#[test]
fn the_hard_end_is_the_segments_own_then_the_shows_then_the_plans() {
    let mut stage = Stage::with([afternoon()]);
    hard_end(&mut stage, "11:40");
    assert_eq!(left(&stage), Some(25 * 60));
    stage.play(edit(&stage, "closing", SegmentValue::HardEnd(Some(wall("11:35")))));
    let found = window(&stage.show, &closing(), stage.now()).unwrap();
    assert_eq!(
        (clock(found.start), clock(found.end), found.left),
        ("11:15:00".into(), "11:35:00".into(), 1_200)
    );
}

#[test]
fn a_closing_of_two_segments_counts_from_the_first_that_is_still_to_come() {
    let both = || vec![SegmentId::from("returns"), SegmentId::from("closing")];
    let mut stage = Stage::live(afternoon());
    stage.at("09:00").top();
    assert_eq!(time_left(&stage.show, &both(), stage.now()), Some(1_800));
    stage.at("10:00").top().at("11:00").top().at("11:10");
    assert_eq!(time_left(&stage.show, &both(), stage.now()), Some(1_200));
    stage.play(Command::End { segment: "returns".into() });
    assert_eq!(time_left(&stage.show, &both(), stage.now()), Some(1_200), "the closing may begin");
}
