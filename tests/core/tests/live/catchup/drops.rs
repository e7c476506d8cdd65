//! What is dropped: the fewest that do, by their ranks.

use super::days::{all_late, day, found, pieces};
use crate::scenes;
use kit::Stage;
use kit::build::{hard, secs, segment};
use live::catchup::{CatchUp, Sort, Way, catch_up};
use proptest::prelude::*;
use show::id::SegmentId;
use show::plan::{Kind, Segment};
use show::time::Secs;
use show::{Command, Show};

fn may(id: &str, rank: u8, length: i64) -> Segment {
    Segment { drop_rank: Some(rank), ..segment(id, id, length) }
}

/// These segments between a first one, 4 minutes too long, and lunch.
fn late(between: Vec<Segment>) -> Stage {
    let total: i64 = between.iter().map(|s| s.duration / 60).sum();
    let noon = format!("{:02}:{:02}", 9 + (10 + total) / 60, (10 + total) % 60);
    let lunch = Segment { kind: Kind::Lunch, ..hard("lunch", &noon, 60) };
    let mut segments = vec![hard("a", "09:00", 10)];
    segments.extend(between);
    segments.push(lunch);
    let mut stage = Stage::live(scenes::day(segments));
    stage.at("09:00").top();
    stage.at("09:14");
    stage
}

fn dropped(found: &CatchUp) -> Option<&Way> {
    found.ways.iter().find(|way| way.sort == Sort::Drops)
}

fn names(found: &CatchUp) -> Vec<&str> {
    dropped(found).iter().flat_map(|way| way.drops.iter().map(SegmentId::as_str)).collect()
}

#[test]
fn one_segment_that_may_be_dropped_brings_the_day_back_with_time_to_spare() {
    let stage = late(vec![segment("b", "b", 20), may("c", 1, 7), segment("d", "d", 20)]);
    let found = found(&stage);
    assert_eq!(names(&found), ["c"]);
    let way = dropped(&found).unwrap();
    assert_eq!((way.spare, way.taken.dropped, way.cuts.len()), (secs(3), secs(7), 0));
}

#[test]
fn what_is_marked_by_nobody_is_never_dropped() {
    let stage = late(vec![segment("b", "b", 20), segment("c", "c", 7)]);
    assert_eq!(names(&found(&stage)), [""; 0]);
}

#[test]
fn the_first_rank_goes_first_and_of_equals_the_first() {
    let stage = late(vec![may("b", 2, 5), may("c", 1, 9), may("d", 1, 9), may("e", 1, 9)]);
    assert_eq!(names(&found(&stage)), ["c"]);
    let shorter = late(vec![may("b", 2, 5), may("c", 2, 9)]);
    assert_eq!(names(&found(&shorter)), ["b"], "of one rank the shortest that does");
    let two = late(vec![may("b", 1, 3), may("c", 1, 3), may("d", 1, 3)]);
    assert_eq!(names(&found(&two)), ["b", "c"]);
}

#[test]
fn where_so_few_drops_do_not_do_cuts_make_up_the_rest() {
    let give = Segment { least: secs(14), ..segment("b", "b", 15) };
    let found = found(&late(vec![give, may("c", 1, 3)]));
    let way = dropped(&found).unwrap();
    assert_eq!((way.drops.len(), way.cuts.len(), way.fixed[0].late), (1, 1, 0));
    assert!(found.ways.iter().any(|way| way.sort == Sort::Voices && way.fixed[0].late == secs(3)));
}

#[test]
fn what_has_a_fixed_time_and_what_is_armed_stay() {
    let mut fixed = may("c", 1, 7);
    fixed.start = hard("", "09:30", 1).start;
    let stage = late(vec![segment("b", "b", 20), fixed]);
    assert_eq!(names(&found(&stage)), [""; 0]);
    let mut stage = late(vec![may("b", 1, 7), segment("c", "c", 20)]);
    assert_eq!(names(&found(&stage)), ["b"]);
    stage.play(Command::Standby { track: "main".into(), segment: "b".into() });
    assert_eq!(names(&found(&stage)), [""; 0]);
}

