//! What a document says of the event as a whole: title, theme, organiser, date, hours.

use chrono::NaiveDate;

use super::body::said_to_speak;
use super::layout::Layout;
use super::role::Role;
use super::timeline::halves;
use crate::draft::{DraftNote, NoteCode};
use crate::people::Voice;
use crate::text::fold::{is_separator, words};
use crate::text::{Line, fold};
use crate::when::date::{self, Written};
use crate::when::stamp::{Stamp, anywhere};

/// What a document says of the event.
#[derive(Debug, Default)]
pub struct Facts {
    /// Title as printed.
    pub title: Option<String>,
    /// Theme or subtitle.
    pub subtitle: Option<String>,
    /// Who holds it.
    pub organiser: Option<String>,
    /// Its first day.
    pub date: Option<NaiveDate>,
    /// From when to when it lasts, as printed: minutes, text, line.
    pub window: Option<(i32, i32, String, u32)>,
    /// IANA name of its time zone.
    pub time_zone: Option<String>,
    /// Those who are named before the programme, for the whole day: line, word before them, who.
    pub voices: Vec<(u32, String, Vec<Voice>)>,
}

/// Longest line that is looked at for a title or a date, in bytes.
const SHORT: usize = 140;

/// Reads what stands before the programme, and marks the lines it used.
///
/// `title` is what the document's own data call it: better than a line that may be anything.
pub fn facts(lines: &[Line], roles: &[Role], layout: &mut Layout, title: Option<String>) -> Facts {
    let first = roles.iter().position(|role| matches!(role, Role::Timed(_) | Role::Absurd(_)));
    let front = 0..first.unwrap_or(lines.len());
    let mut facts = Facts { time_zone: time_zone(&lines[front.clone()]), ..Facts::default() };
    facts.voices = speakers(lines, roles, front.clone(), &mut layout.used);
    facts.organiser = organiser(lines, roles, front.clone(), &mut layout.used);
    let title = title.filter(|title| !is_plain(title));
    titles(lines, roles, front.clone(), &mut layout.used, &mut facts, title);
    facts.date = date(lines, roles, front.clone(), layout);
    facts.window = window(lines, roles, front, &mut layout.used);
    facts
}

/// The first heading is the title; one in quotation marks is the theme. Without any heading the
/// short lines will do.
fn titles(
    lines: &[Line],
    roles: &[Role],
    front: std::ops::Range<usize>,
    used: &mut [bool],
    facts: &mut Facts,
    given: Option<String>,
) {
    let headed = front
        .clone()
        .any(|at| lines[at].heading.is_some() && eligible(&lines[at], &roles[at], used[at]));
    let first =
        |at: usize| lines[at].heading == Some(1) && eligible(&lines[at], &roles[at], used[at]);
    if given.is_some() && !front.clone().any(first) {
        facts.title = given;
        return;
    }
    for at in front {
        let line = &lines[at];
        if !eligible(line, &roles[at], used[at]) || headed && line.heading.is_none() {
            continue;
        }
        let text = line.text.text.trim_matches(is_separator);
        let slot = match (unquoted(text), &facts.title, &facts.subtitle) {
            (Some(_), _, None) => &mut facts.subtitle,
            (None, None, _) => &mut facts.title,
            (None, Some(_), None) if headed => &mut facts.subtitle,
            _ => continue,
        };
        *slot = Some(unquoted(text).unwrap_or(text).to_owned());
        used[at] = true;
    }
    if facts.title.is_none() {
        facts.title = facts.subtitle.take();
    }
    facts.title = facts.title.take().or(given);
}

/// « Facilitators: A, B and C » before the programme.
fn speakers(
    lines: &[Line],
    roles: &[Role],
    front: std::ops::Range<usize>,
    used: &mut [bool],
) -> Vec<(u32, String, Vec<Voice>)> {
    let mut out = Vec::new();
    let plain = |at: &usize| roles[*at] == Role::Text && !lines[*at].is_long();
    for at in front.clone().filter(plain) {
        if used[at] {
            continue;
        }
        let more = (at + 1..front.end).take_while(|next| plain(next) && !lines[*next].opens);
        let more: Vec<usize> = more.take(4).collect();
        // A list may go on over the line's end; the longest that is nothing but names counts.
        let found = (0..=more.len()).rev().find_map(|count| {
            let text = more[..count]
                .iter()
                .fold(lines[at].text.clone(), |text, next| text.join(&lines[*next].text));
            let (before, list) = said_to_speak(&text)?;
            before.is_empty().then_some((count, text, list))
        });
        if let Some((count, text, list)) = found {
            used[at] = true;
            more[..count].iter().for_each(|next| used[*next] = true);
            let label = text.text.split(':').next().unwrap_or_default().trim().to_owned();
            out.push((lines[at].number, label, list));
        }
    }
    out
}

