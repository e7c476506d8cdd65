//! The same interface in a browser: it sees what the desk does, and acts on it.

use serde_json::{Value, json};
use tests_whole::{Browser, Home, Page, Served, button, css, link, text, until};

#[test]
fn a_browser_sees_what_the_desk_does_and_acts_on_it() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&text("L’économie de l’alliance"));
    assert!(!page.run("return location.href", &[]).to_string().contains("key="), "no key in sight");

    page.click(&button("Répéter"));
    let live = |look: &dyn Fn(&Value) -> bool| {
        until(|| Some(page.script(&desk, "GET live", &Value::Null).1).filter(|live| look(live)))
    };
    let before = live(&|live| live["mode"] == "rehearsal").expect("a click reaches the desk");

    let take = json!({ "do": "take", "override": true });
    assert_eq!(page.script(&desk, "POST do", &take).0, 200);
    let title = without_spaces(&before["next"]["title"]);
    let shown = || page.run("return document.querySelector('.onair h1').innerText", &[]);
    let moved = until(|| (without_spaces(&shown()) == title).then_some(()));
    assert!(moved.is_some(), "a TOP from outside moves the page, which still shows {}", shown());

    page.press("p");
    live(&|live| live["state"] == "hold").expect("a key in the page reaches the desk");
    page.wait(&button("Reprendre"));
    page.press("p");
    live(&|live| live["state"] == "on-air").expect("and once more");
}

#[test]
fn every_screen_is_shown_without_a_complaint_and_calls_nobody_else() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&button("Répéter"));
    page.run("location.hash = '#/programme'", &[]);
    for screen in ["Programme", "Intervenants", "À retenir", "Conclusion"] {
        page.click(&link(screen));
        page.wait(&css(format!("nav a[aria-current=page][href='{}']", address(screen))));
        page.wait(&css("main > *"));
    }
    page.run("location.hash = '#/import'", &[]);
    page.wait(&text("Importer un programme"));
    assert_eq!(
        page.complaints(),
        Vec::<String>::new(),
        "errors, warnings or what the policy forbids"
    );
    let own: Vec<_> =
        [&desk.address, &desk.address.replace("http:", "ws:")].map(Clone::clone).into();
    let strange: Vec<_> = page.called().into_iter().filter(|it| !own.contains(it)).collect();
    assert!(strange.is_empty(), "the page calls its desk alone, not {strange:?}");
}

fn address(screen: &str) -> &str {
    match screen {
        "Programme" => "#/programme",
        "Intervenants" => "#/people",
        "À retenir" => "#/takeaways",
        _ => "#/closing",
    }
}

/// No-break spaces stand where French wants them: they are no difference.
fn without_spaces(text: &Value) -> String {
    text.as_str().unwrap().split_whitespace().collect()
}
