//! The WebSocket: the whole view on joining, then one message a change; questions with a number
//! are answered with it.

use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::{Bearer, Desk, Joined, LinkId};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tokio::time::{interval, timeout};
use wire::ask::Host;
use wire::words::Language;
use wire::{Ask, Push, Reply, View};

use crate::api::{at_the_door, no, off_the_loop};
use crate::gate::Visitor;
use crate::presence::Seat;
use crate::{Place, Shared, Sharing};

/// A client that does not take a message for so long is dropped; it joins again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a ping is sent, so that a dead line is seen.
const PING: Duration = Duration::from_secs(15);
/// The longest message taken: a document to bring in, in base64.
const LONGEST: usize = 24 * 1024 * 1024;

/// Opens a socket: each right sees its part of the show.
pub async fn socket(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Shared { sharing, place, views, stopping, .. } = shared;
    let Ok(taken) = views.try_acquire_owned() else {
        return (StatusCode::SERVICE_UNAVAILABLE, "too many views\n").into_response();
    };
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let agent: String = agent.chars().take(200).collect();
    upgrade.max_message_size(LONGEST).on_upgrade(move |socket| async move {
        let _taken = taken;
        let withdrawals = sharing.links.withdrawals();
        let (bearer, link) = (visitor.link.bearer(), visitor.link.id);
        if let Some(joined) = join(&sharing.desk, &bearer).await {
            let Joined { view, now, pushes } = joined;
            let seat = sharing.presence.came(link.clone(), agent, sharing.desk.now().wall);
            let client = Client {
                socket,
                sharing,
                place,
                bearer,
                link,
                withdrawals,
                stopping,
                seat,
                pushes,
            };
            client.serve(Push::Welcome { view: Box::new(view), now }).await;
        }
    })
}

/// A question with its number; a bare command in brief counts as one without.
#[derive(Deserialize)]
struct Question {
    n: Option<u64>,
    ask: Ask,
}

/// Joins the desk without holding up the server; none when it has stopped.
async fn join(desk: &Desk, bearer: &Bearer) -> Option<Joined> {
    let (desk, bearer) = (desk.clone(), bearer.clone());
    tokio::task::spawn_blocking(move || desk.join_as(&bearer)).await.ok()?.ok()
}

struct Client {
    socket: WebSocket,
    sharing: Sharing,
    place: Place,
    bearer: Bearer,
    link: LinkId,
    /// Which links are withdrawn: this one's ends the line.
    withdrawals: Receiver<LinkId>,
    /// Whether the server stops.
    stopping: watch::Receiver<bool>,
    seat: Seat,
    /// What follows the view that was sent last.
    pushes: Receiver<Arc<Push>>,
}

impl Client {
    /// Serves one client until it leaves, is too slow, or the desk stops.
    async fn serve(mut self, welcome: Push) {
        if !self.send(&welcome).await {
            return;
        }
        let mut pings = interval(PING);
        loop {
            let goes_on = tokio::select! {
                _ = self.stopping.changed() => false,
                withdrawn = self.withdrawals.recv() => self.may_stay(withdrawn),
                push = self.pushes.recv() => self.push(push).await,
                message = self.socket.recv() => match message {
                    Some(Ok(Message::Text(text))) => self.question(text.as_str()).await,
                    Some(Ok(Message::Close(_)) | Err(_)) | None => false,
                    Some(Ok(_)) => {
                        self.seat.heard(self.sharing.desk.now().wall);
                        true
                    }
                },
                _ = pings.tick() => self.write(Message::Ping(Vec::new().into())).await,
            };
            if !goes_on {
                return;
            }
        }
    }

    /// Whether the link still holds after one was withdrawn.
    fn may_stay(&self, withdrawn: Result<LinkId, RecvError>) -> bool {
        match withdrawn {
            Ok(link) => link != self.link,
            // More were withdrawn at once than are told one by one: whose it was is not known.
            Err(_) => false,
        }
    }

    async fn push(&mut self, push: Result<Arc<Push>, RecvError>) -> bool {
        match push {
            Ok(push) => self.send(&*push).await,
            // It fell behind: the whole view again, and what follows from there.
            Err(RecvError::Lagged(_)) => {
                let Some((view, now)) = self.join_again().await else { return false };
                self.send(&Push::Welcome { view, now }).await
            }
            Err(RecvError::Closed) => false,
        }
    }

    /// The whole view; what is pushed from now on follows it.
    async fn join_again(&mut self) -> Option<(Box<View>, f64)> {
        let Joined { view, now, pushes } = join(&self.sharing.desk, &self.bearer).await?;
        self.pushes = pushes;
        Some((Box::new(view), now))
    }

    async fn question(&mut self, text: &str) -> bool {
        let (n, ask) = match read(text) {
            Ok(question) => (question.n, question.ask),
            Err(error) => {
                let refused = no(&self.bearer, "malformed", &error.to_string());
                return self.reply(None, &refused).await;
            }
        };
        let reply = match ask {
            Ask::Hello { language } => self.hello(language).await,
            ask if Sharing::answers(&ask) => self.of_sharing(ask).await,
            ask => at_the_door(self.sharing.desk.clone(), self.bearer.clone(), ask).await,
        };
        self.reply(n, &reply).await
    }

    async fn of_sharing(&mut self, ask: Ask) -> Reply {
        let (sharing, place) = (self.sharing.clone(), self.place.clone());
        let bearer = self.bearer.clone();
        let answered = off_the_loop(move || sharing.answer(&bearer, &place, &ask)).await;
        answered.unwrap_or_else(|| no(&self.bearer, "internal", "the desk gave no answer"))
    }

    async fn hello(&mut self, language: Option<String>) -> Reply {
        if let Some(tag) = language {
            self.bearer = self.bearer.clone().speaking(Language::of(&tag));
        }
        let host = Host {
            kind: "browser".to_owned(),
            home: false,
            right: self.bearer.right_word(),
            person: self.bearer.person.as_ref().map(|id| id.0.clone()),
            calls: self.bearer.calls,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            notices: None,
        };
        match self.join_again().await {
            Some((view, now)) => Reply::Hello { host, view: Some(view), now },
            None => Reply::Hello { host, view: None, now: 0.0 },
        }
    }

    async fn reply(&mut self, n: Option<u64>, reply: &Reply) -> bool {
        self.send(&json!({ "n": n, "reply": reply })).await
    }

    async fn send(&mut self, message: &impl serde::Serialize) -> bool {
        match serde_json::to_string(message) {
            Ok(text) => self.write(Message::Text(text.into())).await,
            Err(_) => false,
        }
    }

    async fn write(&mut self, message: Message) -> bool {
        matches!(timeout(PATIENCE, self.socket.send(message)).await, Ok(Ok(())))
    }
}

fn read(text: &str) -> Result<Question, serde_json::Error> {
    let value: Value = serde_json::from_str(text)?;
    if value.get("do").is_none() {
        return serde_json::from_value(value);
    }
    let id = value.get("id").and_then(Value::as_str).map(str::to_owned);
    Ok(Question { n: None, ask: Ask::Do { command: serde_json::from_value(value)?, id } })
}
