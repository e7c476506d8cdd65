//! What erasing the people of a show would take away, for somebody to judge.

use serde::Serialize;
use ts_rs::TS;

/// What is listed before the people of a show are erased.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct EraseView {
    /// What the show's file is called.
    pub file: String,
    /// How many people there are.
    pub people: usize,
    /// For how many of them it is kept how they are reached.
    pub reached: usize,
    /// Their names that stand in titles, notes, scripts and takeaways.
    pub names: Vec<FoundView>,
    /// Files that were set aside when this one was damaged: they are erased with it.
    pub aside: Vec<String>,
    /// Whether a live run goes on, so that nothing can be erased yet.
    pub live: bool,
}

/// A name that stands in the show's texts.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct FoundView {
    /// The name.
    pub name: String,
    /// Whether it may be an ordinary word.
    pub doubtful: bool,
    /// Where it stands.
    pub places: Vec<PlaceView>,
}

/// Where a name stands.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct PlaceView {
    /// `about`, `title`, `room`, `notes`, `script`, `takeaway`, `closing`, `organisation`, `role` or
    /// `cue`.
    pub of: String,
    /// The title of its segment, or empty.
    pub at: String,
    /// The text.
    pub text: String,
}
