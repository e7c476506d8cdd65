//! Decisions on the checklist, and on which of its parts holds for whom.

use super::changed;
use super::plan::within;
use super::text::{self, LINE, stale, taken, unknown};
use crate::checks::{AppearanceKind, CheckItem, Due};
use crate::event::{Change, Event};
use crate::id::AppearanceId;
use crate::preparing::Preparing;
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::Secs;

type Decision = Result<Vec<Event>, Refusal>;

/// A check is due at most so long before its passage, or half of that after its start.
const EARLIEST: Secs = 2 * 366 * 86_400;

pub fn prepare(show: &Show, preparing: &Preparing) -> Decision {
    match preparing {
        Preparing::EditCheck { kind, was, now } => {
            edit(show, *kind, was.as_deref(), now.as_deref())
        }
        Preparing::SetKind { appearance, kind } => set_kind(show, appearance, *kind),
        Preparing::NoteCall { person, said } => super::people::note_call(show, person, said),
    }
}

fn edit(
    show: &Show,
    kind: Option<AppearanceKind>,
    was: Option<&CheckItem>,
    now: Option<&CheckItem>,
) -> Decision {
    let before = &show.people.checklist;
    let mut after = before.clone();
    let mut place = after.len();
    if let Some(was) = was {
        place =
            after.iter().position(|item| item == was).ok_or_else(|| stale(was.code.as_str()))?;
        match kind {
            None => drop(after.remove(place)),
            Some(kind) => place = without(&mut after, place, kind),
        }
    }
    if let Some(now) = now {
        sound(now)?;
        let kinds = match kind {
            Some(kind) => vec![kind],
            None => now.kinds.clone(),
        };
        after.insert(place, CheckItem { kinds, ..now.clone() });
    }
    let after = merged(after);
    alone(&after)?;
    if *before == after {
        return Ok(Vec::new());
    }
    Ok(changed(Change::Checklist { was: before.clone(), now: after }))
}

fn set_kind(show: &Show, id: &AppearanceId, kind: Option<AppearanceKind>) -> Decision {
    if show.people.appearance(id).is_none() {
        return Err(unknown("appearance", id));
    }
    let was = show.people.kinds.get(id).copied();
    if was == kind {
        return Ok(Vec::new());
    }
    Ok(changed(Change::Kind { appearance: id.clone(), was, now: kind }))
}

/// Takes a line from one kind of appearance; where what takes its place belongs.
fn without(list: &mut Vec<CheckItem>, place: usize, kind: AppearanceKind) -> usize {
    let item = &mut list[place];
    if item.kinds.is_empty() {
        item.kinds = AppearanceKind::ALL.to_vec();
    }
    item.kinds.retain(|one| *one != kind);
    if item.kinds.is_empty() {
        list.remove(place);
        return place;
    }
    place + 1
}

/// Lines that say the same of several kinds are one line.
fn merged(list: Vec<CheckItem>) -> Vec<CheckItem> {
    let mut lines: Vec<CheckItem> = Vec::new();
    for item in list {
        let same = |one: &CheckItem| CheckItem { kinds: item.kinds.clone(), ..one.clone() } == item;
        match lines.iter_mut().find(|one| same(one)) {
            Some(one) if !one.kinds.is_empty() && !item.kinds.is_empty() => {
                one.kinds.extend(&item.kinds);
                one.kinds.sort_unstable();
                one.kinds.dedup();
                if one.kinds.len() == AppearanceKind::ALL.len() {
                    one.kinds.clear();
                }
            }
            _ => lines.push(item),
        }
    }
    lines
}

/// Refuses a check that is there twice for a kind of appearance, or that is now of the person and
/// now of the passage: its marks are kept by its name.
fn alone(list: &[CheckItem]) -> Result<(), Refusal> {
    for (at, item) in list.iter().enumerate() {
        let same = list[..at].iter().filter(|one| one.code == item.code);
        for other in same {
            let both = |kind: &AppearanceKind| item.holds_for(*kind) && other.holds_for(*kind);
            let apart = (other.per, other.phase) != (item.per, item.phase);
            if apart || AppearanceKind::ALL.iter().any(both) {
                return Err(taken("check", &item.code));
            }
        }
    }
    Ok(())
}

fn sound(item: &CheckItem) -> Result<(), Refusal> {
    text::some("check", item.code.as_str(), LINE)?;
    text::any("title", &item.title, LINE)?;
    text::any("owner", &item.owner, LINE)?;
    match item.due {
        Due::Before(secs) => within("due", secs, -EARLIEST / 2, EARLIEST),
        Due::On(_) => Ok(()),
    }
}
