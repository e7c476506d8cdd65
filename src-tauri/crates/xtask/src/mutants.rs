//! Mutants: the rules of timing, drift and catching up, changed by one operator at a time. A change
//! that no test sees is a rule that nothing holds.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::shell::{Done, refuse, succeeds};
use crate::{cargo, place};

/// Whose rules are changed.
const FILES: &[&str] =
    &["timetable.rs", "course.rs", "drift.rs", "src-tauri/crates/live/src/catchup/*.rs"];

/// All of them take hours: each day has its part, and so many days have them all.
const PARTS: u64 = 12;

/// At most so many of a hundred may be missed.
const MISSED_OF_100: usize = 5;

/// Tries this day's part.
pub fn try_some() -> Done {
    if !succeeds("cargo", &["mutants", "--version"]) {
        return refuse("cargo-mutants is missing: « cargo install cargo-mutants --locked ».");
    }
    let days = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |t| t.as_secs() / 86_400);
    let output = place::root().join("target");
    let mut mutants = cargo::plain("mutants");
    mutants.args(["-p", "live", "--test-package", "tests-core", "--baseline=skip"]);
    mutants.args(["--timeout", "60", "-C=--test=live"]);
    mutants.args(["--shard", &format!("{}/{PARTS}", days % PARTS)]);
    mutants.arg("--output").arg(&output);
    cargo::named(&mut mutants, "-f", FILES);
    // It ends with a failure where one was missed or timed out: the account says how many.
    let Ok(status) = mutants.status() else { return refuse("cargo mutants could not be started.") };
    let count = |list: &str| {
        let told = fs::read_to_string(output.join("mutants.out").join(list)).ok()?;
        Some(told.lines().count())
    };
    let (Some(missed), Some(caught), Some(slow)) =
        (count("missed.txt"), count("caught.txt"), count("timeout.txt"))
    else {
        return refuse(format!("cargo mutants gave no account ({status})."));
    };
    let tried = missed + caught + slow;
    eprintln!("{tried} mutants tried: {missed} missed, {slow} timed out.");
    if tried == 0 || missed * 100 > tried * MISSED_OF_100 {
        return refuse("too few of them were caught: « target/mutants.out/missed.txt ».");
    }
    Ok(())
}
