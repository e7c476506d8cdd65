//! Who may look on, and who does.

use serde::Serialize;
use ts_rs::TS;

/// How the show is shared.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct SharingView {
    /// Where it is served; none while sharing is off.
    pub address: Option<String>,
    /// Whether whoever listens on that network can read it: it goes there without TLS.
    pub readable: bool,
    /// SHA-256 of the certificate that it is served with, as browsers show it; none without TLS.
    pub fingerprint: Option<String>,
    /// Whether this host can switch sharing on and off.
    pub switchable: bool,
    /// The addresses of this machine that it can be shared on, the loopback first.
    pub interfaces: Vec<String>,
    /// Every link that was made, newest last; withdrawn ones too.
    pub links: Vec<LinkView>,
    /// Who is there, in the order they came.
    pub present: Vec<PresentView>,
}

/// A link.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LinkView {
    /// Its name.
    pub id: String,
    /// `manager`, `organiser`, `host`, `speaker`, `own`, `rapporteur`, `board`, `source` or `viewer`.
    pub right: String,
    /// Whose own page it opens.
    pub person: Option<String>,
    /// For whom it was made, or empty.
    pub label: String,
    /// Whether its bearer may take what the desk has put in standby.
    pub calls: bool,
    /// When it was made, in milliseconds since 1970.
    pub made: f64,
    /// When it ends by itself.
    pub expires: f64,
    /// When it was withdrawn.
    pub withdrawn: Option<f64>,
    /// Its address, where this desk still knows it: it is kept nowhere but in memory.
    pub address: Option<String>,
    /// The address as a QR code: an SVG image.
    pub qr: Option<String>,
}

/// Someone who is there by a link.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PresentView {
    /// The line.
    pub id: u64,
    /// By which link.
    pub link: String,
    /// Since when, in milliseconds since 1970.
    pub since: f64,
    /// What browser it says it is, or empty.
    pub agent: String,
    /// When it was last sure to be there.
    pub heard: f64,
}
