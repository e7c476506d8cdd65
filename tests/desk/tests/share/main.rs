//! The server: who may come in, the local API, the WebSocket.
#![allow(clippy::unwrap_used, reason = "tests")]

mod api;
mod assets;
mod front;
mod gate;
mod links;
mod pace;
mod sights;
mod socket;
