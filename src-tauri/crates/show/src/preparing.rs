//! What someone asks for of the checklist, and of asking people.

use serde::{Deserialize, Serialize};

use crate::checks::{AppearanceKind, CheckItem};
use crate::id::{AppearanceId, PersonId};
use crate::people::Sealed;

/// What is expected of whom is to change, or someone was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "prepare", rename_all = "kebab-case")]
pub enum Preparing {
    /// Change a line of the checklist, put one in or take one out.
    EditCheck {
        /// For that kind of appearance alone; for all that have the line where none is given.
        kind: Option<AppearanceKind>,
        /// What the sender saw; none puts in a new line.
        was: Option<Box<CheckItem>>,
        /// What it becomes; none takes it out.
        now: Option<Box<CheckItem>>,
    },
    /// Say what kind of appearance a passage is.
    SetKind {
        /// Which passage.
        appearance: AppearanceId,
        /// Which kind; what follows from the show where none is given.
        kind: Option<AppearanceKind>,
    },
    /// Note a call or a mail to someone.
    NoteCall {
        /// To whom.
        person: PersonId,
        /// What was said, sealed.
        said: Sealed,
    },
}
