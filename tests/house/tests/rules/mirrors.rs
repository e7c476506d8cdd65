//! Tests mirror the code: `crates/live/src/closing.rs` ↔ `tests/core/tests/live/closing.rs`.

use tests_house::checkout::files;
use tests_house::none;
use tests_house::rust::{Source, read_all};

/// The crates whose files are mirrored in `tests/core/tests`.
const MIRRORED: &[&str] = &["show", "live", "store"];

/// The lines of functions from which a file must have its mirror.
const LOGIC: usize = 60;

/// Files without a mirror of their own: each with the reason.
const EXEMPT: &[(&str, &str)] = &[
    ("src-tauri/crates/store/src/store.rs", "no module bears its crate's name: store/open.rs"),
    ("src-tauri/crates/store/src/check.rs", "what it finds is what is recovered: store/recover.rs"),
    ("src-tauri/crates/store/src/error.rs", "each error is proved where it arises"),
];

#[test]
fn every_file_of_logic_has_its_mirror() {
    let tests: Vec<_> =
        files("tests/core/tests").into_iter().map(|file| plain(&file.path)).collect();
    let faults = MIRRORED.iter().flat_map(|name| {
        let folder = format!("src-tauri/crates/{name}/src/");
        let sources = read_all(&files(folder.trim_end_matches('/'))).into_iter();
        let demanding = sources.filter(|source| logic(source) > LOGIC && !is_exempt(&source.path));
        let mirrors = demanding.map(|source| {
            let inside = source.path.strip_prefix(&folder).unwrap_or(&source.path);
            let mirror = format!("tests/core/tests/{name}/{inside}");
            (source.path.clone(), mirror, logic(&source))
        });
        let missing = mirrors.filter(|(_, mirror, _)| !tests.contains(&plain(mirror)));
        missing
            .map(|(path, mirror, lines)| format!("{path} ({lines} lines of functions): {mirror}"))
            .collect::<Vec<_>>()
    });
    none(faults, "Write the tests that mirror these files:");
}

#[test]
fn exemptions_are_still_needed() {
    let exists = |path: &str| files("src-tauri").iter().any(|file| file.path == path);
    let gone = EXEMPT.iter().filter(|(path, _)| !exists(path));
    none(gone.map(|(path, _)| (*path).to_owned()), "Take these out of EXEMPT, they are gone:");
}

fn logic(source: &Source) -> usize {
    source.functions().iter().map(|function| function.length).sum()
}

fn is_exempt(path: &str) -> bool {
    EXEMPT.iter().any(|(exempt, _)| *exempt == path)
}

/// `a/b.rs` and `a/b/mod.rs` (or `main.rs`) are the same place.
fn plain(path: &str) -> String {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    path.trim_end_matches("/mod").trim_end_matches("/main").to_owned()
}
