//! `cargo xtask`: sets a machine up, runs, tests, checks, benches and bundles Régie.
//!
//! It knows the house from outside only (files, cargo, npm, apt) and imports no crate of
//! the product, so that it compiles in a few seconds on a machine that has nothing yet.

mod broker;
mod cargo;
mod commands;
mod machine;
mod mutants;
mod packages;
mod place;
mod screen;
mod shell;
mod steps;
mod types;
mod ui;

use std::process::ExitCode;

use commands::COMMANDS;
use shell::Stop;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(name) = words.next() else {
        print!("{}", help());
        return ExitCode::SUCCESS;
    };
    if matches!(name.as_str(), "help" | "-h" | "--help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("xtask: there is no command « {name} ».\n\n{}", help());
        return ExitCode::from(2);
    };
    let words: Vec<String> = words.collect();
    match (command.run)(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop::Usage) => {
            eprintln!("usage: cargo xtask {} {}", command.name, command.takes);
            ExitCode::from(2)
        }
        Err(Stop::Refused(why)) => {
            eprintln!("\nxtask {name}: {why}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let lines = COMMANDS.iter().map(|command| {
        let call = format!("{} {}", command.name, command.takes);
        format!("  {call:<19}{}\n", command.about)
    });
    format!("cargo xtask COMMAND\n\n{}", lines.collect::<String>())
}
