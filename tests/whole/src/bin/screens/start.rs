//! The start screen, in the real window.

use std::thread::sleep;
use std::time::Duration;

use serde_json::{Value, json};
use tests_whole::{Home, Page, Window, button, text};

use crate::camera::{Camera, SIZES, THEMES, choose};
use crate::stage::instant;

/// Empty, and with a run that was cut off.
pub fn pictures(camera: &Camera) {
    let home = Home::new();
    let window = Window::open(&home, &[]);
    of(camera, &window, "start-first");
    cut_off(window);
    let window = Window::open(&home, &[]);
    window.wait(&button("Reprendre"));
    of(camera, &window, "start-interrupted");
}

fn of(camera: &Camera, window: &Window, name: &str) {
    for theme in THEMES {
        choose(window, theme);
        window.reload();
        window.wait(&button("Importer un programme"));
        for (width, height) in SIZES {
            window.size(width, height);
            sleep(Duration::from_millis(300));
            camera.take(window, name, theme, width);
        }
    }
}

/// Leaves a rehearsal on air by a crash.
fn cut_off(window: Window) {
    let ask = |ask: Value| {
        let reply = window.ask(&ask);
        assert_ne!(reply["reply"], "no", "{ask}: {reply}");
    };
    let act = |command: Value| ask(json!({ "ask": "do", "command": command, "id": null }));
    ask(
        json!({ "ask": "new", "title": "Comité de pilotage", "date": "2021-09-20", "zone": "Europe/Paris" }),
    );
    ask(json!({ "ask": "sample" }));
    act(json!({ "do": "rehearse", "at": instant("2021-07-12 09:00:20") }));
    act(json!({ "do": "take", "override": true }));
    act(json!({ "do": "set-clock", "at": instant("2021-07-12 09:10:35") }));
    sleep(Duration::from_millis(700));
    act(json!({ "do": "take", "override": true }));
    window.run("location.hash = '#/desk'", &[]);
    window.wait(&text("Suspendre"));
    window.crash();
}
