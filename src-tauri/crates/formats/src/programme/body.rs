//! What stands under a timed line: beats, those who speak, a subtitle, a room, a text.

use super::heading::{bracketed, clean, is_person, some, split_cells};
use super::kind::kind_leading;
use crate::people::{Voice, introduced, outside, voices};
use crate::text::fold::{is_dash, is_separator, words};
use crate::text::line::LONGEST;
use crate::text::{Line, Styled, fold};

/// What stands under a timed line.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// A short line right under the title.
    pub subtitle: Option<String>,
    /// The room.
    pub room: Option<String>,
    /// Those who speak in the segment as a whole.
    pub voices: Vec<Voice>,
    /// Its steps.
    pub beats: Vec<Beat>,
    /// Paragraphs of text.
    pub prose: Vec<Styled>,
}

/// A step.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Beat {
    /// Number of its line.
    pub line: u32,
    /// What stands before « : », « avec », …
    pub title: String,
    /// What stands after it.
    pub subtitle: Option<String>,
    /// Those who speak in it.
    pub voices: Vec<Voice>,
    /// « Mise en perspective de … »: its title only introduces who speaks.
    formula: bool,
}

/// Longest line that may be a subtitle, in characters.
const SUBTITLE: usize = 60;
/// The same for a line all in italics.
const SUBTITLE_ITALIC: usize = 100;
/// Longest text before « : » or « avec » that is a title, in bytes.
const LABEL: usize = 90;

/// The same outside a bullet, in words.
const LABEL_WORDS: usize = 6;

/// Words before « : » that say who speaks.
const SPEAKING: &str = "\
    intervenant|intervenante|intervenants|intervenantes|orateur|oratrice|orateurs|speaker|\
    speakers|avec|with|animation|animateur|animatrice|animateurs|moderation|moderateur|\
    moderatrice|chair|chairs|session chair|presidence|facilitateur|facilitateurs|facilitator|\
    facilitators|participants|invites|invitee|invite|panelists|panellists|presenter|presenters|\
    anime par|presente par|hosted by|presented by|moderator";

/// Words before « : » that say where.
const PLACES: &[&str] = &["salle", "lieu", "room", "location", "venue", "place"];

/// Reads the lines of these indices.
pub fn body(lines: &[Line], indices: &[usize]) -> Body {
    let mut out = Body::default();
    let pieces = pieces(lines, indices);
    let margin = pieces.iter().filter_map(|piece| piece.bullet).min().unwrap_or(0);
    for (index, piece) in pieces.iter().enumerate() {
        match piece.bullet {
            _ if piece.text.text.len() > LONGEST => out.prose.push(piece.text.clone()),
            Some(indent) if indent > margin + 1 && !out.beats.is_empty() => under(&mut out, piece),
            Some(_) => step(&mut out, piece, beat(&piece.text, piece.line)),
            None => paragraph(&mut out, piece, index == 0),
        }
    }
    if let [only] = out.beats.as_slice()
        && only.formula
        && only.subtitle.is_none()
    {
        out.voices.append(&mut out.beats.remove(0).voices);
    }
    out
}

/// Lines that belong together.
struct Piece {
    line: u32,
    bullet: Option<usize>,
    text: Styled,
}

/// Joins what was broken over several lines; a row of a table is taken like a bullet.
fn pieces(lines: &[Line], indices: &[usize]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut before = None;
    for &index in indices {
        let line = &lines[index];
        let bullet = line.bullet.or((!line.cells.is_empty()).then_some(0));
        let adjacent = before.is_some_and(|before| before + 1 == index) && !line.opens;
        before = Some(index);
        let goes_on = |piece: &Piece| {
            let text = &piece.text.text;
            let broken = line.text.text.starts_with(char::is_lowercase)
                || text.len() > SUBTITLE && !text.ends_with(['.', '!', '?', ':']);
            let joins = piece.bullet.is_some() || broken && !begins_step(&line.text);
            text.len() <= LONGEST && adjacent && bullet.is_none() && line.heading.is_none() && joins
        };
        match out.last_mut() {
            Some(piece) if goes_on(piece) => {
                piece.text = std::mem::take(&mut piece.text).join(&line.text);
            }
            _ => {
                let text =
                    if line.cells.is_empty() { line.text.clone() } else { cells(&line.text) };
                out.push(Piece { line: line.number, bullet, text });
            }
        }
    }
    out
}

