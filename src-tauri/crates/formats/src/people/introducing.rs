//! « par », « avec », « by »: the words after which those who speak are named.

use super::name::{is_capitalised, is_upper, name_at};
use super::outside;
use super::vocabulary::{is_organisation, is_role};
use crate::text::{Styled, fold};

/// Where those who speak begin in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Introduced {
    /// End of what stands before the introducing word.
    pub before: usize,
    /// Where the first name begins.
    pub voices: usize,
    /// « Mise en perspective de … »: only how a person is introduced, no title of its own.
    pub formula: bool,
}

/// Words that go with « par » and belong to neither the title nor the names.
const PARTICIPLES: &str = "
    anime animee animes animees presente presentee presentes presentees modere moderee propose
    proposee porte portee conduit conduite introduit introduite presented hosted moderated
    chaired led introduced facilitated given";

/// Finds the first place where a text names those who speak. `loose` is for lines that stand
/// under a title, where « de » and « : » may introduce a person too.
pub fn introduced(text: &Styled, loose: bool) -> Option<Introduced> {
    let outside = outside(&text.text);
    let mut at = 0;
    for word in text.text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        let bare = word.trim_end();
        if !outside[start] || bare.is_empty() {
            continue;
        }
        let word = fold(bare);
        let word = word.trim_end_matches(':');
        let with = matches!(word, "avec" | "with");
        let by = with || matches!(word, "par" | "by" | "feat." | "featuring");
        let of = loose && matches!(bare, "de" | "of");
        let colon = loose && bare.ends_with(':') && !by;
        let named =
            by && speaks(text, at, loose, with && !loose) || (of || colon) && person(text, at);
        let glued = loose && (bare.starts_with("d'") || bare.starts_with("d’"));
        if named {
            let end = if colon { start + bare.trim_end_matches(':').len() } else { start };
            return Some(introduction(text, end, at, of));
        }
        let elision = if bare.starts_with("d’") { "d’".len() } else { "d'".len() };
        if glued && person(text, start + elision) {
            return Some(introduction(text, start, start + elision, true));
        }
    }
    None
}

fn introduction(text: &Styled, before: usize, voices: usize, formula: bool) -> Introduced {
    let mut end = text.text[..before].trim_end().len();
    let last = text.text[..end].rsplit(char::is_whitespace).next().unwrap_or_default();
    let folded = fold(last);
    if PARTICIPLES.split_ascii_whitespace().any(|word| word == folded) {
        end -= last.len();
    }
    let end = text.text[..end].trim_end_matches([',', ' ', '–', '—', '-']).trim_end().len();
    Introduced { before: end, voices, formula }
}

/// A person's name begins at byte `at`, or what has its shape and a function after it.
fn person(text: &Styled, at: usize) -> bool {
    name_at(text, at).is_some_and(|name| {
        let after = &text.text[name.end..];
        name.is_sure() || !after.trim().is_empty() && shape_will_do(after)
    })
}

/// Somebody, person or organisation, begins at byte `at`. In a title « avec » may lead to
/// anything: there, `strict`, capitals alone do not make an organisation.
fn speaks(text: &Styled, at: usize, loose: bool, strict: bool) -> bool {
    let rest = &text.text[at..];
    if let Some(name) = name_at(text, at) {
        if name.is_sure() || shape_will_do(&text.text[name.end..]) {
            return true;
        }
        if !loose {
            return false;
        }
    }
    let (_, start) = super::voices::article(rest);
    let begins = &rest[start..];
    if text.emphasis_at(at).or_else(|| text.emphasis_at(at + start)).is_some() {
        return true;
    }
    let mut words = begins.split(|c: char| c.is_whitespace() || c == ',');
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let capital_article = matches!(first, "Le" | "La" | "Les" | "The") && is_capitalised(second);
    let acronym = is_upper(first) && !strict;
    capital_article || acronym || is_capitalised(first) && (loose || is_organisation(first))
}

/// A name that is only shaped like one is a person's when nothing, a function or a bracket follows.
fn shape_will_do(after: &str) -> bool {
    let after = after.trim_start();
    let next = after.trim_start_matches([',', '(', ' ']).split(' ').next().unwrap_or_default();
    after.is_empty() || after.starts_with('(') || after.starts_with(',') && is_role(next)
}
