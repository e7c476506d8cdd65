//! Who may come in: a known host, an own origin, a token.

use desk::Right;
use tests_desk::Stand;
use tests_desk::http::{Answer, Call};
use tests_desk::served::Served;
use tests_desk::socket::Line;

fn served() -> Served {
    Served::of(Stand::day())
}

fn live(served: &Served) -> Call {
    Call::get("/api/live").key(served.key(Right::Manager))
}

#[test]
fn health_needs_no_link() {
    let served = served();
    let answer = Call::get("/api/health").send(served.address);
    assert_eq!((answer.status, answer.json()["ok"].as_bool()), (200, Some(true)));
}

#[test]
fn without_a_token_nothing_is_said() {
    let served = served();
    let key = served.key(Right::Manager);
    let other = if key.ends_with('0') { '1' } else { '0' };
    let almost = format!("{}{other}", &key[..key.len() - 1]);
    let asked = [
        Call::get("/api/live"),
        Call::get("/"),
        Call::get("/index.html"),
        Call::get("/ws"),
        Call::get("/api/live").key("0123"),
        Call::get("/api/live").key(&almost),
        Call::get("/api/live").key(""),
        Call::get("/api/live?key="),
        Call::get("/api/live?clef=").header("Authorization", &format!("Basic {key}")),
        Call::get("/api/live").header("Cookie", "regie-key=abc"),
        Call::post("/api/do", r#"{"do":"hold"}"#),
        Call::get("/api/companion/hold"),
    ];
    for call in asked {
        let answer = call.send(served.address);
        assert_eq!(answer.status, 401, "{call:?}");
        assert!(!answer.body.contains("seq"), "{answer:?}");
    }
}

#[test]
fn a_token_may_come_in_three_ways() {
    let served = served();
    let key = served.key(Right::Manager);
    for call in [
        live(&served),
        Call::get(&format!("/api/live?key={key}")),
        Call::get("/api/live").header("Cookie", &format!("a=b; regie-key={key}; c=d")),
    ] {
        assert_eq!(call.send(served.address).status, 200, "{call:?}");
    }
}

#[test]
fn the_first_address_leaves_a_cookie_and_no_key_in_sight() {
    let served = served();
    let key = served.key(Right::Manager);
    let first = Call::get(&format!("/?key={key}")).send(served.address);
    assert_eq!((first.status, first.header("location")), (303, Some("/")));
    let cookie = first.header("set-cookie").unwrap();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let kept = cookie.split(';').next().unwrap();
    let page = Call::get("/").header("Cookie", kept).send(served.address);
    assert_eq!(page.status, 200);
    assert!(page.body.to_lowercase().contains("<!doctype html"), "{}", page.body);
    assert!(!page.body.contains(key));
    let wrong = Call::get("/?key=0123").send(served.address);
    assert_eq!((wrong.status, wrong.header("set-cookie")), (401, None));
}

#[test]
fn it_sends_nobody_elsewhere() {
    let served = served();
    let path = format!("//elsewhere.example/?key={}", served.key(Right::Manager));
    let answer = Call::get(&path).send(served.address);
    let to = answer.header("location").unwrap();
    assert!(to.starts_with('/') && !to.starts_with("//"), "{to}");
}

#[test]
fn a_name_that_someone_points_here_is_not_taken() {
    let served = served();
    let port = served.address.port();
    let ask = |host: &str| live(&served).header("Host", host).send(served.address).status;
    for host in [
        "rebound.example".to_owned(),
        format!("rebound.example:{port}"),
        format!("localhost.rebound.example:{port}"),
        format!("127.0.0.1.rebound.example:{port}"),
        format!("127.0.0.1:{}", port ^ 1),
        format!("10.0.0.1:{port}"),
        "127.0.0.1".to_owned(),
        String::new(),
    ] {
        assert_eq!(ask(&host), 421, "{host}");
    }
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")]
    {
        assert_eq!(ask(&host), 200, "{host}");
    }
}

#[test]
fn a_page_from_elsewhere_is_turned_away() {
    let served = served();
    let (address, port) = (served.address, served.address.port());
    let key = served.key(Right::Manager);
    let from = |origin: &str| -> Answer {
        let call = Call::post("/api/do", r#"{"do":"message","text":"x"}"#);
        call.header("Cookie", &format!("regie-key={key}")).header("Origin", origin).send(address)
    };
    for origin in [
        "http://evil.example".to_owned(),
        format!("http://evil.example:{port}"),
        format!("https://127.0.0.1:{port}"),
        format!("http://127.0.0.1:{}", port ^ 1),
        format!("http://localhost:{port}"),
        format!("http://127.0.0.1:{port}.evil.example"),
        "null".to_owned(),
        String::new(),
    ] {
        assert_eq!(from(&origin).status, 403, "{origin}");
    }
    assert_eq!(served.stand.show().message, None);
    assert_eq!(from(&format!("http://{address}")).status, 200);
    let socket = |origin: &str| {
        Line::with(address, &[("Cookie", &format!("regie-key={key}")), ("Origin", origin)])
    };
    assert_eq!(socket("http://evil.example").err(), Some(403));
    assert!(socket(&format!("http://{address}")).is_ok());
}

#[test]
fn what_a_right_does_not_allow_is_forbidden() {
    let served = served();
    for right in [Right::Host, Right::Speaker, Right::Rapporteur, Right::Viewer] {
        for path in ["live", "show", "rundown", "people", "as-run"] {
            let path = format!("/api/{path}");
            let answer = Call::get(&path).key(served.key(right)).send(served.address);
            assert_eq!(answer.status, 403, "{right:?} {path}");
            assert_eq!(answer.json()["code"], "not-allowed");
        }
        let answer = served.act_as(right, &serde_json::json!({ "do": "hold" }));
        assert_eq!((answer.status, answer.json()["code"].as_str()), (403, Some("not-allowed")));
    }
    let organiser = served.act_as(Right::Organiser, &serde_json::json!({ "do": "hold" }));
    assert_eq!(organiser.status, 403);
}

#[test]
fn nothing_from_elsewhere_runs_in_what_is_answered() {
    let served = served();
    for path in ["/", "/api/live", "/nowhere"] {
        let answer = served.get(path);
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn a_browser_whose_link_is_not_valid_reads_so_in_its_language() {
    let served = served();
    for (tag, says) in [("fr-FR,fr", "Ce lien n’est plus valable."), ("en", "no longer valid")] {
        let page = Call::get("/").header("Accept", "text/html").header("Accept-Language", tag);
        let answer = page.send(served.address);
        assert_eq!(answer.status, 401);
        assert!(answer.body.contains(says), "{}", answer.body);
        assert!(answer.header("content-security-policy").is_some());
    }
}
