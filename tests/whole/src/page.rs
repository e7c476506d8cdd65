//! A page, in the real window or in a browser: what one sees, finds, clicks and presses.

use std::path::Path;

use serde_json::{Value, json};

use crate::{plain, until};

/// How people name what they look for.
#[derive(Clone, Debug)]
pub struct Sought {
    /// `button`, `link`, `field`, `text` or `css`.
    pub role: &'static str,
    /// Its name as it is read aloud, or part of it; for `css`, the selector.
    pub name: String,
}

/// A button by its name.
pub fn button(name: impl Into<String>) -> Sought {
    Sought { role: "button", name: name.into() }
}

/// A link by its name.
pub fn link(name: impl Into<String>) -> Sought {
    Sought { role: "link", name: name.into() }
}

/// A field by its label.
pub fn field(name: impl Into<String>) -> Sought {
    Sought { role: "field", name: name.into() }
}

/// Text, wherever it stands.
pub fn text(name: impl Into<String>) -> Sought {
    Sought { role: "text", name: name.into() }
}

/// What a selector picks.
pub fn css(selector: impl Into<String>) -> Sought {
    Sought { role: "css", name: selector.into() }
}

/// What keys do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// They go down, and stay there.
    Down,
    /// They come up.
    Up,
}

/// Finds an element in the page; see the file.
pub const FIND: &str = include_str!("find.js");

/// A page that one can act on.
pub trait Page {
    /// Runs the body of a function of `args` in the page, and gives what it returns or promises.
    fn run(&self, body: &str, args: &[Value]) -> Value;

    /// Clicks what is there, as a pointer would.
    fn click_now(&self, sought: &Sought);

    /// Writes into a field that is there, key by key; into a field for files, the paths of files.
    fn write_now(&self, sought: &Sought, words: &str);

    /// Has keys go down together, as `Shift+ArrowLeft`, and come up, one step after the other.
    fn keys(&self, keys: &str, steps: &[Step]);

    /// Takes a picture into a file.
    fn picture(&self, file: &Path);

    /// Presses keys together.
    fn press(&self, keys: &str) {
        self.keys(keys, &[Step::Down, Step::Up]);
    }

    /// Presses keys twice, as fast as a hand that slips.
    fn twice(&self, keys: &str) {
        self.keys(keys, &[Step::Down, Step::Up, Step::Down, Step::Up]);
    }

    /// Holds keys until something has come of it.
    fn hold<T>(&self, keys: &str, look: impl FnMut() -> Option<T>) -> Option<T>
    where
        Self: Sized,
    {
        self.keys(keys, &[Step::Down]);
        let came = until(look);
        self.keys(keys, &[Step::Up]);
        came
    }

    /// Whether something is in sight.
    fn sees(&self, sought: &Sought) -> bool {
        let body = format!("{FIND}\nreturn find(...args) !== null");
        self.run(&body, &[json!(sought.role), json!(sought.name)]) == true
    }

    /// Waits for something.
    ///
    /// # Panics
    /// When it does not come, with what the page says instead.
    fn wait(&self, sought: &Sought) {
        if until(|| self.sees(sought).then_some(())).is_none() {
            panic!("{sought:?} did not come. The page says:\n{}", self.says());
        }
    }

    /// Waits until something is gone.
    ///
    /// # Panics
    /// When it stays.
    fn wait_gone(&self, sought: &Sought) {
        let gone = until(|| (!self.sees(sought)).then_some(()));
        assert!(gone.is_some(), "{sought:?} stays. The page says:\n{}", self.says());
    }

    /// Waits for something and clicks it.
    fn click(&self, sought: &Sought) {
        self.wait(sought);
        self.click_now(sought);
    }

    /// Waits for a field and writes into it.
    fn write(&self, sought: &Sought, words: &str) {
        self.wait(sought);
        self.write_now(sought, words);
    }

    /// All that the page says.
    fn says(&self) -> String {
        let said = self.run("return document.body.innerText", &[]);
        plain(said.as_str().unwrap_or_default())
    }

    /// Waits until the page says something true.
    ///
    /// # Panics
    /// When it does not, with what it says instead.
    fn wait_saying(&self, what: &str) {
        let said = until(|| self.says().contains(what).then_some(()));
        assert!(said.is_some(), "the page never says « {what} », but:\n{}", self.says());
    }
}

/// The keys of a combination, the first to go down first.
#[must_use]
pub fn parts(keys: &str) -> Vec<&str> {
    if keys == "+" { vec!["+"] } else { keys.split('+').collect() }
}
