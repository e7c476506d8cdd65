//! Documents as people write them, and the drafts that come of them.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

mod criteria;
mod draft;
mod hostile;
mod hostile_structured;
mod importers;
mod layout;
mod open;
mod open_structured;
mod out;
mod people;
mod programme;
mod properties;
mod prose;
mod readers;
mod refusals;
mod sheet;
mod shown;
mod structured;
mod support;
mod text;
mod variants;
mod when;
