//! What the pure heart takes on a rundown of 10,000 segments, against one of 1,000; and what it
//! takes to find the ways back over 500 segments.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;
use std::time::Instant;

use kit::Stage;
use show::checks::{CheckItem, CheckState, Per, Phase};
use show::command::Programme;
use show::event::Event;
use show::id::{TrackId, TurnId};
use show::plan::{Kind, Segment, SegmentValue, Start};
use show::time::DayTime;
use show::turn::{Hash, Saw};
use show::{Command, Show, Turn, fold};

/// Segments taken before anything is measured.
const TAKEN: usize = 300;

/// Segments taken before a turn is: as many on a short rundown as on a long one.
const BEFORE: usize = 50;

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
    ways_back();
    how_sure();
    readiness();
    closing();
    turns();
    opening();
}

/// The readiness of 2,000 people with 12 checks each, ten in a segment, half of the checks marked.
fn readiness() {
    let segments = (0..200).map(|n| kit::segment(&format!("s{n}"), &format!("Exposé {n}"), 5));
    let mut segments: Vec<_> = segments.collect();
    segments[0].start = kit::hard("", "09:00", 5).start;
    let appearance =
        |n: usize| kit::appearance(&format!("a{n}"), &format!("p{n}"), &format!("s{}", n / 10));
    let programme = Box::new(Programme {
        persons: (0..2_000).map(|n| kit::person(&format!("p{n}"))).collect(),
        appearances: (0..2_000).map(appearance).collect(),
        ..kit::programme(segments)
    });
    let text = include_str!("../../../data/checklists/default.json");
    let checklist: Vec<CheckItem> = serde_json::from_str(text).unwrap();
    let bring = Command::Bring { programme, checklist: checklist.clone() };
    let mut stage = Stage::live(bring);
    stage.at("09:00").top();
    let (mut show, now) = (stage.show.clone(), stage.now());
    for n in 0..2_000 {
        for (k, item) in checklist.iter().enumerate().filter(|(k, _)| k % 2 == n % 2) {
            let command = Command::Check {
                person: format!("p{n}").as_str().into(),
                appearance: Some(format!("a{n}").as_str().into()),
                check: item.code.clone(),
                state: CheckState::Done,
                note: String::new(),
            };
            play(&mut show, &stage, &command, n * checklist.len() + k);
        }
    }
    println!("Readiness of 2,000 people with 12 checks (milliseconds, medians; aim: under 2):");
    let board = median(99, || drop(black_box(live::board::board(&show, now))));
    println!("  {:<34} {board:9.3}", "the board");
    let segments = median(99, || drop(black_box(live::readiness::segments(&show, now))));
    println!("  {:<34} {segments:9.3}", "each passage and segment");
}

fn ways_back() {
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
fn day(count: usize, taken: usize) -> Stage {
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
    for _ in 0..taken {
        stage.top().wait(290_000);
    }
    stage
}

/// How sure a day of 500 segments is, half of it ahead, with a hard start now and then.
/// A closing of 60 rows on air, its first one over its time: what is still to come fitted again.
fn closing() {
    use show::closing::{Closing, Rank};
    let segment = Segment { kind: Kind::Closing, ..kit::segment("closing", "Conclusion", 60) };
    let programme = Box::new(kit::programme(vec![segment]));
    let mut stage = Stage::live(Command::Bring { programme, checklist: Vec::new() });
    let ranks = [Rank::Must, Rank::Should, Rank::May];
    let row = |n: usize| kit::acts::row(&format!("r{n}"), ranks[n % 3], 20, 60 + (n as i64) % 7);
    let rows: Vec<_> = (0..60).map(row).collect();
    let closing = Closing { segments: vec!["closing".into()], rows };
    let beats =
        live::closing::beats(&stage.show, &closing, closing.rows.iter().map(|r| Some(r.target)));
    stage.play(Command::Compose { closing });
    let (now, was) = (SegmentValue::Beats(beats), SegmentValue::Beats(Vec::new()));
    stage.play(Command::Edit { segment: "closing".into(), now, was });
    stage.at("09:00").top();
    let fitted = live::closing::to_freeze(&stage.show).unwrap();
    stage.play(Command::FitRows { fitted }).at("09:10");
    println!("A closing of 60 rows fitted again (milliseconds, medians):");
    let took = median(99, || {
        drop(black_box(live::closing::standings(&stage.show, stage.now())));
        drop(black_box(live::closing::refit(&stage.show, stage.now())));
    });
    println!("  {took:9.3}   {} 20", if took < 20.0 { "under" } else { "OVER" });
}

fn how_sure() {
    let mut stage = day(500, TAKEN);
    for at in (TAKEN..500).step_by(20) {
        let id = stage.show.plan.segments[at].id.clone();
        let start = live::planned::planned(&stage.show)[at].start;
        let time = start.in_zone(chrono_tz::Europe::Paris).naive_local();
        let days = (time.date() - kit::build::date()).num_days();
        let wall = DayTime { day: u16::try_from(days).unwrap(), time: time.time() };
        let (now, was) =
            (SegmentValue::Start(Start::Hard(wall)), SegmentValue::Start(Start::Follows));
        stage.play(Command::Edit { segment: id, now, was });
    }
    let early = {
        let mut stage = Stage::with([Command::Bring {
            programme: Box::new(kit::programme(stage.show.plan.segments.clone())),
            checklist: Vec::new(),
        }]);
        stage.at("08:59").play(kit::stage::go_live()).at("09:00").top();
        stage
    };
    println!("How sure a day of 500 segments is (milliseconds, medians; aim: under 5):");
    for (name, stage) in [("200 ahead", &stage), ("499 ahead", &early)] {
        let took = median(29, || drop(black_box(live::sure(&stage.show, stage.now(), 1))));
        println!("  {name:<34} {took:9.3}");
    }
}

fn parts(count: usize) -> Vec<(&'static str, f64)> {
    let stage = day(count, TAKEN);
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
                drop(black_box(live::rows::changed(show, last, Default::default())));
            }),
        ),
    ]
}

