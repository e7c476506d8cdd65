//! Catching up: what the ways back give, that they never do worse than nothing, and that on small
//! days they rescue as much as anything could.

use kit::{Stage, hard, programme, secs, segment};
use live::catchup::{CatchUp, catch_up};
use proptest::prelude::*;
use show::Command;
use show::command::Cut;
use show::id::SegmentId;
use show::plan::{Kind, Segment};
use show::time::Secs;

/// A segment that can give some of its minutes.
fn gives(id: &str, minutes: i64, least: i64, kind: Kind) -> Segment {
    Segment { least: secs(least), kind, ..segment(id, id, minutes) }
}

/// A live day of these segments after an opening of ten minutes at nine, which is on air.
fn day(segments: Vec<Segment>) -> Stage {
    let mut all = vec![hard("opening", "09:00", 10)];
    all.extend(segments);
    let programme = Box::new(programme(all));
    let mut stage = Stage::live(Command::Bring { programme, checklist: Vec::new() });
    stage.at("09:00").top();
    stage
}

fn found(stage: &Stage) -> CatchUp {
    catch_up(&stage.show, stage.now())
}

fn cuts(found: &CatchUp, way: usize) -> Vec<(&str, Secs)> {
    found.ways[way].cuts.iter().map(|c| (c.segment.as_str(), c.from - c.to)).collect()
}

/// The way as the command that takes it.
fn taken(found: &CatchUp, way: usize) -> Command {
    let cut = |c: &live::catchup::Cut| Cut { segment: c.segment.clone(), was: c.from, now: c.to };
    Command::CatchUp { cuts: found.ways[way].cuts.iter().map(cut).collect() }
}

#[test]
fn a_day_that_holds_needs_nothing() {
    let stage = day(vec![gives("talk", 20, 10, Kind::Talk), hard("lunch", "09:30", 60)]);
    assert_eq!(found(&stage), CatchUp::default());
}

#[test]
fn rest_gives_before_speech() {
    let mut stage = day(vec![
        gives("talk", 20, 10, Kind::Talk),
        gives("pause", 15, 5, Kind::Break),
        hard("lunch", "09:45", 60),
    ]);
    stage.at("09:12");
    let found = found(&stage);
    assert_eq!(found.missed[0].late, secs(2));
    assert_eq!(cuts(&found, 0), [("pause", secs(2))]);
    assert_eq!(found.ways[0].fixed[0].late, 0, "lunch holds");
}

#[test]
fn nothing_is_offered_where_nothing_can_be_given() {
    let mut stage = day(vec![segment("talk", "talk", 20), hard("lunch", "09:30", 60)]);
    stage.at("09:14");
    let found = found(&stage);
    assert_eq!(found.missed.len(), 2, "lunch, and the end of the day");
    assert!(found.ways.is_empty());
}

#[test]
fn what_cannot_be_rescued_says_by_how_much() {
    let mut stage = day(vec![gives("talk", 20, 17, Kind::Talk), hard("lunch", "09:30", 60)]);
    stage.at("09:20");
    let found = found(&stage);
    assert_eq!(cuts(&found, 0), [("talk", secs(3))]);
    assert_eq!(found.ways[0].fixed[0].late, secs(7));
}

#[test]
fn one_action_applies_a_way_and_one_undoes_it() {
    let mut stage = day(vec![gives("pause", 15, 5, Kind::Break), hard("lunch", "09:25", 60)]);
    stage.at("09:13");
    let before = stage.show.plan.clone();
    let way = taken(&found(&stage), 0);
    stage.play(way);
    assert_eq!(found(&stage), CatchUp::default(), "the result is what was said");
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.show.plan, before);
}

#[test]
fn an_agreed_least_is_never_broken() {
    let mut stage = day(vec![gives("pause", 15, 5, Kind::Break)]);
    let below = Cut { segment: SegmentId::from("pause"), was: secs(15), now: secs(4) };
    let refused = stage.send(&Command::CatchUp { cuts: vec![below] });
    assert!(matches!(refused, Err(show::Refusal::OutOfRange { .. })), "{refused:?}");
}

/// Total lateness at the fixed times when each row gives so many minutes, worked out afresh.
fn lateness(rows: &[(i64, i64, Option<i64>)], base: i64, given: &[i64]) -> i64 {
    let planned_end = rows.iter().fold(10, |end, (length, _, hard)| hard.unwrap_or(end) + length);
    let (mut end, mut late) = (base, 0);
    for ((length, _, hard), gave) in rows.iter().zip(given) {
        if let Some(hard) = hard {
            late += (end - hard).max(0);
            end = end.max(*hard);
        }
        end += length - gave;
    }
    late + (end - planned_end).max(0)
}

/// The least total lateness that any choice of whole minutes leaves.
fn brute_force(rows: &[(i64, i64, Option<i64>)], base: i64) -> i64 {
    let mut best = i64::MAX;
    let mut given = vec![0; rows.len()];
    loop {
        best = best.min(lateness(rows, base, &given));
        let Some(at) = (0..rows.len()).find(|at| given[*at] < rows[*at].0 - rows[*at].1) else {
            return best;
        };
        given[at] += 1;
        given[..at].fill(0);
    }
}

proptest! {
    #[test]
    fn the_last_way_rescues_as_much_as_anything_could(
        rows in prop::collection::vec((6i64..12, 0i64..5, prop::option::of(0i64..6)), 1..5),
        late in 1i64..15,
    ) {
        // Lengths with what they can give; a fixed start some minutes after the one before ends.
        let mut end = 10;
        let mut told = Vec::new();
        let mut segments = Vec::new();
        for (at, (length, give, gap)) in rows.iter().enumerate() {
            let id = format!("s{at}");
            let start = gap.map(|gap| end + gap);
            let row = gives(&id, *length, length - give, Kind::Talk);
            segments.push(match start {
                Some(start) => Segment { start: hard(&id, &format!("09:{start:02}"), 1).start, ..row },
                None => row,
            });
            end = start.unwrap_or(end) + length;
            told.push((*length, length - give, start));
        }
        prop_assume!(end < 60);
        let mut stage = day(segments);
        stage.at(&format!("09:{:02}", 10 + late));
        let found = found(&stage);
        let nothing: Secs = found.missed.iter().map(|f| f.late).sum();
        prop_assert_eq!(nothing, secs(lateness(&told, 10 + late, &vec![0; told.len()])));
        let best = secs(brute_force(&told, 10 + late));
        match found.ways.last() {
            Some(way) => {
                prop_assert_eq!(way.fixed.iter().map(|f| f.late).sum::<Secs>(), best);
                let last = found.ways.len() - 1;
                stage.play(taken(&found, last));
                let day = live::timetable(&stage.show, stage.now()).day.unwrap();
                prop_assert_eq!(day.forecast_end, way.end, "the preview is what comes");
                let still: Secs = self::found(&stage).missed.iter().map(|f| f.late).sum();
                prop_assert_eq!(still, best, "and what it could not rescue is still told");
            }
            None => prop_assert_eq!(nothing, best),
        }
        for way in &found.ways {
            prop_assert!(way.fixed.iter().map(|f| f.late).sum::<Secs>() <= nothing);
        }
    }
}
