//! `fuzz`: every importer on damaged documents, for a given time each.
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
    about: "runs every importer, or one, on damaged documents (60 s each)",
    run: fuzz,
};

/// The program of `tests/formats` that does it.
const PROGRAM: &str = "fuzz";

fn fuzz(words: &[String]) -> Done {
    let seconds = words.first().map_or(Ok(60), |word| word.parse::<u64>());
    let (Ok(seconds), true) = (seconds, words.len() <= 2) else {
        return Err(Stop::Usage);
    };
    super::setup::everything(For::Tests)?;
    let mut build = cargo::house("build");
    build.args(["--bin", PROGRAM]);
    run(&mut build)?;
    let mut program = process::Command::new(place::programs("debug")?.join(PROGRAM));
    run(program.arg(seconds.to_string()).args(words.get(1)))
}
