//! Requests over HTTP: filled, and whatever comes back.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line::device;
use wire::Ask;

/// A server that keeps what it is asked, and answers so.
fn server(answer: &'static str) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (heard, hears) = channel();
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.set_read_timeout(Some(Duration::from_millis(300)));
            let mut all = Vec::new();
            let mut part = [0; 4096];
            while let Ok(length @ 1..) = stream.read(&mut part) {
                all.extend_from_slice(&part[..length]);
                if all.ends_with(b"}") || all.ends_with(b"\r\n\r\n") {
                    break;
                }
            }
            // A line without a word asked whether anybody is there.
            if !all.is_empty() {
                let _ = stream.write_all(answer.as_bytes());
                let _ = heard.send(String::from_utf8_lossy(&all).into_owned());
            }
        }
    });
    (address, hears)
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nmerci";

fn act(path: &str, body: &str) -> Act {
    Act::Http { method: String::new(), path: path.into(), body: body.into() }
}

fn stand(address: SocketAddr, act: Act) -> Stand {
    let at = format!("http://{address}/api");
    let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, at)]);
    stand.cue("opening", "http", vec![act]);
    stand
}

#[test]
fn a_request_is_filled_and_sent_once_and_what_came_back_is_kept() {
    let (address, hears) = server(OK);
    let stand = stand(address, act("/title?t={title}", "{\"who\":\"{speaker}\"}"));
    let (device, secret) = ("http".to_owned(), "nom:mot".to_owned());
    let _ = stand.ask(Ask::KeepSecret { device, secret });
    stand.force();
    let request = hears.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(request.starts_with("POST /api/title?t=opening HTTP/1.1\r\n"), "{request}");
    assert!(request.ends_with("{\"who\":\"ada NAME\"}"), "{request}");
    assert!(request.contains("authorization: Basic bm9tOm1vdA=="), "{request}");
    assert!(request.contains("content-type: application/json"), "{request}");
    let state = stand.until("http", |state| !state.sent.is_empty());
    assert_eq!((state.sent[0].back.as_str(), state.sent[0].came.as_str()), ("200 merci", "done"));
    stand.act(wire::Do::Hold).unwrap();
    assert!(hears.recv_timeout(Duration::from_millis(700)).is_err(), "once is once");
}

#[test]
fn a_refusal_is_said_and_tried_again_while_its_segment_is_on_air() {
    let (address, hears) = server("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n");
    let stand = stand(address, act("/preset/2", ""));
    stand.force();
    assert_eq!(stand.fault("http"), "wrong-password");
    for _ in 0..2 {
        assert!(
            hears.recv_timeout(Duration::from_secs(20)).unwrap().starts_with("GET /api/preset/2 ")
        );
    }
    stand.force();
    let state = stand.until("http", |state| state.standing == "there");
    assert_eq!(state.fault, None, "with its segment over it is tried no more");
}

#[test]
fn redirections_floods_and_lies_are_said_and_not_followed() {
    let elsewhere = Liar::new(Manner::Hangs);
    let to = format!("HTTP/1.1 302 Found\r\nlocation: http://{}/\r\n\r\n", elsewhere.address);
    let flood = b"HTTP/1.1 200 OK\r\ncontent-length: 1073741824\r\n\r\n".to_vec();
    let all = [
        (Manner::Says(to.into_bytes()), vec!["elsewhere"]),
        (Manner::Says(b"SSH-2.0-OpenSSH\r\n".to_vec()), vec!["garbled"]),
        (Manner::Cuts, vec!["garbled"]),
        (Manner::Hangs, vec!["silent"]),
        (Manner::Says(b"HTTP/1.1 500 No\r\ncontent-length: 0\r\n\r\n".to_vec()), vec!["status"]),
    ];
    for (manner, codes) in all {
        let liar = Liar::new(manner.clone());
        let stand = stand(liar.address, act("/go", ""));
        stand.force();
        let fault = stand.fault("http");
        assert!(codes.contains(&fault.as_str()), "{manner:?}: {fault}");
        stand.force();
        assert_eq!(stand.show().run().unwrap().passages.len(), 2);
    }
    assert_eq!(elsewhere.came(), 0, "nobody follows a redirection");
    let liar = Liar::new(Manner::Floods(flood));
    let stand = stand(liar.address, act("/go", ""));
    stand.force();
    let state = stand.until("http", |state| !state.sent.is_empty());
    assert!(state.sent[0].came == "done" && state.sent[0].back.len() < 300, "{:?}", state.sent[0]);
}

#[test]
fn addresses_that_are_none_are_said() {
    for (address, code) in [("http://une machine", "address"), ("ftp://127.0.0.1", "address")] {
        let stand = Stand::with_devices(vec![device("http", DeviceKind::Http, address)]);
        assert_eq!(stand.fault("http"), code);
    }
}
