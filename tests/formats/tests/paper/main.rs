//! Documents, read back with poppler as anyone's viewer would read them.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by failing")]

mod as_run;
mod cards;
mod closing;
mod reader;
mod rundown;
mod sample;
mod templates;