/// A TOP and an edit in memory: decided and folded.
fn turns() {
    println!("A turn in memory, decided and folded (microseconds, medians; aim: under 200):");
    let [short, long] = [100, 10_000].map(|count| {
        let stage = day(count, BEFORE);
        let id = stage.show.plan.segments[count * 3 / 4].id.clone();
        let value = |length| SegmentValue::Duration(length);
        let edit =
            |now, was| Command::Edit { segment: id.clone(), now: value(now), was: value(was) };
        let top = stage.seen_take(&TrackId::main(), true);
        let Command::Take { track, to: Some(to), .. } = top.clone() else { panic!("{top:?}") };
        let back = Command::Back { track, segment: to };
        [turn(&stage, &top, &back), turn(&stage, &edit(360, 300), &edit(300, 360))]
    });
    for (name, at, aim) in [("a TOP", 0, 1.5), ("an edit", 1, 3.0)] {
        println!(
            "  {name:<34}   100: {:9.3}   10,000: {:9.3}   ratio {:5.2}   (aim: at most {aim})",
            short[at],
            long[at],
            long[at] / short[at]
        );
    }
}

/// What a command takes on this stage, in microseconds. The show stays the same one throughout:
/// each time `back` puts it as it was, unmeasured, and nothing is copied meanwhile.
fn turn(stage: &Stage, command: &Command, back: &Command) -> f64 {
    let mut show = stage.show.clone();
    show.settings.guard_ms = 0;
    let mut took: Vec<f64> = (0..199)
        .map(|n| {
            let began = Instant::now();
            play(&mut show, stage, command, 2 * n);
            let took = began.elapsed().as_secs_f64() * 1e6;
            play(&mut show, stage, back, 2 * n + 1);
            took
        })
        .collect();
    took.sort_by(f64::total_cmp);
    took[took.len() / 2]
}

fn play(show: &mut Show, stage: &Stage, command: &Command, n: usize) {
    let events = show::decide(show, command, &stage.actor, &stage.clock).unwrap();
    let turn = Turn {
        // A name that none of the stage's own turns has: a repeat would be passed over.
        id: TurnId(format!("played-{n}")),
        actor: stage.actor.clone(),
        desk: "desk".into(),
        moment: stage.clock.clone(),
        saw: Saw::Nothing,
        events: events.into_iter().map(Into::into).collect(),
        before: Hash(String::new()),
        command: None,
    };
    fold(show, &turn);
}

/// Opening a show through its snapshot, against reading the same file, parsing the same text and
/// letting SQLite check its pages.
fn opening() {
    let folder = tempfile::TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("jour.regie");
    let text = long_show(&path);
    let open = median(9, || {
        let store = store::Store::open(&path).unwrap().store;
        let loaded = store.load().unwrap();
        let mut show: Show = serde_json::from_str(&loaded.snapshot.unwrap().body).unwrap();
        show.index();
        drop(black_box(show));
    });
    let plain = median(9, || {
        drop(black_box(std::fs::read(&path).unwrap()));
        drop(black_box(serde_json::from_str::<Show>(&text).unwrap()));
        let conn = rusqlite::Connection::open(&path).unwrap();
        let said: String = conn.query_row("PRAGMA quick_check", [], |row| row.get(0)).unwrap();
        assert_eq!(said, "ok");
    });
    println!("Opening 10,000 segments and 50,000 turns through the snapshot (milliseconds):");
    println!(
        "  opening {open:.1}   read, parse and check {plain:.1}   ratio {:.2}   (aim: at most 2, and under 300)",
        open / plain
    );
}

/// Writes a show of 10,000 segments and 50,000 turns; the text of its snapshot.
fn long_show(path: &std::path::Path) -> String {
    let stage = day(10_000, TAKEN);
    let mut show = Show::default();
    let mut before = Hash::of_nothing();
    drop(store::Store::create(path).unwrap());
    let mut conn = rusqlite::Connection::open(path).unwrap();
    let log = conn.transaction().unwrap();
    for n in 0..50_000 {
        let turn = stage.turns.get(n).cloned().unwrap_or_else(|| Turn {
            id: TurnId(format!("0197a000-0000-7000-8000-{n:012x}")),
            events: vec![
                Event::Messaged {
                    text: format!("mot {n}"),
                    at: stage.now(),
                    to: show::state::To::Desk,
                }
                .into(),
            ],
            ..stage.turns[1].clone()
        });
        let turn = Turn { before, ..turn };
        let body = serde_json::to_string(&turn).unwrap();
        before = Hash::of(body.as_bytes());
        let row = rusqlite::params![n + 1, turn.id.0, body, before.0];
        log.execute("INSERT INTO log (seq, id, body, hash) VALUES (?, ?, ?, ?)", row).unwrap();
        fold(&mut show, &turn);
    }
    log.commit().unwrap();
    drop(conn);
    let text = serde_json::to_string(&show).unwrap();
    store::Store::open(path).unwrap().store.snapshot(&text).unwrap();
    text
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
