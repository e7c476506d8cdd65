//! The WebSocket: the whole view on joining, then one message a change; questions with a number
//! are answered with it.

use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Bearer, Desk, Joined};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{interval, timeout};
use wire::ask::Host;
use wire::words::Language;
use wire::{Ask, Push, Reply, View};

use crate::Shared;
use crate::api::{at_the_door, no};
use crate::gate::Visitor;

/// A client that does not take a message for so long is dropped; it joins again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a ping is sent, so that a dead line is seen.
const PING: Duration = Duration::from_secs(15);
/// The longest message taken: a document to bring in, in base64.
const LONGEST: usize = 24 * 1024 * 1024;

/// Opens a socket for those who may see the desk.
pub async fn socket(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !visitor.right.sees_desk() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let bearer = Bearer::link(visitor.right);
    upgrade.max_message_size(LONGEST).on_upgrade(move |socket| async move {
        if let Some(joined) = join(&shared.desk).await {
            let Joined { view, now, pushes } = joined;
            let client = Client { socket, desk: shared.desk, bearer, pushes };
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
async fn join(desk: &Desk) -> Option<Joined> {
    let desk = desk.clone();
    tokio::task::spawn_blocking(move || desk.join()).await.ok()?.ok()
}

struct Client {
    socket: WebSocket,
    desk: Desk,
    bearer: Bearer,
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
                push = self.pushes.recv() => self.push(push).await,
                message = self.socket.recv() => match message {
                    Some(Ok(Message::Text(text))) => self.question(text.as_str()).await,
                    Some(Ok(Message::Close(_)) | Err(_)) | None => false,
                    Some(Ok(_)) => true,
                },
                _ = pings.tick() => self.write(Message::Ping(Vec::new().into())).await,
            };
            if !goes_on {
                return;
            }
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
        let Joined { view, now, pushes } = join(&self.desk).await?;
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
            ask => at_the_door(self.desk.clone(), self.bearer.clone(), ask).await,
        };
        self.reply(n, &reply).await
    }

    async fn hello(&mut self, language: Option<String>) -> Reply {
        if let Some(tag) = language {
            self.bearer = self.bearer.clone().speaking(Language::of(&tag));
        }
        let host = Host {
            kind: "browser".to_owned(),
            home: false,
            right: self.bearer.right_word(),
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
