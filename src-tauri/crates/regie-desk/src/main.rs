//! The desk without a window: import, export, serve, check, simulate (see the README's chapter on
//! scripts).
//!
//! The law of this program: it reads words and prints JSON; all else is the desk's. One clear
//! sentence goes to stderr when something is refused. Exit codes: 0 done, 1 refused, 2 wrong
//! usage, 3 damaged data.

mod check;
mod erase;
mod export;
mod import;
mod join;
mod refusal;
mod serve;
mod simulate;
mod tell;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use refusal::Refused;
use tikv_jemallocator::Jemalloc;
use tracing_subscriber::filter::LevelFilter;

/// Unlike the system's own it gives back what a large show needed while it was read.
#[global_allocator]
static MEMORY: Jemalloc = Jemalloc;

/// Régie without a window.
#[derive(Parser)]
#[command(version, about, propagate_version = true)]
struct Words {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Understands a document (--preview), or brings it into a show (--into).
    Import(import::Words),
    /// Writes a document of a show.
    Export(export::Words),
    /// Erases the people of a show for good: one of them, or all, keeping what happened.
    Erase(erase::Words),
    /// Writes the templates of the papers into a folder, to be copied and changed.
    Templates {
        /// Where to; files that are there stay.
        folder: PathBuf,
    },
    /// Serves a show's views and its local API.
    Serve(serve::Words),
    /// Says whether a show's file is sound.
    Check {
        /// The show's file.
        show: PathBuf,
    },
    /// Runs a rehearsal by a scripted caller on a copy of a show; prints its as-run.
    Simulate(simulate::Words),
}

fn main() -> ExitCode {
    desk::quarantine::begin();
    let command = Words::parse().command;
    // What goes on is for those who serve; the others say how it ended.
    let level = match command {
        Command::Serve(_) => LevelFilter::INFO,
        _ => LevelFilter::WARN,
    };
    tracing_subscriber::fmt().with_max_level(level).with_writer(std::io::stderr).init();
    let done = match command {
        Command::Import(words) => import::import(&words),
        Command::Erase(words) => erase::erase(&words),
        Command::Export(words) => export::export(&words),
        Command::Templates { folder } => export::templates(&folder),
        Command::Serve(words) => serve::serve(&words),
        Command::Check { show } => check::check(&show),
        Command::Simulate(words) => simulate::simulate(&words),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refused { text, code }) => {
            eprintln!("{text}");
            ExitCode::from(code)
        }
    }
}
