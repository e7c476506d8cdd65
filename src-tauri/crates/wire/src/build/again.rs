//! From what differs between a document and the show to the view of it.

use std::collections::BTreeMap;

use show::Show;
use show::about::About;
use show::again::{Difference, Step};
use show::command::Programme;
use show::id::{PersonId, SegmentId};
use show::people::{Appearance, PersonValue};
use show::plan::{Beat, SegmentValue, Start};
use show::run::Mode;
use show::time::DayTime;

use super::word;
use crate::again::{AgainRow, AgainView};

/// What differs, as a view.
#[must_use]
pub fn again(show: &Show, programme: &Programme, found: &[Difference]) -> AgainView {
    let document = Show {
        about: Some(programme.about.clone()),
        plan: programme.plan.clone(),
        ..Show::default()
    };
    let (here, now) = (Side::of(show), Side::of(&document));
    let sides = Sides { show, programme, here, now };
    let live = show.under_way().is_some_and(|r| r.mode == Mode::Live && !r.passages.is_empty());
    AgainView { rows: found.iter().map(|difference| sides.row(difference)).collect(), live }
}

/// When each segment is planned, "09:10".
struct Side(BTreeMap<SegmentId, String>);

impl Side {
    fn of(show: &Show) -> Self {
        let Some(about) = &show.about else { return Self(BTreeMap::new()) };
        let time = |at: show::time::At| at.in_zone(about.zone).format("%H:%M").to_string();
        let spans = live::planned::planned(show);
        let rows = show.plan.segments.iter().zip(spans);
        Self(rows.map(|(s, span)| (s.id.clone(), time(span.start))).collect())
    }

    fn time(&self, id: &SegmentId) -> Option<String> {
        self.0.get(id).cloned()
    }
}

struct Sides<'a> {
    show: &'a Show,
    programme: &'a Programme,
    here: Side,
    now: Side,
}

/// What a step is about, what differs, and both sides of it.
struct Told {
    about: &'static str,
    of: String,
    title: String,
    time: Option<String>,
    field: String,
    was: Option<String>,
    now: Option<String>,
}

