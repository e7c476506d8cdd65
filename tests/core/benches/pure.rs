//! What the pure heart takes on a rundown of 10,000 segments, against one of 1,000; and what it
//! takes to find the ways back over 500 segments.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;
use std::time::Instant;

use kit::Stage;
use show::checks::{Per, Phase};
use show::command::Programme;
use show::id::TrackId;
use show::plan::{Kind, Segment};
use show::{Command, Show, Turn, fold};

/// Segments taken before anything is measured.
const TAKEN: usize = 300;

fn main() {
    println!("Fold and timetable, by the length of the rundown (milliseconds, medians):");
    let small = parts(1_000);
    let large = parts(10_000);
    for ((name, small), (_, large)) in small.into_iter().zip(large) {
        println!(
            "  {name:<34} 1,000: {small:9.3}   10,000: {large:9.3}   ratio {:5.1}",
            large / small
        );
    }
    println!("Ways back over 500 remaining segments (milliseconds, medians):");
    for (droppable, aim) in [(0, 20.0), (10, 100.0)] {
        let stage = late(droppable);
        let took = median(99, || {
            drop(black_box(live::catchup::catch_up(&stage.show, stage.now(), || true)));
        });
        let told = if took < aim { "under" } else { "OVER" };
        println!("  {droppable:>2} droppable: {took:9.3}   {told} {aim}");
    }
}

/// A day of 500 segments ahead, a fixed start after each 25, an hour late at once; so many of
/// them may be dropped, no few of which do.
fn late(droppable: usize) -> Stage {
    let segments = (0..=500).map(|n: usize| {
        let kind = [Kind::Talk, Kind::Study, Kind::Break, Kind::Workshop][n % 4];
        let rank = (n % 40 == 39 && n / 40 < droppable).then_some(1);
        let plain = kit::segment(&format!("s{n}"), &format!("Exposé {n}"), 2);
        Segment { kind, least: 90, drop_rank: rank, ..plain }
    });
    let mut segments: Vec<_> = segments.collect();
    for at in (0..=500).step_by(25) {
        let minutes = at * 2;
        segments[at].start =
            kit::hard("", &format!("{:02}:{:02}", 6 + minutes / 60, minutes % 60), 2).start;
    }
    let programme = Box::new(kit::programme(segments));
    let mut stage = Stage::live(Command::Bring { programme, checklist: Vec::new() });
    stage.at("06:00").top();
    stage.at("07:00");
    stage
}

/// A live day of so many segments, each with a speaker, some of it run.
fn day(count: usize) -> Stage {
    let segments = (0..count).map(|n| kit::segment(&format!("s{n}"), &format!("Exposé {n}"), 5));
    let mut segments: Vec<_> = segments.collect();
    segments[0].start = kit::hard("", "09:00", 5).start;
    let programme = Programme {
        persons: (0..count).map(|n| kit::person(&format!("p{n}"))).collect(),
        appearances: (0..count)
            .map(|n| kit::appearance(&format!("a{n}"), &format!("p{n}"), &format!("s{n}")))
            .collect(),
        ..kit::programme(segments)
    };
    let checklist = vec![
        kit::item("confirmed", Per::Person, Phase::Before, 86_400, true),
        kit::item("sound", Per::Appearance, Phase::Day, 900, true),
    ];
    let mut stage = Stage::live(Command::Bring { programme: Box::new(programme), checklist });
    stage.at("09:00");
    for _ in 0..TAKEN {
        stage.top().wait(290_000);
    }
    stage
}

fn parts(count: usize) -> Vec<(&'static str, f64)> {
    let stage = day(count);
    let (show, now) = (&stage.show, stage.now());
    let take = stage.seen_take(&TrackId::main(), true);
    vec![
        ("fold of the whole log", median(9, || drop(black_box(folded(&stage.turns))))),
        (
            "decision of a TOP",
            median(99, || {
                drop(black_box(show::decide(show, &take, &stage.actor, &stage.clock)));
            }),
        ),
        ("timetable", median(99, || drop(black_box(live::timetable(show, now))))),
        ("chains", median(99, || drop(black_box(live::chain::chains(show))))),
        (
            "readiness of all segments",
            median(29, || {
                drop(black_box(live::readiness::segments(show, now)));
            }),
        ),
        ("board of all people", median(29, || drop(black_box(live::board::board(show, now))))),
        ("alerts", median(9, || drop(black_box(live::alerts::alerts(show, now))))),
        (
            "next wake",
            median(9, || {
                black_box(live::next_wake(show, now));
            }),
        ),
        (
            "rows of a TOP",
            median(99, || {
                let last = stage.turns.last().unwrap();
                drop(black_box(live::rows::changed(show, last, Vec::new())));
            }),
        ),
    ]
}

fn folded(turns: &[Turn]) -> Show {
    let mut show = Show::default();
    turns.iter().for_each(|turn| fold(&mut show, turn));
    show
}

fn median(runs: usize, work: impl Fn()) -> f64 {
    let mut took: Vec<f64> = (0..runs)
        .map(|_| {
            let began = Instant::now();
            work();
            began.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took[runs / 2]
}
