//! What lies between two lists whose members have names.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// A list whose members have names: what changed in it, and no more.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Listed<T> {
    /// New or changed.
    pub put: Vec<T>,
    /// Gone.
    pub gone: Vec<String>,
    /// What takes another place, or its first one; each in turn.
    pub moved: Vec<Moved>,
}

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Moved {
    /// What takes it.
    pub id: String,
    /// Right after this one; none for the first place.
    pub after: Option<String>,
}

impl<T: PartialEq + Clone> Listed<T> {
    /// What leads from one list to another; none where they are the same.
    pub fn between(before: &[T], after: &[T], name: impl Fn(&T) -> &String) -> Option<Self> {
        let same_names = before.len() == after.len()
            && std::iter::zip(before, after).all(|(b, a)| name(b) == name(a));
        if same_names {
            let pairs = std::iter::zip(before, after).filter(|(b, a)| b != a);
            let put: Vec<T> = pairs.map(|(_, a)| a.clone()).collect();
            return (!put.is_empty()).then(|| Self { put, gone: Vec::new(), moved: Vec::new() });
        }
        let old: BTreeMap<&String, usize> =
            before.iter().enumerate().map(|(at, one)| (name(one), at)).collect();
        let new: BTreeMap<&String, ()> = after.iter().map(|one| (name(one), ())).collect();
        let kept = |one: &&T| old.get(name(one)).is_some_and(|&at| before[at] == **one);
        let gone = before.iter().map(&name).filter(|n| !new.contains_key(n));
        let places: Vec<Option<usize>> =
            after.iter().map(|one| old.get(name(one)).copied()).collect();
        let stays = longest_rise(&places);
        let moves = (0..after.len()).filter(|at| !stays[*at]).map(|at| Moved {
            id: name(&after[at]).clone(),
            after: at.checked_sub(1).map(|at| name(&after[at]).clone()),
        });
        Some(Self {
            put: after.iter().filter(|one| !kept(one)).cloned().collect(),
            gone: gone.cloned().collect(),
            moved: moves.collect(),
        })
    }

    /// What a few members of a list, of which none came or went, change of it; none where they are as
    /// they were.
    pub fn of_some(before: &[T], some: &[T]) -> Option<Self> {
        let other = |one: &&T| before.iter().all(|was| was != *one);
        let put: Vec<T> = some.iter().filter(other).cloned().collect();
        (!put.is_empty()).then_some(Self { put, gone: Vec::new(), moved: Vec::new() })
    }
}

/// Which members may stay where they are so that the fewest move: the longest run of places that
/// only rise. What had no place before does not stay.
fn longest_rise(places: &[Option<usize>]) -> Vec<bool> {
    // For each length the member that ends a run of it lowest, and for each member the one before
    // it in its run.
    let mut ends: Vec<usize> = Vec::new();
    let mut earlier: Vec<Option<usize>> = vec![None; places.len()];
    for (at, place) in places.iter().enumerate() {
        if place.is_none() {
            continue;
        }
        let length = ends.partition_point(|end| places[*end] < *place);
        earlier[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        stays[at] = true;
        next = earlier[at];
    }
    stays
}
