//! The server: who may come in, the local API, the WebSocket.
#![allow(clippy::unwrap_used, reason = "tests")]

mod api;
mod assets;
mod attacks;
mod flat;
mod front;
mod gate;
mod links;
mod own;
mod pace;
mod proxy;
mod sights;
mod soak;
mod socket;
mod tls;
