//! Cargo, always with the same packages and features.
//!
//! Another choice of packages or features gives the shared dependencies other features, and
//! cargo would compile them a second time. So every build, test and bench asks for the whole
//! house, and picks targets of it by their names.

use std::env;
use std::process::Command;

use crate::place;

/// The house without xtask; the window's pages are in the program (`custom-protocol`).
const HOUSE: &[&str] =
    &["--workspace", "--exclude", "xtask", "--features", "regie/custom-protocol"];

/// The programs of the product.
pub const PROGRAMS: &[&str] = &["regie", "regie-desk"];

/// `cargo VERB` in the checkout.
pub fn plain(verb: &str) -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.arg(verb).current_dir(place::root());
    command
}

/// `cargo VERB` on the whole house.
pub fn house(verb: &str) -> Command {
    let mut command = plain(verb);
    command.args(HOUSE);
    command
}

/// Adds `OPTION NAME` for each name: `--bin regie --bin regie-desk`.
pub fn named<T: AsRef<str>>(command: &mut Command, option: &str, names: &[T]) {
    for name in names {
        command.args([option, name.as_ref()]);
    }
}
