//! The desk's views and its local API, over HTTP and WebSocket (see the README's chapter on
//! scripts).
//!
//! The law of this crate: it holds no rule of the show. It checks who asks, hands the question to
//! the desk's door, and gives back the answer. A slow or stuck client never holds up the desk or
//! another client.

mod api;
mod assets;
mod gate;
mod link;
mod pace;
mod socket;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::{any, get, post};
use desk::{Desk, Right};
use serde::Serialize;
use tokio::net::TcpListener;

pub use link::Links;

/// What every handler knows.
#[derive(Clone)]
struct Shared {
    desk: Desk,
    links: Arc<Links>,
    pace: Arc<pace::Pace>,
    /// Where this server is bound.
    local: SocketAddr,
}

/// What is printed when a serving desk is ready.
#[derive(Debug, Serialize)]
pub struct Ready {
    /// Always true.
    pub ready: bool,
    /// Where it serves.
    pub address: String,
    /// One link for each right, with its token.
    pub links: std::collections::BTreeMap<Right, String>,
}

/// A server that is bound and not yet serving.
pub struct Server {
    listener: TcpListener,
    router: Router,
    /// What to tell whoever started it.
    pub ready: Ready,
}

impl Server {
    /// Binds the address; nothing is served before [`Server::run`].
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub async fn bind(desk: Desk, address: SocketAddr) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let local = listener.local_addr()?;
        let (links, tokens) = Links::new(&RIGHTS);
        let address = format!("http://{local}");
        let links_out = tokens
            .into_iter()
            .map(|(right, token)| (right, format!("{address}/?key={token}")))
            .collect();
        let shared = Shared { desk, links: Arc::new(links), pace: Arc::default(), local };
        let ready = Ready { ready: true, address, links: links_out };
        Ok(Self { listener, router: router(shared), ready })
    }

    /// Serves until `stop` ends, and what was begun then is answered; not for long.
    ///
    /// # Errors
    /// When the listener fails.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> std::io::Result<()> {
        let (told, stopping) = tokio::sync::oneshot::channel();
        let stop = async move {
            stop.await;
            // Whoever waits for this has gone when the server failed.
            let _ = told.send(());
        };
        let patience = async move {
            match stopping.await {
                Ok(()) => tokio::time::sleep(FAREWELL).await,
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! {
            served = axum::serve(self.listener, self.router).with_graceful_shutdown(stop) => served,
            () = patience => Ok(()),
        }
    }
}

/// The rights for which a link is made.
const RIGHTS: [Right; 6] = [
    Right::Manager,
    Right::Organiser,
    Right::Host,
    Right::Speaker,
    Right::Rapporteur,
    Right::Viewer,
];

/// The most that a command may hold: the longest script, however it is written.
const BODY_LIMIT: usize = 512 * 1024;

/// How long what was begun may take when the server is told to stop.
const FAREWELL: Duration = Duration::from_secs(2);

fn router(shared: Shared) -> Router {
    let gate = axum::middleware::from_fn_with_state(shared.clone(), gate::gate);
    Router::new()
        .route("/api/health", get(api::health))
        .route("/api/show", get(api::show))
        .route("/api/rundown", get(api::rundown))
        .route("/api/live", get(api::live))
        .route("/api/people", get(api::people))
        .route("/api/as-run", get(api::as_run))
        .route("/api/do", post(api::act))
        .route("/api/companion/{command}", any(api::companion))
        .route("/ws", get(socket::socket))
        .fallback(assets::asset)
        .layer(gate)
        .layer(axum::extract::DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(shared)
}
