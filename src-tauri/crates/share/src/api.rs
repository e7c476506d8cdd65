//! The local API: readings, and commands in brief.

use axum::Extension;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::{Bearer, Desk, Reading};
use serde_json::{Value, json};
use wire::ask::Fault;
use wire::{Ask, Do, Reply};

use crate::Shared;
use crate::gate::Visitor;

/// Whether the desk answers at all.
pub async fn health() -> Json<Value> {
    Json(json!({ "ok": true, "version": env!("CARGO_PKG_VERSION") }))
}

/// A reading of the show, for those who may see the desk.
async fn reading(shared: Shared, visitor: Visitor, read: fn(&Reading) -> Value) -> Response {
    if !visitor.right.sees_desk() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let desk = shared.desk;
    match off_the_loop(move || desk.read(read)).await {
        Some(Ok(value)) => Json(value).into_response(),
        _ => StatusCode::SERVICE_UNAVAILABLE.into_response(),
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

/// A command in brief.
pub async fn act(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    body: Json<Value>,
) -> Response {
    command(shared, visitor, body.0).await
}

/// A command for hardware that can only fetch an address.
pub async fn companion(
    State(shared): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(name): Path<String>,
) -> Response {
    command(shared, visitor, json!({ "do": name })).await
}

async fn command(shared: Shared, visitor: Visitor, mut body: Value) -> Response {
    let id = body.as_object_mut().and_then(|o| o.remove("id"));
    let id = id.and_then(|id| id.as_str().map(str::to_owned));
    let brief: Do = match serde_json::from_value(body) {
        Ok(brief) => brief,
        Err(error) => {
            let text = json!({ "ok": false, "code": "malformed", "text": error.to_string() });
            return (StatusCode::BAD_REQUEST, Json(text)).into_response();
        }
    };
    let bearer = Bearer::link(visitor.right);
    answer(at_the_door(shared.desk, bearer, Ask::Do { command: brief, id }).await)
}

/// Asks at the door without holding up the server.
pub async fn at_the_door(desk: Desk, bearer: Bearer, ask: Ask) -> Reply {
    let reply = off_the_loop(move || desk::door::door(&desk, &bearer, ask)).await;
    reply.unwrap_or_else(|| {
        let (code, text) = ("internal".to_owned(), "the desk gave no answer".to_owned());
        Reply::No(Fault { code, text, facts: Value::Null })
    })
}

/// Runs what waits for the desk or the processor on a thread of its own.
async fn off_the_loop<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
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
