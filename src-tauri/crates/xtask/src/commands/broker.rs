//! `broker`: a broker on this machine, to try several desks with.

use std::fs;
use std::process;

use super::Command;
use crate::broker;
use crate::place::root;
use crate::shell::{Done, Stop, refuse, run};

pub const COMMAND: Command = Command {
    name: "broker",
    takes: "",
    about: "runs a broker on this machine (nats://regie:regie@127.0.0.1:4222), to try several desks with",
    run: start,
};

fn start(words: &[String]) -> Done {
    if !words.is_empty() {
        return Err(Stop::Usage);
    }
    broker::provide();
    let Some(program) = broker::program() else {
        return refuse("nats-server is not here: put it on the PATH, version 2.11 or later.");
    };
    let data = root().join("target/broker");
    if let Err(error) = fs::create_dir_all(&data) {
        return refuse(format!("{} cannot be made: {error}.", data.display()));
    }
    let mut server = process::Command::new(program);
    // Quoted, as the configuration reads it.
    server.env("REGIE_BROKER", format!("\"{}\"", data.display()));
    run(server.arg("-c").arg(root().join("data/broker/one.conf")))
}
