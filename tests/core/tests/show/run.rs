//! A run: what is on air, what comes, and how long it has been.

use kit::{Stage, a_show, segment};
use show::Command;
use show::id::TrackId;
use show::run::Passage;

fn main() -> TrackId {
    TrackId::main()
}

fn next(stage: &Stage) -> Option<String> {
    let run = stage.show.run().unwrap();
    run.next(&stage.show.plan, &main()).map(|s| s.id.0.clone())
}

fn elapsed(stage: &Stage) -> i64 {
    let run = stage.show.run().unwrap();
    run.last(&main()).unwrap().elapsed(run.hold, stage.now())
}

#[test]
fn what_comes_next_is_the_first_to_come_after_what_is_on_air() {
    let mut stage = Stage::live(a_show());
    assert_eq!(next(&stage).unwrap(), "opening");
    stage.at("09:00").top();
    assert_eq!(next(&stage).unwrap(), "debate");
    stage.play(Command::Skip { segment: "debate".into() });
    assert_eq!(next(&stage).unwrap(), "talk");
}

#[test]
fn what_is_armed_comes_next_as_long_as_it_can() {
    let mut stage = Stage::live(a_show());
    stage.play(Command::Standby { track: main(), segment: "lunch".into() });
    assert_eq!(next(&stage).unwrap(), "lunch");
    stage.play(Command::Skip { segment: "lunch".into() });
    assert_eq!(next(&stage).unwrap(), "opening");
}

#[test]
fn what_is_dropped_does_not_come_and_comes_when_taken_back() {
    use show::plan::SegmentValue::Dropped;
    let mut stage = Stage::live(a_show());
    let drop = |now, was| Command::Edit {
        segment: "opening".into(),
        now: Dropped(now),
        was: Dropped(was),
    };
    stage.play(drop(true, false));
    assert_eq!(next(&stage).unwrap(), "debate");
    stage.play(drop(false, true));
    assert_eq!(next(&stage).unwrap(), "opening");
}

#[test]
fn what_is_put_in_before_the_segment_on_air_does_not_come_by_itself() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let late = Box::new(segment("late", "Trop tard", 5));
    stage.play(Command::AddSegment { segment: late, after: None });
    assert_eq!(next(&stage).unwrap(), "debate");
    stage.play(Command::Standby { track: main(), segment: "late".into() });
    stage.at("09:10").top();
    assert_eq!(stage.on_air().unwrap().as_str(), "late");
    assert_eq!(next(&stage).unwrap(), "debate", "what went is not taken twice");
}

#[test]
fn time_on_air_leaves_holds_out() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.at("09:05").play(Command::Hold);
    assert_eq!(elapsed(&stage), 300_000);
    stage.at("09:07");
    assert_eq!(elapsed(&stage), 300_000, "held, it stands still");
    stage.play(Command::Resume);
    stage.at("09:08");
    assert_eq!(elapsed(&stage), 360_000);
    stage.at("09:20").top();
    let run = stage.show.run().unwrap();
    let opening: &Passage = &run.passages[0];
    assert_eq!(opening.elapsed(run.hold, stage.now()), 18 * 60_000);
    assert_eq!(opening.held, 120_000);
}

#[test]
fn the_segment_on_air_keeps_its_time_when_the_wall_clock_is_set() {
    for step in [3_600_000, -3_600_000] {
        let mut stage = Stage::live(a_show());
        stage.at("09:00").top();
        stage.wait(120_000).step_wall(step);
        assert_eq!(elapsed(&stage), 120_000);
        stage.play(Command::Hold).wait(60_000).step_wall(-step).play(Command::Resume);
        stage.wait(60_000);
        assert_eq!(elapsed(&stage), 180_000);
    }
}

#[test]
fn the_segment_on_air_keeps_its_time_when_the_machine_starts_anew() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.wait(60_000).reboot(30_000);
    assert_eq!(elapsed(&stage), 90_000);
    stage.wait(10_000);
    assert_eq!(elapsed(&stage), 100_000);
    stage.top();
    stage.wait(5_000).reboot(1_000);
    assert_eq!(elapsed(&stage), 6_000);
}
