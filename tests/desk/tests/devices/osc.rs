//! OSC, out and in, against liblo where it is on this machine.

use std::net::UdpSocket;
use std::process::{Command, Stdio};
use std::time::Duration;

use proptest::prelude::*;
use rosc::{OscBundle, OscMessage, OscPacket, OscTime, OscType};
use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::line::device;
use tests_desk::packets::packets;
use wire::Do;

fn socket() -> UdpSocket {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    socket
}

fn hear(socket: &UdpSocket) -> OscMessage {
    let mut packet = [0; 2048];
    let length = socket.recv(&mut packet).unwrap();
    match rosc::decoder::decode_udp(&packet[..length]).unwrap().1 {
        OscPacket::Message(message) => message,
        bundle @ OscPacket::Bundle(_) => panic!("{bundle:?}"),
    }
}

fn packet(path: &str, args: Vec<OscType>) -> Vec<u8> {
    let message = OscMessage { addr: path.into(), args };
    rosc::encoder::encode(&OscPacket::Message(message)).unwrap()
}

/// A desk that listens on a port of its own.
fn listening() -> (Stand, u16) {
    let port = socket().local_addr().unwrap().port();
    let at = format!("127.0.0.1:{port}");
    let stand = Stand::with_devices(vec![device("in", DeviceKind::OscIn, at)]);
    stand.until("in", |state| state.standing == "listening");
    (stand, port)
}

#[test]
fn a_cue_is_one_message_with_its_arguments_as_they_are_written() {
    let console = socket();
    let to = console.local_addr().unwrap();
    let stand = Stand::with_devices(vec![device("osc", DeviceKind::Osc, to)]);
    let args = ["1", "0.5", "true", "{speaker}", "\"7\""].map(str::to_owned).to_vec();
    stand.cue("opening", "osc", vec![Act::Osc { path: "/cue/go".into(), args }]);
    stand.force();
    let heard = hear(&console);
    assert_eq!(heard.addr, "/cue/go");
    let text = |text: &str| OscType::String(text.into());
    let all = vec![
        OscType::Int(1),
        OscType::Float(0.5),
        OscType::Bool(true),
        text("ada NAME"),
        text("7"),
    ];
    assert_eq!(heard.args, all);
    let state = stand.until("osc", |state| !state.sent.is_empty());
    assert_eq!((state.standing.as_str(), state.sent[0].ms), ("send-only", None));
}

#[test]
fn what_is_on_air_is_told_on_change() {
    let console = socket();
    let mut told = device("osc", DeviceKind::Osc, console.local_addr().unwrap());
    told.tells = true;
    let stand = Stand::with_devices(vec![told]);
    assert_eq!(hear(&console).args[2], OscType::String("before".into()));
    stand.force();
    let heard = hear(&console);
    assert_eq!(heard.addr, "/regie/live");
    let text = |text: &str| OscType::String(text.into());
    assert_eq!(heard.args, [text("opening"), OscType::Int(600), text("on-air")]);
}

#[test]
fn calls_go_through_the_guard_and_what_cannot_be_read_is_counted() {
    let (stand, port) = listening();
    let pedal = socket();
    let send = |bytes: &[u8]| {
        pedal.send_to(bytes, ("127.0.0.1", port)).unwrap();
    };
    send(b"no osc at all");
    send(&[b'/'; 1500]);
    stand.until("in", |state| state.malformed == 2);
    stand.hands.wait(2000);
    send(&packet("/regie/take", vec![OscType::Int(1)]));
    stand.until("in", |state| state.heard.is_some());
    assert_eq!(stand.show().run().unwrap().passages.len(), 1);
    // The next one comes too soon: refused, and said.
    send(&packet("/regie/take", vec![OscType::Int(1)]));
    let state =
        stand.until("in", |state| state.heard.as_ref().is_some_and(|h| !h.refused.is_empty()));
    assert!(state.heard.unwrap().refused.contains("Trop tôt"));
    // A button let go calls nothing.
    stand.hands.wait(2000);
    send(&packet("/regie/take", vec![OscType::Float(0.0)]));
    send(&packet("/regie/hold", vec![]));
    stand.until("in", |state| state.heard.as_ref().is_some_and(|h| h.path == "/regie/hold"));
    let run = stand.show().run().unwrap().clone();
    assert_eq!((run.passages.len(), run.hold.is_some()), (1, true));
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = socket();
    let at = taken.local_addr().unwrap();
    let stand = Stand::with_devices(vec![device("in", DeviceKind::OscIn, at)]);
    assert_eq!(stand.fault("in"), "no-port");
}

#[test]
fn liblo_calls_the_show() {
    let (stand, port) = listening();
    let to = ["127.0.0.1".to_owned(), port.to_string()];
    let call = |words: &[&str]| {
        Command::new("oscsend").args(&to).args(words).stderr(Stdio::null()).status()
    };
    if !call(&["/regie/nothing"]).is_ok_and(|status| status.success()) {
        eprintln!("skipped: oscsend is not here (apt-get install liblo-tools)");
        return;
    }
    stand.hands.wait(2000);
    call(&["/regie/take", "i", "1"]).unwrap();
    stand.until("in", |state| state.heard.as_ref().is_some_and(|h| h.path == "/regie/take"));
    call(&["/regie/adjust", "i", "60"]).unwrap();
    stand.until("in", |state| state.heard.as_ref().is_some_and(|h| h.path == "/regie/adjust"));
    assert_eq!(stand.show().run().unwrap().passages[0].adjust, 60);
}

#[test]
fn bundles_are_calls_one_after_another() {
    let message = |path: &str| OscPacket::Message(OscMessage { addr: path.into(), args: vec![] });
    let time = OscTime { seconds: 0, fractional: 1 };
    let inner =
        OscPacket::Bundle(OscBundle { timetag: time, content: vec![message("/regie/back")] });
    let content = vec![message("/regie/hold"), inner, message("/other")];
    let bundle = OscPacket::Bundle(OscBundle { timetag: time, content });
    let calls = devices::calls(&rosc::encoder::encode(&bundle).unwrap()).unwrap();
    assert!(matches!(
        calls.iter().map(|(_, call)| call).collect::<Vec<_>>()[..],
        [Some(Do::Hold), Some(Do::Back { .. }), None]
    ));
}

proptest! {
    #![proptest_config(kit::acts::cases(2000))]

    /// Whatever comes in: it is read or left, and nothing falls over.
    #[test]
    fn any_packet_is_read_or_left(bytes in proptest::collection::vec(any::<u8>(), 0..1200)) {
        let _ = devices::calls(&bytes);
    }

    /// The same of a call that was damaged on its way.
    #[test]
    fn a_damaged_call_is_read_or_left(
        which in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(), bytes in proptest::collection::vec(any::<u8>(), 0..9),
        gone in 0usize..9, cut in 0usize..40,
    ) {
        let all = packets();
        let mut packet = which.get(&all).clone();
        let at = at.index(packet.len());
        packet.splice(at..(at + gone).min(packet.len()), bytes);
        packet.truncate(packet.len().saturating_sub(cut));
        let calls = devices::calls(&packet).unwrap_or_default();
        prop_assert!(calls.len() <= packet.len() / 4, "each takes four bytes at the least");
        let again = devices::calls(&packet).unwrap_or_default();
        prop_assert_eq!(format!("{calls:?}"), format!("{again:?}"));
    }
}
