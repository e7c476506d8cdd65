//! The contract: commands filled at the door, what lies between two views, and the texts.
#![allow(clippy::unwrap_used, reason = "tests")]

mod chained;
mod fill;
mod listed;
mod replacing;
mod settings;
mod shown;
mod words;
