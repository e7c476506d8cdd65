//! How like two titles or two names are, in hundredths.

use std::collections::BTreeMap;

use crate::people::{Person, PersonKind};
use crate::plan::Segment;

/// A text as it is compared: lower case, without accents, its words one space apart.
pub fn folded(text: &str) -> String {
    let plain: String = text.chars().flat_map(char::to_lowercase).map(plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter without its accent; what is neither letter nor figure parts words.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    }
}

/// How many of the parts are in both, of all (Dice).
fn shared<T: Ord>(a: Vec<T>, b: Vec<T>) -> u32 {
    let all = a.len() + b.len();
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for part in a {
        *counts.entry(part).or_default() += 1;
    }
    let both = b.into_iter().filter(|part| {
        let left = counts.get_mut(part).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    });
    u32::try_from(both.count() * 200 / all.max(1)).unwrap_or_default()
}

fn words(a: &str, b: &str) -> u32 {
    let (a, b) = (folded(a), folded(b));
    shared(a.split(' ').collect(), b.split(' ').collect())
}

fn letters(a: &str, b: &str) -> u32 {
    let pairs = |text: &str| {
        let letters: Vec<char> = folded(text).chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect::<Vec<_>>()
    };
    shared(pairs(a), pairs(b))
}

/// How like two segments are, where that is enough for one to be the other under another title:
/// `slot` when they start at the same time of the same track, `bare` when nobody is in either.
pub fn segment(new: &Segment, old: &Segment, slot: bool, bare: bool) -> Option<u32> {
    let like = words(&new.title, &old.title);
    let number = !new.number.is_empty() && new.number == old.number;
    let same = slot && bare && new.kind == old.kind;
    let enough = like >= 80 || (slot && like >= 50) || (number && like >= 30) || same;
    enough.then_some(like + 100 * u32::from(slot) + 50 * u32::from(number))
}

/// How like two people are, where that is enough for one to be the other with their name
/// corrected: the same family name with a given name that can be the same, or nearly every letter.
pub fn person(new: &Person, old: &Person) -> Option<u32> {
    if new.kind != old.kind {
        return None;
    }
    let like = letters(&new.name, &old.name);
    let family = folded(&new.family);
    let family =
        new.kind == PersonKind::Person && !family.is_empty() && family == folded(&old.family);
    (like >= 85 || (family && given(&new.given, &old.given))).then_some(like)
}

/// Whether two given names can be the same: the first word is, or is the other's initial.
fn given(a: &str, b: &str) -> bool {
    let (a, b) = (folded(a), folded(b));
    let first = |text: &str| text.split(' ').next().unwrap_or_default().to_owned();
    let (a, b) = (first(&a), first(&b));
    a == b
        || (a.chars().count() == 1 && b.starts_with(&a))
        || (b.chars().count() == 1 && a.starts_with(&b))
}
