//! What was done, in words: each turn of the log as a line.

mod call;
mod change;
mod sent;

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use live::devices::Kept;
use live::past::Past;
use serde_json::{Map, Value};
use show::event::{Change, Event};
use show::id::{RunId, SegmentId, TurnId};
use show::run::{Edge, Run};
use show::turn::Actor;
use show::{Show, Turn, fold};

use super::{ms, word};
use crate::journal::{JournalLine, JournalView};
use crate::words::Words;

/// How many lines a page holds.
const PAGE: usize = 60;

/// A page of what was done, newest first: around a run or in all, before line `before` or the
/// newest, with what was sent to devices for each. None where there is no such run.
#[must_use]
pub fn journal(
    past: &Past,
    sent: &[Kept],
    run: Option<&RunId>,
    before: Option<u64>,
    words: &Words,
) -> Option<JournalView> {
    let (first, end) = match run {
        Some(run) => past.around(run)?,
        None => (0, past.turns().len()),
    };
    let before = before.and_then(|seq| usize::try_from(seq).ok());
    let until = before.map_or(end, |seq| seq.saturating_sub(1).clamp(first, end));
    let from = until.saturating_sub(PAGE).max(first);
    let mut show = past.after(from);
    let marks = Marks::of(past);
    let sent = sent::by_turn(sent);
    let mut lines = Vec::with_capacity(until - from);
    for (place, turn) in past.turns().iter().enumerate().take(until).skip(from) {
        let told = Told { past, show: &show, words };
        let mut line = line(&told, place, turn, &marks);
        let theirs = sent.get(turn.id.as_str()).into_iter().flatten();
        line.notes.extend(theirs.map(|kept| told.sent(turn, kept)));
        lines.push(line);
        fold(&mut show, turn);
    }
    lines.reverse();
    let older = (from > first).then_some(from as u64 + 1);
    Some(JournalView { lines, before: older, total: end - first })
}

/// What later turns made of earlier ones.
struct Marks {
    undone: BTreeSet<TurnId>,
    corrected: BTreeMap<TurnId, f64>,
}

impl Marks {
    fn of(past: &Past) -> Self {
        let (mut undone, mut corrected) = (BTreeSet::new(), BTreeMap::new());
        let stands: BTreeSet<_> =
            past.last().runs.iter().flat_map(|r| &r.passages).map(|p| &p.turn).collect();
        for turn in past.turns() {
            // What undoes and does again brings its changes along: they are no new correction.
            let turned = |e: &Event| matches!(e, Event::Undone { .. } | Event::Redone { .. });
            let turned = turn.events.iter().any(|recorded| turned(&recorded.event));
            for recorded in &turn.events {
                match &recorded.event {
                    Event::Undone { turn } => drop(undone.insert(turn.clone())),
                    Event::Redone { turn } => drop(undone.remove(turn)),
                    Event::Changed { change } if !turned => {
                        // A TOP says when something began.
                        if let Change::Passage { turn: of, edge: Edge::Start, .. } = &**change {
                            corrected.insert(of.clone(), (turn.id.clone(), at(past, turn)));
                        }
                    }
                    Event::Taken { .. } if !stands.contains(&turn.id) => {
                        undone.insert(turn.id.clone());
                    }
                    _ => {}
                }
            }
        }
        // A correction that was undone corrects nothing.
        corrected.retain(|_, (by, _)| !undone.contains(by));
        let corrected = corrected.into_iter().map(|(turn, (_, at))| (turn, at)).collect();
        Self { undone, corrected }
    }
}

/// When a turn was, by the clock of the run that goes on; by the machine's where none does.
fn at(past: &Past, turn: &Turn) -> f64 {
    let run = past.last().under_way().filter(|run| turn.moment.since(&run.clock.anchor) >= 0);
    ms(run.map_or(turn.moment.at(), |run| run.clock.at(&turn.moment)))
}

/// A turn told in how the show stands now, whatever it was when it was taken.
pub(super) fn told_now(
    past: &Past,
    show: &Show,
    (place, turn): (usize, &Turn),
    words: &Words,
) -> JournalLine {
    let marks = Marks { undone: BTreeSet::new(), corrected: BTreeMap::new() };
    line(&Told { past, show, words }, place, turn, &marks)
}

