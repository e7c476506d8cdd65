//! The closing as it stands: live until its first TOP, frozen from then on, fitted again on demand.

use super::afternoon;
use crate::scenes::{clock, edit, hard_end};
use kit::Stage;
use kit::acts::row;
use live::closing::{
    NewEnd, RowChange, Standings, Stands, called_rows, next_row, refit, standings, to_freeze,
};
use proptest::prelude::*;
use show::Command;
use show::closing::{Closing, Rank, Row};
use show::id::RowId;
use show::plan::SegmentValue;

fn rows() -> Vec<Row> {
    vec![
        row("welcome", Rank::Must, 30, 60),
        row("money", Rank::Must, 90, 300),
        row("thanks", Rank::Should, 60, 240),
        row("questions", Rank::May, 60, 120),
        row("last", Rank::Must, 60, 180),
    ]
}

fn found(stage: &Stage) -> Standings {
    standings(&stage.show, stage.now()).unwrap()
}

fn lengths(stage: &Stage) -> Vec<Option<i64>> {
    found(stage).rows.into_iter().map(|row| row.length).collect()
}

/// Composed and put on the rundown, on a live day whose closing ends at 11:30.
fn placed() -> Stage {
    let mut stage = Stage::live(afternoon());
    hard_end(&mut stage, "11:30");
    let closing = Closing { segments: vec!["closing".into()], rows: rows() };
    stage.play(Command::Compose { closing: closing.clone() });
    let beats = live::closing::beats(&stage.show, &closing, lengths(&stage));
    stage.play(edit(&stage, "closing", SegmentValue::Beats(beats)));
    stage.at("09:00").top().at("10:00").top().at("11:00").top();
    stage
}

/// The same, on air since then, its times frozen as the desk does it.
fn on_air_since(time: &str) -> Stage {
    let mut stage = placed();
    stage.at(time).top();
    let fitted = to_freeze(&stage.show).unwrap();
    stage.play(Command::FitRows { fitted });
    stage
}

fn call(stage: &mut Stage, to: &str) {
    let from = called_rows(&stage.show).into_iter().rfind(|r| r.taken.is_some()).map(|r| r.row);
    stage.play(Command::CallRow { from, to: to.into() });
}

fn refitted(stage: &mut Stage) {
    let fitted = refit(&stage.show, stage.now()).unwrap();
    stage.play(Command::FitRows { fitted });
}

#[test]
fn until_its_first_top_it_follows_the_delay_and_tells_what_moved_on_the_rundown() {
    let mut stage = placed();
    stage.at("11:10");
    assert_eq!(lengths(&stage), [60, 300, 240, 120, 180].map(Some));
    assert!(found(&stage).changes.is_empty());
    stage.at("11:21");
    assert_eq!(found(&stage).window.left, 540, "the returns are over their time");
    let change = |row: &str, was, now| RowChange { row: row.into(), was, now };
    assert_eq!(lengths(&stage), [50, 230, 60, 60, 140].map(Some));
    let told = found(&stage).changes;
    assert!(told.contains(&change("thanks", Some(240), Some(60))), "{told:?}");
    assert_eq!((found(&stage).frozen, to_freeze(&stage.show)), (None, None));
}

#[test]
fn at_its_first_top_the_times_are_frozen_and_its_first_row_begins() {
    let mut stage = on_air_since("11:20");
    let first = lengths(&stage);
    assert_eq!(first.iter().flatten().sum::<i64>() + found(&stage).spare, 600);
    let stands: Vec<_> = found(&stage).rows.iter().map(|r| r.stands.unwrap()).collect();
    assert_eq!(stands[..2], [Stands::OnAir, Stands::ToCome]);
    assert_eq!(clock(found(&stage).rows[0].start.unwrap()), "11:20:00");
    stage.at("11:24");
    assert_eq!(lengths(&stage), first, "whatever the clock says");
    assert_eq!(
        found(&stage).short,
        Some(240 - first[0].unwrap()),
        "the first row is over its time"
    );
    assert_eq!(clock(found(&stage).rows[1].start.unwrap()), "11:24:00");
    assert_eq!(to_freeze(&stage.show), None);
}

#[test]
fn a_closing_that_is_not_on_the_rundown_is_not_called() {
    let mut stage = placed();
    stage.play(edit(&stage, "closing", SegmentValue::Beats(Vec::new())));
    stage.at("11:20").top();
    assert_eq!((to_freeze(&stage.show), next_row(&stage.show)), (None, None));
    assert_eq!(found(&stage).frozen, None);
}

