//! Limits that every text of people passes.

use crate::refusal::Refusal;

/// The longest title, name or function, in characters.
pub const LINE: usize = 500;
/// The longest note, script or message, in characters.
pub const LONG: usize = 20_000;

/// Refuses an empty or overlong text.
pub fn some(what: &str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(bad(what, most)) } else { any(what, text, most) }
}

/// Refuses an overlong text.
pub fn any(what: &str, text: &str, most: usize) -> Result<(), Refusal> {
    if text.chars().count() > most { Err(bad(what, most)) } else { Ok(()) }
}

fn bad(what: &str, most: usize) -> Refusal {
    Refusal::BadText { what: what.to_owned(), most }
}

/// The refusal of something that is not in the show.
pub fn unknown(what: &str, id: &impl std::fmt::Display) -> Refusal {
    Refusal::Unknown { what: what.to_owned(), id: id.to_string() }
}

/// The refusal of a name that is taken.
pub fn taken(what: &str, id: &impl std::fmt::Display) -> Refusal {
    Refusal::Taken { what: what.to_owned(), id: id.to_string() }
}

/// The refusal of a command that saw something which no longer holds.
pub fn stale(what: &str) -> Refusal {
    Refusal::Stale { what: what.to_owned() }
}