impl Sides<'_> {
    fn row(&self, difference: &Difference) -> AgainRow {
        let Told { about, of, title, time, field, was, now } = self.told(&difference.step);
        let some = |text: Option<String>| text.filter(|text| !text.is_empty());
        AgainRow {
            id: difference.step.name(),
            about: about.to_owned(),
            of,
            title,
            time,
            field,
            was: some(was),
            now: some(now),
            take: difference.kept.is_none(),
            why: difference.kept.map(|kept| word(&kept)),
        }
    }

    fn told(&self, step: &Step) -> Told {
        match step {
            Step::About { was, now } => Told {
                about: "show",
                of: String::new(),
                title: was.title.clone(),
                time: None,
                field: "about".to_owned(),
                was: Some(about(was, now)),
                now: Some(about(now, was)),
            },
            Step::Block { was, now } => Told {
                about: "block",
                of: was.id.0.clone(),
                title: was.title.clone(),
                time: None,
                field: "title".to_owned(),
                was: Some(joined([&was.title, &was.subtitle])),
                now: Some(joined([&now.title, &now.subtitle])),
            },
            Step::Added { segment } => {
                self.segment(segment, "added", None, Some(self.cast(segment)))
            }
            Step::Gone { segment, drop } => {
                let field = if *drop { "dropped-out" } else { "removed" };
                self.segment(segment, field, None, None)
            }
            Step::Moved { segment, was, now } => {
                let after = |id: &Option<SegmentId>| id.as_ref().map(|id| self.title(id));
                self.segment(segment, "moved", after(was), after(now))
            }
            Step::Field { segment, was, now } => {
                let (said, before) =
                    (self.value(now, &self.now, segment), self.value(was, &self.here, segment));
                self.segment(segment, &tag(now), before, said)
            }
            Step::Beats { segment, was, now } => {
                self.segment(segment, "beats", Some(beats(was)), Some(beats(now)))
            }
            Step::Passage { was, now } => {
                let of = now.as_ref().or(was.as_ref());
                let segment = of.map(|a| a.segment.clone()).unwrap_or_else(|| "".into());
                let said = |a: &Option<Appearance>| a.as_ref().map(|a| self.passage(a));
                self.segment(&segment, "passage", said(was), said(now))
            }
            Step::PersonAdded { person } => {
                let said = joined([&person.role, &person.organisation]);
                person_told(&person.id, &person.name, "added", None, Some(said))
            }
            Step::PersonGone { person } => {
                let said = joined([&person.role, &person.organisation]);
                person_told(&person.id, &person.name, "removed", Some(said), None)
            }
            Step::Person { person, was, now } => {
                let name = self.person(person);
                let said = |value: &PersonValue| match value {
                    PersonValue::Name { name, .. } => Some(name.clone()),
                    PersonValue::Role(t)
                    | PersonValue::Organisation(t)
                    | PersonValue::Pronunciation(t)
                    | PersonValue::Bio(t) => Some(t.clone()),
                    PersonValue::Pace(pace) => pace.map(|pace| pace.to_string()),
                    PersonValue::Kind(_)
                    | PersonValue::Private(..)
                    | PersonValue::Unrecorded(_) => None,
                };
                person_told(person, &name, &tag(now), said(was), said(now))
            }
        }
    }

    fn segment(
        &self,
        id: &SegmentId,
        field: &str,
        was: Option<String>,
        now: Option<String>,
    ) -> Told {
        Told {
            about: "segment",
            of: id.0.clone(),
            title: self.title(id),
            time: self.here.time(id).or_else(|| self.now.time(id)),
            field: field.to_owned(),
            was,
            now,
        }
    }

    /// What a segment is called here, else in the document.
    fn title(&self, id: &SegmentId) -> String {
        let segment = self.show.plan.segment(id).or_else(|| self.programme.plan.segment(id));
        segment.map(|s| s.title.clone()).unwrap_or_default()
    }

    fn person(&self, id: &PersonId) -> String {
        let here = self.show.people.person(id);
        let person = here.or_else(|| self.programme.persons.iter().find(|p| p.id == *id));
        person.map(|p| p.name.clone()).unwrap_or_default()
    }

    fn passage(&self, a: &Appearance) -> String {
        joined([&self.person(&a.person), &a.role])
    }

    /// Who appears in a new segment.
    fn cast(&self, id: &SegmentId) -> String {
        let cast = self.programme.appearances.iter().filter(|a| a.segment == *id);
        cast.map(|a| self.person(&a.person)).collect::<Vec<_>>().join(", ")
    }

    fn value(&self, value: &SegmentValue, side: &Side, segment: &SegmentId) -> Option<String> {
        use SegmentValue as V;
        Some(match value {
            V::Title(t)
            | V::Subtitle(t)
            | V::Number(t)
            | V::Notes(t)
            | V::Room(t)
            | V::Link(t)
            | V::Script(t) => t.clone(),
            V::Kind(kind) => word(kind),
            V::Block(id) => {
                let id = id.as_ref()?;
                let here = self.show.plan.block(id);
                here.or_else(|| self.programme.plan.block(id))?.title.clone()
            }
            V::Track(track) => track.0.clone(),
            V::Start(Start::Hard(at)) => moment(*at),
            V::Start(Start::Follows) => format!("~{}", side.time(segment).unwrap_or_default()),
            V::Duration(secs) | V::Least(secs) => secs.to_string(),
            V::Most(secs) => secs.as_ref()?.to_string(),
            V::HardEnd(end) => moment((*end)?),
            V::Dropped(dropped) => dropped.to_string(),
            V::Weight(number) | V::DropRank(number) => number.as_ref()?.to_string(),
            V::FollowOn(follow) => word(follow),
            V::Host(person) => self.person(person.as_ref()?),
            V::Beats(list) => beats(list),
            // No document says any.
            V::Cues(_) => return None,
        })
    }
}

fn person_told(
    id: &PersonId,
    name: &str,
    field: &str,
    was: Option<String>,
    now: Option<String>,
) -> Told {
    let (of, title) = (id.0.clone(), name.to_owned());
    Told { about: "person", of, title, time: None, field: field.to_owned(), was, now }
}

/// What of the show's own is not as the other has it.
fn about(of: &About, other: &About) -> String {
    let end = |about: &About| about.hard_end.map(moment).unwrap_or_default();
    let all = |about: &About| {
        [
            about.title.clone(),
            about.subtitle.clone(),
            about.organiser.clone(),
            about.date.format("%d/%m/%Y").to_string(),
            about.zone.to_string(),
            end(about),
        ]
    };
    let differing = all(of).into_iter().zip(all(other)).filter(|(a, b)| a != b && !a.is_empty());
    differing.map(|(said, _)| said).collect::<Vec<_>>().join(" · ")
}

fn moment(at: DayTime) -> String {
    let time = at.time.format("%H:%M");
    if at.day == 0 { time.to_string() } else { format!("{time} +{}", at.day) }
}

fn beats(list: &[Beat]) -> String {
    list.iter().map(|b| b.title.as_str()).collect::<Vec<_>>().join(" · ")
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a String>) -> String {
    let said = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str);
    said.collect::<Vec<_>>().join(", ")
}

/// The name of a field, as the contract writes it.
fn tag(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::Object(map)) => map.keys().next().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}
