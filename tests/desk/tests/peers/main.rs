//! Desks that are joined through a real broker.
#![allow(clippy::unwrap_used, reason = "tests")]

mod desks;
mod erase;
mod follows;
mod giving;
mod histories;
mod invitation;
mod joined;
mod keys;
mod serving;
mod support;
mod three;
mod withdraw;
