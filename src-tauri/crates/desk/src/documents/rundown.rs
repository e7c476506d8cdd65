//! The rundown on paper, laid out for the one who works by it.

use live::planned::{Span, planned};
use paper::{PersonName, RowKind, RundownHeads, RundownPaper, RundownRow};
use show::id::PersonId;
use show::papers::Layout;
use show::people::Appearance;
use show::plan::{Block, FollowOn, Segment, Start};
use show::time::At;

use super::Making;
use super::said::{Phrasing, name};
use crate::fault::Fault;

/// The rundown as a PDF.
pub fn pdf(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::rundown(&rundown(making)?)?)
}

/// The rundown as a paper.
///
/// # Errors
/// When there is no programme yet.
pub fn rundown(making: &Making) -> Result<RundownPaper, Fault> {
    let said = making.said()?;
    let version = making.show.paper_version();
    let key = wire::build::word(&making.layout);
    let title = said.text(&format!("rundown-title-{key}"));
    let foot = said.foot(&title, version, making.moment, false);
    let spans = planned(making.show);
    let facts = [
        ("version", version.to_string().into()),
        ("time", said.time(making.moment.at(), "%H:%M").into()),
    ];
    let mut aside = said.labelled("rundown-version", window(&said, &spans));
    aside.label = making.words.text("rundown-version", &facts);
    Ok(RundownPaper {
        sheet: said.sheet(title, foot, making.moment, making.templates.clone()),
        aside,
        heads: heads(&said, making.layout, &key),
        rows: Rows { making, said: &said, spans: &spans }.all(),
    })
}

/// From the first start to the last end.
fn window(said: &Phrasing, spans: &[Span]) -> String {
    let ends = spans.iter().map(|s| s.start).min().zip(spans.iter().map(|s| s.end).max());
    ends.map_or_else(String::new, |(start, end)| from_to(said, start, end))
}

fn from_to(said: &Phrasing, start: At, end: At) -> String {
    format!("{} – {}", said.clock(start), said.clock(end))
}

fn heads(said: &Phrasing, layout: Layout, key: &str) -> RundownHeads {
    let pen = !matches!(layout, Layout::Host | Layout::Sound);
    RundownHeads {
        number: said.text("rundown-number"),
        time: said.text("rundown-time"),
        length: said.text(if layout == Layout::Caller {
            "rundown-lengths"
        } else {
            "rundown-length"
        }),
        segment: said.text(&format!("rundown-segment-{key}")),
        cues: said.text(&format!("rundown-beside-{key}")),
        actual: if pen { said.text(&format!("rundown-pen-{key}")) } else { String::new() },
        hard: said.text("rundown-hard"),
    }
}

struct Rows<'a> {
    making: &'a Making<'a>,
    said: &'a Phrasing<'a>,
    spans: &'a [Span],
}

impl<'a> Rows<'a> {
    fn all(&self) -> Vec<RundownRow> {
        let plan = &self.making.show.plan;
        let days: Vec<_> =
            self.spans.iter().map(|s| self.said.local(s.start).date_naive()).collect();
        let several = days.windows(2).any(|two| two[0] != two[1]);
        let mut rows = Vec::new();
        let (mut day, mut block) = (None, None);
        for (at, segment) in plan.segments.iter().enumerate() {
            if several && day != Some(days[at]) {
                day = Some(days[at]);
                let title = self.said.day(days[at]);
                rows.push(RundownRow { kind: RowKind::Day, title, ..RundownRow::default() });
            }
            if segment.block.is_some() && segment.block != block {
                let found = plan.blocks.iter().find(|b| Some(&b.id) == segment.block.as_ref());
                rows.extend(found.map(|b| self.block(b)));
            }
            block.clone_from(&segment.block);
            rows.push(self.segment(segment, self.spans[at]));
        }
        rows
    }

    fn block(&self, block: &Block) -> RundownRow {
        let plan = &self.making.show.plan;
        let inside = plan.segments.iter().zip(self.spans);
        let inside = inside.filter(|(s, _)| s.block.as_ref() == Some(&block.id) && !s.dropped);
        let ends = inside.map(|(_, span)| (span.start, span.end));
        let window = ends.reduce(|(from, to), (start, end)| (from.min(start), to.max(end)));
        let title = [block.title.as_str(), block.subtitle.as_str()];
        let title: Vec<_> = title.into_iter().filter(|part| !part.is_empty()).collect();
        RundownRow {
            kind: RowKind::Block,
            time: window.map_or_else(String::new, |(from, to)| from_to(self.said, from, to)),
            length: window
                .map_or_else(String::new, |(from, to)| self.said.minutes(to.since(from) / 1000)),
            title: title.join(" — "),
            ..RundownRow::default()
        }
    }

