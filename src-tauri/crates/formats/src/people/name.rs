//! A person's name as printed: « Diane de MARECHAL », "Chris Davies", « Cathy RACON-BOUZON ».

use super::vocabulary::{
    begins_no_name, is_given, is_honorific, is_organisation, is_particle, is_role, is_speech,
};
use crate::text::Styled;

/// How sure it is that a name is a person's; the later, the surer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Two or three capitalised words: could be an organisation's.
    Shape,
    /// A known given name, or an honorific.
    Given,
    /// A family name in capitals.
    Capitals,
    /// Set in bold by itself.
    Bold,
}

/// A person's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// As printed, blanks made plain.
    pub name: String,
    /// Given names.
    pub given: String,
    /// Family name with its particle.
    pub family: String,
    /// Where it ends in the text, in bytes.
    pub end: usize,
    /// How sure it is.
    pub evidence: Evidence,
}

impl Name {
    /// More than its shape speaks for a person.
    pub fn is_sure(&self) -> bool {
        self.evidence > Evidence::Shape
    }
}

/// Most words of a name.
const MOST: usize = 7;

struct Word<'a> {
    text: &'a str,
    end: usize,
}

/// The name that begins at byte `at` of the text.
pub fn name_at(text: &Styled, at: usize) -> Option<Name> {
    let words = words(&text.text, at);
    let skip = usize::from(words.first().is_some_and(|word| is_honorific(word.text)));
    let found = surname_in_capitals(&words[skip..]).or_else(|| capitalised(&words[skip..]))?;
    let (given, family) = found.split;
    let used = &words[skip..skip + found.words];
    let printed = |part: &[Word<'_>]| part.iter().map(|w| w.text).collect::<Vec<_>>().join(" ");
    let name = printed(used);
    let (given, family) = if given <= family.0 {
        (printed(&used[..given]), printed(&used[family.0..family.1]))
    } else {
        (printed(&used[given..]), printed(&used[..family.1]))
    };
    let end = used.last()?.end;
    let start = used[0].end - used[0].text.len();
    let bold = text.strong_at(start).or_else(|| text.strong_at(at)).is_some_and(|bold| {
        text.text
            .get(end..bold)
            .is_none_or(|more| more.trim_end_matches([',', ':', ' ']).is_empty())
    });
    let evidence = match (bold, skip) {
        (true, _) => Evidence::Bold,
        (_, 1) => found.evidence.max(Evidence::Given),
        _ => found.evidence,
    };
    Some(Name { name, given, family, end, evidence })
}

/// Persons named inside a title or a sentence, where only strong evidence counts; with where
/// each name begins.
pub fn named_inside(text: &Styled) -> Vec<(usize, Name)> {
    let mut out: Vec<(usize, Name)> = Vec::new();
    let mut done = 0;
    let mut before: Vec<&str> = Vec::new();
    for word in words_of(&text.text) {
        let start = word.end - word.text.len();
        if start < done {
            continue;
        }
        if let Some(name) = name_at(text, start)
            && speaks(&name, &before, &text.text[..start])
        {
            done = name.end;
            out.push((start, name));
        }
        before.push(word.text);
    }
    out
}

/// Whether a name in a title is somebody's: the surer the name, the less must lead up to it.
fn speaks(name: &Name, words: &[&str], before: &str) -> bool {
    let last = words.last().map(|word| word.to_lowercase()).unwrap_or_default();
    let of = matches!(last.as_str(), "de" | "of");
    let led = of
        || matches!(last.as_str(), "par" | "avec" | "by" | "with")
        || before.trim_end().ends_with([':', '(']);
    let speech = of && words.len() > 1 && is_speech(words[words.len() - 2]);
    match name.evidence {
        Evidence::Capitals | Evidence::Bold => led || is_given(&first(&name.given)),
        Evidence::Given => led,
        Evidence::Shape => speech,
    }
}

fn first(given: &str) -> String {
    given.split(' ').next().unwrap_or_default().to_owned()
}

struct Found {
    words: usize,
    /// Where the given names end, or begin when they stand last; where the family name stands.
    split: (usize, (usize, usize)),
    evidence: Evidence,
}

/// « Diane de MARECHAL »: given names, particles, then words in capitals.
fn surname_in_capitals(words: &[Word<'_>]) -> Option<Found> {
    let given =
        words.iter().take_while(|word| is_capitalised(word.text) && !is_upper(word.text)).count();
    if given == 0 || given > 3 || words[..given].iter().any(|word| begins_no_name(word.text)) {
        return None;
    }
    let particles = words[given..].iter().take_while(|word| is_small(word.text)).count();
    let mut end = given + particles;
    while words.get(end).is_some_and(|word| is_upper(word.text)) {
        end += 1;
        // « Jean de LA TOUR du PIN »
        let small = words[end..].iter().take_while(|word| is_small(word.text)).count();
        if small > 0 && words.get(end + small).is_some_and(|word| is_upper(word.text)) {
            end += small;
        }
    }
    if end == given + particles {
        return None;
    }
    let letters =
        words[given + particles..end].iter().map(|word| word.text.chars().count()).max()?;
    let sure = letters > 4 || is_given(words[0].text);
    let evidence = if sure { Evidence::Capitals } else { Evidence::Shape };
    Some(Found { words: end, split: (given, (given, end)), evidence })
}

/// « Stephane de Labrusse », "Kevin J. M. Martin", « FRÉDÉRIQUE MARQUET », « MARQUET Frédérique ».
fn capitalised(words: &[Word<'_>]) -> Option<Found> {
    let mut end = 0;
    let mut last = 0;
    for word in words.iter().take(5) {
        let begins = is_capitalised(word.text) || glued_particle(word.text);
        // Families are called Maire and Ville too: right after a given name that is known.
        if begins && !(end > 1 && is_role(word.text)) {
            if is_organisation(word.text) && !(end == 1 && is_given(words[0].text)) {
                return None;
            }
            end += 1;
            last = end;
        } else if end > 0 && is_small(word.text) {
            end += 1;
        } else {
            break;
        }
    }
    if last < 2 || begins_no_name(words[0].text) || is_small(words[0].text) {
        return None;
    }
    let words = &words[..last];
    let reversed = words.len() == 2
        && is_upper(words[0].text)
        && is_given(words[1].text)
        && !is_given(words[0].text);
    if reversed {
        return Some(Found { words: 2, split: (1, (0, 1)), evidence: Evidence::Given });
    }
    if words.iter().any(|word| is_upper(word.text)) && !is_given(words[0].text) {
        return None;
    }
    let particle = words[1..last - 1].iter().position(|w| is_small(w.text) || is_particle(w.text));
    let split = particle.map_or(last - 1, |index| index + 1);
    if !words[1..].iter().any(|word| word.text.chars().count() > 2 || !word.text.ends_with('.')) {
        return None;
    }
    let evidence = if is_given(words[0].text) { Evidence::Given } else { Evidence::Shape };
    Some(Found { words: last, split: (split, (split, last)), evidence })
}

/// The words from byte `at` on that only blanks part.
fn words(text: &str, at: usize) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut at = at;
    while out.len() < MOST {
        let rest = &text[at..];
        let blank = rest.len() - rest.trim_start().len();
        if !out.is_empty() && (blank == 0 || rest[..blank].contains('\n')) {
            break;
        }
        at += blank;
        let Some(word) = word_at(text, at) else { break };
        at = word.end;
        out.push(word);
    }
    out
}

/// All words of a text.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < text.len() {
        match word_at(text, at) {
            Some(word) => {
                at = word.end;
                out.push(word);
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    out
}

/// A word of letters, with the hyphens, apostrophes and stops (of an initial) that belong to it.
fn word_at(text: &str, at: usize) -> Option<Word<'_>> {
    let mut end = at;
    let mut letters = 0;
    for (index, c) in text[at..].char_indices() {
        let next = text[at + index + c.len_utf8()..].chars().next();
        let joined = letters > 0 && next.is_some_and(char::is_alphabetic);
        let part = c.is_alphabetic()
            || matches!(c, '-' | '‐' | '‑' | '\'' | '’') && joined
            || c == '.' && (letters == 1 || letters > 0 && is_honorific(&text[at..at + index]));
        if !part {
            break;
        }
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        end = at + index + c.len_utf8();
        // « d’ORMESSON » is one word, « l’ » and « d’ » before a blank are another matter.
        letters = if c == '.' { 2 } else { letters };
    }
    (end > at).then(|| Word { text: &text[at..end], end })
}

/// « MARECHAL », « RACON-BOUZON »: two letters or more, all capitals.
pub(super) fn is_upper(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().all(|c| !c.is_alphabetic() || c.is_uppercase())
}

/// Its first letter is a capital.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// A particle in small letters.
fn is_small(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && is_particle(word)
}

/// « d’Ormesson », « d'ORMESSON ».
fn glued_particle(word: &str) -> bool {
    word.split_once(['\'', '’']).is_some_and(|(small, rest)| small == "d" && is_capitalised(rest))
}
