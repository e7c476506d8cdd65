//! Folding the calls of the show into its runs.

use std::collections::{BTreeMap, BTreeSet};

use crate::event::Event;
use crate::id::{SegmentId, TrackId};
use crate::run::{Passage, Run};
use crate::state::{Message, Reader, Show, To};
use crate::time::At;
use crate::turn::Turn;

/// Folds what happened to a run.
pub fn fold(show: &mut Show, event: &Event, turn: &Turn) {
    match event {
        Event::RunBegan { run, mode, clock, at } => {
            show.current = Some(run.clone());
            show.runs.push(Run {
                id: run.clone(),
                mode: *mode,
                clock: clock.clone(),
                begun: *at,
                ended: None,
                passages: Vec::new(),
                skipped: BTreeSet::new(),
                armed: BTreeMap::new(),
                cuts: BTreeMap::new(),
                host_ready: BTreeMap::new(),
                hold: None,
                last_take: None,
            });
        }
        Event::Messaged { text, at, to } => {
            let word = (!text.is_empty()).then(|| Message {
                text: text.clone(),
                at: *at,
                to: *to,
                from: Some(turn.actor.clone()),
                read: Vec::new(),
            });
            match to {
                To::Stage | To::Host => show.message = word,
                To::Desk => show.asked = word,
            }
        }
        Event::Read { message, at } => {
            let words = show.message.iter_mut().chain(&mut show.asked);
            for word in words.filter(|word| word.at == *message) {
                word.read.push(Reader { by: turn.actor.clone(), at: *at });
            }
        }
        event => {
            if let Some(run) = show.run_mut() {
                call(run, event, turn);
            }
        }
    }
}

fn call(run: &mut Run, event: &Event, turn: &Turn) {
    match event {
        Event::RunEnded { at, .. } => {
            resume(run, *at);
            run.ended = Some(*at);
            for passage in run.passages.iter_mut().filter(|p| p.ended.is_none()) {
                passage.ended = Some(*at);
            }
        }
        Event::ClockSet { clock } => run.clock = clock.clone(),
        Event::Armed { track, segment } => {
            run.armed.insert(track.clone(), segment.clone());
        }
        Event::Taken { track, segment, at, forced, jumped } => {
            leave(run, track, *at);
            run.armed.remove(track);
            run.skipped.extend(jumped.iter().cloned());
            run.last_take = Some(turn.moment.clone());
            run.passages.push(Passage {
                segment: segment.clone(),
                track: track.clone(),
                taken: *at,
                ended: None,
                held: 0,
                adjust: 0,
                forced: forced.clone(),
                jumped: jumped.clone(),
                by: turn.actor.clone(),
                turn: turn.id.clone(),
            });
        }
        Event::Ended { track, at, .. } => leave(run, track, *at),
        Event::Held { at } => run.hold = Some(*at),
        Event::Resumed { at } => resume(run, *at),
        Event::TookBack { track, segment } => take_back(run, track, segment),
        Event::Skipped { segment } => {
            run.skipped.insert(segment.clone());
            run.armed.retain(|_, armed| armed != segment);
        }
        Event::HostReady { segment, since } => match since {
            Some(since) => drop(run.host_ready.insert(segment.clone(), *since)),
            None => drop(run.host_ready.remove(segment)),
        },
        Event::Adjusted { segment, seconds } => {
            let open = run.passages.iter_mut().filter(|p| p.ended.is_none());
            for passage in open.filter(|p| p.segment == *segment) {
                passage.adjust += seconds;
            }
        }
        _ => {}
    }
}

fn leave(run: &mut Run, track: &TrackId, at: At) {
    let open = run.passages.iter_mut().filter(|p| p.ended.is_none());
    for passage in open.filter(|p| p.track == *track) {
        passage.ended = Some(at);
    }
}

fn resume(run: &mut Run, at: At) {
    if let Some(since) = run.hold.take() {
        for passage in run.passages.iter_mut().filter(|p| p.ended.is_none()) {
            passage.held += at.since(since.max(passage.taken)).max(0);
        }
    }
}

/// Undoes a TOP, or the end of the last segment: what was on air before goes on as if never left.
fn take_back(run: &mut Run, track: &TrackId, segment: &SegmentId) {
    let Some(last) = run.passages.iter().rposition(|p| p.track == *track) else { return };
    if run.passages[last].segment != *segment {
        return;
    }
    if let Some(end) = run.ended.take() {
        // The end of the run closed what was on air on every track.
        for passage in run.passages.iter_mut().filter(|p| p.ended == Some(end)) {
            passage.ended = None;
        }
        run.passages[last].ended = None;
        return;
    }
    if run.passages[last].ended.is_some() {
        run.passages[last].ended = None;
        return;
    }
    let mistaken = run.passages.remove(last);
    for id in &mistaken.jumped {
        run.skipped.remove(id);
    }
    if !mistaken.jumped.is_empty() {
        run.armed.insert(track.clone(), mistaken.segment);
    }
    if let Some(earlier) = run.passages.iter_mut().rev().find(|p| p.track == *track) {
        // Only what the TOP itself ended: what had ended before it stays ended.
        if earlier.ended == Some(mistaken.taken) {
            earlier.ended = None;
            earlier.held += mistaken.held;
        }
    }
    // With nothing on air there is nothing to hold.
    if run.passages.iter().all(|p| p.ended.is_some()) {
        run.hold = None;
    }
}