    fn segment(&self, segment: &'a Segment, span: Span) -> RundownRow {
        let layout = self.making.layout;
        let row = RundownRow {
            kind: if segment.kind.is_rest() { RowKind::Break } else { RowKind::Segment },
            hard: matches!(segment.start, Start::Hard(_)),
            number: segment.number.clone(),
            time: self.said.clock(span.start),
            length: self.said.minutes(segment.duration),
            room: self.room(segment),
            title: segment.title.clone(),
            dropped: if segment.dropped {
                self.said.text("rundown-dropped")
            } else {
                String::new()
            },
            ..RundownRow::default()
        };
        match layout {
            Layout::Caller => self.for_caller(segment, row),
            Layout::Stage => self.for_stage(segment, row),
            Layout::Host => self.for_host(segment, row),
            Layout::Sound => self.for_sound(segment, row),
        }
    }

    /// The room of a segment that runs beside others.
    fn room(&self, segment: &Segment) -> String {
        if segment.track.is_main() {
            return String::new();
        }
        super::tables::room(self.making, segment)
    }

    /// Who appears in a segment, each once, in order.
    fn voices(&self, segment: &'a Segment) -> Vec<(&'a Appearance, &'a show::people::Person)> {
        let people = &self.making.show.people;
        let mut seen: Vec<&PersonId> = Vec::new();
        let mut voices = Vec::new();
        for a in people.in_segment(&segment.id) {
            if !seen.contains(&&a.person) {
                seen.push(&a.person);
                voices.extend(people.person(&a.person).map(|p| (a, p)));
            }
        }
        voices
    }

    fn names(&self, segment: &'a Segment) -> Vec<PersonName> {
        self.voices(segment).into_iter().map(|(_, person)| name(person)).collect()
    }

    fn for_caller(&self, segment: &'a Segment, row: RundownRow) -> RundownRow {
        let place = if segment.track.is_main() { segment.room.as_str() } else { "" };
        let follows = match segment.follow_on {
            FollowOn::ByHand => String::new(),
            FollowOn::Auto => self.said.text("rundown-follows"),
        };
        let host = segment.host.as_ref().and_then(|id| self.making.show.people.person(id));
        let host = host.map(|p| self.said.with("rundown-host", "name", p.name.clone()));
        let beside = [place.to_owned(), host.unwrap_or_default(), follows, segment.notes.clone()];
        let least = if segment.least == segment.duration { 0 } else { segment.least };
        let voices = self.names(segment);
        RundownRow {
            least: if least > 0 { self.said.minutes(least) } else { String::new() },
            detail: if voices.is_empty() { segment.subtitle.clone() } else { String::new() },
            people: voices,
            cues: lines(beside),
            ..row
        }
    }

    fn for_stage(&self, segment: &'a Segment, row: RundownRow) -> RundownRow {
        let place = if segment.track.is_main() { segment.room.clone() } else { String::new() };
        let voices = self.voices(segment).into_iter();
        RundownRow {
            introduced: voices.map(|(a, p)| self.said.introduced(p, &a.role)).collect(),
            cues: lines([place, segment.notes.clone()]),
            ..row
        }
    }

    fn for_host(&self, segment: &'a Segment, row: RundownRow) -> RundownRow {
        let voices = self.voices(segment).into_iter();
        let beats = segment.beats.iter().map(|beat| match beat.duration {
            Some(secs) => format!("{} · {}", beat.title, self.said.spoken(secs)),
            None => beat.title.clone(),
        });
        RundownRow {
            detail: segment.subtitle.clone(),
            introduced: voices.map(|(a, p)| self.said.introduced(p, &a.role)).collect(),
            script: segment.script.clone(),
            cues: lines(beats),
            ..row
        }
    }

    fn for_sound(&self, segment: &'a Segment, row: RundownRow) -> RundownRow {
        let place = if segment.track.is_main() { segment.room.clone() } else { String::new() };
        RundownRow {
            detail: place,
            notes: segment.notes.clone(),
            handed: self.names(segment),
            ..row
        }
    }
}

/// What is not empty, a line each.
fn lines(texts: impl IntoIterator<Item = String>) -> String {
    let kept: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    kept.join("\n")
}
