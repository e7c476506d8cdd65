//! What stands at the top of the checkout.

use tests_house::checkout::top;
use tests_house::none;

/// All that stands there beside dot files.
const TOP: &[&str] =
    &["Cargo.lock", "Cargo.toml", "LICENSE", "README.md", "data", "src-tauri", "tests", "ui"];

#[test]
fn the_top_shows_the_house_and_nothing_else() {
    let names = top();
    let known = |name: &str| name.starts_with('.') || TOP.contains(&name);
    let strangers = names.iter().filter(|name| !known(name)).map(|name| format!("{name} is new"));
    let missing = TOP.iter().filter(|name| !names.iter().any(|there| there == *name));
    none(
        strangers.chain(missing.map(|name| format!("{name} is missing"))),
        "The top holds the eight names of TOP, and dot files (a tool's settings have such a name too):",
    );
}
