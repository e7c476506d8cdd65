//! How the columns of a table were read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::table::Field;

/// A table with what each of its columns was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftTable {
    /// The sheet that was read, where the document has several.
    pub sheet: Option<String>,
    /// Row of the column heads, from 1; null where there are none.
    pub head: Option<u32>,
    /// The columns, from the left.
    pub columns: Vec<DraftColumn>,
    /// What the heads are known by when they come again in another document.
    pub fingerprint: String,
    /// Whether somebody chose the columns, rather than their heads.
    pub chosen: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DraftColumn {
    /// Its letter: `A`, `B`, … `AA`.
    pub letter: String,
    /// Its head as printed.
    pub head: String,
    /// What it was taken for.
    #[ts(type = "string")]
    pub field: Field,
    /// Its first cells that hold something.
    pub sample: Vec<String>,
}
