//! The address that a proxy of the organisers' own stands for.

use std::net::IpAddr;

use thiserror::Error;

/// Where people elsewhere reach this server: through a proxy that ends TLS and passes on to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    /// `https://regie.example.org`, without an ending slash.
    pub origin: String,
    /// What stands before every path: empty, or `/salle`.
    pub path: String,
    /// The address that the proxy calls from: only what comes from there may be for `origin`.
    pub proxy: IpAddr,
}

/// Why an address is none that a proxy can stand for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is not an address such as https://regie.example.org/salle")]
pub struct NoFront(pub String);

impl Front {
    /// The front of an address such as `https://regie.example.org/salle`.
    ///
    /// # Errors
    /// [`NoFront`] when it has no scheme, no host, a query, or a character that no header may
    /// carry.
    pub fn of(address: &str, proxy: IpAddr) -> Result<Self, NoFront> {
        let bad = || NoFront(address.chars().take(80).collect());
        let (scheme, rest) = address.split_once("://").ok_or_else(bad)?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]".contains(c);
        let known = matches!(scheme, "http" | "https");
        if !known || host.is_empty() || !rest.chars().all(plain) {
            return Err(bad());
        }
        let path = path.trim_end_matches('/');
        let path = if path.is_empty() { String::new() } else { format!("/{path}") };
        Ok(Self { origin: format!("{scheme}://{host}"), path, proxy })
    }
}
