//! A socket's frames. What is long goes out in pieces, so that each line holds little of it however
//! long the show is.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderMap, Response, StatusCode, header};
use futures_util::{SinkExt as _, StreamExt as _};
use hyper::upgrade::Upgraded;
use hyper_util::rt::TokioIo;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Utf8Bytes;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_tungstenite::tungstenite::protocol::{Message, Role, WebSocketConfig};

/// A client that takes in nothing for so long is dropped; it joins again.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest message taken: a document to bring in, in base64.
const LONGEST: usize = 24 * 1024 * 1024;
/// What a line holds at a time of what it is sent, in bytes.
const PIECE: usize = 16 * 1024;
/// What it holds of what it hears, in bytes; more for a while where more is said.
const EAR: usize = 4 * 1024;

/// What is answered to someone who asks for a socket; none where that was not asked.
pub fn agreed(asked: &HeaderMap) -> Option<Response<Body>> {
    let says = |name: header::HeaderName, word: &str| {
        let said = asked.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        said.split(',').any(|one| one.trim().eq_ignore_ascii_case(word))
    };
    let key = asked.get(header::SEC_WEBSOCKET_KEY)?;
    let meant = says(header::CONNECTION, "upgrade")
        && says(header::UPGRADE, "websocket")
        && says(header::SEC_WEBSOCKET_VERSION, "13");
    let answer = Response::builder()
        .status(StatusCode::SWITCHING_PROTOCOLS)
        .header(header::CONNECTION, "upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_ACCEPT, derive_accept_key(key.as_bytes()));
    meant.then(|| answer.body(Body::empty()).ok()).flatten()
}

/// What came over a line.
pub enum Heard {
    /// A text.
    Text(Utf8Bytes),
    /// A sign that someone is there.
    Life,
}

/// A line to a view.
pub struct Line(WebSocketStream<TokioIo<Upgraded>>);

impl Line {
    /// The line that a question became.
    pub async fn of(upgraded: Upgraded) -> Self {
        let config = WebSocketConfig::default()
            .read_buffer_size(EAR)
            .write_buffer_size(0)
            .max_message_size(Some(LONGEST));
        let io = TokioIo::new(upgraded);
        Self(WebSocketStream::from_raw_socket(io, Role::Server, Some(config)).await)
    }

    /// What comes next; none once it has ended.
    pub async fn heard(&mut self) -> Option<Heard> {
        match self.0.next().await? {
            Ok(Message::Text(text)) => Some(Heard::Text(text)),
            Ok(Message::Close(_)) | Err(_) => None,
            Ok(_) => Some(Heard::Life),
        }
    }

    /// Says texts, one behind the other, as one message; false where nobody takes it in.
    pub async fn say(&mut self, texts: &[&str]) -> bool {
        let mut left: usize = texts.iter().map(|text| text.len()).sum();
        let mut kind = Data::Text;
        for text in texts {
            for piece in text.as_bytes().chunks(PIECE) {
                left -= piece.len();
                let frame = Frame::message(piece.to_vec(), OpCode::Data(kind), left == 0);
                if !self.send(Message::Frame(frame)).await {
                    return false;
                }
                kind = Data::Continue;
            }
        }
        true
    }

    /// Asks for a sign of life; false where the line has ended.
    pub async fn ping(&mut self) -> bool {
        self.send(Message::Ping(Vec::new().into())).await
    }

    async fn send(&mut self, message: Message) -> bool {
        matches!(timeout(PATIENCE, self.0.send(message)).await, Ok(Ok(())))
    }
}
