//! The people of one cell.

use crate::people::affiliation::affiliation;
use crate::people::{Person, Voice, is_organisation, is_role};
use crate::rows::{person, safe_line};
use crate::text::fold::is_dash;

/// Who stands in a cell, and what of it names nobody. `handles`: single words are people's too.
#[must_use]
pub fn voices(cell: &str, handles: bool) -> (Vec<Voice>, Option<String>) {
    let cell = cell.replace("<br/>", "\n").replace("<br />", "\n").replace("<br>", "\n");
    let parts: Vec<&str> =
        cell.split(['\n', '|', ';', '•']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut voices = Vec::new();
    let mut rest = Vec::new();
    let several = parts.len() > 1;
    for part in parts {
        let part = part.trim_start_matches(|c: char| is_dash(c) || c == '*').trim();
        let names = if several { vec![part] } else { listed(part) };
        for name in names {
            let (voice, more) = voice(name, handles);
            voices.extend(voice);
            rest.extend(more);
        }
    }
    (voices, Some(rest.join("\n")).filter(|rest| !rest.is_empty()))
}

/// « Ada Martin, Luc Petit et Zoé Roux »: as many names, where each is one.
fn listed(part: &str) -> Vec<&str> {
    let pieces: Vec<&str> = part
        .split(',')
        .flat_map(|piece| piece.split(" et "))
        .flat_map(|piece| piece.split(" and "))
        .flat_map(|piece| piece.split(" & "))
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect();
    if pieces.len() > 1 && pieces.iter().all(|piece| looks_named(piece)) {
        pieces
    } else {
        vec![part]
    }
}

/// Two to six words that begin like a name's.
pub fn looks_named(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let begins = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || "\"“«('’".contains(c))
            || matches!(
                *word,
                "de" | "du" | "des" | "la" | "le" | "van" | "von" | "der" | "di" | "d'"
            )
    };
    (2..=6).contains(&words.len())
        && words.iter().all(begins)
        && !words.iter().any(|word| is_organisation(word))
        && !text.contains(|c: char| c.is_ascii_digit())
        && !is_role(words[0])
}

fn voice(text: &str, handles: bool) -> (Option<Voice>, Option<String>) {
    // « 10:Konrad Meier »: the number of a record.
    let (numbered, text) = match text.split_once(':') {
        Some((id, name)) if !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) => {
            (true, name.trim())
        }
        _ => (false, text),
    };
    let (name, about) = parted(text);
    if name.is_empty() {
        return (None, about.map(str::to_owned));
    }
    let of_person = person(name);
    if of_person.sure || numbered || looks_named(name) {
        let said = about.map(affiliation).unwrap_or_default();
        let organisation = said.organisation;
        return (Some(Voice::Person(Person { role: said.role, organisation, ..of_person })), None);
    }
    let about = about.map(str::to_owned);
    let word = !name.contains(char::is_whitespace);
    if handles && word {
        return (Some(Voice::Person(of_person)), about);
    }
    if word || name.split_whitespace().any(is_organisation) {
        return (Some(Voice::Organisation(safe_line(name))), about);
    }
    (Some(Voice::Person(of_person)), about)
}

/// A name, and what stands after it: « Ada Martin, Institut », « Ada Martin (Institut) »,
/// « Ada Martin – Institut ».
fn parted(text: &str) -> (&str, Option<&str>) {
    let dash = text.char_indices().find(|(at, c)| {
        is_dash(*c) && text[..*at].ends_with(' ') && text[at + c.len_utf8()..].starts_with(' ')
    });
    let mark = text.find(',').map(|at| (at, 1));
    let bracket = text.find('(').map(|at| (at, 1));
    let dash = dash.map(|(at, c)| (at, c.len_utf8()));
    let Some((at, len)) = [mark, bracket, dash].into_iter().flatten().min() else {
        return (text.trim(), None);
    };
    let about = text[at + len..].trim().trim_end_matches(')').trim();
    (text[..at].trim(), Some(about).filter(|about| !about.is_empty()))
}
