//! The address that a proxy stands for.

use std::net::IpAddr;

use desk::Right;
use share::Front;
use tests_desk::Stand;
use tests_desk::http::Call;
use tests_desk::served::Served;
use tests_desk::socket::Line;

const LOOPBACK: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

fn behind(address: &str, proxy: IpAddr) -> Served {
    Served::behind(Stand::day(), Some(Front::of(address, proxy).unwrap()))
}

#[test]
fn through_its_proxy_the_public_name_is_taken_and_no_other() {
    let served = behind("https://regie.example.org/salle", LOOPBACK);
    let live = |host: &str, forwarded: Option<&str>| {
        let call = Call::get("/api/live").key(served.key(Right::Manager)).header("Host", host);
        let call = match forwarded {
            Some(name) => call.header("X-Forwarded-Host", name),
            None => call,
        };
        call.send(served.address).status
    };
    assert_eq!(live("regie.example.org", None), 200);
    assert_eq!(live("backend", Some("regie.example.org")), 200);
    assert_eq!(live("backend", Some("evil.example")), 421);
    assert_eq!(live("evil.example", None), 421);
    let key = format!("Bearer {}", served.key(Right::Manager));
    let from = |origin: &str| {
        let headers =
            [("Authorization", key.as_str()), ("Host", "regie.example.org"), ("Origin", origin)];
        Line::with(served.address, &headers).map(drop)
    };
    assert_eq!(from("https://regie.example.org"), Ok(()));
    assert_eq!(from("http://regie.example.org"), Err(403));
    assert_eq!(from("https://evil.example"), Err(403));
}

#[test]
fn the_first_address_leads_below_its_path_with_a_cookie_for_it_alone() {
    let served = behind("https://regie.example.org/salle", LOOPBACK);
    let path = format!("/?key={}", served.key(Right::Viewer));
    let first = Call::get(&path).header("Host", "regie.example.org").send(served.address);
    assert_eq!((first.status, first.header("location")), (303, Some("/salle/")));
    let cookie = first.header("set-cookie").unwrap();
    assert!(cookie.contains("Path=/salle/") && cookie.contains("Secure"), "{cookie}");
}

#[test]
fn what_does_not_come_from_the_proxy_is_not_for_the_public_name() {
    let served = behind("https://regie.example.org", "192.0.2.7".parse().unwrap());
    let call = Call::get("/api/live").key(served.key(Right::Manager));
    assert_eq!(call.header("Host", "regie.example.org").send(served.address).status, 421);
}

#[test]
fn an_address_that_is_none_is_refused() {
    for bad in [
        "",
        "regie.example.org",
        "ftp://regie.example.org",
        "https://",
        "https:///salle",
        "https://regie.example.org/?key=1",
        "https://a b",
        "https://a\r\nSet-Cookie: x",
    ] {
        assert!(Front::of(bad, LOOPBACK).is_err(), "{bad}");
    }
    let front = Front::of("https://regie.example.org/salle/", LOOPBACK).unwrap();
    assert_eq!(
        (front.origin.as_str(), front.path.as_str()),
        ("https://regie.example.org", "/salle")
    );
}
