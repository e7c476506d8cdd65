//! Where a view is shown.

use serde::Serialize;
use ts_rs::TS;

/// What the host of this interface can do.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Host {
    /// `desktop` or `browser`.
    pub kind: String,
    /// Whether there is a start screen: other shows can be opened.
    pub home: bool,
    /// What the bearer may do: `manager`, `organiser`…
    pub right: String,
    /// Who the bearer is, on a page of their own.
    pub person: Option<String>,
    /// Whether the bearer may take what the desk has put in standby.
    pub calls: bool,
    /// The application's version.
    pub version: String,
    /// Whether the desktop has a service that shows notices; none until one was tried.
    pub notices: Option<bool>,
}
