//! Projects of Ontime: version 3 (`rundown`, a list) and version 4 (`rundowns`, entries by id).
//! Times are milliseconds from midnight.

use std::collections::HashMap;

use serde_json::Value;

use super::json::{is_something, list, says, text, value};
use super::left_out::LeftOut;
use super::{Importer, Reading};
use crate::draft::{DraftNote, DraftShow, NoteCode};
use crate::rows::{self, DAY, Day, Group, Row, Rows};
use crate::table::{Field, voices};
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: "ontime", is, read };

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    says(bytes, &["\"rundown", "\"timeStart\""])
}

/// Fields of an entry that are read, or that only say how Ontime shows and counts it.
const READ: &[&str] = &[
    "id",
    "type",
    "title",
    "cue",
    "note",
    "subtitle",
    "presenter",
    "timeStart",
    "timeEnd",
    "duration",
    "skip",
    "custom",
    "dayOffset",
    "entries",
    "parent",
    "colour",
    "revision",
    "timerType",
    "endAction",
    "isPublic",
    "linkStart",
    "timeStrategy",
    "timeWarning",
    "timeDanger",
    "countToEnd",
    "flag",
    "delay",
    "gap",
    "startTime",
    "endTime",
    "isFirstLinked",
    "targetDuration",
    "triggers",
    "isNextDay",
];

struct Project {
    labels: HashMap<String, String>,
    group: Option<usize>,
    days: i64,
    last: Option<i64>,
    left_out: LeftOut,
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let value = value(bytes)?;
    let about = &value["project"];
    let said = |field| Some(text(about, field)).filter(|text| !text.is_empty());
    let mut all = Rows {
        format: "ontime",
        name: name.map(str::to_owned),
        encoding: "UTF-8".to_owned(),
        show: DraftShow {
            title: said("title"),
            subtitle: said("description"),
            ..DraftShow::default()
        },
        ..Rows::default()
    };
    let labels = value["customFields"].as_object().into_iter().flatten();
    let mut project = Project {
        labels: labels.map(|(key, field)| (key.clone(), text(field, "label"))).collect(),
        group: None,
        days: 0,
        last: None,
        left_out: LeftOut::default(),
    };
    let (entries, others) = entries(&value);
    if entries.is_empty() {
        return Err(Unreadable::NoProgramme { lines: 0 });
    }
    let lines: Vec<String> = entries.iter().map(|(entry, _)| shown(entry)).collect();
    for (at, (entry, parent)) in entries.iter().enumerate() {
        project.entry(u32::try_from(at + 1).unwrap_or(u32::MAX), entry, *parent, &mut all);
    }
    all.lines = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    all.notes.extend(project.left_out.notes());
    if !others.is_empty() {
        let facts = [("sheets", others.join(", "))];
        all.notes.push(DraftNote::new(NoteCode::SheetsLeftOut, None, &facts));
    }
    Ok(Reading { draft: rows::draft(all)?, lines })
}

/// Whether an entry stands in a group.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Parent {
    /// The document does not say: a block holds what follows it.
    Unsaid,
    Group,
    Nobody,
}

/// The entries in order, and the titles of other rundowns of the project.
fn entries(value: &Value) -> (Vec<(&Value, Parent)>, Vec<String>) {
    if let Some(rundown) = value["rundown"].as_array() {
        return (rundown.iter().map(|entry| (entry, Parent::Unsaid)).collect(), Vec::new());
    }
    let Some(rundowns) = value["rundowns"].as_object() else { return (Vec::new(), Vec::new()) };
    let loaded = text(&value["settings"], "currentRundown");
    let first = rundowns.get(&loaded).or_else(|| rundowns.get("default"));
    let Some(rundown) = first.or_else(|| rundowns.values().next()) else {
        return (Vec::new(), Vec::new());
    };
    let others = rundowns.values().filter(|other| *other != rundown).map(|o| text(o, "title"));
    let mut out = Vec::new();
    for id in list(&rundown["order"]) {
        let entry = &rundown["entries"][id.as_str().unwrap_or_default()];
        if entry.is_null() {
            continue;
        }
        out.push((entry, Parent::Nobody));
        for inside in list(&entry["entries"]) {
            let inside = &rundown["entries"][inside.as_str().unwrap_or_default()];
            if !inside.is_null() {
                out.push((inside, Parent::Group));
            }
        }
    }
    (out, others.collect())
}

