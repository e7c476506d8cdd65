//! The keys of personal data that desks have in common: a key-value bucket beside the show's
//! stream, with one value for each name and no history. A value is a key sealed by the desk that
//! made it; the broker can open none.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use async_nats::jetstream::Message;
use async_nats::jetstream::consumer::{DeliverPolicy, push};
use async_nats::jetstream::message::PublishMessage;
use async_nats::jetstream::stream::Stream;
use async_nats::{Client, HeaderMap};
use desk::keyring::{Entries, Keyring};
use desk::seal::ShowKey;
use futures_util::StreamExt;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};
use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::line::Line;
use crate::stream;

/// How often the desk is told what is new, and the bucket is looked for while it is not watched.
const EACH: Duration = Duration::from_millis(250);

/// How long an answer may take, and for how long what is asked for holds: a desk that was away asks
/// anew when it has read on.
const WAIT: Duration = Duration::from_secs(1);

/// What did not come about is asked for again after so many looks.
const AGAIN: u32 = 12;

/// No sealed key is longer; what is longer is none.
const LONGEST: usize = 256;

/// What says of a message of the bucket that there is nothing under its name any more.
const OPERATION: &str = "KV-Operation";

/// What a desk asks for.
pub enum Asked {
    Put(String, Vec<u8>),
    TakeAway(String),
}

/// What lies in the bucket, as far as it is known.
pub struct Keys {
    line: Arc<Line>,
    brought: Option<ShowKey>,
    asked: UnboundedSender<(Instant, Asked)>,
    entries: Mutex<Option<Entries>>,
}

impl Keys {
    /// With the show's key, where the invitation held it; what is asked for goes to `asked`.
    pub fn new(
        line: Arc<Line>,
        brought: Option<ShowKey>,
        asked: UnboundedSender<(Instant, Asked)>,
    ) -> Self {
        Self { line, brought, asked, entries: Mutex::default() }
    }

    fn ask(&self, asked: Asked) {
        // When nobody listens any more, the desk has left.
        let _ = self.asked.send((Instant::now(), asked));
    }

    /// What lies there is this from now on; the desk is told where it is known.
    fn know(&self, entries: Option<Entries>) {
        let known = entries.is_some();
        *self.entries.lock().unwrap_or_else(PoisonError::into_inner) = entries;
        if known {
            self.line.call();
        }
    }
}

impl Keyring for Keys {
    fn brought(&self) -> Option<ShowKey> {
        self.brought
    }

    fn entries(&self) -> Option<Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, name: String, sealed: Vec<u8>) {
        self.ask(Asked::Put(name, sealed));
    }

    fn take_away(&self, name: String) {
        self.ask(Asked::TakeAway(name));
    }
}

/// Watches the bucket, and does what is asked for, for as long as the desk is joined.
pub async fn keep(keys: Arc<Keys>, mut asked: UnboundedReceiver<(Instant, Asked)>, client: Client) {
    let mut bucket = Bucket::of(keys, client);
    let mut tick = interval(EACH);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = tick.tick() => bucket.look().await,
            asked = asked.recv() => match asked {
                // What waited for a line that was cut may not be so any more.
                Some((when, asked)) if when.elapsed() < WAIT => bucket.act(asked).await,
                Some(_) => bucket.undone = bucket.undone.max(1),
                None => return,
            },
            message = next(&mut bucket.watched) => match message {
                Some(message) => bucket.hear(&message),
                None => bucket.watched = None,
            },
        }
    }
}

async fn next(watched: &mut Option<push::Ordered>) -> Option<Message> {
    match watched {
        Some(watched) => watched.next().await?.ok(),
        None => std::future::pending().await,
    }
}

/// The bucket, as one desk watches it.
struct Bucket {
    keys: Arc<Keys>,
    client: Client,
    watched: Option<push::Ordered>,
    /// What was last said under each name, and at which place; nothing where it was taken away.
    known: BTreeMap<String, (u64, Option<Vec<u8>>)>,
    /// How many looks ago something did not come about; none where that is 0.
    undone: u32,
    /// Whether all that lay there when it was looked for is known, and something new is to be told.
    whole: bool,
    news: bool,
}

impl Bucket {
    fn of(keys: Arc<Keys>, client: Client) -> Self {
        let known = BTreeMap::new();
        Self { keys, client, watched: None, known, undone: 0, whole: false, news: false }
    }

