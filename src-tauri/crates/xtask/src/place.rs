//! Where things lie in the checkout.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{env, fs};

use crate::shell::{Stop, refuse};

/// The checkout: the folder of the workspace's `Cargo.toml`. Cargo says at run time which
/// package it runs: a build folder that another checkout has filled is then no trap.
pub fn root() -> &'static Path {
    static ROOT: LazyLock<PathBuf> = LazyLock::new(|| {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        package.join("../../..")
    });
    &ROOT
}

/// The build's folder for a profile's programs (`debug` or `release`), beside xtask's own.
pub fn programs(profile: &str) -> Result<PathBuf, Stop> {
    let own = env::current_exe()
        .ok()
        .and_then(|program| program.ancestors().nth(2).map(Path::to_path_buf));
    match own {
        Some(target) => Ok(target.join(profile)),
        None => refuse("the build folder could not be found: start this with `cargo xtask`."),
    }
}

/// The folders of `tests/` that hold targets of a kind (`tests` or `benches`), each with the
/// targets' names, as cargo finds them: `NAME.rs` or `NAME/main.rs`.
pub fn targets(kind: &str) -> Vec<(String, Vec<String>)> {
    let mut packages: Vec<_> = names_in(&root().join("tests"))
        .into_iter()
        .map(|package| {
            let folder = root().join("tests").join(&package).join(kind);
            let mut names: Vec<_> = names_in(&folder)
                .into_iter()
                .filter_map(|name| match name.strip_suffix(".rs") {
                    Some(stem) => Some(stem.to_owned()),
                    None => folder.join(&name).join("main.rs").is_file().then_some(name),
                })
                .collect();
            names.sort();
            (package, names)
        })
        .filter(|(_, names)| !names.is_empty())
        .collect();
    packages.sort();
    packages
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}
