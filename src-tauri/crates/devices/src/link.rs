//! The line to one device: what it is to be is sent whenever that differs from what it was sent;
//! when the link is lost it is tried again, with growing pauses, and brought to what is wanted
//! then.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use live::devices::{Came, Kept, Key, Sending, Sent, Slot, Wanted, diff};
use show::devices::Act;
use show::id::DeviceId;
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, timeout};

use crate::board::Board;
use crate::peer::{Peer, Told};
use crate::record::Record;
use crate::trouble::Trouble;

/// So long a device may take to be joined, or to answer.
pub const PATIENCE: Duration = Duration::from_secs(4);
/// The pause after the first failure; each one after it is twice as long.
const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// Between two tries lies at least so long, whatever is wanted meanwhile.
const LEAST_PAUSE: Duration = Duration::from_millis(250);

/// Something to be tried by hand.
pub struct Trial {
    /// What it is to do; only whether it answers where none is given.
    pub act: Option<Act>,
    /// Told when it is known.
    pub answer: std::sync::mpsc::Sender<()>,
}

/// The line to one device.
pub struct Link<P> {
    id: DeviceId,
    peer: P,
    board: Arc<Board>,
    record: Record,
    /// The newest wanted state, and nothing older.
    wanted: watch::Receiver<Wanted>,
    trials: mpsc::UnboundedReceiver<Trial>,
    sent: Sent,
    /// What it said no to: sent again when it has something new.
    refused: BTreeSet<Slot>,
}

impl<P: Peer> Link<P> {
    /// A line that goes on from what the record holds of its device.
    pub fn new(
        id: DeviceId,
        peer: P,
        board: Arc<Board>,
        record: Record,
        wanted: watch::Receiver<Wanted>,
        trials: mpsc::UnboundedReceiver<Trial>,
    ) -> Self {
        let sent = record.sent(&id);
        Self { id, peer, board, record, wanted, trials, sent, refused: BTreeSet::new() }
    }

