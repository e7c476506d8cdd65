//! A changed document brought in again: the chosen steps in one turn, each by the rule of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{arrange, changed, passages, people, plan, text};
use crate::again::{Difference, Kept, Step, differences};
use crate::command::Programme;
use crate::event::{Change, Event};
use crate::fold;
use crate::id::{BlockId, SegmentId};
use crate::people::Appearance;
use crate::plan::{Segment, SegmentValue};
use crate::refusal::Refusal;
use crate::state::Show;

type Decision = Result<Vec<Event>, Refusal>;

pub fn bring(show: &Show, programme: &Programme, take: &[Step]) -> Decision {
    plan::whole(programme)?;
    seen(&differences(show, programme), take)?;
    let mut doing = Doing { show: show.clone(), programme, events: Vec::new() };
    for step in take {
        doing.about_and_people(step)?;
    }
    doing.segments(take)?;
    for step in take {
        doing.says(step)?;
    }
    doing.passages(take)?;
    for step in take {
        doing.gone(step)?;
    }
    doing.empty_blocks(show)?;
    doing.brought(show);
    Ok(doing.events)
}

/// Refuses what is not a difference any more, and what is past or on air.
fn seen(found: &[Difference], take: &[Step]) -> Result<(), Refusal> {
    let found: BTreeMap<String, &Difference> = found.iter().map(|d| (d.step.name(), d)).collect();
    for step in take {
        let stands = found.get(&step.name()).ok_or_else(|| text::stale("programme"))?;
        if stands.kept == Some(Kept::OnAir) {
            return Err(Refusal::LiveUnderWay);
        }
    }
    Ok(())
}

struct Doing<'a> {
    /// The show with what was done so far.
    show: Show,
    programme: &'a Programme,
    events: Vec<Event>,
}