/// « Programme », « Programme de la journée »: no title of an event.
fn is_plain(text: &str) -> bool {
    const PLAIN: &[&str] = &["programme", "program", "schedule", "agenda", "planning", "deroule"];
    const AROUND: &[&str] =
        &["le", "de", "la", "du", "the", "of", "journee", "day", "detaille", "previsionnel"];
    words(text).iter().all(|word| PLAIN.contains(&word.as_str()) || AROUND.contains(&word.as_str()))
}

/// A line that may be a title: short, no bullet, no address, and more than « Programme ».
fn eligible(line: &Line, role: &Role, used: bool) -> bool {
    let text = &line.text.text;
    matches!(role, Role::Heading(_) | Role::Text)
        && !used
        && !is_plain(text)
        && line.bullet.is_none()
        && line.cells.is_empty()
        && text.len() <= SHORT
        && !text.ends_with(['.', ':', ','])
        && !text.starts_with("#+")
        && !text.contains("://")
        && !text.contains('@')
        && date::dates(text).is_empty()
}

/// What stands in quotation marks, when they hold all of it.
fn unquoted(text: &str) -> Option<&str> {
    const MARKS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('"', '"')];
    MARKS.iter().find_map(|(open, close)| {
        let inside = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inside.contains(*open) && !inside.trim().is_empty()).then(|| inside.trim())
    })
}

/// « Organisé par … », else the header that comes again on each page.
fn organiser(
    lines: &[Line],
    roles: &[Role],
    front: std::ops::Range<usize>,
    used: &mut [bool],
) -> Option<String> {
    const BY: &[&str] = &[
        "organise par",
        "organisee par",
        "organisateur",
        "organisateurs",
        "organised by",
        "organized by",
        "organiser",
        "organizer",
        "host",
    ];
    for at in front.clone() {
        let text = &lines[at].text.text;
        let folded = fold(text);
        if let Some(by) = BY.iter().find(|by| folded.starts_with(**by)) {
            let named: String = text.chars().skip(by.chars().count()).collect();
            let named = named.trim_matches(is_separator).trim_end_matches('.');
            if !named.is_empty() {
                used[at] = true;
                return Some(named.to_owned());
            }
        }
    }
    let header: Vec<&str> = front
        .skip_while(|at| roles[*at] != Role::Furniture)
        .take_while(|at| roles[*at] == Role::Furniture)
        .enumerate()
        .take_while(|(index, at)| *index == 0 || !lines[*at].opens)
        .map(|(_, at)| lines[at].text.text.as_str())
        .collect();
    let header = header.join(" ");
    (header.chars().any(char::is_alphabetic)).then(|| in_small_letters(&header, lines))
}

/// A header in capitals, as the text itself spells it elsewhere.
fn in_small_letters(header: &str, lines: &[Line]) -> String {
    if header.chars().any(char::is_lowercase) {
        return header.to_owned();
    }
    let lower = header.to_lowercase();
    let spelled = lines.iter().find_map(|line| {
        let text = &line.text.text;
        let at = text.to_lowercase().find(&lower)?;
        // Only where small and capital letters take the same bytes do the places agree.
        let found = text.get(at..at + lower.len())?;
        (found.to_lowercase() == lower && found.chars().any(char::is_lowercase)).then_some(found)
    });
    spelled.unwrap_or(header).to_owned()
}

