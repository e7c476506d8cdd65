//! What was taken apart and did not hold when the desks met again: what of it can be done after
//! all, and which later turn it met.

use std::mem::discriminant;

use crate::caller;
use crate::command::Command;
use crate::event::{Change, Event};
use crate::plan::Length;
use crate::settings::Set;
use crate::state::Show;
use crate::turn::Turn;

/// The same wish as seen from how the show stands now. None for what had its moment: a call, or a
/// word that was sent.
#[must_use]
pub fn renewed(show: &Show, command: &Command) -> Option<Command> {
    Some(match command {
        Command::Edit { segment, now, .. } => {
            let was = show.plan.segment(segment)?.value(now);
            Command::Edit { segment: segment.clone(), now: now.clone(), was }
        }
        Command::SetDate { date, .. } => {
            Command::SetDate { date: *date, was: show.about.as_ref()?.date }
        }
        Command::Set(Set { now, .. }) => {
            Command::Set(Set { now: now.clone(), was: show.setting(now)? })
        }
        Command::SetLengths { lengths } => {
            let again = |one: &Length| {
                let was = show.plan.segment(&one.segment)?.duration;
                Some(Length { was, ..one.clone() })
            };
            Command::SetLengths { lengths: lengths.iter().map(again).collect::<Option<_>>()? }
        }
        Command::EditBlock { now, .. } => {
            Command::EditBlock { now: now.clone(), was: show.plan.block(&now.id)?.clone() }
        }
        Command::EditAppearance { now, was } => {
            let was = show.people.appearance(&was.id)?.clone();
            Command::EditAppearance { now: now.clone(), was }
        }
        Command::EditTakeaway { id, now, .. } => {
            let was = show.takeaways.iter().find(|one| one.id == *id)?.clone();
            Command::EditTakeaway { id: id.clone(), now: now.clone(), was }
        }
        Command::EditRow { id, now, .. } => {
            let was = Box::new(show.closing.as_ref()?.row(id)?.clone());
            Command::EditRow { id: id.clone(), now: now.clone(), was }
        }
        Command::Several { commands } => {
            let again = commands.iter().map(|one| renewed(show, one));
            Command::Several { commands: again.collect::<Option<_>>()? }
        }
        said if says_nothing_seen(said) => said.clone(),
        _ => return None,
    })
}

/// Whether it is a change that carries nothing of what its sender saw.
fn says_nothing_seen(command: &Command) -> bool {
    command.edits()
        || matches!(
            command,
            Command::Takeaway { .. } | Command::Compose { .. } | Command::MoveRow { .. }
        )
}

/// Whether a turn of the log is what one that was set aside met: it changed the same thing, or was
/// a call as well.
#[must_use]
pub fn met(turn: &Turn, aside: &Turn) -> bool {
    let theirs: Vec<&Event> = turn.events.iter().map(|recorded| &recorded.event).collect();
    aside.events.iter().any(|recorded| match &recorded.event {
        Event::Changed { change } => theirs.iter().any(|event| match event {
            Event::Changed { change: other } => of_the_same(change, other),
            _ => false,
        }),
        event => caller::is_call(event) && theirs.iter().any(|event| caller::is_call(event)),
    })
}

/// Whether two changes are to the same thing.
fn of_the_same(one: &Change, other: &Change) -> bool {
    use Change as C;
    match (one, other) {
        (C::Segment { segment: a, now: x, .. }, C::Segment { segment: b, now: y, .. }) => {
            a == b && discriminant(x) == discriminant(y)
        }
        (C::Segment { segment, .. }, C::SegmentPut { was, now, .. }) => {
            now.as_ref().or(was.as_ref()).is_some_and(|put| put.id == *segment)
        }
        (C::SegmentPut { was: a, now: b, .. }, C::SegmentPut { was: x, now: y, .. }) => {
            b.as_ref().or(a.as_ref()).map(|s| &s.id) == y.as_ref().or(x.as_ref()).map(|s| &s.id)
        }
        (C::SegmentPlace { segment: a, .. }, C::SegmentPlace { segment: b, .. })
        | (C::Cut { segment: a, .. }, C::Cut { segment: b, .. })
        | (C::Given { segment: a, .. }, C::Given { segment: b, .. })
        | (C::Skipped { segment: a, .. }, C::Skipped { segment: b, .. }) => a == b,
        (C::Person { person: a, now: x, .. }, C::Person { person: b, now: y, .. }) => {
            a == b && discriminant(x) == discriminant(y)
        }
        (C::BlockPut { was: a, now: b, .. }, C::BlockPut { was: x, now: y, .. }) => {
            b.as_ref().or(a.as_ref()).map(|s| &s.id) == y.as_ref().or(x.as_ref()).map(|s| &s.id)
        }
        (C::AppearancePut { was: a, now: b, .. }, C::AppearancePut { was: x, now: y, .. }) => {
            b.as_ref().or(a.as_ref()).map(|s| &s.id) == y.as_ref().or(x.as_ref()).map(|s| &s.id)
        }
        (C::Set { now: x, .. }, C::Set { now: y, .. }) => discriminant(x) == discriminant(y),
        (C::Check { key: a, .. }, C::Check { key: b, .. }) => a == b,
        (C::Takeaway { id: a, .. }, C::Takeaway { id: b, .. }) => a == b,
        (C::Row { id: a, .. }, C::Row { id: b, .. }) => a == b,
        (C::Passage { turn: a, .. }, C::Passage { turn: b, .. }) => a == b,
        // A whole that changed, such as the closing.
        (one, other) => discriminant(one) == discriminant(other) && is_whole(one),
    }
}

fn is_whole(change: &Change) -> bool {
    matches!(
        change,
        Change::Programme { .. }
            | Change::About { .. }
            | Change::Checklist { .. }
            | Change::Closing { .. }
            | Change::Filling { .. }
    )
}
