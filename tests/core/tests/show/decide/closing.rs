//! What was noted, and the closing.

use super::{bad, out_of, stale, taken, unknown};
use kit::acts::row;
use kit::{Stage, a_show, at, given};
use show::closing::{Closing, Rank, Row, Takeaway, TakeawayKind};
use show::plan::LONGEST;
use show::{Command, Refusal};

fn note(id: &str, text: &str) -> Command {
    let (text, theme) = (text.into(), " Leviers ".into());
    Command::Takeaway { id: id.into(), text, kind: TakeawayKind::Idea, theme }
}

fn compose(segments: &[&str], rows: Vec<Row>) -> Command {
    let segments = segments.iter().map(|id| (*id).into()).collect();
    Command::Compose { closing: Closing { segments, rows } }
}

fn rows() -> Vec<Row> {
    ["a", "b", "c"].map(|id| row(id, Rank::Must, 30, 60)).into()
}

fn edit(was: &Row, now: Row) -> Command {
    Command::EditRow { id: was.id.clone(), now: Box::new(now), was: Box::new(was.clone()) }
}

#[test]
fn a_takeaway_takes_its_segment_and_time_from_the_air() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:04").play(note("t", " Un référent par territoire "));
    let expected = Takeaway {
        id: "t".into(),
        text: "Un référent par territoire".into(),
        kind: TakeawayKind::Idea,
        theme: "Leviers".into(),
        segment: Some("opening".into()),
        at: at("09:04"),
    };
    assert_eq!(stage.show.takeaways, [expected]);
    given(&stage).when(note("t", "Encore")).refused(&taken("takeaway", "t"));
    given(&stage).when(note("u", "  ")).refused(&bad("takeaway", 20_000));
}

#[test]
fn a_takeaway_is_changed_or_struck_as_it_was_seen() {
    let mut stage = Stage::with([a_show()]);
    stage.play(note("t", "Un"));
    let was = stage.show.takeaways[0].clone();
    let edit = |id: &str, now: Option<Takeaway>, was: &Takeaway| Command::EditTakeaway {
        id: id.into(),
        now,
        was: was.clone(),
    };
    let now = Takeaway { text: "Deux".into(), ..was.clone() };
    let changed = given(&stage).when(edit("t", Some(now.clone()), &was)).accepted();
    assert_eq!(changed.show.takeaways, [now]);
    given(&changed).when(edit("t", None, &was)).refused(&stale("takeaway"));
    let struck = given(&stage).when(edit("t", None, &was)).accepted();
    assert!(struck.show.takeaways.is_empty());
    given(&stage).when(edit("z", None, &was)).refused(&unknown("takeaway", "z"));
    let empty = Takeaway { text: String::new(), ..was.clone() };
    given(&stage).when(edit("t", Some(empty), &was)).refused(&bad("takeaway", 20_000));
}

#[test]
fn a_closing_fills_consecutive_segments() {
    let stage = Stage::with([a_show()]);
    given(&stage).when(compose(&["lunch", "closing"], rows())).accepted();
    given(&stage).when(compose(&[], rows())).refused(&stale("closing"));
    given(&stage).when(compose(&["talk", "closing"], rows())).refused(&stale("closing"));
    given(&stage).when(compose(&["z"], rows())).refused(&unknown("segment", "z"));
}

#[test]
fn rows_have_lengths_in_order() {
    let stage = Stage::with([a_show()]);
    let refused = |row: Row, refusal: Refusal| {
        given(&stage).when(compose(&["closing"], vec![row])).refused(&refusal);
    };
    refused(row("a", Rank::Must, -1, 60), out_of("least", 0, LONGEST));
    refused(row("a", Rank::Must, 90, 60), out_of("target", 90, LONGEST));
    refused(Row { most: 50, ..row("a", Rank::Must, 30, 60) }, out_of("most", 60, LONGEST));
    refused(Row { locked: Some(-1), ..row("a", Rank::May, 0, 0) }, out_of("locked", 0, LONGEST));
    refused(Row { title: String::new(), ..row("a", Rank::May, 0, 0) }, bad("title", 500));
}

#[test]
fn a_row_is_edited_as_it_was_seen() {
    let mut stage = Stage::with([a_show()]);
    let first = row("a", Rank::Must, 30, 60);
    given(&stage).when(edit(&first, first.clone())).refused(&unknown("closing", "a"));
    stage.play(compose(&["closing"], rows()));
    let locked = Row { locked: Some(45), ..first.clone() };
    let edited = given(&stage).when(edit(&first, locked.clone())).accepted();
    assert_eq!(edited.show.closing.as_ref().unwrap().rows[0], locked);
    given(&edited).when(edit(&first, locked.clone())).refused(&stale("a"));
    let other = Row { id: "z".into(), ..first.clone() };
    given(&stage).when(edit(&first, other.clone())).refused(&unknown("row", "z"));
    given(&stage).when(edit(&other, first)).refused(&unknown("row", "z"));
}

#[test]
fn a_row_moves_to_its_place() {
    let mut stage = Stage::with([a_show()]);
    let go = |id: &str, to| Command::MoveRow { id: id.into(), to };
    given(&stage).when(go("a", 1)).refused(&unknown("closing", "a"));
    stage.play(compose(&["closing"], rows()));
    let order = |stage: Stage| {
        let rows = stage.show.closing.unwrap().rows;
        rows.into_iter().map(|r| r.id.0).collect::<String>()
    };
    assert_eq!(order(given(&stage).when(go("a", 1)).accepted()), "bac");
    assert_eq!(order(given(&stage).when(go("c", 0)).accepted()), "cab");
    assert_eq!(order(given(&stage).when(go("a", 99)).accepted()), "bca");
    given(&stage).when(go("b", 1)).then(&[]);
    given(&stage).when(go("z", 1)).refused(&unknown("row", "z"));
}
