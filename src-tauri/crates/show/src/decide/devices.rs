//! Decisions on devices and their cues.

use super::changed;
use super::plan::{unique, within};
use super::text::{self, LINE, LONG, stale, taken, unknown};
use crate::devices::{Act, Cue, Device, MOST_CUES, MOST_DEVICES, Order, When};
use crate::event::{Change, Event};
use crate::id::{CueId, SegmentId};
use crate::plan::{Kind, LONGEST};
use crate::refusal::Refusal;
use crate::state::Show;
use crate::time::{Moment, Secs};

type Decision = Result<Vec<Event>, Refusal>;

pub fn order(show: &Show, order: &Order, moment: &Moment) -> Decision {
    match order {
        Order::Edit { now, was } => edit(show, now.as_deref(), was.as_deref()),
        Order::SetKind { kind, now, was } => set_kind(show, *kind, now, was),
        Order::Fire { segment, cue } => fire(show, segment, cue, moment),
        Order::Panic => panic(show, moment),
    }
}

fn edit(show: &Show, now: Option<&Device>, was: Option<&Device>) -> Decision {
    let list = &show.devices.list;
    let Some(id) = now.or(was).map(|d| &d.id) else { return Ok(Vec::new()) };
    let at = list.iter().position(|d| d.id == *id);
    match (at, was) {
        (Some(_), None) => return Err(taken("device", id)),
        (None, Some(was)) => return Err(unknown("device", &was.id)),
        (Some(at), Some(was)) if list[at] != *was => return Err(stale(&list[at].name)),
        (None, None) => at_most("devices", list.len() + 1, MOST_DEVICES)?,
        _ => {}
    }
    if let Some(device) = now {
        sound(device)?;
    }
    if now == was {
        return Ok(Vec::new());
    }
    let at = at.unwrap_or(list.len());
    let (was, now) = (was.cloned().map(Box::new), now.cloned().map(Box::new));
    Ok(changed(Change::Device { at, was, now }))
}

fn set_kind(show: &Show, kind: Kind, now: &[Cue], was: &[Cue]) -> Decision {
    let stands = show.devices.by_kind.get(&kind).map_or(&[][..], Vec::as_slice);
    if stands != was {
        return Err(stale("cues"));
    }
    cues(now)?;
    if now == was {
        return Ok(Vec::new());
    }
    Ok(changed(Change::KindCues { kind, was: was.to_vec(), now: now.to_vec() }))
}

/// A cue given by hand, of a segment of the run under way.
fn fire(show: &Show, segment: &SegmentId, cue: &CueId, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let of = show.plan.segment(segment).ok_or_else(|| unknown("segment", segment))?;
    let mut cues = show.devices.cues(of);
    let cue = cues.find(|c| c.id == *cue).ok_or_else(|| unknown("cue", cue))?;
    let (segment, cue, at) = (segment.clone(), Box::new(cue.clone()), run.clock.at(moment));
    Ok(vec![Event::Fired { segment, cue, at }])
}

/// Every device goes to its safe state, and the show is held where something is on air.
fn panic(show: &Show, moment: &Moment) -> Decision {
    let at = show.now(moment);
    let mut events = Vec::new();
    if let Some(run) = show.under_way() {
        let airs = run.passages.iter().any(|p| p.ended.is_none());
        events.extend((airs && run.hold.is_none()).then_some(Event::Held { at }));
    }
    events.push(Event::MadeSafe { at });
    Ok(events)
}

/// Whether cues can be: each once, their texts within bounds.
pub fn cues(cues: &[Cue]) -> Result<(), Refusal> {
    at_most("cues", cues.len(), MOST_CUES)?;
    unique("cue", cues.iter().map(|c| &c.id))?;
    for cue in cues {
        if let When::BeforeEnd(before) = cue.when {
            within("before-end", before, 0, LONGEST)?;
        }
        act(&cue.act)?;
    }
    Ok(())
}

fn sound(device: &Device) -> Result<(), Refusal> {
    text::some("name", &device.name, LINE)?;
    text::some("address", &device.address, LINE)?;
    at_most("cues", device.safe.len(), MOST_CUES)?;
    for it in &device.safe {
        act(it)?;
        if !it.is_for(device.kind) {
            return Err(unknown("act", &device.name));
        }
    }
    Ok(())
}

fn act(act: &Act) -> Result<(), Refusal> {
    for words in act.clone().texts_mut() {
        text::any("cue", words, LONG)?;
    }
    if let Act::Osc { args, .. } = act {
        at_most("args", args.len(), MOST_CUES)?;
    }
    match act {
        Act::Scene { scene: name } | Act::Preview { scene: name } | Act::Transition { name } => {
            text::some("cue", name, LINE)
        }
        Act::Text { input, .. } | Act::Mute { input, .. } => text::some("cue", input, LINE),
        Act::Osc { path, .. } if !path.starts_with('/') => Err(unknown("path", path)),
        _ => Ok(()),
    }
}

fn at_most(what: &str, count: usize, most: usize) -> Result<(), Refusal> {
    let secs = |n: usize| Secs::try_from(n).unwrap_or(Secs::MAX);
    within(what, secs(count), 0, secs(most))
}