impl Project {
    fn entry(&mut self, line: u32, entry: &Value, parent: Parent, all: &mut Rows) {
        for (field, held) in entry.as_object().into_iter().flatten() {
            if is_something(held) && !READ.contains(&field.as_str()) {
                self.left_out.count(field);
            }
        }
        match text(entry, "type").as_str() {
            "block" | "group" => {
                self.group = Some(all.groups.len());
                let (title, notes) = (text(entry, "title"), text(entry, "note"));
                all.groups.push(Group { line, title, notes });
            }
            "event" | "" => {
                let row = self.event(line, entry, parent);
                all.rows.push(row);
            }
            "milestone" => {
                let row = Row {
                    start: None,
                    end: None,
                    duration: None,
                    ..self.event(line, entry, parent)
                };
                all.rows.push(row);
            }
            other => self.left_out.count(other),
        }
    }

    fn event(&mut self, line: u32, entry: &Value, parent: Parent) -> Row {
        if parent == Parent::Nobody {
            self.group = None;
        }
        let seconds = |field| entry[field].as_i64().map(|ms| ms.div_euclid(1000));
        let timed = text(entry, "type") != "milestone";
        let start = seconds("timeStart").filter(|_| timed);
        // A start far before the last one is the next day's.
        match entry["dayOffset"].as_i64() {
            Some(days) => self.days = days.clamp(0, 60),
            None if start.zip(self.last).is_some_and(|(start, last)| start + DAY / 2 < last) => {
                self.days += 1;
            }
            None => {}
        }
        self.last = start.or(self.last);
        let later = self.days * DAY;
        let duration = seconds("duration").filter(|length| *length > 0);
        let end = seconds("timeEnd").filter(|_| timed);
        let end = start.zip(duration).map(|(start, length)| start + length).or(end);
        let mut row = Row {
            line,
            day: Day::Unsaid,
            start: start.map(|at| at + later),
            end: end.map(|at| at + later),
            number: text(entry, "cue"),
            title: text(entry, "title"),
            subtitle: text(entry, "subtitle"),
            notes: text(entry, "note"),
            block: self.group,
            dropped: entry["skip"].as_bool().unwrap_or(false),
            ..Row::default()
        };
        row.voices = voices(&text(entry, "presenter"), true).0;
        self.custom(entry, &mut row);
        if row.title.is_empty() {
            row.title.clone_from(&row.number);
            row.derived.push("title");
        }
        row
    }

    /// Fields of the project's own: people where their label says so, else notes.
    fn custom(&self, entry: &Value, row: &mut Row) {
        for (key, held) in entry["custom"].as_object().into_iter().flatten() {
            let said = super::json::plain_text(held);
            if said.is_empty() {
                continue;
            }
            let label = self.labels.get(key).filter(|label| !label.is_empty()).unwrap_or(key);
            if Field::of_head(label).contains(&Field::Speakers) {
                row.voices.extend(voices(&said, true).0);
            } else {
                row.notes = format!("{}\n{label}\u{a0}: {said}", row.notes).trim().to_owned();
            }
        }
    }
}

/// An entry for the eye.
fn shown(entry: &Value) -> String {
    let time = entry["timeStart"].as_i64().map(|ms| {
        let minutes = ms.div_euclid(60_000).rem_euclid(24 * 60);
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    });
    let parts =
        [time.unwrap_or_default(), text(entry, "cue"), text(entry, "title"), text(entry, "note")];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    rows::safe_line(&said.join("\u{a0}· "))
}
