//! The program `regie-desk`, as people and scripts start it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod check;
mod erase;
mod export;
mod import;
mod kill;
mod pdf;
mod serve;
mod simulate;
mod sync;
mod usage;
