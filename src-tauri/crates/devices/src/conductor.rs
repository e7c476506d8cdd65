//! Follows the show: reads what every device is to be, whenever the show has changed or a cue comes
//! up by itself, and hands it to the device's line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use desk::Desk;
use desk::shown::Pushed;
use live::devices::{Found, Lacks, Wanted, lacking};
use show::devices::{Act, Device, DeviceKind};
use show::id::DeviceId;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;
use wire::Push;
use wire::devices::LackView;

use crate::board::Board;
use crate::http::Http;
use crate::link::{Link, Trial};
use crate::obs::Obs;
use crate::osc::Osc;
use crate::osc_in;
use crate::peer::Peer;
use crate::record::Record;
use crate::secrets::Secrets;

/// What others ask of the devices.
pub enum Asked {
    /// Try one.
    Try { device: DeviceId, act: Option<Act>, answer: std::sync::mpsc::Sender<()> },
    /// Join one anew: its password is another.
    Again { device: DeviceId },
}

/// What is read of the show at once.
struct Score {
    devices: Vec<Device>,
    wanted: BTreeMap<DeviceId, Wanted>,
    needs: BTreeMap<DeviceId, BTreeSet<Lacks>>,
    /// So long until a cue comes up by itself.
    next: Option<Duration>,
}

/// One line that is kept.
struct Kept {
    device: Device,
    wanted: watch::Sender<Wanted>,
    trials: mpsc::UnboundedSender<Trial>,
    task: JoinHandle<()>,
}

/// Follows the show for its devices.
pub struct Conductor {
    desk: Desk,
    board: Arc<Board>,
    record: Record,
    /// Whether the show's file keeps no record yet.
    begins: bool,
    secrets: Arc<Secrets>,
    pushes: Receiver<Arc<Pushed>>,
    asks: mpsc::UnboundedReceiver<Asked>,
    lines: BTreeMap<DeviceId, Kept>,
    needs: BTreeMap<DeviceId, BTreeSet<Lacks>>,
}

impl Conductor {
    /// Follows what the desk pushes; `begins` where the show's file keeps no record yet.
    pub fn new(
        desk: Desk,
        board: Arc<Board>,
        (record, begins): (Record, bool),
        secrets: Arc<Secrets>,
        pushes: Receiver<Arc<Pushed>>,
        asks: mpsc::UnboundedReceiver<Asked>,
    ) -> Self {
        let (lines, needs) = (BTreeMap::new(), BTreeMap::new());
        Self { desk, board, record, begins, secrets, pushes, asks, lines, needs }
    }

    /// Goes on until the desk stops.
    pub async fn run(mut self) {
        loop {
            let Some(score) = self.read().await else { break };
            if self.begins && !score.devices.is_empty() {
                self.begins = false;
                self.record.passes_over(&score.wanted).await;
            }
            // What was asked before the show stood so comes first: a line that is begun anew gives up
            // what is being sent.
            while let Ok(asked) = self.asks.try_recv() {
                self.asked(asked);
            }
            let next = score.next;
            self.follow(score);
            if !self.wait(next).await {
                break;
            }
        }
        self.lines.values().for_each(|line| line.task.abort());
    }

    /// Waits until the show has changed or a cue comes up; false when the desk has stopped.
    async fn wait(&mut self, next: Option<Duration>) -> bool {
        let until = tokio::time::sleep(next.unwrap_or(Duration::from_secs(3600)));
        let mut until = std::pin::pin!(until);
        loop {
            tokio::select! {
                push = self.pushes.recv() => match push {
                    // What this crate tells itself changes nothing of the show.
                    Ok(push) if matches!(**push, Push::Devices { .. }) => self.preflight(),
                    Ok(_) | Err(RecvError::Lagged(_)) => return true,
                    Err(RecvError::Closed) => return false,
                },
                Some(asked) = self.asks.recv() => self.asked(asked),
                () = &mut until => return true,
            }
        }
    }

    async fn read(&self) -> Option<Score> {
        let desk = self.desk.clone();
        let read = tokio::task::spawn_blocking(move || {
            let calls = desk.calls();
            desk.read(move |r| {
                let now = r.show.now(&r.moment);
                let speed = r.show.under_way().map_or(1, |run| i64::from(run.clock.speed));
                let next = live::devices::next(r.show, now).map(|at| {
                    let ms = (at.since(now).max(0) + speed - 1) / speed;
                    Duration::from_millis(u64::try_from(ms).unwrap_or_default() + 1)
                });
                let devices = r.show.devices.list.clone();
                let needs = devices.iter().filter(|d| d.kind == DeviceKind::Obs);
                let needs = needs.map(|d| (d.id.clone(), live::devices::needs(r.show, &d.id)));
                let mut wanted = live::devices::wanted(r.show, now);
                // Another desk calls: the devices are its.
                wanted.values_mut().for_each(|wanted| wanted.silent |= !calls);
                Score { needs: needs.collect(), wanted, devices, next }
            })
        });
        read.await.ok()?.ok()
    }

