//! « Directrice de l'engagement sociétal du Groupe La Poste »: where the function stops and the
//! organisation starts.

use super::name::{is_capitalised, is_upper};
use super::outside;
use super::vocabulary::{is_about, is_domain, is_organisation, is_role, is_sub_body};

/// A function and an organisation, as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Affiliation {
    /// The function.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
}

/// One word of an affiliation, outside quotation marks and brackets.
struct Word<'a> {
    text: &'a str,
    at: usize,
}

/// Where an organisation may begin.
struct Candidate {
    /// End of the function.
    role_end: usize,
    /// Start of the organisation.
    start: usize,
    /// « auprès de », « at »: it is said to be one.
    strong: bool,
}

/// Splits what stands after a person's name.
pub fn affiliation(text: &str) -> Affiliation {
    let text = unbracketed(text.trim()).trim_end_matches(['.', ':', ';', ',']).trim();
    if text.is_empty() {
        return Affiliation::default();
    }
    let (head, tail) = first_part(text);
    let words = words(head);
    if words.first().is_none_or(|first| is_organisation_alone(first, &words)) {
        return Affiliation { role: None, organisation: some(text) };
    }
    let tail_is_organisation =
        tail.split(' ').next().is_some_and(|word| is_organisation(word) || is_upper(word));
    if let Some(next) = words.get(1).filter(|next| is_role(words[0].text) && is_proper(next.text)) {
        return Affiliation { role: some(&text[..next.at]), organisation: some(&text[next.at..]) };
    }
    match candidate(head, &words) {
        Some(found) if !tail_is_organisation || begins_organisation(&head[found.start..]) => {
            let organisation = if tail.is_empty() {
                head[found.start..].to_owned()
            } else {
                format!("{}, {tail}", &head[found.start..])
            };
            Affiliation { role: some(&head[..found.role_end]), organisation: some(&organisation) }
        }
        _ => without_preposition(head, tail, &words),
    }
}

/// « (CEA) » without its brackets; « Alliance (La Poste) » keeps them.
fn unbracketed(text: &str) -> &str {
    text.strip_prefix('(').map_or(text, |inside| inside.strip_suffix(')').unwrap_or(inside).trim())
}

/// No « de » or « at » leads to an organisation: it may follow a comma, or nothing at all.
fn without_preposition(head: &str, tail: &str, words: &[Word<'_>]) -> Affiliation {
    if !tail.is_empty() {
        let rest = affiliation(tail);
        let role = match rest.role {
            Some(role) => format!("{head}, {role}"),
            None => head.to_owned(),
        };
        return Affiliation { role: some(&role), organisation: rest.organisation };
    }
    // « Maître de conférence AgroParisTech », « Chercheuse CNRS », « Professeur Université de Lyon »
    let joined = words.iter().enumerate().skip(1).find(|(index, word)| {
        let after_role = is_role(words[index - 1].text);
        is_camel(word.text)
            || is_capitalised(word.text) && is_organisation(word.text)
            || after_role && is_upper(word.text)
    });
    match joined {
        Some((_, word)) => {
            Affiliation { role: some(&head[..word.at]), organisation: some(&head[word.at..]) }
        }
        None => Affiliation { role: some(head), organisation: None },
    }
}

/// « Université », "Institute": what organisations are called, and no mere adjective.
fn is_proper(word: &str) -> bool {
    let adjective =
        ["ational", "ationale", "ationaux", "igital"].iter().any(|end| word.ends_with(end));
    is_capitalised(word) && is_organisation(word) && !adjective
}

/// « University of Leeds », « BP », « LIRMM »: no function stands before it.
fn is_organisation_alone(first: &Word<'_>, words: &[Word<'_>]) -> bool {
    if is_role(first.text) || !is_capitalised(first.text) {
        return false;
    }
    let second_small = words.get(1).is_some_and(|word| !is_capitalised(word.text));
    is_organisation(first.text) || is_upper(first.text) || is_camel(first.text) || !second_small
}

fn begins_organisation(text: &str) -> bool {
    text.split(' ').next().is_some_and(|word| is_organisation(word) || is_upper(word))
}

/// Where the organisation begins: after a word that says so, else at the first capital that
/// follows a preposition, unless that is a body inside an organisation named further on.
fn candidate(head: &str, words: &[Word<'_>]) -> Option<Candidate> {
    let all: Vec<Candidate> =
        (1..words.len()).filter_map(|at| candidate_at(head, words, at)).collect();
    if let Some(strong) = all.iter().position(|candidate| candidate.strong) {
        return all.into_iter().nth(strong);
    }
    let first = all.first()?;
    let sub = head[first.start..].split(' ').next().is_some_and(is_sub_body);
    let index = usize::from(sub && all.len() > 1);
    all.into_iter().nth(index)
}

/// The candidate whose preposition is word `at`.
fn candidate_at(head: &str, words: &[Word<'_>], at: usize) -> Option<Candidate> {
    let word = words[at].text.to_lowercase();
    let (strong, mut next) = match word.as_str() {
        "chez" | "at" | "@" => (true, at + 1),
        "auprès" | "aupres" => (true, at + 2),
        "de" | "du" | "des" | "à" | "au" | "aux" | "of" | "for" | "pour" | "from" | "dans" => {
            (false, at + 1)
        }
        _ => (false, at),
    };
    let elided = elision(&word);
    if next == at && elided == 0 {
        return None;
    }
    if strong && words[at].text.to_lowercase().starts_with("aupr") {
        // « auprès de l’ANCT », « auprès du Premier ministre »
        let of = words.get(at + 1)?.text.to_lowercase();
        if elision(&of) > 0 {
            next = at + 1;
        } else if !matches!(of.as_str(), "de" | "du" | "des") {
            return None;
        }
    }
    if next > at && words.get(next).is_some_and(|w| matches!(w.text, "la" | "le" | "les" | "the")) {
        next += 1;
    }
    let target = words.get(next)?;
    let skip = elision(&target.text.to_lowercase());
    let name = &target.text[skip..];
    let start = target.at + skip;
    let capital = name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let about = matches!(word.as_str(), "à" | "au" | "aux")
        && words[..at].iter().any(|w| is_about(w.text))
        && !is_organisation(name);
    if !capital || !strong && (about || is_domain(name)) {
        return None;
    }
    let role_end = words[at].at;
    (!head[..role_end].trim().is_empty()).then_some(Candidate { role_end, start, strong })
}

/// Bytes of an elided « l' », « d' » at the start of a word.
fn elision(word: &str) -> usize {
    ["l'", "l’", "d'", "d’"].iter().find(|e| word.starts_with(*e)).map_or(0, |e| e.len())
}

/// « AgroParisTech », « Persée3C »: a capital or digit after a small letter.
fn is_camel(word: &str) -> bool {
    let mut small = false;
    word.chars().any(|c| {
        let camel = small && (c.is_uppercase() || c.is_ascii_digit());
        small = c.is_lowercase();
        camel
    })
}

/// What stands before the first comma, and what after it.
fn first_part(text: &str) -> (&str, &str) {
    let outside = outside(text);
    match text.match_indices(',').find(|(at, _)| outside[*at]) {
        Some((at, _)) => (text[..at].trim(), text[at + 1..].trim()),
        None => (text, ""),
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let outside = outside(text);
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if !c.is_whitespace() => start = Some(at),
            Some(from) if c.is_whitespace() => {
                if outside[from] {
                    out.push(Word { text: &text[from..at], at: from });
                }
                start = None;
            }
            _ => {}
        }
    }
    out
}

fn some(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([',', ';']).trim();
    (!text.is_empty()).then(|| text.to_owned())
}
