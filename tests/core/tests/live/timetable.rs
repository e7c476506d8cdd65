//! The timetable at a moment.

use crate::scenes::{clock, clocks, day, debate_since, edit, hard_end, on_air, rooms, t};
use kit::build::wall;
use kit::{Stage, a_show, hard, segment};
use live::timetable;
use live::timetable::{State, Timetable, whole};
use show::id::TrackId;
use show::plan::SegmentValue;
use show::{Command, Show};

fn at(stage: &mut Stage, text: &str) -> Timetable {
    stage.at(text);
    timetable(&stage.show, stage.now())
}

fn starts(table: &Timetable) -> Vec<String> {
    clocks(table.rows.iter().map(|r| r.start))
}

#[test]
fn with_no_programme_there_is_no_timetable() {
    assert_eq!(timetable(&Show::default(), t("09:00")), Timetable::default());
}

#[test]
fn without_a_run_the_forecast_is_the_plan_whatever_the_clock_says() {
    let table = at(&mut Stage::with([a_show()]), "15:00");
    assert_eq!(table.state, State::Before);
    assert!(table.rows.iter().all(|r| r.start == Some(r.planned_start)));
    assert_eq!(table.day.unwrap().over, 0);
}

#[test]
fn before_the_first_top_the_clock_pushes_once_the_start_has_gone_by() {
    let mut stage = Stage::live(a_show());
    assert_eq!(at(&mut stage, "08:59:30").day.unwrap().over, 0);
    let late = at(&mut stage, "09:20");
    assert_eq!(late.state, State::Before);
    let expected = ["09:20:00", "09:30:00", "10:05:00", "10:20:00", "11:20:00"];
    assert_eq!(starts(&late), expected);
    assert_eq!(late.day.unwrap().over, 300, "fifteen minutes of slack take up the rest");
}

#[test]
fn on_time_nothing_is_over() {
    let table = at(&mut on_air(), "09:04");
    assert_eq!((table.state, table.day.unwrap().over), (State::OnAir, 0));
    assert!(table.hard_starts.iter().all(|h| h.late == 0));
    let air = table.main().unwrap().on_air.clone().unwrap();
    assert_eq!((air.elapsed, air.remaining), (240_000, 360_000));
    assert_eq!((air.due, air.ends), (t("09:10"), t("09:10")));
    assert_eq!(table.row(&"lunch".into()).unwrap().slack, Some(15 * 60_000));
    assert_eq!(table.row(&"debate".into()).unwrap().slack, None);
}

#[test]
fn a_late_start_is_taken_up_by_slack() {
    let table = at(&mut debate_since("09:14"), "09:20");
    assert_eq!(starts(&table)[2..], ["09:49:00", "10:15:00", "11:15:00"]);
    assert_eq!(table.day.unwrap().over, 0);
    assert_eq!(table.row(&"lunch".into()).unwrap().slack, Some(11 * 60_000));
}

#[test]
fn a_hard_start_that_will_be_missed_is_named_with_by_how_much() {
    let table = at(&mut debate_since("09:32"), "09:40");
    let [lunch] = &table.hard_starts[..] else { panic!() };
    assert_eq!(lunch.segment.as_str(), "lunch");
    assert_eq!((lunch.planned, lunch.forecast, lunch.late), (t("10:15"), t("10:22"), 420));
    assert_eq!(table.day.unwrap().over, 420);
    assert_eq!(table.row(&"lunch".into()).unwrap().slack, Some(0));
}

#[test]
fn overtime_pushes_the_rest_as_the_clock_runs() {
    let mut stage = debate_since("09:10");
    let over = at(&mut stage, "09:47:10");
    assert_eq!(over.main().unwrap().on_air.as_ref().unwrap().remaining, -130_000);
    assert_eq!(starts(&over)[2], "09:47:10");
    assert_eq!(starts(&at(&mut stage, "10:03"))[2..4], ["10:03:00", "10:18:00"]);
}

#[test]
fn a_hold_stops_the_countdown_and_the_forecast_moves_with_the_clock() {
    let mut stage = debate_since("09:10");
    stage.at("09:20").play(Command::Hold);
    let held = at(&mut stage, "09:50");
    assert_eq!(held.state, State::Hold);
    let air = held.main().unwrap().on_air.clone().unwrap();
    assert_eq!((air.remaining, air.elapsed, air.held), (25 * 60_000, 600_000, 30 * 60_000));
    assert_eq!((air.due, air.ends, air.hold), (t("10:15"), t("10:15"), Some(t("09:20"))));
    stage.play(Command::Resume);
    let on = at(&mut stage, "09:51");
    assert_eq!(on.main().unwrap().on_air.as_ref().unwrap().remaining, 24 * 60_000);
    assert_eq!(starts(&on)[2], "10:15:00");
}

#[test]
fn minutes_given_and_taken_move_the_end() {
    let mut stage = debate_since("09:10");
    stage.play(Command::Adjust { segment: "debate".into(), seconds: -300 });
    let table = at(&mut stage, "09:20");
    let air = table.main().unwrap().on_air.clone().unwrap();
    assert_eq!((air.given, clock(air.ends)), (30 * 60, "09:40:00".into()));
    assert_eq!(air.planned_end, Some(t("09:45")));
}

