//! The flat state on a WebSocket: one object whole on joining and at each change, for what can only
//! read a name of it, such as a key of a Stream Deck.

use std::time::Duration;

use axum::Extension;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Desk, LinkId, Right};
use serde_json::Value;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::interval;
use wire::Push;

use crate::Shared;
use crate::api::off_the_loop;
use crate::frames::{self, Line};
use crate::gate::Visitor;

/// How often a ping is sent, so that a dead line is seen.
const PING: Duration = Duration::from_secs(20);

/// Opens the line, for those who may see the desk.
pub async fn flat(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    mut request: Request,
) -> Response {
    if !visitor.link.right.sees_desk() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(agreed) = frames::agreed(request.headers()) else {
        return (StatusCode::BAD_REQUEST, "no websocket\n").into_response();
    };
    let Ok(taken) = shared.views.clone().try_acquire_owned() else {
        return (StatusCode::SERVICE_UNAVAILABLE, "too many views\n").into_response();
    };
    let upgrade = hyper::upgrade::on(&mut request);
    tokio::spawn(async move {
        let _taken = taken;
        let Ok(upgraded) = upgrade.await else { return };
        serve(shared, visitor.link.id, Line::of(upgraded).await).await;
    });
    agreed
}

async fn serve(mut shared: Shared, link: LinkId, mut line: Line) -> Option<()> {
    let mut withdrawn = shared.sharing.links.withdrawals();
    let desk = shared.sharing.desk.clone();
    let joining = desk.clone();
    let mut pushes = off_the_loop(move || joining.join(Right::Manager)).await?.ok()?.pushes;
    let mut shown = Value::Null;
    let mut pings = interval(PING);
    loop {
        let state = read(&desk).await?;
        if state != shown {
            line.say(&[&state.to_string()]).await.then_some(())?;
            shown = state;
        }
        loop {
            tokio::select! {
                _ = shared.stopping.changed() => return None,
                gone = withdrawn.recv() => if gone.is_err() || gone.is_ok_and(|gone| gone == link) {
                    return None;
                },
                push = pushes.recv() => match push {
                    Ok(push) if matches!(**push, Push::Devices { .. }) => {}
                    Ok(_) | Err(RecvError::Lagged(_)) => break,
                    Err(RecvError::Closed) => return None,
                },
                // Nothing is asked on this line: what comes only shows that someone is there.
                heard = line.heard() => heard.map(drop)?,
                _ = pings.tick() => line.ping().await.then_some(())?,
            }
        }
    }
}

async fn read(desk: &Desk) -> Option<Value> {
    let desk = desk.clone();
    off_the_loop(move || desk.read(|r| wire::api::flat(r.show, &r.moment))).await?.ok()
}
