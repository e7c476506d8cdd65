//! Folding the calls of the show: what a run looks like after each.

use kit::{Stage, a_show, at};
use show::Command;
use show::id::TrackId;
use show::plan::SegmentValue;

/// The opening on air on the main track since 09:00, the talk on a side track since 09:05.
fn two_tracks() -> Stage {
    let mut stage = Stage::live(a_show());
    let (now, was) = (SegmentValue::Track("w1".into()), SegmentValue::Track(TrackId::main()));
    stage.play(Command::Edit { segment: "talk".into(), now, was });
    stage.at("09:00").top();
    let side = stage.seen_take(&"w1".into(), true);
    stage.at("09:05").play(side);
    stage
}

#[test]
fn the_end_of_the_run_closes_every_track_and_back_opens_them_again() {
    let mut stage = two_tracks();
    for segment in ["debate", "lunch", "closing"] {
        stage.play(Command::Skip { segment: segment.into() });
    }
    stage.at("09:20").top();
    let ends = |stage: &Stage| -> Vec<_> {
        stage.show.run().unwrap().passages.iter().map(|p| p.ended).collect()
    };
    assert_eq!(ends(&stage), [Some(at("09:20")), Some(at("09:20"))]);
    stage.play(Command::Back { track: TrackId::main(), segment: "opening".into() });
    assert_eq!(ends(&stage), [None, None]);
}

#[test]
fn a_hold_holds_every_track_for_as_long_as_it_was_on_air() {
    let mut stage = two_tracks();
    stage.at("09:06").play(Command::Hold).at("09:08").play(Command::Resume);
    let held = |stage: &Stage| -> Vec<_> {
        stage.show.run().unwrap().passages.iter().map(|p| p.held).collect()
    };
    assert_eq!(held(&stage), [120_000, 120_000]);
    stage.play(Command::End { segment: "talk".into() });
    stage.at("09:09").play(Command::Hold).at("09:10").play(Command::Resume);
    assert_eq!(held(&stage), [180_000, 120_000], "what had left the air is not held");
}

#[test]
fn a_hold_that_a_rehearsals_clock_leaps_over_counts_what_the_clock_shows() {
    let mut stage = Stage::with([a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: at("09:00"), speed: 10, from: None });
    stage.top().wait(6_000).play(Command::Hold).wait(6_000).play(Command::Resume);
    assert_eq!(stage.show.run().unwrap().passages[0].held, 60_000);
}
