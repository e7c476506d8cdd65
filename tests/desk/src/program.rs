//! The program `regie-desk`, as people start it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::http::{Answer, Call};

/// Whether the program is there.
#[must_use]
pub fn built() -> bool {
    beside().exists()
}

fn beside() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(2).unwrap().join("regie-desk")
}

/// Where the program is: beside this test's own.
///
/// # Panics
/// When it was not built.
#[must_use]
pub fn program() -> PathBuf {
    let path = beside();
    assert!(path.exists(), "build it first: cargo build -p regie-desk ({})", path.display());
    path
}

/// What a run of the program left.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: Vec<u8>,
    pub err: String,
}

impl Ran {
    /// Its output as JSON.
    ///
    /// # Panics
    /// When it is none.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.out).unwrap_or_else(|e| panic!("{e}: {self:?}"))
    }

    /// The one sentence on stderr of a refusal with that exit code.
    ///
    /// # Panics
    /// When it was not refused so, or said anything on stdout.
    #[track_caller]
    pub fn refused(&self, code: i32) -> &str {
        assert_eq!(self.code, code, "{self:?}");
        assert!(self.out.is_empty(), "{self:?}");
        let sentence = self.err.trim();
        assert!(!sentence.is_empty() && !sentence.contains('\n'), "{self:?}");
        assert!(
            !sentence.contains('{') && !sentence.contains('['),
            "a text with a hole: {sentence}"
        );
        sentence
    }
}

impl Ran {
    /// It was not understood: exit code 2, nothing on stdout.
    ///
    /// # Panics
    /// When it was.
    #[track_caller]
    pub fn refused_usage(&self) {
        assert!(self.code == 2 && self.out.is_empty() && !self.err.is_empty(), "{self:?}");
    }
}

/// A folder with files, and a home of its own for the program.
pub struct Place {
    folder: TempDir,
}

impl Default for Place {
    fn default() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }
}

impl Place {
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    /// The names of what is in the folder, but for the program's home.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|e| e.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name != "home").collect();
        names.sort();
        names
    }

    /// The program, to be started in this place, in French.
    #[must_use]
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        self.furnish(&mut command);
        command
    }

    /// Gives a command this place to be started in.
    pub fn furnish(&self, command: &mut Command) {
        command.current_dir(self.folder.path()).env("REGIE_HOME", self.path("home"));
        command.env("LC_ALL", "fr_FR.UTF-8").env_remove("RUST_LOG");
    }

    #[must_use]
    pub fn run(&self, words: &[&str]) -> Ran {
        self.run_with(words, b"")
    }

    /// Runs the program with something on its stdin.
    #[must_use]
    pub fn run_with(&self, words: &[&str], stdin: &[u8]) -> Ran {
        let mut command = self.command();
        command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that does not read has ended already.
        let _ = child.stdin.take().unwrap().write_all(stdin);
        let ended = child.wait_with_output().unwrap();
        Ran {
            code: ended.status.code().unwrap_or(-1),
            out: ended.stdout,
            err: String::from_utf8_lossy(&ended.stderr).into_owned(),
        }
    }

    /// A show made of the sample that ships.
    pub fn sample(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        let words = ["import", &sample(), "--into", name, "--time-zone", "Europe/Paris"];
        let ran = self.run(&words);
        assert_eq!(ran.code, 0, "{ran:?}");
        path
    }

    /// Serves a show on a free port.
    #[must_use]
    pub fn serve(&self, show: &str) -> Serving {
        let mut command = self.command();
        command.args(["serve", show, "--bind", "127.0.0.1:0"]);
        Serving::start(command)
    }
}

/// The sample that ships.
#[must_use]
pub fn sample() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/shows/alliance-2021.md");
    path.canonicalize().unwrap().to_str().unwrap().to_owned()
}

/// The program, serving; killed when this is dropped.
pub struct Serving {
    pub child: Child,
    pub ready: Value,
    pub address: SocketAddr,
}

impl Serving {
    /// Starts it, and waits until it is ready.
    ///
    /// # Panics
    /// When it does not become so.
    #[must_use]
    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let Ok(ready) = serde_json::from_str::<Value>(&line) else {
            let _ = child.kill();
            let mut err = String::new();
            child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
            panic!("not ready: {line} {err}");
        };
        let address = ready["address"].as_str().unwrap().strip_prefix("http://").unwrap();
        let address = address.parse().unwrap();
        Self { child, ready, address }
    }

    /// The token of the manager's link.
    #[must_use]
    pub fn key(&self) -> String {
        self.key_of("manager")
    }

    /// The token of the link of that right.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn key_of(&self, right: &str) -> String {
        let link = self.ready["links"][right].as_str().unwrap();
        link.split_once("?key=").unwrap().1.to_owned()
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        Call::get(path).key(&self.key()).send(self.address)
    }

    #[must_use]
    pub fn act(&self, body: &Value) -> Answer {
        Call::post("/api/do", body.to_string()).key(&self.key()).send(self.address)
    }

    /// Acts, which must be accepted.
    ///
    /// # Panics
    /// When it is not.
    pub fn accepts(&self, body: &Value) {
        let answer = self.act(body);
        assert_eq!(answer.status, 200, "{body}: {answer:?}");
    }

    /// SIGKILL, and nothing after it.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, as the system does; its exit code and what it said on stderr.
    #[must_use]
    pub fn terminate(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let mut err = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        (self.child.wait().unwrap().code(), err)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
