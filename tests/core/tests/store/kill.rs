//! A process that is killed: everything that it acknowledged is there.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use store::Store;

use crate::support::{append, place};

/// Where the child finds the show; not set, it is no child.
const PATH: &str = "REGIE_TEST_STORE";
/// How many turns it appends before it ends by itself.
const TURNS: &str = "REGIE_TEST_TURNS";

/// This test program once more, as the desk that will be killed.
pub fn child(program: &mut Command, path: &Path, turns: u64) -> std::process::Child {
    program
        .args(["--exact", "kill::desk", "--nocapture", "--test-threads=1"])
        .env(PATH, path)
        .env(TURNS, turns.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The desk that will be killed: it appends turns, and says of each that it is kept.
#[test]
fn desk() {
    let Some(path) = std::env::var_os(PATH).map(PathBuf::from) else { return };
    let turns: u64 = std::env::var(TURNS).unwrap().parse().unwrap();
    let mut store = Store::open(&path).unwrap().store;
    for n in 0..turns {
        append(&mut store, 1);
        if n % 60 == 59 {
            store.snapshot(&format!("{{\"après\":{}}}", store.seq())).unwrap();
        }
        // Whole lines, past the buffer: what is read was acknowledged.
        let mut out = std::io::stdout().lock();
        writeln!(out, "kept {}", store.seq()).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let (_folder, path) = place();
    drop(Store::create(&path).unwrap());
    let mut kept = 0;
    for round in 0..kit::acts::rounds(50, 1_000) {
        let program = std::env::current_exe().unwrap();
        let mut child = child(&mut Command::new(program), &path, 100_000);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some turns, and some microseconds into the next one: other ones each round.
        let (wanted, into) =
            (1 + round * 37 % 53, Duration::from_micros(u64::from(round % 97) * 211));
        let mut seen = 0;
        let mut note = |line: std::io::Result<String>| {
            // A line may be cut by the kill: it is no acknowledgement then.
            if let Ok(Some(Ok(n))) = line.map(|l| l.strip_prefix("kept ").map(str::parse::<u64>)) {
                (kept, seen) = (n, seen + 1);
            }
            seen
        };
        while note(lines.next().unwrap()) < wanted {}
        std::thread::sleep(into);
        child.kill().unwrap();
        child.wait().unwrap();
        lines.for_each(|line| {
            note(line);
        });

        let opened = Store::open(&path).unwrap();
        assert_eq!(opened.recovery, None);
        assert!(opened.store.seq() >= kept, "round {round}: {} of {kept}", opened.store.seq());
        let loaded = opened.store.load().unwrap();
        let snapshot = loaded.snapshot.map_or(0, |s| s.seq);
        assert_eq!(snapshot + loaded.tail.len() as u64, opened.store.seq());
        let whole = store::verify(&path).unwrap();
        assert_eq!((whole.turns, whole.broken), (opened.store.seq(), None));
    }
    assert!(kept > 200);
}
