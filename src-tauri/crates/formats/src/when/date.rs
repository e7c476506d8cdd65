//! Dates as written: « lundi 12 juillet 2021 », "Wednesday, December 6, 2023", 12/07/2021.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, Weekday};

use crate::text::fold;

/// A date as written; any part may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Day of the week, where written.
    pub weekday: Option<Weekday>,
    /// Day of the month.
    pub day: Option<u32>,
    /// Month, 1–12.
    pub month: Option<u32>,
    /// Year.
    pub year: Option<i32>,
    /// As printed.
    pub printed: String,
}

impl Written {
    /// The date, when all of it is written and it exists.
    pub fn date(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)
    }

    /// The weekday that is written is not that of the date.
    pub fn wrong_weekday(&self) -> bool {
        matches!((self.weekday, self.date()), (Some(written), Some(date)) if written != date.weekday())
    }

    /// What is not written here, as it is written there.
    pub fn complete(&mut self, other: &Written) {
        self.weekday = self.weekday.or(other.weekday);
        self.day = self.day.or(other.day);
        self.month = self.month.or(other.month);
        self.year = self.year.or(other.year);
    }

    /// The same day, as far as both are written.
    pub fn same_day(&self, other: &Written) -> bool {
        fn agree<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
            a.is_none() || b.is_none() || a == b
        }
        agree(&self.day, &other.day)
            && agree(&self.month, &other.month)
            && agree(&self.year, &other.year)
            && (self.day.is_some() && other.day.is_some() || agree(&self.weekday, &other.weekday))
    }
}

const MONTHS: &[&str] = &[
    "janvier january janv jan",
    "fevrier february fevr fev feb",
    "mars march",
    "avril april avr apr",
    "mai may",
    "juin june jun",
    "juillet july juil jul",
    "aout august aug",
    "septembre september sept sep",
    "octobre october oct",
    "novembre november nov",
    "decembre december dec",
];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("lundi monday", Weekday::Mon),
    ("mardi tuesday", Weekday::Tue),
    ("mercredi wednesday", Weekday::Wed),
    ("jeudi thursday", Weekday::Thu),
    ("vendredi friday", Weekday::Fri),
    ("samedi saturday", Weekday::Sat),
    ("dimanche sunday", Weekday::Sun),
];

/// Words that may stand around a date on a line that says nothing else.
const AROUND: &[&str] = &[
    "le",
    "la",
    "du",
    "de",
    "of",
    "the",
    "on",
    "a",
    "programme",
    "program",
    "schedule",
    "agenda",
    "planning",
    "deroule",
    "jour",
    "journee",
    "day",
    "date",
    "matin",
    "matinee",
    "apres",
    "midi",
    "morning",
    "afternoon",
    "evening",
    "soir",
    "soiree",
];

/// A word of the text, folded, with its place.
struct Word {
    folded: String,
    at: Range<usize>,
}

/// The dates in a text that have at least day and month.
pub fn dates(text: &str) -> Vec<Written> {
    let words = split(text);
    let mut out = Vec::new();
    let mut index = 0;
    while index < words.len() {
        match read(text, &words, index) {
            Some((written, taken)) if written.day.is_some() && written.month.is_some() => {
                out.push(written);
                index += taken;
            }
            _ => index += 1,
        }
    }
    out
}

/// The date of a line that is nothing but a date, be it only « Samedi matin ».
pub fn whole(text: &str) -> Option<Written> {
    let words = split(text);
    if words.is_empty() || words.len() > 12 {
        return None;
    }
    let mut found = None;
    let mut index = 0;
    while index < words.len() {
        if let Some((written, taken)) = read(text, &words, index)
            && found.is_none()
        {
            found = Some(written);
            index += taken;
            continue;
        }
        let word = words[index].folded.as_str();
        let ordinal = index > 0
            && matches!(words[index - 1].folded.as_str(), "jour" | "day")
            && word.parse::<u8>().is_ok();
        if !(ordinal || AROUND.contains(&word)) {
            return None;
        }
        index += 1;
    }
    found
}

fn split(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                out.push(Word { folded: fold(&text[from..at]), at: from..at });
                start = None;
            }
            _ => {}
        }
    }
    out
}

