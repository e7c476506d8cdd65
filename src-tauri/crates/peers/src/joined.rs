//! A desk that is joined to others.

use std::sync::Arc;

use async_nats::jetstream;
use desk::keyring::Keyring;
use desk::order::{Here, Order, Other, Proposal, Said, Time, Wake};
use show::time::Millis;
use tokio::runtime::Runtime;
use tokio::sync::mpsc::unbounded_channel;

use crate::connect::{JoinError, address, client, new_enough};
use crate::invitation::Invitation;
use crate::keys::{self, Keys};
use crate::line::Line;
use crate::presence::{self, Presence};
use crate::stream;
use crate::watch::watch;

/// The order of a desk that is joined to others.
pub struct Joined {
    line: Arc<Line>,
    presence: Arc<Presence>,
    keys: Arc<Keys>,
    silence: Millis,
    /// Ends with the desk: what waits on the line is given up then.
    runtime: Option<Runtime>,
}

impl Joined {
    /// Joins the show `own`, which this desk has, or the one that the invitation names, or the
    /// only one that the broker holds. Where this desk has the show it joins even when nobody
    /// answers yet: it goes on alone until then.
    ///
    /// # Errors
    /// Why it cannot be joined.
    pub fn to(invitation: &Invitation, own: Option<&str>) -> Result<Self, JoinError> {
        let runtime = runtime()?;
        let (events, heard) = unbounded_channel();
        let (client, context, show) = runtime.block_on(async {
            let first = client(invitation, events.clone(), true).await;
            let client = match (first, own) {
                (Ok(client), _) => {
                    new_enough(&client, invitation)?;
                    client
                }
                (Err(JoinError::Unreachable { .. }), Some(_)) => {
                    client(invitation, events, false).await?
                }
                (Err(error), _) => return Err(error),
            };
            let context = jetstream::new(client.clone());
            let show = match invitation.show.as_deref().or(own) {
                Some(show) => show.to_owned(),
                None => stream::only_show(&context, invitation).await?,
            };
            Ok::<_, JoinError>((client, context, show))
        })?;
        let line = Line::new(context, show.clone(), invitation.patience, own.is_some());
        let line = Arc::new(line);
        runtime.spawn(watch(Arc::clone(&line), heard, client.new_inbox()));
        let presence = Arc::<Presence>::default();
        let told = presence::Told { subject: stream::here(&show), silence: invitation.silence };
        let (asks, asked) = unbounded_channel();
        let keys = Arc::new(Keys::new(Arc::clone(&line), invitation.key, asks));
        runtime.spawn(keys::keep(Arc::clone(&keys), asked, client.clone()));
        runtime.spawn(presence::keep(Arc::clone(&presence), Arc::clone(&line), client, told));
        let silence = invitation.silence.as_millis().try_into().unwrap_or(Millis::MAX);
        Ok(Self { line, presence, keys, silence, runtime: Some(runtime) })
    }

    /// The show's name on the broker.
    #[must_use]
    pub fn show(&self) -> &str {
        self.line.show()
    }

    fn wait<T>(&self, answer: impl Future<Output = T>, silent: T) -> T {
        self.runtime.as_ref().map_or(silent, |runtime| runtime.block_on(answer))
    }
}

impl Order for Joined {
    fn propose(&mut self, proposal: Proposal<'_>) -> Said {
        self.wait(self.line.propose(proposal), Said::Silent)
    }

    fn give(&mut self, turns: &[Proposal<'_>]) -> (usize, Said) {
        self.wait(self.line.give(turns), (0, Said::Silent))
    }

    fn read(&mut self, seq: u64, most: usize) -> Option<Vec<String>> {
        self.wait(self.line.read(seq, most), None)
    }

    fn answers(&self) -> bool {
        self.line.answers()
    }

    fn read_time(&mut self, time: Time) {
        self.presence.read_time(time);
    }

    fn erased(&self) -> bool {
        self.line.erased()
    }

    fn keyring(&self) -> Option<Arc<dyn Keyring>> {
        Some(Arc::<Keys>::clone(&self.keys))
    }

    fn tell(&mut self, here: Here) {
        self.presence.tell(here);
    }

    fn silence(&self) -> Millis {
        self.silence
    }

    fn others(&self) -> Vec<Other> {
        self.presence.others()
    }

    fn wake(&mut self, wake: Wake) {
        self.line.wakes(wake);
    }
}

/// Takes away all that the broker holds of a show.
///
/// # Errors
/// Why that cannot be done: nothing is known to be gone then.
pub fn erase(invitation: &Invitation, show: &str) -> Result<(), JoinError> {
    let (events, _) = unbounded_channel();
    runtime()?.block_on(async {
        let client = client(invitation, events, true).await?;
        new_enough(&client, invitation)?;
        let erased = stream::erase(&jetstream::new(client), show).await;
        let address = address(invitation);
        erased.map_err(|why| JoinError::Unreachable { address, why })
    })
}

fn runtime() -> std::io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .thread_name("peers")
        .enable_all()
        .build()
}

impl Drop for Joined {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
