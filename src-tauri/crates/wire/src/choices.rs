//! What is settled in the preview of a document.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the person settled in the preview of a draft.
#[derive(Clone, Debug, Default, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Choices {
    /// The first day, `2021-07-12`, where the document does not say it or is wrong.
    pub date: Option<String>,
    /// The IANA time zone.
    pub zone: Option<String>,
    /// The title, where the document does not say it or is wrong.
    pub title: Option<String>,
    /// Ids of the draft's segments whose start is fixed; none takes the proposals as they are.
    pub hard: Option<Vec<String>>,
    /// Ids of the draft's segments whose beats take the lengths that its note proposes.
    #[serde(default)]
    pub beats: Vec<String>,
    /// Ids of the draft's segments to split into parallel tracks, as its note proposes.
    #[serde(default)]
    pub split: Vec<String>,
    /// Ids of the draft's segments that run beside the one they overlap; none takes the proposals
    /// as they are.
    #[serde(default)]
    pub beside: Option<Vec<String>>,
    /// What of the people's private data is taken: `email`, `phone`.
    #[serde(default)]
    pub private: Vec<String>,
    /// What each column of a table holds, from the left, as it was shown.
    #[serde(default)]
    pub columns: Option<Vec<String>>,
    /// Which differences from the open show are taken, by `AgainRow::id`; none takes the
    /// proposals as they are.
    #[serde(default)]
    pub take: Option<Vec<String>>,
    /// The file of an earlier show: what its segments really took is offered to the show that is
    /// made. Desktop only.
    #[serde(default)]
    #[ts(optional)]
    pub like: Option<String>,
}
