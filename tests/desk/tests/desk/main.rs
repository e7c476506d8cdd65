//! The desk: its turn, what it publishes, what it keeps sealed, its door and its shelf.
#![allow(clippy::unwrap_used, reason = "tests")]

mod again;
mod bring;
mod closing;
mod confirm;
mod desks;
mod disk;
mod documents;
mod door;
mod erase;
mod follow;
mod handle;
mod history;
mod joining;
mod kill;
mod meeting;
mod print;
mod publish;
mod restart;
mod seal;
mod shelf;
mod silent;
mod told;
mod turn;
mod watch;
