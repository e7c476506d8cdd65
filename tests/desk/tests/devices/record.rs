//! What was sent is kept in the show's file, across starts of the desk.

use std::net::UdpSocket;
use std::time::Duration;

use live::devices::Came;
use rosc::OscPacket;
use show::Command;
use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line::device;
use wire::{Ask, Reply};

fn console() -> UdpSocket {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    socket
}

fn hear(socket: &UdpSocket) -> String {
    let mut packet = [0; 2048];
    let length = socket.recv(&mut packet).unwrap();
    match rosc::decoder::decode_udp(&packet[..length]).unwrap().1 {
        OscPacket::Message(message) => message.addr,
        bundle @ OscPacket::Bundle(_) => panic!("{bundle:?}"),
    }
}

/// Whether the console hears nothing until it is told of an end.
fn hears_nothing_before(socket: &UdpSocket, stand: &Stand) {
    let (path, args) = ("/end".to_owned(), vec![]);
    stand.ask_to(Act::Osc { path, args });
    assert_eq!(hear(socket), "/end");
}

trait Asks {
    fn ask_to(&self, act: Act);
}

impl Asks for Stand {
    fn ask_to(&self, act: Act) {
        let Act::Osc { path, args } = act else { return };
        let act = Some(wire::devices::ActBrief::Osc { path, args });
        let _ = self.ask(Ask::TryDevice { device: "osc".to_owned(), act });
    }
}

fn osc(path: &str) -> Act {
    Act::Osc { path: path.into(), args: vec![] }
}

fn with(console: &UdpSocket) -> Stand {
    let to = console.local_addr().unwrap();
    Stand::with_devices(vec![device("osc", DeviceKind::Osc, to)])
}

/// Waits until the show's file says so of all that was done once.
fn recorded(stand: &Stand, came: &[Came]) {
    for _ in 0..400 {
        let sent = stand.desk.sent().unwrap().unwrap();
        if sent.iter().filter(|kept| kept.once).map(|kept| kept.came).eq(came.iter().copied()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{:#?}", stand.desk.sent());
}

#[test]
fn a_desk_that_starts_anew_sends_nothing_again_and_shows_what_was_sent() {
    let console = console();
    let stand = with(&console);
    stand.cue("opening", "osc", vec![osc("/go/1")]);
    stand.cue("debate", "osc", vec![osc("/go/2")]);
    stand.force();
    assert_eq!(hear(&console), "/go/1");
    recorded(&stand, &[Came::Done]);
    let stand = stand.restart();
    stand.join_devices();
    let state = stand.until("osc", |state| state.standing == "send-only");
    assert_eq!(state.sent.len(), 1, "what the desk before it sent is shown");
    hears_nothing_before(&console, &stand);
    stand.force();
    assert_eq!(hear(&console), "/go/2", "and what comes up from now on is sent");
}

#[test]
fn what_was_called_and_did_not_go_out_goes_out_after_the_start() {
    let console = console();
    let stand = with(&console);
    stand.cue("opening", "osc", vec![osc("/go/1")]);
    // A desk without its devices on the line: the TOP is kept, and nothing was sent.
    let stand = stand.restart();
    stand.force();
    stand.join_devices();
    assert_eq!(hear(&console), "/go/1");
    recorded(&stand, &[Came::Done]);
}

#[test]
fn a_file_that_kept_no_record_begins_one_with_all_that_is_over() {
    let console = console();
    let stand = Stand::day();
    let osc_out = device("osc", DeviceKind::Osc, console.local_addr().unwrap());
    let now = Some(Box::new(osc_out));
    stand.command(Command::Devices(show::devices::Order::Edit { now, was: None })).unwrap();
    stand.cue("opening", "osc", vec![osc("/go/1")]);
    stand.force();
    stand.join_devices();
    stand.until("osc", |state| state.standing == "send-only");
    recorded(&stand, &[Came::Passed]);
    hears_nothing_before(&console, &stand);
}

#[test]
fn a_request_that_went_out_and_was_not_answered_is_not_sent_again() {
    let liar = Liar::new(Manner::Cuts);
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, liar.address)]);
    let (method, body) = (String::new(), String::new());
    stand.cue("opening", "http", vec![Act::Http { method, path: "/go".into(), body }]);
    stand.force();
    recorded(&stand, &[Came::Unanswered]);
    stand.until("http", |state| state.standing == "there" && state.tries == 0);
    let stand = stand.restart();
    stand.join_devices();
    let state = stand.until("http", |state| state.standing == "there");
    assert_eq!((state.sent.len(), state.sent[0].came.as_str()), (1, "unanswered"));
    recorded(&stand, &[Came::Unanswered]);
}

#[test]
fn the_journal_tells_under_each_top_what_it_sent() {
    let console = console();
    let stand = with(&console);
    stand.cue("opening", "osc", vec![osc("/go/1")]);
    stand.force();
    hear(&console);
    recorded(&stand, &[Came::Done]);
    let Reply::Journal(page) = stand.ask(Ask::Journal { run: None, before: None }) else {
        panic!("no journal");
    };
    let top = page.lines.iter().find(|line| line.code.starts_with("taken")).unwrap();
    assert_eq!(top.notes.last().unwrap(), "OSC\u{a0}: /go/1, 08:59:02", "{top:#?}");
}
