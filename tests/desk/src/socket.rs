//! A client of the WebSocket.

use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;
use tungstenite::client::IntoClientRequest;
use tungstenite::protocol::Role;
use tungstenite::{Message, WebSocket};

use crate::merge::merge;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// A line to a serving desk.
pub struct Line {
    socket: WebSocket<TcpStream>,
}

impl Line {
    /// A line with that link's token; the status where it is refused.
    ///
    /// # Errors
    /// The HTTP status.
    pub fn to(address: SocketAddr, key: &str) -> Result<Self, u16> {
        Self::with(address, &[("Authorization", &format!("Bearer {key}"))])
    }

    /// The line of the flat state, for a token in the address.
    ///
    /// # Errors
    /// The HTTP status.
    pub fn flat(address: SocketAddr, key: &str) -> Result<Self, u16> {
        Self::at(address, &format!("/ws/flat?key={key}"), &[])
    }

    /// A line with these headers.
    ///
    /// # Errors
    /// The HTTP status.
    pub fn with(address: SocketAddr, headers: &[(&'static str, &str)]) -> Result<Self, u16> {
        Self::at(address, "/ws", headers)
    }

    /// A line on a stream over which frames come already.
    #[must_use]
    pub fn on(stream: TcpStream) -> Self {
        Self { socket: WebSocket::from_raw_socket(stream, Role::Client, None) }
    }

    fn at(address: SocketAddr, path: &str, headers: &[(&'static str, &str)]) -> Result<Self, u16> {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let mut request = format!("ws://{address}{path}").into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        match tungstenite::client(request, stream) {
            Ok((socket, _)) => Ok(Self { socket }),
            Err(tungstenite::HandshakeError::Failure(tungstenite::Error::Http(answer))) => {
                Err(answer.status().as_u16())
            }
            Err(error) => panic!("{error}"),
        }
    }

    /// The next message; none where the line was closed.
    ///
    /// # Panics
    /// When none comes.
    pub fn read(&mut self) -> Option<Value> {
        loop {
            match self.socket.read() {
                Ok(Message::Text(text)) => return Some(serde_json::from_str(&text).unwrap()),
                Ok(Message::Close(_)) => return None,
                Ok(_) => {}
                Err(tungstenite::Error::Io(e)) if e.kind() == std::io::ErrorKind::WouldBlock => {
                    panic!("nothing came")
                }
                Err(_) => return None,
            }
        }
    }

    /// The next message.
    ///
    /// # Panics
    /// When the line was closed.
    #[must_use]
    pub fn message(&mut self) -> Value {
        self.read().expect("the line was closed")
    }

    /// How long the next message is, in bytes, whatever it says.
    ///
    /// # Panics
    /// When none comes.
    pub fn length(&mut self) -> usize {
        loop {
            match self.socket.read().unwrap() {
                Message::Text(text) => return text.len(),
                Message::Close(_) => panic!("the line was closed"),
                _ => {}
            }
        }
    }

    /// Passes over what has come so far.
    ///
    /// # Panics
    /// When the line was closed.
    pub fn pass_over(&mut self) {
        self.socket.get_ref().set_nonblocking(true).unwrap();
        let ended = loop {
            if let Err(error) = self.socket.read() {
                break error;
            }
        };
        let empty = std::io::ErrorKind::WouldBlock;
        assert!(matches!(&ended, tungstenite::Error::Io(e) if e.kind() == empty), "{ended}");
        self.socket.get_ref().set_nonblocking(false).unwrap();
    }

    /// Whether anything but a ping comes within that time.
    #[must_use]
    pub fn anything_within(&mut self, time: Duration) -> Option<Value> {
        let until = std::time::Instant::now() + time;
        let mut found = None;
        while found.is_none() {
            let left = until.saturating_duration_since(std::time::Instant::now());
            if left.is_zero() {
                break;
            }
            self.socket.get_ref().set_read_timeout(Some(left)).unwrap();
            found = match self.socket.read() {
                Ok(Message::Text(text)) => Some(serde_json::from_str(&text).unwrap()),
                _ => None,
            };
        }
        self.socket.get_ref().set_read_timeout(Some(PATIENCE)).unwrap();
        found
    }

    pub fn send(&mut self, message: &Value) {
        self.say(&message.to_string());
    }

    /// Says anything at all.
    pub fn say(&mut self, text: &str) {
        self.socket.send(Message::text(text)).unwrap();
    }

    /// Says bytes that are no text.
    pub fn say_bytes(&mut self, bytes: Vec<u8>) {
        self.socket.send(Message::binary(bytes)).unwrap();
    }

    /// The answer to the question of that number; pushes before it are laid onto `view`.
    #[must_use]
    pub fn reply(&mut self, n: &Value, view: &mut Value) -> Value {
        loop {
            let message = self.message();
            if message.get("reply").is_some() && message["n"] == *n {
                return message["reply"].clone();
            }
            merge(view, &message);
        }
    }
}
