//! A table, whatever it came in (CSV, XLSX, a list in JSON): rows of cells, one of them the heads
//! of the columns.
//!
//! cells (`cell`) → which row is the heads (`head`) → what each column holds (`guess`, unless
//! somebody said) → rows of a programme (`slots`) or a list of people (`listed`).

pub mod cell;
mod columns;
mod field;
mod guess;
mod head;
mod listed;
mod read;
mod slots;
mod speakers;
mod times;

pub use cell::Cell;
pub use columns::{Columns, NotColumns, letter};
pub use field::Field;
pub use listed::Contact;
pub use read::{read, worth};
pub use speakers::voices;
pub use times::length_of;

/// The most columns that are looked at.
pub const WIDEST: usize = 200;

/// Rows of cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Grid {
    /// What it came in: `csv`, `xlsx`, …
    pub format: &'static str,
    /// The sheet's name, where the document has several.
    pub sheet: Option<String>,
    /// Other sheets that hold something.
    pub others: Vec<String>,
    /// In which encoding.
    pub encoding: String,
    /// The rows that hold something, in order.
    pub rows: Vec<GridRow>,
}

/// How the people of a table are reached. `columns` says what they hold where somebody chose.
#[must_use]
pub fn contacts(grid: &Grid, columns: Option<&Columns>) -> Vec<Contact> {
    listed::contacts(&read::Known::of(grid, columns))
}

/// A row of cells.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GridRow {
    /// Its number in the document, from 1.
    pub line: u32,
    /// Its cells, from the left.
    pub cells: Vec<Cell>,
}

impl GridRow {
    /// The cell's text; empty where there is none.
    #[must_use]
    pub fn text(&self, column: usize) -> String {
        self.cells.get(column).map(Cell::text).unwrap_or_default()
    }

    /// All that stands in it, for the eye.
    #[must_use]
    pub fn shown(&self) -> String {
        let texts = self.cells.iter().map(Cell::text).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join("\u{a0}· ").replace('\n', " ")
    }
}
