//! Changes to plan, people, notes and closing, in words.

use serde::Serialize;
use serde_json::Value;
use show::checks::{CheckKey, Mark};
use show::event::Change;
use show::id::{PersonId, SegmentId, TurnId};
use show::plan::{Segment, SegmentValue};
use show::run::{Edge, Stamp};
use show::time::Secs;

use super::super::{check_title, length, signed, time_of_day, word};
use super::{Said, Told};

/// So many of a list are named; the others are counted.
const NAMED: usize = 4;

impl Told<'_> {
    /// The changes of one turn, of which there is at least one.
    pub(super) fn changes(&self, changes: &[&Change]) -> Said {
        if matches!(changes.last(), Some(Change::Brought { .. })) {
            return Said::new("brought-again", [("count", (changes.len() - 1).into())]);
        }
        if let Some(cuts) = all(changes, cut) {
            let one = |(id, by): &(&SegmentId, Secs)| format!("{} {}", self.name(id), signed(-by));
            return self.list("caught-up", &cuts, one);
        }
        let lengths = all(changes, duration).filter(|lengths| lengths.len() > 1);
        if let Some(lengths) = lengths {
            let one = |(id, was, now): &(&SegmentId, Secs, Secs)| {
                format!("{} {} → {}", self.name(id), length(*was), length(*now))
            };
            return self.list("lengths", &lengths, one);
        }
        // A start moves the end before it along: it is told by the start.
        let starts =
            |change: &&&Change| matches!(change, Change::Passage { edge: Edge::Start, .. });
        if let Some(start) = changes.iter().find(starts) {
            return self.change(start);
        }
        let mut said = self.change(changes[0]);
        if changes.len() > 1 {
            let more = [("count", (changes.len() - 1).into())];
            said.notes.push(self.words.text("journal-more", &more));
        }
        said
    }

    fn list<T>(&self, code: &str, all: &[T], one: impl Fn(&T) -> String) -> Said {
        let named: Vec<_> = all.iter().take(NAMED).map(one).collect();
        let mut said = Said::new(code, [("list", named.join(", ").into())]);
        if all.len() > NAMED {
            let more = [("count", (all.len() - NAMED).into())];
            said.notes.push(self.words.text("journal-more", &more));
        }
        said
    }

    fn change(&self, change: &Change) -> Said {
        match change {
            Change::Programme { now, .. } => {
                let count = now.plan.segments.len();
                Said::new("brought", [("count", count.into())])
            }
            Change::About { was, now } if was.date != now.date => {
                Said::new("date", [("date", now.date.to_string().into())])
            }
            Change::About { .. } => Said::new("about", []),
            Change::Set { now, .. } => Said::new("set", [("field", tag(now).into())]),
            Change::Segment { segment, was, now } => self.segment(segment, was, now),
            Change::SegmentPut { was, now, .. } => {
                put("segment", title(was.as_deref()), title(now.as_deref()))
            }
            Change::BlockPut { was, now, .. } => put(
                "block",
                was.as_ref().map(|b| b.title.as_str()),
                now.as_ref().map(|b| b.title.as_str()),
            ),
            Change::Person { person, now, .. } => Said::new(
                "person",
                [("name", self.person(person).into()), ("field", tag(now).into())],
            ),
            Change::PersonPut { was, now, .. } => put(
                "person",
                was.as_ref().map(|p| p.name.as_str()),
                now.as_ref().map(|p| p.name.as_str()),
            ),
            Change::AppearancePut { was, now, .. } => {
                let of = now.as_ref().or(was.as_ref());
                let name = of.map(|a| self.person(&a.person)).unwrap_or_default();
                let segment = of.map(|a| self.name(&a.segment)).unwrap_or_default();
                let code = if now.is_some() { "appearance-put" } else { "appearance-out" };
                Said::new(code, [("name", name.into()), ("segment", segment.into())])
            }
            Change::Check { key, now, .. } => self.check(key, now.as_ref()),
            Change::Checklist { .. } | Change::Kind { .. } | Change::Call { .. } => {
                self.prepared(change)
            }
            Change::Takeaway { was, now, .. } => put(
                "takeaway",
                was.as_ref().map(|t| t.text.as_str()),
                now.as_ref().map(|t| t.text.as_str()),
            ),
            Change::Device { was, now, .. } => put(
                "device",
                was.as_ref().map(|d| d.name.as_str()),
                now.as_ref().map(|d| d.name.as_str()),
            ),
            Change::KindCues { .. } => Said::new("kind-cues", []),
            Change::Closing { now, .. } => {
                let rows = now.as_ref().map_or(0, |closing| closing.rows.len());
                Said::new("closing", [("count", rows.into())])
            }
            Change::Row { now, .. } => Said::new("row", [("name", now.title.as_str().into())]),
            Change::RowPlace { now, .. } => Said::new("row-place", [("place", (now + 1).into())]),
            Change::Passage { turn, edge, was, now } => self.correction(turn, *edge, was, now),
            Change::Skipped { segment, now, .. } => {
                let code = if *now { "skipped" } else { "unskipped" };
                Said::new(code, [("name", self.name(segment).into())])
            }
            Change::SegmentPlace { segment, .. } => {
                Said::new("moved", [("name", self.name(segment).into())])
            }
            Change::Filling { now, .. } => {
                Said::new("filling", [("length", now.map_or(0, |f| f.seconds).into())])
            }
            Change::Armed { now: Some(segment), .. } => {
                Said::new("armed", [("name", self.name(segment).into())])
            }
            other => Said::new("other", [("what", tag(other).into())]),
        }
    }

    /// What is expected of whom, and who was asked.
    fn prepared(&self, change: &Change) -> Said {
        match change {
            Change::Checklist { was, now } => {
                let count = i64::try_from(now.len()).unwrap_or_default()
                    - i64::try_from(was.len()).unwrap_or_default();
                Said::new("checklist", [("count", count.into())])
            }
            Change::Kind { appearance, now, .. } => {
                let found = self.show.people.appearance(appearance);
                let name = found.map(|a| self.person(&a.person)).unwrap_or_default();
                let kind = now.map_or_else(|| "none".to_owned(), |kind| word(&kind));
                Said::new("kind", [("name", name.into()), ("kind", kind.into())])
            }
            Change::Call { person, now, .. } => {
                let code = if now.is_some() { "call-noted" } else { "call-out" };
                Said::new(code, [("name", self.person(person).into())])
            }
            other => Said::new("other", [("what", tag(other).into())]),
        }
    }

    fn correction(&self, turn: &TurnId, edge: Edge, was: &Stamp, now: &Stamp) -> Said {
        let passage = self.show.runs.iter().find_map(|run| run.passage(turn));
        let name = passage.map(|(_, p)| self.name(&p.segment)).unwrap_or_default();
        let code = match edge {
            Edge::Start => "corrected-start",
            Edge::End => "corrected-end",
        };
        let time = |stamp: &Stamp| time_of_day(stamp.at, self.zone());
        Said::new(
            code,
            [("name", name.into()), ("was", time(was).into()), ("now", time(now).into())],
        )
    }

    fn segment(&self, id: &SegmentId, was: &SegmentValue, now: &SegmentValue) -> Said {
        let (name, field) = (self.name(id).into(), tag(now).into());
        match (told(was), told(now)) {
            (Some(was), Some(now)) => Said::new(
                "segment-to",
                [("name", name), ("field", field), ("was", was.into()), ("now", now.into())],
            ),
            _ => match now {
                SegmentValue::Dropped(true) => Said::new("dropped", [("name", name)]),
                SegmentValue::Dropped(false) => Said::new("taken-in", [("name", name)]),
                _ => Said::new("segment", [("name", name), ("field", field)]),
            },
        }
    }

    fn check(&self, key: &CheckKey, now: Option<&Mark>) -> Said {
        let (person, code) = match key {
            CheckKey::Person(person, code) => (Some(person), code),
            CheckKey::Appearance(id, code) => {
                let found = self.show.people.appearances.iter().find(|a| a.id == *id);
                (found.map(|a| &a.person), code)
            }
        };
        let person = person.map(|id| self.person(id)).unwrap_or_default();
        let check = check_title(self.show, code, self.words);
        let state = now.map_or_else(|| "todo".to_owned(), |mark| word(&mark.state));
        Said::new(
            "check",
            [("name", person.into()), ("check", check.into()), ("state", state.into())],
        )
    }

    pub(super) fn person(&self, id: &PersonId) -> String {
        self.show.people.person(id).map_or_else(|| id.0.clone(), |p| p.name.clone())
    }
}