#[test]
fn a_refit_touches_only_what_has_not_begun() {
    let mut stage = on_air_since("11:20");
    let was = lengths(&stage);
    stage.at("11:21").wait(30_000);
    call(&mut stage, "money");
    stage.at("11:23");
    let before = found(&stage);
    refitted(&mut stage);
    let after = found(&stage);
    assert_eq!(after.rows[0].length, Some(90), "what it really took");
    assert_eq!((after.rows[1].length, after.rows[1].start), (was[1], before.rows[1].start));
    assert!(after.changes.is_empty(), "it is fitted: {:?}", after.changes);
    assert_eq!(after.short, None);
    let told = &stage.show.run().unwrap().calling.fits;
    let told = live::closing::changes(&told[0], &told[1]);
    assert_eq!(told, before.changes);
    assert!(told.iter().all(|c| c.row != "money".into() && c.row != "welcome".into()));
}

#[test]
fn top_calls_the_rows_that_have_time_one_after_the_other() {
    let mut stage = on_air_since("11:26");
    assert_eq!(found(&stage).rows[3].stands, Some(Stands::Out), "no time for the questions");
    let mut said = vec!["welcome".to_owned()];
    while let Some(next) = next_row(&stage.show) {
        stage.wait(30_000);
        said.push(next.0.clone());
        call(&mut stage, &next.0);
    }
    assert_eq!(said, ["welcome", "money", "thanks", "last"]);
}

#[test]
fn when_the_end_is_passed_it_says_so_and_what_a_new_end_allows() {
    let mut stage = placed();
    stage.at("11:40");
    let late = found(&stage);
    assert_eq!(late.window.left, -600, "ten minutes over");
    assert_eq!(late.short, Some(780), "and the musts take three more");
    assert!(late.rows.iter().all(|row| row.length.is_none()));
    let ends: Vec<_> = late.ends.iter().map(|e| (clock(e.at), e.kept)).collect();
    assert_eq!(ends[0], ("11:45:00".into(), 5));
    stage.play(edit(&stage, "closing", SegmentValue::HardEnd(Some(kit::build::wall("11:50")))));
    assert_eq!(found(&stage).short, None);
    assert_eq!(lengths(&stage).iter().flatten().sum::<i64>() + found(&stage).spare, 600);
}

#[test]
fn a_new_end_is_a_whole_five_minutes_that_the_musts_fit_in() {
    let at = kit::at;
    let rows = [row("m", Rank::Must, 240, 300), row("s", Rank::Should, 120, 120)];
    let ends = live::closing::new_ends(&rows, at("11:28"), at("11:30"));
    let told = |time, kept, spare| NewEnd { at: at(time), kept, spare };
    assert_eq!(ends, [told("11:35", 2, 0)]);
    assert!(live::closing::new_ends(&rows, at("11:20"), at("11:30")).is_empty());
}

proptest! {
    #![proptest_config(kit::cases(100))]

    /// Whatever is called and whenever it is fitted again: what began keeps its time, and the rows
    /// to come with the spare make the time that is left for them.
    #[test]
    fn a_refit_is_lawful_at_any_moment(late in 0i64..14 * 60, steps in prop::collection::vec((1i64..120, any::<bool>()), 1..8)) {
        let mut stage = placed();
        stage.at("11:15").wait(late * 1000).top();
        let fitted = to_freeze(&stage.show).unwrap();
        stage.play(Command::FitRows { fitted });
        for (wait, again) in steps {
            stage.wait(wait * 1000);
            if again {
                let begun: Vec<RowId> = stage.show.run().unwrap().calling.rows.iter().map(|r| r.row.clone()).collect();
                let before = found(&stage);
                let fitted = refit(&stage.show, stage.now()).unwrap();
                for (row, time) in before.rows.iter().zip(&fitted.rows) {
                    if begun.contains(&row.row) && row.stands == Some(Stands::OnAir) {
                        prop_assert_eq!(row.length, time.length);
                    }
                }
                stage.play(Command::FitRows { fitted });
                let after = found(&stage);
                if after.ways.is_empty() {
                    prop_assert_eq!(after.short, None);
                    prop_assert!(after.changes.is_empty());
                    let to_come = after.rows.iter().filter(|r| r.stands == Some(Stands::ToCome));
                    let sum: i64 = to_come.filter_map(|r| r.length).sum();
                    let begins = after.rows.iter().filter(|r| r.stands == Some(Stands::OnAir)).map(|r| r.start.unwrap().plus(r.length.unwrap_or(0))).max().unwrap().max(stage.now());
                    prop_assert_eq!(sum + after.spare, after.window.end.since(begins).div_euclid(1000));
                }
            } else if let Some(next) = next_row(&stage.show) {
                call(&mut stage, &next.0);
            }
        }
    }
}
