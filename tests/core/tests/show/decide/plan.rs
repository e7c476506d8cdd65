//! The rundown: bringing it in, changing it.

use super::{bad, out_of, stale, taken, unknown};
use kit::build::date;
use kit::{Stage, a_show, appearance, given, person, programme, segment};
use show::checks::CheckState;
use show::command::{Length, Programme};
use show::event::{Change, Event};
use show::plan::{Beat, LONGEST, SegmentValue};
use show::{Command, Refusal};

fn bring(programme: Programme) -> Command {
    Command::Bring { programme: Box::new(programme), checklist: Vec::new() }
}

fn one() -> Programme {
    programme(vec![segment("a", "A", 10)])
}

fn edit(id: &str, now: SegmentValue, was: SegmentValue) -> Command {
    Command::Edit { segment: id.into(), now, was }
}

fn title(text: &str) -> SegmentValue {
    SegmentValue::Title(text.into())
}

#[test]
fn a_programme_comes_in_whole() {
    let stage = Stage::with([a_show()]);
    assert_eq!(stage.show.plan.segments.len(), 5);
    assert_eq!(stage.show.people.persons.len(), 3);
    assert_eq!(stage.show.about.as_ref().unwrap().date, date());
    assert_eq!(stage.turns.len(), 1, "in one turn");
}

#[test]
fn a_programme_with_a_fault_is_refused_whole() {
    let mut untitled = one();
    untitled.about.title = "  ".into();
    let twice = programme(vec![segment("a", "A", 1), segment("a", "B", 1)]);
    let nowhere = Programme {
        persons: vec![person("ada")],
        appearances: vec![appearance("x", "ada", "z")],
        ..one()
    };
    let nobody = Programme { appearances: vec![appearance("x", "zoe", "a")], ..one() };
    let two_adas = Programme { persons: vec![person("ada"), person("ada")], ..one() };
    let a = || appearance("x", "ada", "a");
    let same = Programme { persons: vec![person("ada")], appearances: vec![a(), a()], ..one() };
    let faults = [
        (untitled, bad("title", 500)),
        (twice, taken("segment", "a")),
        (nowhere, unknown("segment", "z")),
        (nobody, unknown("person", "zoe")),
        (two_adas, taken("person", "ada")),
        (same, taken("appearance", "x")),
    ];
    for (programme, refusal) in faults {
        given(&Stage::default()).when(bring(programme)).refused(&refusal);
    }
}

#[test]
fn a_programme_brought_in_again_keeps_what_was_done_for_those_who_are_still_there() {
    let mut stage = Stage::with([a_show()]);
    let (person, check, note) = ("ada".into(), "confirmed".into(), String::new());
    let done = Command::Check { person, appearance: None, check, state: CheckState::Done, note };
    stage.play(done).play(a_show());
    assert_eq!(stage.show.people.person_marks.len(), 1);
}

#[test]
fn nothing_replaces_the_programme_or_its_day_once_the_live_run_has_begun() {
    let mut stage = Stage::live(a_show());
    let date_moves = Command::SetDate { date: date().succ_opt().unwrap(), was: date() };
    given(&stage).when(a_show()).accepted();
    given(&stage).when(date_moves.clone()).accepted();
    stage.at("09:00").top();
    given(&stage).when(a_show()).refused(&Refusal::LiveUnderWay);
    given(&stage).when(date_moves).refused(&Refusal::LiveUnderWay);
}

#[test]
fn the_date_moves_from_the_one_that_was_seen() {
    let stage = Stage::with([a_show()]);
    let next = date().succ_opt().unwrap();
    given(&stage).when(Command::SetDate { date: next, was: next }).refused(&stale("date"));
    let moved = given(&stage).when(Command::SetDate { date: next, was: date() }).accepted();
    assert_eq!(moved.show.about.unwrap().date, next);
}

#[test]
fn an_edit_changes_the_field_that_was_seen() {
    let stage = Stage::with([a_show()]);
    let (now, was) = (title("Table ronde"), title("Débat"));
    let change = Change::Segment { segment: "debate".into(), was: was.clone(), now: now.clone() };
    let expected = [Event::Changed { change: Box::new(change) }];
    let edited = given(&stage).when(edit("debate", now.clone(), was.clone())).then(&expected);
    given(&edited).when(edit("debate", now, was.clone())).refused(&stale("Table ronde"));
    given(&stage).when(edit("debate", was.clone(), was.clone())).then(&[]);
    given(&stage).when(edit("gone", was.clone(), was)).refused(&unknown("segment", "gone"));
}

#[test]
fn an_edit_leaves_a_segment_that_can_be() {
    let stage = Stage::with([a_show()]);
    let minutes = |m: i64| m * 60;
    let refused = |now: SegmentValue, refusal: Refusal| {
        let was = stage.show.plan.segment(&"debate".into()).unwrap().value(&now);
        given(&stage).when(edit("debate", now, was)).refused(&refusal);
    };
    refused(title(" \t"), bad("title", 500));
    refused(title(&"a".repeat(501)), bad("title", 500));
    refused(SegmentValue::Number("1".repeat(21)), bad("number", 20));
    refused(SegmentValue::Notes("n".repeat(20_001)), bad("notes", 20_000));
    refused(SegmentValue::Duration(-1), out_of("duration", 0, LONGEST));
    refused(SegmentValue::Duration(LONGEST + 1), out_of("duration", 0, LONGEST));
    refused(SegmentValue::Least(-1), out_of("least", 0, LONGEST));
    refused(SegmentValue::Most(Some(60)), out_of("most", minutes(25), LONGEST));
}

