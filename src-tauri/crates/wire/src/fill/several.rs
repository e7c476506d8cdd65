//! Changes that are several commands in one turn.

use std::collections::BTreeMap;

use show::Command;
use show::id::{AppearanceId, BeatId, PersonId, SegmentId};
use show::people::Appearance;
use show::plan::{Segment, Start};

use super::passage::new_person;
use super::plan::segment_value;
use super::{Filled, Malformed, Shown, malformed};
use crate::brief::{Do, NewSegment};

impl Shown<'_> {
    pub(super) fn several(&self, brief: Do) -> Filled {
        let commands = match brief {
            Do::Several { commands } => {
                let each = commands.into_iter().enumerate();
                each.map(|(n, brief)| self.part(n, |part| part.fill(brief)))
                    .collect::<Result<Vec<_>, _>>()?
            }
            Do::AddSegments { rows, after } => self.new_rows(rows, after.map(SegmentId))?,
            Do::Duplicate { segments } => self.duplicates(&segments)?,
            _ => return Err(malformed("do", "")),
        };
        Ok(Command::Several { commands })
    }

    /// What is filled for a part of the command, whose new things have names of their own.
    fn part<T>(&self, n: usize, fill: impl FnOnce(&Shown) -> T) -> T {
        fill(&Shown { show: self.show, id: &format!("{}-{n}", self.id) })
    }

    fn new_rows(
        &self,
        rows: Vec<NewSegment>,
        after: Option<SegmentId>,
    ) -> Result<Vec<Command>, Malformed> {
        let block = after.as_ref().and_then(|a| self.show.plan.segment(a)?.block.clone());
        let (mut last, mut commands) = (after, Vec::new());
        let mut new: BTreeMap<String, PersonId> = BTreeMap::new();
        for (n, row) in rows.into_iter().enumerate() {
            let id = SegmentId(format!("s-{}-{n}", self.id));
            let mut segment = Segment {
                block: block.clone(),
                ..Segment::new(id.clone(), row.title, row.seconds)
            };
            for (field, value) in &row.fields {
                segment.set(segment_value(field, value)?);
            }
            commands.push(Command::AddSegment { segment: Box::new(segment), after: last });
            for (k, name) in row.people.iter().enumerate() {
                let known =
                    self.person_named(name).or_else(|| new.get(&name.to_lowercase()).cloned());
                let person =
                    known.clone().unwrap_or_else(|| PersonId(format!("p-{}-{n}-{k}", self.id)));
                let appearance = Appearance {
                    id: AppearanceId(format!("a-{}-{n}-{k}", self.id)),
                    person: person.clone(),
                    segment: id.clone(),
                    beat: None,
                    role: String::new(),
                    substitute: None,
                };
                commands.push(if known.is_some() {
                    Command::AddAppearance { appearance, after: None }
                } else {
                    new.insert(name.to_lowercase(), person.clone());
                    let person = new_person(person, name);
                    Command::AddPerson { person, appearance: Some(appearance) }
                });
            }
            last = Some(id);
        }
        Ok(commands)
    }

    fn duplicates(&self, ids: &[String]) -> Result<Vec<Command>, Malformed> {
        let find = |id: &String| {
            self.show.plan.position(&SegmentId(id.clone())).ok_or_else(|| malformed("segment", id))
        };
        let mut places = ids.iter().map(find).collect::<Result<Vec<_>, _>>()?;
        places.sort_unstable();
        places.dedup();
        let all = &self.show.plan.segments;
        let mut last = places.last().map(|at| all[*at].id.clone());
        let mut commands = Vec::new();
        for (n, segment) in places.iter().map(|at| &all[*at]).enumerate() {
            let mut copy = Segment {
                id: SegmentId(format!("s-{}-{n}", self.id)),
                number: String::new(),
                start: Start::Follows,
                ..segment.clone()
            };
            let mut beats: BTreeMap<BeatId, BeatId> = BTreeMap::new();
            for (k, beat) in copy.beats.iter_mut().enumerate() {
                let id = BeatId(format!("b-{}-{n}-{k}", self.id));
                beats.insert(std::mem::replace(&mut beat.id, id.clone()), id);
            }
            let id = copy.id.clone();
            commands.push(Command::AddSegment { segment: Box::new(copy), after: last });
            for (k, a) in self.show.people.in_segment(&segment.id).enumerate() {
                let appearance = Appearance {
                    id: AppearanceId(format!("a-{}-{n}-{k}", self.id)),
                    segment: id.clone(),
                    beat: a.beat.as_ref().and_then(|beat| beats.get(beat).cloned()),
                    ..a.clone()
                };
                commands.push(Command::AddAppearance { appearance, after: None });
            }
            last = Some(id);
        }
        Ok(commands)
    }
}
