//! Where things lie: the checkout, the programs, the tools that a machine may lack.

use std::env;
use std::path::{Path, PathBuf};

/// The checkout.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The sample programme that ships.
#[must_use]
pub fn sample() -> PathBuf {
    root().join("data/shows/alliance-2021.md").canonicalize().unwrap()
}

/// A program of the product, in the build's folder for this profile.
///
/// # Panics
/// When it was not built, with what to do.
#[must_use]
pub fn built(name: &str, profile: &str) -> PathBuf {
    find(name, profile).unwrap_or_else(|missing| panic!("{missing}"))
}

/// The same, where it may be missing.
///
/// # Errors
/// When it was not built, with what to do.
///
/// # Panics
/// When this program does not lie in a build's folder.
pub fn find(name: &str, profile: &str) -> Result<PathBuf, String> {
    let program = own_folder().parent().unwrap().join(profile).join(name);
    let how = match profile {
        "release" => "cargo xtask bench",
        _ => "cargo xtask test whole",
    };
    let missing = || format!("{} is not there; « {how} » builds it.", program.display());
    program.is_file().then(|| program.clone()).ok_or_else(missing)
}

/// The profile by which this program was built: `debug` or `release`.
///
/// # Panics
/// When this program does not lie in a build's folder.
#[must_use]
pub fn profile() -> String {
    own_folder().file_name().unwrap().to_string_lossy().into_owned()
}

/// The folder of this program's build: …/target/PROFILE, of …/target/PROFILE/deps/NAME-HASH or
/// …/target/PROFILE/NAME.
fn own_folder() -> PathBuf {
    let own = env::current_exe().unwrap();
    let built = |folder: &&Path| folder.ends_with("debug") || folder.ends_with("release");
    own.ancestors().find(built).unwrap().to_path_buf()
}

/// A program of the machine, under the first of its names that is on the `PATH`.
///
/// # Panics
/// When it is missing, with what to do.
#[must_use]
pub fn tool(names: &[&str]) -> PathBuf {
    let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
    let paths = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    paths.into_iter().find(|path| path.is_file()).unwrap_or_else(|| {
        panic!("{} is missing: « cargo xtask setup » installs it.", names.join(" or "))
    })
}

/// Makes sure that there is a screen.
///
/// # Panics
/// When there is none, with what to do.
pub fn with_screen() {
    assert!(
        env::var_os("DISPLAY").is_some_and(|display| !display.is_empty()),
        "there is no screen: « cargo xtask test whole » starts one, or use xvfb-run -a \
         cargo test -p tests-whole."
    );
}
