//! A day with three things going wrong: someone is missing, someone is badly heard, someone is
//! replaced. It is run from the desk and the readiness board, and nowhere else.

use serde_json::{Value, json};
use tests_whole::{Home, Page, Window, button, css, link, place, text, until};

use crate::acts::{call, choose, create, next, on_air, segment, wait_on_air, wait_state};

const MISSING: &str = "Bettina LAVILLE";
const BADLY_HEARD: &str = "Cathy RACON-BOUZON";
const SUBSTITUTE: &str = "Carole ORCHAMPT";

#[test]
fn three_things_go_wrong_and_the_day_goes_on() {
    let home = Home::new();
    let window = Window::open(&home, &[]);
    window.wait(&text("Aucun encore"));
    choose(&window, &place::sample());
    create(&window, "Europe/Paris");
    window.click(&link("Antenne"));
    window.click(&button("Répéter"));
    wait_state(&window, "before");
    call(&window);
    let plan = window.view();
    let ids: Vec<&str> = (0..3).map(|at| plan["segments"][at]["id"].as_str().unwrap()).collect();

    someone_is_missing(&window, &ids);
    someone_is_badly_heard(&window, &ids);
    someone_is_replaced(&window, ids[1]);
}

/// Time is filled, taken back, and the next segment goes first instead.
fn someone_is_missing(window: &Window, ids: &[&str]) {
    say_absent(window, MISSING);
    window.wait(&text("Meubler"));
    window.press("a");
    until(|| (window.view()["line"]["filling"]["seconds"] == 180).then_some(())).expect("filled");
    let filled = window.view();
    assert_eq!(on_air(&filled)["adjust"], 180, "what is on air goes on for as long");
    let pieces = filled["line"]["filling"]["pieces"].as_array().unwrap();
    let said: i64 = pieces.iter().map(|piece| piece["seconds"].as_i64().unwrap()).sum();
    assert_eq!(said, 180, "and the host has as much to say");
    window.press("Ctrl+z");
    let taken_back = || {
        let view = window.view();
        let back = view["line"]["filling"].is_null() && on_air(&view)["adjust"] == 0;
        back.then_some(())
    };
    until(taken_back).expect("one undo takes it back");

    window.wait(&button("Échanger"));
    window.press("b");
    until(|| (next(&window.view())["segment"] == ids[2]).then_some(()))
        .expect("the next goes first");
    window.wait(&text("Les deux segments ont changé de place"));
    window.press("Shift+a");
    window.wait(&css(".go"));
}

/// Marks them as absent, by the key of the first who lacks something.
fn say_absent(window: &Window, name: &str) {
    window.wait(&text("Absent"));
    window.press("Shift+a");
    let absent = || {
        let view = window.view();
        let mark = mark(&view, name, "connected");
        (mark["state"] == "problem" && mark["note"] == "Absent").then_some(())
    };
    until(absent).unwrap_or_else(|| panic!("{name} is not said to be absent: {}", window.says()));
}

/// It is seen on the board, and at the desk TOP asks to be held.
fn someone_is_badly_heard(window: &Window, ids: &[&str]) {
    window.click(&link("Intervenants"));
    window.click(&button("Jour J"));
    let cell = |state: &str| button(format!("Son : {state}. {BADLY_HEARD}"));
    let open = ["À faire", "En retard", "Demandé"].map(cell);
    let now = until(|| open.iter().find(|cell| window.sees(cell)));
    window.click_now(now.unwrap_or_else(|| panic!("no sound to check: {}", window.says())));
    window.wait(&cell("Fait"));
    window.press("p");
    window.wait(&cell("Problème"));
    window.click(&link("Antenne"));
    window.wait(&css(".go"));
    let view = window.view();
    assert_eq!(next(&view)["segment"], ids[2]);
    let missing = next(&view)["missing"].as_array().unwrap();
    let person = person(&view, BADLY_HEARD)["id"].clone();
    assert!(missing.contains(&json!({ "person": person, "check": "sound" })), "{missing:?}");
    call(window);
    wait_on_air(window, ids[2]);
    assert!(window.view()["line"]["last_take"]["forced"].as_u64().unwrap() > 0, "it is recorded");
}

/// Someone else takes the passage over; what was done stays done.
fn someone_is_replaced(window: &Window, id: &str) {
    until(|| (following(&window.view()) == Some(id)).then_some(()))
        .expect("it comes back in order");
    let done = |view: &Value| {
        let marks = view["people"].as_array().unwrap().iter().flat_map(|p| p["marks"].as_array());
        marks.flatten().filter(|mark| mark["state"] == "done").count()
    };
    let before = window.view();
    window.click(&button(format!("Absent : {MISSING}")));
    window.wait(&button("Remplacer"));
    let substitute = person(&before, SUBSTITUTE)["id"].clone();
    window.run(
        "const chosen = document.querySelector('.absent select');
         chosen.value = args[0]; chosen.dispatchEvent(new Event('change', { bubbles: true }))",
        std::slice::from_ref(&substitute),
    );
    until(|| window.sees(&css("button:not(:disabled) kbd")).then_some(()));
    window.press("c");
    let speaks = |view: &Value| {
        let cast = segment(view, &json!(id))["cast"].as_array().unwrap();
        cast.iter().any(|one| one["person"] == substitute)
    };
    until(|| speaks(&window.view()).then_some(())).expect("someone else speaks");
    let after = window.view();
    assert_eq!(done(&after), done(&before));
    let gone = person(&after, MISSING)["passages"].as_array().unwrap().len();
    assert_eq!(gone, 0, "{MISSING} passes no more");
    call(window);
    wait_on_air(window, id);
}

/// What the next TOP would take.
fn following(view: &Value) -> Option<&str> {
    next(view)["segment"].as_str()
}

fn person<'a>(view: &'a Value, name: &str) -> &'a Value {
    let all = view["people"].as_array().unwrap();
    all.iter().find(|person| person["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

fn mark<'a>(view: &'a Value, name: &str, check: &str) -> &'a Value {
    let marks = person(view, name)["marks"].as_array().unwrap();
    marks.iter().find(|mark| mark["check"] == check).unwrap_or(&Value::Null)
}
