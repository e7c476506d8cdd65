//! What stands beside a time: title, subtitle, and those who speak.

use super::body::said_to_speak;
use crate::people::{Voice, Voices, introduced, is_role, named_inside, outside, voices};
use crate::text::fold::{is_dash, is_separator};
use crate::text::{Line, Styled};

/// A timed line's words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: Option<String>,
    /// Who speaks.
    pub voices: Vec<Voice>,
}

impl Heading {
    fn of(title: &Styled, subtitle: &Styled, voices: Vec<Voice>) -> Heading {
        Heading { title: clean(&title.text), subtitle: some(&subtitle.text), voices }
    }
}

/// Reads what stands beside the time of `line`.
pub fn heading(line: &Line, rest: &Styled) -> Heading {
    if line.cells.is_empty() { one(rest) } else { row(rest) }
}

/// Title and subtitle only, for a block.
pub fn titles(rest: &Styled) -> Heading {
    let (title, subtitle) = match rest.strong_at(0) {
        Some(end) if end < rest.text.len() => (rest.to(end), tail(&rest.from(end))),
        _ => sentences(rest),
    };
    Heading::of(&title, &subtitle, Vec::new())
}

fn one(rest: &Styled) -> Heading {
    if let Some((before, mut said)) = said_to_speak(rest).filter(|(before, _)| !before.is_empty()) {
        let mut heading = one(&before);
        heading.voices.append(&mut said);
        return heading;
    }
    if let Some((title, list)) = names_first(rest) {
        return Heading::of(&title, &Styled::default(), list);
    }
    match rest.strong_at(0) {
        Some(end) if end < rest.text.len() => bold_title(&rest.to(end), &tail(&rest.from(end))),
        _ => plain_title(rest),
    }
}

/// « A, B and C, **Title** »: nothing but names stands before what is bold.
fn names_first(rest: &Styled) -> Option<(Styled, Vec<Voice>)> {
    let last = rest.strong.iter().find(|range| range.start > 0 && range.end == rest.text.len())?;
    let mut read = voices(&rest.to(last.start).without_end(is_separator))?;
    let people = read.list.iter().all(|voice| is_person(Some(voice)));
    for voice in &mut read.list {
        if let Voice::Person(person) = voice {
            person.sure = true;
        }
    }
    (people && read.rest.is_empty()).then(|| (rest.from(last.start), read.list))
}

/// The title is what is bold; the rest names who speaks, or is the subtitle, or both.
fn bold_title(title: &Styled, tail: &Styled) -> Heading {
    if let Some(found) = introduced(tail, false)
        && let Some(read) = voices(&tail.from(found.voices))
    {
        let subtitle = tail.to(found.before).join(&read.rest);
        return Heading::of(title, &subtitle, read.list);
    }
    match bracketed(tail).or_else(|| dashed(tail)).or_else(|| speaker_first(tail)) {
        Some((subtitle, list)) => Heading::of(title, &subtitle, list),
        None => Heading::of(title, tail, Vec::new()),
    }
}

/// Nothing is bold: who speaks follows « par », a dash, or stands in brackets at the end.
fn plain_title(rest: &Styled) -> Heading {
    if let Some(found) = introduced(rest, false).filter(|found| found.before > 0)
        && let Some(read) = voices(&rest.from(found.voices))
    {
        let (title, subtitle) = sentences(&rest.to(found.before));
        return Heading::of(&title, &subtitle.join(&read.rest), read.list);
    }
    if let Some((rest, list)) = bracketed(rest).or_else(|| dashed(rest)) {
        let (title, subtitle) = sentences(&rest);
        return Heading::of(&title, &subtitle, list);
    }
    if let Some((title, read)) = with_function(rest) {
        return Heading::of(&title, &read.rest, read.list);
    }
    let (title, subtitle) = sentences(rest);
    Heading::of(&title, &subtitle, Vec::new())
}

/// « Conférence de Marie DUPONT, présidente de … »: the name stays in the title, the function
/// does not.
fn with_function(rest: &Styled) -> Option<(Styled, Voices)> {
    named_inside(rest).into_iter().find_map(|(start, name)| {
        let function = rest.text[name.end..].strip_prefix(',')?.trim_start();
        let begins = function.split(' ').next().is_some_and(is_role);
        begins.then(|| Some((rest.to(name.end), voices(&rest.from(start))?)))?
    })
}

