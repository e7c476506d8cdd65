//! `show`: what an event is, and what may happen to it.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod again;
mod aside;
mod caller;
mod checklist;
mod decide;
mod erase;
mod event;
mod fold;
mod papers;
mod people;
mod places;
mod plan;
mod replay;
mod right;
mod run;
mod straight;
mod time;
mod turn;
mod undo;
