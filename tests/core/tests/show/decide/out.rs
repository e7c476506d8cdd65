//! What is out of a run, and comes into it again.

use super::unknown;
use kit::{Stage, a_show, at, given};
use show::id::{SegmentId, TrackId};
use show::plan::SegmentValue;
use show::{Command, Refusal};

fn main() -> TrackId {
    TrackId::main()
}

fn id(text: &str) -> SegmentId {
    text.into()
}

/// A live run with the opening on air since 09:00.
fn on_air() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage
}

#[test]
fn what_was_skipped_can_come_again_by_a_call_or_by_undo() {
    let unskip = |segment: &str| Command::Unskip { segment: segment.into() };
    let mut stage = on_air();
    stage.play(Command::Skip { segment: id("debate") });
    let next = |stage: &Stage| {
        stage.show.under_way().unwrap().next(&stage.show.plan, &main()).map(|s| s.id.clone())
    };
    assert_eq!(next(&stage), Some(id("talk")));
    let again = given(&stage).when(unskip("debate")).accepted();
    assert_eq!(next(&again), Some(id("debate")));
    stage.play(Command::Undo { turn: None });
    assert_eq!(next(&stage), Some(id("debate")));
    stage.play(Command::Redo);
    assert_eq!(next(&stage), Some(id("talk")));
    let not = |segment: &str| Refusal::NotToCome { segment: id(segment) };
    given(&stage).when(unskip("talk")).refused(&not("talk"));
    given(&stage).when(unskip("opening")).refused(&not("opening"));
    given(&stage).when(unskip("z")).refused(&unknown("segment", "z"));
    given(&Stage::with([a_show()])).when(unskip("debate")).refused(&Refusal::NotRunning);
}

#[test]
fn a_rehearsal_may_begin_with_any_segment() {
    let from = |segment: &str| Command::Rehearse {
        run: "r".into(),
        at: at("09:44"),
        speed: 1,
        from: Some(segment.into()),
    };
    let mut stage = given(&Stage::with([a_show()])).when(from("talk")).accepted();
    let run = stage.show.run().unwrap();
    assert_eq!(run.from, Some(id("talk")));
    assert_eq!(run.next(&stage.show.plan, &main()).map(|s| s.id.clone()), Some(id("talk")));
    assert!(!run.to_come(stage.show.plan.segment(&id("debate")).unwrap()));
    stage.top();
    assert_eq!(stage.on_air(), Some(id("talk")));
    assert!(stage.show.run().unwrap().passages[0].jumped.is_empty());
    given(&stage).when(from("z")).refused(&unknown("segment", "z"));
    let dropped = SegmentValue::Dropped(true);
    let was = SegmentValue::Dropped(false);
    stage.play(Command::Edit { segment: id("closing"), now: dropped, was });
    given(&stage).when(from("closing")).refused(&Refusal::NotToCome { segment: id("closing") });
}
