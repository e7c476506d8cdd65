//! What a remedy would do is what it does.

use kit::{Stage, a_show};
use live::remedy::{as_it_is, filled, swapped};
use live::timetable;
use show::Command;
use show::id::TrackId;

fn opened() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.at("09:08");
    stage
}

#[test]
fn another_segment_first_is_seen_before_it_is_done() {
    let mut stage = opened();
    let seen = swapped(&stage.show, &"debate".into(), &stage.clock).unwrap();
    assert_eq!(seen.with.as_str(), "talk");
    assert_eq!((seen.starts, seen.then), (kit::at("09:10"), kit::at("09:25")));
    assert_eq!(seen.missing.len(), 2, "nobody has said that the organisation is ready");
    let (segment, with) = ("debate".into(), seen.with.clone());
    stage.play(Command::Swap { segment, with });
    let after = timetable(&stage.show, stage.now());
    assert_eq!(after.row(&"talk".into()).unwrap().start, Some(seen.starts));
    assert_eq!(after.row(&"debate".into()).unwrap().start, Some(seen.then));
    assert_eq!(as_it_is(&stage.show, &stage.clock), seen.stands);
}

#[test]
fn what_filling_makes_late_is_said() {
    let mut stage = opened();
    let short = filled(&stage.show, 300, &stage.clock).unwrap();
    assert_eq!((short.starts, short.stands.missed.len()), (Some(kit::at("09:15")), 0));
    let long = filled(&stage.show, 1800, &stage.clock).unwrap();
    assert_eq!(long.stands.missed, [(Some("lunch".into()), 900)], "15 minutes of 30 are there");
    stage.play(Command::Fill { on_air: stage.on_air(), seconds: 1800 });
    assert_eq!(as_it_is(&stage.show, &stage.clock), long.stands);
}

#[test]
fn in_a_gap_the_next_starts_when_the_host_is_done() {
    let mut stage = opened();
    stage.play(Command::End { segment: "opening".into() });
    let seen = filled(&stage.show, 300, &stage.clock).unwrap();
    assert_eq!(seen.starts, Some(kit::at("09:13")));
}

#[test]
fn what_cannot_go_first_is_not_offered() {
    let mut stage = opened();
    stage.at("09:10").top().at("09:45").top();
    assert_eq!(stage.on_air().unwrap().as_str(), "talk");
    assert!(swapped(&stage.show, &"talk".into(), &stage.clock).is_none(), "it is on air");
    assert!(swapped(&stage.show, &"lunch".into(), &stage.clock).is_some());
    assert!(swapped(&stage.show, &"closing".into(), &stage.clock).is_none(), "nothing follows");
    let next = stage.show.run().unwrap().next(&stage.show.plan, &TrackId::main()).unwrap();
    assert_eq!(next.id.as_str(), "lunch");
}
