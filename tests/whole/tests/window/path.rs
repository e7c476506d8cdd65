//! A new user's path in the window: a document comes in, is edited by hand, all is taken back, and
//! the caller's paper is made.

use std::fs;

use serde_json::Value;
use tests_whole::{Home, Page, Window, button, css, link, paper, place, text, until};

use crate::acts::{choose, create};

/// Waits until the desk shows something.
fn shows(window: &Window, what: &str, look: impl Fn(&Value) -> bool) -> Value {
    let shown = until(|| Some(window.view()).filter(|view| look(view)));
    shown.unwrap_or_else(|| panic!("{what}: {}", window.says()))
}

/// Stands in a cell and types into it.
fn type_in(window: &Window, segment: &str, column: &str, keys: &[&str]) {
    window.click(&css(format!("[data-row='{segment}'] [data-column='{column}']")));
    keys.iter().for_each(|key| window.press(key));
}

#[test]
fn a_document_is_edited_all_is_taken_back_and_the_callers_paper_is_made() {
    let home = Home::new();
    let window = Window::open(&home, &[]);
    window.wait(&text("Aucun encore"));
    choose(&window, &place::sample());
    create(&window, "Europe/Paris");
    window.click(&link("Programme"));
    window.wait(&css("[role=grid] .segment"));
    let before = window.view();
    let id = |at: usize| before["segments"][at]["id"].as_str().unwrap().to_owned();

    type_in(&window, &id(0), "duration", &["1", "2", "Enter"]);
    shows(&window, "a length", |view| view["segments"][0]["duration"] == 720);
    let was = before["segments"][1]["duration"].as_i64().unwrap();
    type_in(&window, &id(1), "duration", &["+", "1", "0", "m", "Enter"]);
    shows(&window, "more", |view| view["segments"][1]["duration"] == was + 600);
    type_in(&window, &id(3), "people", &["Enter"]);
    window.write(&css("[role=combobox]"), "Zoé ESSAI");
    window.press("Enter");
    shows(&window, "a speaker", |view| view["segments"][3]["cast"].as_array().unwrap().len() == 1);
    window.press("Escape");
    let first = &before["segments"][0]["block"];
    let mut blocks = before["segments"].as_array().unwrap().iter().map(|one| &one["block"]);
    let block = blocks.find(|one| one.is_string() && *one != first).unwrap().as_str().unwrap();
    let stands = |view: &Value| {
        let segments = view["segments"].as_array().unwrap();
        segments.iter().position(|one| one["block"] == block)
    };
    let stood = stands(&before);
    window.click(&css(format!("[data-row^='{block}']")));
    window.press("Alt+ArrowUp");
    shows(&window, "a block", |view| stands(view) < stood);

    for _ in 0..4 {
        window.press("Ctrl+z");
    }
    let after = shows(&window, "all is back", |view| view["people"] == before["people"]);
    assert_eq!(after["segments"], before["segments"]);

    window.press("Ctrl+p");
    window.click(&button("Régie PDF"));
    window.wait_saying("Écrit dans");
    let written: Vec<_> =
        fs::read_dir(home.documents()).unwrap().map(|it| it.unwrap().path()).collect();
    let [pdf] = &written[..] else { panic!("one document is written, not {written:?}") };
    let paper = paper::text_of(pdf);
    for name in ["MARQUET", "VANDEVOORDE"] {
        assert!(paper.contains(name), "{name} is not on the paper:\n{paper}");
    }
    assert!(!paper.contains("ESSAI"), "what was taken back is not on it");
}
