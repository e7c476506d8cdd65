//! Whoever means harm: none gets in, and none stops the show.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use desk::Right;
use serde_json::json;
use share::{MOST_LINES, MOST_VIEWS};
use tests_desk::Stand;
use tests_desk::http::Call;
use tests_desk::merge::merge;
use tests_desk::served::Served;
use tests_desk::socket::Line;

/// So many lines at once that ask nothing.
const CROWD: usize = 10_000;

fn served() -> Served {
    Served::of(Stand::day())
}

/// A view that was there before an attack still follows the show, and so does a new one.
fn goes_on(served: &Served, before: &mut Line, text: &str) {
    let said = served.act(&json!({ "do": "message", "text": text }));
    assert_eq!(said.status, 200, "{said:?}");
    assert_eq!(before.message()["changes"]["message"][0]["text"], text);
    assert_eq!(served.line().message()["view"]["message"]["text"], text);
}

fn welcomed(served: &Served) -> Line {
    let mut line = served.line();
    assert_eq!(line.message()["push"], "welcome");
    line
}

/// Whether the server hangs up on a line within so long, whatever it says before.
fn hung_up(mut line: TcpStream, within: Duration) -> bool {
    line.set_read_timeout(Some(within)).unwrap();
    let until = Instant::now() + within;
    let mut bytes = [0; 4096];
    while Instant::now() < until {
        match line.read(&mut bytes) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() == std::io::ErrorKind::ConnectionReset,
        }
    }
    false
}

#[test]
fn no_path_leads_out_of_what_is_compiled_in() {
    let served = served();
    for path in [
        "/../Cargo.toml",
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../Cargo.toml",
        "/./index.html/../../../Cargo.toml",
        "//etc/passwd",
        "/C:/Windows/win.ini",
        "/..\\..\\etc\\passwd",
        "/index.html%00.js",
        "/api/../../etc/passwd",
        "/api/companion/..%2f..%2fdo",
        "/api/companion/%00",
    ] {
        let answer = served.get(path);
        assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
        assert!(!answer.body.contains("root:") && !answer.body.contains("[package]"), "{path}");
    }
}

#[test]
fn what_is_no_http_is_turned_away() {
    let served = served();
    let mut view = welcomed(&served);
    let host = served.address;
    let too_many = "X-A: b\r\n".repeat(2_000);
    let too_long = "a".repeat(100_000);
    for bytes in [
        b"\0\0\0\0\r\n\r\n".to_vec(),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
        b"GET / HTTP/9.9\r\n\r\n".to_vec(),
        b"GET\r\n\r\n".to_vec(),
        format!("GET /{too_long} HTTP/1.1\r\nHost: {host}\r\n\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\n{too_many}\r\n").into_bytes(),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nX-A: {too_long}\r\n\r\n").into_bytes(),
        format!("POST /api/do HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n").into_bytes(),
        format!(
            "POST /api/do HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\n\
             Transfer-Encoding: chunked\r\n\r\nzzzz\r\n"
        )
        .into_bytes(),
    ] {
        let mut line = TcpStream::connect(host).unwrap();
        // It may hang up before it took in everything.
        let _ = line.write_all(&bytes);
        let begins = String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned();
        assert!(hung_up(line, Duration::from_secs(15)), "{begins}");
    }
    goes_on(&served, &mut view, "Toujours là");
}

#[test]
fn a_frame_that_is_too_large_or_malformed_ends_its_own_line_alone() {
    let served = served();
    let mut view = welcomed(&served);
    let ask = format!(
        "GET /ws HTTP/1.1\r\nHost: {0}\r\nAuthorization: Bearer {1}\r\nConnection: Upgrade\r\n\
         Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
        served.address,
        served.key(Right::Viewer),
    );
    for frame in [
        // Not masked; an unknown kind; reserved bits; a ping of 200 bytes; a part of nothing.
        vec![0x81, 0x02, b'{', b'}'],
        vec![0x8f, 0x80, 0, 0, 0, 0],
        vec![0xf1, 0x80, 0, 0, 0, 0],
        vec![0x89, 0xfe, 0x00, 0xc8, 0, 0, 0, 0],
        vec![0x80, 0x80, 0, 0, 0, 0],
        // Text that is no UTF-8.
        vec![0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe],
        // A text of 2^62 bytes is announced, and one of 1 GiB.
        vec![0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4],
        vec![0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 1, 2, 3, 4],
    ] {
        let mut line = TcpStream::connect(served.address).unwrap();
        line.write_all(ask.as_bytes()).unwrap();
        line.write_all(&frame).unwrap();
        assert!(hung_up(line, Duration::from_secs(10)), "{frame:?}");
    }
    goes_on(&served, &mut view, "Toujours là");
}

