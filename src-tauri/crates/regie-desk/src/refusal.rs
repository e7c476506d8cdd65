//! Refused: one clear sentence, and the exit code.

use std::io;
use std::path::Path;

use desk::Fault;
use serde_json::json;
use wire::words::{Language, Words};

/// Refused by a rule, a file or the system.
pub const REFUSED: u8 = 1;
/// What the words ask for does not exist.
pub const USAGE: u8 = 2;
/// The data is damaged.
pub const DAMAGED: u8 = 3;

/// Why nothing was done.
pub struct Refused {
    /// What the person reads.
    pub text: String,
    /// The exit code.
    pub code: u8,
}

impl Refused {
    /// A refusal with that sentence.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), code: REFUSED }
    }

    /// A file that could not be read or written.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        let what = format!("{}: {error}", path.display());
        Self::new(words().fault("file", json!({ "what": what })).text)
    }
}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        let damaged = matches!(&fault, Fault::Store(error) if store_is_damaged(error.code()));
        let code = if damaged { DAMAGED } else { REFUSED };
        Self { text: fault.say(&words()).text, code }
    }
}

fn store_is_damaged(code: &str) -> bool {
    matches!(code, "store-damaged" | "store-unreadable")
}

impl From<serde_json::Error> for Refused {
    fn from(error: serde_json::Error) -> Self {
        Self::new(error.to_string())
    }
}

/// The texts of the terminal's language.
pub fn words() -> Words {
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    Words::new(named.map_or(Language::French, |tag| Language::of(&tag)))
}
