//! The way to the broker.

use std::path::PathBuf;
use std::time::Duration;

use async_nats::{Client, ConnectErrorKind, ConnectOptions, Event};
use thiserror::Error;
use tokio::sync::mpsc::UnboundedSender;

use crate::invitation::{Credentials, Invitation, without_secret};

/// How long the first connection may take.
const FIRST: Duration = Duration::from_secs(3);

/// Why a show cannot be joined.
#[derive(Debug, Error)]
pub enum JoinError {
    /// It is not the address of a broker.
    #[error("{address} is not the address of a broker; one looks like nats://10.0.0.5:4222")]
    Address {
        /// As it was given.
        address: String,
    },
    /// What is set of waiting is out of range.
    #[error("a desk waits 50 to 10000 ms for the broker, and 3 to 600 s for a desk that calls")]
    Times,
    /// The credentials cannot be read.
    #[error("the credentials {} cannot be used: {why}", path.display())]
    Credentials {
        /// Their file.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// The broker knows nobody of that name, or the password is another one.
    #[error("the broker {address} does not let this desk in: check user, password or credentials")]
    NotLetIn {
        /// The broker.
        address: String,
    },
    /// It cannot be spoken to in private.
    #[error("no private line to the broker {address}: {why}")]
    Tls {
        /// The broker.
        address: String,
        /// What is wrong.
        why: String,
    },
    /// Nobody answers there.
    #[error("no broker answers at {address}: {why}")]
    Unreachable {
        /// The broker.
        address: String,
        /// What is wrong.
        why: String,
    },
    /// The broker is too old.
    #[error("the broker {address} is nats-server {found}: 2.11 or later is needed")]
    TooOld {
        /// The broker.
        address: String,
        /// Its version.
        found: String,
    },
    /// It cannot be told which show is meant.
    #[error("the broker {address} holds {} shows: name one after the address ({})", shows.len(), shows.join(", "))]
    WhichShow {
        /// The broker.
        address: String,
        /// Those that are there.
        shows: Vec<String>,
    },
    /// The broker holds no show.
    #[error("the broker {address} holds no show yet: begin at the desk that has it")]
    NoShow {
        /// The broker.
        address: String,
    },
    /// This machine refuses.
    #[error("the desk cannot join from this machine: {0}")]
    Machine(#[from] std::io::Error),
}

impl JoinError {
    /// The text's name in the catalogue.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Address { .. } => "join-address",
            Self::Times => "join-times",
            Self::Credentials { .. } => "join-credentials",
            Self::NotLetIn { .. } => "join-not-let-in",
            Self::Tls { .. } => "join-tls",
            Self::Unreachable { .. } => "join-unreachable",
            Self::TooOld { .. } => "join-too-old",
            Self::WhichShow { .. } => "join-which-show",
            Self::NoShow { .. } => "join-no-show",
            Self::Machine(_) => "join-machine",
        }
    }

    /// What the text of [`JoinError::code`] speaks of, by name.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Address { address } | Self::NotLetIn { address } | Self::NoShow { address } => {
                vec![("address", address.clone())]
            }
            Self::Times => Vec::new(),
            Self::Credentials { path, why } => {
                vec![("address", path.display().to_string()), ("what", why.clone())]
            }
            Self::Tls { address, why } | Self::Unreachable { address, why } => {
                vec![("address", address.clone()), ("what", why.clone())]
            }
            Self::TooOld { address, found } => {
                vec![("address", address.clone()), ("what", found.clone())]
            }
            Self::WhichShow { address, shows } => {
                vec![("address", address.clone()), ("what", shows.join(", "))]
            }
            Self::Machine(error) => vec![("what", error.to_string())],
        }
    }
}

/// A client that tries for ever once it is made, and tells of what becomes of its connection. With
/// `first`, the first connection must come about.
pub async fn client(
    invitation: &Invitation,
    events: UnboundedSender<Event>,
    first: bool,
) -> Result<Client, JoinError> {
    let mut options = ConnectOptions::new()
        .name("regie")
        .connection_timeout(FIRST)
        .ping_interval(Duration::from_secs(2))
        .reconnect_delay_callback(|tries| Duration::from_millis(if tries < 2 { 0 } else { 200 }))
        .event_callback(move |event| {
            // When nobody listens any more, nobody needs to know.
            let _ = events.send(event);
            std::future::ready(())
        });
    options = match &invitation.credentials {
        Credentials::None => options,
        Credentials::User { user, password } => {
            options.user_and_password(user.clone(), password.clone())
        }
        Credentials::Seed(seed) => options.nkey(seed.clone()),
        Credentials::File(path) => options
            .credentials_file(path)
            .await
            .map_err(|e| JoinError::Credentials { path: path.clone(), why: e.to_string() })?,
    };
    if let Some(root) = &invitation.root {
        options = options.add_root_certificates(root.clone());
    }
    if !first {
        options = options.retry_on_initial_connect();
    }
    let address = address(invitation);
    options.connect(invitation.servers.clone()).await.map_err(|error| match error.kind() {
        ConnectErrorKind::Authentication | ConnectErrorKind::AuthorizationViolation => {
            JoinError::NotLetIn { address }
        }
        ConnectErrorKind::Tls => JoinError::Tls { address, why: error.to_string() },
        _ => JoinError::Unreachable { address, why: error.to_string() },
    })
}

/// Whether the broker is one that does all that is needed.
pub fn new_enough(client: &Client, invitation: &Invitation) -> Result<(), JoinError> {
    if client.is_server_compatible(2, 11, 0) {
        return Ok(());
    }
    let found = client.server_info().version;
    Err(JoinError::TooOld { address: address(invitation), found })
}

/// The brokers as they may be named to a person.
pub fn address(invitation: &Invitation) -> String {
    without_secret(&invitation.servers.join(","))
}
