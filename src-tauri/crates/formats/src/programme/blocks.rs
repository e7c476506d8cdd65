//! Blocks: ranges that hold later ranges, and headings that hold timed lines.

use std::collections::BTreeMap;

use super::detail;
use super::layout::{Item, Layout, label};
use super::timeline::written;
use crate::draft::{DraftNote, DraftProposal, NoteCode};
use crate::text::{Line, Styled};

/// Most items at one time that are looked through for the next start.
const SIDE_BY_SIDE: usize = 500;

/// A group of segments.
#[derive(Debug, Clone)]
pub struct Block {
    /// Index of its line.
    pub line: usize,
    /// Its title as printed.
    pub title: Styled,
    /// Day of the show, from 1.
    pub day: u32,
    /// Start in minutes.
    pub start: i32,
    /// End in minutes.
    pub end: Option<i32>,
    /// Start and end are not printed.
    pub derived: (bool, bool),
    /// Indices of the lines under it.
    pub body: Vec<usize>,
}

/// Finds the blocks among the items, gives each item its block, and derives the ends.
pub fn group(lines: &[Line], layout: &mut Layout) {
    let items = detail::moved_in(lines, std::mem::take(&mut layout.items));
    let spans = spans(&items);
    let whole = |at: usize| is_whole_day(&items, &spans, at);
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut out: Vec<Item> = Vec::new();
    for (index, item) in items.iter().enumerate() {
        open.retain(|(_, end)| index < *end);
        if spans[index] == 0 {
            let mut item = item.clone();
            item.block = open.last().map(|(block, _)| *block);
            out.push(item);
        } else if whole(index) || !holds_segments(&spans, index) {
            let facts = [("title", label(&item.title))];
            let line = Some(lines[item.line].number);
            layout.notes.push(DraftNote::new(NoteCode::NestedBlock, line, &facts));
        } else {
            open.push((layout.blocks.len(), index + 1 + spans[index]));
            layout.blocks.push(timed(item));
        }
    }
    layout.items = out;
    derive_ends(layout);
    headings(lines, layout);
    close(layout);
    overlaps(lines, layout);
}

fn timed(item: &Item) -> Block {
    Block {
        line: item.line,
        title: item.title.clone(),
        day: item.day,
        start: item.when.start,
        end: item.when.end,
        derived: (false, item.when.end.is_none()),
        body: item.body.clone(),
    }
}

/// For each item, how many items after it lie inside it; 0 for a segment.
fn spans(items: &[Item]) -> Vec<usize> {
    (0..items.len()).map(|index| span(items, index)).collect()
}

fn span(items: &[Item], index: usize) -> usize {
    let (block, rest) = (&items[index], &items[index + 1..]);
    if block.tabled {
        return 0;
    }
    match block.when.end {
        Some(end) if end > block.when.start => {
            let inside = |item: &&Item| {
                item.day == block.day
                    && item.when.start >= block.when.start
                    && item.when.start < end
                    && item.when.end.is_none_or(|last| last <= end && last > item.when.start)
                    && !(item.when.start == block.when.start
                        && item.when.end == Some(end)
                        && item.rank <= block.rank)
            };
            let count = rest.iter().take_while(inside).count();
            let children = &rest[..count];
            let ranged = children.iter().filter(|item| item.when.end.is_some()).count();
            let begins = children.first().is_some_and(|first| first.when.start == block.when.start);
            let deeper = children.first().is_some_and(|first| first.rank > block.rank);
            let holds =
                begins && (ranged > 0 || deeper || count > 1) || ranged > 1 || deeper && count > 1;
            if holds { count } else { 0 }
        }
        Some(_) => 0,
        // « ## 14h00 - Conférences », then « * 14h00 - … »
        None => {
            let deeper = |item: &&Item| item.day == block.day && item.rank > block.rank;
            let count = rest.iter().take_while(deeper).count();
            let begins = rest.first().is_some_and(|first| first.when.start == block.when.start);
            if begins && block.rank < 7 { count } else { 0 }
        }
    }
}

/// A range over everything else: the event's own window, with a title.
fn is_whole_day(items: &[Item], spans: &[usize], index: usize) -> bool {
    let all = spans[index] + 1 == items.len();
    let inner = spans.iter().skip(index + 1).any(|span| *span > 0);
    all && inner
}

/// Some item in it is no block and in none of its blocks.
fn holds_segments(spans: &[usize], index: usize) -> bool {
    let mut at = index + 1;
    let end = at + spans[index];
    while at < end {
        if spans[at] == 0 {
            return true;
        }
        at += 1 + spans[at];
    }
    false
}

