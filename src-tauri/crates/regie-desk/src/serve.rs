//! A show's views and its local API, served.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use desk::shelf::{Opening, Shelf};
use desk::way::Way as _;
use desk::{Bearer, Fault};
use peers::Brokers;
use share::{Front, Ready, Server, Sharing, Tls};

use crate::join;
use crate::refusal::{Refused, USAGE, words};
use crate::tell;

/// The words of `serve`.
#[derive(Args)]
#[command(group(clap::ArgGroup::new("which").required(true).args(["show", "sample"])))]
pub struct Words {
    /// The show's file.
    show: Option<PathBuf>,
    /// The sample show, made anew when it is not there.
    #[arg(long)]
    sample: bool,
    /// Where to serve.
    #[arg(long, default_value = "127.0.0.1:4177")]
    bind: SocketAddr,
    /// The address that people elsewhere use, such as https://regie.example.org/salle, where a
    /// proxy that ends TLS stands before this server.
    #[arg(long, value_name = "ADDRESS")]
    public: Option<String>,
    /// From where that proxy calls.
    #[arg(long, value_name = "IP", default_value = "127.0.0.1", requires = "public")]
    proxy: IpAddr,
    /// Speaks TLS itself: with a certificate made here, unless one is given.
    #[arg(long)]
    tls: bool,
    /// The certificate, in PEM.
    #[arg(long, value_name = "FILE", requires_all = ["tls", "key"])]
    certificate: Option<PathBuf>,
    #[command(flatten)]
    join: join::Words,
    /// The certificate's key, in PEM.
    #[arg(long, value_name = "FILE", requires = "certificate")]
    key: Option<PathBuf>,
}

/// How many questions may wait for the desk or the processor at a time.
const WAITING: usize = 4;

/// Serves until it is told to stop.
pub fn serve(asked: &Words) -> Result<(), Refused> {
    let front = asked.public.as_deref().map(|public| Front::of(public, asked.proxy));
    let front = front.transpose().map_err(|e| Refused { text: e.to_string(), code: USAGE })?;
    let shelf = Shelf::of_this_person();
    let tls = tls(asked, &shelf)?;
    let bearer = Bearer::command_line().speaking(words().language());
    let opening = match &asked.show {
        Some(path) if asked.join.wanted() => asked.join.open(&shelf, path)?,
        Some(path) => shelf.open(path, bearer.words().language())?,
        None => sample(asked, &shelf, &bearer)?,
    };
    tell::recovered(&opening);
    let Opening { desk, .. } = opening;
    let way = Arc::new(Brokers::at(shelf.brokers()));
    desk.find_way(way.clone());
    match (asked.join.address()?, desk.show_id()?) {
        (Some(address), Some(show)) => {
            desk.joined_by(&*way, &address, &show);
            let here = asked.join.address_here()?.unwrap_or(address);
            way.note(&show, &here).map_err(Fault::Secret)?;
        }
        _ => desk.join_again(),
    }
    devices::start(&desk, shelf.secrets())?;
    // What waits for the desk needs few threads, and each holds memory of its own.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(WAITING)
        .build()
        .map_err(|e| Refused::new(e.to_string()))?;
    let served = runtime.block_on(async {
        let sharing = Sharing::of(desk.clone())?;
        let server = Server::bind(sharing.clone(), asked.bind, front, tls, false)
            .await
            .map_err(|e| unbound(asked, &e))?;
        let stop = told_to_stop();
        tell::line(&serde_json::to_string(&Ready::with_links(&sharing, &server.place)?)?)?;
        server.run(stop).await;
        Ok(())
    });
    desk.stop();
    served
}

/// The sample show, joined to other desks where that was asked for.
fn sample(asked: &Words, shelf: &Shelf, bearer: &Bearer) -> Result<Opening, Refused> {
    let opening = shelf.sample(bearer)?;
    if !asked.join.wanted() {
        return Ok(opening);
    }
    opening.desk.stop();
    asked.join.open(shelf, &opening.path)
}

/// The certificate that was given, or one of this machine's own, kept beside the shows.
fn tls(asked: &Words, shelf: &Shelf) -> Result<Option<Tls>, Refused> {
    let made = match (&asked.certificate, &asked.key) {
        (Some(certificate), Some(key)) => Tls::of(certificate, key),
        _ if asked.tls => Tls::made_here(&shelf.certificates(), asked.bind.ip()),
        _ => return Ok(None),
    };
    made.map(Some).map_err(|error| Refused { text: error.to_string(), code: USAGE })
}

fn unbound(asked: &Words, error: &std::io::Error) -> Refused {
    let facts = serde_json::json!({ "address": asked.bind.to_string(), "what": error.to_string() });
    Refused::new(words().fault("address", facts).text)
}

/// Ctrl C, or the system's wish; heard from this call on.
fn told_to_stop() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let terminated = {
        use tokio::signal::unix::{SignalKind, signal};
        // A system that does not let it be heard ends the process itself.
        let terminated = signal(SignalKind::terminate()).ok();
        async {
            match terminated {
                Some(mut terminated) => drop(terminated.recv().await),
                None => std::future::pending().await,
            }
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending();
    async {
        tokio::select! { _ = tokio::signal::ctrl_c() => {}, () = terminated => {} }
    }
}
