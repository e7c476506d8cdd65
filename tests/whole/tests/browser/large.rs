//! A programme of ten thousand segments is edited as a short one is: by keys, in its cells, and by
//! the pointer. The desk of it draws what is in sight.

use serde_json::{Value, json};
use tests_whole::served::Which;
use tests_whole::{Browser, Home, Page, Served, css, made, until};

const SEGMENTS: usize = 10_000;

fn row(segment: usize) -> String {
    format!("[data-row='s{segment}']")
}

fn segments(page: &Browser) -> Vec<Value> {
    page.ask(&json!({ "ask": "hello" }))["view"]["segments"].as_array().unwrap().clone()
}

/// How many rows are drawn.
fn drawn(page: &Browser, rows: &str) -> usize {
    let count = page.run("return document.querySelectorAll(args[0]).length", &[json!(rows)]);
    usize::try_from(count.as_u64().unwrap()).unwrap()
}

#[test]
fn ten_thousand_segments_are_gone_through_edited_and_dragged() {
    let home = Home::new();
    let file = made::show(home.path(), "grand.regie", kit::shows::long(SEGMENTS, 0));
    let desk = Served::of(&home, &Which::File(file), "127.0.0.1:0");
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".list [data-row]"));
    assert!(drawn(&page, ".list [data-row]") < 100, "the desk draws what is in sight");

    page.run("location.hash = '#/programme'", &[]);
    page.wait(&css(&row(0)));
    assert!(drawn(&page, ".table [data-row]") < 100, "so does the table");

    // To the end, and a length written there.
    page.click(&css(format!("{} [data-column='duration']", row(3))));
    page.press("Ctrl+End");
    page.wait(&css(format!("{}.selected", row(SEGMENTS - 1))));
    ["9", "Enter"].iter().for_each(|key| page.press(key));
    let last = || segments(&page).pop().unwrap()["duration"] == 540;
    until(|| last().then_some(())).expect("the last one's length is written");
    page.wait(&css(format!("{} [data-column='duration']", row(SEGMENTS - 1))));

    // Two rows taken by the grip of one of them go before another.
    page.click(&css(format!("{} [data-column='title']", row(SEGMENTS - 2))));
    page.press("Shift+ArrowDown");
    let grip = css(format!("{} [data-grip]", row(SEGMENTS - 1)));
    page.drag(&grip, &css(row(SEGMENTS - 6)));
    let wanted = [SEGMENTS - 7, SEGMENTS - 2, SEGMENTS - 1, SEGMENTS - 6].map(|n| format!("s{n}"));
    let stands = || {
        let all = segments(&page);
        let ids = all[SEGMENTS - 7..SEGMENTS - 3].iter().map(|one| one["id"].as_str().unwrap());
        ids.eq(wanted.iter().map(String::as_str)).then_some(())
    };
    until(stands).expect("the two went there");

    // Both are taken back.
    (0..2).for_each(|_| page.press("Ctrl+z"));
    let back = || {
        let all = segments(&page);
        let there = all.iter().enumerate().all(|(n, one)| one["id"] == format!("s{n}"));
        (there && all[SEGMENTS - 1]["duration"] == 300).then_some(())
    };
    until(back).expect("all is as it was");
    assert_eq!(page.complaints(), Vec::<String>::new());
}
