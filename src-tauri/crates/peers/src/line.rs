//! The line to a show's stream: what is asked on it, and whether somebody answers.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use async_nats::HeaderMap;
use async_nats::jetstream::Context;
use async_nats::jetstream::consumer::{AckPolicy, DeliverPolicy, pull};
use async_nats::jetstream::stream::{LastRawMessageErrorKind, Stream};
use desk::order::Wake;
use futures_util::StreamExt;
use futures_util::future::join_all;
use tokio::io::AsyncReadExt;
use tokio::time::timeout;

use crate::publish::BESIDE;
use crate::stream;

/// So many turns are asked for one by one, in steps; what is missing beyond comes in one stream.
const STEPS: [usize; 2] = [2, 14];

/// How long many turns, or a long one, may take.
pub const LONG_WAIT: Duration = Duration::from_secs(2);

/// The line to a show's stream.
pub struct Line {
    context: Context,
    show: String,
    patience: Duration,
    stream: Mutex<Option<Stream>>,
    answers: AtomicBool,
    wake: Mutex<Option<Wake>>,
    /// Whether this desk has the show, and may make its stream anew.
    has: AtomicBool,
    /// Whether the show's people were erased.
    erased: AtomicBool,
}

impl Line {
    /// A line on which nobody has answered yet.
    pub fn new(context: Context, show: String, patience: Duration, has: bool) -> Self {
        Self {
            context,
            show,
            patience,
            stream: Mutex::default(),
            answers: AtomicBool::new(false),
            wake: Mutex::default(),
            has: AtomicBool::new(has),
            erased: AtomicBool::new(false),
        }
    }

    /// What is asked through.
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// How long an answer may take.
    pub fn patience(&self) -> Duration {
        self.patience
    }

    /// This desk has the show, and may make its stream anew.
    pub fn has_it(&self) {
        self.has.store(true, Ordering::Relaxed);
    }

    /// The show's name on the broker.
    pub fn show(&self) -> &str {
        &self.show
    }

    /// Whether somebody answers, as far as is known.
    pub fn answers(&self) -> bool {
        self.answers.load(Ordering::Acquire)
    }

    /// Whether the show's people were erased, as far as is known.
    pub fn erased(&self) -> bool {
        self.erased.load(Ordering::Acquire)
    }

    /// Sets what to call when there is something to read on.
    pub fn wakes(&self, wake: Wake) {
        wake();
        *self.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(wake);
    }

    /// Tells the desk to read on.
    pub fn call(&self) {
        if let Some(wake) = &*self.wake.lock().unwrap_or_else(PoisonError::into_inner) {
            wake();
        }
    }

    /// Somebody answers, or nobody does; the desk is told where that is new.
    pub fn is(&self, answering: bool) {
        if self.answers.swap(answering, Ordering::AcqRel) != answering {
            tracing::info!(answering, "the broker");
            self.call();
        }
    }

