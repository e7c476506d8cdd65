//! What a desk that serves takes: until it is ready, in memory, at rest with its views, while they
//! join all at once, and until a TOP has reached the last of them.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Barrier;
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use desk::order::Local;
use desk::{Bearer, Desk};
use serde_json::json;
use store::Store;
use tests_desk::parts::wanted;
use tests_desk::program::{Place, Serving};
use tests_desk::socket::Line;
use tests_desk::spread::Spread;
use tests_desk::{Hands, shows, usage};
use wire::words::{Language, Words};

/// Views at once.
const VIEWS: usize = 500;
/// How often the program is started, and how many TOPs are told.
const STARTS: usize = 7;
const TOPS: usize = 200;
/// Views that come together where it does not matter how fast they are served.
const LOT: usize = 20;
/// How long it is left alone with its views.
const QUIET: Duration = Duration::from_secs(30);

/// Each part, by its name.
type Part = (&'static str, fn(&Place));
const PARTS: [Part; 5] =
    [("ready", ready), ("memory", memory), ("joining", joining), ("quiet", quiet), ("told", told)];

fn main() -> ExitCode {
    if !tests_desk::program::built() {
        eprintln!("Nothing was served: build regie-desk first.");
        return ExitCode::FAILURE;
    }
    let place = Place::default();
    place.sample("sample.regie");
    for count in [1_000, 10_000] {
        made(&place.path(&format!("{count}.regie")), count);
    }
    PARTS.iter().filter(|(name, _)| wanted(name)).for_each(|(_, part)| part(&place));
    ExitCode::SUCCESS
}

/// Writes a show of so many segments, live.
fn made(path: &Path, count: usize) {
    let hands = Hands::at("08:59");
    let words = Words::new(Language::French);
    let store = Store::create(path).unwrap();
    let desk = Desk::start(store, Box::new(Local), "desk".into(), words, hands.clock()).unwrap();
    let bearer = Bearer::desk(Language::French);
    desk.command(&bearer, shows::long(count, 20)).unwrap();
    desk.stop();
}

fn ready(place: &Place) {
    println!("From its start until a desk serves:");
    for (show, aim) in [("sample.regie", 100), ("10000.regie", 400)] {
        let once = || {
            let began = Instant::now();
            drop(place.serve(show));
            began.elapsed()
        };
        _ = once();
        let took = Spread::of((0..STARTS).map(|_| once()).collect());
        println!("  {show:<13} {took}   (aim: {aim} ms)");
    }
}

fn memory(place: &Place) {
    println!("Memory (RSS) of a serving desk:");
    held(place, "1000.regie", 0, 40);
    held(place, "10000.regie", 0, 80);
    held(place, "10000.regie", VIEWS, 120);
}

fn held(place: &Place, show: &str, views: usize, aim: u64) {
    let serving = place.serve(show);
    let lines: Vec<_> = (0..views / LOT).flat_map(|_| joined(&serving, LOT).0).collect();
    sleep(Duration::from_secs(2));
    let [held, own] =
        ["VmRSS:", "RssAnon:"].map(|name| usage::memory(serving.child.id(), name) >> 10);
    println!(
        "  {show:<13} {views:>3} views   {held} MB, {own} MB without its program   (aim: {aim} MB)"
    );
    drop(lines);
}

/// Views that join one after another's start, all at once: each with what it was sent, in bytes,
/// and how long after the first began the last was served.
fn joined(serving: &Serving, count: usize) -> (Vec<Line>, usize, Duration) {
    let key = serving.key_of("viewer");
    let gate = Barrier::new(count + 1);
    scope(|scope| {
        let one = || {
            gate.wait();
            let mut line = Line::to(serving.address, &key).unwrap();
            let bytes = line.length();
            (line, bytes)
        };
        let small = || std::thread::Builder::new().stack_size(256 * 1024);
        let all: Vec<_> = (0..count).map(|_| small().spawn_scoped(scope, one).unwrap()).collect();
        gate.wait();
        let began = Instant::now();
        let all: Vec<_> = all.into_iter().map(|one| one.join().unwrap()).collect();
        let took = began.elapsed();
        let bytes = all.iter().map(|(_, bytes)| bytes).sum();
        (all.into_iter().map(|(line, _)| line).collect(), bytes, took)
    })
}

fn joining(place: &Place) {
    println!("Joining a show of 1,000 segments all at once (aim: the last within 1 s):");
    for views in [50, VIEWS] {
        let serving = place.serve("1000.regie");
        let (lines, bytes, took) = joined(&serving, views);
        let megabytes = bytes as f64 / 1e6;
        let each = took.as_secs_f64() * 1e3 / views as f64;
        println!(
            "  {views:>3} views: {megabytes:.1} MB in {:.3} s; {each:.2} ms and {} bytes a view",
            took.as_secs_f64(),
            bytes / views
        );
        drop(lines);
    }
}

fn quiet(place: &Place) {
    let serving = place.serve("1000.regie");
    serving.accepts(&json!({ "do": "rehearse" }));
    let lines = joined(&serving, VIEWS).0;
    sleep(Duration::from_secs(2));
    let before = usage::ticks(serving.child.id());
    sleep(QUIET);
    let used =
        (usage::ticks(serving.child.id()) - before) as f64 / 100.0 / QUIET.as_secs_f64() * 100.0;
    println!("At rest with {VIEWS} views: {used:.2} % of a core   (aim: less than 1 %)");
    drop(lines);
}

/// From a TOP to the last view, against the same bytes appended and synced, and written to as many
/// sockets one after another; both are read by the same client.
fn told(place: &Place) {
    let serving = place.serve("1000.regie");
    serving.accepts(&json!({ "do": "rehearse" }));
    let key = serving.key_of("viewer");
    let mut lines: Vec<Line> =
        (0..VIEWS).map(|_| Line::to(serving.address, &key).unwrap()).collect();
    lines.iter_mut().for_each(|line| _ = line.length());
    serving.accepts(&json!({ "do": "take", "override": true }));
    let bytes = lines.iter_mut().map(Line::length).max().unwrap();
    let mut plain = Plain::of(VIEWS, place);
    let (mut took, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..TOPS {
        // The guard of the TOP. What follows of the last one comes meanwhile.
        sleep(Duration::from_millis(600));
        lines.iter_mut().for_each(Line::pass_over);
        let began = Instant::now();
        serving.accepts(&json!({ "do": "take", "override": true }));
        lines.iter_mut().for_each(|line| _ = line.length());
        took.push(began.elapsed());
        bare.push(plain.tell(bytes));
    }
    let [took, bare] = [took, bare].map(Spread::of);
    println!("A TOP to the last of {VIEWS} views, {bytes} bytes each:");
    println!("  TOP          {took}");
    println!("  bare         {bare}");
    let (ratio, tail) = (took.median / bare.median, took.p99 / took.median);
    println!("  TOP / bare   median {ratio:.2} (aim: 1.6);   p99 / median {tail:.2} (aim: 3)");
}

/// The same without a desk: one file, and as many sockets.
struct Plain {
    file: std::fs::File,
    ends: Vec<(TcpStream, Line)>,
}

impl Plain {
    fn of(count: usize, place: &Place) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address: SocketAddr = listener.local_addr().unwrap();
        let ends = (0..count).map(|_| {
            let near = TcpStream::connect(address).unwrap();
            let far = listener.accept().unwrap().0;
            near.set_nodelay(true).unwrap();
            (near, Line::on(far))
        });
        let file = std::fs::File::create(place.path("plain")).unwrap();
        Self { file, ends: ends.collect() }
    }

    fn tell(&mut self, bytes: usize) -> Duration {
        // One text, in one frame.
        let mut frame = vec![0x81, 126];
        frame.extend(u16::try_from(bytes).unwrap().to_be_bytes());
        frame.resize(frame.len() + bytes, b'x');
        let began = Instant::now();
        self.file.write_all(&frame).unwrap();
        self.file.sync_data().unwrap();
        self.ends.iter_mut().for_each(|(near, _)| near.write_all(&frame).unwrap());
        self.ends.iter_mut().for_each(|(_, far)| assert_eq!(far.length(), bytes));
        began.elapsed()
    }
}
