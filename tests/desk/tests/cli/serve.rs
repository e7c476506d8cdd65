//! A show served.

use std::io::Write as _;
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

use serde_json::json;
use tests_desk::program::Place;
use tests_desk::socket::Line;

#[test]
fn one_line_says_when_it_is_ready() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    assert_eq!(serving.ready["ready"], true);
    let links = serving.ready["links"].as_object().unwrap();
    let rights =
        ["board", "host", "manager", "organiser", "rapporteur", "source", "speaker", "viewer"];
    assert_eq!(links.keys().map(String::as_str).collect::<Vec<_>>(), rights);
    for link in links.values() {
        let link = link.as_str().unwrap();
        let (address, key) = link.split_once("/?key=").unwrap();
        assert_eq!(address, serving.ready["address"]);
        assert!(key.len() >= 32 && key.chars().all(|c| c.is_ascii_hexdigit()), "{link}");
    }
    assert_eq!(serving.get("/api/show").json()["segments"], 21);
}

#[test]
fn keys_are_drawn_anew_at_each_start() {
    let place = Place::default();
    place.sample("jour.regie");
    let first = place.serve("jour.regie");
    let key = first.key();
    assert_eq!(first.terminate().0, Some(0));
    let second = place.serve("jour.regie");
    assert_ne!(second.key(), key);
    let old = tests_desk::http::Call::get("/api/live").key(&key).send(second.address);
    assert_eq!(old.status, 401);
}

#[test]
fn told_to_stop_it_leaves_one_file_whoever_is_still_there() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    let mut watching = Line::to(serving.address, &serving.key()).unwrap();
    assert_eq!(watching.message()["push"], "welcome");
    let mut half = TcpStream::connect(serving.address).unwrap();
    half.write_all(b"POST /api/do HTTP/1.1\r\nHost: ").unwrap();
    let _idle = TcpStream::connect(serving.address).unwrap();
    assert_eq!(serving.act(&json!({ "do": "message", "text": "Fin" })).status, 200);
    let asked = Instant::now();
    let (code, said) = serving.terminate();
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert!(asked.elapsed() < Duration::from_secs(8), "{:?}", asked.elapsed());
    assert_eq!(place.names(), ["jour.regie"]);
    assert_eq!(place.run(&["check", "jour.regie"]).json()["turns"], 2);
}

#[test]
fn a_show_is_served_once() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    let again = place.run(&["serve", "jour.regie", "--bind", "127.0.0.1:0"]);
    assert!(again.refused(1).contains("déjà ouvert"), "{again:?}");
    let export = place.run(&["export", "jour.regie", "--what", "show", "--as", "json"]);
    assert!(export.refused(1).contains("déjà ouvert"), "{export:?}");
    assert_eq!(serving.get("/api/live").status, 200);
}

#[test]
fn an_address_that_is_taken_is_said_to_be() {
    let place = Place::default();
    place.sample("jour.regie");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let ran = place.run(&["serve", "jour.regie", "--bind", &address]);
    let said = ran.refused(1);
    assert!(said.contains(&address) && said.contains("--bind"), "{said}");
    assert_eq!(place.names(), ["jour.regie"]);
}

#[test]
fn what_is_no_show_is_not_served() {
    let place = Place::default();
    place.file("notes.txt", "Des notes à moi.\n".repeat(300));
    for name in ["absent.regie", "notes.txt"] {
        place.run(&["serve", name, "--bind", "127.0.0.1:0"]).refused(1);
    }
}

#[test]
fn the_sample_is_served_without_a_file() {
    let place = Place::default();
    let mut command = place.command();
    command.args(["serve", "--sample", "--bind", "127.0.0.1:0"]);
    let serving = tests_desk::program::Serving::start(command);
    let rundown = serving.get("/api/rundown").json();
    assert_eq!(rundown.as_array().unwrap().len(), 21);
}

/// The shows that are there; a damaged one keeps what lay beside it.
fn shows(place: &Place) -> Vec<String> {
    place.names().into_iter().filter(|name| name.ends_with(".regie")).collect()
}

#[test]
fn a_damaged_show_is_set_aside_told_and_served_as_far_as_it_can_be_read() {
    let place = Place::default();
    crate::check::damaged(&place, "jour.regie");
    let found = std::fs::read(place.path("jour.regie")).unwrap();
    let serving = place.serve("jour.regie");
    let seq = serving.get("/api/show").json()["seq"].as_u64().unwrap();
    assert!(seq > 0 && seq < 121, "{seq}");
    assert_eq!(serving.get("/api/rundown").json().as_array().unwrap().len(), 21);
    assert_eq!(serving.act(&json!({ "do": "message", "text": "On continue" })).status, 200);
    let (code, said) = serving.terminate();
    assert_eq!(code, Some(0));
    assert!(said.contains("abîmé") && said.contains(&seq.to_string()), "{said}");
    assert!(said.contains("jour.damaged-1.regie"), "{said}");
    assert_eq!(std::fs::read(place.path("jour.damaged-1.regie")).unwrap(), found);
    assert_eq!(shows(&place), ["jour.damaged-1.regie", "jour.recovered.regie"]);
}

#[test]
fn a_show_of_which_nothing_can_be_read_is_kept_and_refused() {
    let place = Place::default();
    let path = place.sample("jour.regie");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[4096..].fill(0xa5);
    std::fs::write(&path, &bytes).unwrap();
    let ran = place.run(&["serve", "jour.regie", "--bind", "127.0.0.1:0"]);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(ran.out.is_empty() && ran.err.contains("abîmé"), "{ran:?}");
    assert_eq!(shows(&place), ["jour.damaged-1.regie"]);
    assert_eq!(std::fs::read(place.path("jour.damaged-1.regie")).unwrap(), bytes);
}

#[test]
fn anyone_on_the_network_may_be_let_in_by_address_and_by_no_name() {
    let place = Place::default();
    place.sample("jour.regie");
    let mut command = place.command();
    command.args(["serve", "jour.regie", "--bind", "0.0.0.0:0"]);
    let serving = tests_desk::program::Serving::start(command);
    let port = serving.address.port();
    let here = format!("127.0.0.1:{port}").parse().unwrap();
    let ask = |host: &str| {
        let call = tests_desk::http::Call::get("/api/live").key(&serving.key());
        call.header("Host", host).send(here).status
    };
    assert_eq!(ask(&format!("192.168.1.20:{port}")), 200);
    assert_eq!(ask(&format!("regie.example:{port}")), 421);
}
