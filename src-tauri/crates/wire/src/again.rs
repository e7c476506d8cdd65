//! A changed document beside the show that is open, as a view.

use serde::Serialize;
use ts_rs::TS;

/// What differs between a document and the show that is open, with what is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AgainView {
    /// The show's own, then each segment's in the document's order, then people's; empty where
    /// the show says all that the document says.
    pub rows: Vec<AgainRow>,
    /// Whether a live run keeps what is past or on air as it is.
    pub live: bool,
}

/// One difference, which can be taken or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct AgainRow {
    /// What `Choices::take` calls it; another state of the show or of the document has another.
    pub id: String,
    /// `show`, `block`, `segment` or `person`.
    pub about: String,
    /// The id of the segment, block or person; empty for the show.
    pub of: String,
    /// What it is called here; in the document where it is new.
    pub title: String,
    /// When the segment is planned here, "09:10"; in the document where it is new.
    pub time: Option<String>,
    /// What differs: `added`, `removed`, `dropped`, `moved`, `passage`, `beats`, or a field.
    pub field: String,
    /// As the show has it; none where there is nothing. Times as "09:10", lengths in seconds.
    pub was: Option<String>,
    /// As the document has it; none where there is nothing.
    pub now: Option<String>,
    /// Whether it is proposed to be taken.
    pub take: bool,
    /// Why not: `changed-here`, `worked` or `on-air`; what is on air cannot be taken.
    pub why: Option<String>,
}
