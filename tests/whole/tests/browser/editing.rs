//! The programme is edited as a new user would: by hand, in the table, and all is taken back.

use serde_json::{Value, json};
use tests_whole::{Browser, Home, Page, Served, css, until};

fn view(page: &Browser) -> Value {
    page.ask(&json!({ "ask": "hello" }))["view"].take()
}

/// Waits until the desk shows something.
fn shows(page: &Browser, what: &str, look: impl Fn(&Value) -> bool) -> Value {
    let shown = until(|| Some(view(page)).filter(|view| look(view)));
    shown.unwrap_or_else(|| panic!("{what}: {}\n{}", view(page)["segments"], page.says()))
}

fn names(view: &Value, at: usize) -> Vec<String> {
    let cast = view["segments"][at]["cast"].as_array().unwrap();
    cast.iter().map(|one| one["person"].to_string()).collect()
}

fn order(view: &Value) -> Vec<String> {
    let segments = view["segments"].as_array().unwrap();
    segments.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

/// Stands in a cell and types into it.
fn type_in(page: &Browser, segment: &str, column: &str, keys: &[&str]) {
    page.click(&css(format!("[data-row='{segment}'] [data-column='{column}']")));
    keys.iter().for_each(|key| page.press(key));
}

#[test]
fn two_lengths_change_a_speaker_comes_a_block_moves_and_all_is_undone() {
    let home = Home::new();
    let (_desk, page) = table(&home);
    let before = view(&page);
    let ids = order(&before);

    // What is typed stands in the place of what was, or adds to it.
    type_in(&page, &ids[0], "duration", &["9", "Enter"]);
    shows(&page, "a length of one figure", |view| view["segments"][0]["duration"] == 540);
    type_in(&page, &ids[0], "duration", &["1", "2", "Enter"]);
    shows(&page, "a length", |view| view["segments"][0]["duration"] == 720);
    let was = before["segments"][1]["duration"].as_i64().unwrap();
    type_in(&page, &ids[1], "duration", &["+", "1", "0", "m", "Enter"]);
    shows(&page, "more", |view| view["segments"][1]["duration"] == was + 600);

    type_in(&page, &ids[3], "people", &["Enter"]);
    page.write(&css("[role=combobox]"), "Zoé ESSAI");
    page.press("Enter");
    let with = shows(&page, "a speaker", |view| names(view, 3).len() == 1);
    assert!(with["people"].as_array().unwrap().iter().any(|one| one["family"] == "ESSAI"));
    page.press("Escape");

    // The second block goes past what stands before it, whole.
    let second = with["segments"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["block"].is_string() && one["block"] != with["segments"][0]["block"]);
    let second = &second.unwrap()["block"];
    let inside = |view: &Value| -> Vec<usize> {
        let segments = view["segments"].as_array().unwrap().iter().enumerate();
        segments.filter(|(_, one)| one["block"] == *second).map(|(at, _)| at).collect()
    };
    let stood = inside(&with);
    page.click(&css(format!("[data-row^={second}]")));
    page.press("Alt+ArrowUp");
    let moved = shows(&page, "a block", |view| inside(view)[0] == stood[0] - 1);
    let apart = inside(&moved).windows(2).all(|pair| pair[1] == pair[0] + 1);
    assert!(apart && inside(&moved).len() == stood.len(), "it stays whole");

    (0..5).for_each(|_| page.press("Ctrl+z"));
    let after = shows(&page, "all is back", |view| view["people"] == before["people"]);
    for part in ["segments", "blocks", "people", "chains"] {
        assert_eq!(after[part], before[part], "{part}");
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}

/// The table of the sample's programme, in a browser of its own.
fn table(home: &Home) -> (Served, Browser) {
    let desk = Served::sample(home);
    let page = Browser::start(1440, 900);
    page.open(&desk.link);
    page.wait(&css(".trans"));
    page.run("location.hash = '#/programme'", &[]);
    page.wait(&css("[role=grid] .segment"));
    (desk, page)
}

/// Several columns of a spreadsheet, pasted from a cell on, into the preview.
fn paste(page: &Browser, segment: &str, column: &str, cells: &str) {
    page.copied(cells);
    page.click(&css(format!("[data-row='{segment}'] [data-column='{column}']")));
    page.press("Ctrl+v");
    page.wait(&css(".paste table"));
}

#[test]
fn columns_of_a_spreadsheet_go_over_the_cells_that_are_there_and_back_in_one_step() {
    let home = Home::new();
    let (_desk, page) = table(&home);
    let before = view(&page);
    let ids = order(&before);
    let written = |view: &Value, at: usize| {
        (view["segments"][at]["duration"].clone(), view["segments"][at]["least"].clone())
    };

    paste(&page, &ids[0], "duration", "12\t8\r\n40\t30\r\n");
    assert_eq!(view(&page)["segments"], before["segments"], "nothing before it is said");
    page.click(&css(".paste .do button:nth-of-type(2)"));
    let after = shows(&page, "two rows", |view| written(view, 1) == (json!(2400), json!(1800)));
    assert_eq!(written(&after, 0), (json!(720), json!(480)));
    assert_eq!(order(&after), ids, "no row came or went");
    page.wait_gone(&css(".paste table"));

    // Four cells, one step of undo.
    page.press("Ctrl+z");
    let back = shows(&page, "all back", |view| view["segments"] == before["segments"]);
    assert_eq!(back["chains"], before["chains"]);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn of_cells_of_which_one_cannot_be_read_none_is_written() {
    let home = Home::new();
    let (_desk, page) = table(&home);
    let before = view(&page);
    paste(&page, &order(&before)[0], "duration", "12\t8\nlongtemps\t30\n");
    page.click(&css(".paste .do button:nth-of-type(2)"));
    page.wait_saying("longtemps");
    assert_eq!(view(&page)["segments"], before["segments"]);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn what_cannot_be_is_refused_beside_its_cell_and_escape_gives_back_what_was() {
    let home = Home::new();
    let (_desk, page) = table(&home);
    let before = view(&page);
    type_in(&page, &order(&before)[1], "start", &["m", "i", "d", "i", "Enter"]);
    page.wait_saying("Ce n’est pas une heure");
    page.press("Escape");
    page.wait_gone(&css(".editor"));
    assert_eq!(view(&page)["segments"], before["segments"]);
}
