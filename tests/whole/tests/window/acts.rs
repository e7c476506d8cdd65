//! What people do in the window, in their own terms.

use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;
use tests_whole::{Page, Window, button, css, field, text, until};

/// Longer than the least time between two TOPs.
const GUARD: Duration = Duration::from_millis(700);

/// Brings a programme in from the start screen, checks nothing, and goes as far as the preview.
pub fn choose(window: &Window, programme: &Path) {
    window.click(&button("Importer un programme"));
    window.write(&css("input[type=file]"), programme.to_str().unwrap());
    window.wait(&text("Conducteur reconnu"));
}

/// Answers what the programme does not say, and makes the show.
pub fn create(window: &Window, zone: &str) {
    window.click(&field("Fuseau horaire, absent du document"));
    window.press("Ctrl+a");
    window.write(&css(":focus"), zone);
    window.click(&button("Confirmer"));
    window.press("Ctrl+Enter");
    until(|| window.view().is_object().then_some(())).expect("the show is made");
}

/// Ticks a check of someone's on the board, and waits until it is done.
pub fn tick(window: &Window, check: &str, name: &str) {
    let cell = |state: &str| button(format!("{check} : {state}. {name}"));
    if window.sees(&cell("Fait")) {
        return;
    }
    let open = ["À faire", "En retard", "Demandé"].map(cell);
    let now = until(|| open.iter().find(|cell| window.sees(cell)));
    window
        .click_now(now.unwrap_or_else(|| panic!("no check {check} of {name}: {}", window.says())));
    window.wait(&cell("Fait"));
}

/// STANDBY of what comes next, from the keyboard; gives what it is.
pub fn standby(window: &Window) -> Value {
    window.press("s");
    let armed = || Some(next(&window.view()).clone()).filter(|next| next["standby"] == true);
    until(armed).expect("STANDBY arms")
}

/// STANDBY and TOP of what comes next, from the keyboard; held down where something is missing.
pub fn call(window: &Window) {
    let next = standby(window);
    sleep(GUARD);
    let segment = next["segment"].as_str().unwrap();
    if next["missing"].as_array().unwrap().is_empty() {
        window.press("Space");
    } else {
        window.hold("Space", || airs(window, segment));
    }
    wait_on_air(window, segment);
}

fn airs(window: &Window, segment: &str) -> Option<()> {
    (on_air(&window.view())["segment"] == segment).then_some(())
}

/// Waits until this segment is on air.
pub fn wait_on_air(window: &Window, segment: &str) {
    let came = until(|| airs(window, segment));
    assert!(came.is_some(), "{segment} is not on air but {}", on_air(&window.view()));
}

/// Waits until the line is in a state.
pub fn wait_state(window: &Window, state: &str) {
    let came = until(|| (window.view()["line"]["state"] == state).then_some(()));
    assert!(came.is_some(), "not {state} but {}", window.view()["line"]);
}

/// What is on air on the main track; null when nothing is.
pub fn on_air(view: &Value) -> &Value {
    &view["line"]["tracks"][0]["on_air"]
}

/// What comes next on the main track; null when nothing does.
pub fn next(view: &Value) -> &Value {
    &view["line"]["tracks"][0]["next"]
}

/// The segment of the rundown that is named so.
pub fn segment<'a>(view: &'a Value, id: &Value) -> &'a Value {
    let all = view["segments"].as_array().unwrap();
    all.iter().find(|segment| segment["id"] == *id).expect("a segment of this show")
}

/// What the large figures count: seconds left, or over.
pub fn countdown(window: &Window) -> i64 {
    let shown = window.run("return document.querySelector('.rem .ck').textContent", &[]);
    let digits: String =
        shown.as_str().unwrap().chars().filter(|it| it.is_ascii_digit() || *it == ':').collect();
    digits.split(':').fold(0, |sum, part| sum * 60 + part.parse::<i64>().unwrap())
}

/// Notes something from the desk, with its one key.
pub fn note(window: &Window, words: &str) {
    window.press("n");
    window.wait(&css("textarea:focus"));
    window.write(&css(":focus"), words);
    window.press("Enter");
    let noted =
        |view: Value| view["takeaways"].as_array().unwrap().iter().any(|one| one["text"] == words);
    until(|| noted(window.view()).then_some(())).expect("it is noted");
}
