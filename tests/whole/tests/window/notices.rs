//! Notices on the desktop, when nobody looks at the window.

use std::thread::sleep;
use std::time::Duration;

use chrono::Utc;
use serde_json::{Value, json};
use tests_whole::notices::Service;
use tests_whole::{Home, Page, Window, button, text};

use crate::acts::wait_on_air;

#[test]
fn a_segment_that_goes_over_is_noticed_on_the_desktop() {
    let home = Home::new();
    let service = Service::start(home.bus());
    let window = live(&home, &["Accueil", "Débat"]);

    let notice = service.next();
    assert_eq!(notice.from, "Régie");
    assert_eq!(notice.title, "Le segment déborde");
    assert!(notice.text.contains("« Accueil »"), "{notice:?}");
    let see = notice.actions.iter().find(|(_, words)| words == "Voir");
    let (see, _) = see.unwrap_or_else(|| panic!("« Voir » is offered: {notice:?}"));
    // The application hears clicks only after it was told the notice's number.
    sleep(Duration::from_millis(200));
    service.click(&notice, see);
    take(&window);
    assert!(service.next().text.contains("« Débat »"), "each segment has its own notice");
    assert!(service.rest().is_empty(), "and one only");
    assert!(!window.says().contains("Aucun service d’avis"), "nothing is missing here");
}

#[test]
fn without_a_service_for_notices_the_desk_works_on_and_says_so_once() {
    let home = Home::new();
    let window = live(&home, &["Accueil", "Débat"]);
    window.wait(&text("Aucun service d’avis sur ce bureau"));
    window.click(&button("Vu"));
    window.wait_gone(&text("Aucun service d’avis sur ce bureau"));

    take(&window);
    window.wait(&text("Temps dépassé"));
    sleep(Duration::from_millis(1500));
    assert!(!window.says().contains("Aucun service d’avis"), "it is said once");
    assert_eq!(window.view()["line"]["state"], "on-air", "the run goes on");
}

/// A live run of today whose first segment, of a second, is on air.
fn live(home: &Home, titles: &[&str]) -> Window {
    let window = Window::open(home, &[]);
    window.wait(&button("Importer un programme"));
    let date = Utc::now().date_naive().to_string();
    done(&window, &json!({ "ask": "new", "title": "Un essai", "date": date, "zone": "UTC" }));
    let mut after = Value::Null;
    for title in titles {
        act(&window, &json!({ "do": "add-segment", "title": title, "seconds": 1, "after": after }));
        let view = window.view();
        after = view["segments"].as_array().unwrap().last().unwrap()["id"].clone();
    }
    act(&window, &json!({ "do": "go-live", "override_day": false }));
    window.run("location.hash = '#/desk'", &[]);
    window.wait(&text("Suspendre"));
    take(&window);
    window
}

/// Gives TOP with its key.
fn take(window: &Window) {
    let next = window.view()["line"]["tracks"][0]["next"]["segment"].clone();
    sleep(Duration::from_millis(700));
    window.press("Space");
    wait_on_air(window, next.as_str().unwrap());
}

fn act(window: &Window, command: &Value) {
    done(window, &json!({ "ask": "do", "command": command, "id": null }));
}

fn done(window: &Window, ask: &Value) {
    let reply = window.ask(ask);
    assert_ne!(reply["reply"], "no", "{ask}: {reply}");
}
