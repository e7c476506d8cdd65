//! The real window: what people do in it, as they do it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod acts;
mod awake;
mod closing;
mod day;
mod displays;
mod notices;
mod path;
mod sharing;
mod trouble;
