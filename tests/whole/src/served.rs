//! A desk without a window, serving on loopback.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::program::Program;
use crate::{Home, place};

/// A serving desk.
pub struct Served {
    program: Program,
    /// Where it serves: `http://127.0.0.1:4177`.
    pub address: String,
    /// The manager's link.
    pub link: String,
}

/// What a desk serves.
pub enum Which {
    /// The sample show.
    Sample,
    /// A show's file.
    File(PathBuf),
}

impl Served {
    /// Serves the sample in a home, on any free port.
    #[must_use]
    pub fn sample(home: &Home) -> Self {
        Self::of(home, &Which::Sample, "127.0.0.1:0")
    }

    /// Serves a show on an address.
    ///
    /// # Panics
    /// When the desk does not come up.
    #[must_use]
    pub fn of(home: &Home, which: &Which, bind: &str) -> Self {
        let mut command = Command::new(place::built("regie-desk", "debug"));
        command.arg("serve");
        match which {
            Which::Sample => command.arg("--sample"),
            Which::File(path) => command.arg(path),
        };
        home.host(command.args(["--bind", bind]));
        let mut program = Program::with(&command, |it| it.stdout(Stdio::piped()));
        let mut line = String::new();
        BufReader::new(program.child().stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready: Value = serde_json::from_str(&line).expect("the desk says when it is ready");
        let said = |value: &Value| value.as_str().unwrap().to_owned();
        Self { address: said(&ready["address"]), link: said(&ready["links"]["manager"]), program }
    }

    /// Where it is bound: `127.0.0.1:4177`.
    ///
    /// # Panics
    /// When its address is no http address.
    #[must_use]
    pub fn bound(&self) -> &str {
        self.address.strip_prefix("http://").unwrap()
    }

    /// The key that scripts show.
    ///
    /// # Panics
    /// When the link carries none.
    #[must_use]
    pub fn key(&self) -> &str {
        self.link.split_once("?key=").unwrap().1
    }

    /// Ends it as it is asked to, and waits; gives its exit code.
    pub fn end(self) -> i32 {
        self.program.end()
    }
}
