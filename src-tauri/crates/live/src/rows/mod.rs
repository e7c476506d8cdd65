//! The rows that a store keeps beside the log, so that anyone can query them with plain SQL.
//! Instants are RFC 3339 texts in the show's zone, lengths whole seconds; nothing private is in
//! them.
//!
//! A turn changes few of them: [`before`] keeps, before it is folded, which rows it takes away and
//! where the others stand, and [`changed`] says, after it, which are new or other. [`all`] is every
//! row, to begin afresh.

mod write;

use std::collections::BTreeSet;

use show::Show;
use show::checks::CheckKey;
use show::event::{Change, Event};
use show::id::{CheckCode, PersonId, SegmentId};
use show::run::{Passage, Run};
use show::time::At;
use show::turn::Turn;

pub use show::rows::{AsRunRow, Changes, CheckRow, Gone, PersonRow, Row, SegmentRow};

use write::Rows;

use crate::planned::planned;

/// Every row of a show.
#[must_use]
pub fn all(show: &Show) -> Changes {
    let rows = Rows::of(show);
    let mut put = rows.segments();
    put.extend(rows.persons_from(0));
    put.extend(rows.checks());
    for run in &show.runs {
        put.extend(run.passages.iter().map(|p| rows.as_run(run, p)));
    }
    Changes { afresh: true, gone: Vec::new(), put }
}

/// What is kept of the rows until a turn was folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// Which it takes away.
    pub gone: Vec<Gone>,
    /// Where each segment stood, with its planned start; none where the turn moves no segment.
    places: Option<Vec<(SegmentId, Option<At>)>>,
}

/// What is kept of the show's rows before a turn is folded.
#[must_use]
pub fn before(show: &Show, turn: &Turn) -> Before {
    let events = || turn.events.iter().map(|recorded| &recorded.event);
    Before {
        gone: events().flat_map(|event| gone_by(show, event)).collect(),
        places: events().any(moves).then(|| places(show)),
    }
}

/// Whether segments may stand elsewhere or begin at another time after it.
fn moves(event: &Event) -> bool {
    matches!(event, Event::Changed { change } if matches!(
        **change,
        Change::Segment { .. } | Change::SegmentPut { .. } | Change::SegmentPlace { .. }
    ))
}

fn places(show: &Show) -> Vec<(SegmentId, Option<At>)> {
    let spans = planned(show);
    let start = |at: usize| spans.get(at).map(|span| span.start);
    show.plan.segments.iter().enumerate().map(|(at, s)| (s.id.clone(), start(at))).collect()
}

/// What a turn changed, of the show as it is after the turn was folded, with what [`before`] kept.
#[must_use]
pub fn changed(after: &Show, turn: &Turn, before: Before) -> Changes {
    let rows = Rows::of(after);
    let Before { gone, places: stood } = before;
    let mut put = Vec::new();
    if let Some(stood) = stood {
        put.extend(rows.segments_other_than(&stood, &edited(turn)));
    }
    for recorded in &turn.events {
        match &recorded.event {
            Event::Changed { change } => match &**change {
                Change::Programme { .. } | Change::About { .. } => return all(after),
                change => put.extend(rows.put_by(change)),
            },
            event => put.extend(rows.called_by(event)),
        }
    }
    Changes { afresh: false, gone, put }
}

/// The segments of which a turn changed a field.
fn edited(turn: &Turn) -> BTreeSet<&SegmentId> {
    turn.events.iter().filter_map(|recorded| edited_by(&recorded.event)).collect()
}

fn edited_by(event: &Event) -> Option<&SegmentId> {
    let Event::Changed { change } = event else { return None };
    match &**change {
        Change::Segment { segment, .. } => Some(segment),
        Change::SegmentPut { now, .. } => now.as_ref().map(|s| &s.id),
        _ => None,
    }
}

fn gone_by(before: &Show, event: &Event) -> Vec<Gone> {
    match event {
        Event::TookBack { track, segment } => {
            let run = before.run();
            let last = run.and_then(|r| Some((r, r.last(track)?)));
            let back = last.filter(|(_, p)| p.segment == *segment && p.ended.is_none());
            let gone = |(run, p): (&Run, &Passage)| Gone::AsRun {
                run: run.id.0.clone(),
                turn: p.turn.0.clone(),
            };
            back.map(gone).into_iter().collect()
        }
        Event::Changed { change } => match &**change {
            Change::SegmentPut { was: Some(was), .. } => {
                vec![Gone::Segment { id: was.id.0.clone() }]
            }
            Change::PersonPut { was: Some(was), .. } => vec![Gone::Person { id: was.id.0.clone() }],
            Change::AppearancePut { was: Some(was), .. } => {
                let marks = before.people.appearance_marks.get(&was.id).into_iter().flatten();
                let key = |code: &CheckCode| CheckKey::Appearance(was.id.clone(), code.clone());
                marks.map(|(code, _)| no_check(&was.person, &key(code))).collect()
            }
            Change::Check { key, now: None, .. } => {
                person_of(before, key).map(|person| no_check(person, key)).into_iter().collect()
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn no_check(person: &PersonId, key: &CheckKey) -> Gone {
    let (appearance, code) = match key {
        CheckKey::Person(_, code) => (String::new(), code),
        CheckKey::Appearance(appearance, code) => (appearance.0.clone(), code),
    };
    Gone::Check { person: person.0.clone(), appearance, code: code.0.clone() }
}

fn person_of<'a>(show: &'a Show, key: &'a CheckKey) -> Option<&'a PersonId> {
    match key {
        CheckKey::Person(person, _) => Some(person),
        CheckKey::Appearance(id, _) => {
            show.people.appearances.iter().find(|a| a.id == *id).map(|a| &a.person)
        }
    }
}