/// All of the changes as `read` reads them; none where one of them is another kind.
fn all<'a, T>(changes: &[&'a Change], read: impl Fn(&'a Change) -> Option<T>) -> Option<Vec<T>> {
    changes.iter().map(|change| read(change)).collect()
}

fn cut(change: &Change) -> Option<(&SegmentId, Secs)> {
    match change {
        Change::Cut { segment, was, now } => Some((segment, now - was)),
        _ => None,
    }
}

fn duration(change: &Change) -> Option<(&SegmentId, Secs, Secs)> {
    match change {
        Change::Segment {
            segment,
            was: SegmentValue::Duration(was),
            now: SegmentValue::Duration(now),
        } => Some((segment, *was, *now)),
        _ => None,
    }
}

fn title(segment: Option<&Segment>) -> Option<&str> {
    segment.map(|s| s.title.as_str())
}

/// Something put in, taken out or changed.
fn put(what: &str, was: Option<&str>, now: Option<&str>) -> Said {
    let how = match (was, now) {
        (None, _) => "put",
        (_, None) => "out",
        _ => "edited",
    };
    let name = now.or(was).unwrap_or_default();
    Said::new(&format!("{what}-{how}"), [("name", name.into())])
}

/// A value that reads well beside another one.
fn told(value: &SegmentValue) -> Option<String> {
    let quoted = |text: &String| (!text.is_empty()).then(|| text.clone());
    match value {
        SegmentValue::Title(text) | SegmentValue::Number(text) | SegmentValue::Room(text) => {
            quoted(text)
        }
        SegmentValue::Duration(secs)
        | SegmentValue::Least(secs)
        | SegmentValue::Most(Some(secs)) => Some(length(*secs)),
        _ => None,
    }
}

/// The name that a value has in the log.
fn tag(value: &impl Serialize) -> String {
    match serde_json::to_value(value).unwrap_or_default() {
        Value::Object(map) => {
            let of = map.get("of").or_else(|| map.get("field")).and_then(Value::as_str);
            of.map(str::to_owned).or_else(|| map.keys().next().cloned()).unwrap_or_default()
        }
        Value::String(text) => text,
        _ => String::new(),
    }
}