#[test]
fn a_command_that_is_too_long_is_not_read() {
    let served = served();
    let long = format!(r#"{{"do":"message","text":"{}"}}"#, "a".repeat(2_000_000));
    let answer = Call::post("/api/do", long).key(served.key(Right::Manager)).send(served.address);
    assert_eq!(answer.status, 413);
    let deep = "[".repeat(200_000);
    let answer = Call::post("/api/do", deep).key(served.key(Right::Manager)).send(served.address);
    assert_eq!(answer.status, 400);
    assert_eq!(served.stand.show().message, None);
}

#[test]
fn thousands_of_lines_that_ask_nothing_keep_nobody_out() {
    let served = served();
    let mut view = welcomed(&served);
    let mut crowd = Vec::new();
    for _ in 0..CROWD {
        // A line that this machine has no more room for is as good as one that was refused.
        if let Ok(line) = TcpStream::connect_timeout(&served.address, Duration::from_secs(5)) {
            crowd.push(line);
        }
    }
    assert!(crowd.len() > 2 * MOST_LINES, "a crowd of {}", crowd.len());
    goes_on(&served, &mut view, "Toujours là");
    let first = crowd.remove(0);
    assert!(hung_up(first, Duration::from_secs(5)), "the first made room");
    drop(crowd);
    goes_on(&served, &mut view, "Encore");
}

#[test]
fn more_views_than_there_is_room_for_are_refused_and_come_in_when_others_leave() {
    let served = served();
    let key = served.key(Right::Viewer);
    let mut views: Vec<Line> =
        (0..MOST_VIEWS).map(|_| Line::to(served.address, key).unwrap()).collect();
    assert_eq!(Line::to(served.address, key).err(), Some(503));
    assert_eq!(served.act(&json!({ "do": "message", "text": "Là" })).status, 200);
    for view in &mut views {
        let mut seen = view.message()["view"].clone();
        while seen["line"].is_null() {
            let next = view.message();
            merge(&mut seen, &next);
        }
    }
    drop(views);
    let until = Instant::now() + Duration::from_secs(10);
    while Line::to(served.address, key).is_err() {
        assert!(Instant::now() < until, "nobody comes in any more");
    }
}

/// Sends the first bytes, then one byte each quarter of a second until the server hangs up.
fn drips(to: SocketAddr, first: &[u8], within: Duration) -> bool {
    let mut line = TcpStream::connect(to).unwrap();
    line.write_all(first).unwrap();
    let until = Instant::now() + within;
    while Instant::now() < until {
        std::thread::sleep(Duration::from_millis(250));
        if line.write_all(b"a").is_err() {
            return true;
        }
    }
    false
}

#[test]
fn whoever_asks_byte_by_byte_is_hung_up_on() {
    let served = served();
    let mut view = welcomed(&served);
    let address = served.address;
    let head = format!("GET / HTTP/1.1\r\nHost: {address}\r\nX-Slow: ");
    let body = format!(
        "POST /api/do HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {}\r\n\
         Content-Length: 100000\r\n\r\n",
        served.key(Right::Manager)
    );
    let slow = [
        std::thread::spawn(move || drips(address, head.as_bytes(), Duration::from_secs(15))),
        std::thread::spawn(move || drips(address, body.as_bytes(), Duration::from_secs(40))),
    ];
    goes_on(&served, &mut view, "Pendant ce temps");
    for slow in slow {
        assert!(slow.join().unwrap(), "its line is closed");
    }
    goes_on(&served, &mut view, "Toujours là");
}

#[test]
fn guessing_keys_leads_nowhere_and_tells_nothing() {
    let served = served();
    let right = served.key(Right::Manager);
    let told = Call::get("/api/live").key("0").send(served.address).body;
    for n in 0..300 {
        let guess = format!("{}{n:04x}", &right[..right.len() - 4]);
        if guess != right {
            let answer = Call::get("/api/live").key(&guess).send(served.address);
            assert_eq!((answer.status, answer.body), (401, told.clone()));
        }
    }
}

#[test]
fn an_organiser_calls_nothing_by_putting_commands_together() {
    let served = served();
    for inner in [
        json!({ "do": "take" }),
        json!({ "do": "hold" }),
        json!({ "do": "go-live" }),
        json!({ "do": "message", "text": "x" }),
        json!({ "do": "several", "commands": [{ "do": "take" }] }),
    ] {
        let renamed =
            json!({ "do": "set-segment", "segment": "opening", "field": "title", "value": "Pris" });
        let both = json!({ "do": "several", "commands": [renamed, inner] });
        let answer = served.act_as(Right::Organiser, &both);
        assert!(answer.status >= 400, "{both}: {answer:?}");
        for right in [Right::Host, Right::Speaker, Right::Rapporteur, Right::Viewer] {
            assert!(served.act_as(right, &both).status >= 400, "{right:?} {both}");
        }
    }
    assert_eq!(served.stand.view()["segments"][0]["title"], "Ouverture");
}
