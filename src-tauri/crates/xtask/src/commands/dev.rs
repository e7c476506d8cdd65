//! `dev`: the application with the interface live from its sources.

use super::Command;
use crate::packages::For;
use crate::shell::{Done, Stop, refuse};
use crate::{machine, screen, ui};

pub const COMMAND: Command = Command {
    name: "dev",
    takes: "",
    about: "opens the app with its interface reloaded at each change",
    run: dev,
};

fn dev(words: &[String]) -> Done {
    if !words.is_empty() {
        return Err(Stop::Usage);
    }
    if !machine::has_display() {
        return refuse(
            "there is no display here: use `cargo xtask run`, which serves the interface.",
        );
    }
    super::setup::everything(For::Window)?;
    screen::show(&ui::tauri(&["dev"]))
}
