//! Explained drift: its causes, and that they always add up to the second.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show, at, secs};
use live::drift::{Cause, Drift, Why, drift};
use proptest::prelude::*;
use show::Command;
use show::id::SegmentId;

fn told(stage: &Stage) -> Drift {
    drift(&stage.show, stage.now())
}

fn of(id: &str) -> SegmentId {
    SegmentId::from(id)
}

#[test]
fn a_day_as_planned_has_no_cause() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:05");
    assert_eq!(told(&stage), Drift::default());
}

#[test]
fn a_show_without_segments_has_no_drift() {
    assert_eq!(drift(&show::Show::default(), at("09:00")), Drift::default());
}

#[test]
fn a_late_start_and_an_overrun_are_told_apart() {
    let mut stage = Stage::live(a_show());
    // Two minutes late, five minutes over; then lunch's quarter of an hour of slack takes it up.
    stage.at("09:02").top().at("09:17").top();
    let drift = told(&stage);
    assert_eq!(drift.over, 0);
    assert_eq!(
        drift.causes,
        [
            Cause { why: Why::LateStart, by: secs(2) },
            Cause { why: Why::Over { segment: of("opening") }, by: secs(5) },
            Cause { why: Why::Before { segment: of("lunch") }, by: secs(-7) },
        ]
    );
}

#[test]
fn a_hold_and_given_minutes_are_causes_of_their_own() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top().at("09:45").top().at("10:15").top();
    // Lunch is on air, as planned but for the talk; only the closing follows.
    let lunch = of("lunch");
    stage.at("10:30").play(Command::Hold).at("10:34").play(Command::Resume);
    stage.play(Command::Adjust { segment: lunch.clone(), seconds: 60 });
    let drift = told(&stage);
    assert_eq!(drift.over, secs(5));
    assert!(
        drift.causes.contains(&Cause { why: Why::Held { segment: lunch.clone() }, by: secs(4) })
    );
    assert!(drift.causes.contains(&Cause { why: Why::Adjusted { segment: lunch }, by: secs(1) }));
}

#[test]
fn a_skipped_segment_gives_its_time_back() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("10:15").top();
    stage.play(Command::Skip { segment: of("talk") });
    let gave = told(&stage).causes;
    assert!(
        gave.contains(&Cause { why: Why::LeftOut { segment: of("talk") }, by: secs(-15) }),
        "{gave:?}"
    );
}

proptest! {
    #[test]
    fn the_causes_add_up_to_the_second(done in acts(40), later in 0i64..20_000_000) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Run, &done);
        stage.wait(later);
        let drift = told(&stage);
        let day = live::timetable(&stage.show, stage.now()).day;
        prop_assert_eq!(drift.over, day.map_or(0, |day| day.over));
        prop_assert_eq!(drift.causes.iter().map(|c| c.by).sum::<i64>(), drift.over);
        prop_assert!(drift.causes.iter().all(|c| c.by != 0));
    }

    #[test]
    fn on_one_track_without_overlaps_nothing_is_left_unexplained(done in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        play(&mut stage, About::Run, &done);
        let alone = stage.show.plan.segments.iter().all(|s| s.track.is_main());
        let rows = live::timetable(&stage.show, stage.now()).rows;
        let planned: Vec<_> = rows.iter().filter(|r| !stage.show.plan.segment(&r.segment).unwrap().dropped).collect();
        let apart = planned.windows(2).all(|two| two[0].planned_end <= two[1].planned_start);
        prop_assume!(alone && apart && !planned.is_empty());
        let elsewhere = told(&stage).causes.into_iter().find(|c| c.why == Why::Elsewhere);
        prop_assert!(elsewhere.as_ref().is_none_or(|c| c.by.abs() <= 1) , "{elsewhere:?}");
    }
}
