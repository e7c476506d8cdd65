//! A list of those who speak: persons with what they are, and organisations with nobody named.

use super::affiliation::affiliation;
use super::chunks::{Chunk, chunks};
use super::name::{Name, is_upper, name_at};
use super::outside;
use super::vocabulary::{is_organisation, is_plural_role, is_role};
use crate::text::{Styled, fold, fold::is_dash};

/// A person with what is printed of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Name as printed.
    pub name: String,
    /// Given names.
    pub given: String,
    /// Family name with its particle.
    pub family: String,
    /// Function.
    pub role: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// Surely a person, no organisation.
    pub sure: bool,
}

/// One who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// A person.
    Person(Person),
    /// An organisation with nobody named.
    Organisation(String),
}

/// Those who speak, and the text after them that is about something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voices {
    /// In the order printed.
    pub list: Vec<Voice>,
    /// The topic, or whatever else follows.
    pub rest: Styled,
}

/// Longest name of an organisation, in bytes.
const LONGEST: usize = 120;

/// Words that begin a topic, not an affiliation.
const TOPICS: &[&str] = &["sur ", "on ", "about ", "autour ", "a propos ", "au sujet "];
/// Those that end an affiliation even without a comma.
const TOPICS_INSIDE: &[&str] = &[" sur ", " about ", " autour de "];

/// Reads a list of those who speak from the start of `text`; none when nobody begins there.
pub fn voices(text: &Styled) -> Option<Voices> {
    let mut reader = Reader { text, out: Vec::new(), stop: text.text.len() };
    let chunks = chunks(&text.text);
    for (index, chunk) in chunks.iter().enumerate() {
        let next = chunks.get(index + 1).map_or("", |c| &text.text[c.start..c.end]);
        if !reader.take(chunk, next) {
            break;
        }
    }
    if reader.out.is_empty() {
        return None;
    }
    reader.part_topic();
    let rest = text.from(reader.stop);
    let start =
        rest.text.len() - rest.text.trim_start_matches([',', ' ', '.', ':', ';', '–', '—']).len();
    let rest = rest.from(start).without_end(|c| matches!(c, ' ' | ':' | '.'));
    Some(Voices { list: reader.finish(), rest })
}

/// Somebody being read: where the text about them stands so far.
struct Reading {
    name: Option<Name>,
    /// The affiliation of a person, or the name of an organisation; start after end when none.
    start: usize,
    end: usize,
    supported: bool,
}

struct Reader<'a> {
    text: &'a Styled,
    out: Vec<Reading>,
    stop: usize,
}

