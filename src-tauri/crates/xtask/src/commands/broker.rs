//! `broker`: a broker on this machine, or three, to try several desks with.

use std::fs;
use std::path::Path;
use std::process;

use super::Command;
use crate::broker;
use crate::place::root;
use crate::shell::{Done, Stop, refuse, run, tied};

pub const COMMAND: Command = Command {
    name: "broker",
    takes: "[three]",
    about: "runs a broker on this machine (nats://regie:regie@127.0.0.1:4222), or three of them (ports 4222 to 4224), to try several desks with",
    run: start,
};

fn start(words: &[String]) -> Done {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let three = match *words {
        [] => false,
        ["three"] => true,
        _ => return Err(Stop::Usage),
    };
    broker::provide();
    let Some(program) = broker::program() else {
        return refuse("nats-server is not here: put it on the PATH, version 2.11 or later.");
    };
    if three { run_three(&program) } else { run(&mut one(&program)?) }
}

/// A broker alone.
fn one(program: &Path) -> Result<process::Command, Stop> {
    with_data(program, "one.conf", "target/broker")
}

/// Three of them, of which the last is heard; with it they all end.
fn run_three(program: &Path) -> Done {
    let node = |nth: u16| {
        let mut server = with_data(program, "three.conf", &format!("target/broker-{nth}"))?;
        server.env("REGIE_NODE", format!("regie-{nth}"));
        server.env("REGIE_LISTEN", format!("\"127.0.0.1:{}\"", 4221 + nth));
        server.env("REGIE_CLUSTER", format!("\"127.0.0.1:{}\"", 6221 + nth));
        let route = |nth: u16| format!("\"nats-route://route:route@127.0.0.1:{}\"", 6221 + nth);
        server.env("REGIE_ROUTES", format!("[{}]", [1, 2, 3].map(route).join(", ")));
        Ok::<_, Stop>(server)
    };
    let mut others = Vec::new();
    for nth in [1, 2] {
        let mut server = tied(&node(nth)?);
        match server.stderr(process::Stdio::null()).spawn() {
            Ok(child) => others.push(child),
            Err(error) => return refuse(format!("nats-server could not be started: {error}.")),
        }
    }
    let ended = run(&mut node(3)?);
    for mut other in others {
        // It may have ended already.
        let _ = other.kill().and_then(|()| other.wait());
    }
    ended
}

/// nats-server with a configuration that ships, and its data in that folder.
fn with_data(program: &Path, config: &str, data: &str) -> Result<process::Command, Stop> {
    let data = root().join(data);
    if let Err(error) = fs::create_dir_all(&data) {
        return refuse(format!("{} cannot be made: {error}.", data.display()));
    }
    let mut server = process::Command::new(program);
    // Quoted, as the configuration reads it.
    server.env("REGIE_BROKER", format!("\"{}\"", data.display()));
    server.arg("-c").arg(root().join("data/broker").join(config));
    Ok(server)
}
