//! Script in every text that people write: on no screen it is more than text.

use serde_json::{Value, json};
use tests_whole::{Browser, Home, Page, Served, button, css};

/// What each text says, with its own place in it: elements that would be made, and script that
/// would run.
fn evil(place: &str) -> String {
    format!(
        "{place}\"'><x-evil></x-evil><img class=evil src=x onerror=\"window.evil='{place}';alert(1)\">\
         <script>window.evil='{place}'</script><svg class=evil onload=alert(1)></svg>{{{{evil}}}}"
    )
}

/// The screens of a manager, each with what shows that it is there, and a place whose text stands
/// on it.
const SCREENS: [(&str, &str, &str); 14] = [
    ("desk", ".trans", "title"),
    ("programme", "[role=grid] .segment", "title"),
    ("people", "table", "name"),
    ("takeaways", "main h1", "takeaway"),
    ("closing", "main h1", "row"),
    ("debrief", "main h1", "title"),
    ("sharing", "article", "label"),
    ("host", ".host", "script"),
    ("timer", "main .big", "message"),
    ("board", ".board", "name"),
    ("lower-third", ".video", "name"),
    ("caption", ".video", "title"),
    ("public", ".public", "role"),
    ("phone", ".phone", "title"),
];

/// What is wrong with the page as it is.
const FOUND: &str = "
    const made = [...document.querySelectorAll('x-evil, .evil, iframe, script:not([src])')].map((it) => it.outerHTML)
    const runs = [...document.querySelectorAll('*')].flatMap((it) => [...it.attributes])
      .filter((it) => /^on/.test(it.name) || /^\\s*javascript:/i.test(it.value))
      .map((it) => `${it.name}=${it.value}`)
    const said = [document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map((it) => it.value)].join(' ')
    return { wrong: [...made, ...runs, ...(window.evil ? [`it ran: ${window.evil}`] : [])], said }";

fn looked(page: &Browser, screen: &str, place: &str) {
    let found = page.run(FOUND, &[]);
    assert_eq!(found["wrong"], json!([]), "{screen}");
    let said = found["said"].as_str().unwrap();
    // A family name may stand in capitals, and one that has no text is no test.
    assert!(
        said.to_lowercase().contains(&format!("{place}\"'>")),
        "{screen} says {place}:\n{said}"
    );
}

fn act(page: &Browser, command: &Value) {
    let done = page.ask(&json!({ "ask": "do", "command": command, "id": null }));
    assert_eq!(done["reply"], "done", "{command}: {done}");
}

/// Writes something evil into every text of the show.
fn written(page: &Browser) {
    let view = page.ask(&json!({ "ask": "hello" }))["view"].take();
    let first = &view["segments"][0]["id"];
    let script = |field: &str| json!({ "do": "set-segment", "segment": first, "field": field, "value": evil(field) });
    for field in ["title", "subtitle", "notes", "room", "script"] {
        act(page, &script(field));
    }
    act(
        page,
        &json!({ "do": "set-segment", "segment": first, "field": "number", "value": "<x-evil>" }),
    );
    act(
        page,
        &json!({ "do": "set-segment", "segment": first, "field": "link", "value": "javascript:alert(1)" }),
    );
    act(
        page,
        &json!({ "do": "set-beats", "segment": first, "beats": [{ "title": evil("beat"), "script": evil("said") }] }),
    );
    act(
        page,
        &json!({ "do": "add-block", "title": evil("block"), "subtitle": evil("under"), "segments": [first] }),
    );
    for cast in view["segments"][0]["cast"].as_array().unwrap() {
        act(page, &json!({ "do": "remove-appearance", "appearance": cast["id"] }));
    }
    act(
        page,
        &json!({ "do": "add-person", "name": evil("name"), "role": evil("role"), "organisation": evil("organisation"), "segment": first }),
    );
    let view = page.ask(&json!({ "ask": "hello" }))["view"].take();
    let person = &view["people"].as_array().unwrap().last().unwrap()["id"];
    act(
        page,
        &json!({ "do": "set-person", "person": person, "field": "pronunciation", "value": evil("pronunciation") }),
    );
    act(
        page,
        &json!({ "do": "check", "person": person, "check": "confirmed", "state": "problem", "note": evil("note") }),
    );
    for field in ["phone", "email", "join-link", "note"] {
        _ = page.ask(
            &json!({ "ask": "set-private", "person": person, "field": field, "text": evil(field) }),
        );
    }
    _ = page.ask(&json!({ "ask": "compose", "segments": null }));
    let view = page.ask(&json!({ "ask": "hello" }))["view"].take();
    let row = &view["closing"]["rows"][0]["id"];
    act(page, &json!({ "do": "set-row", "row": row, "field": "title", "value": evil("row") }));
    act(page, &json!({ "do": "set-row", "row": row, "field": "script", "value": evil("words") }));
    _ = page.ask(
        &json!({ "ask": "make-link", "right": "host", "label": evil("label"), "calls": false }),
    );
    act(page, &json!({ "do": "rehearse" }));
    act(page, &json!({ "do": "take", "override": true }));
    act(page, &json!({ "do": "takeaway", "text": evil("takeaway"), "theme": evil("theme") }));
    act(page, &json!({ "do": "message", "text": evil("asked"), "to": "desk" }));
    act(page, &json!({ "do": "message", "text": evil("message"), "to": "stage" }));
}

#[test]
fn script_in_a_text_is_text_on_every_screen() {
    let home = Home::new();
    let served = Served::sample(&home);
    let page = Browser::start(1440, 2600);
    page.open(&served.link);
    page.wait(&button("Répéter"));
    written(&page);
    for (screen, there, place) in SCREENS {
        page.run("location.hash = `#/${args[0]}`", &[json!(screen)]);
        page.wait(&css(there));
        page.wait_saying(place);
        looked(&page, screen, place);
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}
