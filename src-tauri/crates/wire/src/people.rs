//! People as a view.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CheckView {
    /// Its name; several lines of one name hold for different kinds of appearance.
    pub code: String,
    /// Its own title; empty where it is the catalogue's `check-<code>`.
    pub title: String,
    /// `person` or `appearance`.
    pub per: String,
    /// `before` or `day`.
    pub phase: String,
    /// Due so many seconds before the forecast start of the passage; 0 where `on` is set.
    pub due: i64,
    /// Due at this instant, whatever the forecast.
    pub on: Option<f64>,
    /// Whether a TOP with this open asks for a long press.
    pub critical: bool,
    /// Who sees to it: a catalogue's `owner-<name>`, or any other name; empty for nobody.
    pub owner: String,
    /// The rights that may tick it, beside the manager.
    pub ticked_by: Vec<String>,
    /// For which kinds of appearance: `remote`, `on-site`, `host`, `organisation`, `workshop`.
    pub kinds: Vec<String>,
}

/// A call or a mail to someone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CallView {
    /// When, in milliseconds since 1970, by the wall clock.
    #[ts(type = "number")]
    pub at: i64,
    /// `phone` or `mail`.
    pub way: String,
    /// `reached`, `no-answer`, `voicemail`, `sent` or `promised`.
    pub outcome: String,
    /// The checks it was about.
    pub checks: Vec<String>,
    /// What was said, or empty.
    pub text: String,
    /// Who called or wrote: the right of a link, or `desk`.
    pub by: String,
}

/// How ready what is to come of a block, or of the whole day, is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct TallyView {
    /// The block; none for the day.
    pub block: Option<String>,
    /// How many passages to come are ready.
    pub ready: usize,
    /// How many passages are to come, or on air.
    pub of: usize,
    /// The worst of their states, as a passage's; none where nobody is to come.
    pub worst: Option<String>,
}

/// Someone, or an organisation that speaks without a named person.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PersonView {
    /// Its name.
    pub id: String,
    /// `person` or `organisation`.
    pub kind: String,
    /// As printed.
    pub name: String,
    /// Given name, or empty.
    pub given: String,
    /// Family name as printed, or empty.
    pub family: String,
    /// Function, or empty.
    pub role: String,
    /// Organisation, or empty.
    pub organisation: String,
    /// How the name is said, or empty.
    pub pronunciation: String,
    /// What is told of them to introduce them, or empty.
    pub bio: String,
    /// How fast they speak, in words a minute; none where it is not known.
    pub pace: Option<u16>,
    /// Their passages, in order.
    pub passages: Vec<PassageView>,
    /// The passage their checks are shown for: the next to come, or the last.
    pub next: Option<String>,
    /// Computed: `missing`, `problem`, `late`, `preparing`, `ready`, `on-air` or `passed`; on the
    /// board of the waiting room `expected`, `connected`, `in-place`, `on-air` or `passed`.
    pub state: String,
    /// Each check that holds for the passage shown, in the order of the checklist.
    pub marks: Vec<MarkView>,
    /// Which of `phone`, `email`, `join-link` and `note` are kept, sealed.
    pub kept: Vec<String>,
    /// Whether they must not be recorded.
    pub unrecorded: bool,
    /// How many calls and mails to them are noted, sealed.
    pub calls: usize,
}

/// One passage of someone.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PassageView {
    /// The appearance.
    pub id: String,
    /// In which segment.
    pub segment: String,
    /// In which beat.
    pub beat: Option<String>,
    /// Their function in it, or empty.
    pub role: String,
    /// What kind of appearance it is.
    pub kind: String,
    /// Whether someone said so; else it follows from the show.
    pub kind_said: bool,
    /// Who takes it over should they not be there.
    pub substitute: Option<String>,
}

/// How far a check is.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct MarkView {
    /// Which check.
    pub check: String,
    /// As marked: `todo`, `asked`, `done`, `waived` or `problem`.
    pub state: String,
    /// Whether it is due and not settled.
    pub late: bool,
    /// What is wrong or why it is waived, or empty.
    pub note: String,
    /// When it was marked.
    pub at: Option<f64>,
}
