//! A programme brought in again: whoever and whatever is still there keeps its name, so that
//! checks, contacts, takeaways and the closing stay with whom they are about.

use std::collections::{BTreeMap, BTreeSet};

use super::alike;
use super::known::{Known, Renaming};
use crate::command::Programme;
use crate::id::{AppearanceId, BeatId, BlockId, PersonId, SegmentId};
use crate::people::{Appearance, Person};
use crate::plan::{Beat, Block, Plan, Segment};
use crate::state::Show;

/// The programme with the names that the show has for the same things, or that they had in the
/// document brought in last. What is new takes a name that nothing in the show has, or had.
#[must_use]
pub fn keep_names(programme: Programme, show: &Show) -> Programme {
    let mut programme = programme;
    let base = show.brought.as_deref();
    people(&mut programme, show, base);
    blocks(&mut programme, show, base);
    segments(&mut programme, show, base);
    beats(&mut programme, show, base);
    if let Some(base) = base.filter(|_| programme.earlier.is_empty()) {
        // No document says what took how long: it is known all the same.
        programme.earlier.clone_from(&base.earlier);
    }
    appearances(&mut programme.appearances, show, base);
    programme
}

/// What the show has, then what the last document had and the show has no more.
fn all<'a, T, K: Ord + 'a>(
    here: &'a [T],
    base: Option<&'a [T]>,
    name: impl Fn(&'a T) -> &'a K,
) -> Vec<&'a T> {
    let names: BTreeSet<&K> = here.iter().map(&name).collect();
    let gone = base.unwrap_or_default().iter().filter(|one| !names.contains(name(one)));
    here.iter().chain(gone).collect()
}

fn people(programme: &mut Programme, show: &Show, base: Option<&Programme>) {
    let old = all(&show.people.persons, base.map(|b| &b.persons[..]), |p| &p.id);
    let known =
        |p: &Person| Known::new(&p.id.0, [format!("{:?} {}", p.kind, alike::folded(&p.name))]);
    let marked = show.people.person_marks.keys().chain(show.people.private.keys());
    let near = |new: usize, was: usize| alike::person(&programme.persons[new], old[was]);
    let names = Renaming::of(
        programme.persons.iter().map(known).collect(),
        old.iter().map(|p| known(p)).collect(),
        marked.map(|id| id.0.clone()).collect(),
        near,
    );
    for person in &mut programme.persons {
        person.id = PersonId(names.name(&person.id.0));
    }
    for appearance in &mut programme.appearances {
        appearance.person = PersonId(names.name(&appearance.person.0));
    }
    for segment in &mut programme.plan.segments {
        segment.host = segment.host.take().map(|host| PersonId(names.name(&host.0)));
    }
}

fn blocks(programme: &mut Programme, show: &Show, base: Option<&Programme>) {
    // A block is known by its title, else by its first segment's.
    let known = |b: &Block, plan: &Plan| {
        let first = plan.segments.iter().find(|s| s.block.as_ref() == Some(&b.id));
        let first = first.map(|s| format!("of {}", alike::folded(&s.title)));
        Known::new(&b.id.0, [format!("title {}", alike::folded(&b.title))].into_iter().chain(first))
    };
    let mut old: Vec<_> = show.plan.blocks.iter().map(|b| known(b, &show.plan)).collect();
    let gone = base.into_iter().flat_map(|base| base.plan.blocks.iter().map(|b| (b, &base.plan)));
    old.extend(gone.filter(|(b, _)| show.plan.block(&b.id).is_none()).map(|(b, p)| known(b, p)));
    let plan = &mut programme.plan;
    let new = plan.blocks.iter().map(|b| known(b, plan)).collect();
    let names = Renaming::of(new, old, BTreeSet::new(), |_, _| None);
    for block in &mut plan.blocks {
        block.id = BlockId(names.name(&block.id.0));
    }
    for segment in &mut plan.segments {
        segment.block = segment.block.take().map(|b| BlockId(names.name(&b.0)));
    }
}

/// A segment with what it is known by.
struct Standing<'a> {
    segment: &'a Segment,
    start: i64,
    cast: Vec<&'a str>,
}

