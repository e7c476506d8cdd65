//! `live`: what follows from a show at a moment.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod alerts;
mod as_rehearsed;
mod as_run;
mod board;
mod catchup;
mod chain;
mod changes;
mod closing;
mod course;
mod day;
mod debrief;
mod devices;
mod drift;
mod filling;
mod follow;
mod forecast;
mod laws;
mod learnt;
mod oracle;
mod past;
mod planned;
mod readiness;
mod remedy;
mod rows;
mod scenes;
mod sure;
mod timetable;
mod vectors;
mod wake;
