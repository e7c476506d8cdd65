//! `fuzz`: every importer on damaged documents, and OSC on damaged packets, for a given time each.
//!
//! Not by libFuzzer: it needs a nightly compiler, and this house builds with the stable one. The
//! program changes the documents of the tests under a seeded draw, catches panics and watches the
//! time; it finds less than a fuzzer led by coverage, and runs wherever the tests run.

use std::process;

use super::Command;
use crate::packages::For;
use crate::shell::{Done, Stop, run};
use crate::{cargo, place};

pub const COMMAND: Command = Command {
    name: "fuzz",
    takes: "[SECONDS [FORMAT]]",
    about: "runs every importer and OSC (`osc`), or one, on damaged bytes (60 s each)",
    run: fuzz,
};

/// The program of `tests/formats`, for importers.
const IMPORTERS: &str = "fuzz";

/// The program of `tests/desk`, for what comes in by OSC.
const OSC: &str = "fuzz-osc";

fn fuzz(words: &[String]) -> Done {
    let seconds = words.first().map_or(Ok(60), |word| word.parse::<u64>());
    let (Ok(seconds), true) = (seconds, words.len() <= 2) else {
        return Err(Stop::Usage);
    };
    super::setup::everything(For::Tests)?;
    let programs: &[&str] = match words.get(1).map(String::as_str) {
        Some("osc") => &[OSC],
        Some(_) => &[IMPORTERS],
        None => &[IMPORTERS, OSC],
    };
    let mut build = cargo::house("build");
    cargo::named(&mut build, "--bin", programs);
    run(&mut build)?;
    for program in programs {
        let mut program = process::Command::new(place::programs("debug")?.join(program));
        run(program.arg(seconds.to_string()).args(words.get(1)))?;
    }
    Ok(())
}
