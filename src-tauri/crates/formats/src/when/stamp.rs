//! The time or range of times that makes a line an item of a programme.

use super::clock::{Clock, Form, clock};
use crate::text::Styled;
use crate::text::fold::{is_dash, is_separator};

/// Where on its line a stamp stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Before the title.
    Leading,
    /// After the title, or in its middle.
    Later,
}

/// A line's time or range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When it starts.
    pub start: Clock,
    /// When it ends, where printed.
    pub end: Option<Clock>,
    /// As printed.
    pub printed: String,
    /// Where it stands.
    pub place: Place,
    /// « de », « from » stands before it: it may be a sentence's, not an item's.
    pub introduced: bool,
    /// The line without it.
    pub rest: Styled,
}

/// What was found at one place of a text.
struct Found {
    start: Clock,
    end: Option<Clock>,
    introduced: bool,
    len: usize,
}

/// Longest line in which a time is looked for elsewhere than at its beginning.
const LONGEST: usize = 200;
/// Longest title that may stand before a range.
const LABEL: usize = 60;

/// The time or range of a line: at its beginning, else a range set off by brackets or dashes.
pub fn stamp(line: &Styled, heading: bool) -> Option<Stamp> {
    leading(line).or_else(|| later(line, heading))
}

fn leading(line: &Styled) -> Option<Stamp> {
    let text = &line.text;
    let bracket = text.chars().next().filter(|c| "([".contains(*c)).map_or(0, char::len_utf8);
    let found = at(&text[bracket..])?;
    let mut end = bracket + found.len;
    if bracket > 0 {
        end += text[end..].chars().next().filter(|c| ")]".contains(*c))?.len_utf8();
    }
    let rest = &text[end..];
    let after = rest.trim_start();
    // « À 14h, on se réunira » is a sentence.
    if found.introduced
        && found.end.is_none()
        && !after.starts_with(|c: char| c == ':' || is_dash(c))
    {
        return None;
    }
    // « De 10h à 11h, on mesure » is one too.
    let goes_on = after.strip_prefix(',').map(str::trim_start);
    if found.introduced && goes_on.is_some_and(|rest| rest.starts_with(char::is_lowercase)) {
        return None;
    }
    if after.starts_with(['%', '€', '$', '°', '/']) {
        return None;
    }
    let title = end + (rest.len() - rest.trim_start_matches(|c| is_separator(c) || c == '.').len());
    let printed = text[..end].to_owned();
    Some(make(found, printed, Place::Leading, line.from(title)))
}

fn later(line: &Styled, heading: bool) -> Option<Stamp> {
    let text = &line.text;
    if text.len() > LONGEST || !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut previous = ' ';
    for (start, c) in text.char_indices() {
        let begins = !previous.is_alphanumeric() && c.is_alphanumeric();
        previous = c;
        if start == 0 || !begins {
            continue;
        }
        if let Some(stamp) = range_at(line, start, heading) {
            return Some(stamp);
        }
    }
    None
}

/// A range anywhere in a line, even in the middle of a sentence.
pub fn anywhere(line: &Styled) -> Option<Stamp> {
    let text = &line.text;
    if text.len() > LONGEST {
        return None;
    }
    let mut previous = ' ';
    for (start, c) in text.char_indices() {
        let begins = !previous.is_alphanumeric() && c.is_alphanumeric();
        previous = c;
        if begins
            && let Some(found) = at(&text[start..])
            && found.end.is_some()
        {
            let end = start + found.len;
            let rest = line.to(start).join(&line.from(end));
            return Some(make(found, text[start..end].to_owned(), Place::Later, rest));
        }
    }
    None
}

