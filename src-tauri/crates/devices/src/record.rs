//! The record of what was sent, in the show's file: what is done once is written there before it
//! goes out, and what came of it after. The desk's turn waits for none of it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk::{Desk, Fault};
use live::devices::{Came, Kept, Sent, Wanted};
use show::id::DeviceId;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

/// The record, as every line writes to it.
#[derive(Clone)]
pub struct Record {
    desk: Desk,
    known: Arc<Mutex<Vec<Kept>>>,
    later: mpsc::UnboundedSender<Kept>,
}

impl Record {
    /// A record that goes on from what was left, written to the desk's file by what it comes with.
    pub fn of(desk: &Desk, left: Vec<Kept>) -> (Self, Writing) {
        let (later, comes) = mpsc::unbounded_channel();
        let record = Self { desk: desk.clone(), known: Arc::new(Mutex::new(left)), later };
        (record, Writing { desk: desk.clone(), comes })
    }

    /// The desk's wall clock, in milliseconds since 1970.
    pub fn now(&self) -> i64 {
        self.desk.now().at().0
    }

    fn known(&self) -> MutexGuard<'_, Vec<Kept>> {
        // Nothing in here panics while it holds the lock; were it so, what it holds is still whole.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a line that begins knows of its device.
    pub fn sent(&self, device: &DeviceId) -> Sent {
        Sent::recorded(&self.known(), device)
    }

    /// What was sent to a device, oldest first.
    pub fn to(&self, device: &DeviceId) -> Vec<Kept> {
        let mut theirs = self.known().clone();
        theirs.retain(|kept| kept.device == *device && kept.came != Came::Passed);
        theirs.sort_by_key(|kept| kept.at);
        theirs
    }

    /// Something that is done once is about to go out: on the disk when this returns. Where it
    /// cannot be written it goes out all the same, and is remembered until the desk stops.
    pub async fn begins(&self, kept: Kept) {
        self.remember(&kept);
        write(&self.desk, vec![kept]).await;
    }

    /// Something was sent, and this came of it.
    pub fn came(&self, kept: Kept) {
        self.remember(&kept);
        // Nobody writes any more: the desk has stopped.
        let _ = self.later.send(kept);
    }

    /// A file that kept no record begins one: what is wanted now lies in the past.
    pub async fn passes_over(&self, wanted: &BTreeMap<DeviceId, Wanted>) {
        let at = self.now();
        let over = wanted.iter().flat_map(|(device, wanted)| {
            let mut sent = Sent::default();
            sent.pass_over(wanted);
            sent.fired.into_iter().map(|key| Kept {
                device: device.clone(),
                key: Some(key),
                once: true,
                at,
                act: None,
                came: Came::Passed,
                ms: None,
                back: String::new(),
            })
        });
        let over: Vec<_> = over.collect();
        over.iter().for_each(|kept| self.remember(kept));
        write(&self.desk, over).await;
    }

    fn remember(&self, kept: &Kept) {
        let mut known = self.known();
        let same = |one: &Kept| one.once && (&one.device, &one.key) == (&kept.device, &kept.key);
        if kept.once {
            known.retain(|one| !same(one));
        }
        known.push(kept.clone());
    }
}

/// Writes what came of things, one after another.
pub struct Writing {
    desk: Desk,
    comes: mpsc::UnboundedReceiver<Kept>,
}

impl Writing {
    /// Goes on until nobody sends anything any more.
    pub async fn run(mut self) {
        while let Some(first) = self.comes.recv().await {
            let mut all = vec![first];
            // What came while the last was written goes to the disk at once.
            while let Ok(next) = self.comes.try_recv() {
                all.push(next);
            }
            write(&self.desk, all).await;
        }
    }
}

async fn write(desk: &Desk, kept: Vec<Kept>) {
    let desk = desk.clone();
    let written = spawn_blocking(move || desk.keep_sent(&kept)).await;
    match written {
        Ok(Err(Fault::Stopped)) | Err(_) => {}
        Ok(written) => drop(written.inspect_err(|fault| tracing::warn!(%fault, "not recorded"))),
    }
}
