//! The closing on air: its times are frozen, its rows are called.

use super::{stale, unknown};
use kit::acts::row;
use kit::{Stage, a_show, at, given};
use show::calling::{Calling, Fitted, RowTime};
use show::closing::{Closing, Rank, Row};
use show::event::Event;
use show::id::{RowId, TrackId};
use show::{Command, Refusal};

fn fitted(lengths: [Option<i64>; 3]) -> Fitted {
    let rows = ["a", "b", "c"].iter().zip(lengths);
    let rows = rows.map(|(id, length)| RowTime { row: (*id).into(), length }).collect();
    Fitted { at: at("09:00"), end: at("09:10"), rows }
}

fn fit(lengths: [Option<i64>; 3]) -> Command {
    Command::FitRows { fitted: fitted(lengths) }
}

fn call(from: &str, to: &str) -> Command {
    Command::CallRow { from: Some(from.into()), to: to.into() }
}

/// The opening of the small day is its closing, with three rows.
fn composed() -> Stage {
    let mut stage = Stage::live(a_show());
    let rows: Vec<Row> = ["a", "b", "c"].map(|id| row(id, Rank::Must, 30, 60)).into();
    let closing = Closing { segments: vec!["opening".into()], rows };
    stage.play(Command::Compose { closing });
    stage
}

fn on_air() -> Stage {
    let mut stage = composed();
    stage.at("09:00").top().play(fit([Some(60), Some(60), Some(30)]));
    stage
}

fn calling(stage: &Stage) -> &Calling {
    &stage.show.run().unwrap().calling
}

fn called(stage: &Stage) -> Vec<&str> {
    calling(stage).rows.iter().map(|r| r.row.as_str()).collect()
}

#[test]
fn at_first_the_times_are_frozen_and_the_first_row_begins() {
    let mut stage = composed();
    given(&stage).when(fit([Some(60); 3])).refused(&Refusal::NothingOnAir);
    stage.at("09:00").top();
    let after = given(&stage).when(fit([None, Some(60), None])).then(&[
        Event::RowsFitted { fitted: fitted([None, Some(60), None]) },
        Event::RowTaken { row: "b".into(), at: at("09:00") },
    ]);
    assert_eq!(called(&after), ["b"]);
    let none = given(&stage).when(fit([None; 3])).accepted();
    assert_eq!(called(&none), ["a"], "with no time for anything something is said all the same");
}

#[test]
fn nothing_that_has_begun_changes() {
    let stage = on_air();
    given(&stage).when(fit([Some(61), Some(60), Some(30)])).refused(&stale("row"));
    let again = given(&stage).when(fit([Some(60), Some(40), None])).accepted();
    assert_eq!(calling(&again).fits.len(), 2);
    assert_eq!(called(&again), ["a"], "and nothing is called by it");
    let mut other = fitted([Some(60); 3]);
    other.rows.pop();
    given(&stage).when(Command::FitRows { fitted: other }).refused(&stale("closing"));
}

#[test]
fn a_row_is_called_as_it_was_seen_and_once() {
    let mut stage = on_air();
    stage.wait(61_000);
    given(&stage).when(call("b", "c")).refused(&stale("line"));
    given(&stage).when(call("a", "z")).refused(&unknown("row", "z"));
    stage.play(call("a", "b")).wait(100);
    assert_eq!(calling(&stage).rows[0].ended, Some(at("09:01").plus(1)));
    let Err(Refusal::TooSoon { .. }) = stage.send(&call("b", "c")) else {
        panic!("rows are guarded as any TOP is")
    };
    stage.wait(1_000);
    given(&stage).when(call("b", "a")).refused(&stale("line"));
    stage.play(call("b", "c"));
    assert_eq!(called(&stage), ["a", "b", "c"]);
}

#[test]
fn a_row_called_by_mistake_is_taken_back() {
    let mut stage = on_air();
    let back = |row: &str| Command::BackRow { row: row.into() };
    given(&stage).when(back("a")).refused(&stale("line"));
    stage.wait(61_000).play(call("a", "b"));
    given(&stage).when(back("a")).refused(&stale("line"));
    stage.play(back("b"));
    assert_eq!((called(&stage), calling(&stage).rows[0].ended), (vec!["a"], None));
}

#[test]
fn a_dropped_row_is_not_called() {
    let mut stage = on_air();
    let was = stage.show.closing.as_ref().unwrap().rows[1].clone();
    let now = Box::new(Row { dropped: true, ..was.clone() });
    stage.play(Command::EditRow { id: RowId::from("b"), now, was: Box::new(was) });
    stage.wait(61_000);
    given(&stage).when(call("a", "b")).refused(&stale("line"));
    stage.play(call("a", "c"));
}

#[test]
fn a_closing_whose_top_is_taken_back_never_was_called() {
    let mut stage = on_air();
    stage.play(Command::Back { track: TrackId::main(), segment: "opening".into() });
    assert!(calling(&stage).is_empty());
    stage.wait(5_000).top();
    assert!(calling(&stage).is_empty(), "and is fitted anew");
}

#[test]
fn a_row_takes_the_show_out_of_its_hold() {
    let mut stage = on_air();
    stage.wait(10_000).play(Command::Hold).wait(10_000).play(call("a", "b"));
    assert_eq!(stage.show.run().unwrap().hold, None);
}