    /// Keeps a line to each device, and hands each what is wanted of it.
    fn follow(&mut self, score: Score) {
        let ids: Vec<_> = score.devices.iter().map(|d| &d.id).collect();
        self.board.arrange(&ids);
        let gone = self.lines.extract_if(.., |id, _| !ids.contains(&id));
        gone.for_each(|(_, line)| line.task.abort());
        for device in score.devices {
            let wanted = score.wanted.get(&device.id).cloned().unwrap_or_default();
            match self.lines.get_mut(&device.id) {
                Some(line) if same_line(&line.device, &device) => {
                    line.device = device;
                    line.wanted.send_if_modified(|stands| {
                        let other = *stands != wanted;
                        *stands = wanted;
                        other
                    });
                }
                _ => self.begin(device, wanted),
            }
        }
        self.needs = score.needs;
        self.preflight();
    }

    /// Begins a line; one that was there is given up.
    fn begin(&mut self, device: Device, wanted: Wanted) {
        let (wanted, newest) = watch::channel(wanted);
        let (trials, tried) = mpsc::unbounded_channel();
        let secret = self.secrets.of(&device.id);
        self.board.recalls(&device.id, &self.record.to(&device.id));
        self.board.set(&device.id, |state| {
            state.secret = secret.is_some();
            (state.fault, state.tries, state.failing_since) = (None, 0, None);
            "joining".clone_into(&mut state.standing);
        });
        let address = &device.address;
        let task = match device.kind {
            DeviceKind::Obs => self.line(&device, Obs::at(address, secret), newest, tried),
            DeviceKind::Osc => self.line(&device, Osc::at(address), newest, tried),
            DeviceKind::Http => {
                let http = Http::at(address, secret, self.secrets.authorities());
                self.line(&device, http, newest, tried)
            }
            DeviceKind::OscIn => tokio::spawn(osc_in::listen(
                device.id.clone(),
                address.clone(),
                self.desk.clone(),
                Arc::clone(&self.board),
            )),
        };
        let id = device.id.clone();
        if let Some(before) = self.lines.insert(id, Kept { device, wanted, trials, task }) {
            before.task.abort();
        }
    }

    fn line<P: Peer + 'static>(
        &self,
        device: &Device,
        peer: P,
        newest: watch::Receiver<Wanted>,
        tried: mpsc::UnboundedReceiver<Trial>,
    ) -> JoinHandle<()> {
        let (board, record) = (Arc::clone(&self.board), self.record.clone());
        let link = Link::new(device.id.clone(), peer, board, record, newest, tried);
        tokio::task::spawn_local(link.run())
    }

    fn asked(&mut self, asked: Asked) {
        match asked {
            Asked::Try { device, act, answer } => {
                if let Some(line) = self.lines.get(&device) {
                    // A device that listens has nothing to be tried: the answer falls with this.
                    let _ = line.trials.send(Trial { act, answer });
                }
            }
            Asked::Again { device } => {
                if let Some(line) = self.lines.get(&device) {
                    let (device, wanted) = (line.device.clone(), line.wanted.borrow().clone());
                    self.begin(device, wanted);
                }
            }
        }
    }

    /// Says what segments to come need, and their device does not have.
    fn preflight(&self) {
        for (id, needs) in &self.needs {
            self.board.set(id, |state| {
                let found = Found {
                    scenes: state.scenes.clone(),
                    inputs: state.inputs.clone(),
                    transitions: state.transitions.clone(),
                };
                // What was never asked of it is not missing.
                let known = state.standing == "there";
                let lacks = if known { lacking(needs, &found) } else { Vec::new() };
                state.lacks = lacks.iter().map(lack).collect();
            });
        }
    }
}

fn lack(lacks: &Lacks) -> LackView {
    LackView {
        segment: lacks.segment.as_ref().map(|id| id.0.clone()),
        need: wire::build::word(&lacks.need),
        name: lacks.name.clone(),
    }
}

/// Whether two say the same of how a device is reached.
fn same_line(was: &Device, now: &Device) -> bool {
    (was.kind, &was.address) == (now.kind, &now.address)
}
