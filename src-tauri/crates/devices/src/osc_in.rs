//! OSC in: pedals, boxes and consoles that call the show. Each call goes through the same guard as
//! a key; what cannot be read is counted and left.

use std::sync::Arc;

use desk::{Bearer, Desk, LinkId, Right};
use rosc::{OscMessage, OscPacket, OscType};
use show::id::DeviceId;
use tokio::net::UdpSocket;
use wire::Do;
use wire::devices::HeardView;
use wire::words::Language;

use crate::board::{Board, now};
use crate::link::PATIENCE;
use crate::trouble::{Trouble, short};

/// The longest packet read: a call has some forty bytes. Bundles in bundles end there too.
const LONGEST: usize = 1024;

/// The calls that a packet holds, in order, with their paths; none where it cannot be read.
#[must_use]
pub fn calls(packet: &[u8]) -> Option<Vec<(String, Option<Do>)>> {
    if packet.len() > LONGEST {
        return None;
    }
    let (rest, packet) = rosc::decoder::decode_udp(packet).ok()?;
    let mut found = Vec::new();
    if rest.is_empty() {
        spread(packet, &mut found);
        return Some(found);
    }
    None
}

fn spread(packet: OscPacket, found: &mut Vec<(String, Option<Do>)>) {
    match packet {
        OscPacket::Message(message) => {
            let call = call(&message);
            found.push((message.addr, call));
        }
        OscPacket::Bundle(bundle) => {
            bundle.content.into_iter().for_each(|packet| spread(packet, found));
        }
    }
}

/// What a message calls; none where it is nothing that is known, or the release of a button.
fn call(message: &OscMessage) -> Option<Do> {
    let first = message.args.first();
    let released = match first {
        Some(OscType::Float(f)) => f.abs() < f32::EPSILON,
        Some(OscType::Double(f)) => f.abs() < f64::EPSILON,
        Some(OscType::Bool(on)) => !on,
        _ => false,
    };
    if released {
        return None;
    }
    let (track, segment) = (None, None);
    Some(match message.addr.as_str() {
        "/regie/take" => {
            let forced = matches!(first, Some(OscType::Int(1)));
            Do::Take { track, from: None, to: None, forced: Some(forced) }
        }
        "/regie/standby" => Do::Standby { track, segment },
        "/regie/hold" => Do::Hold,
        "/regie/resume" => Do::Resume,
        "/regie/back" => Do::Back { track, segment },
        "/regie/skip" => Do::Skip { segment },
        "/regie/panic" => Do::Panic,
        "/regie/adjust" => match first {
            Some(OscType::Int(seconds)) => Do::Adjust { seconds: i64::from(*seconds), segment },
            _ => return None,
        },
        _ => return None,
    })
}

/// Listens at an address until it is dropped.
pub async fn listen(id: DeviceId, address: String, desk: Desk, board: Arc<Board>) {
    loop {
        let trouble = match UdpSocket::bind(address.trim()).await {
            Ok(socket) => {
                board.reached(&id, "listening");
                hear(&id, &socket, &desk, &board).await
            }
            Err(error) => Trouble::lost("no-port", error),
        };
        board.failed(&id, &trouble, PATIENCE);
        tokio::time::sleep(PATIENCE).await;
    }
}

async fn hear(id: &DeviceId, socket: &UdpSocket, desk: &Desk, board: &Board) -> Trouble {
    let name = LinkId("osc".to_owned());
    let bearer = Bearer::link(name, Right::Manager, true).speaking(Language::French);
    let mut packet = vec![0; LONGEST + 1];
    loop {
        let length = match socket.recv(&mut packet).await {
            Ok(length) => length,
            Err(error) => return Trouble::lost("network", error),
        };
        let Some(calls) = calls(&packet[..length]) else {
            board.set(id, |state| state.malformed = state.malformed.saturating_add(1));
            continue;
        };
        for (path, call) in calls {
            let refused = match call {
                Some(call) => act(desk, &bearer, call).await,
                None => String::new(),
            };
            let heard = HeardView { at: now(), path: short(&path), refused };
            board.set(id, |state| state.heard = Some(heard));
        }
    }
}

/// Acts at the desk's door; why it was refused, or empty.
async fn act(desk: &Desk, bearer: &Bearer, call: Do) -> String {
    let (desk, asks) = (desk.clone(), bearer.clone());
    let done = tokio::task::spawn_blocking(move || {
        desk.act(&asks, call, None).map_err(|fault| fault.say(asks.words()).text)
    });
    done.await.map_or_else(|_| String::new(), |done| done.err().unwrap_or_default())
}
