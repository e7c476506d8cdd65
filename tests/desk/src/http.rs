//! One HTTP call, written out: whatever a client may send, well formed or not.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// A call before it is sent.
#[derive(Clone, Debug)]
pub struct Call {
    first: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// What was answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Call {
    #[must_use]
    pub fn get(path: &str) -> Self {
        Self { first: format!("GET {path} HTTP/1.1"), headers: Vec::new(), body: Vec::new() }
    }

    #[must_use]
    pub fn post(path: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { first: format!("POST {path} HTTP/1.1"), headers: Vec::new(), body: body.into() }
    }

    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With the token of a link.
    #[must_use]
    pub fn key(self, key: &str) -> Self {
        self.header("Authorization", &format!("Bearer {key}"))
    }

    fn has(&self, name: &str) -> bool {
        self.headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
    }

    /// The bytes that go over the line.
    #[must_use]
    pub fn bytes(&self, to: SocketAddr) -> Vec<u8> {
        let mut head = format!("{}\r\n", self.first);
        if !self.has("Host") {
            head += &format!("Host: {to}\r\n");
        }
        if !self.body.is_empty() && !self.has("Content-Length") {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "Connection: close\r\n\r\n";
        [head.into_bytes(), self.body.clone()].concat()
    }

    /// Sends it; what was answered, or nothing where the line broke.
    #[must_use]
    pub fn try_send(&self, to: SocketAddr) -> Option<Answer> {
        let mut line = TcpStream::connect(to).ok()?;
        line.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
        self.over(&mut line, to)
    }

    /// Sends it over a line that is there; what was answered.
    pub fn over(&self, line: &mut (impl Read + Write), to: SocketAddr) -> Option<Answer> {
        // A server may answer, and hang up, before it took in everything.
        let _ = line.write_all(&self.bytes(to));
        let mut bytes = Vec::new();
        let _ = line.read_to_end(&mut bytes);
        Answer::read(&String::from_utf8_lossy(&bytes))
    }

    /// Sends it, and waits for what is answered.
    ///
    /// # Panics
    /// When nothing is.
    #[must_use]
    pub fn send(&self, to: SocketAddr) -> Answer {
        self.try_send(to).unwrap_or_else(|| panic!("no answer to {}", self.first))
    }
}

impl Answer {
    fn read(text: &str) -> Option<Self> {
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let header = |line: &str| {
            let (name, value) = line.split_once(": ")?;
            Some((name.to_ascii_lowercase(), value.to_owned()))
        };
        Some(Self { status, headers: lines.filter_map(header).collect(), body: body.to_owned() })
    }

    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }
}
