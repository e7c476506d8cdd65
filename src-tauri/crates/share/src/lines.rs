//! Lines as they come in: so many at once, each with so long to ask.
//!
//! A line that opens a view leaves these places and takes one of the views' own: whoever only
//! dials takes nothing from those who are there. Where all places are taken, the line that has
//! been here longest makes room, so that a newcomer who asks at once is answered at once.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use hyper::rt::{Read, Write};
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::watch;
use tokio::task::AbortHandle;
use tokio::time::{sleep, timeout};
use tokio_rustls::TlsAcceptor;

/// The most lines at once that are not views.
pub const MOST_LINES: usize = 512;
/// The most views at once.
pub const MOST_VIEWS: usize = 1000;
/// How many may wait to be taken in: all views, and as many lines as there are places.
const QUEUE: u32 = 1536;
/// How many files this process may have open for that: lines, views, and the desk's own.
const FILES: u64 = 4096;

/// How long a line may take for the heads of its question; one that asks nothing ends then too.
const HEAD: Duration = Duration::from_secs(5);
/// How long one question may take, its body included.
const QUESTION: Duration = Duration::from_secs(20);
/// How long a line that is no view may live: whoever takes in nothing does not stay.
const LIFE: Duration = Duration::from_secs(60);
/// How long is waited when no line can be taken in.
const BREATH: Duration = Duration::from_millis(50);
/// The most that the heads of a question may hold, in bytes.
const HEADS: usize = 32 * 1024;

/// Binds the address, with room for all who come at once: whom the system cannot queue comes again
/// only after a second.
///
/// # Errors
/// When it cannot be bound.
pub fn bind(address: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // One that ended just now holds its address for a while; elsewhere this would share it.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(QUEUE)
}

/// Takes lines in until `stop` changes or ends; what was begun then is answered.
pub async fn take_in(
    listener: TcpListener,
    router: Router,
    tls: Option<TlsAcceptor>,
    mut stop: watch::Receiver<bool>,
) {
    let mut places = Places::default();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _ = stop.changed() => break,
        };
        let Ok((stream, peer)) = accepted else {
            sleep(BREATH).await;
            continue;
        };
        let line = one(stream, peer, router.clone(), tls.clone(), stop.clone());
        places.seat(tokio::spawn(timeout(LIFE, line)).abort_handle());
    }
    drop(listener);
    while places.taken() > 0 {
        sleep(BREATH).await;
    }
}

/// One line, until it ends or becomes a view.
async fn one(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    tls: Option<TlsAcceptor>,
    stop: watch::Receiver<bool>,
) {
    // A small message is not held back for the next one.
    let _ = stream.set_nodelay(true);
    match tls {
        None => talk(TokioIo::new(stream), peer, router, stop).await,
        Some(tls) => {
            if let Ok(Ok(stream)) = timeout(HEAD, tls.accept(stream)).await {
                talk(TokioIo::new(stream), peer, router, stop).await;
            }
        }
    }
}

async fn talk<I: Read + Write + Unpin + Send + 'static>(
    io: I,
    peer: SocketAddr,
    router: Router,
    mut stop: watch::Receiver<bool>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(HEADS);
    let router = TowerToHyperService::new(router);
    // Told with each question: a router of each line's own would hold much memory.
    let service = service_fn(move |mut question: hyper::Request<Incoming>| {
        question.extensions_mut().insert(ConnectInfo(peer));
        router.call(question)
    });
    let mut line = std::pin::pin!(http.serve_connection(io, service).with_upgrades());
    // How a line ended is nobody's concern: whoever asked saw it.
    tokio::select! {
        _ = &mut line => {}
        _ = stop.changed() => {
            line.as_mut().graceful_shutdown();
            let _ = line.await;
        }
    }
}

/// Ends a question that takes too long: its body comes too slowly.
pub async fn in_time(request: Request, next: Next) -> Response {
    let answer = timeout(QUESTION, next.run(request)).await;
    answer.unwrap_or_else(|_| (StatusCode::REQUEST_TIMEOUT, "too slow\n").into_response())
}

/// The lines that are here and are no views, the one that came first before the others.
#[derive(Default)]
struct Places(VecDeque<AbortHandle>);

impl Places {
    fn taken(&mut self) -> usize {
        self.0.retain(|line| !line.is_finished());
        self.0.len()
    }

    fn seat(&mut self, line: AbortHandle) {
        if self.0.len() >= MOST_LINES
            && self.taken() >= MOST_LINES
            && let Some(first) = self.0.pop_front()
        {
            first.abort();
        }
        self.0.push_back(line);
    }
}

/// Asks the system for as many open files as lines and views need; it gives what it may.
pub fn want_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        let wanted = limit.maximum.map_or(FILES, |most| most.min(FILES));
        if limit.current.is_some_and(|now| now < wanted) {
            limit.current = Some(wanted);
            // What the system refuses, lines wait for.
            let _ = setrlimit(Resource::Nofile, limit);
        }
    }
}
