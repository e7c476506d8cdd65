//! Instants and clocks: summer time, midnight, clocks that are set, machines that start anew.

use chrono::{NaiveDate, NaiveTime};
use kit::build::{at, wall};
use kit::moment;
use proptest::prelude::*;
use show::time::{At, Clock, DayTime, Moment};

const PARIS: chrono_tz::Tz = chrono_tz::Europe::Paris;

fn on(date: (i32, u32, u32), day: u16, time: (u32, u32)) -> At {
    let date = NaiveDate::from_ymd_opt(date.0, date.1, date.2).unwrap();
    DayTime { day, time: NaiveTime::from_hms_opt(time.0, time.1, 0).unwrap() }.on(date, PARIS)
}

fn text(at: At) -> String {
    at.in_zone(PARIS).to_rfc3339()
}

#[test]
fn a_time_is_read_in_the_shows_zone() {
    assert_eq!(text(on((2021, 7, 12), 0, (9, 0))), "2021-07-12T09:00:00+02:00");
    assert_eq!(text(on((2021, 1, 12), 0, (9, 0))), "2021-01-12T09:00:00+01:00");
}

#[test]
fn a_day_later_is_the_same_wall_time_whatever_the_clock_does_between() {
    assert_eq!(text(on((2021, 3, 27), 1, (9, 0))), "2021-03-28T09:00:00+02:00");
    assert_eq!(text(on((2021, 10, 30), 1, (9, 0))), "2021-10-31T09:00:00+01:00");
}

#[test]
fn a_night_across_midnight_counts_real_hours() {
    let plain = on((2021, 7, 12), 1, (1, 0)).since(on((2021, 7, 12), 0, (23, 0)));
    let spring = on((2021, 3, 27), 1, (4, 0)).since(on((2021, 3, 27), 0, (23, 0)));
    let autumn = on((2021, 10, 30), 1, (4, 0)).since(on((2021, 10, 30), 0, (23, 0)));
    assert_eq!([plain, spring, autumn], [2, 4, 6].map(|h| h * 3_600_000));
}

#[test]
fn a_time_that_the_clock_leaps_over_is_as_long_after_the_leap() {
    assert_eq!(text(on((2021, 3, 28), 0, (2, 30))), "2021-03-28T03:30:00+02:00");
    assert_eq!(text(on((2021, 3, 28), 0, (2, 0))), "2021-03-28T03:00:00+02:00");
    assert_eq!(text(on((2021, 3, 28), 0, (1, 59))), "2021-03-28T01:59:00+01:00");
}

#[test]
fn a_time_that_happens_twice_is_the_first_of_the_two() {
    assert_eq!(text(on((2021, 10, 31), 0, (2, 30))), "2021-10-31T02:30:00+02:00");
    assert_eq!(text(on((2021, 10, 31), 0, (3, 0))), "2021-10-31T03:00:00+01:00");
}

#[test]
fn within_one_boot_a_length_does_not_depend_on_the_wall_clock() {
    let start = moment("10:00");
    for step in [-3_600_000, 0, 3_600_000] {
        let later =
            Moment { wall: start.wall + 90_000 + step, boot: start.boot + 90_000, ..start.clone() };
        assert_eq!(later.since(&start), 90_000);
    }
}

#[test]
fn across_boots_a_length_is_that_of_the_wall_clock() {
    let start = moment("10:00");
    let later = Moment { wall: start.wall + 90_000, boot: 12, boot_id: "boot-2".into() };
    assert_eq!(later.since(&start), 90_000);
}

#[test]
fn a_real_clock_shows_the_machines_time_and_a_fast_one_runs_ahead() {
    let start = moment("10:00");
    let later = Moment { wall: start.wall + 1_000, boot: start.boot + 1_000, ..start.clone() };
    assert_eq!(Clock::real(&start).at(&later), at("10:00:01"));
    let fast = Clock { anchor: start, show: at("08:00"), speed: 60 };
    assert_eq!(fast.at(&later), at("08:01"));
}

#[test]
fn arithmetic_at_the_ends_of_time_does_not_overflow() {
    assert_eq!(At(i64::MAX).plus(i64::MAX), At(i64::MAX));
    assert_eq!(At(i64::MIN).since(At(i64::MAX)), i64::MIN);
    let clock = Clock { anchor: moment("10:00"), show: At(i64::MAX), speed: 120 };
    assert_eq!(clock.at(&moment("23:00")), At(i64::MAX));
}

proptest! {
    #[test]
    fn any_wall_time_of_any_day_has_one_instant_and_never_goes_back_by_more_than_it_is_set_back(
        day in 0u16..800, minute in 0u32..1439
    ) {
        let date = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap();
        let time = |m: u32| DayTime { day, time: NaiveTime::from_hms_opt(m / 60, m % 60, 0).unwrap() };
        let step = time(minute + 1).on(date, PARIS).since(time(minute).on(date, PARIS));
        // A minute of the wall is a minute, or the hour that is repeated comes between.
        prop_assert!([60_000, 3_660_000, -3_540_000].contains(&step), "{step}");
    }

    #[test]
    fn a_clock_never_runs_backwards_within_a_boot(speed in 1u16..120, a in 0i64..86_400_000, b in 0i64..86_400_000, step in -7_200_000i64..7_200_000) {
        let start = moment("10:00");
        let clock = Clock { anchor: start.clone(), show: at("09:00"), speed };
        let read = |ms: i64, step: i64| clock.at(&Moment { wall: start.wall + ms + step, boot: start.boot + ms, ..start.clone() });
        prop_assert!(read(a.min(b), 0) <= read(a.max(b), step));
    }
}

#[test]
fn a_wall_time_keeps_its_meaning_when_the_date_moves() {
    let nine = wall("09:00");
    let moved = NaiveDate::from_ymd_opt(2021, 11, 2).unwrap();
    assert_eq!(text(nine.on(moved, PARIS)), "2021-11-02T09:00:00+01:00");
}
