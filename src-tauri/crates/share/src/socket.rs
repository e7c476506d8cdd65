//! The WebSocket: the whole view on joining, then one message a change; questions with a number
//! are answered with it.

use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::shown::Pushed;
use desk::{Bearer, Desk, Joined, LinkId};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tokio::time::interval;
use wire::ask::Host;
use wire::words::Language;
use wire::{Ask, Reply};

use crate::api::{at_the_door, no, off_the_loop};
use crate::frames::{self, Heard, Line};
use crate::gate::Visitor;
use crate::presence::Seat;
use crate::{Place, Shared, Sharing};

/// How often a ping is sent, so that a dead line is seen.
const PING: Duration = Duration::from_secs(20);

/// Opens a socket: each right sees its part of the show.
pub async fn socket(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    mut request: Request,
) -> Response {
    let Shared { sharing, place, views, stopping, .. } = shared;
    let Some(agreed) = frames::agreed(request.headers()) else {
        return (StatusCode::BAD_REQUEST, "no websocket\n").into_response();
    };
    let Ok(taken) = views.try_acquire_owned() else {
        return (StatusCode::SERVICE_UNAVAILABLE, "too many views\n").into_response();
    };
    let agent = request.headers().get(header::USER_AGENT).and_then(|v| v.to_str().ok());
    let agent: String = agent.unwrap_or_default().chars().take(200).collect();
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        let _taken = taken;
        // One that leaves before it is a socket is none.
        let Ok(upgraded) = upgrade.await else { return };
        let line = Line::of(upgraded).await;
        let withdrawals = sharing.links.withdrawals();
        let (bearer, link) = (visitor.link.bearer(), visitor.link.id);
        let Some(Whole { text, now, pushes }) = whole(&sharing.desk, &bearer).await else {
            return;
        };
        let seat = sharing.presence.came(link.clone(), agent, sharing.desk.now().wall);
        let client =
            Client { line, sharing, place, bearer, link, withdrawals, stopping, seat, pushes };
        client.serve(text, now).await;
    });
    agreed
}

/// A question with its number; a bare command in brief counts as one without.
#[derive(Deserialize)]
struct Question {
    n: Option<u64>,
    ask: Ask,
}

/// The whole view as text, and what follows it.
struct Whole {
    text: Arc<String>,
    now: f64,
    pushes: Receiver<Arc<Pushed>>,
}

/// Joins the desk without holding up the server; none when it has stopped.
async fn whole(desk: &Desk, bearer: &Bearer) -> Option<Whole> {
    let (desk, bearer) = (desk.clone(), bearer.clone());
    let joined = move || {
        let Joined { view, now, pushes } = desk.join_as(&bearer).ok()?;
        Some(Whole { text: view.text(), now, pushes })
    };
    off_the_loop(joined).await.flatten()
}

struct Client {
    line: Line,
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
    pushes: Receiver<Arc<Pushed>>,
}

impl Client {
    /// Serves one client until it leaves, is too slow, or the desk stops.
    async fn serve(mut self, view: Arc<String>, now: f64) {
        if !self.welcome(&view, now).await {
            return;
        }
        // It is long, and of no use any more.
        drop(view);
        let mut pings = interval(PING);
        loop {
            let goes_on = tokio::select! {
                // In this order, not in a drawn one: where there is something to be shown, nothing
                // is looked at but whether the link still holds.
                biased;
                withdrawn = self.withdrawals.recv() => self.may_stay(withdrawn),
                push = self.pushes.recv() => self.push(push).await,
                _ = self.stopping.changed() => false,
                heard = self.line.heard() => match heard {
                    Some(Heard::Text(text)) => self.question(text.as_str()).await,
                    Some(Heard::Life) => {
                        self.seat.heard(self.sharing.desk.now().wall);
                        true
                    }
                    None => false,
                },
                _ = pings.tick() => self.line.ping().await,
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

    async fn push(&mut self, push: Result<Arc<Pushed>, RecvError>) -> bool {
        match push {
            Ok(push) => self.line.say(&[push.text()]).await,
            // It fell behind: the whole view again, and what follows from there.
            Err(RecvError::Lagged(_)) => {
                let Some((view, now)) = self.join_again().await else { return false };
                self.welcome(&view, now).await
            }
            Err(RecvError::Closed) => false,
        }
    }

    /// `Push::Welcome`, with a view that is text already.
    async fn welcome(&mut self, view: &str, now: f64) -> bool {
        let end = format!(",\"now\":{}}}", json!(now));
        self.line.say(&["{\"push\":\"welcome\",\"view\":", view, &end]).await
    }

    /// The whole view; what is pushed from now on follows it.
    async fn join_again(&mut self) -> Option<(Arc<String>, f64)> {
        let Whole { text, now, pushes } = whole(&self.sharing.desk, &self.bearer).await?;
        self.pushes = pushes;
        Some((text, now))
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
            Ask::Hello { language } => return self.hello(n, language).await,
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

    /// `Reply::Hello`, with a view that is text already.
    async fn hello(&mut self, n: Option<u64>, language: Option<String>) -> bool {
        if let Some(tag) = language {
            self.bearer = self.bearer.clone().speaking(Language::of(&tag));
        }
        let host = json!(Host {
            kind: "browser".to_owned(),
            home: false,
            right: self.bearer.right_word(),
            person: self.bearer.person.as_ref().map(|id| id.0.clone()),
            calls: self.bearer.calls,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            notices: None,
        });
        let joined = self.join_again().await;
        let (view, now) =
            joined.as_ref().map_or(("null", 0.0), |(view, now)| (view.as_str(), *now));
        let begin = format!(
            "{{\"n\":{},\"reply\":{{\"reply\":\"hello\",\"host\":{host},\"view\":",
            json!(n)
        );
        self.line.say(&[&begin, view, &format!(",\"now\":{}}}}}", json!(now))]).await
    }

    async fn reply(&mut self, n: Option<u64>, reply: &Reply) -> bool {
        self.line.say(&[&json!({ "n": n, "reply": reply }).to_string()]).await
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
