//! From a command in brief to the whole command: the door fills in what its client was shown.

use chrono::{NaiveDate, NaiveTime};
use serde::de::DeserializeOwned;
use serde_json::Value;
use show::closing::{Row, Takeaway, TakeawayKind};
use show::command::Cut;
use show::id::{
    AppearanceId, BeatId, PersonId, RowId, RunId, SegmentId, TakeawayId, TrackId, TurnId,
};
use show::people::{Appearance, Person, PersonKind, PersonValue};
use show::plan::{Segment, SegmentValue, Start};
use show::time::{At, DayTime, Secs};
use show::{Command, Show};
use thiserror::Error;

use crate::brief::{CutBrief, Do};

/// What a command in brief is read against.
pub struct Shown<'a> {
    /// The show as its client was shown it.
    pub show: &'a Show,
    /// The command's id, from which new things take their names.
    pub id: &'a str,
}

/// A command that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{field}` cannot be `{value}`")]
pub struct Malformed {
    /// Which field.
    pub field: &'static str,
    /// What it was.
    pub value: String,
}

type Filled = Result<Command, Malformed>;

fn malformed(field: &'static str, value: &str) -> Malformed {
    Malformed { field, value: value.chars().take(80).collect() }
}

/// A word of the contract as the type that it names.
fn word<T: DeserializeOwned>(field: &'static str, text: &str) -> Result<T, Malformed> {
    serde_json::from_value(Value::String(text.to_owned())).map_err(|_| malformed(field, text))
}

fn secs(field: &'static str, text: &str) -> Result<Secs, Malformed> {
    text.trim().parse().map_err(|_| malformed(field, text))
}

#[expect(clippy::cast_possible_truncation, reason = "instants of the wire are whole milliseconds")]
fn at(ms: f64) -> At {
    At(ms as i64)
}

