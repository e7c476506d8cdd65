//! A server on a stand's desk, in this process.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::thread::JoinHandle;

use desk::Right;
use serde_json::Value;
use share::{Front, Place, Ready, Server, Sharing, Tls};
use tokio::sync::oneshot;

use crate::Stand;
use crate::http::{Answer, Call};
use crate::socket::Line;

/// A desk that serves.
pub struct Served {
    pub stand: Stand,
    pub address: SocketAddr,
    pub sharing: Sharing,
    keys: BTreeMap<Right, String>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Served {
    /// Serves the stand's desk on loopback.
    #[must_use]
    pub fn of(stand: Stand) -> Self {
        Self::behind(stand, None)
    }

    /// The same, over TLS of its own.
    #[must_use]
    pub fn over(stand: Stand, tls: Tls) -> Self {
        Self::with(stand, None, Some(tls))
    }

    /// The same, with a proxy before it.
    #[must_use]
    pub fn behind(stand: Stand, front: Option<Front>) -> Self {
        Self::with(stand, front, None)
    }

    fn with(stand: Stand, front: Option<Front>, tls: Option<Tls>) -> Self {
        let desk = stand.desk.clone();
        let (stop, stopped) = oneshot::channel();
        let (ready, told) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Runtime::new().unwrap();
            runtime.block_on(async {
                let anywhere = "127.0.0.1:0".parse().unwrap();
                let sharing = Sharing::of(desk).unwrap();
                let server =
                    Server::bind(sharing.clone(), anywhere, front, tls, false).await.unwrap();
                let local = server.local();
                let own = Place { address: Some(format!("http://{local}")), ..Place::default() };
                let made = Ready::with_links(&sharing, &own).unwrap();
                ready.send((made.address, made.links, sharing)).unwrap();
                server.run(async { drop(stopped.await) }).await;
            });
        });
        let (address, links, sharing) = told.recv().unwrap();
        let key = |(right, link): (Right, String)| {
            (right, link.split_once("?key=").unwrap().1.to_owned())
        };
        Self {
            stand,
            sharing,
            address: address.strip_prefix("http://").unwrap().parse().unwrap(),
            keys: links.into_iter().map(key).collect(),
            stop: Some(stop),
            thread: Some(thread),
        }
    }

    /// The token of the link with that right.
    #[must_use]
    pub fn key(&self, right: Right) -> &str {
        &self.keys[&right]
    }

    /// Reads as the manager.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        Call::get(path).key(self.key(Right::Manager)).send(self.address)
    }

    /// Commands as the manager.
    #[must_use]
    pub fn act(&self, body: &Value) -> Answer {
        self.act_as(Right::Manager, body)
    }

    #[must_use]
    pub fn act_as(&self, right: Right, body: &Value) -> Answer {
        Call::post("/api/do", body.to_string()).key(self.key(right)).send(self.address)
    }

    /// A WebSocket of the manager's.
    #[must_use]
    pub fn line(&self) -> Line {
        Line::to(self.address, self.key(Right::Manager)).unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let ended = thread.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server failed");
        }
    }
}
