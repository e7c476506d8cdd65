//! What goes to the terminal: JSON on stdout, one sentence on stderr.

use std::fmt::Display;
use std::io::Write as _;

use desk::shelf::Opening;
use serde_json::json;

use crate::refusal::{Refused, words};

/// Prints a line on stdout; whoever reads it may have gone.
pub fn line(text: &impl Display) -> Result<(), Refused> {
    let mut out = std::io::stdout().lock();
    let printed = writeln!(out, "{text}").and_then(|()| out.flush());
    printed.map_err(|error| Refused::new(error.to_string()))
}

/// Says that a file was damaged, what of it could be read, and where it is now.
pub fn recovered(opening: &Opening) {
    if let Some(recovery) = &opening.recovery {
        let aside = recovery.set_aside.display().to_string();
        let facts = json!({ "turns": recovery.turns, "aside": aside });
        eprintln!("{}", words().fault("store-recovered", facts).text);
    }
}
