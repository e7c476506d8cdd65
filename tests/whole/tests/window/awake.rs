//! The machine is kept awake while a run is under way, and no longer.

use serde_json::json;
use tests_whole::screens::{Screens, Wish};
use tests_whole::{Home, Page, Window, button, text};

const SAID: &str = "Ce bureau ne laisse pas tenir l’écran allumé";

#[test]
fn the_screens_stay_on_from_the_start_of_a_run_until_the_show_is_left() {
    let home = Home::new();
    let screens = Screens::start(home.bus());
    let window = Window::open(&home, &["--sample"]);
    window.click(&button("Répéter"));
    let wish = screens.next();
    assert_eq!(wish, Wish::On("Régie".into(), "Un déroulé est en cours".into()));
    assert!(!window.says().contains(SAID));
    assert_eq!(window.ask(&json!({ "ask": "close" }))["reply"], "hello");
    assert_eq!(screens.next(), Wish::Off);
}

#[test]
fn where_the_desktop_does_not_do_it_the_desk_says_so_once_and_works_on() {
    let home = Home::new();
    let window = Window::open(&home, &["--sample"]);
    window.click(&button("Répéter"));
    window.wait(&text(SAID));
    window.click(&button("Vu"));
    window.wait_gone(&text(SAID));
    window.wait(&button("TOP"));
    window.press("Space");
    window.wait(&text("Suspendre"));
}
