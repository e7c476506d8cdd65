//! Every Rust file belongs to something that cargo compiles: a test in none never runs.

use std::collections::BTreeSet;

use tests_house::checkout::{File, files};
use tests_house::none;
use tests_house::rust::{Module, read};
use tests_house::workspace::packages;

#[test]
fn every_rust_file_is_compiled() {
    let files: Vec<_> = files("").into_iter().filter(|file| file.is_a(&["rs"])).collect();
    let mut reached = BTreeSet::new();
    for root in packages().into_iter().flat_map(|package| package.roots) {
        let folder = parent(&root.path).to_owned();
        follow(&root.path, &folder, &files, &mut reached);
    }
    let lost = files.iter().filter(|file| !reached.contains(&file.path));
    none(
        lost.map(|file| file.path.clone()),
        "These files are in no module, so nothing compiles them. Add their `mod` line, or delete them:",
    );
}

/// Notes a file and those that belong to it; its modules lie in `folder`.
fn follow(path: &str, folder: &str, files: &[File], reached: &mut BTreeSet<String>) {
    let Some(file) = files.iter().find(|file| file.path == path) else { return };
    if !reached.insert(path.to_owned()) {
        return;
    }
    let modules = read(file).map(|source| source.modules()).unwrap_or_default();
    for Module { names, path: named } in modules {
        let inside = format!("{folder}/{}", names.join("/"));
        match named {
            Some(named) => {
                let path = format!("{}/{named}", parent(path));
                follow(&path, parent(&path), files, reached);
            }
            None => {
                follow(&format!("{inside}.rs"), &inside, files, reached);
                follow(&format!("{inside}/mod.rs"), &inside, files, reached);
            }
        }
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
