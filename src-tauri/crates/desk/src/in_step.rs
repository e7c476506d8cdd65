//! In step: of several desks all keep the time of the one on whose clocks the run counts, whatever
//! their own wall clocks show, so that what counts down counts down alike everywhere.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use show::time::{Millis, Moment};
use store::Store;

use crate::desks::GONE;
use crate::moment::{Clock, Clocks};
use crate::order::Time;
use crate::turn::Table;

/// A difference smaller than this is left as it is, in milliseconds: it is no more than what the line
/// adds to what others tell.
const STEADY: Millis = 20;

/// Where it is kept by how much this desk corrects its wall clock, so that a start does not leap.
const KEPT: &str = "clock-corrects";

/// By how many milliseconds a desk corrects its wall clock.
pub type Correction = Arc<AtomicI64>;

/// The machine's clocks, with the wall clock corrected.
struct Corrected {
    clock: Clock,
    by: Correction,
}

impl Clocks for Corrected {
    fn now(&self) -> Moment {
        let now = self.clock.now();
        Moment { wall: now.wall + self.by.load(Ordering::Relaxed), ..now }
    }

    fn slept(&self) -> Millis {
        self.clock.slept()
    }

    fn zone(&self) -> String {
        self.clock.zone()
    }
}

/// These clocks, corrected.
pub fn corrected(clock: &Clock, by: &Correction) -> Clock {
    Arc::new(Corrected { clock: Arc::clone(clock), by: Arc::clone(by) })
}

/// What a show's file kept of it.
pub fn kept(store: &Store) -> Correction {
    let kept = store.setting(KEPT).ok().flatten();
    Arc::new(AtomicI64::new(kept.and_then(|kept| kept.parse().ok()).unwrap_or_default()))
}

/// What reads the wall clock as the machine has it.
pub fn plain(clock: &Clock) -> Time {
    let clock = Arc::clone(clock);
    Box::new(move || clock.now().at())
}

impl Table {
    /// By how much this desk corrects its wall clock, for its clocks to know.
    pub(crate) fn correction(&self) -> Correction {
        Arc::clone(&self.corrects)
    }

    /// Keeps the time of the desk on whose clocks the run counts. While that one is silent, and
    /// where the run counts on these clocks, the time goes on as it was: nothing leaps.
    pub(crate) fn keep_step(&mut self, moment: &Moment) {
        let Some(run) = self.show.under_way() else { return };
        let counts = &run.clock.anchor.boot_id;
        if *counts == moment.boot_id {
            return;
        }
        let mut others = self.order.others().into_iter();
        let by = others.find(|one| one.here.boot_id == *counts && one.silent < GONE);
        let Some(ahead) = by.and_then(|one| one.ahead) else { return };
        if (ahead - self.corrects.load(Ordering::Relaxed)).abs() > STEADY {
            tracing::info!(ahead, "keeps the time of the desk that the run counts by");
            self.corrects.store(ahead, Ordering::Relaxed);
            if let Err(why) = self.store.set_setting(KEPT, &ahead.to_string()) {
                tracing::warn!(%why, "the correction was not kept");
            }
        }
    }
}
