//! Régie's own file of a show, as JSON: what one Régie writes, another reads back as it was.

use serde::{Deserialize, Serialize};
use show::command::Programme;

/// What the tag of such a file says.
pub const FORMAT: &str = "regie-show";

/// The version written today. A reader takes this one and those before it.
pub const VERSION: u16 = 1;

/// A show in Régie's own form. Other fields may stand beside these: a reader passes over them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnShow {
    /// [`FORMAT`]: by it the file is known.
    pub format: String,
    /// The version of the shape, from 1.
    pub version: u16,
    /// All of the programme, with the names (ids) of its segments, people and passages.
    pub programme: Programme,
}

impl OwnShow {
    /// The programme in today's shape.
    #[must_use]
    pub fn of(programme: Programme) -> Self {
        Self { format: FORMAT.to_owned(), version: VERSION, programme }
    }
}
