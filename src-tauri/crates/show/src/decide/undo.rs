//! Undo belongs to the actor: it appends the inverse of what a turn did, made from the old values
//! that turn recorded, and is refused when a later turn touched the same thing.

use std::borrow::Cow;

use crate::decide::run;
use crate::event::{Change, Event};
use crate::fold::{holds, placed};
use crate::id::{TrackId, TurnId};
use crate::refusal::Refusal;
use crate::state::{Done, Show};
use crate::turn::Actor;

type Decision = Result<Vec<Event>, Refusal>;

pub fn undo(show: &Show, turn: Option<&TurnId>, actor: &Actor) -> Decision {
    let done = show
        .done
        .iter()
        .rev()
        .filter(|d| d.actor == *actor && !d.undone)
        .find(|d| turn.is_none_or(|t| d.turn == *t))
        .ok_or(Refusal::NothingToUndo)?;
    if done.take {
        return take_back(show, done);
    }
    let back = done.changes.iter().rev().cloned().map(Change::inverse).collect();
    turned(show, Event::Undone { turn: done.turn.clone() }, back)
}

pub fn redo(show: &Show, actor: &Actor) -> Decision {
    // Only what was undone last: a change made since ends what can be done again.
    let mut theirs = show.done.iter().rev().filter(|d| d.actor == *actor);
    let mut found = None;
    for done in theirs.by_ref() {
        if !done.undone {
            break;
        }
        found = Some(done);
    }
    let done = found.ok_or(Refusal::NothingToUndo)?;
    turned(show, Event::Redone { turn: done.turn.clone() }, done.changes.clone())
}

/// A TOP is taken back only while its segment is on air, and as the actor's last action.
fn take_back(show: &Show, done: &Done) -> Decision {
    let track = TrackId::main();
    let on_air = show.under_way().and_then(|r| r.on_air(&track));
    let passage = on_air.filter(|p| p.turn == done.turn).ok_or(Refusal::NothingToUndo)?;
    run::back(show, &track, &passage.segment)
}

fn turned(show: &Show, said: Event, changes: Vec<Change>) -> Decision {
    // Each change is judged against the show as the ones before it leave it.
    let mut after = Cow::Borrowed(show);
    let mut events = vec![said];
    let last = changes.len();
    for (nth, change) in (1..).zip(changes) {
        if !holds(&after, &change) {
            return Err(Refusal::TouchedSince { what: change_of(&change).to_owned() });
        }
        let change = placed(&after, change);
        if nth < last {
            crate::fold::laid(after.to_mut(), &change);
        }
        events.push(Event::Changed { change: Box::new(change) });
    }
    Ok(events)
}

fn change_of(change: &Change) -> &'static str {
    match change {
        Change::Programme { .. } | Change::Brought { .. } => "programme",
        Change::About { .. } | Change::Set { .. } => "show",
        Change::Segment { .. }
        | Change::SegmentPut { .. }
        | Change::SegmentPlace { .. }
        | Change::Cut { .. }
        | Change::Given { .. } => "segment",
        Change::Passage { .. } => "record",
        Change::Skipped { .. } | Change::Armed { .. } | Change::Filling { .. } => "line",
        Change::BlockPut { .. } => "block",
        Change::Person { .. } | Change::PersonPut { .. } => "person",
        Change::AppearancePut { .. } => "appearance",
        Change::Check { .. } | Change::Checklist { .. } => "check",
        Change::Kind { .. } => "appearance",
        Change::Call { .. } => "person",
        Change::Takeaway { .. } => "takeaway",
        Change::Closing { .. } => "closing",
        Change::Row { .. } | Change::RowPlace { .. } => "row",
        Change::Device { .. } => "device",
        Change::KindCues { .. } => "cues",
    }
}