    /// Looks for the bucket where the broker answers, until it is there to be watched.
    async fn look(&mut self) {
        if !self.keys.line.answers() {
            // It is looked for anew: nothing is known until then.
            self.watched = None;
            self.known.clear();
            (self.whole, self.news) = (false, false);
            self.keys.know(None);
            return;
        }
        if self.undone > 0 {
            self.undone += 1;
        }
        if self.undone > AGAIN {
            (self.undone, self.news) = (0, true);
        }
        if self.whole && std::mem::take(&mut self.news) {
            self.say();
        }
        if self.watched.is_none() {
            let _ = timeout(WAIT, self.watch()).await;
        }
    }

    async fn watch(&mut self) {
        let line = &self.keys.line;
        let Ok(found) = stream::keys(line.context(), line.show(), false).await else { return };
        let Some(mut bucket) = found else {
            // There is none: nothing lies in it.
            if self.keys.entries().is_none_or(|known| !known.is_empty()) {
                self.keys.know(Some(Entries::default()));
            }
            return;
        };
        let Ok(info) = bucket.info().await else { return };
        let empty = info.state.messages == 0;
        let config = push::OrderedConfig {
            deliver_subject: self.client.new_inbox(),
            deliver_policy: DeliverPolicy::LastPerSubject,
            filter_subject: stream::key(line.show(), ">"),
            ..push::OrderedConfig::default()
        };
        let Ok(consumer) = bucket.create_consumer(config).await else { return };
        let Ok(messages) = consumer.messages().await else { return };
        self.known.clear();
        self.watched = Some(messages);
        (self.whole, self.news) = (empty, empty);
    }

    /// Takes in what was said under a name.
    fn hear(&mut self, message: &Message) {
        let name = stream::key_name(self.keys.line.show(), &message.subject).map(str::to_owned);
        let (Some(name), Ok(info)) = (name, message.info()) else { return };
        let gone = message.headers.as_ref().is_some_and(|all| all.get(OPERATION).is_some());
        let value = (!gone && message.payload.len() <= LONGEST).then(|| message.payload.to_vec());
        self.known.insert(name, (info.stream_sequence, value));
        // What lies there is known when nothing is to come.
        self.whole |= info.pending == 0;
        self.news = true;
    }

    /// Tells the desk what lies there.
    fn say(&self) {
        let there = self.known.iter();
        let there = there.filter_map(|(name, (_, value))| Some((name.clone(), value.clone()?)));
        self.keys.know(Some(Arc::new(there.collect())));
    }

    async fn act(&mut self, asked: Asked) {
        let line = Arc::clone(&self.keys.line);
        if !line.answers() || line.erased() {
            return;
        }
        let done = async {
            let bucket = stream::keys(line.context(), line.show(), true).await.ok()??;
            match asked {
                Asked::Put(name, sealed) => self.put(&bucket, &name, sealed).await,
                Asked::TakeAway(name) => self.take_away(&bucket, &name).await,
            }
        };
        if !matches!(timeout(WAIT, done).await, Ok(Some(()))) {
            self.undone = self.undone.max(1);
        }
        if self.watched.is_none() {
            let _ = timeout(WAIT, self.watch()).await;
        }
    }

    /// Puts a value under a name where nobody has said anything new under it.
    async fn put(&mut self, bucket: &Stream, name: &str, sealed: Vec<u8>) -> Option<()> {
        let last = self.erased(bucket, name).await;
        let message =
            PublishMessage::build().expected_last_subject_sequence(last).payload(sealed.into());
        self.publish(name, message).await
    }

    /// Takes away what lies under a name, and says so to those who watch.
    async fn take_away(&mut self, bucket: &Stream, name: &str) -> Option<()> {
        self.erased(bucket, name).await;
        let mut headers = HeaderMap::new();
        headers.insert(OPERATION, "PURGE");
        headers.insert("Nats-Rollup", "sub");
        self.publish(name, PublishMessage::build().headers(headers)).await
    }

    /// Has the bytes under a name written over: what takes their place would leave them on the
    /// disk. The place of what is there then.
    async fn erased(&mut self, bucket: &Stream, name: &str) -> u64 {
        match self.known.get(name) {
            Some((seq, Some(_))) => {
                // Another desk may have done so already.
                let _ = bucket.delete_message(*seq).await;
                0
            }
            Some((seq, None)) => *seq,
            None => 0,
        }
    }

    async fn publish(&mut self, name: &str, message: PublishMessage) -> Option<()> {
        let line = &self.keys.line;
        let subject = stream::key(line.show(), name);
        line.context().send_publish(subject, message).await.ok()?.await.ok().map(drop)
    }
}
