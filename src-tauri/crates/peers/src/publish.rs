//! Turns on their way to a show's stream: each is published for one place, and the first of those
//! that are under way together for the place after the turn that it follows.

use std::collections::VecDeque;
use std::time::Duration;

use async_nats::jetstream::context::{PublishAckFuture, PublishError, PublishErrorKind};
use async_nats::jetstream::message::PublishMessage;
use desk::order::{Proposal, Said};
use show::turn::Hash;
use tokio::time::{Instant, sleep, timeout, timeout_at};

use crate::line::{LONG_WAIT, Line};
use crate::stream;

/// A turn longer than this goes beside the stream, which holds its name.
const LONG: usize = 512 << 10;

/// What says that a message stands for an object beside the stream.
pub const BESIDE: &str = "Regie-Body";

/// Of which subject the expected last place is; by itself it would be the message's own.
const LAST_OF: &str = "Nats-Expected-Last-Subject-Sequence-Subject";

/// Between two tries of the same question.
const PAUSE: Duration = Duration::from_millis(15);

impl Line {
    /// Publishes a turn for one place of the stream.
    pub async fn propose(&self, turn: Proposal<'_>) -> Said {
        self.has_it();
        if !self.answers() || !self.put_beside(&turn).await {
            return Said::Silent;
        }
        let deadline = Instant::now() + self.patience();
        loop {
            let sent = async { self.publish(&turn).await?.await };
            match timeout_at(deadline, sent).await {
                Ok(Ok(ack)) if ack.sequence == turn.seq && !ack.duplicate => return Said::Agreed,
                Ok(Ok(_)) => return Said::Ahead,
                Ok(Err(error)) if error.kind() == PublishErrorKind::WrongLastSequence => {
                    return Said::Ahead;
                }
                // Without a leader for a moment, or the same message is under way: the same again.
                Ok(Err(_)) if Instant::now() + PAUSE < deadline => sleep(PAUSE).await,
                Ok(Err(_)) | Err(_) => {
                    self.is(false);
                    return Said::Silent;
                }
            }
        }
    }

    /// Publishes turns for places that follow one another, all under way together: how many have
    /// their places, and what was said of the next one.
    pub async fn give(&self, turns: &[Proposal<'_>]) -> (usize, Said) {
        self.has_it();
        if !self.answers() {
            return (0, Said::Silent);
        }
        let mut sent = VecDeque::new();
        for turn in turns {
            // Where one is not under way, what comes after it finds no place either.
            if !self.put_beside(turn).await {
                break;
            }
            let Ok(Ok(ack)) = timeout(self.patience(), self.publish(turn)).await else { break };
            sent.push_back(ack);
        }
        for (nth, turn) in turns.iter().enumerate() {
            let Some(ack) = sent.pop_front() else { return (nth, self.propose(*turn).await) };
            match timeout(self.patience(), ack).await {
                Ok(Ok(ack)) if ack.sequence == turn.seq && !ack.duplicate => {}
                Ok(Ok(_)) => return (nth, Said::Ahead),
                Ok(Err(error)) if error.kind() == PublishErrorKind::WrongLastSequence => {
                    return (nth, Said::Ahead);
                }
                // Asked for once more, by itself: without a leader for a moment.
                Ok(Err(_)) => return (nth, self.propose(*turn).await),
                Err(_) => {
                    self.is(false);
                    return (nth, Said::Silent);
                }
            }
        }
        (turns.len(), Said::Agreed)
    }

    /// Sends a turn, or where it is long what it is called beside the stream.
    async fn publish(&self, turn: &Proposal<'_>) -> Result<PublishAckFuture, PublishError> {
        let before = turn.seq.saturating_sub(1);
        let id = turn.id.as_str();
        let mut message = PublishMessage::build().message_id(id).expected_last_sequence(before);
        if let Some(after) = turn.after {
            // The broker looks where the turn of that hash is: at the place before, or nowhere.
            let subject = stream::subject_of(self.show(), after);
            message = message.expected_last_subject_sequence(before).header(LAST_OF, subject);
        }
        message = match is_long(turn) {
            true => message.header(BESIDE, beside(turn).as_str()),
            false => message.payload(turn.body.to_owned().into()),
        };
        let subject = stream::subject_of(self.show(), &Hash::of(turn.body.as_bytes()));
        self.context().send_publish(subject, message).await
    }

    /// Puts a long turn beside the stream; false where that cannot be done.
    async fn put_beside(&self, turn: &Proposal<'_>) -> bool {
        if !is_long(turn) {
            return true;
        }
        let put = async {
            let mut bytes = turn.body.as_bytes();
            stream::objects(self.context(), self.show())
                .await?
                .put(beside(turn).as_str(), &mut bytes)
                .await
                .ok()
        };
        timeout(LONG_WAIT, put).await.is_ok_and(|put| put.is_some())
    }
}

fn is_long(turn: &Proposal<'_>) -> bool {
    turn.body.len() > LONG
}

/// What a long turn is called beside the stream: the same turn may be tried for several places.
fn beside(turn: &Proposal<'_>) -> String {
    format!("{}-{}", turn.seq, turn.id)
}