/// The date of the first day: of the line that is a date, else of a short line, else of a text.
fn date(
    lines: &[Line],
    roles: &[Role],
    front: std::ops::Range<usize>,
    layout: &mut Layout,
) -> Option<NaiveDate> {
    let mut found: Vec<(usize, Written)> = Vec::new();
    for at in front {
        let dates = date::dates(&lines[at].text.text);
        found.extend(dates.into_iter().map(|written| (at, written)));
    }
    let days = roles.iter().enumerate().filter_map(|(at, role)| match role {
        Role::Day(written) => Some((at, written.clone())),
        _ => None,
    });
    let all: Vec<(usize, Written)> = days.chain(found.iter().cloned()).collect();
    for (at, written) in all.iter().filter(|(_, written)| written.wrong_weekday()) {
        wrong_weekday(lines[*at].number, written, &mut layout.notes);
    }
    let first_day = layout.days.first().cloned();
    if let Some(date) = first_day.as_ref().and_then(Written::date) {
        return Some(date);
    }
    let short = |at: &usize| lines[*at].text.text.len() <= SHORT;
    let mut full: Vec<(usize, NaiveDate)> = found
        .iter()
        .filter(|(_, written)| first_day.as_ref().is_none_or(|day| day.same_day(written)))
        .filter_map(|(at, written)| Some((*at, written.date()?)))
        .collect();
    if full.iter().any(|(at, _)| short(at)) {
        full.retain(|(at, _)| short(at));
    }
    let mut distinct: Vec<NaiveDate> = full.iter().map(|(_, date)| *date).collect();
    distinct.dedup();
    if let ([date], Some((at, _))) = (distinct.as_slice(), full.first()) {
        layout.used[*at] |= short(at);
        return Some(*date);
    }
    layout.notes.push(no_date(lines, &all, &distinct));
    None
}

fn no_date(lines: &[Line], all: &[(usize, Written)], distinct: &[NaiveDate]) -> DraftNote {
    if let [first, others @ ..] = distinct {
        let others: Vec<String> = others.iter().map(ToString::to_string).collect();
        let facts = [("first", first.to_string()), ("others", others.join(", "))];
        return DraftNote::new(NoteCode::SeveralDates, None, &facts);
    }
    match all.first() {
        Some((at, written)) => {
            let facts = [("printed", written.printed.clone())];
            DraftNote::new(NoteCode::DateIncomplete, Some(lines[*at].number), &facts)
        }
        None => DraftNote::new(NoteCode::NoDate, None, &[]),
    }
}

fn wrong_weekday(line: u32, written: &Written, notes: &mut Vec<DraftNote>) {
    const WEEKDAYS: [&str; 7] =
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    use chrono::Datelike;
    let Some(date) = written.date() else { return };
    let weekday = WEEKDAYS[date.weekday() as usize];
    let facts = [
        ("printed", written.printed.clone()),
        ("date", date.to_string()),
        ("weekday", weekday.to_owned()),
    ];
    let note = DraftNote::new(NoteCode::WrongWeekday, Some(line), &facts);
    if !notes.contains(&note) {
        notes.push(note);
    }
}

/// « de 9h à 18h » on a line of its own, or beside the date.
fn window(
    lines: &[Line],
    roles: &[Role],
    front: std::ops::Range<usize>,
    used: &mut [bool],
) -> Option<(i32, i32, String, u32)> {
    let own = roles.iter().enumerate().find_map(|(at, role)| match role {
        Role::Window(stamp) => Some((at, stamp.clone())),
        _ => None,
    });
    let beside = || {
        front
            .filter(|at| !date::dates(&lines[*at].text.text).is_empty())
            .find_map(|at| Some((at, anywhere(&lines[at].text)?)))
    };
    let (at, stamp): (usize, Stamp) = own.or_else(beside)?;
    let (start, end) = halves(&stamp)?;
    used[at] = true;
    Some((start, end?, stamp.printed, lines[at].number))
}

/// « Europe/Paris », « heure de Paris ».
fn time_zone(lines: &[Line]) -> Option<String> {
    const SAID: &[(&str, &str)] = &[
        ("heure de paris", "Europe/Paris"),
        ("paris time", "Europe/Paris"),
        ("heure de bruxelles", "Europe/Brussels"),
        ("london time", "Europe/London"),
    ];
    lines.iter().find_map(|line| {
        let folded = fold(&line.text.text);
        if let Some((_, zone)) = SAID.iter().find(|(said, _)| folded.contains(said)) {
            return Some((*zone).to_owned());
        }
        let name = line.text.text.split(|c: char| c.is_whitespace() || "(),;".contains(c));
        name.filter(|word| word.contains('/'))
            .find_map(|word| word.parse::<chrono_tz::Tz>().ok().map(|zone| zone.name().to_owned()))
    })
}