/// Cells: the title, then who speaks, and what else there is.
fn row(rest: &Styled) -> Heading {
    let mut cells = split_cells(rest).into_iter();
    let mut out = one(&cells.next().unwrap_or_default());
    let mut more = Vec::new();
    for cell in cells {
        match voices(&cell) {
            Some(read) if is_person(read.list.first()) && read.rest.is_empty() => {
                out.voices.extend(read.list)
            }
            _ => more.push(cell.text),
        }
    }
    if !more.is_empty() {
        let more = more.join(" – ");
        out.subtitle = Some(out.subtitle.map_or(more.clone(), |first| format!("{first} – {more}")));
    }
    out
}

/// The cells of a row that say something.
pub fn split_cells(rest: &Styled) -> Vec<Styled> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in rest.text.match_indices('|').chain([(rest.text.len(), "")]) {
        let cell = rest.part(start..at);
        if cell.text.chars().any(char::is_alphanumeric) {
            out.push(cell);
        }
        start = (at + 1).min(rest.text.len());
    }
    out
}

/// « Titre (Nelly Vincent) », "Title (Chris Davies, University of Leeds)".
pub fn bracketed(rest: &Styled) -> Option<(Styled, Vec<Voice>)> {
    let inside = rest.text.trim_end().strip_suffix(')')?;
    let open = inside.rfind('(')?;
    let read = voices(&rest.part(open + 1..inside.len()))?;
    let sure = match read.list.first() {
        Some(Voice::Person(person)) => person.sure || person.organisation.is_some(),
        _ => false,
    };
    (sure && read.rest.is_empty()).then(|| (rest.to(open), read.list))
}

/// « Titre – Jean Dupont, directeur de … ».
pub fn dashed(rest: &Styled) -> Option<(Styled, Vec<Voice>)> {
    let outside = outside(&rest.text);
    let mut dashes = rest.text.char_indices().filter(|(at, c)| {
        is_dash(*c) && outside[*at] && rest.text[..*at].ends_with(char::is_whitespace)
    });
    dashes.find_map(|(at, c)| {
        let after = at + c.len_utf8();
        if !rest.text[after..].starts_with(char::is_whitespace) {
            return None;
        }
        let read = voices(&rest.from(after))?;
        let sure = matches!(read.list.first(), Some(Voice::Person(person)) if person.sure);
        (sure && read.rest.is_empty()).then(|| (rest.to(at), read.list))
    })
}

/// « Marie Dupont (CEA). Le titre de ce qu'elle dit ».
fn speaker_first(rest: &Styled) -> Option<(Styled, Vec<Voice>)> {
    let read = voices(rest)?;
    let sure = match read.list.first() {
        Some(Voice::Person(person)) => person.sure && person.organisation.is_some(),
        _ => false,
    };
    sure.then_some((read.rest, read.list))
}

/// The first sentence, and the rest. Quoted and bracketed sentences are not parted.
fn sentences(text: &Styled) -> (Styled, Styled) {
    let outside = outside(&text.text);
    for (at, c) in text.text.char_indices().filter(|(at, _)| outside[*at]) {
        let after = &text.text[at + c.len_utf8()..];
        let begins =
            after.trim_start().starts_with(|c: char| c.is_uppercase() || c == '«' || c == '“');
        let ended = match c {
            '!' | '?' => true,
            '.' => {
                let word = text.text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
                word.chars().filter(|c| c.is_alphabetic()).count() > 3
            }
            _ => false,
        };
        if ended && begins && after.starts_with(char::is_whitespace) {
            return (text.to(at + c.len_utf8()), text.from(at + c.len_utf8()));
        }
    }
    (text.clone(), Styled::default())
}

fn tail(tail: &Styled) -> Styled {
    let skip = tail.text.len() - tail.text.trim_start_matches(is_separator).len();
    tail.from(skip)
}

/// A person, sure or supported.
pub fn is_person(voice: Option<&Voice>) -> bool {
    matches!(voice, Some(Voice::Person(_)))
}

/// A title without the separators and the full stop at its ends.
pub fn clean(text: &str) -> String {
    let text = text.trim_matches(is_separator);
    let text = match text.strip_suffix('.') {
        Some(short) if !short.ends_with('.') => short,
        _ => text,
    };
    text.trim_end_matches(is_separator).to_owned()
}

/// A cleaned text, if anything is left of it.
pub fn some(text: &str) -> Option<String> {
    let text = clean(text);
    (!text.is_empty()).then_some(text)
}
