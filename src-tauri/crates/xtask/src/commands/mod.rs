//! The commands: one file each, one line each in this table.

mod bench;
mod broker;
mod bundle;
mod check;
mod dev;
mod fuzz;
mod run;
mod screens;
mod setup;
mod test;

use crate::shell::Done;

/// A word after `cargo xtask`.
pub struct Command {
    /// The word.
    pub name: &'static str,
    /// What may follow it, as help shows it.
    pub takes: &'static str,
    /// What it does, in one line.
    pub about: &'static str,
    /// Does it, given the words that follow.
    pub run: fn(&[String]) -> Done,
}

/// Every command, in the order in which help lists them.
pub const COMMANDS: &[Command] = &[
    setup::COMMAND,
    run::COMMAND,
    dev::COMMAND,
    test::COMMAND,
    check::COMMAND,
    bench::COMMAND,
    broker::COMMAND,
    fuzz::COMMAND,
    bundle::COMMAND,
    screens::COMMAND,
];
