//! A show made after an earlier one: what its segments really took is known to the new one.

use std::path::Path;

use show::again::keep_names;
use show::{Command, Show};
use store::Store;

use crate::fault::Fault;
use crate::loaded::Loaded;

/// The show of a file that nobody has open.
///
/// # Errors
/// When it cannot be read.
pub fn shown(path: &Path) -> Result<Show, Fault> {
    Ok(Loaded::of(&Store::open(path)?.store)?.show())
}

/// The command that brings a programme in, with what the same things took in the show of that file.
///
/// # Errors
/// When the file cannot be read.
pub fn learning(command: Command, like: Option<&str>) -> Result<Command, Fault> {
    let (Command::Bring { programme, checklist }, Some(like)) = (&command, like) else {
        return Ok(command);
    };
    let like = shown(Path::new(like))?;
    let mut programme = keep_names((**programme).clone(), &like);
    programme.earlier = live::learnt::earlier(&like);
    Ok(Command::Bring { programme: Box::new(programme), checklist: checklist.clone() })
}
