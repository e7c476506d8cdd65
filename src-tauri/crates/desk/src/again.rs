//! A programme brought in again: whoever and whatever is still there keeps its name, so that
//! checks, contacts, takeaways and the closing stay with whom they are about.

use std::collections::{BTreeMap, BTreeSet};

use show::Show;
use show::command::Programme;
use show::id::{AppearanceId, BeatId, BlockId, PersonId, SegmentId};
use show::people::{Appearance, Person};
use show::plan::{Beat, Block, Plan, Segment};

/// The programme with the names that the show has for the same things. What is new takes a name
/// that nothing in the show has, or had.
#[must_use]
pub fn keep_names(programme: Programme, show: &Show) -> Programme {
    let mut programme = programme;
    let persons = Renaming::of(
        programme.persons.iter().map(person_known),
        show.people.persons.iter().map(person_known),
        of_people(show),
    );
    for person in &mut programme.persons {
        person.id = PersonId(persons.name(&person.id.0));
        if let Some(was) = show.people.person(&person.id) {
            keep(&mut person.pronunciation, &was.pronunciation);
        }
    }
    for appearance in &mut programme.appearances {
        appearance.person = PersonId(persons.name(&appearance.person.0));
    }
    plan(&mut programme, show);
    appearances(&mut programme.appearances, show);
    programme
}

/// What something is known by when it comes again: the first key that fits, in this order.
type Known = (String, Vec<String>);

fn person_known(person: &Person) -> Known {
    (person.id.0.clone(), vec![format!("{:?} {}", person.kind, person.name.to_lowercase())])
}

fn of_people(show: &Show) -> BTreeSet<String> {
    let people = &show.people;
    let marked = people.person_marks.keys().chain(people.private.keys());
    marked.map(|id| id.0.clone()).collect()
}

fn plan(programme: &mut Programme, show: &Show) {
    let (plan, old) = (&mut programme.plan, &show.plan);
    let titled = |b: &Block| (b.id.0.clone(), vec![b.title.to_lowercase()]);
    let blocks = Renaming::of(
        plan.blocks.iter().map(titled),
        old.blocks.iter().map(titled),
        BTreeSet::new(),
    );
    let went = show.runs.iter().flat_map(|r| &r.passages).map(|p| p.segment.0.clone());
    let segments = Renaming::of(
        segments_known(plan, &programme.appearances),
        segments_known(old, &show.people.appearances),
        went.collect(),
    );
    for block in &mut plan.blocks {
        block.id = BlockId(blocks.name(&block.id.0));
    }
    for segment in &mut plan.segments {
        segment.id = SegmentId(segments.name(&segment.id.0));
        segment.block = segment.block.take().map(|b| BlockId(blocks.name(&b.0)));
        if let Some(was) = old.segment(&segment.id) {
            keep(&mut segment.number, &was.number);
            keep(&mut segment.notes, &was.notes);
            keep(&mut segment.room, &was.room);
        }
    }
    let beats = Renaming::of(beats_known(plan), beats_known(old), BTreeSet::new());
    for beat in plan.segments.iter_mut().flat_map(|s| &mut s.beats) {
        beat.id = BeatId(beats.name(&beat.id.0));
    }
    for a in &mut programme.appearances {
        a.segment = SegmentId(segments.name(&a.segment.0));
        a.beat = a.beat.take().map(|b| BeatId(beats.name(&b.0)));
    }
}

/// A segment is known by its title, else by the people in it.
fn segments_known(plan: &Plan, appearances: &[Appearance]) -> Vec<Known> {
    let mut casts: BTreeMap<&SegmentId, Vec<&str>> = BTreeMap::new();
    for a in appearances {
        casts.entry(&a.segment).or_default().push(a.person.as_str());
    }
    let known = |segment: &Segment| {
        let title = format!("title {}", segment.title.to_lowercase());
        let cast = casts.get(&segment.id).map(|cast| format!("cast {}", cast.join(" ")));
        (segment.id.0.clone(), [Some(title), cast].into_iter().flatten().collect())
    };
    plan.segments.iter().map(known).collect()
}

/// A beat is known by its title in its segment.
fn beats_known(plan: &Plan) -> Vec<Known> {
    let of = |s: &Segment| {
        let known =
            |b: &Beat| (b.id.0.clone(), vec![format!("{} {}", s.id, b.title.to_lowercase())]);
        s.beats.iter().map(known).collect::<Vec<_>>()
    };
    plan.segments.iter().flat_map(of).collect()
}

fn appearances(appearances: &mut [Appearance], show: &Show) {
    let known = |a: &Appearance| (a.id.0.clone(), vec![format!("{} {}", a.person, a.segment)]);
    let old = &show.people.appearances;
    let marked = show.people.appearance_marks.keys().map(|id| id.0.clone()).collect();
    let names = Renaming::of(appearances.iter().map(known), old.iter().map(known), marked);
    for a in appearances {
        a.id = AppearanceId(names.name(&a.id.0));
    }
}

fn keep(now: &mut String, was: &str) {
    if now.is_empty() {
        was.clone_into(now);
    }
}

/// From the names that things come with to those that they keep.
struct Renaming(BTreeMap<String, String>);

impl Renaming {
    /// Finds what is known, each once, in order; what is new takes a name that is not `taken`.
    fn of(
        new: impl IntoIterator<Item = Known>,
        old: impl IntoIterator<Item = Known>,
        mut taken: BTreeSet<String>,
    ) -> Self {
        let mut old: Vec<Known> = old.into_iter().collect();
        taken.extend(old.iter().map(|(name, _)| name.clone()));
        let new: Vec<Known> = new.into_iter().collect();
        let mut names = BTreeMap::new();
        let passes = new.iter().map(|(_, keys)| keys.len()).max().unwrap_or(0);
        for pass in 0..passes {
            for (name, keys) in &new {
                let Some(key) = keys.get(pass).filter(|_| !names.contains_key(name)) else {
                    continue;
                };
                if let Some(at) = old.iter().position(|(_, known)| known.contains(key)) {
                    names.insert(name.clone(), old.remove(at).0);
                }
            }
        }
        for (name, _) in new {
            let free = || {
                let free = fresh(&name, &taken);
                taken.insert(free.clone());
                free
            };
            names.entry(name.clone()).or_insert_with(free);
        }
        Self(names)
    }

    fn name(&self, name: &str) -> String {
        self.0.get(name).map_or_else(|| name.to_owned(), Clone::clone)
    }
}

fn fresh(name: &str, taken: &BTreeSet<String>) -> String {
    let numbered = |n: usize| if n == 1 { name.to_owned() } else { format!("{name}-{n}") };
    (1..).map(numbered).find(|free| !taken.contains(free)).unwrap_or_default()
}
