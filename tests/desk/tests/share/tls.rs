//! TLS of the server's own.

use std::net::{IpAddr, Ipv4Addr};

use desk::Right;
use share::Tls;
use tempfile::TempDir;
use tests_desk::Stand;
use tests_desk::http::{Answer, Call};
use tests_desk::secure::secure;
use tests_desk::served::Served;

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn served() -> (TempDir, Served) {
    let folder = TempDir::new().unwrap();
    let tls = Tls::made_here(folder.path(), LOOPBACK).unwrap();
    (folder, Served::over(Stand::day(), tls))
}

fn send(folder: &TempDir, served: &Served, call: &Call) -> Answer {
    let mut line = secure(served.address, "127.0.0.1", &folder.path().join("127.0.0.1.crt"));
    call.over(&mut line, served.address).unwrap()
}

#[test]
fn it_is_served_under_https_to_its_own_origin_alone() {
    let (folder, served) = served();
    let key = served.key(Right::Manager).to_owned();
    let live = |origin: &str| {
        let call = Call::get("/api/live").key(&key).header("Origin", origin);
        send(&folder, &served, &call).status
    };
    assert_eq!(live(&format!("https://{}", served.address)), 200);
    assert_eq!(live(&format!("http://{}", served.address)), 403);
    assert_eq!(live("https://evil.example"), 403);
    let first = send(&folder, &served, &Call::get(&format!("/?key={key}")));
    assert!(first.header("set-cookie").unwrap().contains("Secure"), "{first:?}");
    assert_eq!(first.header("strict-transport-security"), None, "the address may serve plainly");
}

#[test]
fn a_view_opens_over_it() {
    let (folder, served) = served();
    let line = secure(served.address, "127.0.0.1", &folder.path().join("127.0.0.1.crt"));
    let address = format!("wss://{}/ws?key={}", served.address, served.key(Right::Viewer));
    let (mut socket, _) = tungstenite::client(address, line).unwrap();
    let welcome = socket.read().unwrap().into_text().unwrap();
    assert!(welcome.contains(r#""push":"welcome""#), "{welcome}");
}

#[test]
fn who_speaks_plainly_to_it_hears_nothing_and_stops_nobody() {
    let (folder, served) = served();
    assert!(Call::get("/api/health").try_send(served.address).is_none());
    assert_eq!(send(&folder, &served, &Call::get("/api/health")).status, 200);
}

#[test]
fn what_was_made_is_kept_for_its_owner_and_known_again() {
    let folder = TempDir::new().unwrap();
    let made = || Tls::made_here(folder.path(), LOOPBACK).unwrap().fingerprint;
    let first = made();
    assert_eq!(first.len(), 32 * 3 - 1, "{first}");
    assert_eq!(made(), first);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let key = std::fs::metadata(folder.path().join("127.0.0.1.key")).unwrap();
        assert_eq!(key.permissions().mode() & 0o077, 0);
    }
}

#[test]
fn what_is_no_certificate_or_no_key_of_it_is_refused_with_its_name() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    Tls::made_here(folder.path(), LOOPBACK).unwrap();
    Tls::made_here(folder.path(), "192.0.2.7".parse().unwrap()).unwrap();
    std::fs::write(at("empty"), "").unwrap();
    let refused = |certificate: &str, key: &str| {
        Tls::of(&at(certificate), &at(key)).err().unwrap().to_string()
    };
    assert!(refused("nowhere", "127.0.0.1.key").contains("nowhere"));
    assert!(refused("empty", "127.0.0.1.key").contains("empty"));
    assert!(refused("127.0.0.1.crt", "empty").contains("empty"));
    assert!(refused("127.0.0.1.crt", "192.0.2.7.key").contains("certificate"));
}