/// A date that begins at word `index`; with the number of words it takes.
fn read(text: &str, words: &[Word], index: usize) -> Option<(Written, usize)> {
    let mut at = index;
    let mut written = Written {
        weekday: weekday(words, at),
        day: None,
        month: None,
        year: None,
        printed: String::new(),
    };
    if written.weekday.is_some() {
        at += 1;
        at += usize::from(word(words, at).is_some_and(|w| matches!(w, "le" | "the")));
    }
    at = numeric(text, words, at, &mut written)
        .or_else(|| day_first(words, at, &mut written))
        .or_else(|| month_first(words, at, &mut written))
        .unwrap_or(at);
    if at == index {
        return None;
    }
    written.printed = text[words[index].at.start..words[at - 1].at.end].to_owned();
    Some((written, at - index))
}

/// 2021-07-12, 12/07/2021, 12.07.2021.
fn numeric(text: &str, words: &[Word], at: usize, written: &mut Written) -> Option<usize> {
    let parts = words.get(at..at + 3)?;
    let mark = &text[parts[0].at.end..parts[1].at.start];
    if mark != &text[parts[1].at.end..parts[2].at.start] || !matches!(mark, "-" | "/" | ".") {
        return None;
    }
    let number = |word: &Word| word.folded.parse::<u32>().ok();
    let (a, month, c) = (number(&parts[0])?, number(&parts[1])?, number(&parts[2])?);
    let (day, year) = if parts[0].folded.len() == 4 { (c, a) } else { (a, c) };
    if !(1000..3000).contains(&year) || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    written.day = Some(day);
    written.month = Some(month);
    written.year = i32::try_from(year).ok();
    Some(at + 3)
}

/// « 12 juillet 2021 », « 12 au 14 juillet 2021 » (its first day), or after a weekday « 12 ».
fn day_first(words: &[Word], at: usize, written: &mut Written) -> Option<usize> {
    let first = day(words, at)?;
    let mut next = at + 1;
    let through = word(words, next).is_some_and(|w| matches!(w, "au" | "to" | "et" | "and" | "a"));
    if through && day(words, next + 1).is_some() && month(words, next + 2).is_some() {
        next += 2;
    } else if day(words, next).is_some() && month(words, next + 1).is_some() {
        next += 1;
    }
    next += usize::from(word(words, next).is_some_and(|w| matches!(w, "of" | "de")));
    let Some(found) = month(words, next) else {
        // A day alone is a date only after its weekday.
        written.weekday?;
        written.day = Some(first);
        return Some(at + 1);
    };
    written.day = Some(first);
    written.month = Some(found);
    written.year = year(words, next + 1);
    Some(next + 1 + usize::from(written.year.is_some()))
}

/// "December 6, 2023".
fn month_first(words: &[Word], at: usize, written: &mut Written) -> Option<usize> {
    let found = month(words, at)?;
    let first = day(words, at + 1)?;
    written.month = Some(found);
    written.day = Some(first);
    written.year = year(words, at + 2);
    Some(at + 2 + usize::from(written.year.is_some()))
}

fn word(words: &[Word], at: usize) -> Option<&str> {
    words.get(at).map(|word| word.folded.as_str())
}

fn weekday(words: &[Word], at: usize) -> Option<Weekday> {
    let word = word(words, at)?;
    WEEKDAYS
        .iter()
        .find(|(names, _)| names.split(' ').any(|name| name == word))
        .map(|(_, day)| *day)
}

fn month(words: &[Word], at: usize) -> Option<u32> {
    let word = word(words, at)?;
    let index = MONTHS.iter().position(|names| names.split(' ').any(|name| name == word))?;
    u32::try_from(index + 1).ok()
}

fn day(words: &[Word], at: usize) -> Option<u32> {
    let word = word(words, at)?;
    let number = word.trim_end_matches(|c: char| c.is_alphabetic());
    let suffix = &word[number.len()..];
    let day: u32 = number.parse().ok()?;
    (matches!(suffix, "" | "er" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day))
        .then_some(day)
}

fn year(words: &[Word], at: usize) -> Option<i32> {
    let year: i32 = word(words, at)?.parse().ok()?;
    (1900..2200).contains(&year).then_some(year)
}
