//! What really happened.

use crate::scenes::{debate_since, t};
use live::as_run::as_run;
use show::Command;
use show::id::TrackId;
use show::turn::Actor;

#[test]
fn the_record_says_when_for_how_long_and_who() {
    let mut stage = debate_since("09:12");
    stage.play(Command::Adjust { segment: "debate".into(), seconds: -60 });
    stage.at("09:20").play(Command::Hold).at("09:21:30").play(Command::Resume);
    stage.play(Command::Standby { track: TrackId::main(), segment: "lunch".into() });
    stage.actor = Actor::Link("host".into());
    stage.at("10:00").top();
    let record = as_run(&stage.show, stage.show.run().unwrap());
    let ids: Vec<_> = record.iter().map(|r| r.segment.as_str()).collect();
    assert_eq!(ids, ["opening", "debate", "lunch"]);
    let debate = &record[1];
    assert_eq!((debate.start, debate.end), (t("09:12"), Some(t("10:00"))));
    assert_eq!((debate.planned_start, debate.planned), (Some(t("09:10")), Some(2_100)));
    assert_eq!(debate.real, Some(48 * 60 - 90), "without the hold");
    assert_eq!((debate.held, debate.adjust), (90_000, -60));
    assert_eq!(debate.forced.len(), 2);
    let lunch = &record[2];
    assert_eq!((lunch.end, lunch.real), (None, None));
    assert_eq!(lunch.jumped, ["talk".into()]);
    assert_eq!(lunch.by, Actor::Link("host".into()));
}

#[test]
fn a_segment_that_left_the_plan_stays_in_the_record() {
    let mut stage = kit::Stage::with([kit::a_show()]);
    stage.play(Command::Rehearse { run: "r".into(), at: t("09:00"), speed: 1, from: None }).top();
    stage.play(crate::scenes::day(vec![kit::hard("other", "09:00", 10)]));
    let record = as_run(&stage.show, stage.show.run().unwrap());
    assert_eq!(
        (record[0].title.as_str(), record[0].planned_start, record[0].planned),
        ("", None, None)
    );
}

#[test]
fn a_correction_is_followed_and_what_was_called_stays_beside_it() {
    let mut stage = debate_since("09:12");
    let debate = stage.show.run().unwrap().passages[1].clone();
    stage.at("09:30");
    let now = t("09:11:20");
    stage.play(Command::CorrectStart { turn: debate.turn, was: debate.taken, now });
    let record = as_run(&stage.show, stage.show.run().unwrap());
    assert_eq!((record[0].end, record[0].real), (Some(now), Some(680)));
    assert_eq!((record[0].called.ended, record[0].called.taken), (Some(t("09:12")), None));
    assert_eq!((record[1].start, record[1].called.taken), (now, Some(t("09:12"))));
}
