//! What follows from a show at a moment: timetable, readiness, alerts, closing, rows to keep.
//!
//! The law of this crate: it is pure, as `show` is. It reads no clock, draws no random number,
//! touches no file, no network and nothing asynchronous, and it decides nothing: it only says
//! what already follows from a [`show::Show`] and an instant.

pub mod alerts;
pub mod as_rehearsed;
pub mod as_run;
pub mod board;
pub mod catchup;
pub mod chain;
pub mod changes;
pub mod closing;
mod course;
pub mod debrief;
pub mod devices;
pub mod drift;
pub mod filling;
pub mod follow;
pub mod forecast;
pub mod learnt;
pub mod past;
pub mod planned;
pub mod readiness;
pub mod remedy;
pub mod rows;
pub mod sure;
pub mod timetable;
pub mod wake;

pub use forecast::Forecast;
pub use sure::sure;
pub use timetable::timetable;
pub use wake::next_wake;
