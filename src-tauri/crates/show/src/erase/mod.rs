//! Erasing the people of a whole show once it is over.
//!
//! What stays is the plan and what really happened, with people told by initials or by function.
//! It is not taken out of the show, it is taken over from it: whatever is not named here is gone.

mod texts;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::checks::CheckItem;
use crate::event::Event;
use crate::id::{AppearanceId, PersonId};
use crate::people::{Appearance, People, Person, PersonKind};
use crate::refusal::Refusal;
use crate::run::Mode;
use crate::state::Show;

pub use texts::Text;
use words::Sought;
pub use words::unreached;

/// How people are told of in what stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToldBy {
    /// By their initials: "M. D.".
    #[default]
    Initials,
    /// By their function; those without one are counted.
    Roles,
}

/// Where a name stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What kind of text.
    pub of: Text,
    /// Of what, or empty: the title of its segment.
    pub at: String,
    /// The text.
    pub text: String,
}

/// A name that stands in the show's texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// As the people of the show have it.
    pub name: String,
    /// Whose it is, or may be.
    pub persons: Vec<PersonId>,
    /// Whether it may be an ordinary word: a given name alone.
    pub doubtful: bool,
    /// Where it stands.
    pub places: Vec<Place>,
}

/// What is erased, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// How people are told of in what stays.
    pub told_by: ToldBy,
    /// The names that somebody agreed to take out of the texts, wherever they stand.
    pub names: Vec<String>,
    /// What somebody without a function is called, with a number after it: "Intervenant".
    pub someone: String,
}

/// The names by which a person may be called in a text; the last one may be an ordinary word.
fn names(person: &Person) -> Vec<(String, bool)> {
    if person.kind == PersonKind::Organisation {
        return Vec::new();
    }
    let (given, family) = (person.given.trim(), person.family.trim());
    let mut names = vec![
        (person.name.trim().to_owned(), false),
        (format!("{given} {family}"), false),
        (format!("{family} {given}"), false),
        (family.to_owned(), false),
        (given.to_owned(), true),
    ];
    let mut seen = Vec::new();
    names.retain(|(name, _)| {
        let words = words::of(name);
        let new = !words.is_empty() && !seen.contains(&words);
        seen.push(words);
        new
    });
    names
}

/// Every name of someone that stands in the show's texts, in the order of the people. The longest
/// counts: where a whole name stands, its parts do not.
#[must_use]
pub fn found(show: &Show) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut sought = Sought::default();
    for person in &show.people.persons {
        for (name, doubtful) in names(person) {
            let words = words::of(&name);
            if let Some(at) = known.get(&words) {
                let one: &mut Found = &mut found[*at];
                one.persons.push(person.id.clone());
                one.doubtful &= doubtful;
                continue;
            }
            known.insert(words, found.len());
            sought.add(&name, found.len());
            let persons = vec![person.id.clone()];
            found.push(Found { name, persons, doubtful, places: Vec::new() });
        }
    }
    let mut looked = Show {
        about: show.about.clone(),
        plan: show.plan.clone(),
        people: People {
            persons: show.people.persons.clone(),
            appearances: show.people.appearances.clone(),
            ..People::default()
        },
        runs: show.runs.clone(),
        takeaways: show.takeaways.clone(),
        closing: show.closing.clone(),
        ..Show::default()
    };
    texts::each(&mut looked, &mut |of, at, text| {
        for (_, one) in sought.find(text) {
            let place = Place { of, at: at.to_owned(), text: text.clone() };
            let places = &mut found[*one].places;
            if !places.contains(&place) {
                places.push(place);
            }
        }
    });
    found.retain(|one| !one.places.is_empty());
    found
}

/// The event that opens the show's new epoch: the plan and what happened, without its people.
///
/// # Errors
/// [`Refusal::LiveUnderWay`] while a live run goes on; [`Refusal::NamedNowhere`] for a name that is
/// none of those [`found`]: whoever agreed to it meant another, or an older state.
pub fn genesis(show: &Show, choice: &Choice) -> Result<Event, Refusal> {
    if show.under_way().is_some_and(|run| run.mode == Mode::Live) {
        return Err(Refusal::LiveUnderWay);
    }
    stand(show, &choice.names)?;
    let mut ids: BTreeMap<PersonId, PersonId> = BTreeMap::new();
    for (n, person) in (1..).zip(&show.people.persons) {
        ids.insert(person.id.clone(), PersonId(format!("p{n}")));
    }
    let mut kept = Show {
        about: show.about.clone(),
        plan: show.plan.clone(),
        people: people(show, choice, &ids),
        runs: show.runs.clone(),
        current: show.current.clone(),
        takeaways: show.takeaways.clone(),
        closing: show.closing.clone(),
        settings: show.settings.clone(),
        epoch: show.epoch + 1,
        ..Show::default()
    };
    renamed(&mut kept, &ids);
    clean(show, &mut kept, choice);
    Ok(Event::Genesis { show: Box::new(kept) })
}

