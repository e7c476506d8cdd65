//! Folding a change of the show as a whole; and whether it still holds.

use crate::event::{Change, Whole};
use crate::places::Places;
use crate::run::Mode;
use crate::state::Show;

/// Gives what the change names its new value.
pub fn change(show: &mut Show, change: &Change) {
    match change {
        Change::Programme { now, .. } => programme(show, now),
        Change::Brought { now, .. } => show.brought.clone_from(now),
        Change::About { now, .. } => show.about = Some((**now).clone()),
        Change::Set { now, .. } => show.set(now.clone()),
        _ => {}
    }
}

fn programme(show: &mut Show, now: &Whole) {
    show.about.clone_from(&now.about);
    show.plan = now.plan.clone();
    show.people.persons.clone_from(&now.persons);
    show.people.appearances.clone_from(&now.appearances);
    show.people.checklist.clone_from(&now.checklist);
    // Marks and contacts stay: whoever is still there keeps what was done for them.
    show.plan.places = Places::default();
    show.people.unsettle();
    show.brought.clone_from(&now.brought);
}

/// Whether the show still holds the value that the change says it had.
pub fn holds(show: &Show, change: &Change) -> bool {
    match change {
        Change::Programme { was, .. } => {
            was.plan == show.plan
                && was.about == show.about
                && was.persons == show.people.persons
                && was.appearances == show.people.appearances
                && was.checklist == show.people.checklist
                && was.brought == show.brought
                && show.runs.iter().all(|r| r.passages.is_empty())
        }
        Change::Brought { was, .. } => show.brought == *was,
        Change::About { was, .. } => {
            // While a live run counts, the show's day is not moved under it.
            let live = show.under_way().filter(|r| r.mode == Mode::Live);
            show.about.as_ref() == Some(was) && live.is_none_or(|r| r.passages.is_empty())
        }
        Change::Set { was, .. } => show.setting(was).as_ref() == Some(was),
        _ => true,
    }
}
