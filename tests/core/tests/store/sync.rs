//! A turn is on the disk before it is acknowledged: a kill proves no sync, a trace does.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use store::Store;

use crate::kill::child;
use crate::support::place;

/// What matters of a line of the trace.
#[derive(Debug, PartialEq)]
enum Call {
    /// Something was written to the write-ahead log.
    Written,
    /// It was synced.
    Synced,
    /// A turn was acknowledged.
    Acknowledged,
}

fn call(line: &str) -> Option<Call> {
    let on_log = line.contains("jour.regie-wal>");
    let name = line.split('(').next()?;
    match name {
        "fsync" | "fdatasync" if on_log && line.ends_with("= 0") => Some(Call::Synced),
        "pwrite64" | "write" if on_log => Some(Call::Written),
        "write" if line.contains("\"kept ") => Some(Call::Acknowledged),
        _ => None,
    }
}

#[test]
fn a_sync_of_what_was_written_precedes_each_acknowledgement() {
    const TURNS: usize = 40;
    let (folder, path) = place();
    drop(Store::create(&path).unwrap());
    let trace = folder.path().join("trace");
    let mut strace = Command::new("strace");
    // One file for each thread, so that no call is written over by another.
    strace.args(["-ff", "-y", "-e", "trace=fsync,fdatasync,pwrite64,write", "-o"]).arg(&trace);
    strace.arg(std::env::current_exe().unwrap());
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: there is no strace");
        return;
    }
    let traced = child(&mut strace, &path, TURNS as u64).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&traced.stdout).into_owned();
    if !traced.status.success() && !said.contains("kept ") {
        eprintln!("skipped: strace may not trace here");
        return;
    }
    let mut acknowledged = 0;
    for file in fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap()) {
        if !file.file_name().to_string_lossy().starts_with("trace.") {
            continue;
        }
        let text = String::from_utf8_lossy(&fs::read(file.path()).unwrap()).into_owned();
        let calls: Vec<Call> = text.lines().filter_map(call).collect();
        let ends = calls.iter().enumerate().filter(|(_, c)| **c == Call::Acknowledged);
        for (at, _) in ends {
            acknowledged += 1;
            let before = calls[..at].rsplitn(2, |c| *c == Call::Acknowledged).next().unwrap();
            assert_eq!(before.last(), Some(&Call::Synced), "turn {acknowledged}: {before:?}");
            assert!(before.contains(&Call::Written), "turn {acknowledged}: {before:?}");
        }
    }
    assert_eq!(acknowledged, TURNS);
}
