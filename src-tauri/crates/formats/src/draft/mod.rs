//! The draft: what a document was understood to say, before anything is changed.
//!
//! Its JSON is public (`regie-desk import --preview`); fields may be added, never renamed. All
//! that is proposed is proposed: nothing of a draft holds until somebody has said yes.

mod moment;
mod note;
mod reading;
mod table;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use show::plan::Kind;
use ts_rs::TS;

pub use moment::{DraftMoment, NotAMoment};
pub use note::{DraftLevel, DraftNote, DraftProposal, NoteCode};
pub use reading::Appearing;
pub use table::{DraftColumn, DraftTable};

/// What a document was understood to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Draft {
    /// The document itself.
    pub source: DraftSource,
    /// The event.
    pub show: DraftShow,
    /// Titled groups of segments, in the document's order.
    pub blocks: Vec<DraftBlock>,
    /// Timed items, in the document's order.
    pub segments: Vec<DraftSegment>,
    /// Everybody who is named, each once, in order of first mention.
    pub people: Vec<DraftPerson>,
    /// What is doubtful, left out or wrong, in order of line.
    pub notes: Vec<DraftNote>,
    /// How its columns were read, where the document is a table.
    #[serde(default)]
    pub table: Option<DraftTable>,
}

/// The document a draft was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftSource {
    /// Which importer read it: `programme-text`, `html`, `docx`, …
    pub format: String,
    /// The document's name as it was given, without its folder.
    pub name: Option<String>,
    /// How many line ends the document has.
    pub lines: u32,
    /// The character encoding it was read in: `UTF-8`, `windows-1252`, …
    pub encoding: String,
}

/// The event. Null where the document does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftShow {
    /// Its title as printed.
    pub title: Option<String>,
    /// Its theme or subtitle.
    pub subtitle: Option<String>,
    /// Who holds it.
    pub organiser: Option<String>,
    /// Its (first) day.
    pub date: Option<NaiveDate>,
    /// When it opens: as printed, else the first start.
    pub start: Option<DraftMoment>,
    /// When it closes: as printed, else the last end. A hard end, as a proposal.
    pub end: Option<DraftMoment>,
    /// IANA name of its time zone.
    pub time_zone: Option<String>,
    /// The zone in which the draft's times stand, where that is not known to be the show's own:
    /// `UTC`. They go into the show's zone when it is brought in.
    #[serde(default)]
    pub times_in: Option<String>,
}

/// A titled group of segments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftBlock {
    /// `b1`, `b2`, …
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// Subtitle as printed.
    pub subtitle: Option<String>,
    /// Day of the show it belongs to, from 1.
    pub day: u32,
    /// Start of its window; null when nothing in it has a time.
    pub start: Option<DraftMoment>,
    /// End of its window; null when nothing says it.
    pub end: Option<DraftMoment>,
    /// Which of `start` and `end` are not printed but follow from its segments.
    pub derived: Vec<String>,
    /// Line of the document, from 1.
    pub line: u32,
    /// Text that stands under its title.
    pub notes: Option<String>,
}

/// One timed item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftSegment {
    /// `s1`, `s2`, …
    pub id: String,
    /// Id of its block.
    pub block: Option<String>,
    /// Room or stream, where several run side by side; null for the main one.
    pub track: Option<String>,
    /// Proposed number; none for breaks and meals.
    pub number: Option<String>,
    /// What sort of item it is.
    #[ts(type = "string")]
    pub kind: Kind,
    /// Title as printed.
    pub title: String,
    /// Subtitle as printed.
    pub subtitle: Option<String>,
    /// Day of the show it belongs to, from 1.
    pub day: u32,
    /// So many days after that it starts, where no date says so: what lies past midnight in a
    /// document without dates. Absent where it is the day itself.
    #[serde(default, skip_serializing_if = "the_day_itself")]
    #[ts(optional, as = "Option<u32>")]
    pub later: u32,
    /// Start; null for a cue that has no time and follows the one before it.
    pub start: Option<DraftMoment>,
    /// End; null when neither printed nor to be derived.
    pub end: Option<DraftMoment>,
    /// Seconds from start to end; null when there is no end, or it is before the start.
    pub duration: Option<u32>,
    /// Which of `start`, `end` and `title` are not printed but derived.
    pub derived: Vec<String>,
    /// Line of the document, from 1.
    pub line: u32,
    /// Proposed: its start must not move.
    pub hard: bool,
    /// Proposed: its end must not move.
    pub hard_end: bool,
    /// Proposed least duration, seconds: the planned one until people say otherwise.
    pub least: Option<u32>,
    /// Proposed most duration, seconds.
    pub most: Option<u32>,
    /// Its steps.
    pub beats: Vec<DraftBeat>,
    /// Who appears in it, those of its beats included, in order.
    pub people: Vec<DraftAppearance>,
    /// Organisations that speak in it with nobody named, those of its beats included, in order.
    pub organisations: Vec<String>,
    /// Room as printed.
    pub room: Option<String>,
    /// Address at which it is joined.
    #[serde(default)]
    pub link: Option<String>,
    /// Kept in the list, out of the timing, as the document says.
    #[serde(default)]
    pub dropped: bool,
    /// Text that stands under its title.
    pub notes: Option<String>,
}

/// A step inside a segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftBeat {
    /// Title as printed: what stands before « : », « avec », …
    pub title: String,
    /// What stands after it: the subject.
    pub subtitle: Option<String>,
    /// What sort of step it is.
    #[ts(type = "string")]
    pub kind: Kind,
    /// Seconds, where the document says so.
    pub duration: Option<u32>,
    /// Who appears in it.
    pub people: Vec<DraftAppearance>,
    /// Organisations that speak in it with nobody named.
    pub organisations: Vec<String>,
    /// Line of the document, from 1.
    pub line: u32,
}

/// A person in a segment or beat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftAppearance {
    /// Id of the person.
    pub person: String,
    /// Function, as printed at this place.
    pub role: Option<String>,
    /// Organisation, as printed at this place.
    pub organisation: Option<String>,
}

/// Somebody who is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftPerson {
    /// `p1`, `p2`, …
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Given name.
    pub given: Option<String>,
    /// Family name, its particle included.
    pub family: Option<String>,
    /// Function, as first printed.
    pub role: Option<String>,
    /// Organisation, as first printed.
    pub organisation: Option<String>,
    /// What is told of them.
    #[serde(default)]
    pub bio: Option<String>,
    /// Titles of the sessions in which a list of speakers says they appear.
    #[serde(default)]
    pub sessions: Vec<String>,
}

fn the_day_itself(days: &u32) -> bool {
    *days == 0
}
