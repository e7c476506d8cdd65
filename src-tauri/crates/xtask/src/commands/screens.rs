//! `screens`: a picture of every screen, taken from the real window.

use std::process;

use super::Command;
use crate::packages::For;
use crate::screen::Screen;
use crate::shell::{Done, Stop, run};
use crate::{cargo, place};

pub const COMMAND: Command = Command {
    name: "screens",
    takes: "FOLDER",
    about: "takes pictures of every screen into FOLDER",
    run: screens,
};

/// The program of `tests/whole` that takes the pictures.
const PHOTOGRAPHER: &str = "screens";

fn screens(words: &[String]) -> Done {
    let [folder] = words else {
        return Err(Stop::Usage);
    };
    super::setup::everything(For::Tests)?;

    let mut build = cargo::house("build");
    cargo::named(&mut build, "--bin", cargo::PROGRAMS);
    build.args(["--bin", PHOTOGRAPHER]);
    run(&mut build)?;

    let screen = Screen::start()?;
    let mut pictures = process::Command::new(place::programs("debug")?.join(PHOTOGRAPHER));
    run(screen.host(pictures.arg(folder)))
}
