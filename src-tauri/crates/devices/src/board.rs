//! How every device fares, as it is shown.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use live::devices::{Found, Kept};
use show::id::DeviceId;
use tokio::sync::Notify;
use wire::devices::{DeviceState, SentView};

use crate::trouble::Trouble;

/// So long lies between two tellings, at least.
pub const BREATH: Duration = Duration::from_millis(100);

/// So many things that were sent are remembered of each device.
const REMEMBERED: usize = 20;

/// The states of all devices.
#[derive(Default)]
pub struct Board {
    list: Mutex<Vec<DeviceState>>,
    changed: Notify,
}

impl Board {
    fn list(&self) -> MutexGuard<'_, Vec<DeviceState>> {
        // Nothing in here panics while it holds the lock; were it so, what it holds is still whole.
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The states, in the order of the show's list.
    pub fn states(&self) -> Vec<DeviceState> {
        self.list().clone()
    }

    /// Returns when a state has changed.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// Keeps these devices, in this order; the others are forgotten.
    pub fn arrange(&self, ids: &[&DeviceId]) {
        let mut list = self.list();
        let before: Vec<_> = list.iter().map(|d| d.id.clone()).collect();
        let kept = ids.iter().map(|id| {
            let known = list.iter().find(|d| d.id == id.0);
            known.cloned().unwrap_or_else(|| DeviceState {
                id: id.0.clone(),
                standing: "joining".to_owned(),
                ..DeviceState::default()
            })
        });
        *list = kept.collect();
        if !list.iter().map(|d| &d.id).eq(&before) {
            self.changed.notify_one();
        }
    }

    /// Changes the state of a device.
    pub fn set(&self, id: &DeviceId, change: impl FnOnce(&mut DeviceState)) {
        let mut list = self.list();
        let Some(state) = list.iter_mut().find(|d| d.id == id.0) else { return };
        let before = state.clone();
        change(state);
        if *state != before {
            self.changed.notify_one();
        }
    }

    /// The device is reached.
    pub fn reached(&self, id: &DeviceId, standing: &str) {
        self.set(id, |state| {
            standing.clone_into(&mut state.standing);
            (state.fault, state.tries) = (None, 0);
            (state.failing_since, state.next_try) = (None, None);
        });
    }

    /// All that is wanted of the device was sent: it is there. One that never answers may still be
    /// gone, where it was.
    pub fn arrived(&self, id: &DeviceId, standing: &str, answers: bool) {
        let is = self.list().iter().find(|d| d.id == id.0).map(|d| d.standing.clone());
        if is.is_some_and(|is| is != standing && (answers || is == "joining")) {
            self.reached(id, standing);
        }
    }

    /// The device is not reached; it is tried again after that pause.
    pub fn failed(&self, id: &DeviceId, trouble: &Trouble, pause: Duration) {
        self.set(id, |state| {
            "failing".clone_into(&mut state.standing);
            state.fault = Some(trouble.view());
            state.tries += 1;
            state.failing_since.get_or_insert_with(|| shown(now()));
            state.next_try = Some(shown(now() + millis(pause)));
            state.shows = None;
        });
    }

    /// Something was sent, and this came of it.
    pub fn sent(&self, kept: &Kept, trouble: Option<&Trouble>) {
        let sent = view(kept);
        self.set(&kept.device, |state| {
            state.sent.insert(0, sent);
            state.sent.truncate(REMEMBERED);
            match trouble {
                // A device that says no is there.
                Some(trouble) if trouble.is_refusal() => state.fault = Some(trouble.view()),
                Some(_) => {}
                None => state.fault = None,
            }
        });
    }

    /// What was sent before this desk began, oldest first.
    pub fn recalls(&self, id: &DeviceId, all: &[Kept]) {
        let last = all.iter().rev().take(REMEMBERED).map(view).collect();
        self.set(id, |state| state.sent = last);
    }

    /// What the device said that it has.
    pub fn found(&self, id: &DeviceId, found: &Found) {
        self.set(id, |state| {
            state.scenes.clone_from(&found.scenes);
            state.inputs.clone_from(&found.inputs);
            state.transitions.clone_from(&found.transitions);
        });
    }
}

/// Something that was sent, as it is shown.
fn view(kept: &Kept) -> SentView {
    SentView {
        at: shown(kept.at),
        act: kept.act.as_ref().and_then(wire::build::devices::act),
        ms: kept.ms,
        back: kept.back.clone(),
        came: wire::build::word(&kept.came),
    }
}

/// The wall clock, in milliseconds since 1970.
pub fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, millis)
}

fn millis(length: Duration) -> i64 {
    i64::try_from(length.as_millis()).unwrap_or(i64::MAX)
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in it")]
fn shown(ms: i64) -> f64 {
    ms as f64
}