/// An end that is not printed is the next start of the same room, within its block.
fn derive_ends(layout: &mut Layout) {
    for index in 0..layout.items.len() {
        let item = &layout.items[index];
        if item.when.end.is_some() {
            continue;
        }
        let next = layout.items[index + 1..]
            .iter()
            .take(SIDE_BY_SIDE)
            .take_while(|next| next.day == item.day)
            .find(|next| next.when.start > item.when.start && beside(next, item))
            .map(|next| next.when.start);
        let bound = item.block.and_then(|block| layout.blocks[block].end);
        let end = match (next, bound) {
            (Some(next), Some(bound)) => Some(next.min(bound)),
            (next, bound) => next.or(bound),
        };
        layout.items[index].when.end = end.filter(|end| *end > item.when.start);
    }
}

/// What follows in the same room, or for everybody.
fn beside(next: &Item, item: &Item) -> bool {
    next.track == item.track || next.track.is_none() || item.track.is_none()
}

/// Untimed headings of one level that each hold timed lines are blocks, if there are two of them.
fn headings(lines: &[Line], layout: &mut Layout) {
    let mut held: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, item) in layout.items.iter().enumerate() {
        // A room that is a heading holds its items itself; one that is a column does not.
        let of_room = item.track.is_some() && !item.tabled;
        if let (Some(heading), None, false) = (item.under, item.block, of_room) {
            held.entry(heading).or_default().push(index);
        }
    }
    let mut siblings: BTreeMap<Option<u8>, usize> = BTreeMap::new();
    for heading in held.keys() {
        *siblings.entry(lines[*heading].heading).or_default() += 1;
    }
    held.retain(|heading, _| siblings[&lines[*heading].heading] > 1);
    for (heading, members) in &held {
        let block = layout.blocks.len();
        let Some(first) = members.first() else { continue };
        let (day, start) = (layout.items[*first].day, layout.items[*first].when.start);
        for index in members {
            layout.items[*index].block = Some(block);
        }
        layout.used[*heading] = true;
        let body = layout.headed.remove(heading).unwrap_or_default();
        body.iter().for_each(|line| layout.used[*line] = true);
        layout.blocks.push(Block {
            line: *heading,
            title: lines[*heading].text.clone(),
            day,
            start,
            end: None,
            derived: (true, true),
            body,
        });
    }
}

/// A block without an end of its own ends with its last segment; blocks stand in order.
fn close(layout: &mut Layout) {
    for item in &layout.items {
        let block = item.block.map(|block| &mut layout.blocks[block]);
        if let Some(block) = block.filter(|block| block.derived.1) {
            block.end = block.end.max(Some(item.when.end.unwrap_or(item.when.start)));
        }
    }
    let mut order: Vec<usize> = (0..layout.blocks.len()).collect();
    order.sort_by_key(|index| layout.blocks[*index].line);
    let mut place = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        place[*old] = new;
    }
    for item in &mut layout.items {
        item.block = item.block.map(|block| place[block]);
    }
    layout.blocks.sort_by_key(|block| block.line);
}

/// Two items of one room at the same time.
fn overlaps(lines: &[Line], layout: &mut Layout) {
    let mut latest: BTreeMap<(u32, Option<String>), usize> = BTreeMap::new();
    let mut notes = Vec::new();
    for (index, item) in layout.items.iter().enumerate() {
        let room = (item.day, item.track.clone());
        if let Some(other) = latest.get(&room).map(|at| &layout.items[*at])
            && let Some(end) = other.when.end
            && item.when.start < end
        {
            let same = item.when == other.when;
            let code = if same { NoteCode::Parallel } else { NoteCode::Overlap };
            let facts = [
                ("title", label(&item.title)),
                ("start", written(item.when.start)),
                ("other", label(&other.title)),
                ("other_end", written(end)),
                ("other_line", lines[other.line].number.to_string()),
            ];
            let beside = DraftProposal::Beside { segment: format!("s{}", index + 1) };
            let note = DraftNote::new(code, Some(lines[item.line].number), &facts);
            notes.push(note.proposing(beside));
        }
        let end = |index: usize| layout.items[index].when.end.unwrap_or(i32::MIN);
        let later = latest.get(&room).is_none_or(|at| end(index) >= end(*at));
        if later {
            latest.insert(room, index);
        }
    }
    layout.notes.extend(notes);
}
