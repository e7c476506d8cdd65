//! Other programs, started and heard.

use std::env;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command ended before its end.
pub enum Stop {
    /// The words after the command were not understood.
    Usage,
    /// Something is missing or failed: what, and what to do.
    Refused(String),
}

impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Usage => out.write_str("the words after the command were not understood"),
            Stop::Refused(why) => out.write_str(why),
        }
    }
}

/// What every command answers.
pub type Done = Result<(), Stop>;

/// Stops with a sentence.
pub fn refuse<T>(why: impl Into<String>) -> Result<T, Stop> {
    Err(Stop::Refused(why.into()))
}

/// Shows a program's call, runs it with our own input and output, and waits for it.
pub fn run(command: &mut Command) -> Done {
    let call = written(command);
    eprintln!("$ {call}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => refuse(format!("« {call} » failed ({status}).")),
        Err(error) => refuse(format!("« {call} » could not be started: {error}.")),
    }
}

/// What a program prints, when it starts and succeeds.
pub fn heard(program: &str, words: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(words)
        .stdin(Stdio::null())
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// True when a program starts and succeeds, unheard.
pub fn succeeds(program: &str, words: &[&str]) -> bool {
    heard(program, words).is_some()
}

/// Where a program lies on the `PATH`.
pub fn found(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

/// The same call, ended when this process ends in whatever way (where `setpriv` is known).
/// What `command` changes in the environment is changed in the result too.
pub fn tied(command: &Command) -> Command {
    let (program, words): (_, &[_]) = match found("setpriv") {
        Some(_) => ("setpriv", &["--pdeathsig", "TERM", "--"]),
        None => ("env", &[]),
    };
    let mut tied = Command::new(program);
    tied.args(words);
    tied.arg(command.get_program()).args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        tied.current_dir(folder);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => tied.env(name, value),
            None => tied.env_remove(name),
        };
    }
    tied
}

/// A call as one would type it, with the program's own name and not its whole path.
fn written(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
