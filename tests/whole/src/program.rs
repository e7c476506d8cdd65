//! Programs started for a test. Each is the first of a group that ends with it, however the test
//! ends.

use std::fs;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A running program, and all that it starts.
pub struct Program {
    child: Child,
}

impl Program {
    /// Starts it; it ends when this value goes, or when this process dies.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn start(command: &Command) -> Self {
        Self::with(command, |tied| tied)
    }

    /// The same, its input and output set by `wired`: those of `command` cannot be carried over.
    ///
    /// # Panics
    /// When it cannot be started.
    #[must_use]
    pub fn with(command: &Command, wired: impl FnOnce(&mut Command) -> &mut Command) -> Self {
        let mut tied = Command::new("setpriv");
        tied.args(["--pdeathsig", "KILL", "--"]).arg(command.get_program());
        tied.args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => tied.env(name, value),
                None => tied.env_remove(name),
            };
        }
        let child = wired(&mut tied).process_group(0).spawn().unwrap_or_else(|why| {
            panic!("{} cannot be started: {why}", command.get_program().display())
        });
        Self { child }
    }

    /// Its number.
    #[must_use]
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The program itself, for its input and output.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Asks it to end, and waits until it has.
    ///
    /// # Panics
    /// When it cannot be asked.
    pub fn end(mut self) -> i32 {
        kill_process(pid(self.id()), Signal::TERM).unwrap();
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // What is left of the group when its first process is gone is ended all the same.
        let _ = kill_process_group(pid(self.id()), Signal::KILL);
        let _ = self.child.wait();
    }
}

/// Ends a process at once, as a crash would.
///
/// # Panics
/// When there is no such process.
pub fn kill(id: u32) {
    kill_process(pid(id), Signal::KILL).unwrap();
}

fn pid(id: u32) -> Pid {
    Pid::from_raw(i32::try_from(id).unwrap()).unwrap()
}

/// Whether a process is there and not merely waiting to be cleared away.
#[must_use]
pub fn lives(id: u32) -> bool {
    stat(id).is_some_and(|(_, state)| state != "Z")
}

/// A process and all that it started, itself first.
#[must_use]
pub fn family(id: u32) -> Vec<u32> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|id| stat(id).map(|(parent, _)| (id, parent)))
        .collect();
    let mut family = vec![id];
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(all.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        at += 1;
    }
    family
}

/// The program file that a process runs, by its name.
#[must_use]
pub fn runs(id: u32) -> Option<String> {
    let file = fs::read_link(format!("/proc/{id}/exe")).ok()?;
    Some(file.file_name()?.to_str()?.to_owned())
}

/// A process's parent and state.
fn stat(id: u32) -> Option<(u32, String)> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name stands in brackets and may hold anything.
    let (_, after) = text.rsplit_once(") ")?;
    let mut words = after.split(' ');
    let state = words.next()?.to_owned();
    Some((words.next()?.parse().ok()?, state))
}
