//! `setup`: all that Régie needs on this machine, packages and interface.

use super::Command;
use crate::packages::For;
use crate::shell::{Done, Stop};
use crate::{broker, machine, ui};

pub const COMMAND: Command = Command {
    name: "setup",
    takes: "",
    about: "installs what is missing to build and test, having named it",
    run: setup,
};

fn setup(words: &[String]) -> Done {
    if !words.is_empty() {
        return Err(Stop::Usage);
    }
    everything(For::Tests)?;
    eprintln!("Everything is there.");
    Ok(())
}

/// The system's packages for a level, the interface's packages, and the interface built.
pub fn everything(level: For) -> Done {
    machine::provide(level)?;
    if level >= For::Tests {
        broker::provide();
    }
    ui::ready()
}
