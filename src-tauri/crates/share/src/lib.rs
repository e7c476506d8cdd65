//! The desk's views and its local API, over HTTP and WebSocket (see the README's chapter on
//! scripts).
//!
//! The law of this crate: it holds no rule of the show. It checks who asks, hands the question to
//! the desk's door, and gives back the answer. A slow or stuck client never holds up the desk or
//! another client.

mod api;
mod assets;
mod ended;
mod flat;
mod frames;
mod front;
mod gate;
mod lines;
mod link;
pub mod others;
mod pace;
mod presence;
mod sharing;
mod socket;
mod tls;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::{any, get, post};
use desk::{Fault, Right};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::sync::{Semaphore, watch};

pub use front::{Front, NoFront};
pub use lines::{MOST_LINES, MOST_VIEWS};
pub use link::{Link, Links};
pub use sharing::{Place, Sharing};
pub use tls::{NoTls, Tls};

/// What every handler knows.
#[derive(Clone)]
struct Shared {
    sharing: Sharing,
    pace: Arc<pace::Pace>,
    /// Where this server is bound.
    local: SocketAddr,
    /// What a proxy stands for.
    front: Option<Front>,
    /// How its own address begins: `http` or `https`.
    scheme: &'static str,
    /// The places of views.
    views: Arc<Semaphore>,
    /// Whether this server stops: its views end with it.
    stopping: watch::Receiver<bool>,
    place: Place,
}

/// What is printed when a serving desk is ready.
#[derive(Debug, Serialize)]
pub struct Ready {
    /// Always true.
    pub ready: bool,
    /// Where it serves.
    pub address: String,
    /// SHA-256 of its certificate, where it serves over TLS itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// One link for each right, with its token.
    pub links: std::collections::BTreeMap<Right, String>,
}

impl Ready {
    /// A link for each right, made now.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn with_links(sharing: &Sharing, place: &Place) -> Result<Self, Fault> {
        let address = place.address.clone().unwrap_or_default();
        let made = sharing.links.make_each(&Right::LINKED)?.into_iter();
        let links =
            made.map(|(link, token)| (link.right, format!("{address}/?key={token}"))).collect();
        Ok(Self { ready: true, address, fingerprint: place.fingerprint.clone(), links })
    }
}

/// A server that is bound and not yet serving.
pub struct Server {
    listener: TcpListener,
    local: SocketAddr,
    router: Router,
    tls: Option<Tls>,
    stop: watch::Sender<bool>,
    /// Where it serves.
    pub place: Place,
}

impl Server {
    /// Binds the address; nothing is served before [`Server::run`]. A proxy may stand before it;
    /// with a certificate it speaks TLS itself.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub async fn bind(
        sharing: Sharing,
        address: SocketAddr,
        front: Option<Front>,
        tls: Option<Tls>,
        switchable: bool,
    ) -> std::io::Result<Self> {
        lines::want_files();
        let listener = lines::bind(address)?;
        let local = listener.local_addr()?;
        let scheme = if tls.is_some() { "https" } else { "http" };
        let own = format!("{scheme}://{local}");
        // Behind a proxy it is the proxy that speaks to the network.
        let readable = tls.is_none() && front.is_none() && !local.ip().is_loopback();
        let address = front.as_ref().map_or(own, |f| format!("{}{}", f.origin, f.path));
        let fingerprint = tls.as_ref().map(|tls| tls.fingerprint.clone());
        let place = Place { address: Some(address), readable, fingerprint, switchable };
        let views = Arc::new(Semaphore::new(MOST_VIEWS));
        let (stop, stopping) = watch::channel(false);
        let shared = Shared {
            sharing,
            pace: Arc::default(),
            local,
            front,
            scheme,
            views,
            stopping,
            place: place.clone(),
        };
        Ok(Self { listener, local, router: router(shared), tls, stop, place })
    }

    /// The address it is bound to.
    #[must_use]
    pub fn local(&self) -> SocketAddr {
        self.local
    }

    /// Serves until `stop` ends, and what was begun then is answered; not for long.
    pub async fn run(self, stop: impl Future<Output = ()> + Send + 'static) {
        let tls = self.tls.map(|tls| tls.acceptor());
        let served = lines::take_in(self.listener, self.router, tls, self.stop.subscribe());
        let mut served = std::pin::pin!(served);
        tokio::select! {
            () = &mut served => {}
            () = stop => {
                self.stop.send_replace(true);
                // What takes longer is given up.
                let _ = tokio::time::timeout(FAREWELL, served).await;
            }
        }
    }
}

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
        .route("/ws/flat", get(flat::flat))
        .fallback(assets::asset)
        .layer(gate)
        .layer(axum::middleware::from_fn(lines::in_time))
        .layer(axum::extract::DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(shared)
}
