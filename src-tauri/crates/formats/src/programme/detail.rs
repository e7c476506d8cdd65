//! « 9h30 : conférences » in one list, and further down a list of those talks: the second stands
//! inside the first.

use super::layout::Item;
use crate::text::Line;
use crate::text::fold::words;

/// How far back the item that a list says in full is looked for.
const BACK: usize = 200;

/// Shortest word by which a heading and an item are known to speak of the same.
const WORD: usize = 5;

/// The items, each list that says another's item in full moved behind it.
pub fn moved_in(lines: &[Line], items: Vec<Item>) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::with_capacity(items.len());
    let mut rest = items.into_iter().peekable();
    while let Some(first) = rest.next() {
        let back = out.last().is_some_and(|last| {
            last.day == first.day && last.track == first.track && first.when.start < last.when.start
        });
        if !back || first.tabled {
            out.push(first);
            continue;
        }
        let mut run = vec![first];
        while let Some(next) = rest.next_if(|next| {
            let last = &run[run.len() - 1];
            next.day == last.day && next.track == last.track && next.when.start >= last.when.start
        }) {
            run.push(next);
        }
        match owner(lines, &out, &run) {
            Some((owner, end)) => {
                let rank = out[owner].rank + 1;
                out[owner].when.end = Some(end);
                run.iter_mut().for_each(|item| item.rank = item.rank.max(rank));
                out.splice(owner + 1..owner + 1, run);
            }
            None => out.append(&mut run),
        }
    }
    out
}

/// The item that begins with the run, lasts as long and is named in the heading over it; and its
/// end.
fn owner(lines: &[Line], before: &[Item], run: &[Item]) -> Option<(usize, i32)> {
    let heading = words(&lines[run[0].under?].text.text);
    let named = |item: &Item| {
        let mut title = words(&item.title.text).into_iter();
        title.any(|word| word.chars().count() >= WORD && heading.contains(&word))
    };
    let last = run.iter().map(|item| item.when.end.unwrap_or(item.when.start + 1)).max()?;
    let from = before.len().saturating_sub(BACK);
    let candidates = (from..before.len())
        .filter(|at| before[*at].day == run[0].day && before[*at].when.start == run[0].when.start);
    candidates.into_iter().find_map(|at| {
        let next = before[at + 1..].iter().map(|item| item.when.start);
        let next = next.filter(|start| *start > before[at].when.start).min();
        let end = before[at].when.end.or(next)?;
        (end >= last && named(&before[at])).then_some((at, end))
    })
}
