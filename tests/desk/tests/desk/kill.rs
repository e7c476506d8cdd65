//! A desk killed at random instants while it acknowledges commands: what was acknowledged is
//! there, and the show is the fold of it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use desk::order::Local;
use desk::{Bearer, Desk};
use show::id::DeskId;
use show::{Show, Turn, fold};
use store::Store;
use tempfile::TempDir;
use tests_desk::Hands;
use tests_desk::stand::top;
use wire::Do;
use wire::words::{Language, Words};

/// Where the child finds the show; not set, it is no child.
const PATH: &str = "REGIE_TEST_KILLED";
/// Which child it is: each gives its acts names of its own.
const ROUND: &str = "REGIE_TEST_ROUND";

/// A desk on the file, its clocks set by hand.
fn started(path: &Path) -> (Desk, Hands) {
    let opened = Store::open(path).unwrap();
    assert_eq!(opened.recovery, None);
    let (hands, words) = (Hands::at("09:00"), Words::new(Language::French));
    let id = DeskId::from("desk");
    (Desk::start(opened.store, Box::new(Local), id, words, hands.clock()).unwrap(), hands)
}

/// The desk that will be killed: it acts, and says of each act that it is acknowledged.
#[test]
fn desk_to_be_killed() {
    let Some(path) = std::env::var_os(PATH).map(PathBuf::from) else { return };
    let (desk, hands) = started(&path);
    let bearer = Bearer::desk(Language::French);
    let round: u32 = std::env::var(ROUND).unwrap().parse().unwrap();
    for n in 0_u32.. {
        hands.wait(1_000);
        let act = match n % 6 {
            0 => top(true),
            1 => Do::Adjust { seconds: 60, segment: None },
            2 => Do::Hold,
            3 => Do::Resume,
            _ => Do::Message { text: format!("mot {n}"), to: None },
        };
        let id = format!("0197a000-0000-7000-8000-{round:06x}{n:06x}");
        // Not each is accepted at each moment: what is refused is not acknowledged.
        if let Ok(done) = desk.act(&bearer, act, Some(id.clone())) {
            let mut out = std::io::stdout().lock();
            writeln!(out, "kept {} {id}", done.seq).unwrap();
            out.flush().unwrap();
        }
    }
}

fn child(path: &Path, round: u32) -> Child {
    let mut program = Command::new(std::env::current_exe().unwrap());
    program.args(["--exact", "kill::desk_to_be_killed", "--nocapture", "--test-threads=1"]);
    program
        .env(PATH, path)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The number and the id of an acknowledged turn; a line that the kill cut is none.
fn kept(line: &str) -> Option<(u64, String)> {
    let (seq, id) = line.split_once("kept ")?.1.split_once(' ')?;
    (id.len() == 36).then(|| Some((seq.parse().ok()?, id.to_owned())))?
}

#[test]
fn killed_at_any_instant_it_stands_where_the_fold_of_its_log_does() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().canonicalize().unwrap().join("jour.regie");
    drop(Store::create(&path).unwrap());
    let (desk, hands) = started(&path);
    let bearer = Bearer::desk(Language::French);
    desk.command(&bearer, tests_desk::shows::long(60, 20)).unwrap();
    hands.wait(1_000);
    desk.command(&bearer, kit::stage::go_live()).unwrap();
    desk.stop();
    let mut acknowledged: BTreeMap<u64, String> = BTreeMap::new();
    for round in 0..kit::acts::rounds(50, 1_000) {
        let mut child = child(&path, round);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some turns, and some microseconds into the next one: other ones each round.
        let mut note = |line: std::io::Result<String>| {
            let found = line.ok().and_then(|line| kept(&line));
            let some = found.is_some();
            acknowledged.extend(found);
            some
        };
        let mut wanted = 1 + round * 7 % 23;
        while wanted > 0 {
            wanted -= u32::from(note(lines.next().expect("it acts until it is killed")));
        }
        std::thread::sleep(Duration::from_micros(u64::from(round % 89) * 307));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.for_each(|line| {
            note(line);
        });

        let store = Store::open(&path).unwrap().store;
        let turns: Vec<Turn> = store.read_after(0).unwrap().iter().map(turn).collect();
        drop(store);
        for (seq, id) in &acknowledged {
            let place = usize::try_from(*seq).unwrap() - 1;
            let there = turns.get(place).map(|turn| turn.id.as_str());
            assert_eq!(there, Some(id.as_str()), "round {round}: turn {seq} is gone");
        }
        let mut folded = Show::default();
        turns.iter().for_each(|turn| fold(&mut folded, turn));
        let (desk, _) = started(&path);
        assert_eq!(desk.read(|r| r.show.clone()).unwrap(), folded, "round {round}");
        desk.stop();
    }
    assert!(acknowledged.len() > 400, "{}", acknowledged.len());
}

fn turn(logged: &store::Logged) -> Turn {
    serde_json::from_str(&logged.body).unwrap()
}
