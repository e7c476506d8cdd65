//! From an event to the show after it. Total: folding cannot fail. What an event names and the
//! show does not hold changes nothing.

mod change;
mod record;
mod run;
mod running;
mod whole;

pub use change::{change, holds, placed};
pub(crate) use change::{laid, person_value};
pub(crate) use run::{leave, resume};

use crate::caller;
use crate::event::{Change, Event};
use crate::id::PersonId;
use crate::papers::{Paper, REMEMBERED};
use crate::state::{Done, Show, UNDOABLE};
use crate::turn::Turn;

/// Folds a turn into the show. A turn that is in already changes nothing.
pub fn fold(show: &mut Show, turn: &Turn) {
    if !show.applied.insert(turn.id.clone()) {
        return;
    }
    show.seq += 1;
    let mut undo: Option<(Vec<Change>, bool)> = None;
    let mut turned_round = false;
    for recorded in &turn.events {
        match &recorded.event {
            Event::Changed { change } => {
                laid(show, change);
                caller::fold(show, &recorded.event, turn);
                if change.shows_on_paper() {
                    show.edited = show.seq;
                }
                if !turned_round {
                    undo.get_or_insert_default().0.push((**change).clone());
                }
            }
            Event::Undone { turn } => turned_round = mark(show, turn, true),
            Event::Redone { turn } => turned_round = mark(show, turn, false),
            Event::Printed { paper } => remember(show, paper),
            Event::Erased { person } => erased(show, person),
            Event::Genesis { show: kept } => begun_anew(show, kept),
            event => {
                run::fold(show, event, turn);
                caller::fold(show, event, turn);
                match event {
                    Event::Taken { .. } => undo.get_or_insert_default().1 = true,
                    Event::TookBack { .. } => forget_takes(show),
                    // Seeing an alert, or taking the call, is no call.
                    Event::Acknowledged { .. }
                    | Event::CallTaken { .. }
                    | Event::CallLeft { .. } => {}
                    Event::Skipped { segment } => {
                        let segment = segment.clone();
                        let skipped = Change::Skipped { segment, was: false, now: true };
                        undo.get_or_insert_default().0.push(skipped);
                    }
                    // Undo takes a TOP back as its actor's last action only: another call ends that.
                    _ => show.done.retain(|d| !(d.take && d.actor == turn.actor)),
                }
            }
        }
    }
    show.settle();
    if let Some((changes, take)) = undo {
        let (turn, actor) = (turn.id.clone(), turn.actor.clone());
        // A change made since ends what its actor can do again.
        show.done.retain(|d| !(d.undone && d.actor == actor));
        show.done.push_back(Done { turn, actor, changes, take, undone: false });
        while show.done.len() > UNDOABLE {
            show.done.pop_front();
        }
    }
}

fn remember(show: &mut Show, paper: &Paper) {
    show.papers.push(paper.clone());
    let more = show.papers.len().saturating_sub(REMEMBERED);
    show.papers.drain(..more);
}

/// What was sealed of someone is gone, and nothing leads back to it.
fn erased(show: &mut Show, person: &PersonId) {
    show.people.private.remove(person);
    show.people.calls.remove(person);
    show.done.retain(|done| !done.changes.iter().any(|change| change.seals(person)));
}

fn begun_anew(show: &mut Show, kept: &Show) {
    let (seq, applied) = (show.seq, std::mem::take(&mut show.applied));
    *show = Show { seq, applied, ..kept.clone() };
    show.index();
}

fn mark(show: &mut Show, turn: &crate::id::TurnId, undone: bool) -> bool {
    if let Some(done) = show.done.iter_mut().find(|d| d.turn == *turn) {
        done.undone = undone;
    }
    true
}

/// A TOP that was taken back is no longer there to be undone.
fn forget_takes(show: &mut Show) {
    let standing: Vec<_> = show.runs.iter().flat_map(|r| &r.passages).map(|p| &p.turn).collect();
    show.done.retain(|d| !d.take || standing.contains(&&d.turn));
}
