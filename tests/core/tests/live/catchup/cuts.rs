//! The cheapest cuts: what is proposed is the best there is.

use super::days::{all_late, day, found, pieces};
use crate::scenes;
use kit::Stage;
use kit::build::{hard, secs, segment};
use live::catchup::{Sort, Way, is_quiet, price};
use proptest::prelude::*;
use show::plan::{Kind, Segment};
use show::time::Secs;

fn live(segments: Vec<Segment>, at: &str) -> Stage {
    let mut stage = Stage::live(scenes::day(segments));
    stage.at("09:00").top();
    stage.at(at);
    stage
}

fn cuts(way: &Way) -> Vec<(&str, Secs)> {
    way.cuts.iter().map(|c| (c.segment.as_str(), c.from - c.to)).collect()
}

/// A morning: a launch, a break and six talks before lunch, 4 minutes late.
fn morning() -> Stage {
    let give = |id: &str, kind, length, least| Segment {
        kind,
        least: secs(least),
        ..segment(id, id, length)
    };
    let talks = ["5", "6", "7", "8", "9", "10"].map(|id| give(id, Kind::Study, 15, 12));
    let mut segments = vec![
        hard("3", "09:00", 20),
        give("4", Kind::Launch, 10, 7),
        give("pause", Kind::Break, 15, 10),
    ];
    segments.extend(talks);
    segments.push(Segment { kind: Kind::Lunch, ..hard("lunch", "11:15", 60) });
    live(segments, "09:24")
}

#[test]
fn rests_give_first_in_whole_minutes_or_the_voices_share_it() {
    let found = found(&morning());
    let [rests, voices] = &found.ways[..] else { panic!("{found:?}") };
    assert_eq!((rests.sort, voices.sort), (Sort::Rests, Sort::Voices));
    assert_eq!(cuts(rests), [("4", 60), ("pause", 180)]);
    let each = ["5", "6", "7", "8", "9", "10"].map(|id| (id, 40));
    assert_eq!(cuts(voices), each);
    assert_eq!((found.reserve.all, found.reserve.rests), (secs(26), secs(8)));
    assert_eq!((rests.reserve.all, rests.reserve.rests), (secs(22), secs(4)));
    assert_eq!((voices.reserve.all, voices.reserve.rests), (secs(22), secs(8)));
}

#[test]
fn no_more_is_taken_than_is_late() {
    let mut stage = morning();
    stage.at("09:23").wait(40_000);
    for way in found(&stage).ways {
        assert_eq!(way.taken.rests + way.taken.voices, 220, "{way:?}");
    }
}

#[test]
fn what_holds_is_reached_in_time_to_the_millisecond() {
    let mut stage = morning();
    stage.at("09:23").wait(40_600);
    for way in found(&stage).ways {
        assert_eq!(way.taken.rests + way.taken.voices, 221, "{way:?}");
        let mut taken = stage.clone();
        taken.play(way.command());
        let table = live::timetable(&taken.show, stage.now());
        assert!(table.hard_starts.iter().all(|hard| hard.forecast <= hard.planned));
    }
}

#[test]
fn what_is_dearer_gives_less() {
    let give = |id: &str, weight| Segment { weight, least: secs(6), ..segment(id, id, 10) };
    let segments = vec![
        hard("a", "09:00", 10),
        give("dear", Some(9)),
        give("cheap", Some(1)),
        give("plain", None),
        hard("z", "09:40", 10),
    ];
    let stage = live(segments, "09:14");
    assert_eq!(cuts(&found(&stage).ways[0]), [("cheap", 180), ("plain", 60)]);
}

#[test]
fn each_quarter_of_what_is_given_is_dearer() {
    let talk = Segment { weight: Some(2), ..segment("a", "a", 20) };
    let price = |cut: Secs| price(&talk, 480, cut);
    assert_eq!([0, 60, 120, 180, 480].map(price), [0, 120, 240, 480, 2 * 120 * 10]);
}

/// The show with so many minutes less of what is on air and ahead.
fn shorter(stage: &Stage, minutes: &[i64]) -> Stage {
    let mut stage = stage.clone();
    let segments = stage.show.plan.segments.clone();
    let run = stage.show.runs.last_mut().unwrap();
    run.passages[0].adjust -= secs(minutes[0]);
    for (segment, less) in segments[1..].iter().zip(&minutes[1..]) {
        run.cuts.insert(segment.id.clone(), secs(*less));
    }
    stage
}

/// What is late, then what the price is of who is asked last, and of who is asked first.
fn cost(stage: &Stage, gives: &[i64], minutes: &[i64], rests_first: bool) -> [i64; 3] {
    let now = stage.now();
    let (mut first, mut last) = (0, 0);
    for ((segment, gives), less) in stage.show.plan.segments.iter().zip(gives).zip(minutes) {
        let paid = price(segment, secs(*gives), secs(*less));
        if is_quiet(segment.kind) == rests_first { first += paid } else { last += paid }
    }
    [all_late(&shorter(stage, minutes).show, now), last, first]
}

/// Every way to give up to so many minutes each.
fn every(gives: &[i64]) -> Vec<Vec<i64>> {
    gives.iter().fold(vec![Vec::new()], |all, most| {
        let with = |so_far: &Vec<i64>| {
            (0..=*most).map(|less| [&so_far[..], &[less]].concat()).collect::<Vec<_>>()
        };
        all.iter().flat_map(with).collect()
    })
}

proptest! {
    #![proptest_config(kit::cases(40))]

    #[test]
    fn nothing_is_better_of_all_that_could_be_cut(
        pieces in pieces(4, 3),
        late in 0i64..12,
        on in 0i64..12,
    ) {
        let stage = day(&pieces, late, on);
        let segments = &stage.show.plan.segments;
        let mut gives: Vec<i64> = segments.iter().map(|s| (s.duration - s.least) / 60).collect();
        gives[0] = (10 - (on + 1).max(7)).max(0);
        for way in found(&stage).ways.iter().filter(|way| way.sort != Sort::Drops) {
            let rests_first = way.sort == Sort::Rests;
            let best = every(&gives).iter().map(|m| cost(&stage, &gives, m, rests_first)).min();
            let mut taken = stage.clone();
            taken.play(way.command());
            let now = stage.now();
            let (mut first, mut last) = (0, 0);
            for (segment, gives) in segments.iter().zip(&gives) {
                let cut = way.cuts.iter().find(|c| c.segment == segment.id);
                let paid = price(segment, secs(*gives), cut.map_or(0, |c| c.from - c.to));
                if is_quiet(segment.kind) == rests_first { first += paid } else { last += paid }
            }
            prop_assert_eq!(best, Some([all_late(&taken.show, now), last, first]));
        }
    }
}
