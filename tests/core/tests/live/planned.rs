//! The rundown as planned.

use crate::scenes::{clock, day, edit, rooms};
use kit::build::{time, wall};
use kit::{Stage, a_show, hard, segment};
use live::planned::planned;
use show::command::Programme;
use show::plan::{Segment, SegmentValue, Start};
use show::time::DayTime;
use show::{Command, Show};

fn spans(show: &Show) -> Vec<String> {
    let text = |span: live::planned::Span| format!("{}–{}", clock(span.start), clock(span.end));
    planned(show).into_iter().map(text).collect()
}

fn starts(segments: Vec<Segment>) -> Vec<String> {
    planned(&Stage::with([day(segments)]).show).into_iter().map(|s| clock(s.start)).collect()
}

#[test]
fn each_follows_the_one_before_or_starts_at_its_hard_time() {
    let expected = [
        "09:00:00–09:10:00",
        "09:10:00–09:45:00",
        "09:45:00–10:00:00",
        "10:15:00–11:15:00",
        "11:15:00–11:30:00",
    ];
    assert_eq!(spans(&Stage::with([a_show()]).show), expected);
}

#[test]
fn before_the_first_programme_nothing_is_planned() {
    assert!(planned(&Show::default()).is_empty());
}

#[test]
fn a_show_without_a_day_is_shown_whatever_its_file_says() {
    let mut show = Stage::with([a_show()]).show;
    show.about = None;
    assert_eq!(planned(&show).len(), show.plan.segments.len());
    assert_eq!(live::timetable(&show, kit::at("09:00")).rows.len(), show.plan.segments.len());
}

#[test]
fn a_day_that_says_no_time_begins_in_the_morning() {
    let told = starts(vec![segment("a", "A", 10), segment("b", "B", 10)]);
    assert_eq!(told, ["09:00:00", "09:10:00"]);
}

#[test]
fn what_comes_before_the_first_hard_start_leads_up_to_it() {
    let led = || vec![segment("a", "A", 10), segment("b", "B", 20), hard("c", "14:00", 30)];
    assert_eq!(starts(led()), ["13:30:00", "13:40:00", "14:00:00"]);
    let mut stage = Stage::with([day(led())]);
    stage.play(edit(&stage, "b", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[..2], ["13:50:00–14:00:00", "14:00:00–14:00:00"]);
    stage.play(edit(&stage, "c", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[0], "13:50:00–14:00:00");
}

#[test]
fn a_day_begins_where_it_did_when_its_first_segments_are_dropped() {
    let mut stage = Stage::with([day(vec![segment("a", "A", 10), segment("b", "B", 20)])]);
    stage.play(edit(&stage, "a", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show), ["09:00:00–09:00:00", "09:00:00–09:20:00"]);
    stage.play(edit(&stage, "b", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[1], "09:00:00–09:00:00");
}

#[test]
fn what_leads_up_to_an_early_start_begins_at_midnight_at_the_earliest() {
    let told = starts(vec![segment("a", "A", 90), hard("b", "00:30", 10)]);
    assert_eq!(told, ["00:00:00", "00:30:00"]);
}

#[test]
fn a_room_before_the_plenary_leads_up_to_its_own_first_hard_start() {
    let room = |s: Segment| Segment { track: "room-b".into(), ..s };
    let segments = vec![
        room(segment("a", "A", 10)),
        segment("b", "B", 15),
        room(hard("c", "10:00", 20)),
        hard("d", "11:00", 30),
    ];
    assert_eq!(starts(segments), ["09:50:00", "10:45:00", "10:00:00", "11:00:00"]);
}

#[test]
fn what_is_dropped_takes_no_time_but_may_begin_the_day() {
    let mut stage = Stage::with([a_show()]);
    stage.play(edit(&stage, "debate", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[1..3], ["09:10:00–09:10:00", "09:10:00–09:25:00"]);
    stage.play(edit(&stage, "opening", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[2], "09:00:00–09:15:00");
    stage.play(edit(&stage, "lunch", SegmentValue::Dropped(true)));
    assert_eq!(spans(&stage.show)[4], "09:15:00–09:30:00");
}

#[test]
fn a_hard_start_is_what_it_says_even_where_the_plan_overlaps() {
    let told = starts(vec![hard("a", "09:00", 30), hard("b", "09:20", 10), segment("c", "C", 5)]);
    assert_eq!(told, ["09:00:00", "09:20:00", "09:30:00"]);
}

#[test]
fn rooms_follow_the_plenary_and_the_plenary_follows_itself() {
    let expected = ["09:00:00", "10:00:00", "10:15:00", "10:35:00", "10:20:00", "11:00:00"];
    let told = planned(&Stage::with([rooms()]).show);
    assert_eq!(told.into_iter().map(|s| clock(s.start)).collect::<Vec<_>>(), expected);
}

#[test]
fn a_night_crosses_midnight_and_the_change_to_winter_time() {
    let late = |day: u16, text: &str| Start::Hard(DayTime { day, time: time(text) });
    let segments = vec![
        Segment { start: late(0, "23:00"), ..segment("a", "A", 120) },
        segment("b", "B", 120),
        Segment { start: late(1, "02:30"), ..segment("c", "C", 60) },
    ];
    let mut programme: Programme = kit::programme(segments);
    programme.about.date = chrono::NaiveDate::from_ymd_opt(2021, 10, 30).unwrap();
    let bring = Command::Bring { programme: Box::new(programme), checklist: Vec::new() };
    let told: Vec<_> = planned(&Stage::with([bring]).show)
        .into_iter()
        .map(|s| s.start.in_zone(chrono_tz::Europe::Paris).to_rfc3339())
        .collect();
    let expected =
        ["2021-10-30T23:00:00+02:00", "2021-10-31T01:00:00+02:00", "2021-10-31T02:30:00+02:00"];
    assert_eq!(told, expected);
}

#[test]
fn moving_the_date_moves_the_plan() {
    let mut stage = Stage::with([a_show()]);
    let was = kit::build::date();
    stage.play(Command::SetDate { date: was.succ_opt().unwrap(), was });
    let first = planned(&stage.show)[0].start;
    assert_eq!(first.since(kit::about().instant(wall("09:00"))), 86_400_000);
}
