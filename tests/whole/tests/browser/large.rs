//! A programme of ten thousand segments is edited as a short one is: by keys, in its cells, and by
//! the pointer. The desk of it draws what is in sight.

use serde_json::json;
use tests_whole::served::Which;
use tests_whole::{Browser, Home, Page, Served, css, made, until};

const SEGMENTS: usize = 10_000;

fn row(segment: usize) -> String {
    format!("[data-row='s{segment}']")
}

/// The rows that are drawn, in order, each with the length it shows.
fn drawn(page: &Browser, rows: &str) -> Vec<(String, String)> {
    let body = "return [...document.querySelectorAll(args[0])].map((row) =>
        [row.dataset.row, row.querySelector('[data-column=duration]')?.textContent.trim() ?? ''])";
    serde_json::from_value(page.run(body, &[json!(rows)])).unwrap()
}

/// Waits until the last rows of the table are these, the last of all so long.
fn ends(page: &Browser, wanted: &[usize], minutes: u8) {
    let wanted: Vec<_> = wanted.iter().map(|n| format!("s{n}")).collect();
    let long = format!("{minutes}\u{a0}min");
    let stands = || {
        let rows = drawn(page, ".table [data-row]");
        let last = rows.len().checked_sub(wanted.len())?;
        let same = rows[last..].iter().map(|(id, _)| id).eq(&wanted);
        let length = rows.iter().find(|(id, _)| *id == format!("s{}", SEGMENTS - 1));
        (same && length.is_some_and(|(_, said)| *said == long)).then_some(())
    };
    let stands = until(stands);
    assert!(stands.is_some(), "{wanted:?} {long:?}: {:?}", drawn(page, ".table [data-row]"));
}

#[test]
fn ten_thousand_segments_are_gone_through_edited_and_dragged() {
    let home = Home::new();
    let file = made::show(home.path(), "grand.regie", kit::shows::long(SEGMENTS, 0));
    let desk = Served::of(&home, &Which::File(file), "127.0.0.1:0");
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".list [data-row]"));
    assert!(drawn(&page, ".list [data-row]").len() < 100, "the desk draws what is in sight");

    page.run("location.hash = '#/programme'", &[]);
    page.wait(&css(row(0)));
    assert!(drawn(&page, ".table [data-row]").len() < 100, "so does the table");

    // To the end, and a length of one figure written there: what changed stays in sight.
    page.click(&css(format!("{} [data-column='duration']", row(3))));
    page.press("Ctrl+End");
    page.wait(&css(format!("{}.selected", row(SEGMENTS - 1))));
    ["9", "Enter"].iter().for_each(|key| page.press(key));
    let [first, second, last] = [3, 2, 1].map(|n| SEGMENTS - n);
    ends(&page, &[first, second, last], 9);

    // Two rows taken by the grip of one of them go before another.
    page.click(&css(format!("{} [data-column='title']", row(second))));
    page.press("Shift+ArrowDown");
    page.drag(&css(format!("{} [data-grip]", row(last))), &css(row(SEGMENTS - 6)));
    ends(&page, &[SEGMENTS - 7, second, last, SEGMENTS - 6, SEGMENTS - 5, SEGMENTS - 4, first], 9);

    // Both are taken back.
    (0..2).for_each(|_| page.press("Ctrl+z"));
    ends(&page, &[first, second, last], 5);
    assert_eq!(page.complaints(), Vec::<String>::new());
}
