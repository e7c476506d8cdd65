//! Requests over HTTP: one at a time, each on a line of its own. A redirection is not followed, and
//! of an answer no more is read than is shown.

use std::io::ErrorKind;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HOST};
use hyper::{Method, Request, Response, Uri};
use hyper_util::rt::TokioIo;
use live::devices::Sending;
use show::devices::Act;
use tokio::net::TcpStream;

use crate::peer::{Peer, Shows, Told};
use crate::trouble::{Trouble, short};

/// So much of an answer is read.
const MOST: usize = 8 * 1024;

/// Whatever takes requests at an address.
pub struct Http {
    /// `http://host:port/path`, without an ending slash.
    address: String,
    secret: Option<String>,
}

impl Http {
    /// At an address such as `http://192.168.1.30:8000/api`; the secret is what it knows us by.
    pub fn at(address: &str, secret: Option<String>) -> Self {
        let bare = address.trim().trim_end_matches('/');
        let address = if bare.contains("://") { bare.to_owned() } else { format!("http://{bare}") };
        Self { address, secret }
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
        match uri.scheme_str() {
            Some("http") => {}
            Some("https") => return Err(Trouble::refused("no-tls", "")),
            _ => return Err(bad(&self.address)),
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

    async fn ask(&self, method: &str, path: &str, body: &str) -> Result<String, Trouble> {
        let (uri, request) = self.request(method, path, body)?;
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let stream = TcpStream::connect((host, uri.port_u16().unwrap_or(80))).await;
        let stream = stream.map_err(|e| unreached(&e))?;
        // The command is short, and nothing follows it.
        let _ = stream.set_nodelay(true);
        let garbled = |e: hyper::Error| Trouble::lost("garbled", e);
        let (mut sender, line) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(garbled)?;
        let answer = async {
            let answer = sender.send_request(request).await.map_err(garbled)?;
            said(answer).await
        };
        // The line is worked for as long as the answer is waited for, and falls with it.
        let mut answer = std::pin::pin!(answer);
        tokio::select! {
            answer = &mut answer => answer,
            over = line => match over {
                Ok(()) => answer.await,
                Err(error) => Err(garbled(error)),
            },
        }
    }
}

async fn said(answer: Response<hyper::body::Incoming>) -> Result<String, Trouble> {
    let status = answer.status();
    let came = Limited::new(answer.into_body(), MOST).collect().await;
    // What is longer than what is shown is not read, and no fault of the request.
    let text = came.map(|body| short(&String::from_utf8_lossy(&body.to_bytes())));
    let text = format!("{} {}", status.as_u16(), text.unwrap_or_default());
    match status.as_u16() {
        200..=299 => Ok(short(&text)),
        300..=399 => Err(Trouble::lost("elsewhere", text)),
        401 | 403 => Err(Trouble::lost("wrong-password", status.as_u16())),
        _ => Err(Trouble::lost("status", text)),
    }
}

impl Peer for Http {
    const STANDING: &'static str = "there";
    const ANSWERS: bool = true;

    async fn join(&mut self) -> Result<Shows, Trouble> {
        // Whether anybody is there: a line that is closed again at once.
        let (uri, _) = self.request("", "", "")?;
        let host = uri.host().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        TcpStream::connect((host, uri.port_u16().unwrap_or(80)))
            .await
            .map_err(|e| unreached(&e))?;
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
