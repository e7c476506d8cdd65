//! Views in windows of their own, on the displays of a desktop.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The displays of a desktop, and the views shown on them.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct WindowsView {
    /// The displays that are plugged in.
    pub displays: Vec<DisplayView>,
    /// The views that have a window, or had one on a display that is remembered.
    pub windows: Vec<WindowView>,
}

/// A display.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DisplayView {
    /// As the system calls it.
    pub name: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// A view in a window of its own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct WindowView {
    /// Which screen of the interface: `timer`, `host`, `board`, `lower-third` or
    /// `public`.
    pub screen: String,
    /// Full screen on this display; in a window where none is given.
    pub display: Option<String>,
    /// Whether it is open.
    pub open: bool,
}
