//! Who is there: each desk tells the others of itself once a second, on the broker's line and in
//! no log.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use async_nats::{Client, Message, Subscriber};
use desk::order::{Here, Other, Time};
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use show::id::DeskId;
use show::time::{At, Millis};
use tokio::time::{MissedTickBehavior, interval};

use crate::line::Line;

/// How often a desk tells of itself.
const EACH: Duration = Duration::from_secs(1);

/// A desk that was silent for longer is there anew when it is heard again.
const AWAY: Duration = Duration::from_secs(10);

/// The time of another desk is the best of so many that it told: one after another the line takes
/// more or less long.
const HEARD: usize = 8;

/// A silence is news from here on, until a little longer than it takes to be offered a call.
const SILENT: Duration = Duration::from_secs(3);
const LONGER: Duration = Duration::from_secs(4);

/// What this desk tells, and what it has heard.
#[derive(Default)]
pub struct Presence {
    mine: Mutex<Option<Here>>,
    /// What reads this machine's wall clock.
    time: Mutex<Option<Time>>,
    heard: Mutex<BTreeMap<DeskId, Heard>>,
}

struct Heard {
    here: Here,
    since: At,
    at: At,
    when: Instant,
    /// What its time was ahead of ours by when it was heard, the last times: by as much as the line
    /// took too little each time.
    ahead: VecDeque<Millis>,
}

impl Presence {
    /// What this desk tells from now on.
    pub fn tell(&self, here: Here) {
        *hold(&self.mine) = Some(here);
    }

    /// What reads this machine's wall clock from now on.
    pub fn read_time(&self, time: Time) {
        *hold(&self.time) = Some(time);
    }

    /// What this machine's wall clock reads.
    fn now(&self) -> At {
        hold(&self.time).as_ref().map_or(At(0), |time| time())
    }

    /// What is told of this desk; nothing before it has said how it stands.
    fn word(&self) -> Option<Word> {
        let here = hold(&self.mine).clone()?;
        let at = Some(self.now().plus_ms(here.corrects));
        Some(Word { here, at })
    }

    /// The others.
    pub fn others(&self) -> Vec<Other> {
        let all = hold(&self.heard);
        let other = |one: &Heard| Other {
            here: one.here.clone(),
            since: one.since,
            heard: one.at,
            ahead: one.ahead.iter().max().copied(),
            silent: Millis::try_from(one.when.elapsed().as_millis()).unwrap_or(Millis::MAX),
        };
        all.values().map(other).collect()
    }

    /// Takes in what was heard; whether it says anything new.
    fn hear(&self, message: &Message) -> bool {
        // What another version tells, and cannot be read, is not heard.
        let Ok(Word { here, at: told }) = serde_json::from_slice(&message.payload) else {
            return false;
        };
        if hold(&self.mine).as_ref().is_some_and(|mine| mine.desk == here.desk) {
            return false;
        }
        let (at, when) = (self.now(), Instant::now());
        let ahead = told.map(|told| told.0 - at.0);
        let mut all = hold(&self.heard);
        match all.get_mut(&here.desk) {
            Some(known) => {
                let new = known.here != here || known.when.elapsed() > SILENT;
                if known.when.elapsed() > AWAY {
                    known.since = at;
                }
                (known.here, known.at, known.when) = (here, at, when);
                known.ahead.extend(ahead);
                known.ahead.drain(..known.ahead.len().saturating_sub(HEARD));
                new
            }
            None => {
                let ahead = ahead.into_iter().collect();
                all.insert(here.desk.clone(), Heard { here, since: at, at, when, ahead });
                true
            }
        }
    }

    fn silence_is_news(&self, silence: Duration) -> bool {
        let news = SILENT..silence + LONGER;
        hold(&self.heard).values().any(|one| news.contains(&one.when.elapsed()))
    }
}

/// What goes over the line: how a desk stands, and what time it keeps.
#[derive(Serialize, Deserialize)]
struct Word {
    #[serde(flatten)]
    here: Here,
    at: Option<At>,
}

/// Where it is told, and how long another desk must be silent until its call is offered.
pub struct Told {
    pub subject: String,
    pub silence: Duration,
}

/// Tells and hears for as long as the desk is joined.
pub async fn keep(presence: Arc<Presence>, line: Arc<Line>, client: Client, told: Told) {
    let mut tick = interval(EACH);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut others: Option<Subscriber> = None;
    let mut new = false;
    loop {
        tokio::select! {
            _ = tick.tick() => {
                if others.is_none() {
                    others = client.subscribe(told.subject.clone()).await.ok();
                }
                let mine = presence.word();
                // What waits for a line that is cut would be told long after.
                if let (Some(mine), true) = (mine, line.answers()) {
                    let body = serde_json::to_vec(&mine).unwrap_or_default();
                    let _ = client.publish(told.subject.clone(), body.into()).await;
                }
                if std::mem::take(&mut new) || presence.silence_is_news(told.silence) {
                    line.call();
                }
            }
            message = next(&mut others) => match message {
                Some(message) => new |= presence.hear(&message),
                None => others = None,
            }
        }
    }
}

async fn next(others: &mut Option<Subscriber>) -> Option<Message> {
    match others {
        Some(others) => others.next().await,
        None => std::future::pending().await,
    }
}

/// What a panic left is whole: each is put in at once.
fn hold<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
