//! The link between a browser and its desk is lost, and comes back.

use serde_json::{Value, json};
use tests_whole::{Browser, Cable, Home, Page, Served, button, css, text, until};

#[test]
fn a_lost_link_is_said_and_mends_itself() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let cable = Cable::to(desk.bound());
    let page = Browser::through(&cable, &desk);
    page.open(&desk.link);
    page.click(&button("Répéter"));
    page.wait(&button("TOP"));
    assert_eq!(page.complaints(), Vec::<String>::new());

    cable.pull();
    page.wait(&text("Liaison coupée"));
    assert!(page.sees(&text("Propos introductifs")), "what was last heard stays in sight");
    page.press("Space");
    page.wait(&text("rien n’est parti"));
    // The desk goes on meanwhile.
    let take = json!({ "do": "take", "override": true });
    assert_eq!(page.script(&desk, "POST do", &take).0, 200);

    cable.put_back();
    page.wait_gone(&text("Liaison coupée"));
    page.wait(&css(".onair h1"));
    page.press("p");
    let held = || {
        let live = page.script(&desk, "GET live", &Value::Null).1;
        (live["state"] == "hold").then_some(())
    };
    until(held).expect("the page acts again");
}

#[test]
fn a_desk_that_ends_is_said_in_the_browser() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&button("Répéter"));
    assert_eq!(desk.end(), 0, "asked to end, it ends well");
    page.wait(&text("Liaison coupée"));
}
