//! A programme as a document gives it.

use serde::{Deserialize, Serialize};

use crate::about::About;
use crate::people::{Appearance, Person};
use crate::plan::Plan;

/// A show as it is brought in: the whole of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// What it is called, when and where.
    pub about: About,
    /// The rundown.
    pub plan: Plan,
    /// Who appears.
    pub persons: Vec<Person>,
    /// Where they appear.
    pub appearances: Vec<Appearance>,
}
