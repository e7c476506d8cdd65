//! An instant that may move with the clock.

use serde::{Deserialize, Serialize};
use show::time::{At, Millis, Secs};

/// An instant that may move with the clock: the later of a fixed one and of so long after now.
/// A part that is absent does not count; with neither it is now.
///
/// It holds for every later moment until the show itself changes, so that whoever has it counts
/// by themselves and nothing is sent each second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// Not before this instant.
    pub at_least: Option<At>,
    /// Not sooner than so many milliseconds after now.
    pub after_now: Option<Millis>,
}

impl Forecast {
    /// An instant that does not move.
    #[must_use]
    pub fn fixed(at: At) -> Self {
        Self { at_least: Some(at), after_now: None }
    }

    /// The instant it stands for when it is `now`.
    #[must_use]
    pub fn at(self, now: At) -> At {
        match (self.at_least, self.after_now) {
            (Some(at), Some(ms)) => at.max(now.plus_ms(ms)),
            (Some(at), None) => at,
            (None, ms) => now.plus_ms(ms.unwrap_or(0)),
        }
    }

    /// So many seconds later (earlier when negative).
    #[must_use]
    pub fn plus(self, secs: Secs) -> Self {
        let ms = secs.saturating_mul(1000);
        Self {
            at_least: self.at_least.map(|at| at.plus_ms(ms)),
            after_now: self.after_now.map(|after| after.saturating_add(ms)),
        }
    }

    /// The later of the two, at every moment.
    #[must_use]
    pub fn later(self, other: Self) -> Self {
        Self {
            at_least: self.at_least.max(other.at_least),
            after_now: self.after_now.max(other.after_now),
        }
    }

    /// Not before `at`.
    #[must_use]
    pub fn not_before(self, at: At) -> Self {
        self.later(Self::fixed(at))
    }

    /// Not before the moment it is.
    #[must_use]
    pub fn not_past(self) -> Self {
        self.later(Self { at_least: None, after_now: Some(0) })
    }

    /// From when on it is at most `ahead` milliseconds away; none if the clock alone never
    /// brings it that near.
    #[must_use]
    pub fn nearer_than(self, ahead: Millis) -> Option<At> {
        let near = self.after_now.is_none_or(|ms| ms <= ahead);
        near.then(|| self.at_least.map_or(At(i64::MIN), |at| at.plus_ms(-ahead)))
    }

    /// From when on it stands for `at` or later; none if the clock alone never pushes it there.
    #[must_use]
    pub fn pushed_to(self, at: At) -> Option<At> {
        if self.at_least.is_some_and(|least| least >= at) {
            return Some(At(i64::MIN));
        }
        self.after_now.map(|ms| at.plus_ms(-ms))
    }
}
