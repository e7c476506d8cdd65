//! What goes out: what can be asked for, and what is remembered of the papers that were made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A document as it is asked for.
#[derive(Clone, Debug, Default, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/", optional_fields)]
pub struct Print {
    /// `rundown`, `host-cards`, `call-sheet`, `changes`, `closing`, `people`, `dues`, `show` or
    /// `as-run`.
    pub what: String,
    /// `pdf`, `xlsx`, `csv`, `ics`, `xml`, `md` or `json`: not each for each.
    pub form: String,
    /// For whose work a rundown is laid out: `caller`, `stage`, `host` or `sound`.
    #[serde(default)]
    pub layout: Option<String>,
    /// Whose call sheet, or whose cards; everyone's where none is given.
    #[serde(default)]
    pub whom: Option<String>,
    /// Of which run what really happened is told; the one told of first where none is given.
    #[serde(default)]
    pub run: Option<String>,
    /// The paper that changes are told against, by the `seq` it tells of; the last rundown where
    /// none is given.
    #[serde(default)]
    #[ts(as = "Option<f64>")]
    pub since: Option<u64>,
    /// With how people are reached.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub private: bool,
    /// With the templates that ship, whatever the user's own.
    #[serde(default)]
    #[ts(as = "Option<bool>")]
    pub shipped: bool,
}

/// A document that there is.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DocumentView {
    /// What it is: `rundown`.
    pub what: String,
    /// In which form: `pdf`.
    pub form: String,
}

/// A paper that was made.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PaperView {
    /// What it is: `rundown`, `host-cards`, `call-sheet`, `closing`, `changes`, `as-run`, `debrief`.
    pub what: String,
    /// Its layout, where it has several.
    pub layout: Option<String>,
    /// Whose it is, where it is one person's.
    pub whom: Option<String>,
    /// The version printed on it.
    pub version: u32,
    /// How many turns the show had that it tells of.
    #[ts(type = "number")]
    pub seq: u64,
    /// When it was made, by the wall clock, in milliseconds since 1970.
    pub at: f64,
    /// Whether plan or people have changed since.
    pub changed: bool,
}
