//! TLS to a device: the certificates that this machine trusts, and those that this person does.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::spawn_blocking;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{CertificateError, ClientConfig, Error, RootCertStore};

use crate::trouble::Trouble;

/// Speaks TLS over a line to the machine of that name. Beside what the system trusts, the
/// certificates in the file `authorities` are trusted, where there is one.
pub async fn over<L: AsyncRead + AsyncWrite + Unpin>(
    line: L,
    name: &str,
    authorities: &Path,
) -> Result<TlsStream<L>, Trouble> {
    let to = ServerName::try_from(name.to_owned()).map_err(|e| Trouble::lost("address", e))?;
    let authorities = authorities.to_owned();
    // The files are read each time: a certificate that was put there is trusted at the next try.
    let roots = spawn_blocking(move || roots(&authorities)).await;
    let roots = roots.unwrap_or_else(|_| RootCertStore::empty());
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| Trouble::lost("tls", e))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    TlsConnector::from(Arc::new(config)).connect(to, line).await.map_err(|e| said(&e))
}

fn roots(authorities: &Path) -> RootCertStore {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let own = fs::read(authorities).unwrap_or_default();
    roots.add_parsable_certificates(CertificateDer::pem_slice_iter(&own).flatten());
    roots
}

/// What is wrong with whom the line was joined to.
fn said(error: &io::Error) -> Trouble {
    let of_tls = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>());
    let code = match of_tls {
        Some(Error::InvalidCertificate(certificate)) => match certificate {
            CertificateError::UnknownIssuer => "certificate-unknown",
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                "certificate-expired"
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                "certificate-early"
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                "certificate-name"
            }
            _ => "certificate",
        },
        Some(Error::InvalidMessage(_)) => "no-tls",
        Some(_) => "tls",
        None => "gone",
    };
    Trouble::lost(code, error)
}
