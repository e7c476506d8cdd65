//! Links: made, withdrawn at once, kept as hashes, over with the show.

use desk::{LinkId, Right};
use serde_json::json;
use share::Sharing;
use tests_desk::Stand;
use tests_desk::http::Call;
use tests_desk::served::Served;
use tests_desk::socket::Line;

fn status(served: &Served, key: &str) -> u16 {
    Call::get("/index.html").key(key).send(served.address).status
}

#[test]
fn a_withdrawn_link_lets_nobody_in_and_its_lines_are_closed() {
    let served = Served::of(Stand::day());
    let (link, token) = served.sharing.links.make(Right::Viewer, "Écran du hall", false).unwrap();
    let mut line = Line::to(served.address, &token).unwrap();
    assert_eq!(line.message()["push"], "welcome");
    let mut other = Line::to(served.address, served.key(Right::Viewer)).unwrap();
    assert_eq!(other.message()["push"], "welcome");
    served.sharing.links.withdraw(&link.id).unwrap();
    assert_eq!(line.read(), None, "the line is closed");
    assert_eq!(status(&served, &token), 401);
    served.stand.top_at("09:00");
    assert_eq!(other.message()["push"], "change", "another link is as before");
}

#[test]
fn links_outlive_the_process_but_for_the_managers_and_only_their_hashes_are_kept() {
    let stand = Stand::day();
    let sharing = Sharing::of(stand.desk.clone()).unwrap();
    let (_, host) = sharing.links.make(Right::Host, "Animatrice", true).unwrap();
    let (_, manager) = sharing.links.make(Right::Manager, "", false).unwrap();
    drop(sharing);
    let stand = stand.restart();
    let again = Sharing::of(stand.desk.clone()).unwrap();
    let now = stand.desk.now().wall;
    let link = again.links.bears(&host, now).unwrap();
    assert_eq!((link.right, link.label.as_str(), link.calls), (Right::Host, "Animatrice", true));
    assert!(again.links.bears(&manager, now).is_none());
    assert_eq!(again.links.all()[0].1, None, "its address cannot be shown again");
    drop(again);
    let (_folder, path) = stand.stop();
    let bytes = std::fs::read(path).unwrap();
    assert!(!bytes.windows(host.len()).any(|w| w == host.as_bytes()));
}

#[test]
fn a_link_ends_with_the_show() {
    let served = Served::of(Stand::day());
    let key = served.key(Right::Viewer).to_owned();
    assert_eq!(status(&served, &key), 200);
    served.stand.hands.wait(4 * 24 * 3600 * 1000);
    assert_eq!(status(&served, &key), 401);
}

#[test]
fn a_manager_sees_who_is_there_and_withdraws_by_question() {
    let served = Served::of(Stand::day());
    let mut host = Line::to(served.address, served.key(Right::Host)).unwrap();
    assert_eq!(host.message()["push"], "welcome");
    let mut line = served.line();
    assert_eq!(line.message()["push"], "welcome");
    line.send(&json!({ "n": 1, "ask": { "ask": "sharing" } }));
    let told = line.message()["reply"].clone();
    assert_eq!(told["reply"], "sharing");
    let present: Vec<&str> =
        told["present"].as_array().unwrap().iter().map(|p| p["link"].as_str().unwrap()).collect();
    assert_eq!(present.len(), 2);
    let link = present.iter().find(|link| link.starts_with("host-")).unwrap();
    line.send(&json!({ "n": 2, "ask": { "ask": "withdraw", "link": link } }));
    let told = line.message()["reply"].clone();
    let gone =
        told["links"].as_array().unwrap().iter().find(|l| l["id"] == **link).unwrap().clone();
    assert!(gone["withdrawn"].is_number() && gone["address"].is_null(), "{gone}");
    assert_eq!(host.read(), None);
    // Those who are no managers may not ask.
    let mut organiser = Line::to(served.address, served.key(Right::Organiser)).unwrap();
    assert_eq!(organiser.message()["push"], "welcome");
    organiser.send(&json!({ "n": 3, "ask": { "ask": "sharing" } }));
    assert_eq!(organiser.message()["reply"]["code"], "not-allowed");
}

#[test]
fn a_link_that_was_never_made_is_withdrawn_without_harm() {
    let served = Served::of(Stand::day());
    served.sharing.links.withdraw(&LinkId("viewer-000000".into())).unwrap();
    assert_eq!(status(&served, served.key(Right::Viewer)), 200);
}
