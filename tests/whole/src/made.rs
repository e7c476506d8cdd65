//! Shows of any size, written to a file before a program opens it.

use std::path::{Path, PathBuf};

use desk::order::Local;
use desk::{Bearer, Desk, moment};
use show::Command;
use store::Store;
use wire::words::{Language, Words};

/// Writes a show into a file of this name in a folder, as a desk that brought it in; gives the path.
///
/// # Panics
/// When it cannot be written, or the command is refused.
#[must_use]
pub fn show(folder: &Path, name: &str, bring: Command) -> PathBuf {
    let path = folder.join(name);
    let words = Words::new(Language::French);
    let store = Store::create(&path).unwrap();
    let order = Box::new(Local);
    let desk = Desk::start(store, order, "desk".into(), words, moment::machine()).unwrap();
    desk.command(&Bearer::desk(Language::French), bring).unwrap();
    desk.stop();
    path
}