/// Refuses a name that stands in no text.
fn stand(show: &Show, names: &[String]) -> Result<(), Refusal> {
    if names.is_empty() {
        return Ok(());
    }
    let found: BTreeSet<_> = found(show).iter().map(|one| words::of(&one.name)).collect();
    match names.iter().find(|name| !found.contains(&words::of(name))) {
        Some(name) => Err(Refusal::NamedNowhere { name: name.clone() }),
        None => Ok(()),
    }
}

/// Those who appeared, as they are told of.
fn people(show: &Show, choice: &Choice, ids: &BTreeMap<PersonId, PersonId>) -> People {
    let told = told(show, choice);
    let id = |id: &PersonId| ids.get(id).unwrap_or(id).clone();
    let persons = show.people.persons.iter().zip(told).map(|(person, told)| match person.kind {
        PersonKind::Organisation => Person {
            id: id(&person.id),
            pronunciation: String::new(),
            bio: String::new(),
            pace: None,
            ..person.clone()
        },
        PersonKind::Person => Person {
            id: id(&person.id),
            kind: PersonKind::Person,
            family: told.clone(),
            name: told,
            given: String::new(),
            role: String::new(),
            organisation: String::new(),
            pronunciation: String::new(),
            bio: String::new(),
            pace: None,
        },
    });
    let passage = |(n, a): (usize, &Appearance)| Appearance {
        id: AppearanceId(format!("a{}", n + 1)),
        person: id(&a.person),
        substitute: None,
        role: match choice.told_by {
            ToldBy::Initials => String::new(),
            ToldBy::Roles => a.role.clone(),
        },
        ..a.clone()
    };
    People {
        persons: persons.collect(),
        appearances: show.people.appearances.iter().enumerate().map(passage).collect(),
        // Who saw to a check may be a name.
        checklist: show
            .people
            .checklist
            .iter()
            .map(|item| CheckItem { owner: String::new(), ..item.clone() })
            .collect(),
        ..People::default()
    }
}

/// What each is called, in the order of the people.
fn told(show: &Show, choice: &Choice) -> Vec<String> {
    let mut nobody = 0;
    let mut of = |person: &Person| match choice.told_by {
        ToldBy::Initials => initials(person),
        ToldBy::Roles if person.role.trim().is_empty() => {
            nobody += 1;
            format!("{}\u{a0}{nobody}", choice.someone)
        }
        ToldBy::Roles => person.role.trim().to_owned(),
    };
    show.people.persons.iter().map(&mut of).collect()
}

/// "Marie-Claude de La Tour": "M. T."; one word alone: "M.".
fn initials(person: &Person) -> String {
    let letter = |text: &str| {
        let mut words = text.split(|c: char| !c.is_alphabetic());
        let word = words.rfind(|word| word.starts_with(char::is_uppercase));
        let word = word.or_else(|| text.split_whitespace().next())?;
        word.chars().next().map(|c| format!("{}.", c.to_uppercase()))
    };
    let given = person.given.split_whitespace().next().unwrap_or_default();
    let family = if person.family.trim().is_empty() { &person.name } else { &person.family };
    let parts = [letter(given.split('-').next().unwrap_or_default()), letter(family)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { "…".to_owned() } else { parts.join("\u{a0}") }
}

/// What names a person, by their new names.
fn renamed(kept: &mut Show, ids: &BTreeMap<PersonId, PersonId>) {
    let rename = |id: &mut PersonId| {
        if let Some(new) = ids.get(id) {
            id.clone_from(new);
        }
    };
    kept.plan.segments.iter_mut().filter_map(|s| s.host.as_mut()).for_each(rename);
    let rows = kept.closing.iter_mut().flat_map(|closing| &mut closing.rows);
    rows.filter_map(|row| row.speaker.as_mut()).for_each(rename);
    let passages = kept.runs.iter_mut().flat_map(|run| &mut run.passages);
    passages.flat_map(|passage| &mut passage.forced).for_each(|open| rename(&mut open.person));
}

/// Takes the agreed names, and how people are reached, out of the texts.
fn clean(show: &Show, kept: &mut Show, choice: &Choice) {
    // Who is told of by each name: one who bears it alone.
    let told = told(show, choice);
    let mut bears: BTreeMap<Vec<String>, Option<&str>> = BTreeMap::new();
    for (person, told) in show.people.persons.iter().zip(&told) {
        for (name, _) in names(person) {
            let bearer = bears.entry(words::of(&name)).or_insert(Some(told));
            if *bearer != Some(told.as_str()) {
                *bearer = None;
            }
        }
    }
    let mut sought = Sought::default();
    for name in &choice.names {
        let told = bears.get(&words::of(name)).copied().flatten();
        sought.add(name, told.unwrap_or("…").to_owned());
    }
    // What somebody is told by may hold a name itself: nothing agreed comes back through it.
    let again = |text: &str| sought.replaced(text, |_| "…".to_owned());
    texts::each(kept, &mut |_, _, text| {
        *text = sought.replaced(&unreached(text), |told| again(told));
    });
    for person in &mut kept.people.persons {
        for text in [&mut person.name, &mut person.family] {
            *text = again(text);
        }
    }
    // Where a room was joined leads to whoever was there.
    kept.plan.segments.iter_mut().for_each(|segment| segment.link.clear());
}
