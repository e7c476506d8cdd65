//! How fast a link may call: a script gone wild must not fill the log.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use desk::LinkId;

/// So many calls at once.
const BURST: u32 = 200;
/// One more after so long.
const EACH: Duration = Duration::from_millis(10);

/// How fast each link has called.
#[derive(Default)]
pub struct Pace {
    /// Until when the calls of a link count, were they made one [`EACH`] after another.
    until: Mutex<BTreeMap<LinkId, Instant>>,
}

impl Pace {
    /// Counts one call; how long to wait when there were too many.
    ///
    /// # Errors
    /// The time to wait.
    pub fn step(&self, link: &LinkId, now: Instant) -> Result<(), Duration> {
        let mut until = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        let last = until.entry(link.clone()).or_insert(now);
        let next = (*last).max(now) + EACH;
        let ahead = next.duration_since(now);
        match ahead.checked_sub(EACH * BURST) {
            Some(wait) if !wait.is_zero() => Err(wait),
            _ => {
                *last = next;
                Ok(())
            }
        }
    }
}
