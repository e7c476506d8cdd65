//! From a draft, and what a person settled in its preview, to a programme.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;
use formats::draft::{Appearing, Draft, DraftMoment, DraftPerson, DraftProposal, DraftSegment};
use show::about::About;
use show::command::Programme;
use show::erase::unreached;
use show::id::{AppearanceId, BeatId, BlockId, PersonId, SegmentId, TrackId};
use show::people::{Appearance, Person, PersonKind};
use show::plan::{Beat, Block, Plan, Segment, Start};
use show::time::{DayTime, Secs};
use thiserror::Error;
use wire::ask::Choices;

use crate::tracks;

/// What is still to be said before a draft can be brought in.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unsettled {
    /// No date in the document, and none chosen.
    #[error("the document gives no date: name one")]
    NoDate,
    /// No time zone in the document, and none chosen.
    #[error("the document gives no time zone: name one")]
    NoZone,
    /// No title in the document, and none chosen.
    #[error("the document gives no title: name one")]
    NoTitle,
    /// Not a date.
    #[error("`{0}` is no date, such as 2021-07-12")]
    BadDate(String),
    /// Not a time zone.
    #[error("`{0}` is no time zone, such as Europe/Paris")]
    BadZone(String),
    /// A list of people, and no show open for them to join.
    #[error("the document lists people only: open the show they belong to")]
    PeopleOnly,
    /// A segment's times cannot be: the document must be put right first.
    #[error("line {line}: {text}")]
    Problem {
        /// The line of the document.
        line: u32,
        /// What is wrong with it.
        text: String,
    },
}

impl Unsettled {
    /// What programs read.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoDate => "missing-date",
            Self::NoZone => "missing-zone",
            Self::NoTitle => "missing-title",
            Self::BadDate(_) => "bad-date",
            Self::BadZone(_) => "bad-zone",
            Self::PeopleOnly => "people-only",
            Self::Problem { .. } => "document-problem",
        }
    }
}

/// The programme that a draft makes with what was settled.
///
/// # Errors
/// [`Unsettled`] when something is still to be said; nothing is guessed.
pub fn programme(draft: &Draft, choices: &Choices) -> Result<Programme, Unsettled> {
    if let Some(problem) = draft.problems().next() {
        let line = problem.line.unwrap_or_default();
        return Err(Unsettled::Problem { line, text: problem.text.clone() });
    }
    if draft.lists_people() {
        return Err(Unsettled::PeopleOnly);
    }
    date(draft, choices)?;
    let zone = zone(draft, choices)?;
    let moved = draft.show.times_in.as_deref().map(|from| draft.moved(from, zone));
    let draft = moved.as_ref().unwrap_or(draft);
    let about = about(draft, choices, zone)?;
    let tracks = tracks::tracks(draft, choices, about.date);
    let mut making = Making { draft, choices, date: about.date, tracks, ends: BTreeMap::new() };
    let mut plan = Plan { blocks: blocks(draft), ..Plan::default() };
    for (at, segment) in draft.segments.iter().enumerate() {
        plan.segments.extend(making.segments(at, segment));
    }
    let organisations = organisations(draft);
    let persons = persons(draft, &organisations);
    let appearances = appearances(draft, &organisations);
    Ok(Programme { about, plan, persons, appearances, earlier: Vec::new() })
}

/// Régie's own programme, as it is but for what was settled otherwise.
///
/// # Errors
/// [`Unsettled`] when a choice cannot be read.
pub fn own(programme: Programme, choices: &Choices) -> Result<Programme, Unsettled> {
    let mut programme = programme;
    if let Some(date) = chosen(&choices.date) {
        programme.about.date = date.parse().map_err(|_| Unsettled::BadDate(date))?;
    }
    if let Some(zone) = chosen(&choices.zone) {
        programme.about.zone = zone.parse().map_err(|_| Unsettled::BadZone(zone))?;
    }
    if let Some(title) = chosen(&choices.title) {
        programme.about.title = title;
    }
    Ok(programme)
}

fn chosen(text: &Option<String>) -> Option<String> {
    text.clone().filter(|text| !text.trim().is_empty())
}

fn date(draft: &Draft, choices: &Choices) -> Result<NaiveDate, Unsettled> {
    match chosen(&choices.date) {
        Some(text) => text.parse().map_err(|_| Unsettled::BadDate(text)),
        None => draft.show.date.ok_or(Unsettled::NoDate),
    }
}

fn zone(draft: &Draft, choices: &Choices) -> Result<Tz, Unsettled> {
    let zone = chosen(&choices.zone).or_else(|| draft.show.time_zone.clone());
    let zone = zone.ok_or(Unsettled::NoZone)?;
    zone.parse().map_err(|_| Unsettled::BadZone(zone))
}