    /// The stream, where it was found.
    pub fn stream(&self) -> Option<Stream> {
        self.stream.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Looks for the stream, and makes it where this desk has the show.
    pub async fn find(&self) -> Result<(), String> {
        let found = stream::turns(&self.context, &self.show, self.has.load(Ordering::Relaxed));
        let found = found.await?;
        *self.stream.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        Ok(())
    }

    /// Sees to it that three brokers keep the show, where there are as many.
    pub async fn keep_thrice(&self) {
        if self.has.load(Ordering::Relaxed) {
            let _ = timeout(LONG_WAIT, stream::keep_thrice(&self.context, &self.show)).await;
        }
    }

    /// Looks whether the stream is there: how many turns it holds.
    pub async fn look(&self) -> Option<u64> {
        if self.stream().is_none() {
            let found = timeout(LONG_WAIT, self.find()).await;
            if let Ok(Err(why)) = &found {
                tracing::debug!(why, "no stream");
            }
            if !matches!(found, Ok(Ok(()))) {
                return None;
            }
        }
        let stream = self.stream()?;
        match timeout(self.patience, stream.get_info()).await {
            Ok(Ok(info)) if stream::is_erased(&info.config) => {
                if !self.erased.swap(true, Ordering::AcqRel) {
                    self.call();
                }
                None
            }
            Ok(Ok(info)) => Some(info.state.last_sequence),
            Ok(Err(_)) => {
                // It may have been lost with a broker's disk: it is looked for anew.
                *self.stream.lock().unwrap_or_else(PoisonError::into_inner) = None;
                None
            }
            Err(_) => None,
        }
    }

    /// At most so many turns from a place on; none where nobody answers.
    pub async fn read(&self, seq: u64, most: usize) -> Option<Vec<String>> {
        let stream = self.stream().filter(|_| self.answers())?;
        let mut bodies = Vec::new();
        for step in STEPS {
            let from = seq + bodies.len() as u64;
            let count = step.min(most - bodies.len()) as u64;
            let asked = (from..from + count).map(|seq| self.one(&stream, seq));
            let Ok(answers) = timeout(self.patience, join_all(asked)).await else {
                self.is(false);
                return None;
            };
            for answer in answers {
                match answer {
                    Ok(Some(body)) => bodies.push(body),
                    Ok(None) => return Some(bodies),
                    // It is found again by looking, and the desk is told to read on then.
                    Err(()) => {
                        self.is(false);
                        return None;
                    }
                }
            }
        }
        let from = seq + bodies.len() as u64;
        // What did not come is asked for again.
        let many = self.many(&stream, from, most - bodies.len()).await;
        bodies.extend(many.unwrap_or_default());
        Some(bodies)
    }

    /// Many turns from a place on, in one stream; fewer where it breaks.
    async fn many(&self, stream: &Stream, from: u64, most: usize) -> Option<Vec<String>> {
        let mut bodies = Vec::new();
        if most == 0 {
            return Some(bodies);
        }
        let config = pull::Config {
            deliver_policy: DeliverPolicy::ByStartSequence { start_sequence: from },
            ack_policy: AckPolicy::None,
            memory_storage: true,
            num_replicas: 1,
            inactive_threshold: LONG_WAIT,
            ..pull::Config::default()
        };
        let asked = async {
            let consumer = stream.create_consumer(config).await.ok()?;
            consumer.fetch().max_messages(most).messages().await.ok()
        };
        let mut messages = timeout(LONG_WAIT, asked).await.ok()??;
        while let Ok(Some(Ok(message))) = timeout(LONG_WAIT, messages.next()).await {
            let place = message.info().ok()?.stream_sequence;
            if place != from + bodies.len() as u64 {
                break;
            }
            let message = message.message;
            let Ok(body) = self.body(message.headers.as_ref(), &message.payload).await else {
                break;
            };
            bodies.push(body);
        }
        Some(bodies)
    }

    /// The turn at a place; none beyond the last.
    async fn one(&self, stream: &Stream, seq: u64) -> Result<Option<String>, ()> {
        let message = match stream.get_raw_message(seq).await {
            Ok(message) => message,
            Err(error) if error.kind() == LastRawMessageErrorKind::NoMessageFound => {
                return Ok(None);
            }
            Err(_) => return Err(()),
        };
        self.body(Some(&message.headers), &message.payload).await.map(Some)
    }

    /// The turn that a message holds, or names.
    async fn body(&self, headers: Option<&HeaderMap>, payload: &[u8]) -> Result<String, ()> {
        let beside = headers.and_then(|headers| headers.get(BESIDE));
        let bytes = match beside {
            Some(name) => self.read_beside(name.as_str()).await.ok_or(())?,
            None => payload.to_vec(),
        };
        // What is no text is no turn: the desk says so.
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn read_beside(&self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let objects = stream::objects(&self.context, &self.show).await?;
        let mut object = objects.get(name).await.ok()?;
        object.read_to_end(&mut bytes).await.ok()?;
        Some(bytes)
    }
}
