//! A screen: it joins, and lays what is pushed onto what it has.

use std::sync::Arc;

use desk::shown::Pushed;
use desk::{Desk, Joined};
use serde_json::Value;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use crate::merge::merge;

/// A screen that follows a desk.
pub struct Screen {
    /// What it shows.
    pub view: Value,
    pushes: Receiver<Arc<Pushed>>,
}

impl Screen {
    #[must_use]
    pub fn of(joined: Joined) -> Self {
        Self { view: serde_json::to_value(joined.view).unwrap(), pushes: joined.pushes }
    }

    /// Takes in what was pushed until now; the pushes, as they go over a line.
    ///
    /// # Panics
    /// When it fell behind.
    pub fn take_in(&mut self, stand: &crate::Stand) -> Vec<Value> {
        self.follow(&stand.desk)
    }

    /// The same of any desk.
    ///
    /// # Panics
    /// When it fell behind.
    pub fn follow(&mut self, desk: &Desk) -> Vec<Value> {
        // One question after another: whatever was acted before this was shown before it.
        desk.read(|_| ()).unwrap();
        let mut taken = Vec::new();
        loop {
            match self.pushes.try_recv() {
                Ok(push) => {
                    let push = serde_json::to_value(&*push).unwrap();
                    merge(&mut self.view, &push);
                    taken.push(push);
                }
                Err(TryRecvError::Empty | TryRecvError::Closed) => return taken,
                Err(TryRecvError::Lagged(n)) => panic!("fell behind by {n}"),
            }
        }
    }
}
