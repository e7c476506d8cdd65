//! How long files and functions may be, and how crates begin.

use tests_house::checkout::{File, files};
use tests_house::none;
use tests_house::rust::read_all;
use tests_house::workspace::packages;

/// The most lines of a file.
const FILE: usize = 400;

/// The most lines of a Rust function.
const FUNCTION: usize = 80;

/// Where ts-rs writes: not ours to shorten.
const GENERATED: &str = "ui/src/wire/";

#[test]
fn no_file_is_too_long() {
    let faults = written(&["rs", "svelte", "ts"]).into_iter().filter_map(|file| {
        let lines = file.text().lines().count();
        (lines > FILE).then(|| format!("{} has {lines} lines", file.path))
    });
    none(faults, "A file has one reason to exist, and at most 400 lines. Split these by reason:");
}

#[test]
fn no_function_is_too_long() {
    let faults = read_all(&written(&["rs"])).into_iter().flat_map(|source| {
        let long = source.functions().into_iter().filter(|function| function.length > FUNCTION);
        long.map(|it| format!("{}:{} {} has {} lines", source.path, it.line, it.name, it.length))
            .collect::<Vec<_>>()
    });
    none(faults, "A function has at most 80 lines (aim under 40). Give parts of these a name:");
}

#[test]
fn every_crate_opens_with_its_law() {
    let files = files("");
    let roots = packages().into_iter().flat_map(|package| package.roots);
    let faults =
        roots.filter(|root| ["lib", "bin"].contains(&root.kind.as_str())).filter_map(|root| {
            let file = files.iter().find(|file| file.path == root.path);
            let text = file.map(File::text).unwrap_or_default();
            let unwritten = !text.starts_with("//! ") || text.starts_with("//! To be written");
            unwritten.then_some(root.path)
        });
    none(
        faults,
        "The first file of a crate opens with //! and its law: what it is for, what it may never do:",
    );
}

/// What people wrote, in these kinds of files.
fn written(endings: &[&str]) -> Vec<File> {
    let all = ["src-tauri", "ui", "tests"].into_iter().flat_map(files);
    all.filter(|file| file.is_a(endings) && !file.path.starts_with(GENERATED)).collect()
}
