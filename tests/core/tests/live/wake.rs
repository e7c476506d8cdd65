//! The next wake: until then nothing changes by itself.

use crate::scenes::{debate_since, hard_end, on_air, played, t};
use kit::acts::acts;
use kit::{Stage, a_show};
use live::alerts::alerts;
use live::board::board;
use live::readiness::segments;
use live::{next_wake, timetable};
use proptest::prelude::*;
use show::id::TrackId;
use show::time::At;
use show::{Command, Show};

/// All that is said of a moment and does not move with the clock.
fn said(show: &Show, now: At) -> impl PartialEq + std::fmt::Debug + use<'_> {
    let table = timetable(show, now);
    let rows: Vec<_> = table.rows.into_iter().map(|r| r.status).collect();
    (alerts(show, now), board(show, now), segments(show, now), table.state, rows)
}

#[test]
fn without_a_programme_nothing_comes_by_itself() {
    assert_eq!(next_wake(&Show::default(), t("09:00")), None);
}

#[test]
fn the_wakes_of_a_segment_are_its_dues_its_end_and_what_it_threatens() {
    let mut stage = debate_since("09:10");
    hard_end(&mut stage, "11:30");
    let mut wakes = Vec::new();
    let mut now = t("09:10");
    while let Some(next) = next_wake(&stage.show, now).filter(|next| *next <= t("10:12")) {
        wakes.push(crate::scenes::clock(next));
        now = next;
    }
    let expected = [
        "09:15:00", // the talk starts in 30 min; slides of the closing are due; lunch in an hour
        "09:30:00", // the talk in 15 min: its sound is due
        "09:40:00", // the talk in 5 min
        "09:43:00", // two minutes left
        "09:45:00", // over; lunch in half an hour
        "09:50:00", // five minutes over
        "09:55:00", // ten
        "10:00:00", // lunch in 15 min
        "10:01:00", // lunch is threatened by a minute
        "10:05:00", // twenty minutes over; lunch by five, and pushed, so that it comes no nearer
    ];
    assert_eq!(wakes, expected);
}

#[test]
fn a_hold_waits_for_people() {
    let mut stage = on_air();
    stage.at("09:03").play(Command::Hold);
    let far = next_wake(&stage.show, t("12:00"));
    assert_eq!(far, None, "with all pushed by the clock, nothing comes nearer");
}

#[test]
fn a_gap_before_a_hard_start_ends_by_itself() {
    let mut stage = debate_since("09:10");
    stage.play(Command::Skip { segment: "talk".into() });
    stage.at("10:12").play(Command::End { segment: "debate".into() });
    assert_eq!(next_wake(&stage.show, t("10:13")), Some(t("10:15")));
}

#[test]
fn who_was_jumped_over_is_waited_for_until_the_planned_start() {
    let mut stage = Stage::live(a_show());
    stage.play(Command::Standby { track: TrackId::main(), segment: "talk".into() });
    assert_eq!(next_wake(&stage.show, t("08:59:30")), Some(t("09:00")));
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn nothing_changes_before_the_next_wake(acts in acts(40), rooms in any::<bool>(), samples in prop::collection::vec(0.0f64..1.0, 4)) {
        let stage = played(&acts, rooms);
        let now = stage.now();
        let wake = next_wake(&stage.show, now);
        prop_assert!(wake.is_none_or(|wake| wake > now));
        let span = wake.map_or(14_400_000, |wake| wake.since(now) - 1);
        let before = said(&stage.show, now);
        for part in samples.into_iter().chain([1.0]) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a sample")]
            let at = now.plus_ms((span as f64 * part) as i64);
            prop_assert_eq!(&said(&stage.show, at), &before, "at {:?} of {:?}", at, wake);
        }
    }
}

#[test]
fn every_wake_of_a_day_leads_to_the_next() {
    let stage = Stage::live(a_show());
    let (mut now, mut count) = (t("08:00"), 0);
    while let Some(next) = next_wake(&stage.show, now) {
        assert!(next > now);
        (now, count) = (next, count + 1);
        assert!(count < 1_000);
    }
    assert!(count > 10);
}