#[test]
fn a_gap_tells_when_the_next_can_start() {
    let mut stage = debate_since("09:10");
    stage.at("09:40").play(Command::End { segment: "debate".into() });
    let gap = at(&mut stage, "09:42");
    assert_eq!((gap.state, gap.gap), (State::Gap, Some(t("09:42"))), "at once");
    stage.play(Command::Skip { segment: "talk".into() });
    assert_eq!(at(&mut stage, "09:42").gap, Some(t("10:15")), "at its hard start");
    assert_eq!(at(&mut stage, "10:16").gap, Some(t("10:16")));
}

#[test]
fn after_the_run_times_are_real() {
    let mut stage = debate_since("09:10");
    stage.at("09:50").top().at("10:05").top().at("11:00").top().at("11:31:20").top();
    let table = at(&mut stage, "14:00");
    assert_eq!(table.state, State::After);
    let day = table.day.unwrap();
    assert_eq!((clock(day.forecast_end), day.over), ("11:31:20".into(), 80));
    assert!(table.hard_starts.is_empty() && table.main().unwrap().next.is_none());
}

#[test]
fn standby_is_told_of_what_comes_next() {
    let mut stage = on_air();
    let next = |stage: &Stage| {
        let table = timetable(&stage.show, stage.now());
        table.main().unwrap().next.clone().map(|n| (n.segment.0, n.standby))
    };
    assert_eq!(next(&stage), Some(("debate".into(), false)));
    stage.play(Command::Standby { track: TrackId::main(), segment: "debate".into() });
    assert_eq!(next(&stage), Some(("debate".into(), true)));
}

#[test]
fn skipping_and_dropping_leave_their_time() {
    let mut stage = on_air();
    stage.play(Command::Skip { segment: "debate".into() });
    assert_eq!(starts(&at(&mut stage, "09:05"))[1..4], ["-", "09:10:00", "10:15:00"]);
    stage.play(edit(&stage, "talk", SegmentValue::Dropped(true)));
    let table = at(&mut stage, "09:05");
    assert_eq!(starts(&table)[1..4], ["-", "-", "10:15:00"]);
    assert_eq!(table.row(&"lunch".into()).unwrap().slack, Some(65 * 60_000));
}

#[test]
fn rooms_run_each_by_itself() {
    let mut stage = Stage::live(rooms());
    stage.at("09:00").top().at("10:05").top();
    let waiting = at(&mut stage, "10:06");
    assert_eq!(starts(&waiting)[2..], ["10:20:00", "10:40:00", "10:20:00", "11:00:00"]);
    let room = stage.seen_take(&"w1".into(), true);
    stage.at("10:22").play(room).play(Command::End { segment: "break".into() });
    let table = at(&mut stage, "10:30");
    assert_eq!((table.state, table.gap), (State::Gap, Some(t("11:00"))), "told by the plenary");
    assert_eq!(starts(&table)[2..], ["10:22:00", "10:42:00", "10:30:00", "11:00:00"]);
    let rooms: Vec<_> =
        table.tracks.iter().map(|t| (t.track.as_str(), t.on_air.is_some())).collect();
    assert_eq!(rooms, [("main", false), ("w1", true), ("w2", false)]);
}

#[test]
fn hard_ends_are_told_with_by_how_much_they_are_passed() {
    let mut stage = debate_since("09:32");
    hard_end(&mut stage, "11:35");
    stage.play(edit(&stage, "talk", SegmentValue::HardEnd(Some(wall("10:20")))));
    let table = at(&mut stage, "09:40");
    let told: Vec<_> = table
        .hard_ends
        .iter()
        .map(|h| (h.segment.as_ref().map(|s| s.as_str()), clock(h.forecast), h.late))
        .collect();
    let expected = [(Some("talk"), "10:22:00".into(), 120), (None, "11:37:00".into(), 120)];
    assert_eq!(told, expected);
}

#[test]
fn an_overlapping_plan_is_late_before_it_begins() {
    let stage = Stage::with([day(vec![hard("a", "09:00", 30), hard("b", "09:20", 10)])]);
    let table = timetable(&stage.show, t("08:00"));
    assert_eq!(table.hard_starts[1].late, 600);
    assert_eq!(table.day.unwrap().over, 600);
}

#[test]
fn less_than_a_second_is_on_time() {
    assert_eq!([999, -999, 1_000, -1_000, 61_500].map(whole), [0, 0, 1, -1, 61]);
    let mut stage = Stage::live(day(vec![hard("a", "09:00", 10), segment("b", "B", 10)]));
    stage.at("09:00").wait(400).top();
    assert_eq!(timetable(&stage.show, stage.now()).day.unwrap().over, 0);
}

#[test]
fn a_segment_that_left_the_plan_in_rehearsal_does_no_harm() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: t("09:00"), speed: 1, from: None }).top();
    stage.play(day(vec![hard("other", "09:00", 10)]));
    let table = timetable(&stage.show, stage.now());
    let air = table.main().unwrap().on_air.clone().unwrap();
    assert_eq!((air.segment.as_str(), air.given, air.planned_end), ("opening", 0, None));
    assert_eq!(table.main().unwrap().next.as_ref().unwrap().segment.as_str(), "other");
}
