//! What a desk needs to join: where the broker is, as whom it comes, and which show it joins.

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use desk::seal::ShowKey;
use show::caller::SILENT_MS;

use crate::connect::JoinError;

/// How long a desk waits for the broker before it goes on by itself, where nothing else is set; and
/// what may be set, in milliseconds.
const PATIENCE: Duration = Duration::from_millis(300);
const PATIENCES: RangeInclusive<u64> = 50..=10_000;

/// How long another desk must be silent until its call is offered, where nothing else is set; and
/// what may be set, in seconds. Each tells of itself once a second.
const SILENCE: Duration = Duration::from_millis(SILENT_MS.unsigned_abs());
const SILENCES: RangeInclusive<u64> = 3..=600;

/// As whom a desk comes.
#[derive(Clone, PartialEq, Eq)]
pub enum Credentials {
    /// As nobody in particular.
    None,
    /// As a user with a password: those of the address.
    User {
        /// Who.
        user: String,
        /// With what password.
        password: String,
    },
    /// With an NKey's seed.
    Seed(String),
    /// With a file of credentials (`.creds`).
    File(PathBuf),
}

/// What a desk needs to join.
#[derive(Clone)]
pub struct Invitation {
    /// The brokers' addresses, such as `nats://10.0.0.5:4222`; `tls://` asks for TLS. Several are
    /// tried in turn.
    pub servers: Vec<String>,
    /// The show, where the address names it after a `/`.
    pub show: Option<String>,
    /// As whom.
    pub credentials: Credentials,
    /// A certificate that vouches for the broker's, in PEM; the system's where there is none.
    pub root: Option<PathBuf>,
    /// How long to wait for the broker before going on alone.
    pub patience: Duration,
    /// How long another desk must be silent until its call is offered.
    pub silence: Duration,
    /// The show's key, which opens how its people are reached; none where this desk is invited
    /// without it.
    pub key: Option<ShowKey>,
}

impl Invitation {
    /// Reads an address as a person was given it: `nats://user:password@host:4222/show`, several
    /// with commas; `?patience=300&silence=10` after it sets how long a desk waits for the broker,
    /// in milliseconds, and for a desk that calls, in seconds; `key=…` is the show's.
    ///
    /// # Errors
    /// [`JoinError::Address`] when it is none, [`JoinError::Times`] when these are out of range.
    pub fn of(address: &str) -> Result<Self, JoinError> {
        let wrong = || JoinError::Address { address: without_secret(address) };
        let (address, times) = parted(address);
        let (mut servers, mut show, mut credentials) = (Vec::new(), None, Credentials::None);
        for one in address.split(',').map(str::trim) {
            let (scheme, rest) = one.split_once("://").ok_or_else(wrong)?;
            // A password may hold a `/`, a host may not.
            let at = rest.rfind('@').map_or(0, |at| at + 1);
            let end = rest[at..].find('/').map_or(rest.len(), |slash| at + slash);
            let (host, name) = (&rest[..end], rest[end..].trim_start_matches('/'));
            let (user, host) = host.rsplit_once('@').unwrap_or(("", host));
            if let Some((user, password)) = user.split_once(':') {
                let (user, password) = (user.to_owned(), password.to_owned());
                credentials = Credentials::User { user, password };
            }
            if !["nats", "tls"].contains(&scheme) || host.is_empty() {
                return Err(wrong());
            }
            servers.push(format!("{scheme}://{host}"));
            if !name.is_empty() {
                show = Some(name.to_owned());
            }
        }
        let (patience, silence) = (PATIENCE, SILENCE);
        let (root, key) = (None, None);
        let read = Self { servers, show, credentials, root, patience, silence, key };
        times.split('&').filter(|one| !one.is_empty()).try_fold(read, |read, one| {
            let (name, value) = one.split_once('=').ok_or_else(wrong)?;
            let number = || value.parse().map_err(|_| JoinError::Times);
            match name {
                "patience" => read.waiting(Some(number()?), None),
                "silence" => read.waiting(None, Some(number()?)),
                "key" => Ok(Self { key: Some(key_of(value).ok_or_else(wrong)?), ..read }),
                "credentials" => read.with_credentials(&path_of(value).ok_or_else(wrong)?),
                "authority" => Ok(Self { root: Some(path_of(value).ok_or_else(wrong)?), ..read }),
                _ => Err(wrong()),
            }
        })
    }

