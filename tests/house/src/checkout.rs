//! The files of the checkout.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

/// What is made and not written: never looked at.
const MADE: &[&str] = &[".git", "target", "node_modules", "dist"];

/// A file of the checkout.
pub struct File {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl File {
    /// What it holds, as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Its name without its folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// True when its name ends in `.` and one of these.
    pub fn is_a(&self, endings: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, ending)| endings.contains(&ending))
    }
}

/// The root of the checkout that cargo tests now, not of the one that was built.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        package.join("../..")
    });
    &ROOT
}

/// The names at the top of the checkout, without what is made.
pub fn top() -> Vec<String> {
    names("")
}

/// Every file under a folder of the checkout (`""`: all), in order of their paths. A folder
/// that is not there holds none.
pub fn files(folder: &str) -> Vec<File> {
    let mut found = Vec::new();
    gather(folder, &mut found);
    found
}

fn gather(folder: &str, found: &mut Vec<File>) {
    for name in names(folder) {
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        match fs::read(root().join(&path)) {
            Ok(bytes) => found.push(File { path, bytes }),
            Err(_) => gather(&path, found),
        }
    }
}

fn names(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !MADE.contains(&name.as_str()))
        .collect();
    names.sort();
    names
}
