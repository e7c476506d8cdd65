//! Links of other people: what they do comes to the desk, and a link that is withdrawn says so.

use serde_json::{Value, json};
use tests_whole::{Browser, Home, Page, Served, button, css, until};

/// Makes a link of this right; its name and address.
fn made(desk: &Browser, right: &str) -> (String, String) {
    let ask = json!({ "ask": "make-link", "right": right, "label": "Essai", "calls": false });
    let sharing = desk.ask(&ask);
    let links = sharing["links"].as_array().unwrap().iter();
    let link = links.rev().find(|one| one["right"] == right && one["label"] == "Essai").unwrap();
    let said = |value: &Value| value.as_str().unwrap().to_owned();
    (said(&link["id"]), said(&link["address"]))
}

#[test]
fn the_host_says_ready_and_the_desk_sees_it_until_the_link_is_withdrawn() {
    let home = Home::new();
    let served = Served::sample(&home);
    let desk = Browser::start(1440, 900);
    desk.open(&served.link);
    desk.click(&button("Répéter"));
    desk.wait(&button("TOP"));
    let (id, address) = made(&desk, "host");

    let host = Browser::start(1280, 800);
    host.open(&address);
    host.wait(&button("Je suis prêt"));
    assert!(!desk.says().contains("Animation prête"));
    host.press("Enter");
    desk.wait_saying("Animation prête");

    assert_eq!(desk.ask(&json!({ "ask": "withdraw", "link": id }))["reply"], "sharing");
    host.wait_saying("Ce lien n’est plus valable.");
    assert!(!host.sees(&css(".host")), "nothing of the show stays in sight");
    host.open(&address);
    host.wait_saying("Ce lien n’est plus valable.");
    let ready = || {
        let next = desk.ask(&json!({ "ask": "hello" }))["view"]["line"]["tracks"][0]["next"].take();
        next["host_ready"].is_number().then_some(())
    };
    until(ready).expect("what was said stands");
}