#[test]
fn of_more_than_ten_only_the_first_ten_are_looked_at() {
    let many: Vec<_> = (1..=12).map(|n| may(&format!("s{n:02}"), 13 - n, 1)).collect();
    let mut stage = late(many);
    stage.at("09:24");
    let found = found(&stage);
    assert_eq!(names(&found).len(), 10, "fourteen minutes late: all ten");
    assert!(!names(&found).contains(&"s01") && !names(&found).contains(&"s02"));
}

#[test]
fn a_stopped_search_keeps_what_it_has() {
    let stage = late((0..8).map(|n| may(&format!("s{n}"), 1, 2)).collect());
    let mut steps = 0;
    let keep_going = || {
        steps += 1;
        steps < 5
    };
    let found = catch_up(&stage.show, stage.now(), keep_going);
    let way = dropped(&found).unwrap();
    assert!(found.stopped && way.gap == Some(0), "{way:?}");
    assert_eq!(names(&found), ["s0", "s1"], "what can be spared stays");
}

/// The show without these.
fn without(stage: &Stage, dropped: &[&Segment], full: bool) -> Show {
    let mut show = stage.show.clone();
    let segments = show.plan.segments.clone();
    let run = show.runs.last_mut().unwrap();
    run.skipped.extend(dropped.iter().map(|s| s.id.clone()));
    if full {
        run.passages[0].adjust = -secs(3);
        for segment in &segments[1..] {
            run.cuts.insert(segment.id.clone(), segment.duration - segment.least);
        }
    }
    show
}

/// The fewest, without cuts before with, by rank, then the shortest, then in order: of all choices.
fn best<'a>(stage: &'a Stage, may: &[&'a Segment]) -> Vec<&'a Segment> {
    let now = stage.now();
    let late = |dropped: &[&Segment], full| all_late(&without(stage, dropped, full), now);
    let helps = |s: &&&Segment| late(&[**s], false) < late(&[], false);
    let may: Vec<&Segment> = may.iter().filter(helps).copied().collect();
    let bound = late(&may, true);
    let choice = |mask: usize| -> Vec<&'a Segment> {
        (0..may.len()).filter(|at| mask >> at & 1 == 1).map(|at| may[at]).collect()
    };
    let rescues = |choice: &Vec<&Segment>| late(choice, true) <= bound;
    let choices = (1..1 << may.len()).map(choice).filter(rescues);
    let order = |choice: &Vec<&Segment>| {
        let mut ranks: Vec<_> = choice.iter().map(|s| s.drop_rank).collect();
        ranks.sort_by(|a, b| b.cmp(a));
        let lost: Secs = choice.iter().map(|s| s.duration).sum();
        let ids: Vec<_> = choice.iter().map(|s| s.id.clone()).collect();
        (choice.len(), late(choice, false) > bound, ranks, lost, ids)
    };
    choices.min_by_key(order).unwrap_or_default()
}

proptest! {
    #![proptest_config(kit::cases(60))]

    #[test]
    fn nothing_is_better_of_all_that_could_be_dropped(pieces in pieces(6, 3), late in 0i64..14) {
        let stage = day(&pieces, late, 2);
        let found = found(&stage);
        let segments = &stage.show.plan.segments;
        let fixed = |s: &Segment| s.hard_end.is_some() || s.start != show::plan::Start::Follows;
        let may: Vec<_> = segments.iter().filter(|s| s.drop_rank.is_some() && !fixed(s)).collect();
        let best = if found.missed.is_empty() { Vec::new() } else { best(&stage, &may) };
        let ids: Vec<_> = best.iter().map(|s| s.id.as_str()).collect();
        if dropped(&found).is_some() {
            prop_assert_eq!(names(&found), ids);
        } else if !best.is_empty() {
            // It is not shown where another way costs less in every respect.
            let rescued = all_late(&without(&stage, &best, true), stage.now());
            let cheaper = |way: &Way| {
                let mut taken = stage.clone();
                taken.play(way.command());
                all_late(&taken.show, stage.now()) <= rescued
            };
            prop_assert!(found.ways.iter().any(cheaper));
        }
    }
}
