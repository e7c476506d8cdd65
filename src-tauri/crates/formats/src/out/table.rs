//! A table, as spreadsheets hold it.

use chrono::{NaiveDate, NaiveTime};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words: never read as anything else.
    Text(String),
    /// A number.
    Number(f64),
    /// A time of day.
    Time(NaiveTime),
    /// A day.
    Day(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Words; nothing where there are none.
    #[must_use]
    pub fn text(text: &str) -> Self {
        let text = super::plain(text);
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A length in minutes.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a length of two days has few digits")]
    pub fn minutes(secs: i64) -> Self {
        Self::Number(secs as f64 / 60.0)
    }
}

/// A table with one head a column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The name of the sheet.
    pub title: String,
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands between two cells of a CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As most programs read it.
    Comma,
    /// As a spreadsheet reads it whose decimals are written with a comma.
    Semicolon,
}
