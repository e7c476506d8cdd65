//! Which segments the document moved, and which people did.

use std::collections::{BTreeMap, BTreeSet};

use crate::command::Programme;
use crate::id::SegmentId;
use crate::plan::Plan;
use crate::state::Show;

/// The segments that stand elsewhere in the document than in the show, each with whether people
/// moved it since the last document.
pub fn moves(
    show: &Show,
    programme: &Programme,
    base: Option<&Programme>,
) -> BTreeMap<SegmentId, bool> {
    let by_hand = base.map(|base| moved(&show.plan, &base.plan)).unwrap_or_default();
    let by_it = moved(&show.plan, &programme.plan);
    by_it.into_iter().map(|id| (id.clone(), by_hand.contains(id))).collect()
}

/// The fewest segments whose move makes the order of one plan that of the other.
fn moved<'a>(here: &Plan, there: &'a Plan) -> BTreeSet<&'a SegmentId> {
    let places: BTreeMap<&SegmentId, usize> =
        here.segments.iter().enumerate().map(|(at, s)| (&s.id, at)).collect();
    let both: Vec<(&SegmentId, usize)> =
        there.segments.iter().filter_map(|s| Some((&s.id, *places.get(&s.id)?))).collect();
    let stay = rising(&both.iter().map(|(_, place)| *place).collect::<Vec<_>>());
    both.iter().enumerate().filter(|(at, _)| !stay.contains(at)).map(|(_, (id, _))| *id).collect()
}

/// The places of a longest rising row (patience sorting).
fn rising(list: &[usize]) -> BTreeSet<usize> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; list.len()];
    for (at, value) in list.iter().enumerate() {
        let pile = tails.partition_point(|tail| list[*tail] < *value);
        before[at] = pile.checked_sub(1).map(|under| tails[under]);
        if pile == tails.len() {
            tails.push(at);
        } else {
            tails[pile] = at;
        }
    }
    let mut row = BTreeSet::new();
    let mut next = tails.last().copied();
    while let Some(at) = next {
        row.insert(at);
        next = before[at];
    }
    row
}