    /// Goes on until nobody wants anything of the device any more.
    pub async fn run(mut self) {
        let mut pause = FIRST_PAUSE;
        loop {
            let trouble = match self.join().await {
                Ok(()) => {
                    let since = Instant::now();
                    let over = self.hold().await;
                    // A line that held for long fails for the first time.
                    if since.elapsed() > LONGEST_PAUSE {
                        pause = FIRST_PAUSE;
                    }
                    over
                }
                Err(trouble) => Some(trouble),
            };
            let Some(trouble) = trouble else { return };
            self.sent.lost();
            self.refused.clear();
            self.board.failed(&self.id, &trouble, pause);
            if !self.rest(pause).await {
                return;
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    }

    async fn join(&mut self) -> Result<(), Trouble> {
        let shows = patient(self.peer.join()).await?;
        if let Some(found) = &shows.found {
            self.board.found(&self.id, found);
        }
        if let Some(Act::Scene { scene }) = shows.holds.get(&Slot::Scene) {
            self.board.set(&self.id, |state| state.shows = Some(scene.clone()));
        }
        self.sent.holds = shows.holds;
        Ok(())
    }

    /// Keeps the device in what is wanted of it; why that is over, or none where nobody wants
    /// anything any more.
    async fn hold(&mut self) -> Option<Trouble> {
        loop {
            if let Err(trouble) = self.bring().await {
                return Some(trouble);
            }
            self.board.arrived(&self.id, P::STANDING, P::ANSWERS);
            let fault = tokio::select! {
                changed = self.wanted.changed() => {
                    if changed.is_err() {
                        return None;
                    }
                    Ok(())
                }
                Some(trial) = self.trials.recv() => self.try_out(trial).await,
                told = self.peer.listen() => match told {
                    Ok(told) => { self.hear(told); Ok(()) }
                    Err(trouble) => Err(trouble),
                },
            };
            if let Err(trouble) = fault {
                return Some(trouble);
            }
        }
    }

    /// Sends what differs, the newest wanted state always first.
    async fn bring(&mut self) -> Result<(), Trouble> {
        loop {
            let wanted = self.wanted.borrow_and_update().clone();
            if wanted.silent {
                self.sent.pass_over(&wanted);
            }
            self.show_wanted(&wanted);
            let Some(sending) = diff(&self.sent, &wanted).into_iter().next() else {
                return Ok(());
            };
            let key = match &sending {
                Sending::Hold(slot, _) => wanted.by.get(slot).cloned(),
                Sending::Once(key, _) => Some(key.clone()),
                Sending::Tell(_) => None,
            };
            self.send(&sending, key).await?;
        }
    }

    async fn send(&mut self, sending: &Sending, key: Option<Key>) -> Result<(), Trouble> {
        let act = match sending {
            Sending::Hold(_, act) | Sending::Once(_, act) => Some(act.clone()),
            Sending::Tell(_) => None,
        };
        let once = matches!(sending, Sending::Once(..));
        let kept = Kept { key, once, ..self.about(act) };
        if once {
            self.record.begins(kept.clone()).await;
        }
        let came = self.timed(kept, async |peer| peer.send(sending).await).await;
        let trouble = match came {
            Ok(()) => {
                self.board.reached(&self.id, P::STANDING);
                None
            }
            // Said no to: it is not sent over and over.
            Err(trouble) if trouble.is_refusal() => {
                if let Sending::Hold(slot, _) = sending {
                    self.refused.insert(slot.clone());
                }
                None
            }
            Err(trouble) => Some(trouble),
        };
        if trouble.as_ref().is_none_or(|trouble| once && trouble.came.is_final()) {
            self.sent.done(sending);
        }
        trouble.map_or(Ok(()), Err)
    }

    /// What is about to be sent, of which nothing is known yet.
    fn about(&self, act: Option<Act>) -> Kept {
        Kept {
            device: self.id.clone(),
            key: None,
            once: false,
            at: self.record.now(),
            act,
            came: Came::Begun,
            ms: None,
            back: String::new(),
        }
    }

    /// Does something of which that is kept; what came of it is shown and recorded.
    async fn timed(
        &mut self,
        kept: Kept,
        done: impl AsyncFnOnce(&mut P) -> Result<String, Trouble>,
    ) -> Result<(), Trouble> {
        let begun = Instant::now();
        let silent = Err(Trouble::unanswered("silent", ""));
        let came = timeout(PATIENCE, done(&mut self.peer)).await.unwrap_or(silent);
        let took = u32::try_from(begun.elapsed().as_millis()).unwrap_or(u32::MAX);
        let kept = Kept {
            ms: P::ANSWERS.then_some(took),
            came: came.as_ref().map_or_else(|trouble| trouble.came, |_| Came::Done),
            back: came.as_ref().map_or_else(|trouble| trouble.what.clone(), String::clone),
            ..kept
        };
        self.board.sent(&kept, came.as_ref().err());
        if kept.act.is_some() {
            self.record.came(kept);
        }
        came.map(drop)
    }

    async fn try_out(&mut self, trial: Trial) -> Result<(), Trouble> {
        // What is held otherwise is brought back by the next change.
        let sending = trial.act.clone().map(|act| match Slot::of(&act) {
            Some(slot) => Sending::Hold(slot, act),
            None => Sending::Once(Key(String::new()), act),
        });
        let kept = self.about(trial.act);
        let came = self.timed(kept, async |peer| match &sending {
            None => peer.knock().await,
            Some(sending) => peer.send(sending).await,
        });
        let came = came.await;
        if came.is_ok() {
            self.board.reached(&self.id, P::STANDING);
        }
        let _ = trial.answer.send(());
        match came {
            Err(trouble) if !trouble.is_refusal() => Err(trouble),
            _ => Ok(()),
        }
    }

    fn hear(&mut self, told: Told) {
        match told {
            // Someone may change it at the device itself: that is shown, and not fought.
            Told::Scene(scene) => self.board.set(&self.id, |state| state.shows = Some(scene)),
            Told::Found(found) => {
                self.board.found(&self.id, &found);
                for slot in std::mem::take(&mut self.refused) {
                    self.sent.holds.remove(&slot);
                }
            }
            Told::Runs(slot, act) => drop(self.sent.holds.insert(slot, act)),
        }
    }

    fn show_wanted(&self, wanted: &Wanted) {
        let scene = wanted.holds.get(&Slot::Scene).filter(|_| !wanted.silent);
        let scene = scene.and_then(|act| match act {
            Act::Scene { scene } => Some(scene.clone()),
            _ => None,
        });
        self.board.set(&self.id, |state| (state.silent, state.wanted) = (wanted.silent, scene));
    }

    /// Waits for a pause, or until something else is wanted or tried; false when nothing is wanted
    /// any more.
    async fn rest(&mut self, pause: Duration) -> bool {
        sleep(LEAST_PAUSE).await;
        tokio::select! {
            () = sleep(pause.saturating_sub(LEAST_PAUSE)) => true,
            changed = self.wanted.changed() => changed.is_ok(),
            Some(trial) = self.trials.recv() => {
                // Joining anew is the trial.
                let joined = self.join().await.err();
                let came = joined.as_ref().map_or(Came::Done, |trouble| trouble.came);
                let back = joined.as_ref().map(|trouble| trouble.what.clone()).unwrap_or_default();
                self.board.sent(&Kept { came, back, ..self.about(None) }, joined.as_ref());
                let _ = trial.answer.send(());
                true
            }
        }
    }
}

/// What is done within the patience there is.
async fn patient<T>(done: impl Future<Output = Result<T, Trouble>>) -> Result<T, Trouble> {
    timeout(PATIENCE, done).await.unwrap_or_else(|_| Err(Trouble::lost("silent", "")))
}