fn about(draft: &Draft, choices: &Choices, zone: Tz) -> Result<About, Unsettled> {
    let date = date(draft, choices)?;
    let title = chosen(&choices.title).or_else(|| draft.show.title.clone());
    Ok(About {
        title: title.ok_or(Unsettled::NoTitle)?,
        subtitle: draft.show.subtitle.clone().unwrap_or_default(),
        organiser: draft.show.organiser.clone().unwrap_or_default(),
        date,
        zone,
        hard_end: draft.show.end.map(|end| last_end(draft, date, end)),
    })
}

/// The end of the last day; without its date, that of the last segment's day, or the night after.
fn last_end(draft: &Draft, first: NaiveDate, end: DraftMoment) -> DayTime {
    let starts = draft.segments.iter().filter_map(|segment| begins(segment, first));
    let last_day = draft.segments.iter().map(|segment| segment.day).max().unwrap_or(1);
    ends(day_time(first, last_day, end), starts.max(), end)
}

/// When something ends that begins then: without its date, that may be the night after.
fn ends(at: DayTime, begins: Option<DayTime>, end: DraftMoment) -> DayTime {
    let late = end.date.is_none() && begins.is_some_and(|begins| at < begins);
    DayTime { day: at.day.saturating_add(u16::from(late)), ..at }
}

/// When a segment starts; none where that is not known.
pub(crate) fn begins(segment: &DraftSegment, first: NaiveDate) -> Option<DayTime> {
    Some(day_time(first, segment.day + segment.later, segment.start?))
}

fn day_time(first: NaiveDate, day: u32, moment: DraftMoment) -> DayTime {
    let days = moment.date.map_or(i64::from(day) - 1, |date| {
        i64::from(date.num_days_from_ce()) - i64::from(first.num_days_from_ce())
    });
    DayTime { day: u16::try_from(days).unwrap_or_default(), time: moment.time }
}

fn blocks(draft: &Draft) -> Vec<Block> {
    let block = |b: &formats::draft::DraftBlock| Block {
        id: BlockId(b.id.clone()),
        title: b.title.clone(),
        subtitle: b.subtitle.clone().unwrap_or_default(),
    };
    draft.blocks.iter().map(block).collect()
}

struct Making<'a> {
    draft: &'a Draft,
    choices: &'a Choices,
    date: NaiveDate,
    /// On which track each of the draft's segments runs, in their order.
    tracks: Vec<TrackId>,
    /// Where each track stands in the plan: the end of its last segment.
    ends: BTreeMap<TrackId, DayTime>,
}

impl Making<'_> {
    /// The segments that one of the draft becomes: itself, or one for each parallel track.
    fn segments(&mut self, at: usize, from: &DraftSegment) -> Vec<Segment> {
        let titles = self.split(from);
        let Some((first, others)) = titles.split_first() else {
            let track = self.tracks.get(at).cloned().unwrap_or_else(TrackId::main);
            return vec![self.segment(from, track)];
        };
        let mut made =
            vec![Segment { title: first.clone(), ..self.segment(from, TrackId::main()) }];
        for (n, title) in others.iter().enumerate() {
            let id = SegmentId(format!("{}-{}", from.id, n + 2));
            let track = TrackId(format!("{}", n + 2));
            let beside = self.segment(from, track);
            made.push(Segment { id, title: title.clone(), beats: Vec::new(), ..beside });
        }
        made
    }

    fn split(&self, from: &DraftSegment) -> Vec<String> {
        let chosen = self.choices.split.contains(&from.id);
        if !chosen {
            return Vec::new();
        }
        let titles = self.draft.notes.iter().find_map(|n| match &n.proposal {
            Some(DraftProposal::SplitTracks { segment, titles }) if *segment == from.id => {
                Some(titles.clone())
            }
            _ => None,
        });
        titles.unwrap_or_default()
    }

    fn segment(&mut self, from: &DraftSegment, track: TrackId) -> Segment {
        // What has no start follows; what has an end alone begins there, its length unknown.
        let day = from.day + from.later;
        let start = from.start.or(from.end).map(|at| day_time(self.date, day, at));
        let duration = Secs::from(from.duration.unwrap_or_default());
        let hard = match &self.choices.hard {
            Some(chosen) => chosen.contains(&from.id),
            None => from.hard,
        };
        // A start that does not follow from the one before must be kept as it is written.
        let start = start.filter(|start| hard || self.ends.get(&track) != Some(start));
        let begins = start.or_else(|| self.ends.get(&track).copied());
        if let Some(begins) = begins.filter(|_| !from.dropped) {
            self.ends.insert(track.clone(), after(begins, duration));
        }
        Segment {
            block: from.block.clone().map(BlockId),
            track,
            number: from.number.clone().unwrap_or_default(),
            kind: from.kind,
            subtitle: from.subtitle.clone().unwrap_or_default(),
            notes: from.notes.clone().unwrap_or_default(),
            room: from.room.clone().or_else(|| from.track.clone()).unwrap_or_default(),
            link: from.link.clone().unwrap_or_default(),
            dropped: from.dropped,
            start: start.map_or(Start::Follows, Start::Hard),
            least: from.least.map_or(duration, Secs::from),
            most: from.most.map(Secs::from),
            hard_end: from
                .end
                .filter(|_| from.hard_end)
                .map(|end| ends(day_time(self.date, day, end), begins, end)),
            beats: self.beats(from),
            ..Segment::new(SegmentId(from.id.clone()), from.title.clone(), duration)
        }
    }

    fn beats(&self, from: &DraftSegment) -> Vec<Beat> {
        let accepted = self.choices.beats.contains(&from.id);
        let notes = if accepted { &self.draft.notes[..] } else { &[] };
        let proposed = notes.iter().find_map(|n| match &n.proposal {
            Some(DraftProposal::BeatDuration { segment, seconds }) if *segment == from.id => {
                Some(seconds.clone())
            }
            _ => None,
        });
        let proposed = proposed.unwrap_or_default();
        let beat = |(n, b): (usize, &formats::draft::DraftBeat)| Beat {
            id: beat_id(&from.id, n),
            title: match &b.subtitle {
                Some(subject) => format!("{}\u{a0}: {subject}", b.title),
                None => b.title.clone(),
            },
            duration: b.duration.or_else(|| proposed.get(n).copied()).map(Secs::from),
            script: String::new(),
        };
        from.beats.iter().enumerate().map(beat).collect()
    }
}

