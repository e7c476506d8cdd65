//! The open show shared from the desktop: off until it is switched on, on one address of this
//! machine.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use desk::{Bearer, Desk, Fault};
use serde_json::json;
use share::{Place, Server, Sharing, Tls};
use tokio::sync::oneshot;
use wire::ask::{Ask, Reply};

/// The port it is shared on; the next free one where that is taken.
const PORT: u16 = 4177;

/// How the open show is shared.
pub struct Shared {
    sharing: Sharing,
    place: Place,
    /// Where the certificates of this machine's own are kept.
    certificates: PathBuf,
    /// Dropped, it stops the server.
    serving: Option<oneshot::Sender<()>>,
}

impl Shared {
    /// The sharing of a show, switched off.
    ///
    /// # Errors
    /// When the links that it keeps cannot be read.
    pub fn of(desk: Desk, certificates: PathBuf) -> Result<Self, Fault> {
        Ok(Self { sharing: Sharing::of(desk)?, place: off(), certificates, serving: None })
    }

    /// Whether an ask is about sharing.
    pub fn answers(ask: &Ask) -> bool {
        matches!(ask, Ask::Share { .. }) || Sharing::answers(ask)
    }

    /// Answers what is asked of sharing.
    pub fn answer(&mut self, bearer: &Bearer, ask: &Ask) -> Reply {
        match ask {
            Ask::Share { on: None, .. } => self.switch_off(),
            Ask::Share { on: Some(address), tls } => {
                if let Err(why) = self.switch_on(address, *tls) {
                    let facts = json!({ "address": address, "what": why });
                    return Reply::No(bearer.words().fault("address", facts));
                }
            }
            _ => {}
        }
        self.sharing.answer(bearer, &self.place, ask)
    }

    fn switch_off(&mut self) {
        self.serving = None;
        self.place = off();
    }

    fn switch_on(&mut self, address: &str, tls: bool) -> Result<(), String> {
        let ip: IpAddr = address.parse().map_err(|_| "not an address".to_owned())?;
        self.switch_off();
        let tls = tls.then(|| Tls::made_here(&self.certificates, ip)).transpose();
        let tls = tls.map_err(|e| e.to_string())?;
        let bind = |port| {
            let at = SocketAddr::new(ip, port);
            tauri::async_runtime::block_on(Server::bind(
                self.sharing.clone(),
                at,
                None,
                tls.clone(),
                true,
            ))
        };
        let server = bind(PORT).or_else(|_| bind(0)).map_err(|e| e.to_string())?;
        self.place = server.place.clone();
        let (stop, stopped) = oneshot::channel::<()>();
        self.serving = Some(stop);
        tauri::async_runtime::spawn(async move {
            server.run(async { drop(stopped.await) }).await;
        });
        Ok(())
    }
}

/// Nowhere: sharing is off, and can be switched on.
fn off() -> Place {
    Place { switchable: true, ..Place::default() }
}
