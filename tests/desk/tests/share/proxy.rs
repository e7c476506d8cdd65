//! A real nginx before the server, as the README sets it up: a path of its own, TLS, WebSocket.

use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use desk::Right;
use serde_json::{Value, json};
use share::{Front, Tls};
use tempfile::TempDir;
use tests_desk::Stand;
use tests_desk::http::{Answer, Call};
use tests_desk::merge::merge;
use tests_desk::secure::{Secure, secure};
use tests_desk::served::Served;
use tungstenite::client::IntoClientRequest as _;
use tungstenite::{Message, WebSocket};

const README: &str = include_str!("../../../../README.md");
const NAME: &str = "regie.example.org";

/// A proxy that ends with its test.
struct Proxy {
    nginx: Child,
    at: SocketAddr,
    folder: TempDir,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.nginx.kill();
        let _ = self.nginx.wait();
    }
}

impl Proxy {
    /// Before that server; none where nginx is not there.
    fn before(served: SocketAddr) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        made_for(folder.path());
        let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let file = folder.path().join("nginx.conf");
        std::fs::write(&file, configuration(folder.path(), at, served)).unwrap();
        let started =
            Command::new("nginx").arg("-p").arg(folder.path()).arg("-c").arg(&file).spawn();
        let Ok(nginx) = started else {
            eprintln!("skipped: nginx is not there");
            return None;
        };
        let proxy = Self { nginx, at, folder };
        let until = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(at).is_err() {
            assert!(Instant::now() < until, "nginx does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(proxy)
    }

    fn line(&self) -> Secure {
        secure(self.at, "localhost", &self.folder.path().join("127.0.0.1.crt"))
    }

    fn send(&self, call: &Call) -> Answer {
        call.clone().header("Host", NAME).over(&mut self.line(), self.at).unwrap()
    }
}

fn made_for(folder: &Path) {
    Tls::made_here(folder, "127.0.0.1".parse().unwrap()).unwrap();
}

/// The README's own lines, for this test's ports and files.
fn configuration(folder: &Path, at: SocketAddr, served: SocketAddr) -> String {
    let (_, from) = README.split_once("```nginx\n").expect("the README says how");
    let said = from.split_once("```").unwrap().0;
    let of = |name: &str| folder.join(name).display().to_string();
    let mut ours = said.to_owned();
    for (theirs, own) in [
        ("listen 443 ssl", format!("listen {at} ssl")),
        ("/etc/ssl/regie.crt", of("127.0.0.1.crt")),
        ("/etc/ssl/regie.key", of("127.0.0.1.key")),
        ("127.0.0.1:4177", served.to_string()),
    ] {
        assert!(ours.contains(theirs), "the README has {theirs}");
        ours = ours.replace(theirs, &own);
    }
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {};\n", of(kind)))
        .concat();
    format!(
        "daemon off; master_process off; pid {}; error_log {};\nevents {{}}\n\
         http {{\naccess_log off;\n{temporary}{ours}}}\n",
        of("pid"),
        of("error.log"),
    )
}

#[test]
fn through_nginx_a_link_opens_the_desk_takes_and_hears_the_change() {
    let front = Front::of("https://regie.example.org/salle", "127.0.0.1".parse().unwrap()).unwrap();
    let served = Served::behind(Stand::day(), Some(front));
    let Some(proxy) = Proxy::before(served.address) else { return };
    let key = served.key(Right::Manager);

    let first = proxy.send(&Call::get(&format!("/salle/?key={key}")));
    assert_eq!((first.status, first.header("location")), (303, Some("/salle/")), "{first:?}");
    let cookie = first.header("set-cookie").unwrap();
    assert!(cookie.contains("Path=/salle/") && cookie.contains("Secure"), "{cookie}");
    let kept = cookie.split(';').next().unwrap().to_owned();
    let page = proxy.send(&Call::get("/salle/").header("Cookie", &kept));
    assert_eq!(page.status, 200);
    let script = page.body.split("src=\"").nth(1).unwrap().split('"').next().unwrap();
    let script = script.strip_prefix("./").expect("its files lie below it, wherever that is");
    let file = proxy.send(&Call::get(&format!("/salle/{script}")).header("Cookie", &kept));
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, Some("text/javascript; charset=utf-8"))
    );

    let mut socket = joined(&proxy, &kept, "https://regie.example.org").unwrap();
    let welcome = heard(&mut socket);
    assert_eq!(welcome["push"], "welcome");
    let mut view = welcome["view"].clone();
    socket.send(Message::text(json!({ "do": "take", "override": true }).to_string())).unwrap();
    while view["line"]["tracks"][0]["on_air"]["segment"] != "opening" {
        let message = heard(&mut socket);
        if message.get("push").is_some() {
            merge(&mut view, &message);
        }
    }
    assert_eq!(view, served.stand.view());

    assert!(joined(&proxy, &kept, "https://evil.example").is_err());
    assert!(joined(&proxy, "regie-key=0", "https://regie.example.org").is_err());
    let live = Call::get("/salle/api/live").key(key).header("X-Forwarded-Host", "evil.example");
    assert_eq!(proxy.send(&live).status, 200, "what a client says of that is not passed on");
}

fn joined(proxy: &Proxy, cookie: &str, origin: &str) -> Result<WebSocket<Secure>, String> {
    let mut ask = format!("wss://{NAME}/salle/ws").into_client_request().unwrap();
    for (name, value) in [("Cookie", cookie), ("Origin", origin)] {
        ask.headers_mut().insert(name, value.parse().unwrap());
    }
    tungstenite::client(ask, proxy.line()).map(|(socket, _)| socket).map_err(|e| e.to_string())
}

fn heard(socket: &mut WebSocket<Secure>) -> Value {
    loop {
        if let Message::Text(text) = socket.read().unwrap() {
            return serde_json::from_str(text.as_str()).unwrap();
        }
    }
}
