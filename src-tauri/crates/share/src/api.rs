//! The local API: readings, and commands in brief.

use axum::Extension;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Bearer, Desk, Reading};
use serde_json::{Value, json};
use wire::{Ask, Do, Reply};

use crate::Shared;
use crate::gate::Visitor;

/// Whether the desk answers at all.
pub async fn health() -> Json<Value> {
    Json(json!({ "ok": true, "version": env!("CARGO_PKG_VERSION") }))
}

/// A reading of the show, for those who may see the desk.
async fn reading(shared: Shared, visitor: Visitor, read: fn(&Reading) -> Value) -> Response {
    let bearer = visitor.link.bearer();
    if !bearer.right.sees_desk() {
        return answer(no(&bearer, "not-allowed", ""));
    }
    let desk = shared.sharing.desk;
    match off_the_loop(move || desk.read(read)).await {
        Some(Ok(value)) => Json(value).into_response(),
        _ => answer(no(&bearer, "stopped", "")),
    }
}

macro_rules! readings {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        pub async fn $name(
            State(shared): State<Shared>,
            Extension(visitor): Extension<Visitor>,
        ) -> Response {
            reading(shared, visitor, |r| wire::api::$name(r.show, &r.moment)).await
        }
    )*};
}

readings! {
    /// What the show is called, when and where.
    show,
    /// The rundown, planned and forecast.
    rundown,
    /// Where the run stands.
    live,
    /// Who appears, and how ready they are.
    people,
    /// What really happened.
    as_run
}

/// A command in brief, whatever kind of content its sender says it is.
pub async fn act(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    body: Bytes,
) -> Response {
    command(shared, visitor, serde_json::from_slice(&body)).await
}

/// A command for hardware that can only fetch an address.
pub async fn companion(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(name): Path<String>,
) -> Response {
    command(shared, visitor, Ok(json!({ "do": name }))).await
}

async fn command(shared: Shared, visitor: Visitor, body: serde_json::Result<Value>) -> Response {
    let bearer = visitor.link.bearer();
    let brief = body.and_then(|mut body| {
        let id = body.as_object_mut().and_then(|o| o.remove("id"));
        Ok((serde_json::from_value::<Do>(body)?, id))
    });
    let (command, id) = match brief {
        Ok((command, None | Some(Value::Null))) => (command, None),
        Ok((command, Some(Value::String(id)))) => (command, Some(id)),
        Ok((_, Some(other))) => return answer(no(&bearer, "malformed", &format!("id = {other}"))),
        Err(error) => return answer(no(&bearer, "malformed", &error.to_string())),
    };
    answer(at_the_door(shared.sharing.desk, bearer, Ask::Do { command, id }).await)
}

/// Asks at the door without holding up the server.
pub async fn at_the_door(desk: Desk, bearer: Bearer, ask: Ask) -> Reply {
    let asks = bearer.clone();
    let reply = off_the_loop(move || desk::door::door(&desk, &asks, ask)).await;
    reply.unwrap_or_else(|| no(&bearer, "internal", "the desk gave no answer"))
}

/// A refusal of the server's own.
pub fn no(bearer: &Bearer, code: &str, what: &str) -> Reply {
    Reply::No(bearer.words().fault(code, json!({ "what": what })))
}

/// Runs what waits for the desk or the processor on a thread of its own.
pub async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Option<T> {
    tokio::task::spawn_blocking(work).await.ok()
}

fn answer(reply: Reply) -> Response {
    match reply {
        Reply::Done { seq, standing } => {
            Json(json!({ "ok": true, "seq": seq, "standing": standing })).into_response()
        }
        Reply::No(fault) => {
            let status = match fault.code.as_str() {
                "malformed" => StatusCode::BAD_REQUEST,
                "not-allowed" => StatusCode::FORBIDDEN,
                "internal" => StatusCode::INTERNAL_SERVER_ERROR,
                "stopped" => StatusCode::SERVICE_UNAVAILABLE,
                code if code.starts_with("store-") => StatusCode::SERVICE_UNAVAILABLE,
                _ => StatusCode::CONFLICT,
            };
            let mut said = json!({ "ok": false, "code": fault.code, "text": fault.text });
            if let (Some(said), Some(facts)) = (said.as_object_mut(), fault.facts.as_object()) {
                said.extend(facts.iter().map(|(k, v)| (k.clone(), v.clone())));
            }
            (status, Json(said)).into_response()
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
