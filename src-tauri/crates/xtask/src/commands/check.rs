//! `check`: format, lints and types, in Rust and in the interface.

use super::Command;
use crate::packages::For;
use crate::shell::{Done, Stop, refuse, succeeds};
use crate::steps::Steps;
use crate::{cargo, machine, types, ui};

pub const COMMAND: Command =
    Command { name: "check", takes: "", about: "checks format, lints and types", run: check };

fn check(words: &[String]) -> Done {
    if !words.is_empty() {
        return Err(Stop::Usage);
    }
    for part in ["fmt", "clippy"] {
        if !succeeds("cargo", &[part, "--version"]) {
            return refuse(format!(
                "cargo {part} is missing: « rustup component add rustfmt clippy » adds it."
            ));
        }
    }
    machine::provide(For::Window)?;
    ui::ready()?;

    let mut steps = Steps::default();
    // What tests may unwrap and the product may not, a rule of tests/house sees.
    let strict = ["--", "-D", "warnings", "-A", "clippy::unwrap_used"];
    steps.take("format", cargo::plain("fmt").args(["--all", "--check"]));
    steps.take("lints", cargo::house("clippy").arg("--all-targets").args(strict));
    steps.take("lints of xtask", cargo::plain("clippy").args(["-p", "xtask"]).args(strict));
    types::check(&mut steps)?;
    steps.take("ui: types", &mut ui::npm(&["run", "check"]));
    steps.take("ui: lints", &mut ui::npm(&["run", "lint"]));
    steps.end()
}
