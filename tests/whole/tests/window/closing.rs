//! The closing, from half past five with twenty things noted: composed, put on the rundown, printed,
//! called part by part and fitted again, with nothing but keys.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};
use tests_whole::{Home, Page, Window, css, paper, text, until};

use crate::acts::{next, wait_on_air, wait_state};

/// Longer than the least time between two TOPs.
const GUARD: Duration = Duration::from_millis(750);

/// 17:34 on 12 July 2021 in Paris.
const FOUR_LATE: u64 = 1_626_104_040_000;

/// So many seconds of the show pass in a real one.
const SPEED: u16 = 20;

#[test]
fn a_closing_is_composed_fitted_printed_and_called_by_keys_alone() {
    let home = Home::new();
    let window = Window::open(&home, &[]);
    window.wait(&text("Aucun encore"));
    window.press("Ctrl+e");
    until(|| window.view().is_object().then_some(())).expect("the sample opens");
    half_past_five(&window);

    go(&window, "Conclusion");
    window.wait(&text("Composer la conclusion"));
    window.press("Ctrl+k");
    window.wait(&css("tbody tr"));
    window.wait_saying("tenu");
    window.press("Ctrl+j");
    until(|| window.view()["closing"]["placed"].is_string().then_some(())).expect("it is placed");
    window.press("Ctrl+p");
    window.wait_saying("Enregistré");
    printed(&home, &window);

    first_top(&window);
    called_through(&window);
}

/// A rehearsal with the returns of the workshops on air since 17:34, and what the day gave.
fn half_past_five(window: &Window) {
    let view = window.view();
    let all = view["segments"].as_array().unwrap();
    let returns = &all[all.len() - 2];
    let act = |command: Value| {
        let done = window.ask(&json!({ "ask": "do", "command": command }));
        assert_eq!(done["reply"], "done", "{command}: {done}");
    };
    act(json!({ "do": "rehearse", "from": returns["id"], "at": FOUR_LATE }));
    act(json!({ "do": "take", "override": true }));
    let themes = ["Les richesses humaines", "Les leviers financiers", "Les alliances stratégiques"];
    for n in 0..20 {
        let theme = themes[n % 3];
        let text = format!("Idée {n}, notée pendant la journée");
        act(json!({ "do": "takeaway", "text": text, "kind": "idea", "theme": theme }));
    }
}

/// Goes to a screen with Tab and Enter.
fn go(window: &Window, screen: &str) {
    let focused = || window.run("return document.activeElement?.textContent?.trim() ?? ''", &[]);
    let found = (0..60).any(|_| {
        window.press("Tab");
        focused() == screen
    });
    assert!(found, "Tab leads to {screen}");
    window.press("Enter");
}

fn printed(home: &Home, window: &Window) {
    let written: Vec<_> =
        fs::read_dir(home.documents()).unwrap().map(|it| it.unwrap().path()).collect();
    let [pdf] = &written[..] else { panic!("one document is written, not {written:?}") };
    let paper = paper::text_of(pdf);
    for row in window.view()["closing"]["rows"].as_array().unwrap() {
        let title = row["title"].as_str().unwrap();
        assert!(paper.contains(title), "{title} is not on the paper:\n{paper}");
    }
}

/// TOP of the closing itself, held down over what is missing.
fn first_top(window: &Window) {
    let view = window.view();
    let to_come = next(&view);
    let segment = to_come["segment"].as_str().unwrap().to_owned();
    sleep(GUARD);
    if to_come["missing"].as_array().unwrap().is_empty() {
        window.press("Space");
    } else {
        let airs = || {
            let view = window.view();
            (view["line"]["tracks"][0]["on_air"]["segment"] == segment.as_str()).then_some(())
        };
        window.hold("Space", airs);
    }
    wait_on_air(window, &segment);
    let set = window.ask(&json!({ "ask": "do", "command": { "do": "set-clock", "speed": SPEED } }));
    assert_eq!(set["reply"], "done", "{set}");
}

fn air(window: &Window) -> Value {
    window.view()["closing"]["air"].clone()
}

fn said(air: &Value) -> usize {
    air["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["taken"].is_f64() || row["taken"].is_i64())
        .count()
}

/// Each part by Space; in the middle the ones to come are fitted again.
fn called_through(window: &Window) {
    let frozen =
        until(|| Some(air(window)).filter(Value::is_object)).expect("its times are frozen");
    let parts = frozen["rows"].as_array().unwrap().len();
    assert!(parts > 4, "{frozen}");
    for n in 1..parts {
        sleep(GUARD);
        window.press("Space");
        let came = until(|| (said(&air(window)) == n + 1).then_some(()));
        assert!(came.is_some(), "part {} is called: {}", n + 1, air(window));
        if n == 2 {
            window.wait_saying("Réajuster");
            let before = air(window)["frozen"].clone();
            window.press("r");
            until(|| (air(window)["frozen"] != before).then_some(())).expect("it is fitted again");
            assert_eq!(said(&air(window)), n + 1, "nothing is called by it");
        }
    }
    assert!(air(window)["next"].is_null());
    sleep(GUARD);
    window.press("Space");
    wait_state(window, "after");
}
