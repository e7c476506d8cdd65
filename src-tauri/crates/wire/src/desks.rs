//! A show's desks, as one of them sees the others.

use serde::Serialize;
use ts_rs::TS;

use crate::ask::Fault;
use crate::journal::JournalLine;

/// This desk among the others.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DesksView {
    /// As people call this desk.
    pub name: String,
    /// Since when it goes on alone, in milliseconds since 1970; none while somebody answers.
    pub alone: Option<f64>,
    /// Why it does not go with the others' order any more, in words; none where nobody answers.
    pub why: Option<String>,
    /// How many turns stand apart: they go to the others when somebody answers again.
    pub apart: usize,
    /// How many turns of the log the others' order lacks, which are being given to it.
    pub owed: u64,
    /// How many turns were set aside that nobody has looked at.
    pub aside: usize,
    /// The others, by name.
    pub others: Vec<DeskView>,
    /// Who holds the call, by track, the main one first; empty where anyone may call.
    pub calls: Vec<CallerView>,
}

/// Another desk.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DeskView {
    /// Its id.
    pub id: String,
    /// As people call it.
    pub name: String,
    /// Since when it is there, in milliseconds since 1970.
    pub since: f64,
    /// When it was heard last, where it has fallen silent; none while it is there.
    pub heard: Option<f64>,
    /// How many turns it lacks.
    pub behind: u64,
    /// How many of its turns stand apart.
    pub apart: u64,
}

/// Who holds a track's call.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CallerView {
    /// Which track.
    pub track: String,
    /// As people call the desk.
    pub name: String,
    /// Since when, in milliseconds since 1970.
    pub since: f64,
    /// Whether it is this desk.
    pub mine: bool,
    /// When it was heard last, where it has been silent for so long that its call is offered.
    pub offered: Option<f64>,
}

/// How this desk is joined to the others.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct OthersView {
    /// Whether this host can join and leave.
    pub switchable: bool,
    /// Through which broker, without a password; none where it is alone.
    pub address: Option<String>,
    /// The one line that invites another desk. Whoever has it comes in, and does not see how people
    /// are reached.
    pub invitation: Option<String>,
    /// The same as a QR code: an SVG image.
    pub qr: Option<String>,
    /// The line that invites another desk so that it sees how people are reached; none where this
    /// desk does not see that itself.
    pub invitation_with_contacts: Option<String>,
    /// The same as a QR code: an SVG image.
    pub qr_with_contacts: Option<String>,
    /// After so many milliseconds without an answer this desk goes on alone.
    pub patience: Option<u32>,
    /// After so many seconds of silence the call of another desk is offered.
    pub silence: Option<u32>,
}

/// A turn that was taken apart and did not hold when the desks met again.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AsideView {
    /// Its name.
    pub turn: String,
    /// What was done here.
    pub here: JournalLine,
    /// What stands now: the last turn of the common log that did the same; none where a rule
    /// stands against it.
    pub stands: Option<JournalLine>,
    /// Why it does not hold.
    pub why: Fault,
    /// Whether it can be done after all: a call has had its moment.
    pub again: bool,
}
