//! The interface's package: Node, its dependencies, its build.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::place::root;
use crate::shell::{Done, Stop, heard, refuse, run};

/// The oldest Node that the interface's tools run on.
const NODE: (u32, u32) = (20, 19);

/// `npm WORDS` in `ui/`.
pub fn npm(words: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.args(["--prefix", "ui"]).args(words).current_dir(root());
    command
}

/// Tauri's own command, from the root: inside `ui/` it does not find `src-tauri/`. Fetched when it
/// is used: neither a build nor a test needs it.
pub fn tauri(words: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(root());
    command.args(["exec", "--yes", "--package", "@tauri-apps/cli@2.12.5", "--", "tauri"]);
    command.args(words);
    command
}

/// Makes sure that `ui/node_modules` is what `package-lock.json` says.
pub fn provide() -> Done {
    node_is_new_enough()?;
    let (lock, installed) = (root().join("ui/package-lock.json"), stamp("installed"));
    let Ok(wanted) = fs::read(&lock) else {
        return refuse("ui/package-lock.json cannot be read: is this a whole checkout?");
    };
    if fs::read(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(&mut npm(&["ci", "--include=dev", "--no-audit", "--no-fund"]))?;
    put(&installed, &wanted)
}

/// Makes sure that `ui/dist` is built from the sources as they are: the window's program and
/// the desk take it in when they are compiled.
pub fn build() -> Done {
    let built = stamp("built");
    let sources = fingerprint().to_string().into_bytes();
    let whole = root().join("ui/dist/index.html").is_file();
    if whole && fs::read(&built).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    run(&mut npm(&["run", "build"]))?;
    put(&built, &sources)
}

fn node_is_new_enough() -> Done {
    let Some(version) = heard("node", &["--version"]) else {
        return refuse("Node is missing: install Node 20.19 or newer, with npm.");
    };
    let mut numbers =
        version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found < NODE {
        let (major, minor) = NODE;
        return refuse(format!("Node is {version}: install Node {major}.{minor} or newer."));
    }
    match heard("npm", &["--version"]) {
        Some(_) => Ok(()),
        None => refuse("npm is missing: install it beside Node."),
    }
}

/// What was done last, kept in the folder that goes when everything is to be done again.
fn stamp(name: &str) -> PathBuf {
    root().join("ui/node_modules/.xtask").join(name)
}

fn put(stamp: &Path, content: &[u8]) -> Done {
    let folder = stamp.parent().unwrap_or(stamp);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(stamp, content))
        .or_else(|error| refuse(format!("{} cannot be written: {error}.", stamp.display())))
}

/// A number that changes with any source of the interface: `ui/` and `data/`, by name and
/// content. (Times would change with every checkout and with every type written anew.)
fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for folder in ["ui", "data"] {
        add(&root().join(folder), &mut hasher);
    }
    hasher.finish()
}

fn add(path: &Path, hasher: &mut DefaultHasher) {
    let name = path.file_name().unwrap_or_default();
    if name == "node_modules" || name == "dist" {
        return;
    }
    hasher.write(name.as_encoded_bytes());
    match fs::read_dir(path) {
        Ok(entries) => {
            let mut inside: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
            inside.sort();
            for path in &inside {
                add(path, hasher);
            }
        }
        Err(_) => hasher.write(&fs::read(path).unwrap_or_default()),
    }
}

/// Both: what the interface needs, and the interface.
pub fn ready() -> Result<(), Stop> {
    provide()?;
    build()
}
