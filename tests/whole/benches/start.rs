//! How fast the released application is there, and what it holds in memory.
//!
//! From the start of its process to the first text in its window, as the window itself tells; and
//! the proportional share of memory (PSS) of the application with all its processes, at rest.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rustix::param::clock_ticks_per_second;
use rustix::time::{ClockId, clock_gettime};
use tests_whole::figures::told;
use tests_whole::{Home, Page, Window, css, memory, place, until};

/// How often it is started; the first time warms the machine's caches and does not count.
const STARTS: usize = 7;

/// How long it is left alone before its memory is read.
const REST: Duration = Duration::from_secs(10);

/// How often its memory is read.
const RESTS: usize = 3;

fn main() -> ExitCode {
    if let Err(missing) = place::find("regie", "release") {
        eprintln!("The application was not started: {missing}");
        return ExitCode::FAILURE;
    }
    for (what, words) in [("the start screen", &[][..]), ("the desk, sample show", &["--sample"])] {
        let home = Home::new();
        let mut first: Vec<f64> = (0..STARTS).map(|_| first_paint(&home, words)).collect();
        first.remove(0);
        told(&format!("process start to first text, {what}"), "ms", &first);
    }
    let held: Vec<f64> = (0..RESTS).map(|_| at_rest()).collect();
    told("memory (PSS) of all its processes at rest, the desk", "MiB", &held);
    ExitCode::SUCCESS
}

/// Milliseconds from the start of the process to the first text in its window.
fn first_paint(home: &Home, words: &[&str]) -> f64 {
    let window = Window::of(home, words, "release");
    let painted = until(|| {
        let told = "const [first] = performance.getEntriesByName('first-contentful-paint')
                    return first ? performance.timeOrigin + first.startTime : null";
        window.run(told, &[]).as_f64()
    });
    painted.expect("the window tells its first paint") - started(window.app())
}

/// MiB that the application holds with all its processes, after a while with a show open.
fn at_rest() -> f64 {
    let home = Home::new();
    let window = Window::of(&home, &["--sample"], "release");
    window.wait(&css(".trans"));
    sleep(REST);
    #[expect(clippy::cast_precision_loss, reason = "bytes of memory fit")]
    let held = memory::held(window.app()) as f64;
    held / 1024.0 / 1024.0
}

/// When a process started, in milliseconds since 1970, to a tick of the kernel's clock.
fn started(id: u32) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    let (_, after) = stat.rsplit_once(") ").unwrap();
    let ticks: f64 = after.split(' ').nth(19).unwrap().parse().unwrap();
    #[expect(clippy::cast_precision_loss, reason = "a hundred, and a machine's age")]
    let (per_second, boot) = {
        let now = clock_gettime(ClockId::Boottime);
        (clock_ticks_per_second() as f64, now.tv_sec as f64 + now.tv_nsec as f64 / 1e9)
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
    (now - boot + ticks / per_second) * 1000.0
}
