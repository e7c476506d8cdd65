//! A day of views that come, go and stall, while commands go on: none is lost or done twice, no
//! view is left behind, nothing grows.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use desk::Right;
use kit::acts::rounds;
use serde_json::{Value, json};
use share::Place;
use tests_desk::Stand;
use tests_desk::merge::merge;
use tests_desk::served::Served;
use tests_desk::socket::Line;

/// The most views that stall at a time.
const STALLED: usize = 20;
/// So much may be taken while it goes on, in bytes: buffers of views that stall, and the log.
const GROWTH: u64 = 96 * 1024 * 1024;

#[test]
fn no_command_is_lost_or_doubled_and_no_view_left_behind() {
    let commands = rounds(500, 2_000);
    let views = rounds(100, 300);
    // Half an hour of it, or as fast as it goes.
    let pause = Duration::from_millis(rounds(0, 900).into());
    let served = Served::of(Stand::day());
    let key = served.key(Right::Speaker).to_owned();
    let mut stay: Vec<(Line, Value)> = (0..views).map(|_| joined(&served, &key)).collect();
    let over = Arc::new(AtomicBool::new(false));
    let comers = {
        let (over, address, key) = (over.clone(), served.address, key.clone());
        std::thread::spawn(move || come_and_go(address, &key, &over))
    };
    let mut desk = served.line();
    let mut seen = desk.message()["view"].clone();
    let (before, mut memory) = (served.stand.view()["seq"].as_u64().unwrap(), 0);
    for n in 0..commands {
        let id = format!("0197a000-0000-7000-8000-{n:012x}");
        let said = json!({ "do": "message", "text": format!("mot {n}"), "id": id });
        for _ in 0..2 {
            desk.send(&said);
            let done = desk.reply(&Value::Null, &mut seen);
            assert_eq!(done["seq"], before + u64::from(n) + 1, "once");
        }
        for (line, view) in &mut stay {
            let change = line.message();
            assert_eq!(change["seq"], before + u64::from(n) + 1, "each, in its order: {change}");
            merge(view, &change);
        }
        std::thread::sleep(pause);
        if n == commands / 4 {
            memory = resident();
        }
    }
    let grown = resident().saturating_sub(memory);
    over.store(true, Ordering::Relaxed);
    assert!(comers.join().unwrap() > 0, "views came and went meanwhile");
    let (_, fresh) = joined(&served, &key);
    for (nth, (_, view)) in stay.iter().enumerate() {
        assert_eq!(*view, fresh, "view {nth}");
    }
    assert!(grown < GROWTH, "{grown} bytes more than after a quarter of it");
    drop((stay, desk));
    let until = Instant::now() + Duration::from_secs(30);
    while !served.sharing.view(&Place::default()).present.is_empty() {
        assert!(Instant::now() < until, "someone who left is still counted as there");
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn joined(served: &Served, key: &str) -> (Line, Value) {
    let mut line = Line::to(served.address, key).unwrap();
    let view = line.message()["view"].clone();
    (line, view)
}

/// Views that leave after their welcome, in the middle of it, or stay and take nothing; how many.
fn come_and_go(to: std::net::SocketAddr, key: &str, over: &AtomicBool) -> usize {
    let (mut stalled, mut came) = (std::collections::VecDeque::new(), 0);
    while !over.load(Ordering::Relaxed) {
        let mut line = Line::to(to, key).unwrap();
        match came % 3 {
            0 => assert_eq!(line.message()["push"], "welcome"),
            1 => drop(line),
            _ => stalled.push_back(line),
        }
        if stalled.len() > STALLED {
            stalled.pop_front();
        }
        came += 1;
        std::thread::sleep(Duration::from_millis(20));
    }
    came
}

/// What this process holds in memory, in bytes; nothing where the system does not say.
fn resident() -> u64 {
    let said = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = said.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4096
}