impl Shown<'_> {
    /// The whole command.
    ///
    /// # Errors
    /// [`Malformed`], naming the field that cannot be read.
    pub fn fill(&self, brief: Do) -> Filled {
        match brief {
            Do::CatchUp { .. }
            | Do::SetDuration { .. }
            | Do::SetSegment { .. }
            | Do::AddSegment { .. }
            | Do::RemoveSegment { .. }
            | Do::SetDate { .. } => self.plan(brief),
            Do::AddPerson { .. } | Do::SetPerson { .. } | Do::Check { .. } => self.people(brief),
            Do::Takeaway { .. }
            | Do::SetTakeaway { .. }
            | Do::SetRow { .. }
            | Do::MoveRow { .. } => self.closing(brief),
            Do::Undo { turn } => Ok(Command::Undo { turn: turn.map(TurnId) }),
            Do::Redo => Ok(Command::Redo),
            call => self.call(call),
        }
    }

    fn call(&self, brief: Do) -> Filled {
        let track = |name: Option<String>| name.map_or_else(TrackId::main, TrackId);
        let run = || RunId(format!("run-{}", self.id));
        Ok(match brief {
            Do::Take { track: name, from, to, forced } => {
                let track = track(name);
                let shown = from.is_none() && to.is_none();
                let from = from.map(SegmentId).or_else(|| shown.then(|| self.on_air(&track))?);
                let to = to.map(SegmentId).or_else(|| shown.then(|| self.next(&track))?);
                Command::Take { track, from, to, forced: forced.unwrap_or_default() }
            }
            Do::Standby { track: name, segment } => {
                let track = track(name);
                let next = || self.next(&track).ok_or_else(|| malformed("segment", ""));
                let segment = segment.map_or_else(next, |s| Ok(SegmentId(s)))?;
                Command::Standby { track, segment }
            }
            Do::End { segment } => Command::End { segment: self.airing(segment) },
            Do::Hold => Command::Hold,
            Do::Resume => Command::Resume,
            Do::Back { track: name, segment } => {
                let track = track(name);
                let last = self.show.run().and_then(|r| r.last(&track)).map(|p| p.segment.clone());
                let segment = segment.map(SegmentId).or(last).unwrap_or_else(|| "".into());
                Command::Back { track, segment }
            }
            Do::Skip { segment } => {
                let next = || self.next(&TrackId::main()).ok_or_else(|| malformed("segment", ""));
                Command::Skip { segment: segment.map_or_else(next, |s| Ok(SegmentId(s)))? }
            }
            Do::Adjust { seconds, segment } => {
                Command::Adjust { segment: self.airing(segment), seconds }
            }
            Do::Rehearse { at: from, speed } => Command::Rehearse {
                run: run(),
                at: from.map_or_else(|| self.before_the_first(), at),
                speed: speed.unwrap_or(1),
            },
            Do::GoLive { override_day } => {
                Command::GoLive { run: run(), override_day: override_day.unwrap_or_default() }
            }
            Do::SetClock { at: to, speed } => {
                let speed = speed.or_else(|| self.show.under_way().map(|r| r.clock.speed));
                Command::SetClock { at: to.map(at), speed: speed.unwrap_or(1) }
            }
            Do::Message { text } => Command::Message { text },
            _ => return Err(malformed("do", "")),
        })
    }

    fn on_air(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.on_air(track)?.segment.clone())
    }

    fn next(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.next(&self.show.plan, track)?.id.clone())
    }

    /// The segment that is named, or the one on air.
    fn airing(&self, named: Option<String>) -> SegmentId {
        let on_air = || self.on_air(&TrackId::main());
        named.map(SegmentId).or_else(on_air).unwrap_or_else(|| "".into())
    }

    /// A minute before the first planned start: where a rehearsal begins.
    fn before_the_first(&self) -> At {
        let first = live::planned::planned(self.show).first().map(|row| row.start);
        first.unwrap_or(At(0)).plus(-60)
    }

    fn plan(&self, brief: Do) -> Filled {
        let find = |id: &str| {
            let found = self.show.plan.segment(&id.into());
            found.ok_or_else(|| malformed("segment", id))
        };
        let edit =
            |segment: &Segment, now: SegmentValue, was: Option<SegmentValue>| Command::Edit {
                segment: segment.id.clone(),
                was: was.unwrap_or_else(|| segment.value(&now)),
                now,
            };
        Ok(match brief {
            Do::SetDuration { segment, seconds, was } => {
                let was = was.map(SegmentValue::Duration);
                edit(find(&segment)?, SegmentValue::Duration(seconds), was)
            }
            Do::CatchUp { cuts } => {
                let cut =
                    |c: CutBrief| Cut { segment: SegmentId(c.segment), was: c.was, now: c.now };
                Command::CatchUp { cuts: cuts.into_iter().map(cut).collect() }
            }
            Do::SetSegment { segment, field, value } => {
                edit(find(&segment)?, segment_value(&field, &value)?, None)
            }
            Do::AddSegment { title, seconds, after, kind, start } => {
                let after = after.map(SegmentId);
                let block = after.as_ref().and_then(|a| self.show.plan.segment(a)?.block.clone());
                let segment = Segment {
                    id: SegmentId(format!("s-{}", self.id)),
                    block,
                    track: TrackId::main(),
                    number: String::new(),
                    kind: kind.map_or(Ok(show::plan::Kind::Talk), |k| word("kind", &k))?,
                    title,
                    subtitle: String::new(),
                    notes: String::new(),
                    start: start.map_or(Ok(Start::Follows), |s| start_of(&s))?,
                    duration: seconds,
                    least: seconds,
                    most: None,
                    hard_end: None,
                    dropped: false,
                    beats: Vec::new(),
                };
                Command::AddSegment { segment: Box::new(segment), after }
            }
            Do::RemoveSegment { segment } => Command::RemoveSegment { segment: SegmentId(segment) },
            Do::SetDate { date } => {
                let was = self.show.about.as_ref().map(|a| a.date).unwrap_or_default();
                Command::SetDate { date: day(&date)?, was }
            }
            _ => return Err(malformed("do", "")),
        })
    }

    fn people(&self, brief: Do) -> Filled {
        Ok(match brief {
            Do::AddPerson { name, role, organisation, segment, is_organisation } => {
                let id = PersonId(format!("p-{}", self.id));
                let role = role.unwrap_or_default();
                let appearance = segment.map(|segment| Appearance {
                    id: AppearanceId(format!("a-{}", self.id)),
                    person: id.clone(),
                    segment: SegmentId(segment),
                    beat: None::<BeatId>,
                    role: role.clone(),
                });
                let kind = match is_organisation {
                    Some(true) => PersonKind::Organisation,
                    _ => PersonKind::Person,
                };
                let (given, family) = given_and_family(kind, &name);
                let organisation = organisation.unwrap_or_default();
                let pronunciation = String::new();
                let person =
                    Person { id, kind, name, given, family, role, organisation, pronunciation };
                Command::AddPerson { person, appearance }
            }
            Do::SetPerson { person, field, value } => {
                let now = match field.as_str() {
                    "name" => {
                        let (given, family) = given_and_family(PersonKind::Person, &value);
                        PersonValue::Name { name: value, given, family }
                    }
                    "role" => PersonValue::Role(value),
                    "organisation" => PersonValue::Organisation(value),
                    "pronunciation" => PersonValue::Pronunciation(value),
                    other => return Err(malformed("field", other)),
                };
                Command::EditPerson { person: PersonId(person), now }
            }
            Do::Check { person, check, state, appearance, note } => Command::Check {
                person: PersonId(person),
                appearance: appearance.map(AppearanceId),
                check: show::id::CheckCode(check),
                state: word("state", &state)?,
                note: note.unwrap_or_default(),
            },
            _ => return Err(malformed("do", "")),
        })
    }

    fn closing(&self, brief: Do) -> Filled {
        let kind =
            |text: Option<String>, or: TakeawayKind| text.map_or(Ok(or), |k| word("kind", &k));
        Ok(match brief {
            Do::Takeaway { text, kind: named, theme } => Command::Takeaway {
                id: TakeawayId(format!("t-{}", self.id)),
                text,
                kind: kind(named, TakeawayKind::Idea)?,
                theme: theme.unwrap_or_default(),
            },
            Do::SetTakeaway { id, text, kind: named, theme } => {
                let was = self.show.takeaways.iter().find(|t| t.id.0 == id);
                let was = was.ok_or_else(|| malformed("id", &id))?.clone();
                let now = (!text.trim().is_empty()).then_some(()).map(|()| {
                    let theme = theme.unwrap_or_else(|| was.theme.clone());
                    Ok(Takeaway { text, kind: kind(named, was.kind)?, theme, ..was.clone() })
                });
                Command::EditTakeaway { id: TakeawayId(id), now: now.transpose()?, was }
            }
            Do::SetRow { row, field, value } => {
                let closing = self.show.closing.as_ref();
                let was = closing.and_then(|c| c.row(&RowId(row.clone())));
                let was = was.ok_or_else(|| malformed("row", &row))?;
                let now = row_with(was, &field, value)?;
                Command::EditRow { id: RowId(row), now: Box::new(now), was: Box::new(was.clone()) }
            }
            Do::MoveRow { row, to } => Command::MoveRow { id: RowId(row), to },
            _ => return Err(malformed("do", "")),
        })
    }
}

