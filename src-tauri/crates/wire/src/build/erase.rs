//! What erasing would take away, as a view.

use show::Show;
use show::erase::{Found, Place, found};
use show::people::PersonKind;
use show::run::Mode;

use super::word;
use crate::erase::{EraseView, FoundView, PlaceView};

/// What erasing the people of a show would take away; `file`: what its file is
/// called; `aside`: files that were set aside.
#[must_use]
pub fn erase(show: &Show, file: String, aside: Vec<String>) -> EraseView {
    let people = show.people.persons.iter().filter(|p| p.kind == PersonKind::Person);
    EraseView {
        file,
        people: people.count(),
        reached: show.people.private.len(),
        names: found(show).iter().map(name).collect(),
        aside,
        live: show.under_way().is_some_and(|run| run.mode == Mode::Live),
    }
}

fn name(found: &Found) -> FoundView {
    let place = |place: &Place| PlaceView {
        of: word(&place.of),
        at: place.at.clone(),
        text: place.text.clone(),
    };
    FoundView {
        name: found.name.clone(),
        doubtful: found.doubtful,
        places: found.places.iter().map(place).collect(),
    }
}