/// « Débat avec X »: a line that is not the rest of the one before.
fn begins_step(text: &Styled) -> bool {
    text.text.starts_with(char::is_uppercase)
        && (introduced(text, true).is_some_and(|found| found.before <= LABEL)
            || labelled(text).is_some_and(|(label, _)| is_known_label(&label))
            || named_step(text))
}

/// « Intervenants », "Chair".
fn speaks(label: &str) -> bool {
    SPEAKING.split('|').any(|one| one == label)
}

fn is_known_label(label: &str) -> bool {
    PLACES.contains(&label) || speaks(label)
}

/// « Résultats d'étude : … »: what stands before the colon is a sort of step.
fn named_step(text: &Styled) -> bool {
    let (title, subject) = label(text);
    !subject.is_empty() && title.len() <= LABEL / 2 && kind_leading(&title).is_some()
}

/// « - | Titre | Nom » as « Titre (Nom) », which is read like a bullet's.
fn cells(row: &Styled) -> Styled {
    let cells = split_cells(row);
    match cells.as_slice() {
        [title, name] => {
            let named = title.clone().join(&Styled::plain(&format!("({})", name.text)));
            let plain = || title.clone().join(&Styled::plain("–")).join(name);
            if bracketed(&named).is_some() { named } else { plain() }
        }
        _ => cells.iter().fold(Styled::default(), |row, cell| {
            if row.is_empty() { cell.clone() } else { row.join(&Styled::plain("–")).join(cell) }
        }),
    }
}

/// A bullet: its title, its subject, those who speak in it.
fn beat(text: &Styled, line: u32) -> Beat {
    if let Some(read) = voices(text).filter(|read| is_sure(read.list.first())) {
        return Beat { line, title: clean(&read.rest.text), voices: read.list, ..Beat::default() };
    }
    if let Some(found) = introduced(text, true).filter(|found| found.before <= LABEL)
        && let Some(read) = voices(&text.from(found.voices))
    {
        let (title, subject) = label(&text.to(found.before));
        let subtitle = some(&subject.join(&read.rest).text);
        return Beat { line, title, subtitle, voices: read.list, formula: found.formula };
    }
    let (text, list) = bracketed(text).unwrap_or_else(|| (text.clone(), Vec::new()));
    let (title, subject) = label(&text);
    Beat { line, title, subtitle: some(&subject.text), voices: list, formula: false }
}

fn step(out: &mut Body, piece: &Piece, beat: Beat) {
    if beat.title.is_empty() && !beat.voices.is_empty() {
        out.voices.extend(beat.voices);
    } else if beat.title.is_empty() {
        out.prose.push(piece.text.clone());
    } else {
        out.beats.push(beat);
    }
}

/// A bullet under a bullet belongs to it.
fn under(out: &mut Body, piece: &Piece) {
    let Some(over) = out.beats.last_mut() else { return };
    let beat = beat(&piece.text, piece.line);
    let said =
        [Some(beat.title), beat.subtitle].into_iter().flatten().filter(|text| !text.is_empty());
    let said = said.collect::<Vec<_>>().join(" : ");
    over.voices.extend(beat.voices);
    over.subtitle = match over.subtitle.take() {
        Some(first) if !said.is_empty() => Some(format!("{first} ; {said}")),
        None if !said.is_empty() => Some(said),
        first => first,
    };
}