fn line(told: &Told, place: usize, turn: &Turn, marks: &Marks) -> JournalLine {
    let Said { code, facts, notes } = told.turn(turn);
    let run = told.run(turn);
    let desk = told.past.desk(&turn.desk);
    let at = run.map_or(turn.moment.at(), |run| run.clock.at(&turn.moment));
    JournalLine {
        seq: place as u64 + 1,
        turn: turn.id.0.clone(),
        at: ms(at),
        real: ms(turn.moment.at()),
        mode: run.map(|run| word(&run.mode)),
        by: by(&turn.actor),
        desk,
        who: called_by(&turn.actor, desk, told.words),
        text: told.words.filled(&format!("journal-{code}"), &facts),
        corrects: code.starts_with("corrected-"),
        code,
        facts,
        notes,
        corrected: marks.corrected.get(&turn.id).copied(),
        undone: marks.undone.contains(&turn.id),
    }
}

/// `desk`, `command-line`, or what the link may do.
fn by(actor: &Actor) -> String {
    match actor {
        // A link's name begins with its right.
        Actor::Link(link) => link.0.split('-').next().unwrap_or_default().to_owned(),
        other => word(other),
    }
}

/// Who acted, in words, from desk `desk`: "Poste 1", "Lien animateur".
#[must_use]
pub fn called_by(actor: &Actor, desk: usize, words: &Words) -> String {
    words.text(&format!("journal-by-{}", by(actor)), &[("desk", desk.into())])
}

/// The run that a turn began.
fn began<'a>(turn: &Turn, past: &'a Past) -> Option<&'a Run> {
    let run = turn.events.iter().find_map(|recorded| match &recorded.event {
        Event::RunBegan { run, .. } => Some(run),
        _ => None,
    })?;
    past.last().runs.iter().find(|r| r.id == *run)
}

/// What is said of something that happened.
struct Said {
    code: String,
    facts: Value,
    notes: Vec<String>,
}

impl Said {
    fn new<const N: usize>(code: &str, facts: [(&str, Value); N]) -> Self {
        let facts = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact));
        let facts = Value::Object(facts.collect::<Map<_, _>>());
        Self { code: code.to_owned(), facts, notes: Vec::new() }
    }

    fn text(&self, words: &Words) -> String {
        words.filled(&format!("journal-{}", self.code), &self.facts)
    }
}

/// The show as it stood before a turn, in which it is told.
struct Told<'a> {
    past: &'a Past,
    show: &'a Show,
    words: &'a Words,
}

impl Told<'_> {
    fn zone(&self) -> Tz {
        let about = self.show.about.as_ref().or(self.past.last().about.as_ref());
        about.map_or(chrono_tz::UTC, |about| about.zone)
    }

    /// The run that a turn was taken in, or began.
    fn run(&self, turn: &Turn) -> Option<&Run> {
        self.show.under_way().or_else(|| began(turn, self.past))
    }

    /// The line of a turn: what it did above all, and the rest of it as notes.
    fn turn(&self, turn: &Turn) -> Said {
        let events: Vec<&Event> = turn.events.iter().map(|recorded| &recorded.event).collect();
        let changes: Vec<_> = events
            .iter()
            .filter_map(|event| match event {
                Event::Changed { change } => Some(&**change),
                _ => None,
            })
            .collect();
        let turned = events.iter().find_map(|event| match event {
            Event::Undone { turn } => Some(("undone", turn)),
            Event::Redone { turn } => Some(("redone", turn)),
            _ => None,
        });
        if let Some((code, other)) = turned {
            let what = self.past.turns().iter().find(|t| t.id == *other);
            let what = what.map_or_else(String::new, |t| self.turn(t).text(self.words));
            return Said::new(code, [("what", what.into())]);
        }
        if !changes.is_empty() {
            return self.changes(&changes);
        }
        self.calls(&events)
    }

    fn calls(&self, events: &[&Event]) -> Said {
        let above = |event: &&&Event| {
            matches!(event, Event::Taken { .. } | Event::Ended { .. } | Event::RunBegan { .. })
        };
        let Some(main) = events.iter().find(above).or(events.last()) else {
            return Said::new("other", [("what", "".into())]);
        };
        let mut said = self.call(main);
        let rest = events.iter().filter(|event| !std::ptr::eq(**event, *main));
        said.notes.extend(rest.map(|event| self.call(event).text(self.words)));
        said
    }

    /// "4, La preuve en Actes": a segment by its number and title, as it was called then.
    fn name(&self, id: &SegmentId) -> String {
        let known = self.show.plan.segment(id).or_else(|| self.past.last().plan.segment(id));
        known.map_or_else(
            || id.0.clone(),
            |segment| match segment.number.as_str() {
                "" => segment.title.clone(),
                number => format!("{number}, {}", segment.title),
            },
        )
    }
}
