//! What a TOP takes: on the disk against the same bytes in a plain file, in turns, and shown on
//! a long rundown.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::thread::sleep;
use std::time::{Duration, Instant};

use desk::Desk;
use desk::order::Local;
use show::devices::{DeviceKind, Order};
use show::{Command, Show, Turn};
use store::Store;
use tempfile::TempDir;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line;
use tests_desk::parts::wanted;
use tests_desk::spread::Spread;
use tests_desk::stand::top;
use tests_desk::{Hands, Stand, shows};
use wire::changes::Changes;
use wire::words::{Language, Words};

/// TOPs of one run, and how many runs of each kind.
const TOPS: usize = 120;
const RUNS: usize = 8;

/// So long is waited before each: TOPs do not come one on top of another, and a disk that rests
/// between two answers otherwise than one that is kept busy.
const REST: Duration = Duration::from_millis(4);

fn main() {
    let parts: [(&str, fn()); 4] =
        [("durable", durable), ("devices", beside_devices), ("shown", shown), ("edited", edited)];
    parts.iter().filter(|(name, _)| wanted(name)).for_each(|(_, part)| part());
}

/// Where files are made: on the disk that the build is on, never in memory.
fn folder() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

fn durable() {
    println!("A durable TOP, against the same bytes appended to a growing file and synced:");
    let (mut desk, mut log, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (took, bodies) = tops();
        desk.extend(took);
        log.extend(logged(&bodies));
        plain.extend(appended(&bodies));
    }
    let [desk, log, plain] = [desk, log, plain].map(Spread::of);
    println!("  TOP at the desk    {desk}");
    println!("  the log alone      {log}");
    println!("  plain append       {plain}");
    let (median, p99) = (desk.median / plain.median, desk.p99 / plain.p99);
    println!("  TOP / append       median {median:.2}  p99 {p99:.2}   (aims: at most 1.5, and 3)");
}

/// A durable TOP with three devices on the line that hang, against the same with none.
fn beside_devices() {
    println!("A durable TOP beside three devices that take the line and never answer:");
    let hangs: Vec<_> = (0..3).map(|_| Liar::new(Manner::Hangs)).collect();
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        alone.extend(tops_with(&[]).0);
        beside.extend(tops_with(&hangs).0);
    }
    let [alone, beside] = [alone, beside].map(Spread::of);
    println!("  without devices    {alone}");
    println!("  beside three       {beside}");
    let (median, p95) = (beside.median / alone.median, beside.p95 / alone.p95);
    println!(
        "  beside / without   median {median:.2}  p95 {p95:.2}   (aim: a median of at most 1.05)"
    );
}

/// Calls a run of TOPs at a desk of its own: what each took, and every turn of its log.
fn tops() -> (Vec<Duration>, Vec<String>) {
    tops_with(&[])
}

/// The same with an OBS at each of these addresses, and what each TOP makes of it handed to it.
fn tops_with(hangs: &[Liar]) -> (Vec<Duration>, Vec<String>) {
    let folder = folder();
    let path = folder.path().join("jour.regie");
    let hands = Hands::at("08:59");
    let words = Words::new(Language::French);
    let store = Store::create(&path).unwrap();
    let desk = Desk::start(store, Box::new(Local), "desk".into(), words, hands.clock()).unwrap();
    let bearer = desk::Bearer::desk(Language::French);
    desk.command(&bearer, shows::long(TOPS + 1, 0)).unwrap();
    for (n, liar) in hangs.iter().enumerate() {
        let obs = line::device(&format!("obs-{n}"), DeviceKind::Obs, liar.address);
        let put = Order::Edit { now: Some(Box::new(obs)), was: None };
        desk.command(&bearer, Command::Devices(put)).unwrap();
    }
    if !hangs.is_empty() {
        devices::start(&desk, folder.path().join("secrets")).unwrap();
    }
    desk.command(&bearer, kit::stage::go_live()).unwrap();
    let took = (0..TOPS).map(|_| {
        hands.wait(1_000);
        // What came before was shown.
        desk.read(|_| ()).unwrap();
        sleep(REST);
        let began = Instant::now();
        desk.act(&bearer, top(true), None).unwrap();
        began.elapsed()
    });
    let took = took.collect();
    desk.stop();
    let turns = Store::open(&path).unwrap().store.read_after(0).unwrap();
    (took, turns.into_iter().map(|turn| turn.body).collect())
}

