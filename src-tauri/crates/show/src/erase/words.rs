//! Names within texts: found by their words, however they are written, and put out of sight.

use std::collections::BTreeMap;
use std::ops::Range;

/// So many letters between two words still let them be one name: "Marie, DUPONT".
const APART: usize = 3;

/// A text taken apart: each word as it is compared, with where it stands.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words: Vec<(String, Range<usize>)> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let to = at + letter.len_utf8();
        // An accent that stands alone belongs to the letter before it.
        if matches!(letter, '\u{300}'..='\u{36f}') {
            if let Some((_, range)) = words.last_mut().filter(|_| open) {
                range.end = to;
            }
            continue;
        }
        if !letter.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open {
            words.push((String::new(), at..at));
        }
        if let Some((word, range)) = words.last_mut() {
            word.extend(letter.to_lowercase().map(plain));
            range.end = to;
        }
        open = true;
    }
    words
}

/// A letter without its accent.
fn plain(letter: char) -> char {
    match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' | 'ì' => 'i',
        'ô' | 'ö' | 'ó' | 'õ' | 'ò' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        letter => letter,
    }
}

/// The words of a name, as names are compared.
#[must_use]
pub fn of(name: &str) -> Vec<String> {
    words(name).into_iter().map(|(word, _)| word).collect()
}

/// Names to look for, with what each stands for.
#[derive(Default)]
pub struct Sought<T> {
    /// By their first words; the longest first.
    by_first: BTreeMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Sought<T> {
    /// Looks for this name too. Letters alone, such as initials, name nobody.
    pub fn add(&mut self, name: &str, stands_for: T) {
        let name = of(name);
        if name.iter().all(|word| word.chars().count() < 2) {
            return;
        }
        let known = self.by_first.entry(name[0].clone()).or_default();
        known.push((name, stands_for));
        known.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    }

    /// Where names stand in a text, in order, none over another.
    pub fn find(&self, text: &str) -> Vec<(Range<usize>, &T)> {
        let words = words(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let known = self.by_first.get(&words[at].0);
            let fits = known.into_iter().flatten().find(|(name, _)| stands(&words[at..], name));
            match fits {
                Some((name, stands_for)) => {
                    let last = at + name.len() - 1;
                    found.push((words[at].1.start..words[last].1.end, stands_for));
                    at = last + 1;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The text with `instead` of what each name stands for.
    pub fn replaced(&self, text: &str, instead: impl Fn(&T) -> String) -> String {
        let mut out = String::with_capacity(text.len());
        let mut upto = 0;
        for (range, stands_for) in self.find(text) {
            out.push_str(&text[upto..range.start]);
            out.push_str(&instead(stands_for));
            upto = range.end;
        }
        out.push_str(&text[upto..]);
        out
    }
}

/// Whether the words begin with that name, its words near one another.
fn stands(words: &[(String, Range<usize>)], name: &[String]) -> bool {
    let same = words.len() >= name.len() && words.iter().zip(name).all(|(word, n)| word.0 == *n);
    let near = |pair: &[(String, Range<usize>)]| pair[1].1.start - pair[0].1.end <= APART;
    same && words[..name.len()].windows(2).all(near)
}

/// The text without the e-mail addresses and telephone numbers that stand in it.
#[must_use]
pub fn unreached(text: &str) -> String {
    /// What stands where something was taken out.
    const GONE: &str = "…";
    let piece = |piece: &str| match piece.contains('@') && piece.contains('.') {
        true => GONE.to_owned(),
        false => piece.to_owned(),
    };
    let kept: String = text
        .split_inclusive(char::is_whitespace)
        .map(|one| {
            let bare = one.trim_end();
            format!("{}{}", piece(bare), &one[bare.len()..])
        })
        .collect();
    without_numbers(&kept, GONE)
}

/// The text without runs of figures as long as a telephone number's.
fn without_numbers(text: &str, instead: &str) -> String {
    const FEWEST: usize = 9;
    let joins = |c: char| c.is_ascii_digit() || " .-()+\u{a0}\u{202f}/".contains(c);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let run = &rest[start..];
        let end = run.find(|c| !joins(c)).unwrap_or(run.len());
        let number = run[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        out.push_str(&rest[..start]);
        let figures = number.chars().filter(char::is_ascii_digit).count();
        let taken = if number.is_empty() { 1 } else { number.len() };
        out.push_str(if figures >= FEWEST { instead } else { &run[..taken] });
        rest = &run[taken..];
    }
    out.push_str(rest);
    out
}
