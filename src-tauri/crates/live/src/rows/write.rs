//! Writing what a show holds as rows.

use std::collections::BTreeSet;

use chrono::SecondsFormat;
use chrono_tz::Tz;
use serde::Serialize;
use show::Show;
use show::checks::{CheckKey, Mark};
use show::event::{Change, Event};
use show::id::{AppearanceId, CheckCode, SegmentId};
use show::run::{Passage, Run};
use show::time::At;

use super::{AsRunRow, CheckRow, PersonRow, Row, SegmentRow, person_of};
use crate::planned::{Span, planned};

/// Writes a show's things as rows.
pub(super) struct Rows<'a> {
    show: &'a Show,
    zone: Tz,
}

impl<'a> Rows<'a> {
    pub(super) fn of(show: &'a Show) -> Self {
        Self { show, zone: show.about.as_ref().map_or(Tz::UTC, |a| a.zone) }
    }

    pub(super) fn put_by(&self, change: &Change) -> Vec<Row> {
        match change {
            // The record names it.
            Change::Segment { segment, .. } | Change::Given { segment, .. } => {
                self.record_of(segment)
            }
            Change::Passage { turn, .. } => {
                let of = |run: &'a Run| Some((run, run.passage(turn)?.1));
                let found = self.show.runs.iter().filter_map(of);
                found.map(|(run, passage)| self.as_run(run, passage)).collect()
            }
            Change::Person { person, .. } => {
                let at = self.show.people.persons.iter().position(|p| p.id == *person);
                at.into_iter().map(|at| self.person(at)).collect()
            }
            Change::PersonPut { at, .. } => self.persons_from(*at),
            Change::AppearancePut { now: Some(now), .. } => self.checks_of(&now.id),
            Change::Check { key, .. } => {
                self.show.people.mark(key).and_then(|m| self.check(key, m)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// What the record says of a segment, in every run.
    fn record_of(&self, id: &SegmentId) -> Vec<Row> {
        let of =
            |run: &'a Run| run.passages.iter().filter(|p| p.segment == *id).map(move |p| (run, p));
        self.show.runs.iter().flat_map(of).map(|(run, p)| self.as_run(run, p)).collect()
    }

    /// The passages that a call of the show opened, closed or changed.
    pub(super) fn called_by(&self, event: &Event) -> Vec<Row> {
        let at = match event {
            Event::Taken { at, .. } | Event::Ended { at, .. } | Event::RunEnded { at, .. } => *at,
            Event::Resumed { at } => *at,
            Event::Adjusted { .. } | Event::TookBack { .. } => At(i64::MAX),
            _ => return Vec::new(),
        };
        // A run that ended in this turn may have made way for another.
        let runs = self.show.runs.iter().rev().take(2);
        let touched = |p: &&Passage| p.ended.is_none_or(|ended| ended == at);
        runs.flat_map(|run| run.passages.iter().filter(touched).map(|p| self.as_run(run, p)))
            .collect()
    }

    pub(super) fn segments(&self) -> Vec<Row> {
        self.segments_other_than(&[], &BTreeSet::new())
    }

    /// The segments that stand elsewhere or begin at another time than they did, or were edited.
    pub(super) fn segments_other_than(
        &self,
        stood: &[(SegmentId, Option<At>)],
        edited: &BTreeSet<&SegmentId>,
    ) -> Vec<Row> {
        let spans = planned(self.show);
        let other = |at: usize, id: &SegmentId| {
            let start = spans.get(at).map(|span| span.start);
            stood.get(at).is_none_or(|(was, began)| was != id || *began != start)
                || edited.contains(id)
        };
        let numbered = self.show.plan.segments.iter().enumerate();
        let others = numbered.filter(|(at, s)| other(*at, &s.id));
        others.map(|(at, _)| Row::Segment(self.segment(at, spans.get(at)))).collect()
    }

    fn segment(&self, at: usize, span: Option<&Span>) -> SegmentRow {
        let segment = &self.show.plan.segments[at];
        let about = self.show.about.as_ref();
        let hard_end = segment.hard_end.zip(about).map(|(time, about)| about.instant(time));
        SegmentRow {
            id: segment.id.0.clone(),
            position: place(at),
            block: segment.block.as_ref().map(|b| b.0.clone()),
            track: segment.track.0.clone(),
            number: segment.number.clone(),
            kind: word(&segment.kind),
            title: segment.title.clone(),
            subtitle: segment.subtitle.clone(),
            hard_start: matches!(segment.start, show::plan::Start::Hard(_)),
            starts_at: span.map(|s| self.text(s.start)),
            duration_s: segment.duration,
            least_s: segment.least,
            most_s: segment.most,
            hard_end: hard_end.map(|at| self.text(at)),
            dropped: segment.dropped,
        }
    }

    pub(super) fn persons_from(&self, first: usize) -> Vec<Row> {
        (first..self.show.people.persons.len()).map(|at| self.person(at)).collect()
    }

    fn person(&self, at: usize) -> Row {
        let person = &self.show.people.persons[at];
        Row::Person(PersonRow {
            id: person.id.0.clone(),
            position: place(at),
            kind: word(&person.kind),
            name: person.name.clone(),
            given: person.given.clone(),
            family: person.family.clone(),
            role: person.role.clone(),
            organisation: person.organisation.clone(),
            pronunciation: person.pronunciation.clone(),
        })
    }

    pub(super) fn checks(&self) -> Vec<Row> {
        let marks = self.show.people.person_marks.iter();
        let of_persons = marks.flat_map(|(id, marks)| {
            let key = |code: &CheckCode| CheckKey::Person(id.clone(), code.clone());
            marks.iter().filter_map(move |(code, mark)| self.check(&key(code), mark))
        });
        let of_passages = self.show.people.appearance_marks.keys().flat_map(|a| self.checks_of(a));
        of_persons.chain(of_passages).collect()
    }

    fn checks_of(&self, id: &AppearanceId) -> Vec<Row> {
        let marks = self.show.people.appearance_marks.get(id).into_iter().flatten();
        let key = |code: &CheckCode| CheckKey::Appearance(id.clone(), code.clone());
        marks.filter_map(|(code, mark)| self.check(&key(code), mark)).collect()
    }

    /// A mark as a row; none where it is of a passage that is no more.
    fn check(&self, key: &CheckKey, mark: &Mark) -> Option<Row> {
        let (appearance, segment, code) = match key {
            CheckKey::Person(_, code) => (String::new(), String::new(), code),
            CheckKey::Appearance(id, code) => {
                let found = self.show.people.appearances.iter().find(|a| a.id == *id)?;
                (id.0.clone(), found.segment.0.clone(), code)
            }
        };
        Some(Row::Check(CheckRow {
            person: person_of(self.show, key)?.0.clone(),
            appearance,
            code: code.0.clone(),
            segment,
            state: word(&mark.state),
            note: mark.note.clone(),
            marked_at: self.text(mark.at),
        }))
    }

    pub(super) fn as_run(&self, run: &Run, passage: &Passage) -> Row {
        let segment: Option<_> = self.show.plan.segment(&passage.segment);
        Row::AsRun(AsRunRow {
            run: run.id.0.clone(),
            turn: passage.turn.0.clone(),
            mode: word(&run.mode),
            segment: passage.segment.0.clone(),
            title: segment.map_or_else(String::new, |s| s.title.clone()),
            track: passage.track.0.clone(),
            taken_at: self.text(passage.taken),
            ended_at: passage.ended.map(|at| self.text(at)),
            held_s: passage.held / 1000,
            adjust_s: passage.adjust,
            planned_s: segment.map_or(0, |s| s.duration),
            forced: place(passage.forced.len()),
            taken_called_at: passage.called.taken.map(|at| self.text(at)),
            ended_called_at: passage.called.ended.map(|at| self.text(at)),
        })
    }

    fn text(&self, at: At) -> String {
        at.in_zone(self.zone).to_rfc3339_opts(SecondsFormat::AutoSi, false)
    }
}

fn place(at: usize) -> i64 {
    i64::try_from(at).unwrap_or(i64::MAX)
}

/// The one word by which a plain choice is written everywhere: in the log, on the wire, here.
fn word(choice: &impl Serialize) -> String {
    let value = serde_json::to_value(choice).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