    /// The same with another patience, in milliseconds, and another silence, in seconds, where they
    /// are given.
    ///
    /// # Errors
    /// [`JoinError::Times`] when one is out of range.
    pub fn waiting(self, patience: Option<u64>, silence: Option<u64>) -> Result<Self, JoinError> {
        let within = |given: Option<u64>, range: &RangeInclusive<u64>| {
            given.is_none_or(|given| range.contains(&given))
        };
        if !within(patience, &PATIENCES) || !within(silence, &SILENCES) {
            return Err(JoinError::Times);
        }
        let patience = patience.map_or(self.patience, Duration::from_millis);
        Ok(Self { patience, silence: silence.map_or(self.silence, Duration::from_secs), ..self })
    }

    /// The same with the show's key, or without.
    #[must_use]
    pub fn keyed(self, key: Option<ShowKey>) -> Self {
        Self { key, ..self }
    }

    /// How `address` is written with the times and the key of this one.
    #[must_use]
    pub fn written(&self, address: &str) -> String {
        let (address, _) = parted(address);
        let mut set = Vec::new();
        if self.patience != PATIENCE {
            set.push(format!("patience={}", self.patience.as_millis()));
        }
        if self.silence != SILENCE {
            set.push(format!("silence={}", self.silence.as_secs()));
        }
        set.extend(self.key.map(|key| format!("key={}", URL_SAFE_NO_PAD.encode(key))));
        if set.is_empty() { address.to_owned() } else { format!("{address}?{}", set.join("&")) }
    }

    /// The same for this machine alone: with the files that hold this desk's credentials and the
    /// certificate that vouches for the broker's, where they are not in the address.
    #[must_use]
    pub fn written_here(
        &self,
        address: &str,
        credentials: Option<&Path>,
        authority: Option<&Path>,
    ) -> String {
        let files = [("credentials", credentials), ("authority", authority)];
        let files = files.into_iter().filter_map(|(name, path)| {
            let path = path?.canonicalize().ok()?;
            Some(format!("{name}={}", URL_SAFE_NO_PAD.encode(path.to_str()?)))
        });
        let written = self.written(address);
        files.fold(written, |written, file| {
            let joint = if parted(&written).1.is_empty() { '?' } else { '&' };
            format!("{written}{joint}{file}")
        })
    }

    /// The same with credentials from a file: an NKey's seed, or what a `.creds` file holds.
    ///
    /// # Errors
    /// [`JoinError::Credentials`] when the file cannot be read.
    pub fn with_credentials(self, path: &Path) -> Result<Self, JoinError> {
        let text = fs::read_to_string(path).map_err(|source| JoinError::Credentials {
            path: path.to_owned(),
            why: source.to_string(),
        })?;
        let seed = text.lines().map(str::trim).find(|line| !line.is_empty());
        let credentials = match seed.filter(|line| line.starts_with("SU")) {
            Some(seed) => Credentials::Seed(seed.to_owned()),
            None => Credentials::File(path.to_owned()),
        };
        Ok(Self { credentials, ..self })
    }
}

fn key_of(text: &str) -> Option<ShowKey> {
    URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()
}

fn path_of(text: &str) -> Option<PathBuf> {
    Some(String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?.into())
}

/// An address, and what is set after its `?`; a password may hold one too.
pub fn parted(address: &str) -> (&str, &str) {
    let at = address.rfind('@').unwrap_or(0);
    let mark = address[at..].find('?').map(|mark| at + mark);
    mark.map_or((address, ""), |mark| (&address[..mark], &address[mark + 1..]))
}

/// An address as it may be shown: without a password, nor what is set after it.
pub fn without_secret(address: &str) -> String {
    let (address, _) = parted(address);
    let hidden = |one: &str| match (one.split_once("://"), one.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => one.to_owned(),
    };
    address.split(',').map(hidden).collect::<Vec<_>>().join(",")
}
