//! Whether a show's file is sound.

use std::path::Path;

use desk::Fault;
use serde_json::json;

use crate::refusal::{DAMAGED, Refused};
use crate::tell;

/// Prints how sound the file is; changes nothing.
pub fn check(path: &Path) -> Result<(), Refused> {
    let health = store::check(path).map_err(Fault::from)?;
    let sound = health.damage.is_none();
    tell::line(&json!({ "sound": sound, "turns": health.turns, "damage": health.damage }))?;
    match health.damage {
        None => Ok(()),
        Some(why) => {
            let fault = store::StoreError::Damaged { path: path.to_owned(), why };
            Err(Refused { code: DAMAGED, ..Fault::from(fault).into() })
        }
    }
}
