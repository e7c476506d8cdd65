//! The projection rows of a turn: `live` says which, `store` writes them.

use live::rows::Before;
use show::checks::CheckKey;
use show::event::{Change, Event};
use show::rows::Changes;
use show::{Show, Turn};
use wire::build::Touched;

/// All rows, for a file whose projections are to be written anew.
pub fn afresh(show: &Show) -> Changes {
    live::rows::all(show)
}

/// What is kept of the rows of the show before a turn is folded.
pub fn before(show: &Show, turn: &Turn) -> Before {
    live::rows::before(show, turn)
}

/// The rows that a turn changed, of the show after it was folded.
pub fn changes(before: Before, show: &Show, turn: &Turn) -> Changes {
    live::rows::changed(show, turn, before)
}

/// What a turn touched; nothing where it did more than edit the fields of segments, call them, or
/// say of checks how far they are.
pub fn touched(turn: &Turn, show: &Show) -> Option<Touched> {
    let mut touched = Touched::default();
    for recorded in &turn.events {
        match &recorded.event {
            Event::Changed { change } => match &**change {
                Change::Segment { segment, .. } => put(&mut touched.segments, segment),
                Change::Check { key, .. } => checked(&mut touched, show, key)?,
                _ => return None,
            },
            Event::Armed { segment, .. } | Event::Adjusted { segment, .. } => {
                put(&mut touched.segments, segment);
            }
            Event::Taken { track, segment, jumped, .. } => {
                let mut went = show.run().into_iter().flat_map(|run| &run.passages);
                let left = went.rfind(|p| p.track == *track && p.segment != *segment);
                let others = left.map(|left| &left.segment).into_iter().chain(jumped);
                others.chain([segment]).for_each(|one| put(&mut touched.segments, one));
            }
            Event::Undone { .. } | Event::Redone { .. } => {}
            _ => return None,
        }
    }
    Some(touched)
}

/// A check touches whoever it is about, and the segments they appear in.
fn checked(touched: &mut Touched, show: &Show, key: &CheckKey) -> Option<()> {
    let person = match key {
        CheckKey::Person(person, _) => person,
        CheckKey::Appearance(appearance, _) => &show.people.appearance(appearance)?.person,
    };
    put(&mut touched.people, person);
    show.people.of_person(person).for_each(|a| put(&mut touched.segments, &a.segment));
    Some(())
}

/// Puts a name into a list, once.
fn put<T: PartialEq + Clone>(list: &mut Vec<T>, name: &T) {
    if !list.contains(name) {
        list.push(name.clone());
    }
}
