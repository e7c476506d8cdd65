//! One cell of a table. A formula is its last result, as text or number: nothing is computed.

use chrono::{Days, NaiveDate};

/// What a cell holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, its line breaks kept.
    Text(String),
    /// A number.
    Number(f64),
    /// A time or date of a spreadsheet: days since its first, the day's fraction the time.
    Moment(f64),
    /// Yes or no.
    Truth(bool),
}

impl Cell {
    /// A text cell, or none where nothing can be read in it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// As people read it.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => format!("{number}"),
            Self::Truth(truth) => if *truth { "oui" } else { "non" }.to_owned(),
            Self::Moment(days) => moment(*days),
        }
    }
}

fn moment(days: f64) -> String {
    let seconds = seconds(days);
    let time = match seconds % 60 {
        0 => format!("{:02}:{:02}", seconds / 3600, seconds % 3600 / 60),
        rest => format!("{:02}:{:02}:{rest:02}", seconds / 3600, seconds % 3600 / 60),
    };
    match date(days) {
        Some(date) if seconds == 0 => date.to_string(),
        Some(date) => format!("{date} {time}"),
        None => time,
    }
}

/// The date of a spreadsheet's moment; none for a time alone. Days are counted as calamine gives
/// them, from 30 December 1899.
#[must_use]
pub fn date(days: f64) -> Option<NaiveDate> {
    if !(1.0..2_958_466.0).contains(&days) {
        return None;
    }
    let whole = (days + 0.5 / 86_400.0).floor();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range")]
    let whole = whole as u64;
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole))
}

/// Seconds since midnight of a spreadsheet's moment.
#[must_use]
pub fn seconds(days: f64) -> i64 {
    if !days.is_finite() || !(0.0..2_958_466.0).contains(&days) {
        return 0;
    }
    let seconds = ((days - days.floor()) * 86_400.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "below 86 401")]
    let seconds = seconds as i64;
    seconds % 86_400
}