fn day(text: &str) -> Result<NaiveDate, Malformed> {
    text.parse().map_err(|_| malformed("date", text))
}

/// "HH:MM" or "HH:MM:SS", with "+1" days before a slash where it is not the first: "1/00:30".
fn start_of(text: &str) -> Result<Start, Malformed> {
    if text.trim().is_empty() {
        return Ok(Start::Follows);
    }
    day_time(text).map(Start::Hard)
}

fn day_time(text: &str) -> Result<DayTime, Malformed> {
    let bad = || malformed("start", text);
    let (day, time) = text.trim().split_once('/').unwrap_or(("0", text.trim()));
    let time = NaiveTime::parse_from_str(time, "%H:%M:%S")
        .or_else(|_| NaiveTime::parse_from_str(time, "%H:%M"))
        .map_err(|_| bad())?;
    Ok(DayTime { day: day.parse().map_err(|_| bad())?, time })
}

fn segment_value(field: &str, value: &str) -> Result<SegmentValue, Malformed> {
    let text = || value.to_owned();
    Ok(match field {
        "title" => SegmentValue::Title(text()),
        "subtitle" => SegmentValue::Subtitle(text()),
        "number" => SegmentValue::Number(text()),
        "notes" => SegmentValue::Notes(text()),
        "kind" => SegmentValue::Kind(word("kind", value)?),
        "start" => SegmentValue::Start(start_of(value)?),
        "least" => SegmentValue::Least(secs("least", value)?),
        "most" if value.is_empty() => SegmentValue::Most(None),
        "most" => SegmentValue::Most(Some(secs("most", value)?)),
        "hard-end" if value.is_empty() => SegmentValue::HardEnd(None),
        "hard-end" => SegmentValue::HardEnd(Some(day_time(value)?)),
        "dropped" => SegmentValue::Dropped(value == "true"),
        other => return Err(malformed("field", other)),
    })
}

fn row_with(was: &Row, field: &str, value: String) -> Result<Row, Malformed> {
    let mut row = was.clone();
    match field {
        "title" => row.title = value,
        "script" => row.script = value,
        "rank" => row.rank = word("rank", &value)?,
        "least" => row.least = secs("least", &value)?,
        "target" => row.target = secs("target", &value)?,
        "speaker" => row.speaker = (!value.is_empty()).then_some(PersonId(value)),
        "locked" if value.is_empty() => row.locked = None,
        "locked" => row.locked = Some(secs("locked", &value)?),
        "dropped" => row.dropped = value == "true",
        "takeaways" => row.takeaways = value.split_whitespace().map(TakeawayId::from).collect(),
        other => return Err(malformed("field", other)),
    }
    // A length moves its neighbours rather than being refused for passing them.
    match field {
        "least" => row.target = row.target.max(row.least),
        "target" => row.least = row.least.min(row.target),
        _ => {}
    }
    row.most = row.most.max(row.target);
    Ok(row)
}

/// "Diane de MARECHAL" is Diane, de MARECHAL: the first word is given, the rest is the family's.
fn given_and_family(kind: PersonKind, name: &str) -> (String, String) {
    match (kind, name.trim().split_once(' ')) {
        (PersonKind::Organisation, _) => (String::new(), String::new()),
        (PersonKind::Person, Some((given, family))) => (given.to_owned(), family.trim().to_owned()),
        (PersonKind::Person, None) => (String::new(), name.trim().to_owned()),
    }
}
