//! Requests over HTTP, plainly or over TLS: one at a time, each on a line of its own. A redirection
//! is not followed, and of an answer no more is read than is shown.

use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use live::devices::Sending;
use show::devices::Act;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::peer::{Peer, Shows, Told};
use crate::tls;
use crate::trouble::{Trouble, short};

/// So much of an answer is read.
const MOST: usize = 8 * 1024;

/// So long a machine may take to be reached; shorter than an answer may take, so that it is known
/// whether a request went out.
const REACH: Duration = Duration::from_secs(3);

/// A line to a machine, plain or over TLS.
trait Line: AsyncRead + AsyncWrite + Send + Unpin {}
impl<L: AsyncRead + AsyncWrite + Send + Unpin> Line for L {}

/// Whatever takes requests at an address.
pub struct Http {
    /// `http://host:port/path`, without an ending slash.
    address: String,
    secret: Option<String>,
    /// Where the certificates lie that this person trusts beside the system's.
    authorities: PathBuf,
}

impl Http {
    /// At an address such as `http://192.168.1.30:8000/api`; the secret is what it knows us by, and
    /// over TLS the certificates in `authorities` are trusted beside the system's.
    pub fn at(address: &str, secret: Option<String>, authorities: PathBuf) -> Self {
        let bare = address.trim().trim_end_matches('/');
        let address = if bare.contains("://") { bare.to_owned() } else { format!("http://{bare}") };
        Self { address, secret, authorities }
    }

    fn request(
        &self,
        method: &str,
        path: &str,
        body: &str,
    ) -> Result<(Uri, Request<Full<Bytes>>), Trouble> {
        let bad = |what: &str| Trouble::refused("address", what);
        let slash = if path.is_empty() || path.starts_with('/') { "" } else { "/" };
        let uri = format!("{}{slash}{path}", self.address);
        let uri: Uri = uri.parse().map_err(|_| bad(&uri))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) {
            return Err(bad(&self.address));
        }
        let host = uri.authority().ok_or_else(|| bad(&self.address))?.as_str();
        let method = match method.trim() {
            "" if body.is_empty() => Method::GET,
            "" => Method::POST,
            named => {
                Method::from_bytes(named.to_ascii_uppercase().as_bytes()).map_err(|_| bad(named))?
            }
        };
        // The fragment is the client's own, and of the address only path and query are sent.
        let target = uri.path_and_query().map_or("/", |p| p.as_str());
        let mut request = Request::builder().method(method).uri(target).header(HOST, host);
        if let Some(secret) = &self.secret {
            request = request.header(AUTHORIZATION, knows(secret));
        }
        let json = body.trim_start().starts_with(['{', '[']);
        if !body.is_empty() {
            let kind = if json { "application/json" } else { "text/plain; charset=utf-8" };
            request = request.header(CONTENT_TYPE, kind);
        }
        let request = request.body(Full::new(Bytes::from(body.to_owned())));
        request.map(|r| (uri, r)).map_err(|e| Trouble::refused("address", e))
    }

    /// A line to the machine; nothing was asked of it yet.
    async fn reach(&self, uri: &Uri) -> Result<Box<dyn Line>, Trouble> {
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']);
        let over_tls = uri.scheme_str() == Some("https");
        let port = uri.port_u16().unwrap_or(if over_tls { 443 } else { 80 });
        let reached = async {
            let plain = TcpStream::connect((host, port)).await.map_err(|e| unreached(&e))?;
            // The command is short, and nothing follows it.
            let _ = plain.set_nodelay(true);
            let line: Box<dyn Line> = if over_tls {
                Box::new(tls::over(plain, host, &self.authorities).await?)
            } else {
                Box::new(plain)
            };
            Ok(line)
        };
        let late = || Err(unreached(&io::Error::from(ErrorKind::TimedOut)));
        timeout(REACH, reached).await.unwrap_or_else(|_| late())
    }

    async fn ask(&self, method: &str, path: &str, body: &str) -> Result<String, Trouble> {
        let (uri, request) = self.request(method, path, body)?;
        let line = self.reach(&uri).await?;
        let garbled = |e: hyper::Error| Trouble::unanswered("garbled", e);
        let (mut sender, line) =
            hyper::client::conn::http1::handshake(TokioIo::new(line)).await.map_err(garbled)?;
        let answer = async {
            let answer = sender.send_request(request).await.map_err(garbled)?;
            self.said(answer).await
        };
        // The line is worked for as long as the answer is waited for, and falls with it. One that
        // ends, in whatever manner, may have brought the answer before.
        let mut answer = std::pin::pin!(answer);
        tokio::select! {
            answer = &mut answer => answer,
            over = line => answer.await.map_err(|trouble| over.map_or_else(garbled, |()| trouble)),
        }
    }

    async fn said(&self, answer: Response<hyper::body::Incoming>) -> Result<String, Trouble> {
        let status = answer.status();
        let came = Limited::new(answer.into_body(), MOST).collect().await;
        // What is longer than what is shown is not read, and no fault of the request.
        let bytes = came.map(|body| body.to_bytes()).unwrap_or_default();
        let text = self.hidden(&String::from_utf8_lossy(&bytes));
        let text = format!("{} {text}", status.as_u16());
        match status.as_u16() {
            200..=299 => Ok(short(&text)),
            300..=399 => Err(Trouble::lost("elsewhere", text)),
            401 | 403 => Err(Trouble::lost("wrong-password", status.as_u16())),
            _ => Err(Trouble::lost("status", text)),
        }
    }

    /// What a machine says, without the secret that it was told: it goes into the record.
    fn hidden(&self, text: &str) -> String {
        let Some(secret) = &self.secret else { return text.to_owned() };
        let header = knows(secret);
        let told = header.rsplit(' ').next().unwrap_or_default();
        [secret.as_str(), told]
            .iter()
            .filter(|word| !word.is_empty())
            .fold(text.to_owned(), |text, word| text.replace(word, "…"))
    }
}

impl Peer for Http {
    const STANDING: &'static str = "there";
    const ANSWERS: bool = true;

    async fn join(&mut self) -> Result<Shows, Trouble> {
        // Whether anybody is there: a line that is closed again at once.
        let (uri, _) = self.request("", "", "")?;
        self.reach(&uri).await?;
        Ok(Shows::default())
    }

    async fn send(&mut self, sending: &Sending) -> Result<String, Trouble> {
        match sending {
            Sending::Hold(_, Act::Http { method, path, body })
            | Sending::Once(_, Act::Http { method, path, body }) => {
                self.ask(method, path, body).await
            }
            _ => Err(Trouble::refused("not-for-it", "")),
        }
    }

    async fn knock(&mut self) -> Result<String, Trouble> {
        self.ask("GET", "", "").await
    }

    async fn listen(&mut self) -> Result<Told, Trouble> {
        std::future::pending().await
    }
}

/// What a secret looks like to whom it is told: `name:password`, a whole header, or a token.
fn knows(secret: &str) -> String {
    if secret.contains(' ') {
        secret.to_owned()
    } else if secret.contains(':') {
        format!("Basic {}", STANDARD.encode(secret))
    } else {
        format!("Bearer {secret}")
    }
}

fn unreached(error: &std::io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::ConnectionRefused => Trouble::lost("not-running", error),
        _ => Trouble::lost("unreachable", error),
    }
}
