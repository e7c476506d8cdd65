//! `bench`: every bench, on programs built for release.

use super::Command;
use crate::packages::For;
use crate::screen::Screen;
use crate::shell::{Done, Stop, refuse, run};
use crate::{cargo, place};

pub const COMMAND: Command = Command {
    name: "bench",
    takes: "[NAME]",
    about: "runs every bench of tests/*/benches, or one, on release programs",
    run: bench,
};

fn bench(words: &[String]) -> Done {
    let all: Vec<_> = place::targets("benches").into_iter().flat_map(|(_, names)| names).collect();
    let names: Vec<_> = match words {
        [] => all.clone(),
        [only] => all.iter().filter(|name| *name == only).cloned().collect(),
        _ => return Err(Stop::Usage),
    };
    if all.is_empty() {
        return refuse("no package of tests/ has benches.");
    }
    if names.is_empty() {
        return refuse(format!("no such bench; there are: {}.", all.join(", ")));
    }
    super::setup::everything(For::Tests)?;

    let mut build = cargo::house("build");
    build.arg("--release");
    cargo::named(&mut build, "--bin", cargo::PROGRAMS);
    cargo::named(&mut build, "--bench", &names);
    run(&mut build)?;

    let screen = Screen::start()?;
    let mut bench = cargo::house("bench");
    cargo::named(&mut bench, "--bench", &names);
    run(screen.host(&mut bench))
}