fn standing<'a>(plan: &'a Plan, appearances: &'a [Appearance]) -> Vec<Standing<'a>> {
    let mut casts: BTreeMap<&SegmentId, Vec<&str>> = BTreeMap::new();
    for a in appearances {
        casts.entry(&a.segment).or_default().push(a.person.as_str());
    }
    let starts = super::starts(plan);
    let one = |(segment, start): (&'a Segment, i64)| {
        let cast = casts.get(&segment.id).cloned().unwrap_or_default();
        Standing { segment, start, cast }
    };
    plan.segments.iter().zip(starts).map(one).collect()
}

fn segments(programme: &mut Programme, show: &Show, base: Option<&Programme>) {
    let mut old = standing(&show.plan, &show.people.appearances);
    let gone = base.map(|b| standing(&b.plan, &b.appearances)).unwrap_or_default();
    old.extend(gone.into_iter().filter(|s| show.plan.segment(&s.segment.id).is_none()));
    let new = standing(&programme.plan, &programme.appearances);
    // By its title and time, its title, the people in it; else by what is most like it.
    let known = |s: &Standing| {
        let title = alike::folded(&s.segment.title);
        let cast = (!s.cast.is_empty()).then(|| format!("cast {}", s.cast.join(" ")));
        let keys = [format!("slot {} {title}", s.start), format!("title {title}")];
        Known::new(&s.segment.id.0, keys.into_iter().chain(cast))
    };
    let near = |at: usize, was: usize| {
        let (new, old) = (&new[at], &old[was]);
        let slot = new.start == old.start && new.segment.track == old.segment.track;
        let bare = new.cast.is_empty() && old.cast.is_empty();
        alike::segment(new.segment, old.segment, slot, bare)
    };
    let went = show.runs.iter().flat_map(|r| &r.passages).map(|p| p.segment.0.clone());
    let names = Renaming::of(
        new.iter().map(known).collect(),
        old.iter().map(known).collect(),
        went.collect(),
        near,
    );
    for segment in &mut programme.plan.segments {
        segment.id = SegmentId(names.name(&segment.id.0));
    }
    for a in &mut programme.appearances {
        a.segment = SegmentId(names.name(&a.segment.0));
    }
    for before in &mut programme.earlier {
        before.segment = SegmentId(names.name(&before.segment.0));
    }
}

/// A beat is known by its title in its segment.
fn beats(programme: &mut Programme, show: &Show, base: Option<&Programme>) {
    fn of(plan: &Plan) -> impl Iterator<Item = (&Segment, &Beat)> {
        plan.segments.iter().flat_map(|s| s.beats.iter().map(move |b| (s, b)))
    }
    let known = |(s, b): (&Segment, &Beat)| {
        Known::new(&b.id.0, [format!("{} {}", s.id, alike::folded(&b.title))])
    };
    let here: BTreeSet<&BeatId> = of(&show.plan).map(|(_, b)| &b.id).collect();
    let gone = base.into_iter().flat_map(|b| of(&b.plan)).filter(|(_, b)| !here.contains(&b.id));
    let old = of(&show.plan).chain(gone).map(known).collect();
    let new = of(&programme.plan).map(known).collect();
    let names = Renaming::of(new, old, BTreeSet::new(), |_, _| None);
    for beat in programme.plan.segments.iter_mut().flat_map(|s| &mut s.beats) {
        beat.id = BeatId(names.name(&beat.id.0));
    }
    for a in &mut programme.appearances {
        a.beat = a.beat.take().map(|b| BeatId(names.name(&b.0)));
    }
}

fn appearances(new: &mut [Appearance], show: &Show, base: Option<&Programme>) {
    let known = |a: &Appearance| {
        let place = format!("{} {}", a.person, a.segment);
        let beat = a.beat.as_ref().map(BeatId::as_str).unwrap_or_default();
        Known::new(&a.id.0, [format!("in {place} {beat}"), place])
    };
    let old = all(&show.people.appearances, base.map(|b| &b.appearances[..]), |a| &a.id);
    let marked = show.people.appearance_marks.keys().map(|id| id.0.clone()).collect();
    let old = old.into_iter().map(known).collect();
    let names = Renaming::of(new.iter().map(known).collect(), old, marked, |_, _| None);
    for a in new {
        a.id = AppearanceId(names.name(&a.id.0));
    }
}
