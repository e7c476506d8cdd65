//! The desk's views and its local API, over HTTP and WebSocket (see the README's chapter on
//! scripts).
//!
//! The law of this crate: it holds no rule of the show. It checks who asks, hands the question to
//! the desk's door, and gives back the answer. A slow or stuck client never holds up the desk or
//! another client.

mod api;
mod assets;
mod ended;
mod front;
mod gate;
mod link;
mod pace;
mod presence;
mod sharing;
mod socket;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::{any, get, post};
use desk::{Fault, Right};
use serde::Serialize;
use tokio::net::TcpListener;

pub use front::{Front, NoFront};
pub use link::{Link, Links};
pub use sharing::{Place, Sharing};

/// What every handler knows.
#[derive(Clone)]
struct Shared {
    sharing: Sharing,
    pace: Arc<pace::Pace>,
    /// Where this server is bound.
    local: SocketAddr,
    /// What a proxy stands for.
    front: Option<Front>,
    place: Place,
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

impl Ready {
    /// A link for each right, made now.
    ///
    /// # Errors
    /// When they cannot be kept.
    pub fn with_links(sharing: &Sharing, place: &Place) -> Result<Self, Fault> {
        let address = place.address.clone().unwrap_or_default();
        let link = |right: &Right| {
            let (_, token) = sharing.links.make(*right, "", false)?;
            Ok((*right, format!("{address}/?key={token}")))
        };
        let links = RIGHTS.iter().map(link).collect::<Result<_, Fault>>()?;
        Ok(Self { ready: true, address, links })
    }
}

/// A server that is bound and not yet serving.
pub struct Server {
    listener: TcpListener,
    local: SocketAddr,
    router: Router,
    /// Where it serves.
    pub place: Place,
}

impl Server {
    /// Binds the address; nothing is served before [`Server::run`]. A proxy may stand before it.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub async fn bind(
        sharing: Sharing,
        address: SocketAddr,
        front: Option<Front>,
        switchable: bool,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let local = listener.local_addr()?;
        let own = format!("http://{local}");
        let address = front.as_ref().map_or(own, |f| format!("{}{}", f.origin, f.path));
        let place = Place { address: Some(address), switchable };
        let shared = Shared { sharing, pace: Arc::default(), local, front, place: place.clone() };
        Ok(Self { listener, local, router: router(shared), place })
    }

    /// The address it is bound to.
    #[must_use]
    pub fn local(&self) -> SocketAddr {
        self.local
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
        let service = self.router.into_make_service_with_connect_info::<SocketAddr>();
        tokio::select! {
            served = axum::serve(self.listener, service).with_graceful_shutdown(stop) => served,
            () = patience => Ok(()),
        }
    }
}

/// The rights for which a link can be made.
pub const RIGHTS: [Right; 6] = [
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
