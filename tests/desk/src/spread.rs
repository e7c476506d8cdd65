//! How long things took, for benches.

use std::time::Duration;

/// Seconds.
pub struct Spread {
    pub median: f64,
    pub p95: f64,
    pub p99: f64,
}

impl Spread {
    /// Of so many.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn of(mut all: Vec<Duration>) -> Self {
        all.sort_unstable();
        let at = |share: usize| all[(all.len() - 1) * share / 100].as_secs_f64();
        Self { median: at(50), p95: at(95), p99: at(99) }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "median {:7.3} ms  p95 {:7.3} ms", self.median * 1_000.0, self.p95 * 1_000.0)
    }
}
