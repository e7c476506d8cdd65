//! The interface's zones: who may import whom in `ui/src`.

use tests_house::checkout::{File, files};
use tests_house::none;
use tests_house::web::{From, imports};

/// The folders of `ui/src`, from the lowest on: a file imports from its own and from lower
/// ones. Files right in `ui/src` (`main.ts`, `App.svelte`) stand above all.
const ZONES: &[&str] = &["wire", "words", "link", "parts", "panels", "screens"];

/// The one file that knows Tauri.
const DESKTOP: &str = "ui/src/link/desktop.ts";

#[test]
fn every_folder_is_a_zone() {
    let faults = sources().into_iter().filter(|file| height(inside(&file.path)).is_none());
    none(
        faults.map(|file| file.path),
        "Put these files in a zone, or give their folder its place in ZONES:",
    );
}

#[test]
fn imports_go_down() {
    let faults = sources().into_iter().flat_map(|file| {
        let own = height(inside(&file.path));
        let up = imports(&file).into_iter().filter_map(|import| match import.from {
            From::File(path) if height(&path) > own => Some((import.line, path)),
            _ => None,
        });
        up.map(|(line, path)| format!("{}:{line} imports {path}", file.path)).collect::<Vec<_>>()
    });
    none(
        faults,
        "wire ← words ← link ← parts ← panels ← screens ← main: turn these imports round:",
    );
}

#[test]
fn one_file_knows_tauri() {
    let others = sources().into_iter().filter(|file| file.path != DESKTOP);
    let faults = others.flat_map(|file| {
        let tauri = imports(&file).into_iter().filter_map(|import| match import.from {
            From::Package(name) if name.starts_with("@tauri-apps/") => Some((import.line, name)),
            _ => None,
        });
        tauri.map(|(line, name)| format!("{}:{line} imports {name}", file.path)).collect::<Vec<_>>()
    });
    none(
        faults,
        "One bundle serves windows and browsers: only ui/src/link/desktop.ts knows Tauri:",
    );
}

fn sources() -> Vec<File> {
    files("ui/src").into_iter().filter(|file| file.is_a(&["ts", "svelte"])).collect()
}

fn inside(path: &str) -> &str {
    path.strip_prefix("ui/src/").unwrap_or(path)
}

/// The height of a path inside `ui/src`; what lies outside it (`../data/…`) is below all.
fn height(path: &str) -> Option<usize> {
    match path.split_once('/') {
        None => Some(ZONES.len()),
        Some(("data" | "ui", _)) => Some(0),
        Some((zone, _)) => ZONES.iter().position(|known| *known == zone),
    }
}
