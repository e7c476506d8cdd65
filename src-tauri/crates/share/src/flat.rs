//! The flat state on a WebSocket: one object whole on joining and at each change, for what can only
//! read a name of it, such as a key of a Stream Deck.

use std::time::Duration;

use axum::Extension;
use axum::extract::State;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Desk, LinkId, Right};
use serde_json::Value;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{interval, timeout};
use wire::Push;

use crate::Shared;
use crate::api::off_the_loop;
use crate::gate::Visitor;

/// A client that does not take a message for so long is dropped; it joins again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often a ping is sent, so that a dead line is seen.
const PING: Duration = Duration::from_secs(15);
/// The longest message that is heard: nothing is asked on this line.
const LONGEST: usize = 1024;

/// Opens the line, for those who may see the desk.
pub async fn flat(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !visitor.link.right.sees_desk() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(taken) = shared.views.clone().try_acquire_owned() else {
        return (StatusCode::SERVICE_UNAVAILABLE, "too many views\n").into_response();
    };
    upgrade.max_message_size(LONGEST).on_upgrade(move |socket| async move {
        let _taken = taken;
        serve(shared, visitor.link.id, socket).await;
    })
}

async fn serve(mut shared: Shared, link: LinkId, mut socket: WebSocket) -> Option<()> {
    let mut withdrawn = shared.sharing.links.withdrawals();
    let desk = shared.sharing.desk.clone();
    let joining = desk.clone();
    let mut pushes = off_the_loop(move || joining.join(Right::Manager)).await?.ok()?.pushes;
    let mut shown = Value::Null;
    let mut pings = interval(PING);
    loop {
        let state = read(&desk).await?;
        if state != shown {
            write(&mut socket, Message::Text(state.to_string().into())).await?;
            shown = state;
        }
        loop {
            tokio::select! {
                _ = shared.stopping.changed() => return None,
                gone = withdrawn.recv() => if gone.is_err() || gone.is_ok_and(|gone| gone == link) {
                    return None;
                },
                push = pushes.recv() => match push {
                    Ok(push) if matches!(*push, Push::Devices { .. }) => {}
                    Ok(_) | Err(RecvError::Lagged(_)) => break,
                    Err(RecvError::Closed) => return None,
                },
                heard = socket.recv() => match heard {
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                    Some(Ok(_)) => {}
                },
                _ = pings.tick() => write(&mut socket, Message::Ping(Vec::new().into())).await?,
            }
        }
    }
}

async fn read(desk: &Desk) -> Option<Value> {
    let desk = desk.clone();
    off_the_loop(move || desk.read(|r| wire::api::flat(r.show, &r.moment))).await?.ok()
}

async fn write(socket: &mut WebSocket, message: Message) -> Option<()> {
    timeout(PATIENCE, socket.send(message)).await.ok()?.ok()
}
