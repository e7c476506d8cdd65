//! What a festival costs: one show on ten desks that serve its views, and rooms that call side by
//! side, at a scale that fits one machine. What each part takes is carried further from there.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::path::Path;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use desk::order::Local;
use desk::{Bearer, Desk};
use serde_json::json;
use show::Command;
use show::plan::Segment;
use store::Store;
use tests_desk::parts::wanted;
use tests_desk::program::{Place, Serving};
use tests_desk::socket::Line;
use tests_desk::spread::Spread;
use tests_desk::{Broker, Hands, usage};
use wire::words::{Language, Words};

/// TOPs, longer apart than the least time between two.
const TOPS: usize = 40;
const GUARD: Duration = Duration::from_millis(600);

/// How long the rooms are left alone, and how long they call.
const REST: Duration = Duration::from_secs(20);

/// Segments of a room, at least: there is one for each TOP.
const SEGMENTS: usize = 20;

/// Each part by its name: so many desks, each with so many views, and so many rooms.
const PARTS: [(&str, [usize; 3]); 3] =
    [("views", [10, 50, 1]), ("few", [3, 50, 5]), ("many", [6, 50, 20])];

fn main() -> ExitCode {
    if !tests_desk::program::built() {
        eprintln!("Nothing was served: build regie-desk first.");
        return ExitCode::FAILURE;
    }
    PARTS.iter().filter(|(name, _)| wanted(name)).for_each(|(_, scale)| at(*scale));
    ExitCode::SUCCESS
}

fn at([desks, views, rooms]: [usize; 3]) {
    let Some(broker) = Broker::start() else { return };
    println!("{desks} desks × {views} views, {rooms} rooms, one broker:");
    let places: Vec<_> = (0..desks).map(|_| Place::default()).collect();
    made(&places[0].path("jour.regie"), rooms);
    let served: Vec<_> = places.iter().map(|place| joined(place, &broker)).collect();
    served[0].accepts(&json!({ "do": "rehearse" }));
    let mut lines: Vec<Line> = served.iter().flat_map(|desk| watched(desk, views)).collect();
    sleep(Duration::from_secs(3));
    let idle = cost(&broker, &served, || sleep(REST));
    println!("  at rest:  {idle}");
    let mut took = Vec::new();
    let calling = cost(&broker, &served, || took = tops(&served, &mut lines, rooms));
    println!("  calling:  {calling}");
    println!("  a TOP to the last of {} views: {}", desks * views, Spread::of(took));
}

/// TOPs of room after room, each at a desk of its own; how long each took to the last view.
fn tops(served: &[Serving], lines: &mut [Line], rooms: usize) -> Vec<Duration> {
    let top = |n: usize| {
        sleep(GUARD);
        lines.iter_mut().for_each(Line::pass_over);
        let began = Instant::now();
        let track = track(n % rooms);
        let desk = &served[n % rooms % served.len()];
        desk.accepts(&json!({ "do": "take", "track": track, "override": true }));
        lines.iter_mut().for_each(|line| _ = line.length());
        began.elapsed()
    };
    (0..TOPS).map(top).collect()
}

/// What the broker and the desks use of the machine meanwhile: shares of a core, and memory.
fn cost(broker: &Broker, served: &[Serving], work: impl FnOnce()) -> String {
    let brokers = broker.processes();
    let desks: Vec<u32> = served.iter().map(|desk| desk.child.id()).collect();
    let ticks = |all: &[u32]| all.iter().map(|one| usage::ticks(*one)).sum::<u64>();
    let (began, before) = (Instant::now(), [ticks(&brokers), ticks(&desks)]);
    work();
    let seconds = began.elapsed().as_secs_f64();
    let share = |now: u64, before: u64| (now - before) as f64 / seconds;
    let of_broker = share(ticks(&brokers), before[0]);
    let of_desk = share(ticks(&desks), before[1]) / desks.len() as f64;
    let megabytes = |one: &u32| usage::memory(*one, "VmRSS:") >> 10;
    let most = desks.iter().map(megabytes).max().unwrap();
    let held = brokers.iter().map(megabytes).max().unwrap();
    format!(
        "broker {of_broker:.1} % of a core, {held} MB; a desk {of_desk:.1} %, {most} MB; {seconds:.0} s"
    )
}

fn track(room: usize) -> String {
    if room == 0 { "main".to_owned() } else { format!("w{room}") }
}

/// Writes a show of rooms side by side.
fn made(path: &Path, rooms: usize) {
    let segment = |room: usize, n: usize| {
        let id = format!("s{room}-{n}");
        let made = match n {
            0 => kit::hard(&id, "09:00", 15),
            _ => kit::segment(&id, &format!("Salle {room}, exposé {n}"), 15),
        };
        Segment { track: track(room).as_str().into(), ..made }
    };
    let each = SEGMENTS.max(TOPS.div_ceil(rooms) + 1);
    let all = (0..rooms).flat_map(|room| (0..each).map(move |n| segment(room, n)));
    let programme = Box::new(kit::programme(all.collect()));
    let store = Store::create(path).unwrap();
    let (words, clock) = (Words::new(Language::French), Hands::at("08:59").clock());
    let desk = Desk::start(store, Box::new(Local), "desk".into(), words, clock).unwrap();
    let bring = Command::Bring { programme, checklist: Vec::new() };
    desk.command(&Bearer::desk(Language::French), bring).unwrap();
    desk.stop();
}

/// A desk that serves the show, joined; whoever has it not is given it.
fn joined(place: &Place, broker: &Broker) -> Serving {
    let mut command = place.command();
    command.args(["serve", "jour.regie", "--bind", "127.0.0.1:0", "--join", &broker.address()]);
    Serving::start(command)
}

/// So many views of a desk, each with all of the show.
fn watched(serving: &Serving, views: usize) -> Vec<Line> {
    let key = serving.key_of("viewer");
    let mut lines: Vec<_> = (0..views).map(|_| Line::to(serving.address, &key).unwrap()).collect();
    lines.iter_mut().for_each(|line| _ = line.length());
    lines
}