/// The same turns put into a log with their rows, without a desk.
fn logged(bodies: &[String]) -> Vec<Duration> {
    let folder = folder();
    let mut store = Store::create(&folder.path().join("jour.regie")).unwrap();
    let mut show = Show::default();
    let rows = bodies.iter().map(|body| {
        let turn: Turn = serde_json::from_str(body).unwrap();
        let before = live::rows::before(&show, &turn);
        show::fold(&mut show, &turn);
        live::rows::changed(&show, &turn, before)
    });
    let mut rows = rows.collect::<Vec<_>>().into_iter();
    timed(bodies, |body| drop(store.append(body, &rows.next().unwrap()).unwrap()))
}

/// The same turns appended to a plain file.
fn appended(bodies: &[String]) -> Vec<Duration> {
    let folder = folder();
    let mut file = File::create(folder.path().join("jour.log")).unwrap();
    timed(bodies, |body| {
        file.write_all(body.as_bytes()).unwrap();
        file.sync_data().unwrap();
    })
}

/// What each TOP takes; the turns before them count for nothing.
fn timed(bodies: &[String], mut write: impl FnMut(&str)) -> Vec<Duration> {
    let took = bodies.iter().map(|body| {
        sleep(REST);
        let began = Instant::now();
        write(body);
        began.elapsed()
    });
    took.skip(bodies.len() - TOPS).collect()
}

fn shown() {
    println!("A TOP shown, by the length of the rundown:");
    let mut before: Option<[f64; 4]> = None;
    for count in [500, 10_000] {
        let now = parts(count);
        let [view, between, wake, sent] = now;
        println!(
            "  {count:>6} segments: view {view:.2} ms, what changed {between:.2} ms, next wake {wake:.2} ms; {sent:.0} bytes"
        );
        if let Some(less) = before {
            let ratio = |at: usize| now[at] / less[at];
            println!(
                "  ratio (20 times the segments): view {:.1}, what changed {:.1}, next wake {:.1}; bytes {:.2}",
                ratio(0),
                ratio(1),
                ratio(2),
                ratio(3)
            );
        }
        before = Some(now);
    }
}

/// From the answer to an edit, which comes once it is on the disk, to the moment at which a screen
/// has it; and how many bytes it is sent.
fn edited() {
    println!(
        "An edit shown, beyond its durable append (aim: 5 ms and 2048 bytes at 10,000 segments):"
    );
    for count in [500, 10_000] {
        let stand = Stand::with(shows::long(count, 20));
        let mut screen = stand.desk.join(desk::Right::Manager).unwrap();
        let (took, bytes): (Vec<_>, Vec<_>) = (0..21)
            .map(|n| {
                let segment = format!("s{n}");
                let edit = wire::Do::SetDuration { segment, seconds: 400, was: None };
                stand.shown(&mut screen, edit)
            })
            .unzip();
        let (spread, bytes) = (Spread::of(took), bytes.into_iter().max().unwrap());
        println!("  {count:>6} segments: {spread}; {bytes} bytes");
    }
}

/// What the parts of showing one TOP take in milliseconds, and how many bytes go out.
fn parts(count: usize) -> [f64; 4] {
    let stand = Stand::live(shows::long(count, 20));
    for minute in 0..12 {
        stand.at("09:00").hands.wait(minute * 300_000);
        stand.top().unwrap();
    }
    let moment = stand.hands.now();
    let before = wire::build::view(&stand.show(), &moment);
    stand.hands.wait(300_000);
    stand.top().unwrap();
    let (show, moment) = (stand.show(), stand.hands.now());
    let after = wire::build::view(&show, &moment);
    let changes = Changes::between(&before, &after);
    let bytes = serde_json::to_string(&changes).unwrap().len();
    let ms = |work: &dyn Fn()| {
        let runs = (0..9).map(|_| {
            let began = Instant::now();
            work();
            began.elapsed()
        });
        Spread::of(runs.collect()).median * 1_000.0
    };
    [
        ms(&|| drop(black_box(wire::build::view(&show, &moment)))),
        ms(&|| drop(black_box(Changes::between(&before, &after)))),
        ms(&|| _ = black_box(live::next_wake(&show, show.now(&moment)))),
        bytes as f64,
    ]
}
