//! What every kind of device can do.

use std::collections::BTreeMap;

use live::devices::{Found, Sending, Slot};
use show::devices::Act;

use crate::trouble::Trouble;

/// What a device was found in on joining.
#[derive(Default)]
pub struct Shows {
    /// What holds, as it is read back.
    pub holds: BTreeMap<Slot, Act>,
    /// What it has; none where it is not asked.
    pub found: Option<Found>,
}

/// What a device told by itself.
pub enum Told {
    /// This scene is on air.
    Scene(String),
    /// What it has changed.
    Found(Found),
    /// It records or streams now, or no more.
    Runs(Slot, Act),
}

/// A device at the other end of the line.
pub trait Peer {
    /// How it stands once it is joined: `there` or `send-only`.
    const STANDING: &'static str;

    /// Whether an answer comes back.
    const ANSWERS: bool;

    /// Joins it anew.
    fn join(&mut self) -> impl Future<Output = Result<Shows, Trouble>>;

    /// Sends one thing; what came back, or empty.
    fn send(&mut self, sending: &Sending) -> impl Future<Output = Result<String, Trouble>>;

    /// Tries whether it answers.
    fn knock(&mut self) -> impl Future<Output = Result<String, Trouble>>;

    /// Waits for what it tells by itself. It may be given up at any moment, and nothing is lost.
    fn listen(&mut self) -> impl Future<Output = Result<Told, Trouble>>;
}
