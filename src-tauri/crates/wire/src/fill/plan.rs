//! Changes to the rundown.

use chrono::{NaiveDate, NaiveTime};
use show::Command;
use show::command::{Cut, Length};
use show::id::{BeatId, BlockId, PersonId, SegmentId, TrackId};
use show::plan::{Beat, Kind, Segment, SegmentValue, Start};
use show::settings::{Set, Setting};
use show::time::DayTime;

use super::{Filled, Malformed, Shown, malformed, secs, word};
use crate::brief::{BeatBrief, CutBrief, Do};

impl Shown<'_> {
    pub(super) fn plan(&self, brief: Do) -> Filled {
        let find = |id: &str| self.segment(id);
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
            Do::CatchUp { cuts, drops } => {
                let cut =
                    |c: CutBrief| Cut { segment: SegmentId(c.segment), was: c.was, now: c.now };
                let drops = drops.unwrap_or_default().into_iter().map(SegmentId);
                let cuts = cuts.into_iter().map(cut).collect();
                Command::CatchUp { cuts, drops: drops.collect() }
            }
            Do::SetLengths { lengths } => {
                let length =
                    |l: CutBrief| Length { segment: SegmentId(l.segment), was: l.was, now: l.now };
                Command::SetLengths { lengths: lengths.into_iter().map(length).collect() }
            }
            Do::SetSegment { segment, field, value } => {
                edit(find(&segment)?, segment_value(&field, &value)?, None)
            }
            Do::AddSegment { title, seconds, after, kind, start } => {
                let after = after.map(SegmentId);
                let block = after.as_ref().and_then(|a| self.show.plan.segment(a)?.block.clone());
                let segment = Segment {
                    block,
                    kind: kind.map_or(Ok(Kind::Talk), |k| word("kind", &k))?,
                    start: start.map_or(Ok(Start::Follows), |s| start_of(&s))?,
                    ..Segment::new(SegmentId(format!("s-{}", self.id)), title, seconds)
                };
                Command::AddSegment { segment: Box::new(segment), after }
            }
            Do::RemoveSegment { segment } => Command::RemoveSegment { segment: SegmentId(segment) },
            Do::MoveSegments { segments, after } => Command::MoveSegments {
                segments: segments.into_iter().map(SegmentId).collect(),
                after: after.map(SegmentId),
            },
            Do::SetBeats { segment, beats } => {
                let segment = find(&segment)?;
                let beats = beats.into_iter().enumerate().map(|(n, b)| self.beat(segment, n, b));
                edit(segment, SegmentValue::Beats(beats.collect()), None)
            }
            Do::SetDate { date } => {
                let was = self.show.about.as_ref().map(|a| a.date).unwrap_or_default();
                Command::SetDate { date: day(&date)?, was }
            }
            _ => return Err(malformed("do", "")),
        })
    }

    /// The segment of that name.
    pub(super) fn segment(&self, id: &str) -> Result<&Segment, Malformed> {
        self.show.plan.segment(&id.into()).ok_or_else(|| malformed("segment", id))
    }

    fn beat(&self, of: &Segment, n: usize, brief: BeatBrief) -> Beat {
        let known = brief.id.as_ref().and_then(|id| of.beats.iter().find(|b| b.id.0 == *id));
        Beat {
            id: known.map_or_else(|| BeatId(format!("b-{}-{n}", self.id)), |b| b.id.clone()),
            title: brief.title,
            duration: brief.duration,
            script: brief.script.or_else(|| known.map(|b| b.script.clone())).unwrap_or_default(),
        }
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

impl Shown<'_> {
    /// Something set of the show as a whole, from what stands now.
    pub(super) fn setting(&self, field: &str, value: &str) -> Filled {
        let now = setting_value(field, value)?;
        let was = self.show.setting(&now).unwrap_or_else(|| now.clone());
        Ok(Command::Set(Set { now, was }))
    }
}

fn setting_value(field: &str, value: &str) -> Result<Setting, Malformed> {
    Ok(match field {
        "title" => Setting::Title(value.to_owned()),
        "subtitle" => Setting::Subtitle(value.to_owned()),
        "organiser" => Setting::Organiser(value.to_owned()),
        "hard-end" if value.is_empty() => Setting::HardEnd(None),
        "hard-end" => Setting::HardEnd(Some(day_time(value)?)),
        "guard" => Setting::Guard(secs("guard", value)?),
        "warnings" => {
            let each = value.split_whitespace().map(|one| secs("warnings", one));
            Setting::Warnings(each.collect::<Result<_, _>>()?)
        }
        _ => return Err(malformed("field", field)),
    })
}

pub(super) fn segment_value(field: &str, value: &str) -> Result<SegmentValue, Malformed> {
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
        "weight" => SegmentValue::Weight(rank("weight", value)?),
        "drop-rank" => SegmentValue::DropRank(rank("drop-rank", value)?),
        "follow-on" => SegmentValue::FollowOn(word("follow-on", value)?),
        "room" => SegmentValue::Room(text()),
        "link" => SegmentValue::Link(text()),
        "script" => SegmentValue::Script(text()),
        "block" if value.is_empty() => SegmentValue::Block(None),
        "block" => SegmentValue::Block(Some(BlockId(text()))),
        "track" if value.is_empty() => SegmentValue::Track(TrackId::main()),
        "track" => SegmentValue::Track(TrackId(text())),
        "host" if value.is_empty() => SegmentValue::Host(None),
        "host" => SegmentValue::Host(Some(PersonId(text()))),
        other => return Err(malformed("field", other)),
    })
}

/// A small number, or none where nothing is written.
fn rank(field: &'static str, text: &str) -> Result<Option<u8>, Malformed> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| malformed(field, text)),
    }
}
