//! What the board of a large show takes: 2,000 people with 12 checks each. How ready all are, the
//! message that opens it, and a tick until a screen has it.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use desk::Right;
use tests_desk::spread::Spread;
use tests_desk::{Stand, shows};
use wire::Do;

const PEOPLE: usize = 2_000;
/// Ticks, spread over the people.
const TICKS: usize = 99;
/// A frame of a screen.
const FRAME: Duration = Duration::from_micros(16_667);

fn main() {
    let stand = Stand::live(shows::crowd(PEOPLE));
    stand.top_at("09:00");
    println!("The board of {PEOPLE} people with 12 checks (medians):");
    ready(&stand);
    opened(&stand);
    ticked(&stand);
}

/// How ready everyone is, after a change: aim under 2 ms.
fn ready(stand: &Stand) {
    let (show, moment) = (stand.show(), stand.hands.now());
    let now = show.now(&moment);
    let board = median(99, || drop(black_box(live::board::board(&show, now))));
    let segments = median(99, || drop(black_box(live::readiness::segments(&show, now))));
    println!(
        "  readiness of all   board {board:.2?}, passages and segments {segments:.2?}   (aim: under 2 ms)"
    );
}

/// What a window is sent when it joins: built, written, and how long it is.
fn opened(stand: &Stand) {
    let (show, moment) = (stand.show(), stand.hands.now());
    let built = median(19, || drop(black_box(wire::build::view(&show, &moment))));
    let view = wire::build::view(&show, &moment);
    let text = serde_json::to_string(&view).unwrap();
    let written = median(19, || drop(black_box(serde_json::to_string(&view).unwrap())));
    let joins = median(19, || drop(black_box(stand.desk.join(Right::Manager).unwrap())));
    println!(
        "  opening it         built {built:.2?}, written {written:.2?}, joining {joins:.2?}; {} kB   (aim: opens within 200 ms)",
        text.len() / 1024
    );
}

/// From the answer to a tick, which is on the disk then, until a screen has it.
fn ticked(stand: &Stand) {
    let mut screen = stand.desk.join(Right::Manager).unwrap();
    let (took, bytes): (Vec<_>, Vec<_>) = (0..TICKS)
        .map(|n| {
            let tick = Do::Check {
                person: format!("p{}", n * PEOPLE / TICKS),
                check: "confirmed".into(),
                state: "done".into(),
                appearance: None,
                note: None,
            };
            stand.shown(&mut screen, tick)
        })
        .unzip();
    let (took, bytes) = (Spread::of(took), bytes.into_iter().max().unwrap());
    println!("  a tick shown       {took}; {bytes} bytes   (aim: within a frame, {FRAME:.1?})");
}

fn median(runs: usize, work: impl Fn()) -> Duration {
    let took = (0..runs).map(|_| {
        let began = Instant::now();
        work();
        began.elapsed()
    });
    Duration::from_secs_f64(Spread::of(took.collect()).median)
}