pub(crate) fn after(start: DayTime, secs: Secs) -> DayTime {
    let (time, wrapped) = start.time.overflowing_add_signed(chrono::Duration::seconds(secs));
    let days = u16::try_from(wrapped / 86_400).unwrap_or_default();
    DayTime { day: start.day.saturating_add(days), time }
}

fn beat_id(segment: &str, n: usize) -> BeatId {
    BeatId(format!("{segment}-b{}", n + 1))
}

/// The organisations that speak with nobody named, with the names they take, in order.
fn organisations(draft: &Draft) -> Vec<(String, PersonId)> {
    let mut found: Vec<(String, PersonId)> = Vec::new();
    for name in draft.segments.iter().flat_map(|s| &s.organisations) {
        if !found.iter().any(|(known, _)| known == name) {
            found.push((name.clone(), PersonId(format!("o{}", found.len() + 1))));
        }
    }
    found
}

fn persons(draft: &Draft, organisations: &[(String, PersonId)]) -> Vec<Person> {
    let named = draft.people.iter().map(|p| Person {
        id: PersonId(p.id.clone()),
        kind: PersonKind::Person,
        name: p.name.clone(),
        given: p.given.clone().unwrap_or_default(),
        family: p.family.clone().unwrap_or_else(|| p.name.clone()),
        role: p.role.clone().unwrap_or_default(),
        organisation: p.organisation.clone().unwrap_or_default(),
        pronunciation: String::new(),
        bio: bio(p),
        pace: None,
    });
    let unnamed = organisations.iter().map(|(name, id)| Person {
        id: id.clone(),
        kind: PersonKind::Organisation,
        name: name.clone(),
        given: String::new(),
        family: String::new(),
        role: String::new(),
        organisation: String::new(),
        pronunciation: String::new(),
        bio: String::new(),
        pace: None,
    });
    named.chain(unnamed).collect()
}

/// What is told of someone to introduce them: how they are reached has no place in it.
pub(crate) fn bio(of: &DraftPerson) -> String {
    of.bio.as_deref().map(|bio| unreached(bio.trim())).unwrap_or_default()
}

fn appearances(draft: &Draft, organisations: &[(String, PersonId)]) -> Vec<Appearance> {
    let mut made = Vec::new();
    for segment in &draft.segments {
        for (beat, who) in segment.appearing() {
            let (person, role) = match who {
                Appearing::Person(a) => {
                    (Some(PersonId(a.person.clone())), a.role.clone().unwrap_or_default())
                }
                Appearing::Organisation(name) => {
                    let known = organisations.iter().find(|(known, _)| known == name);
                    (known.map(|(_, id)| id.clone()), String::new())
                }
            };
            made.extend(person.map(|person| Appearance {
                id: AppearanceId(format!("a{}", made.len() + 1)),
                person,
                segment: SegmentId(segment.id.clone()),
                beat: beat.map(|n| beat_id(&segment.id, n)),
                role,
                substitute: None,
            }));
        }
    }
    made
}