/// A range at `start`, set off on both sides.
fn range_at(line: &Styled, start: usize, heading: bool) -> Option<Stamp> {
    let text = &line.text;
    let found = at(&text[start..])?;
    found.end?;
    let before = text[..start].trim_end();
    let set_off = before.ends_with(|c: char| "([:|,".contains(c) || is_dash(c));
    // « Ouvert, de 9h à 12h » goes on as a sentence does.
    let sentence = found.introduced && before.ends_with(',');
    if sentence || !(set_off || heading && !found.introduced) {
        return None;
    }
    let end = start + found.len;
    let after = text[end..].trim_start().trim_start_matches([')', ']']).trim_start();
    let last = after.trim_end_matches('.').is_empty();
    let inside =
        before.len() <= LABEL && after.starts_with(|c: char| ":|".contains(c) || is_dash(c));
    if !(last || inside) {
        return None;
    }
    let title = line.to(start).without_end(|c| is_separator(c) || "([".contains(c));
    let rest_from = text.len() - after.trim_start_matches(is_separator).len();
    let tail = if last { Styled::default() } else { line.from(rest_from) };
    let rest = if tail.is_empty() { title } else { title.join(&Styled::plain("–")).join(&tail) };
    let printed = text[start..end].to_owned();
    Some(make(found, printed, Place::Later, rest))
}

fn make(found: Found, printed: String, place: Place, rest: Styled) -> Stamp {
    let Found { start, end, introduced, .. } = found;
    let printed = printed.trim_matches(|c: char| "()[] ".contains(c)).to_owned();
    Stamp { start, end, printed, place, introduced, rest }
}

/// A time or range at the start of `text`.
fn at(text: &str) -> Option<Found> {
    const INTRODUCING: &[&str] = &["de", "from", "entre", "between", "à", "at", "dès", "vers"];
    let word = INTRODUCING.iter().find(|word| introduces(text, word));
    let skip = word.map_or(0, |word| word.len() + 1);
    let (first, len) = clock(text.get(skip..)?)?;
    let mut found = Found { start: first, end: None, introduced: word.is_some(), len: skip + len };
    if let Some((second, len)) = second(&text[found.len..], first) {
        found.end = Some(second);
        found.len += len;
    } else if let Some(open) = open_end(&text[found.len..]) {
        found.len += open;
    }
    let certain = first.is_certain() || found.end.is_some_and(Clock::is_certain);
    let ended = !text[found.len..].chars().next().is_some_and(char::is_alphanumeric);
    (certain && ended).then_some(found)
}

/// The end of a range, with what parts it from its start.
fn second(text: &str, first: Clock) -> Option<(Clock, usize)> {
    let gap = text.len() - text.trim_start().len();
    let parted = gap + parting(&text[gap..])?;
    let at = parted + (text[parted..].len() - text[parted..].trim_start().len());
    let (mut second, len) = clock(&text[at..])?;
    let after = text[at + len..].trim_start();
    if second.form == Form::Bare && second.half.is_none() {
        // « 14h–15 », but not « 14h – 15 participants ».
        let alone = !after.starts_with(char::is_alphanumeric);
        if !(alone && matches!(first.form, Form::Hours)) {
            return None;
        }
        second.form = Form::Hours;
    }
    Some((second, at + len))
}

/// « – », « à », « to », … and its length.
fn parting(text: &str) -> Option<usize> {
    const WORDS: &[&str] =
        &["jusqu'à", "jusqu’à", "jusque", "until", "till", "to", "au", "à", "a", "et", "and"];
    if let Some(word) = WORDS.iter().find(|word| introduces(text, word)) {
        return Some(word.len());
    }
    let dashes: usize = text
        .chars()
        .take_while(|c| is_dash(*c) || matches!(c, '→' | '>' | '/' | '~' | '|'))
        .map(char::len_utf8)
        .sum();
    (dashes > 0).then_some(dashes)
}

/// « 17:00-: » says that the end is open.
fn open_end(text: &str) -> Option<usize> {
    let dash = text.chars().next().filter(|c| is_dash(*c))?.len_utf8();
    text[dash..].trim_start().starts_with(':').then_some(dash)
}

/// `text` begins with this word, in any case, and a blank follows.
fn introduces(text: &str, word: &str) -> bool {
    let same = text.get(..word.len()).is_some_and(|head| head.to_lowercase() == *word);
    same && text[word.len()..].starts_with(char::is_whitespace)
}
