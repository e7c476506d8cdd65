//! TLS of this server's own: by a certificate that was given, or one made here.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What a server shows to whoever calls it over TLS.
#[derive(Clone)]
pub struct Tls {
    /// SHA-256 of the certificate, as browsers show it: `AB:CD:…`.
    pub fingerprint: String,
    acceptor: TlsAcceptor,
}

/// Why there is no TLS.
#[derive(Debug, Error)]
pub enum NoTls {
    /// A file cannot be read or written.
    #[error("{}: {error}", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A file holds no certificate, or no key.
    #[error("{} holds no certificate or key in PEM", .0.display())]
    NotPem(PathBuf),
    /// Certificate and key do not belong together.
    #[error("the certificate and its key cannot be used: {0}")]
    Unfit(String),
}

impl Tls {
    /// By the certificate and the key in two PEM files.
    ///
    /// # Errors
    /// [`NoTls`] when they cannot be read or used.
    pub fn of(certificate: &Path, key: &Path) -> Result<Self, NoTls> {
        let bad = |path: &Path| NoTls::NotPem(path.to_owned());
        let chain = CertificateDer::pem_slice_iter(&read(certificate)?)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| bad(certificate))?;
        let first = chain.first().ok_or_else(|| bad(certificate))?;
        let fingerprint = fingerprint(first);
        let key = PrivateKeyDer::from_pem_slice(&read(key)?).map_err(|_| bad(key))?;
        let unfit = |error: tokio_rustls::rustls::Error| NoTls::Unfit(error.to_string());
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(unfit)?
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .map_err(unfit)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { fingerprint, acceptor: TlsAcceptor::from(Arc::new(config)) })
    }

    /// By a certificate of this machine's own for that address, kept in `folder`; made there the
    /// first time, so that a browser that was told to trust it knows it again.
    ///
    /// # Errors
    /// [`NoTls`] when it cannot be made or kept.
    pub fn made_here(folder: &Path, address: IpAddr) -> Result<Self, NoTls> {
        let name = address.to_string().replace(':', "-");
        let certificate = folder.join(format!("{name}.crt"));
        let key = folder.join(format!("{name}.key"));
        if !certificate.exists() || !key.exists() {
            let names = vec![address.to_string(), "localhost".to_owned(), "127.0.0.1".to_owned()];
            let made = rcgen::generate_simple_self_signed(names);
            let made = made.map_err(|error| NoTls::Unfit(error.to_string()))?;
            keep(&key, &made.signing_key.serialize_pem())?;
            keep(&certificate, &made.cert.pem())?;
        }
        Self::of(&certificate, &key)
    }

    /// What answers a call.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        self.acceptor.clone()
    }
}

fn read(path: &Path) -> Result<Vec<u8>, NoTls> {
    std::fs::read(path).map_err(|error| NoTls::File { path: path.to_owned(), error })
}

/// Writes a file that only its owner reads.
fn keep(path: &Path, text: &str) -> Result<(), NoTls> {
    use std::io::Write as _;
    let write = || {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)?.write_all(text.as_bytes())
    };
    write().map_err(|error| NoTls::File { path: path.to_owned(), error })
}

fn fingerprint(certificate: &[u8]) -> String {
    let bytes = Sha256::digest(certificate);
    bytes.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}
