//! Requests over TLS: to whom they go, and what is wrong with a certificate, in words.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line::device;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A server over TLS that keeps what it is asked, and its certificate in PEM.
struct Server {
    address: SocketAddr,
    certificate: String,
    hears: Receiver<String>,
}

/// With a certificate for `name`, good until that year.
fn server(name: &str, until: i32) -> Server {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(until, 1, 1));
    let made = params.self_signed(&key).unwrap();
    let bytes = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.der().clone()], bytes)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (heard, hears) = channel();
    thread::spawn(move || {
        for line in listener.incoming().flatten() {
            let _ = line.set_read_timeout(Some(Duration::from_secs(5)));
            let mut line =
                StreamOwned::new(ServerConnection::new(Arc::clone(&config)).unwrap(), line);
            let mut all = Vec::new();
            let mut part = [0; 4096];
            while let Ok(length @ 1..) = line.read(&mut part) {
                all.extend_from_slice(&part[..length]);
                if all.ends_with(b"\r\n\r\n") {
                    break;
                }
            }
            if !all.is_empty() {
                let _ = line.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
                let _ = heard.send(String::from_utf8_lossy(&all).into_owned());
            }
        }
    });
    Server { address, certificate: made.pem(), hears }
}

/// A desk with a request for that server at its TOP, and nobody's certificates.
fn stand(at: impl std::fmt::Display) -> Stand {
    let stand =
        Stand::with_devices(vec![device("http", DeviceKind::Http, format!("https://{at}"))]);
    let (method, body) = (String::new(), String::new());
    stand.cue("opening", "http", vec![Act::Http { method, path: "/go".into(), body }]);
    stand
}

/// This person trusts that certificate.
fn trusts(stand: &Stand, certificate: &str) {
    let folder = stand.folder.path().join("secrets");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("authorities.pem"), certificate).unwrap();
}

#[test]
fn a_certificate_that_nobody_knows_is_said_and_taken_once_it_is_trusted() {
    let server = server("127.0.0.1", 2100);
    let stand = stand(server.address);
    assert_eq!(stand.fault("http"), "certificate-unknown");
    stand.force();
    assert!(server.hears.try_recv().is_err(), "nothing is told to a stranger");
    trusts(&stand, &server.certificate);
    let request = server.hears.recv_timeout(Duration::from_secs(40)).unwrap();
    assert!(request.starts_with("GET /go HTTP/1.1\r\n"), "{request}");
    let state = stand.until("http", |s| s.sent.first().is_some_and(|sent| sent.came == "done"));
    assert_eq!((state.sent[0].back.as_str(), state.fault), ("200 ok", None));
}

#[test]
fn an_expired_one_and_one_for_another_name_are_said() {
    for (name, until, code) in
        [("127.0.0.1", 2021, "certificate-expired"), ("autre.example", 2100, "certificate-name")]
    {
        let server = server(name, until);
        let stand = stand(server.address);
        trusts(&stand, &server.certificate);
        stand.until("http", |state| state.fault.as_ref().is_some_and(|fault| fault.code == code));
    }
}

#[test]
fn who_does_not_speak_tls_or_nothing_at_all_is_said() {
    let plain = Liar::new(Manner::Says(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec()));
    assert_eq!(stand(plain.address).fault("http"), "no-tls");
    let hangs = Liar::new(Manner::Hangs);
    let stand = stand(hangs.address);
    assert_eq!(stand.fault("http"), "unreachable");
    stand.force();
    assert_eq!(stand.show().run().unwrap().passages.len(), 1, "a TOP waits for nobody");
}
