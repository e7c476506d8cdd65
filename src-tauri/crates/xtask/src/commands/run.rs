//! `run`: the application on the sample show; without a display, the same interface served.

use std::io::{BufRead, BufReader};
use std::process::{self, Stdio};

use super::{Command, setup};
use crate::packages::For;
use crate::shell::{Done, Stop, refuse, run as start, tied};
use crate::{cargo, machine, place, screen};

pub const COMMAND: Command = Command {
    name: "run",
    takes: "[--release]",
    about: "sets up, builds and opens the app on the sample show",
    run,
};

fn run(words: &[String]) -> Done {
    let profile = match words {
        [] => "debug",
        [only] if only == "--release" => "release",
        _ => return Err(Stop::Usage),
    };
    if machine::has_display() {
        setup::everything(For::Window)?;
        return screen::show(&built("regie", &["--sample"], profile)?);
    }
    eprintln!("There is no display here: the interface will be served to a browser instead.");
    setup::everything(For::Desk)?;
    serve(&built("regie-desk", &["serve", "--sample"], profile)?)
}

/// Builds one program of the house; its call, with these words.
fn built(program: &str, words: &[&str], profile: &str) -> Result<process::Command, Stop> {
    let mut build = cargo::house("build");
    build.args(["--bin", program]);
    if profile == "release" {
        build.arg("--release");
    }
    start(&mut build)?;
    let mut call = process::Command::new(place::programs(profile)?.join(program));
    call.args(words);
    Ok(call)
}

/// Starts the desk, says in words the address that its first line gives, and stays with it.
fn serve(desk: &process::Command) -> Done {
    let mut desk = match tied(desk).stdout(Stdio::piped()).spawn() {
        Ok(desk) => desk,
        Err(error) => return refuse(format!("regie-desk could not be started: {error}.")),
    };
    for line in desk.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()) {
        let Ok(line) = line else { break };
        match text_of("manager", &line).or_else(|| text_of("address", &line)) {
            Some(link) => println!("Régie is served here (Ctrl C ends it). Open:\n\n    {link}\n"),
            None => println!("{line}"),
        }
    }
    match desk.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => refuse(format!("regie-desk ended ({status}).")),
        Err(error) => refuse(format!("regie-desk was lost: {error}.")),
    }
}

/// The text of a field in a line of JSON; an address holds nothing that JSON would escape.
fn text_of<'a>(field: &str, line: &'a str) -> Option<&'a str> {
    let (_, after) = line.split_once(&format!("\"{field}\":"))?;
    after.trim_start().strip_prefix('"')?.split('"').next()
}
