//! A view's window fills the display that was chosen for it; unplugged, it comes home, and goes
//! back when the display returns.

use serde_json::{Value, json};
use tests_whole::displays::{Displays, SIZE};
use tests_whole::{Home, Page, Window, css, until};

#[test]
fn a_view_fills_its_display_comes_home_when_that_is_gone_and_goes_back_with_it() {
    let mut home = Home::new();
    let Some(displays) = Displays::start(home.path()) else { return };
    home.show_on(&displays.name);
    let window = Window::open(&home, &["--sample"]);
    window.wait(&css(".trans"));
    let named = |view: &Value| -> Vec<String> {
        let all = view["displays"].as_array().unwrap().iter();
        all.map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    let both = || Some(window.ask(&json!({ "ask": "windows" }))).filter(|it| named(it).len() == 2);
    let view = until(both).unwrap_or_else(|| panic!("two displays: {}", displays.said()));
    let second = named(&view)[1].clone();

    let shown = window.ask(&json!({ "ask": "show-window", "screen": "timer", "display": second }));
    assert_eq!(shown["reply"], "windows", "{shown}");
    let fills = [SIZE.0, 0, SIZE.0, SIZE.1];
    let there = || displays.windows().contains(&fills).then_some(());
    until(there).unwrap_or_else(|| panic!("it fills the display: {:?}", displays.windows()));

    displays.plug(false);
    let home_again = || {
        let windows = displays.windows();
        let small = |[left, _, width, _]: &[i32; 4]| *left < SIZE.0 / 2 && *width < SIZE.0;
        (windows.iter().filter(|it| small(it)).count() == 1).then_some(())
    };
    until(home_again).unwrap_or_else(|| panic!("it comes home: {:?}", displays.windows()));
    let view = window.ask(&json!({ "ask": "windows" }));
    assert_eq!(named(&view).len(), 1, "{view}");
    let timer = view["windows"].as_array().unwrap().iter().find(|one| one["screen"] == "timer");
    assert_eq!(timer.unwrap()["open"], true, "it stays open");

    displays.plug(true);
    until(there).unwrap_or_else(|| panic!("it goes back: {:?}", displays.windows()));

    // Out for a moment only.
    displays.plug(false);
    displays.plug(true);
    until(there).unwrap_or_else(|| panic!("it goes back at once: {:?}", displays.windows()));
}
