//! What is ahead, as lengths between fixed times.

use super::days::found;
use crate::scenes::{day, debate_since, hard_end, on_air, t};
use kit::Stage;
use kit::build::{hard, secs, segment, wall};
use live::catchup::catch_up;
use show::Command;
use show::plan::Segment;

fn live(segments: Vec<Segment>) -> Stage {
    let mut stage = Stage::live(day(segments));
    stage.at("09:00").top();
    stage
}

#[test]
fn slack_takes_up_a_delay_before_anything_is_asked_for() {
    let mut stage = debate_since("09:24");
    stage.at("09:30");
    let found = found(&stage);
    // 09:24 and 50 minutes are 10:14: lunch holds, and so does the day.
    assert!(found.missed.is_empty() && found.ways.is_empty());
}

#[test]
fn what_lies_behind_the_last_missed_time_gives_nothing() {
    let give = |id: &str, least: i64| Segment { least: secs(least), ..segment(id, id, 10) };
    let mut stage = live(vec![
        hard("a", "09:00", 10),
        give("b", 6),
        hard("c", "09:20", 10),
        Segment { start: hard("", "10:00", 1).start, ..give("d", 2) },
    ]);
    stage.at("09:12");
    let found = found(&stage);
    assert_eq!(found.missed.len(), 1, "the 2 min are gone by 10:00");
    assert_eq!(found.reserve.all, secs(4), "what d could give helps nobody");
}

#[test]
fn the_end_of_a_segment_is_a_fixed_time_too() {
    let ends = Segment { hard_end: Some(wall("09:20")), ..segment("b", "b", 10) };
    let give = Segment { least: secs(5), ..ends };
    let mut stage = live(vec![hard("a", "09:00", 10), give, hard("c", "11:00", 10)]);
    stage.at("09:13");
    let found = found(&stage);
    let missed: Vec<_> = found.missed.iter().map(|f| (f.end, f.at, f.late)).collect();
    assert_eq!(missed, [(true, t("09:20"), secs(3))]);
    let cuts: Vec<_> = found.ways[0].cuts.iter().map(|c| (c.segment.as_str(), c.to)).collect();
    assert_eq!(cuts, [("b", secs(7))]);
}

#[test]
fn the_end_of_the_day_is_its_hard_end_or_the_planned_one() {
    let mut stage = debate_since("09:40");
    let at = |stage: &Stage| {
        let found = catch_up(&stage.show, t("09:41"), || true);
        found.missed.iter().find(|f| f.segment.is_none()).map(|f| f.at)
    };
    assert_eq!(at(&stage), Some(t("11:30")));
    hard_end(&mut stage, "11:40");
    assert_eq!(at(&stage), Some(t("11:40")));
    hard_end(&mut stage, "11:50");
    assert_eq!(at(&stage), None, "15 minutes late are at home by then");
}

#[test]
fn in_a_hold_what_is_left_stands_still() {
    let mut stage = on_air();
    stage.at("09:02").play(Command::Hold).at("09:40");
    let found = found(&stage);
    // 8 minutes of the opening are left, 50 to lunch: 10:38.
    assert_eq!(found.missed[0].late, secs(23));
}
