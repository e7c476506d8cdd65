//! Steps of which each is done though another failed, and the account at the end.

use std::process::Command;
use std::time::Instant;

use crate::shell::{Done, refuse, run};

/// The account so far.
#[derive(Default)]
pub struct Steps {
    lines: Vec<String>,
    failed: bool,
}

impl Steps {
    /// Runs a step that is one program; true when it passed.
    pub fn take(&mut self, name: &str, command: &mut Command) -> bool {
        self.took(name, || run(command))
    }

    /// Runs a step; true when it passed.
    pub fn took(&mut self, name: &str, step: impl FnOnce() -> Done) -> bool {
        eprintln!("\n── {name}");
        let since = Instant::now();
        match step() {
            Ok(()) => {
                let seconds = since.elapsed().as_secs();
                self.lines.push(format!("  passed  {name} ({seconds} s)"));
                true
            }
            Err(stop) => {
                eprintln!("{stop}");
                self.fail(name);
                false
            }
        }
    }

    /// Notes a step that failed, or could not be tried.
    pub fn fail(&mut self, name: &str) {
        self.failed = true;
        self.lines.push(format!("  FAILED  {name}"));
    }

    /// The account, and whether all passed.
    pub fn end(self) -> Done {
        eprintln!("\n{}", self.lines.join("\n"));
        if self.failed { refuse("not everything passed.") } else { Ok(()) }
    }
}
