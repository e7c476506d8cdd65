//! Decisions on the words between desk, stage and host.

use super::text::{self, LONG, stale, unknown};
use crate::event::Event;
use crate::id::SegmentId;
use crate::refusal::Refusal;
use crate::state::{Show, To};
use crate::time::{At, Moment};
use crate::turn::Actor;

type Decision = Result<Vec<Event>, Refusal>;

pub fn message(show: &Show, text: &str, to: To, moment: &Moment) -> Decision {
    text::any("message", text, LONG)?;
    Ok(vec![Event::Messaged { text: text.trim().to_owned(), at: show.now(moment), to }])
}

pub fn read(show: &Show, message: At, actor: &Actor, moment: &Moment) -> Decision {
    let mut words = show.message.iter().chain(&show.asked);
    let word = words.find(|word| word.at == message).ok_or_else(|| stale("message"))?;
    if word.read.iter().any(|reader| reader.by == *actor) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Read { message, at: show.now(moment) }])
}

pub fn host_ready(show: &Show, id: &SegmentId, ready: bool, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let segment = show.plan.segment(id).ok_or_else(|| unknown("segment", id))?;
    if !run.to_come(segment) {
        return Err(Refusal::NotToCome { segment: id.clone() });
    }
    if run.host_ready.contains_key(id) == ready {
        return Ok(Vec::new());
    }
    let since = ready.then(|| run.clock.at(moment));
    Ok(vec![Event::HostReady { segment: id.clone(), since }])
}