#[test]
fn a_segment_is_put_in_where_it_is_said() {
    let stage = Stage::with([a_show()]);
    let add = |id: &str, after: Option<&str>| Command::AddSegment {
        segment: Box::new(segment(id, "Ajout", 5)),
        after: after.map(Into::into),
    };
    let place = |stage: &Stage, id: &str| stage.show.plan.position(&id.into());
    assert_eq!(place(&given(&stage).when(add("new", None)).accepted(), "new"), Some(0));
    assert_eq!(place(&given(&stage).when(add("new", Some("talk"))).accepted(), "new"), Some(3));
    given(&stage).when(add("talk", None)).refused(&taken("segment", "talk"));
    given(&stage).when(add("new", Some("z"))).refused(&unknown("segment", "z"));
    let endless = Box::new(segment("new", "Sans fin", 3000));
    let endless = Command::AddSegment { segment: endless, after: None };
    given(&stage).when(endless).refused(&out_of("duration", 0, LONGEST));
}

#[test]
fn a_segment_is_taken_out_with_its_passages_unless_it_has_been_on_air() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let remove = |id: &str| Command::RemoveSegment { segment: id.into() };
    let went = Refusal::WentOnAir { segment: "opening".into() };
    given(&stage).when(remove("opening")).refused(&went);
    given(&stage).when(remove("z")).refused(&unknown("segment", "z"));
    let mut without = given(&stage).when(remove("debate")).accepted();
    assert!(without.show.plan.segment(&"debate".into()).is_none());
    assert!(without.show.people.appearances.iter().all(|a| a.segment.as_str() != "debate"));
    without.play(Command::Undo { turn: None });
    assert_eq!(without.show.plan, stage.show.plan);
    assert_eq!(without.show.people, stage.show.people, "its passages come back in their places");
}

#[test]
fn what_is_on_air_live_is_not_dropped() {
    use SegmentValue::Dropped;
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let drop = |id: &str| edit(id, Dropped(true), Dropped(false));
    let went = Refusal::WentOnAir { segment: "opening".into() };
    given(&stage).when(drop("opening")).refused(&went);
    given(&stage).when(drop("debate")).accepted();
}

#[test]
fn several_lengths_change_in_one_turn() {
    let stage = Stage::with([a_show()]);
    let length = |id: &str, was: i64, now: i64| Length { segment: id.into(), was, now };
    let set = |lengths: Vec<Length>| Command::SetLengths { lengths };
    let changed = |id: &str, was: i64, now: i64| Event::Changed {
        change: Box::new(Change::Segment {
            segment: id.into(),
            was: SegmentValue::Duration(was),
            now: SegmentValue::Duration(now),
        }),
    };
    let both = set(vec![length("debate", 2_100, 2_220), length("talk", 900, 660)]);
    let events = [changed("debate", 2_100, 2_220), changed("talk", 900, 660)];
    given(&stage).when(both.clone()).then(&events);
    given(&stage).when(set(vec![length("talk", 900, 900)])).then(&[]);
    given(&stage).when(set(vec![length("talk", 600, 660)])).refused(&stale("Exposé"));
    let twice = set(vec![length("talk", 900, 660), length("talk", 660, 900)]);
    given(&stage).when(twice).refused(&taken("segment", "talk"));
    given(&stage).when(set(vec![length("none", 1, 2)])).refused(&unknown("segment", "none"));
    let mut live = Stage::live(a_show());
    live.at("09:00").top();
    given(&live).when(both).refused(&Refusal::LiveUnderWay);
}

#[test]
fn what_is_on_air_live_stays_on_its_track() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    let (now, was) = (SegmentValue::Track("w1".into()), SegmentValue::Track("main".into()));
    let went = Refusal::WentOnAir { segment: "opening".into() };
    given(&stage).when(edit("opening", now.clone(), was.clone())).refused(&went);
    given(&stage).when(edit("debate", now, was.clone())).accepted();
    let nowhere = SegmentValue::Track(" ".into());
    given(&stage).when(edit("debate", nowhere, was)).refused(&bad("track", 500));
}

#[test]
fn a_segment_belongs_to_a_block_that_is_there() {
    let stage = Stage::with([a_show()]);
    let now = SegmentValue::Block(Some("b".into()));
    let lost = edit("talk", now, SegmentValue::Block(None));
    given(&stage).when(lost).refused(&unknown("block", "b"));
}

#[test]
fn who_speaks_in_a_beat_that_goes_speaks_in_the_segment() {
    let mut stage = Stage::with([a_show()]);
    let (title, script) = ("Temps".into(), String::new());
    let beats = SegmentValue::Beats(vec![Beat { id: "b".into(), title, duration: None, script }]);
    let none = SegmentValue::Beats(Vec::new());
    stage.play(edit("talk", beats.clone(), none.clone()));
    let mut speaks = appearance("in-beat", "ada", "talk");
    speaks.beat = Some("b".into());
    stage.play(Command::AddAppearance { appearance: speaks.clone(), after: None });
    let mut without = given(&stage).when(edit("talk", none, beats)).accepted();
    let beat =
        |stage: &Stage| stage.show.people.appearance(&"in-beat".into()).unwrap().beat.clone();
    assert_eq!(beat(&without), None);
    without.play(Command::Undo { turn: None });
    assert_eq!(beat(&without), speaks.beat);
}
