//! Times, lengths and days as cells hold them.

use chrono::{NaiveDate, NaiveDateTime, Timelike as _};

use super::cell::{self, Cell};
use crate::rows::{DAY, Day};
use crate::text::Styled;
use crate::when::{clock, date, stamp};

/// A time as a cell says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// Its date, where it has one.
    pub date: Option<NaiveDate>,
    /// Seconds since midnight.
    pub at: i64,
    /// The end, where the cell holds a range.
    pub until: Option<i64>,
    /// It is UTC's.
    pub utc: bool,
}

/// The time of a cell; none where it holds none.
#[must_use]
pub fn said(cell: &Cell) -> Option<Said> {
    match cell {
        Cell::Text(text) => of_text(text.trim()),
        Cell::Moment(days) => {
            Some(Said { date: cell::date(*days), at: cell::seconds(*days), ..Said::default() })
        }
        Cell::Number(number) => of_number(*number),
        Cell::Empty | Cell::Truth(_) => None,
    }
}

/// `0.375` is a part of a day, `9` an hour, `930` half past nine.
fn of_number(number: f64) -> Option<Said> {
    let at = |at| Some(Said { at, ..Said::default() });
    if (0.0..1.0).contains(&number) {
        return at(cell::seconds(number));
    }
    if number.fract() != 0.0 || !(0.0..=2400.0).contains(&number) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number below 2400")]
    let whole = number as i64;
    match (whole, whole % 100) {
        (0..=24, _) => at(whole * 3600),
        (100.., 0..60) => at(whole / 100 * 3600 + whole % 100 * 60),
        _ => None,
    }
}

fn of_text(text: &str) -> Option<Said> {
    if text.is_empty() || text.len() > 80 {
        return None;
    }
    if let Some(said) = iso(text) {
        return Some(said);
    }
    if let Some(at) = time(text) {
        return Some(Said { at, ..Said::default() });
    }
    let whole = stamp(&Styled::plain(text), false).filter(|s| s.rest.text.trim().is_empty());
    if let Some(found) = whole {
        let (start, end) = crate::programme::timeline::halves(&found)?;
        let until = end.map(|end| i64::from(end) * 60);
        return Some(Said { at: i64::from(start) * 60, until, ..Said::default() });
    }
    // « 12/07/2021 9h30 »
    let (first, rest) = text.rsplit_once(char::is_whitespace)?;
    let date = date::whole(first)?.date()?;
    Some(Said { date: Some(date), at: time(rest)?, ..Said::default() })
}

/// `2026-06-24T10:00:00`, with an offset or without; the wall time as it is written.
fn iso(text: &str) -> Option<Said> {
    let (plain, utc) = match text.strip_suffix(['Z', 'z']) {
        Some(plain) => (plain, true),
        None => (offset_off(text), false),
    };
    let plain = plain.split('.').next().unwrap_or(plain).replacen(' ', "T", 1);
    let read = |form| NaiveDateTime::parse_from_str(&plain, form).ok();
    let moment = read("%Y-%m-%dT%H:%M:%S").or_else(|| read("%Y-%m-%dT%H:%M"))?;
    let at = i64::from(moment.num_seconds_from_midnight());
    Some(Said { date: Some(moment.date()), at, until: None, utc })
}

/// Without `+02:00` or `+0200` at its end.
fn offset_off(text: &str) -> &str {
    let Some(at) = text.rfind(['+', '-']).filter(|at| *at >= 16) else { return text };
    let offset = &text[at + 1..];
    let is = offset.len() >= 4 && offset.chars().all(|c| c.is_ascii_digit() || c == ':');
    if is { text[..at].trim_end() } else { text }
}

/// `9h30`, `09:30`, `9.30 am`, `9:30:15`: nothing else in the text.
#[must_use]
pub fn time(text: &str) -> Option<i64> {
    let text = text.trim();
    let parts: Vec<&str> = text.split(':').collect();
    if let [hours, minutes, seconds] = parts[..] {
        let part = |text: &str, below: i64| {
            let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            text.parse().ok().filter(|n: &i64| fits && *n < below)
        };
        return Some(part(hours, 25)? * 3600 + part(minutes, 60)? * 60 + part(seconds, 60)?);
    }
    let (clock, len) = clock::clock(text)?;
    (len == text.len() && clock.form != clock::Form::Bare || clock.half.is_some())
        .then(|| clock.minutes().map(|minutes| i64::from(minutes) * 60))?
}

/// Seconds of a length: `0:30` and `1h15` in hours and minutes, a bare number in minutes.
#[must_use]
pub fn length(cell: &Cell) -> Option<i64> {
    match cell {
        Cell::Moment(days) => Some(whole_days(*days) * DAY + cell::seconds(*days)),
        Cell::Number(number) if (0.0..1.0).contains(number) => Some(cell::seconds(*number)),
        Cell::Number(number) if *number <= 2_880.0 && *number > 0.0 => {
            #[expect(clippy::cast_possible_truncation, reason = "below two days of minutes")]
            let seconds = (number * 60.0).round() as i64;
            Some(seconds)
        }
        Cell::Text(text) => length_of(text.trim()),
        _ => None,
    }
}

fn whole_days(days: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a length of days, saturating")]
    let days = days.floor() as i64;
    days.clamp(0, 30)
}

/// Seconds of a length written as text.
#[must_use]
pub fn length_of(text: &str) -> Option<i64> {
    let folded = crate::text::fold::fold(text);
    let number = |text: &str| text.trim().parse::<i64>().ok().filter(|n| (0..=2_880).contains(n));
    if folded.contains(':') {
        let parts: Vec<i64> = folded.split(':').map(number).collect::<Option<_>>()?;
        return match parts[..] {
            [hours, minutes] if minutes < 60 => Some(hours * 3600 + minutes * 60),
            [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
                Some(hours * 3600 + minutes * 60 + seconds)
            }
            _ => None,
        };
    }
    if let Some(minutes) = number(&folded) {
        return Some(minutes * 60);
    }
    let units = ["minutes", "minute", "mins", "min", "mn", "'", "m"];
    let minutes = |text: &str| {
        let text = text.trim();
        let bare = units.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
        number(bare)
    };
    for hour in ["heures", "heure", "hours", "hour", "hrs", "hr", "h"] {
        if let Some((hours, rest)) = folded.split_once(hour) {
            let rest = if rest.trim().is_empty() { 0 } else { minutes(rest)? };
            return Some(number(hours)? * 3600 + rest * 60);
        }
    }
    minutes(&folded).map(|minutes| minutes * 60)
}

/// The day a cell names: a date, or a weekday.
#[must_use]
pub fn day(cell: &Cell) -> Option<Day> {
    match cell {
        Cell::Moment(days) => cell::date(*days).map(Day::Date),
        Cell::Text(text) => {
            let text = text.trim();
            if text.len() > 80 {
                return None;
            }
            let iso = text.get(..10).and_then(|head| head.parse().ok());
            if let Some(date) = iso {
                return Some(Day::Date(date));
            }
            let found = date::whole(text)?;
            match (found.date(), found.weekday) {
                (Some(date), _) => Some(Day::Date(date)),
                (None, Some(day)) if found.day.is_none() => {
                    Some(Day::Weekday(day.num_days_from_monday()))
                }
                _ => None,
            }
        }
        _ => None,
    }
}