fn paragraph(out: &mut Body, piece: &Piece, first: bool) {
    let text = &piece.text;
    if let Some((label, said)) = labelled(text) {
        if PLACES.contains(&label.as_str()) && out.room.is_none() {
            out.room = some(&said.text);
            return;
        }
        if speaks(&label)
            && let Some(read) = voices(&said)
            && read.rest.is_empty()
        {
            out.voices.extend(with_role(read.list, &text.text));
            return;
        }
    }
    if let Some((before, list)) = said_to_speak(text) {
        out.voices.extend(list);
        if !before.is_empty() {
            out.prose.push(before);
        }
        return;
    }
    let beat = beat(text, piece.line);
    let several = beat.voices.len() > 1 && beat.subtitle.is_none();
    if is_sure(beat.voices.first()) || several && !beat.title.is_empty() {
        let alone = beat.title.is_empty() && beat.subtitle.is_none();
        if alone || beat.formula && beat.subtitle.is_none() {
            out.voices.extend(beat.voices);
            return;
        }
        // « Débat avec X, … » without its bullet; a sentence that names somebody is prose.
        let label = words(&beat.title).len();
        if (1..=LABEL_WORDS).contains(&label)
            && introduced(text, true).is_some_and(|found| found.before > 0)
        {
            out.beats.push(beat);
            return;
        }
    }
    if named_step(text) {
        out.beats.push(beat);
        return;
    }
    let longest = if text.is_emphasis() { SUBTITLE_ITALIC } else { SUBTITLE };
    let short = text.text.chars().count() <= longest && !text.text.ends_with(['.', ':']);
    if first && short && out.subtitle.is_none() {
        out.subtitle = some(&text.text);
    } else {
        out.prose.push(text.clone());
    }
}

/// « Modération : X »: a person of whom nothing else is said is what the label says.
fn with_role(mut list: Vec<Voice>, text: &str) -> Vec<Voice> {
    const ROLES: &[&str] = &["anim", "moder", "chair", "session chair", "presid", "facilit"];
    let label = text.split(':').next().unwrap_or_default().trim();
    if ROLES.iter().any(|role| fold(label).starts_with(role)) {
        for voice in &mut list {
            if let Voice::Person(person) = voice
                && person.role.is_none()
            {
                person.role = Some(label.to_owned());
            }
        }
    }
    list
}

/// « Title. Chair: X »: the text before the word, and those of whom it says that they speak.
pub fn said_to_speak(text: &Styled) -> Option<(Styled, Vec<Voice>)> {
    let outside = outside(&text.text);
    let colons = text.text.match_indices(':').map(|(at, _)| at).filter(|at| outside[*at]);
    for at in colons.take(4) {
        let before = text.text[..at].trim_end();
        let ends = |c: char| ".;,!?)–—-:".contains(c);
        let start = before
            .rfind(ends)
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        if !speaks(&fold(&before[start..])) {
            continue;
        }
        // That all of it is italic says nothing of who is named.
        if let Some(read) = voices(&Styled::plain(text.text[at + 1..].trim()))
            && read.rest.is_empty()
            && is_person(read.list.first())
        {
            let list = with_role(read.list, &text.text[start..]);
            return Some((text.to(start).without_end(is_separator), list));
        }
    }
    None
}

/// « Label : text », the label folded and one to three words long.
fn labelled(text: &Styled) -> Option<(String, Styled)> {
    let at = text.text.find(':')?;
    let label = fold(&text.text[..at]);
    (at > 0 && label.split(' ').count() <= 3).then(|| (label, text.from(at + 1)))
}

/// Splits at the first « : » outside quotation marks; without one all is the title.
fn label(text: &Styled) -> (String, Styled) {
    let outside = outside(&text.text);
    let colon = text
        .text
        .match_indices(':')
        .map(|(at, _)| at)
        .find(|at| outside[*at] && text.text[at + 1..].starts_with(char::is_whitespace));
    match colon {
        Some(at) if at <= LABEL && at > 0 => {
            let subject = text.from(at + 1);
            let skip = subject.text.len()
                - subject.text.trim_start_matches(|c| is_dash(c) || c == ' ').len();
            (clean(&text.text[..at]), subject.from(skip))
        }
        _ => (clean(&text.text), Styled::default()),
    }
}

fn is_sure(voice: Option<&Voice>) -> bool {
    matches!(voice, Some(Voice::Person(person)) if person.sure)
}
