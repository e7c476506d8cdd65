//! Documents that give their programme row by row (tables, schedules, calendars) to a draft.
//!
//! rows as read → safe texts (`texts`) → whole times (`times`) → rooms side by side and order
//! (`order`) → people, each once (`cast`) → the draft (`build`).

mod build;
mod cast;
mod order;
mod texts;
mod times;

use chrono::NaiveDate;
use show::plan::Kind;

use crate::draft::{DraftNote, DraftPerson, DraftShow};
use crate::people::Voice;

pub use build::draft;
pub use cast::person;
pub use texts::{LINE, LONG, safe_line};

/// Seconds of a day.
pub const DAY: i64 = 86_400;

/// The day a row belongs to. A night belongs to the evening before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    /// The document does not say.
    #[default]
    Unsaid,
    /// The nth day of the event, from 1.
    Nth(u32),
    /// The nth day of the week, Monday 0.
    Weekday(u32),
    /// A date.
    Date(NaiveDate),
}

/// One row as a document gives it: what is empty was not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Line of the document, from 1.
    pub line: u32,
    /// The day it belongs to.
    pub day: Day,
    /// Seconds from that day's midnight; beyond [`DAY`] in the night after it.
    pub start: Option<i64>,
    /// Like `start`.
    pub end: Option<i64>,
    /// Seconds.
    pub duration: Option<i64>,
    /// Which of `start`, `end` and `title` are not printed but derived.
    pub derived: Vec<&'static str>,
    /// What the crew has on paper.
    pub number: String,
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: String,
    /// What it is, where the document says so.
    pub kind: Option<Kind>,
    /// Room.
    pub room: String,
    /// Address at which it is joined.
    pub link: String,
    /// All other text.
    pub notes: String,
    /// Which of the blocks it belongs to.
    pub block: Option<usize>,
    /// Who appears.
    pub voices: Vec<Voice>,
    /// Out of the timing.
    pub dropped: bool,
}

/// A titled group of rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Line of the document, from 1.
    pub line: u32,
    /// Title.
    pub title: String,
    /// Text that belongs to it.
    pub notes: String,
}

/// All that a document gave.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rows {
    /// Which importer read it.
    pub format: &'static str,
    /// The document's name.
    pub name: Option<String>,
    /// How many rows it has.
    pub lines: u32,
    /// In which encoding.
    pub encoding: String,
    /// What it says of the event.
    pub show: DraftShow,
    /// Groups, in order.
    pub groups: Vec<Group>,
    /// Rows, in order.
    pub rows: Vec<Row>,
    /// People who are listed without a row of their own.
    pub people: Vec<DraftPerson>,
    /// What its reader had to tell.
    pub notes: Vec<DraftNote>,
}
