//! Decisions on the order of the rundown and on its blocks.

use std::collections::BTreeSet;

use super::changed;
use super::plan::not_gone;
use super::text::{self, LINE, stale, taken, unknown};
use crate::event::{Change, Event};
use crate::id::{BlockId, SegmentId};
use crate::plan::{Block, SegmentValue};
use crate::refusal::Refusal;
use crate::state::Show;

type Decision = Result<Vec<Event>, Refusal>;

pub fn shift(show: &Show, moved: &[SegmentId], after: Option<&SegmentId>) -> Decision {
    for id in moved.iter().chain(after) {
        show.plan.position(id).ok_or_else(|| unknown("segment", id))?;
    }
    for id in moved {
        not_gone(show, id)?;
    }
    let moved: BTreeSet<&SegmentId> = moved.iter().collect();
    let mut order: Vec<&SegmentId> = show.plan.segments.iter().map(|s| &s.id).collect();
    // What moves along is no place to stand after: the one before it is.
    let upto = after.and_then(|id| order.iter().position(|o| *o == id)).map_or(0, |at| at + 1);
    let mut last = order[..upto].iter().rev().find(|id| !moved.contains(**id)).copied();
    let mut events = Vec::new();
    for segment in show.plan.segments.iter().map(|s| &s.id).filter(|id| moved.contains(id)) {
        let Some(at) = order.iter().position(|id| *id == segment) else { continue };
        let was = at.checked_sub(1).map(|before| order[before]);
        if was != last {
            order.remove(at);
            let to = last.and_then(|id| order.iter().position(|o| *o == id)).map_or(0, |p| p + 1);
            order.insert(to, segment);
            let (was, now) = (was.cloned(), last.cloned());
            events.extend(changed(Change::SegmentPlace { segment: segment.clone(), was, now }));
        }
        last = Some(segment);
    }
    Ok(events)
}

pub fn add_block(show: &Show, block: &Block, after: Option<&BlockId>) -> Decision {
    sound(block)?;
    let blocks = &show.plan.blocks;
    if show.plan.block(&block.id).is_some() {
        return Err(taken("block", &block.id));
    }
    let at = match after {
        None => blocks.len(),
        Some(id) => position(show, id)? + 1,
    };
    Ok(changed(Change::BlockPut { at, was: None, now: Some(block.clone()) }))
}

pub fn edit_block(show: &Show, now: &Block, was: &Block) -> Decision {
    let at = position(show, &now.id)?;
    if show.plan.blocks[at] != *was {
        return Err(stale(&show.plan.blocks[at].title));
    }
    sound(now)?;
    if now == was {
        return Ok(Vec::new());
    }
    Ok(changed(Change::BlockPut { at, was: Some(was.clone()), now: Some(now.clone()) }))
}

pub fn dissolve(show: &Show, id: &BlockId) -> Decision {
    let at = position(show, id)?;
    let inside = show.plan.segments.iter().filter(|s| s.block.as_ref() == Some(id));
    let freed = inside.flat_map(|s| {
        let (was, now) = (SegmentValue::Block(Some(id.clone())), SegmentValue::Block(None));
        changed(Change::Segment { segment: s.id.clone(), was, now })
    });
    let was = Some(show.plan.blocks[at].clone());
    Ok(freed.chain(changed(Change::BlockPut { at, was, now: None })).collect())
}

fn position(show: &Show, id: &BlockId) -> Result<usize, Refusal> {
    show.plan.blocks.iter().position(|b| b.id == *id).ok_or_else(|| unknown("block", id))
}

fn sound(block: &Block) -> Result<(), Refusal> {
    text::some("title", &block.title, LINE)?;
    text::any("subtitle", &block.subtitle, LINE)
}
