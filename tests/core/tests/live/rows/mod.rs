//! The rows beside the log: what each turn changes of them is exactly what is other after it.

mod write;

use kit::acts::{About, acts, command};
use kit::{Stage, a_show};
use live::rows::{Before, Changes, Gone, Row, all, before, changed};
use proptest::prelude::*;
use show::{Command, Show, Turn, fold};
use std::collections::BTreeMap;

/// Tables as a store keeps them: a key for each row.
type Tables = BTreeMap<Vec<String>, Row>;

fn key(row: &Row) -> Vec<String> {
    let parts: Vec<&String> = match row {
        Row::Segment(r) => vec![&r.id],
        Row::Person(r) => vec![&r.id],
        Row::Check(r) => vec![&r.person, &r.appearance, &r.code],
        Row::AsRun(r) => vec![&r.run, &r.turn],
    };
    named(row_table(row), &parts)
}

fn row_table(row: &Row) -> &'static str {
    match row {
        Row::Segment(_) => "segment",
        Row::Person(_) => "person",
        Row::Check(_) => "check",
        Row::AsRun(_) => "as-run",
    }
}

fn named(table: &str, parts: &[&String]) -> Vec<String> {
    std::iter::once(table.to_owned()).chain(parts.iter().map(|p| (*p).clone())).collect()
}

fn gone_key(gone: &Gone) -> Vec<String> {
    match gone {
        Gone::Segment { id } => named("segment", &[id]),
        Gone::Person { id } => named("person", &[id]),
        Gone::Check { person, appearance, code } => named("check", &[person, appearance, code]),
        Gone::AsRun { run, turn } => named("as-run", &[run, turn]),
    }
}

fn apply(tables: &mut Tables, changes: Changes) {
    if changes.afresh {
        tables.clear();
    }
    for gone in &changes.gone {
        tables.remove(&gone_key(gone));
    }
    tables.extend(changes.put.into_iter().map(|row| (key(&row), row)));
}

fn kept(tables: &mut Tables, show: &mut Show, turn: &Turn) -> Changes {
    let before = before(show, turn);
    fold(show, turn);
    let changes = changed(show, turn, before);
    apply(tables, changes.clone());
    changes
}

fn afresh(show: &Show) -> Tables {
    let mut tables = Tables::new();
    apply(&mut tables, all(show));
    tables
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn rows_kept_turn_by_turn_are_the_rows_of_the_show(acts in acts(50)) {
        let mut stage = Stage::with([a_show()]);
        for act in acts {
            let command = command(&mut stage, About::Anything, act);
            let _ = stage.send(&command);
        }
        let (mut tables, mut show) = (Tables::new(), Show::default());
        for turn in &stage.turns {
            kept(&mut tables, &mut show, turn);
            prop_assert_eq!(&tables, &afresh(&show), "after {:?}", turn.events);
        }
    }
}

#[test]
fn a_top_changes_two_rows_whatever_the_length_of_the_rundown() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top().at("09:45").top();
    let (mut tables, mut show) = (Tables::new(), Show::default());
    let counts: Vec<_> = stage
        .turns
        .iter()
        .map(|turn| {
            let changes = kept(&mut tables, &mut show, turn);
            (changes.afresh, changes.gone.len(), changes.put.len())
        })
        .collect();
    let expected = [(true, 0, 8), (false, 0, 0), (false, 0, 1), (false, 0, 2), (false, 0, 2)];
    assert_eq!(counts, expected);
}

#[test]
fn taking_a_top_back_takes_its_row_away() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top().at("09:10").top();
    let show = stage.show.clone();
    stage.play(Command::Back { track: "main".into(), segment: "debate".into() });
    let turn = stage.turns.last().unwrap();
    let before = before(&show, turn);
    assert_eq!(before.gone, [Gone::AsRun { run: "live".into(), turn: "turn-4".into() }]);
    let changes = changed(&stage.show, turn, before);
    assert_eq!(changes.put.len(), 1, "the earlier one is open again");
}

#[test]
fn a_check_changes_one_row() {
    let mut stage = Stage::with([a_show()]);
    crate::scenes::check(&mut stage, "bob-debate", "sound", show::checks::CheckState::Done);
    let changes = changed(&stage.show, stage.turns.last().unwrap(), Before::default());
    let [Row::Check(row)] = &changes.put[..] else { panic!() };
    assert_eq!([&row.person, &row.appearance, &row.segment], ["bob", "bob-debate", "debate"]);
}

#[test]
fn an_edit_changes_the_rows_that_it_moves_and_no_others() {
    let stage = Stage::with([a_show()]);
    let rows = |command: Command| {
        let mut after = stage.clone();
        after.play(command);
        let turn = after.turns.last().unwrap();
        let put = changed(&after.show, turn, before(&stage.show, turn)).put;
        let segment = |row: Row| match row {
            Row::Segment(row) => row.id,
            other => panic!("{other:?}"),
        };
        put.into_iter().map(segment).collect::<Vec<_>>()
    };
    let edit = |id, now| crate::scenes::edit(&stage, id, now);
    use show::plan::SegmentValue::{Duration, Title};
    assert_eq!(rows(edit("opening", Title("Mot".into()))), ["opening"]);
    let longer = rows(edit("opening", Duration(900)));
    assert_eq!(longer, ["opening", "debate", "talk"], "as far as the fixed start");
    let moved =
        Command::MoveSegments { segments: vec!["talk".into()], after: Some("opening".into()) };
    assert_eq!(rows(moved), ["talk", "debate"]);
}
