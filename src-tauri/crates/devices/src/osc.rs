//! OSC over UDP: what is sent has no answer.

use live::devices::{Sending, Tells};
use rosc::{OscMessage, OscPacket, OscType};
use show::devices::Act;
use tokio::net::UdpSocket;

use crate::peer::{Peer, Shows, Told};
use crate::trouble::Trouble;

/// Whatever takes OSC at an address.
pub struct Osc {
    address: String,
    socket: Option<UdpSocket>,
}

impl Osc {
    /// At `host:port`.
    pub fn at(address: &str) -> Self {
        Self { address: address.trim().to_owned(), socket: None }
    }

    async fn say(&self, message: OscMessage) -> Result<String, Trouble> {
        let packet = rosc::encoder::encode(&OscPacket::Message(message));
        let bytes = packet.map_err(|e| Trouble::refused("osc-message", format!("{e:?}")))?;
        let socket = self.socket.as_ref().ok_or_else(|| Trouble::lost("gone", ""))?;
        socket.send(&bytes).await.map_err(|e| unsent(&e))?;
        Ok(String::new())
    }
}

impl Peer for Osc {
    const STANDING: &'static str = "send-only";
    const ANSWERS: bool = false;

    async fn join(&mut self) -> Result<Shows, Trouble> {
        self.socket = None;
        let mut found = tokio::net::lookup_host(&self.address)
            .await
            .map_err(|e| Trouble::lost("address", e))?;
        let to = found.next().ok_or_else(|| Trouble::lost("address", ""))?;
        let from = if to.is_ipv6() { "[::]:0" } else { "0.0.0.0:0" };
        let socket = UdpSocket::bind(from).await.map_err(|e| Trouble::lost("network", e))?;
        socket.connect(to).await.map_err(|e| Trouble::lost("network", e))?;
        self.socket = Some(socket);
        Ok(Shows::default())
    }

    async fn send(&mut self, sending: &Sending) -> Result<String, Trouble> {
        match sending {
            Sending::Tell(tells) => self.say(live(tells)).await,
            Sending::Hold(_, act) | Sending::Once(_, act) => {
                let Act::Osc { path, args } = act else {
                    return Err(Trouble::refused("not-for-it", ""));
                };
                let args = args.iter().map(|text| argument(text)).collect();
                self.say(OscMessage { addr: path.clone(), args }).await
            }
        }
    }

    async fn knock(&mut self) -> Result<String, Trouble> {
        self.say(OscMessage { addr: "/regie/test".to_owned(), args: Vec::new() }).await
    }

    async fn listen(&mut self) -> Result<Told, Trouble> {
        let Some(socket) = &self.socket else { return std::future::pending().await };
        let mut nothing = [0; 16];
        loop {
            // Nothing is to come; but a machine may say that nobody listens there.
            if let Err(error) = socket.recv(&mut nothing).await {
                return Err(unsent(&error));
            }
        }
    }
}

/// What is told of the run: `/regie/live s:title i:remaining s:state`.
fn live(tells: &Tells) -> OscMessage {
    let remaining = tells.remaining.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    OscMessage {
        addr: "/regie/live".to_owned(),
        args: vec![
            OscType::String(tells.title.clone()),
            OscType::Int(i32::try_from(remaining).unwrap_or_default()),
            OscType::String(tells.state.clone()),
        ],
    }
}

/// An argument as it is written: a whole number, one with a point, `true`, `false`, or a text; in
/// quotes it is a text whatever it holds.
fn argument(text: &str) -> OscType {
    let quoted = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    if let Some(text) = quoted {
        return OscType::String(text.to_owned());
    }
    match text {
        "true" => return OscType::Bool(true),
        "false" => return OscType::Bool(false),
        _ => {}
    }
    let number = text.parse::<f32>().ok().filter(|f| f.is_finite() && text.contains('.'));
    let whole = text.parse().map(OscType::Int).ok();
    whole.or(number.map(OscType::Float)).unwrap_or_else(|| OscType::String(text.to_owned()))
}

fn unsent(error: &std::io::Error) -> Trouble {
    let code = match error.kind() {
        std::io::ErrorKind::ConnectionRefused => "nobody-listens",
        _ => "network",
    };
    Trouble::lost(code, error)
}