impl Reader<'_> {
    /// Takes one chunk; false when what follows is no longer about those who speak.
    fn take(&mut self, chunk: &Chunk, next: &str) -> bool {
        if chunk.start >= chunk.end {
            return true;
        }
        let name = name_at(self.text, chunk.start).filter(|name| name.end <= chunk.end);
        if let Some(name) = name
            && self.admits(&name, chunk, next)
        {
            return self.person(name, chunk, next);
        }
        self.other(chunk)
    }

    /// Whether a name here is a further person, and not part of what is said of the one before.
    fn admits(&self, name: &Name, chunk: &Chunk, next: &str) -> bool {
        let after = self.text.text[name.end..chunk.end].trim_start();
        if name.is_sure() {
            return true;
        }
        let role = is_role(first_word(next)) || is_role(first_word(after));
        let supported = role || bracketed(after).is_some();
        let italic = self.text.emphasis_at(chunk.start).is_some();
        match self.out.last() {
            // « avec Cap Solidaire, la Fondation X »: a list of organisations.
            None => supported || after.is_empty() && !italic && !article(next).0,
            Some(Reading { name: None, .. }) => supported && !italic,
            Some(_) if chunk.and => supported || after.is_empty(),
            Some(_) => {
                supported || after.is_empty() && self.out.iter().all(|one| one.start >= one.end)
            }
        }
    }

    fn person(&mut self, name: Name, chunk: &Chunk, next: &str) -> bool {
        let after = &self.text.text[name.end..chunk.end];
        let skip =
            after.len() - after.trim_start_matches(|c: char| c.is_whitespace() || is_dash(c)).len();
        let start = name.end + skip;
        let word = first_word(&self.text.text[start..chunk.end]);
        let dashed = after[..skip].contains(is_dash);
        let bracket = bracketed(&self.text.text[start..chunk.end]);
        let said = bracket.is_some()
            || is_role(word)
            || dashed && (is_upper(word) || is_organisation(word));
        let organised = bracket.is_some_and(|word| is_upper(word) || is_organisation(word));
        let supported = name.is_sure() || organised || is_role(word) || is_role(first_word(next));
        self.out.push(Reading { name: Some(name), start, end: start, supported });
        if start >= chunk.end {
            return true;
        }
        if said {
            let end = self.bracket_end(start, chunk.end);
            self.extend(start, end);
            if end < chunk.end {
                self.stop = end;
                return false;
            }
            return true;
        }
        self.stop = start;
        false
    }

    /// « Jean Dupont (CEA). Un titre »: the affiliation ends with its bracket.
    fn bracket_end(&self, start: usize, end: usize) -> usize {
        let text = &self.text.text[start..end];
        if !text.starts_with('(') {
            return end;
        }
        let close = text.find(')').map_or(end, |at| start + at + 1);
        if self.text.text[close..end].trim().is_empty() { end } else { close }
    }

    /// A chunk that begins no person: more about the one before, an organisation, or the end.
    fn other(&mut self, chunk: &Chunk) -> bool {
        let text = &self.text.text[chunk.start..chunk.end];
        let Some(of_person) = self.out.last().map(|last| last.name.is_some()) else {
            return self.organisation(chunk);
        };
        let folded = fold(text);
        let topic = TOPICS.iter().any(|topic| folded.starts_with(topic));
        let joins = match (of_person, chunk.and) {
            // « directeur de X et la Fondation Y »: the foundation speaks too.
            (true, true) => !self.is_further_organisation(chunk),
            (true, false) => !topic,
            // « Centre des Fonds et Fondations », but not « … et les habitants du quartier ».
            (false, true) => !self.is_organisation(chunk) && !is_lower_phrase(text),
            (false, false) => false,
        };
        if joins {
            self.extend(chunk.start, chunk.end);
            return true;
        }
        if !(of_person && topic) && self.organisation(chunk) {
            return true;
        }
        self.stop = chunk.start;
        false
    }

    /// Takes an organisation, if the chunk names one.
    fn organisation(&mut self, chunk: &Chunk) -> bool {
        if !self.is_organisation(chunk) {
            self.stop = chunk.start;
            return false;
        }
        let (_, skip) = article(&self.text.text[chunk.start..chunk.end]);
        let start = chunk.start + skip;
        self.out.push(Reading { name: None, start, end: chunk.end, supported: true });
        true
    }

    /// « la Fondation Y »: named as an organisation is, with its article.
    fn is_further_organisation(&self, chunk: &Chunk) -> bool {
        let text = &self.text.text[chunk.start..chunk.end];
        let (with_article, skip) = article(text);
        with_article && is_organisation(first_word(&text[skip..])) && self.is_organisation(chunk)
    }

    /// « Directeur de l'ANPP sur les Projets de Territoires »: the topic is no part of the ANPP.
    fn part_topic(&mut self) {
        let Some(last) = self.out.last_mut() else { return };
        if last.name.is_none() || last.start >= last.end {
            return;
        }
        let said = &self.text.text[last.start..last.end];
        let outside = outside(said);
        let found = TOPICS_INSIDE
            .iter()
            .filter_map(|topic| said.match_indices(topic).map(|(at, _)| at).find(|at| outside[*at]))
            .min();
        if let Some(at) = found.filter(|at| affiliation(&said[..*at]).organisation.is_some()) {
            last.end = last.start + at;
            self.stop = last.end;
        }
    }

    fn extend(&mut self, start: usize, end: usize) {
        if let Some(last) = self.out.last_mut() {
            if last.start >= last.end {
                last.start = start;
            }
            last.end = end;
        }
    }

    /// The chunk names an organisation: it is italic, or capitalised, be it after its article.
    fn is_organisation(&self, chunk: &Chunk) -> bool {
        let text = &self.text.text[chunk.start..chunk.end];
        let (with_article, skip) = article(text);
        let at = chunk.start + skip;
        if self.text.emphasis_at(chunk.start).or_else(|| self.text.emphasis_at(at)).is_some() {
            return true;
        }
        if text.len() > LONGEST || text.contains([':', '?', '!']) {
            return false;
        }
        let word = first_word(&text[skip..]);
        let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        // « le Centre des Fonds et Fondations »: without its article no second organisation.
        capital && (!chunk.and || with_article || is_upper(word) || !is_organisation(word))
    }

    fn finish(self) -> Vec<Voice> {
        let text = &self.text.text;
        let mut out: Vec<Voice> = Vec::new();
        for one in self.out {
            let said = if one.start < one.end { &text[one.start..one.end] } else { "" };
            let voice = match one.name {
                Some(name) => {
                    let found = affiliation(said);
                    Voice::Person(Person {
                        name: name.name,
                        given: name.given,
                        family: name.family,
                        role: found.role,
                        organisation: found.organisation,
                        sure: one.supported,
                    })
                }
                None => Voice::Organisation(
                    said.trim().trim_end_matches(['.', ':', ';']).trim().to_owned(),
                ),
            };
            out.push(voice);
        }
        share_plural(&mut out);
        out
    }
}

