//! What the bearer of each right is shown of the view.
//!
//! One view is built; each right sees its part of it, in the same shape. What is left out is
//! empty: it never leaves the desk.

use show::right::Right;

use crate::devices::DevicesPlan;
use crate::people::{PassageView, PersonView};
use crate::rundown::SegmentView;
use crate::view::{LineView, NextView, TrackView, UndoView, View};

/// The part of the view that the bearer of `right` is shown.
#[must_use]
pub fn of(right: Right, view: &View) -> View {
    match right {
        Right::Manager | Right::Organiser => view.clone(),
        Right::Host => host(view),
        Right::Speaker => stage(view),
        // Whose it is: see `own`.
        Right::Own => crate::own::own("", view),
        Right::Rapporteur => View { takeaways: view.takeaways.clone(), ..public(view) },
        Right::Board => board(view),
        Right::Source | Right::Viewer => public(view),
    }
}

/// The host: what is said and whom to introduce; nothing of what is being prepared.
fn host(view: &View) -> View {
    let unprepared =
        |s: &SegmentView| SegmentView { worst: None, ready: 0, cues: Vec::new(), ..s.clone() };
    let segments = view.segments.iter().map(unprepared);
    View {
        segments: segments.map(uncast).collect(),
        people: view
            .people
            .iter()
            .map(|p| PersonView { bio: p.bio.clone(), ..introduced(p) })
            .collect(),
        takeaways: view.takeaways.clone(),
        closing: view.closing.clone(),
        message: view.message.clone(),
        asked: view.asked.clone(),
        line: LineView { filling: view.line.filling.clone(), ..public(view).line },
        ..public(view)
    }
}

/// The stage: the time left and the word that is meant for it; the closing while it is called, to
/// be read from.
fn stage(view: &View) -> View {
    let message = view.message.clone().filter(|word| word.to == "stage");
    let closing = view.closing.clone().filter(|closing| closing.air.is_some());
    let told = |id: &String| closing.iter().flat_map(|c| &c.rows).any(|r| r.takeaways.contains(id));
    let takeaways = view.takeaways.iter().filter(|t| told(&t.id)).cloned().collect();
    View { message, takeaways, closing: closing.clone(), ..public(view) }
}

/// The waiting room: who is expected when, and whether they are there.
fn board(view: &View) -> View {
    View { people: view.people.iter().map(expected).collect(), ..public(view) }
}

/// Everyone: the programme as printed, and where it stands.
fn public(view: &View) -> View {
    let mut line = LineView { filling: None, ..view.line.clone() };
    line.last_take = line.last_take.map(|take| crate::view::LastTake { forced: 0, ..take });
    line.tracks.iter_mut().for_each(unarmed);
    View {
        seq: view.seq,
        clock: view.clock.clone(),
        about: view.about.clone(),
        line,
        chains: view.chains.clone(),
        blocks: view.blocks.clone(),
        segments: view.segments.iter().map(printed).collect(),
        checklist: Vec::new(),
        people: view.people.iter().map(|p| named(&introduced(p))).collect(),
        ready: Vec::new(),
        alerts: Vec::new(),
        takeaways: Vec::new(),
        closing: None,
        message: None,
        asked: None,
        devices: DevicesPlan::default(),
        undo: UndoView { undo: false, redo: false },
        papers: Vec::new(),
        desks: None,
    }
}

/// A segment as it is printed: nothing that the crew wrote for itself.
fn printed(segment: &SegmentView) -> SegmentView {
    let mut seen = uncast(segment.clone());
    for text in [&mut seen.notes, &mut seen.script, &mut seen.link] {
        text.clear();
    }
    seen.beats.iter_mut().for_each(|beat| beat.script.clear());
    seen.cues.clear();
    SegmentView { weight: None, drop_rank: None, host: None, worst: None, ready: 0, ..seen }
}

/// Who appears, without how ready they are.
fn uncast(mut segment: SegmentView) -> SegmentView {
    for cast in &mut segment.cast {
        cast.state.clear();
        cast.why = None;
    }
    segment
}

fn unarmed(track: &mut TrackView) {
    if let Some(next) = &mut track.next {
        *next = NextView { missing: Vec::new(), jumps: Vec::new(), ..next.clone() };
    }
}

/// Someone as they are introduced: name, function, organisation, how it is said.
fn introduced(person: &PersonView) -> PersonView {
    // Field by field: whoever adds one says who sees it.
    PersonView {
        id: person.id.clone(),
        kind: person.kind.clone(),
        name: person.name.clone(),
        given: person.given.clone(),
        family: person.family.clone(),
        role: person.role.clone(),
        organisation: person.organisation.clone(),
        pronunciation: person.pronunciation.clone(),
        bio: String::new(),
        pace: person.pace,
        passages: person.passages.iter().map(passage).collect(),
        next: None,
        state: String::new(),
        marks: Vec::new(),
        kept: Vec::new(),
        unrecorded: person.unrecorded,
        calls: 0,
    }
}

fn passage(passage: &PassageView) -> PassageView {
    PassageView { substitute: None, ..passage.clone() }
}

/// Someone as the waiting room knows them, for the passage that they are awaited for.
fn expected(person: &PersonView) -> PersonView {
    let done = |code| person.marks.iter().any(|mark| mark.check == code && mark.state == "done");
    let state = match person.state.as_str() {
        there @ ("on-air" | "passed") => there,
        _ if done("standing-by") => "in-place",
        _ if done("connected") => "connected",
        _ => "expected",
    };
    PersonView { state: state.into(), next: person.next.clone(), ..named(&introduced(person)) }
}

fn named(person: &PersonView) -> PersonView {
    PersonView { pronunciation: String::new(), unrecorded: false, ..person.clone() }
}
