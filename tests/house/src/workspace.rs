//! The packages of the workspace, as cargo knows them.

use std::process::Command;

use serde_json::Value;

use crate::checkout::root;

/// A package of the workspace.
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its folder from the root, with `/`.
    pub folder: String,
    /// What it depends on, in any way.
    pub dependencies: Vec<Dependency>,
    /// The first files of its libraries, programs, tests and benches, from the root.
    pub roots: Vec<Root>,
}

/// One line of a package's dependencies.
pub struct Dependency {
    /// The name of the package depended on.
    pub name: String,
    /// True when only its tests and benches depend on it.
    pub dev: bool,
    /// True when it is a package of the house.
    pub ours: bool,
}

/// A file from which cargo starts to compile.
pub struct Root {
    /// Its path from the root of the checkout.
    pub path: String,
    /// What it makes: `lib`, `bin`, `test`, `bench`, `custom-build`…
    pub kind: String,
}

/// Every package of the workspace.
///
/// # Panics
/// When cargo cannot read the workspace.
pub fn packages() -> Vec<Package> {
    let root = root().canonicalize().expect("the root is the folder that this test was built in");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(&root)
        .output()
        .expect("the cargo that built this test is there");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let from_root = |path: &Value| {
        let path = text(path);
        path.strip_prefix(root.to_string_lossy().as_ref())
            .map_or(path.clone(), |inside| inside.trim_start_matches('/').to_owned())
    };
    list(&metadata["packages"])
        .map(|package| Package {
            name: text(&package["name"]),
            folder: from_root(&package["manifest_path"]).replace("/Cargo.toml", ""),
            dependencies: list(&package["dependencies"])
                .map(|dependency| Dependency {
                    name: text(&dependency["name"]),
                    dev: dependency["kind"] == "dev",
                    ours: dependency["path"].is_string(),
                })
                .collect(),
            roots: list(&package["targets"])
                .map(|target| Root {
                    path: from_root(&target["src_path"]),
                    kind: text(&target["kind"][0]),
                })
                .collect(),
        })
        .collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
