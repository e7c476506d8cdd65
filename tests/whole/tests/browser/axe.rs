//! Every screen can be used by all: axe-core finds no fault in either theme.

use serde_json::{Value, json};
use tests_whole::{Browser, Home, Page, Served, button, css};

/// A manager's screens, and what shows that each is there.
const SCREENS: [(&str, &str); 16] = [
    ("desk", ".trans"),
    ("programme", "[role=grid] .segment"),
    ("people", "table"),
    ("takeaways", "main h1"),
    ("closing", "main h1"),
    ("debrief", "main h1"),
    ("import", "input[type=file]"),
    ("sharing", "article"),
    ("host", ".host"),
    ("timer", "main .big"),
    ("board", ".board"),
    ("lower-third", ".video"),
    ("countdown", ".video"),
    ("caption", ".video"),
    ("public", ".public"),
    ("phone", ".phone"),
];

/// What is wrong on the screens, each with its place.
fn faults(page: &Browser, address: &str, moment: &str) -> Vec<String> {
    let mut found = Vec::new();
    for theme in ["dark", "light"] {
        let keep = "for (const kind of ['desk', 'office']) localStorage.setItem(`regie.theme.${kind}`, args[0])";
        page.run(keep, &[json!(theme)]);
        page.open("about:blank");
        page.open(address);
        for (screen, there) in SCREENS {
            page.run("location.hash = `#/${args[0]}`", &[json!(screen)]);
            page.wait(&css(there));
            let wrong = page.violations();
            found.extend(wrong.iter().map(|one| format!("{moment}, {screen}, {theme}: {one}")));
        }
    }
    found
}

#[test]
fn axe_finds_nothing_on_any_screen_in_either_theme() {
    let home = Home::new();
    let desk = Served::sample(&home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&button("Répéter"));
    let mut found = faults(&page, &desk.address, "before");
    let act = |command: Value| {
        let (status, said) = page.script(&desk, "POST do", &command);
        assert_eq!(status, 200, "{command}: {said}");
    };
    act(json!({ "do": "rehearse", "at": 1_626_073_200_000_i64 }));
    act(json!({ "do": "take", "override": true }));
    found.extend(faults(&page, &desk.address, "rehearsal"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
