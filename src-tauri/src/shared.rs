//! The open show shared from the desktop: off until it is switched on, on one address of this
//! machine.

use std::net::{IpAddr, SocketAddr};

use desk::{Bearer, Desk, Fault};
use serde_json::json;
use share::{Place, Server, Sharing};
use tokio::sync::oneshot;
use wire::ask::{Ask, Reply};

/// The port it is shared on; the next free one where that is taken.
const PORT: u16 = 4177;

/// How the open show is shared.
pub struct Shared {
    sharing: Sharing,
    place: Place,
    /// Dropped, it stops the server.
    serving: Option<oneshot::Sender<()>>,
}

impl Shared {
    /// The sharing of a show, switched off.
    ///
    /// # Errors
    /// When the links that it keeps cannot be read.
    pub fn of(desk: Desk) -> Result<Self, Fault> {
        let place = Place { switchable: true, ..Place::default() };
        Ok(Self { sharing: Sharing::of(desk)?, place, serving: None })
    }

    /// Whether an ask is about sharing.
    pub fn answers(ask: &Ask) -> bool {
        matches!(ask, Ask::Share { .. }) || Sharing::answers(ask)
    }

    /// Answers what is asked of sharing.
    pub fn answer(&mut self, bearer: &Bearer, ask: &Ask) -> Reply {
        match ask {
            Ask::Share { on: None } => {
                self.serving = None;
                self.place.address = None;
            }
            Ask::Share { on: Some(address) } => {
                if let Err(why) = self.switch_on(address) {
                    let facts = json!({ "address": address, "what": why });
                    return Reply::No(bearer.words().fault("address", facts));
                }
            }
            _ => {}
        }
        self.sharing.answer(bearer, &self.place, ask)
    }

    fn switch_on(&mut self, address: &str) -> Result<(), String> {
        let ip: IpAddr = address.parse().map_err(|_| "not an address".to_owned())?;
        self.serving = None;
        let sharing = self.sharing.clone();
        let server = tauri::async_runtime::block_on(async {
            let first =
                Server::bind(sharing.clone(), SocketAddr::new(ip, PORT), None, None, true).await;
            match first {
                Ok(server) => Ok(server),
                Err(_) => Server::bind(sharing, SocketAddr::new(ip, 0), None, None, true).await,
            }
        });
        let server = server.map_err(|e| e.to_string())?;
        self.place = server.place.clone();
        let (stop, stopped) = oneshot::channel::<()>();
        self.serving = Some(stop);
        tauri::async_runtime::spawn(async move {
            server.run(async { drop(stopped.await) }).await;
        });
        Ok(())
    }
}