/// « A et B, Co-présidentes du Réseau »: each of them is co-présidente.
fn share_plural(list: &mut [Voice]) {
    for index in (1..list.len()).rev() {
        let (head, tail) = list.split_at_mut(index);
        let (Voice::Person(one), Some(Voice::Person(before))) = (&mut tail[0], head.last_mut())
        else {
            continue;
        };
        let plural = one.role.as_deref().is_some_and(|role| is_plural_role(first_word(role)));
        if plural && before.role.is_none() && before.organisation.is_none() {
            before.role.clone_from(&one.role);
            before.organisation.clone_from(&one.organisation);
        }
    }
    for voice in list {
        if let Voice::Person(person) = voice
            && let Some(role) = &mut person.role
            && is_plural_role(first_word(role))
        {
            let end = first_word(role).len();
            if role[..end].ends_with('s') {
                role.remove(end - 1);
            }
        }
    }
}

/// « le », « la », « l' » in small letters before a name; with where the name begins.
pub(super) fn article(text: &str) -> (bool, usize) {
    const ARTICLES: &[&str] = &["le ", "la ", "les ", "l'", "l’", "the ", "des ", "du "];
    match ARTICLES.iter().find(|article| text.starts_with(*article)) {
        Some(article)
            if text[article.len()..].chars().next().is_some_and(|c| !c.is_lowercase()) =>
        {
            (true, article.len())
        }
        _ => (false, 0),
    }
}

/// The first word of what stands in brackets, when it can say who somebody is: « (CEA) », but
/// not "(30 mins)".
fn bracketed(text: &str) -> Option<&str> {
    let word = first_word(text.strip_prefix('(')?);
    word.starts_with(char::is_alphabetic).then(|| word.trim_end_matches(')'))
}

/// « les habitants au parc »: no part of a name.
fn is_lower_phrase(text: &str) -> bool {
    let (_, skip) = article(text);
    skip == 0 && text.starts_with(char::is_lowercase)
}

fn first_word(text: &str) -> &str {
    text.trim_start().split([' ', '\u{A0}', ',']).next().unwrap_or_default()
}
