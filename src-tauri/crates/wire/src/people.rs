//! People as a view.

use serde::Serialize;
use ts_rs::TS;

/// One line of the checklist. Its title is the catalogue's `check-<code>`.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CheckView {
    /// Its name.
    pub code: String,
    /// `person` or `appearance`.
    pub per: String,
    /// `before` or `day`.
    pub phase: String,
    /// Due so many seconds before the forecast start of the passage.
    pub due: i64,
    /// Whether a TOP with this open asks for a long press.
    pub critical: bool,
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
    /// Computed: `problem`, `late`, `preparing`, `ready`, `on-air` or `passed`; on the board of the
    /// waiting room `expected`, `connected`, `in-place`, `on-air` or `passed`.
    pub state: String,
    /// Each check of the list, in its order, for the passage shown.
    pub marks: Vec<MarkView>,
    /// Which of `phone`, `email`, `join-link` and `note` are kept, sealed.
    pub kept: Vec<String>,
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
