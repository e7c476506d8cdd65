//! Régie's own show: read back as it was; the draft is only what the preview shows of it.

use chrono::{DateTime, Timelike};
use chrono_tz::Tz;
use live::planned::planned;
use show::Show;
use show::command::Programme;
use show::people::PersonKind;
use show::plan::Segment;

use super::json::{plain, says};
use super::{Importer, Reading};
use crate::draft::DraftShow;
use crate::own::{FORMAT, OwnShow, VERSION};
use crate::people::{Person, Voice};
use crate::rows::{self, Day, Group, Row, Rows};
use crate::unreadable::Unreadable;

pub(super) const IMPORTER: Importer = Importer { format: FORMAT, is, read };

fn is(bytes: &[u8], _: Option<&str>) -> bool {
    says(bytes, &["\"format\"", "\"regie-show\"", "\"programme\""])
}

/// The programme of such a document; none where it is another.
///
/// # Errors
/// [`Unreadable::Damaged`] when it is cut or has another shape, [`Unreadable::Newer`] when a newer
/// Régie wrote it.
pub fn programme(bytes: &[u8]) -> Result<Option<Programme>, Unreadable> {
    if !is(bytes, None) {
        return Ok(None);
    }
    let value = super::json::value(bytes)?;
    if value["version"].as_u64().is_some_and(|version| version > u64::from(VERSION)) {
        return Err(Unreadable::Newer);
    }
    let own: OwnShow = serde_json::from_slice(plain(bytes)).map_err(|_| Unreadable::Damaged)?;
    Ok(Some(own.programme))
}

fn read(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    let programme = programme(bytes)?.ok_or(Unreadable::Damaged)?;
    let lines = programme.plan.segments.iter().map(|segment| segment.title.clone()).collect();
    let count = programme.plan.segments.len();
    let all = Rows {
        format: FORMAT,
        name: name.map(str::to_owned),
        lines: u32::try_from(count).unwrap_or(u32::MAX),
        encoding: "UTF-8".to_owned(),
        show: about(&programme),
        groups: programme.plan.blocks.iter().map(group).collect(),
        rows: items(&programme),
        ..Rows::default()
    };
    let mut draft = rows::draft(all)?;
    // Everything in it was settled once: nothing is proposed anew.
    draft.notes.clear();
    Ok(Reading { draft, lines })
}

fn about(programme: &Programme) -> DraftShow {
    let about = &programme.about;
    let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    DraftShow {
        title: said(&about.title),
        subtitle: said(&about.subtitle),
        organiser: said(&about.organiser),
        date: Some(about.date),
        time_zone: Some(about.zone.name().to_owned()),
        ..DraftShow::default()
    }
}

fn group(block: &show::plan::Block) -> Group {
    Group { line: 1, title: block.title.clone(), notes: block.subtitle.clone() }
}

/// The segments as rows, where they are planned.
fn items(programme: &Programme) -> Vec<Row> {
    let (about, plan) = (programme.about.clone(), programme.plan.clone());
    let zone = about.zone;
    let spans = planned(&Show { about: Some(about), plan, ..Show::default() });
    let rows = programme.plan.segments.iter().zip(spans).enumerate();
    rows.map(|(at, (segment, span))| item(programme, segment, at, span.start.in_zone(zone)))
        .collect()
}

fn item(programme: &Programme, segment: &Segment, at: usize, start: DateTime<Tz>) -> Row {
    let block = segment.block.as_ref();
    let seconds = i64::from(start.num_seconds_from_midnight());
    Row {
        line: u32::try_from(at + 1).unwrap_or(u32::MAX),
        day: Day::Date(start.date_naive()),
        start: Some(seconds),
        end: Some(seconds + segment.duration),
        number: segment.number.clone(),
        title: segment.title.clone(),
        subtitle: segment.subtitle.clone(),
        kind: Some(segment.kind),
        room: if segment.track.is_main() { segment.room.clone() } else { segment.track.0.clone() },
        link: segment.link.clone(),
        notes: segment.notes.clone(),
        block: block.and_then(|id| programme.plan.blocks.iter().position(|b| b.id == *id)),
        voices: voices(programme, segment),
        dropped: segment.dropped,
        ..Row::default()
    }
}

fn voices(programme: &Programme, segment: &Segment) -> Vec<Voice> {
    let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let own = programme.appearances.iter().filter(|one| one.segment == segment.id);
    own.filter_map(|one| {
        let person = programme.persons.iter().find(|person| person.id == one.person)?;
        Some(match person.kind {
            PersonKind::Organisation => Voice::Organisation(person.name.clone()),
            PersonKind::Person => Voice::Person(Person {
                sure: true,
                name: person.name.clone(),
                given: person.given.clone(),
                family: person.family.clone(),
                role: said(&one.role).or_else(|| said(&person.role)),
                organisation: said(&person.organisation),
            }),
        })
    })
    .collect()
}
