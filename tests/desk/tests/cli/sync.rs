//! A sync of the log stands before each acknowledgement: a kill proves none, a trace does.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use serde_json::json;
use tests_desk::program::{Place, Serving, program};

/// What matters of the trace, in the order of its lines.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    /// Something was written to the write-ahead log.
    Written,
    /// It was synced, and the call came back.
    Synced,
    /// A command was answered with its number.
    Acknowledged,
}

/// Reads the trace of all threads: a call that others came into stands there twice, when it began
/// and when it came back.
fn seen(trace: &str) -> Vec<Seen> {
    let mut begun: BTreeMap<&str, &str> = BTreeMap::new();
    let mut all = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.trim_start().split_once(' ') else { continue };
        let call = call.trim_start();
        let (call, back) = match call.strip_prefix("<... ") {
            Some(rest) => (begun.remove(thread).unwrap_or_default(), rest),
            None => (call, call),
        };
        let name = call.split('(').next().unwrap_or_default();
        let unfinished = back.ends_with("<unfinished ...>");
        if unfinished {
            begun.insert(thread, call);
        }
        let on_log = call.contains("jour.regie-wal>");
        match name {
            // An answer is on its way when its call begins; a sync is done when it came back.
            "write" | "writev" | "sendto" | "sendmsg"
                if call.contains(r#"\"ok\":true,\"seq\""#) && !back.contains(" resumed>") =>
            {
                all.push(Seen::Acknowledged);
            }
            "pwrite64" | "write" if on_log => all.push(Seen::Written),
            "fsync" | "fdatasync" if on_log && !unfinished && back.ends_with("= 0") => {
                all.push(Seen::Synced);
            }
            _ => {}
        }
    }
    all
}

/// A program under strace: killing strace alone would leave it running.
struct Traced(Serving);

impl Drop for Traced {
    fn drop(&mut self) {
        let strace = self.0.child.id();
        let traced = fs::read_to_string(format!("/proc/{strace}/task/{strace}/children"));
        for id in traced.unwrap_or_default().split_whitespace() {
            let _ = Command::new("kill").args(["-KILL", id]).status();
        }
        let _ = self.0.child.wait();
    }
}

#[test]
fn a_sync_precedes_each_acknowledgement() {
    const TURNS: usize = 30;
    let works = Command::new("strace").args(["-o", "/dev/null", "true"]).status();
    if !works.is_ok_and(|status| status.success()) {
        eprintln!("skipped: strace is not there, or may not trace here");
        return;
    }
    let place = Place::default();
    place.sample("jour.regie");
    let trace = place.path("trace");
    let mut strace = Command::new("strace");
    let calls = "trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg";
    strace.args(["-f", "-y", "-s", "4096", "-e", calls, "-o"]).arg(&trace).arg(program());
    strace.args(["serve", "jour.regie", "--bind", "127.0.0.1:0"]);
    place.furnish(&mut strace);
    let serving = Traced(Serving::start(strace));
    for n in 0..TURNS {
        let answer = serving.0.act(&json!({ "do": "message", "text": format!("mot {n}") }));
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    drop(serving);

    let trace = String::from_utf8_lossy(&fs::read(&trace).unwrap()).into_owned();
    let seen = seen(&trace);
    let ends = seen.iter().enumerate().filter(|(_, s)| **s == Seen::Acknowledged);
    let mut acknowledged = 0;
    for (at, _) in ends {
        acknowledged += 1;
        let turn = seen[..at].rsplitn(2, |s| *s == Seen::Acknowledged).next().unwrap();
        assert!(turn.contains(&Seen::Written), "turn {acknowledged}: {turn:?}");
        assert_eq!(turn.last(), Some(&Seen::Synced), "turn {acknowledged}: {turn:?}");
    }
    assert_eq!(acknowledged, TURNS, "each answer is in the trace");
}
