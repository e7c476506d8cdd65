//! Catching up: what gives time, what is left out, in one action and undone in one.

use super::{out_of, stale, taken, unknown};
use kit::build::{secs, wall};
use kit::{Stage, a_show, given, programme, segment};
use show::command::Cut;
use show::plan::{Segment, Start};
use show::{Command, Refusal};

fn cut(segment: &str, was: i64, now: i64) -> Cut {
    Cut { segment: segment.into(), was: secs(was), now: secs(now) }
}

fn up(cuts: &[Cut], drops: &[&str]) -> Command {
    Command::CatchUp { cuts: cuts.into(), drops: drops.iter().map(|id| (*id).into()).collect() }
}

fn lengths(stage: &Stage) -> Vec<i64> {
    let run = stage.show.run().unwrap();
    stage.show.plan.segments.iter().map(|s| run.length(s) / 60).collect()
}

/// Four talks of 10 minutes, at least 6, the second and third of which may be dropped.
fn talks() -> Stage {
    let talk = |id: &str| Segment { least: secs(6), ..segment(id, id, 10) };
    let may = |id: &str| Segment { drop_rank: Some(1), ..talk(id) };
    let first = Segment { start: Start::Hard(wall("09:00")), ..talk("a") };
    let segments = vec![first, may("b"), may("c"), talk("d")];
    let programme = Box::new(programme(segments));
    let mut stage = Stage::live(Command::Bring { programme, checklist: Vec::new() });
    stage.at("09:00").top();
    stage
}

#[test]
fn time_is_taken_of_what_is_to_come_in_one_action_and_the_plan_stays() {
    let (debate, talk) = (cut("debate", 35, 30), cut("talk", 15, 10));
    given(&Stage::with([a_show()]))
        .when(up(std::slice::from_ref(&debate), &[]))
        .refused(&Refusal::NotRunning);
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    given(&stage).when(up(&[cut("z", 1, 1)], &[])).refused(&unknown("segment", "z"));
    given(&stage).when(up(&[cut("debate", 34, 30)], &[])).refused(&stale("Débat"));
    let below = out_of("duration", secs(25), secs(35));
    given(&stage).when(up(&[talk.clone(), cut("debate", 35, 24)], &[])).refused(&below);
    let twice = [debate.clone(), debate.clone()];
    given(&stage).when(up(&twice, &[])).refused(&taken("cut", "debate"));
    let mut after = given(&stage).when(up(&[debate, talk], &[])).accepted();
    assert_eq!(after.show.plan, stage.show.plan);
    assert_eq!(lengths(&after), [10, 30, 10, 60, 15]);
    given(&after).when(up(&[cut("debate", 30, 35)], &[])).accepted();
    after.play(Command::Undo { turn: None });
    assert_eq!(lengths(&after), [10, 35, 15, 60, 15]);
}

#[test]
fn what_is_on_air_gives_of_what_is_left_to_it() {
    let mut stage = talks();
    stage.at("09:07");
    given(&stage).when(up(&[cut("a", 9, 8)], &[])).refused(&stale("a"));
    let gone = out_of("duration", secs(7), secs(10));
    given(&stage).when(up(&[cut("a", 10, 6)], &[])).refused(&gone);
    let more = out_of("duration", secs(7), secs(10));
    given(&stage).when(up(&[cut("a", 10, 11)], &[])).refused(&more);
    let adjust = |stage: &Stage| stage.show.run().unwrap().passages[0].adjust;
    let mut after = given(&stage).when(up(&[cut("a", 10, 8), cut("d", 10, 9)], &[])).accepted();
    assert_eq!((adjust(&after), lengths(&after)), (-secs(2), vec![10, 10, 10, 9]));
    let taken = after.clone();
    after.play(Command::Undo { turn: None });
    assert_eq!(after.show.runs, stage.show.runs);
    after.play(Command::Redo);
    assert_eq!(after.show.runs, taken.show.runs);
    let mut adjusted = taken;
    adjusted.play(Command::Adjust { segment: "a".into(), seconds: 60 });
    let since = Refusal::TouchedSince { what: "segment".into() };
    given(&adjusted).when(Command::Undo { turn: None }).refused(&since);
}

#[test]
fn before_its_least_is_reached_what_is_on_air_keeps_it() {
    let mut stage = talks();
    stage.at("09:02");
    let least = out_of("duration", secs(6), secs(10));
    given(&stage).when(up(&[cut("a", 10, 5)], &[])).refused(&least);
    given(&stage).when(up(&[cut("a", 10, 6)], &[])).accepted();
}

#[test]
fn what_may_be_dropped_is_left_out_of_this_run_alone() {
    let stage = talks();
    given(&stage).when(up(&[], &["z"])).refused(&unknown("segment", "z"));
    let not = |id: &str| Refusal::NotDroppable { segment: id.into() };
    given(&stage).when(up(&[], &["d"])).refused(&not("d"));
    let on_air = Refusal::NotToCome { segment: "a".into() };
    given(&stage).when(up(&[], &["a"])).refused(&on_air);
    given(&stage).when(up(&[cut("b", 10, 9)], &["b"])).refused(&taken("cut", "b"));
    let mut after = given(&stage).when(up(&[cut("d", 10, 9)], &["b", "c"])).accepted();
    assert_eq!(after.show.plan, stage.show.plan);
    let next = |stage: &Stage| {
        let run = stage.show.run().unwrap();
        run.next(&stage.show.plan, &"main".into()).map(|s| s.id.0.clone())
    };
    assert_eq!(next(&after).as_deref(), Some("d"));
    given(&after).when(up(&[], &["b"])).refused(&Refusal::NotToCome { segment: "b".into() });
    after.play(Command::Undo { turn: None });
    assert_eq!((next(&after).as_deref(), &after.show.runs), (Some("b"), &stage.show.runs));
}

#[test]
fn what_is_armed_is_not_dropped() {
    let mut stage = talks();
    stage.play(Command::Standby { track: "main".into(), segment: "c".into() });
    given(&stage).when(up(&[], &["c"])).refused(&Refusal::NotToCome { segment: "c".into() });
    given(&stage).when(up(&[], &["b"])).accepted();
}
