//! The whole, as people meet it: the real window through WebDriver, a real browser, the desktop's
//! notices.
//!
//! The law of this crate: it starts the programs as they ship, and acts on them only as a person
//! could, with keys, clicks and files. It asks the door to read what the desk holds, and to set a
//! stage that is not what a test is about. Nothing that it starts outlives it.
#![allow(clippy::unwrap_used, reason = "tests")]

pub mod browser;
pub mod bus;
pub mod cable;
pub mod displays;
pub mod figures;
pub mod home;
pub mod made;
pub mod memory;
pub mod notices;
pub mod page;
pub mod paper;
pub mod place;
pub mod program;
pub mod screens;
pub mod served;
pub mod window;

pub use browser::Browser;
pub use cable::Cable;
pub use home::Home;
pub use page::{Page, Sought, button, css, field, link, text};
pub use served::Served;
pub use window::Window;

use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long something that is about to happen may take.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How often it is looked for.
const EVERY: Duration = Duration::from_millis(40);

/// Waits until there is something, and gives it; nothing when [`PATIENCE`] ends first.
pub fn until<T>(mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if Instant::now() > deadline {
            return None;
        }
        sleep(EVERY);
    }
}

/// A text with plain spaces, where French has some that do not break.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}