impl Doing<'_> {
    fn lay(&mut self, events: Vec<Event>) {
        for event in &events {
            if let Event::Changed { change } = event {
                fold::laid(&mut self.show, change);
            }
        }
        self.events.extend(events);
    }

    fn edit(&mut self, segment: &SegmentId, now: &SegmentValue) -> Result<(), Refusal> {
        let Some(here) = self.show.plan.segment(segment) else { return Ok(()) };
        let was = here.value(now);
        let led = plan::edit(&self.show, segment, now, &was)?;
        self.lay(led);
        Ok(())
    }

    fn about_and_people(&mut self, step: &Step) -> Result<(), Refusal> {
        let led = match step {
            Step::About { was, now } => {
                let (was, now) = (Box::new(was.clone()), Box::new(now.clone()));
                changed(Change::About { was, now })
            }
            Step::Block { was, now } => arrange::edit_block(&self.show, now, was)?,
            Step::PersonAdded { person } => people::add(&self.show, person, None)?,
            Step::Person { person, now, .. } => people::edit(&self.show, person, now)?,
            _ => return Ok(()),
        };
        self.lay(led);
        Ok(())
    }

    /// What is new and what moved, in the document's order: each after the one before it that the
    /// show has.
    fn segments(&mut self, take: &[Step]) -> Result<(), Refusal> {
        let placed: BTreeSet<&SegmentId> = take
            .iter()
            .filter_map(|step| match step {
                Step::Added { segment } | Step::Moved { segment, .. } => Some(segment),
                _ => None,
            })
            .collect();
        let mut before: Option<&SegmentId> = None;
        for now in &self.programme.plan.segments {
            let here = self.show.plan.segment(&now.id).is_some();
            let led = match (placed.contains(&now.id), here) {
                (true, true) => arrange::shift(&self.show, std::slice::from_ref(&now.id), before)?,
                (true, false) => {
                    self.block(now.block.as_ref())?;
                    let host = now.host.clone().filter(|id| self.show.people.person(id).is_some());
                    plan::add(&self.show, &Segment { host, ..now.clone() }, before)?
                }
                (false, true) => Vec::new(),
                (false, false) => continue,
            };
            self.lay(led);
            before = Some(&now.id);
        }
        Ok(())
    }

    /// Puts in a block of the document that the show has not yet.
    fn block(&mut self, id: Option<&BlockId>) -> Result<(), Refusal> {
        let blocks = &self.programme.plan.blocks;
        let Some(at) = id.and_then(|id| blocks.iter().position(|b| b.id == *id)) else {
            return Ok(());
        };
        if self.show.plan.block(&blocks[at].id).is_none() {
            let mut before = blocks[..at].iter().rev().map(|b| &b.id);
            let after = before.find(|id| self.show.plan.block(id).is_some());
            let led = arrange::add_block(&self.show, &blocks[at], after)?;
            self.lay(led);
        }
        Ok(())
    }

    fn says(&mut self, step: &Step) -> Result<(), Refusal> {
        match step {
            Step::Field { segment, now, .. } => {
                if let SegmentValue::Block(block) = now {
                    self.block(block.as_ref())?;
                }
                if let SegmentValue::Duration(now) = now {
                    self.least(segment, *now)?;
                }
                match now {
                    // Whose name was not taken hosts nothing.
                    SegmentValue::Host(Some(host)) if self.show.people.person(host).is_none() => {
                        Ok(())
                    }
                    now => self.edit(segment, now),
                }
            }
            Step::Beats { segment, now, .. } => {
                self.edit(segment, &SegmentValue::Beats(now.clone()))
            }
            _ => Ok(()),
        }
    }

    /// The least of a segment goes with its length, unless people gave it one of its own.
    fn least(&mut self, id: &SegmentId, duration: i64) -> Result<(), Refusal> {
        let Some(here) = self.show.plan.segment(id) else { return Ok(()) };
        let own = here.least != here.duration;
        let least = if own { here.least.min(duration) } else { duration };
        let least = here.most.map_or(least, |most| least.min(most));
        self.edit(id, &SegmentValue::Least(least))
    }

    fn passages(&mut self, take: &[Step]) -> Result<(), Refusal> {
        let added: BTreeSet<&SegmentId> = take
            .iter()
            .filter_map(|step| match step {
                Step::Added { segment } => Some(segment),
                _ => None,
            })
            .collect();
        // Who leaves goes first: one may appear in the place of another.
        for step in take {
            if let Step::Passage { was: Some(was), now } = step {
                let now = now.as_ref().map(|now| self.standing(now));
                let led = passages::edit(&self.show, now.as_ref(), was)?;
                self.lay(led);
            }
        }
        let chosen = |a: &Appearance| {
            take.iter().any(|step| match step {
                Step::Passage { was: None, now: Some(now) } => now.id == a.id,
                _ => false,
            })
        };
        let mut before: Option<&Appearance> = None;
        for a in &self.programme.appearances {
            let here = self.show.people.appearance(&a.id).is_some();
            let known = self.show.people.person(&a.person).is_some();
            if !here && known && (added.contains(&a.segment) || chosen(a)) {
                let after = before.filter(|b| b.segment == a.segment).map(|b| &b.id);
                let led = passages::add(&self.show, &self.standing(a), after)?;
                self.lay(led);
            }
            if self.show.people.appearance(&a.id).is_some_and(|b| b.segment == a.segment) {
                before = Some(a);
            }
        }
        Ok(())
    }

    /// A passage in a beat that was not taken is one in its segment.
    fn standing(&self, a: &Appearance) -> Appearance {
        let segment = self.show.plan.segment(&a.segment);
        let stands = |beat: &_| segment.is_some_and(|s| s.beats.iter().any(|b| b.id == *beat));
        Appearance { beat: a.beat.clone().filter(stands), ..a.clone() }
    }

    fn gone(&mut self, step: &Step) -> Result<(), Refusal> {
        match step {
            Step::Gone { segment, drop: true } => self.edit(segment, &SegmentValue::Dropped(true)),
            Step::Gone { segment, drop: false } => {
                let led = plan::remove(&self.show, segment)?;
                self.lay(led);
                Ok(())
            }
            Step::PersonGone { person } => {
                self.leaves(person);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Someone who is still needed where they were kept stays.
    fn leaves(&mut self, person: &crate::people::Person) {
        let people = &self.show.people;
        let appears = people.appearances.iter().any(|a| a.person == person.id);
        let hosts = self.show.plan.segments.iter().any(|s| s.host.as_ref() == Some(&person.id));
        let at = people.persons.iter().position(|p| p.id == person.id);
        if let Some(at) = at.filter(|_| !appears && !hosts) {
            let was = Some(person.clone());
            self.lay(changed(Change::PersonPut { at, was, now: None }));
        }
    }

    /// A block of the last document that this one emptied goes.
    fn empty_blocks(&mut self, before: &Show) -> Result<(), Refusal> {
        let full = |show: &Show, id: &BlockId| {
            show.plan.segments.iter().any(|s| s.block.as_ref() == Some(id))
        };
        let still = &self.programme.plan;
        let emptied: Vec<BlockId> = before
            .plan
            .blocks
            .iter()
            .map(|b| b.id.clone())
            .filter(|id| still.block(id).is_none() && full(before, id) && !full(&self.show, id))
            .collect();
        for block in emptied {
            let led = arrange::dissolve(&self.show, &block)?;
            self.lay(led);
        }
        Ok(())
    }

    /// What the document says is what the next one is compared with.
    fn brought(&mut self, before: &Show) {
        if before.brought.as_deref() != Some(self.programme) {
            let (was, now) = (before.brought.clone(), Some(Arc::new(self.programme.clone())));
            self.lay(changed(Change::Brought { was, now }));
        }
    }
}
