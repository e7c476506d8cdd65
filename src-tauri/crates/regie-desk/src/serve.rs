//! A show's views and its local API, served.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use desk::Bearer;
use desk::shelf::{Opening, Shelf};
use share::Server;

use crate::refusal::{Refused, words};
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
}

/// Serves until it is told to stop.
pub fn serve(asked: &Words) -> Result<(), Refused> {
    let shelf = Shelf::of_this_person();
    let bearer = Bearer::command_line().speaking(words().language());
    let opening = match &asked.show {
        Some(path) => shelf.open(path, bearer.words().language())?,
        None => shelf.sample(&bearer)?,
    };
    tell::recovered(&opening);
    let Opening { desk, .. } = opening;
    let runtime = tokio::runtime::Runtime::new().map_err(|e| Refused::new(e.to_string()))?;
    let served = runtime.block_on(async {
        let server =
            Server::bind(desk.clone(), asked.bind).await.map_err(|e| unbound(asked, &e))?;
        tell::line(&serde_json::to_string(&server.ready)?)?;
        server.run(told_to_stop()).await.map_err(|e| unbound(asked, &e))
    });
    desk.stop();
    served
}

fn unbound(asked: &Words, error: &std::io::Error) -> Refused {
    let facts = serde_json::json!({ "address": asked.bind.to_string(), "what": error.to_string() });
    Refused::new(words().fault("address", facts).text)
}

/// Ctrl C, or the system's wish.
async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
            return;
        }
    }
    let _ = interrupted.await;
}
