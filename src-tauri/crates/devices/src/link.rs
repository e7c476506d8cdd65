//! The line to one device: what it is to be is sent whenever that differs from what it was sent;
//! when the link is lost it is tried again, with growing pauses, and brought to what is wanted
//! then.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use live::devices::{Sending, Sent, Slot, Wanted, diff};
use show::devices::Act;
use show::id::DeviceId;
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, timeout};

use crate::board::Board;
use crate::peer::{Peer, Told};
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
    /// The newest wanted state, and nothing older.
    wanted: watch::Receiver<Wanted>,
    trials: mpsc::UnboundedReceiver<Trial>,
    sent: Sent,
    /// What it said no to: sent again when it has something new.
    refused: BTreeSet<Slot>,
}

impl<P: Peer> Link<P> {
    /// A line that has sent nothing yet. What is done once and wanted already lies in the past.
    pub fn new(
        id: DeviceId,
        peer: P,
        board: Arc<Board>,
        wanted: watch::Receiver<Wanted>,
        trials: mpsc::UnboundedReceiver<Trial>,
    ) -> Self {
        let mut sent = Sent::default();
        sent.pass_over(&wanted.borrow());
        Self { id, peer, board, wanted, trials, sent, refused: BTreeSet::new() }
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
            self.send(&sending).await?;
        }
    }

    async fn send(&mut self, sending: &Sending) -> Result<(), Trouble> {
        let begun = Instant::now();
        let came = patient(self.peer.send(sending)).await;
        let took = P::ANSWERS.then(|| begun.elapsed());
        let act = match sending {
            Sending::Hold(_, act) | Sending::Once(_, act) => Some(act),
            Sending::Tell(_) => None,
        };
        self.board.sent(&self.id, act, took, came.as_deref());
        match came {
            Ok(_) => self.board.reached(&self.id, P::STANDING),
            // Said no to: it is not sent over and over.
            Err(trouble) if trouble.refused => {
                if let Sending::Hold(slot, _) = sending {
                    self.refused.insert(slot.clone());
                }
            }
            Err(trouble) => return Err(trouble),
        }
        self.sent.done(sending);
        Ok(())
    }

    async fn try_out(&mut self, trial: Trial) -> Result<(), Trouble> {
        let begun = Instant::now();
        let came = match &trial.act {
            None => patient(self.peer.knock()).await,
            Some(act) => {
                let sending = match Slot::of(act) {
                    Some(slot) => Sending::Hold(slot, act.clone()),
                    None => Sending::Once(live::devices::Key(String::new()), act.clone()),
                };
                // What is held otherwise is brought back by the next change.
                patient(self.peer.send(&sending)).await
            }
        };
        let took = P::ANSWERS.then(|| begun.elapsed());
        self.board.sent(&self.id, trial.act.as_ref(), took, came.as_deref());
        if came.is_ok() {
            self.board.reached(&self.id, P::STANDING);
        }
        let _ = trial.answer.send(());
        match came {
            Err(trouble) if !trouble.refused => Err(trouble),
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
                let joined = self.join().await;
                self.board.sent(&self.id, None, None, joined.as_ref().map(|()| ""));
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
