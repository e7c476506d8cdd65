//! Folding the calls of the show into its runs.

use std::collections::{BTreeMap, BTreeSet};

use crate::calling::{Calling, RowPassage};
use crate::devices::{Arming, Fired};
use crate::event::Event;
use crate::id::{SegmentId, TrackId};
use crate::run::{Asks, Called, Hold, Jolt, Jolted, Passage, Run};
use crate::state::{Acknowledged, Message, Reader, Show, To};
use crate::time::{At, Clock};
use crate::turn::Turn;

/// Folds what happened to a run.
pub fn fold(show: &mut Show, event: &Event, turn: &Turn) {
    match event {
        Event::RunBegan { run, mode, clock, at } => {
            show.current = Some(run.clone());
            show.acknowledged.clear();
            show.devices.safe = None;
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
                filling: None,
                hold: None,
                last_take: None,
                from: None,
                holds: Vec::new(),
                asks: None,
                went_on: None,
                jolted: None,
                armings: BTreeMap::new(),
                fired: Vec::new(),
                calling: Calling::default(),
            });
        }
        Event::BeganWith { segment } => begin_with(show, segment),
        Event::Acknowledged { cause, level, at } => {
            let seen = Acknowledged { level: *level, at: *at };
            show.acknowledged.insert(cause.clone(), seen);
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
        Event::MadeSafe { .. } => show.devices.safe = Some(turn.id.clone()),
        Event::Fired { segment, cue, at } => {
            let (turn, at, cue) = (turn.id.clone(), *at, (**cue).clone());
            let fired = Fired { turn, at, segment: segment.clone(), cue };
            show.run_mut().into_iter().for_each(|run| run.fired.push(fired.clone()));
        }
        event => {
            if let Some(run) = show.run_mut() {
                call(run, event, turn);
            }
            if matches!(event, Event::TookBack { .. }) && show.closing_on_air().is_none() {
                uncalled(show);
            }
            goes_on(show, event);
        }
    }
}

/// A TOP or a resume lifts the panic; what went on air keeps the cues it was called with.
fn goes_on(show: &mut Show, event: &Event) {
    match event {
        Event::Resumed { .. } => show.devices.safe = None,
        Event::Taken { segment, .. } => {
            show.devices.safe = None;
            let Some(segment) = show.plan.segment(segment) else { return };
            let cues: Vec<_> = show.devices.cues(segment).cloned().collect();
            if let Some(passage) = show.run_mut().and_then(|run| run.passages.last_mut()) {
                passage.cues = cues;
            }
        }
        _ => {}
    }
}

/// The closing never was on air, where none of its segments is any more.
fn uncalled(show: &mut Show) {
    let segments = show.closing.as_ref().map(|c| c.segments.clone()).unwrap_or_default();
    if let Some(run) = show.run_mut()
        && !segments.iter().any(|id| run.went(id))
    {
        run.calling = Calling::default();
    }
}

fn begin_with(show: &mut Show, segment: &SegmentId) {
    let before = show.plan.segments.iter().map(|s| &s.id).take_while(|id| *id != segment);
    let before: Vec<_> = before.cloned().collect();
    if let Some(run) = show.run_mut() {
        run.skipped.extend(before);
        run.from = Some(segment.clone());
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
            let arming = Arming { turn: turn.id.clone(), at: run.clock.at(&turn.moment) };
            run.armings.insert(track.clone(), arming);
            run.armed.insert(track.clone(), segment.clone());
        }
        Event::Taken { track, segment, at, forced, jumped } => {
            leave(run, track, *at);
            run.armed.remove(track);
            if track.is_main() {
                run.filling = None;
            }
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
                called: Called::default(),
                cues: Vec::new(),
            });
        }
        Event::Ended { track, at, .. } => leave(run, track, *at),
        Event::Held { at } => run.hold = Some(*at),
        Event::Resumed { at } => resume(run, *at),
        Event::TookBack { track, segment } => {
            // What came back may be over its time: nothing is to follow it at once.
            let back = take_back(run, track, segment).then_some(Asks::Back);
            run.asks = back.or(run.asks);
        }
        Event::FollowOnStopped { asks, .. } => run.asks = Some(*asks),
        Event::WentOn { at } => (run.asks, run.went_on) = (None, Some(*at)),
        Event::Jolted { jolt, clock } => jolted(run, jolt, clock),
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
        _ => rows_called(run, event, turn),
    }
}

/// The closing called row by row.
fn rows_called(run: &mut Run, event: &Event, turn: &Turn) {
    match event {
        Event::RowsFitted { fitted } => run.calling.fits.push(fitted.clone()),
        Event::RowTaken { row, at } => {
            if let Some(before) = run.calling.rows.last_mut() {
                before.ended = Some(*at);
                run.last_take = Some(turn.moment.clone());
            }
            let (row, turn) = (row.clone(), turn.id.clone());
            run.calling.rows.push(RowPassage { row, taken: *at, ended: None, turn });
        }
        Event::RowTookBack { row } => {
            if run.calling.rows.pop_if(|last| last.row == *row).is_some()
                && let Some(before) = run.calling.rows.last_mut()
            {
                before.ended = None;
            }
        }
        _ => {}
    }
}

fn jolted(run: &mut Run, jolt: &Jolt, clock: &Clock) {
    run.clock = clock.clone();
    run.jolted = Some(Jolted { jolt: jolt.clone(), at: clock.show });
    if !matches!(jolt, Jolt::Zone { .. }) {
        run.asks = Some(Asks::Clocks);
    }
}

/// What is on air on a track leaves it.
pub(crate) fn leave(run: &mut Run, track: &TrackId, at: At) {
    let open = run.passages.iter_mut().filter(|p| p.ended.is_none());
    for passage in open.filter(|p| p.track == *track) {
        passage.ended = Some(at);
    }
}

/// The show goes on, where it was held.
pub(crate) fn resume(run: &mut Run, at: At) {
    if let Some(since) = run.hold.take() {
        run.holds.push(Hold { since, until: at });
        for passage in run.passages.iter_mut().filter(|p| p.ended.is_none()) {
            passage.held += at.since(since.max(passage.taken)).max(0);
        }
    }
}

/// Undoes a TOP, or the end of the last segment: what was on air before goes on as if never left.
/// Whether there was such a one.
fn take_back(run: &mut Run, track: &TrackId, segment: &SegmentId) -> bool {
    let last = run.passages.iter().rposition(|p| p.track == *track);
    let Some(last) = last.filter(|at| run.passages[*at].segment == *segment) else { return false };
    if let Some(end) = run.ended.take() {
        // The end of the run closed what was on air on every track.
        run.passages.iter_mut().filter(|p| p.ended == Some(end)).for_each(reopen);
        reopen(&mut run.passages[last]);
        return true;
    }
    if run.passages[last].ended.is_some() {
        reopen(&mut run.passages[last]);
        return true;
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
            reopen(earlier);
            earlier.held += mistaken.held;
        }
    }
    // With nothing on air there is nothing to hold.
    if run.passages.iter().all(|p| p.ended.is_some()) {
        run.hold = None;
    }
    true
}

/// Its end never was, nor what it was corrected from.
fn reopen(passage: &mut Passage) {
    (passage.ended, passage.called.ended) = (None, None);
}
