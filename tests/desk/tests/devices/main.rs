//! Devices on the line: what they are sent, what comes in from them, and what of all that can go wrong
//! changes nothing at the desk.
#![allow(clippy::unwrap_used, reason = "tests")]

mod http;
mod lights;
mod obs;
mod osc;
mod real;
mod record;
mod secrets;
mod tls;
