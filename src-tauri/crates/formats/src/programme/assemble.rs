//! The draft, put together from what was laid out.

use chrono::{Days, NaiveDate, NaiveTime};
use show::plan::Kind;

use super::body::{Beat, body};
use super::doubts::{doubtful_people, left_out};
use super::facts::{Facts, facts};
use super::heading::{Heading, heading, titles};
use super::kind::kind_named;
use super::layout::{Item, Layout};
use super::propose::propose;
use super::registry::{Registry, add_new, add_people};
use super::role::Role;
use super::timeline::{DAY, written};
use crate::draft::{
    Draft, DraftBeat, DraftBlock, DraftMoment, DraftNote, DraftSegment, DraftShow, DraftSource,
    NoteCode,
};
use crate::people::{Person, Voice, named_inside};
use crate::text::line::LONGEST;
use crate::text::{Line, Styled};
use crate::when::date::Written;

/// Makes the draft.
pub fn assemble(
    lines: &[Line],
    roles: &[Role],
    mut layout: Layout,
    title: Option<String>,
) -> Draft {
    let mut facts = facts(lines, roles, &mut layout, title);
    let mut maker = Maker {
        lines,
        dates: dates(&layout.days, facts.date),
        people: Registry::default(),
        notes: Vec::new(),
    };
    maker.whole_day(std::mem::take(&mut facts.voices));
    let blocks = maker.blocks(&layout);
    let mut number = 0;
    let segments: Vec<DraftSegment> = layout
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| maker.segment(index, item, &mut number))
        .collect();
    let show = maker.show(facts, &layout);
    let Maker { people, mut notes, .. } = maker;
    notes.extend(std::mem::take(&mut layout.notes));
    notes.extend(left_out(lines, roles, &layout));
    let (people, unsure) = people.finish();
    let source =
        DraftSource { format: String::new(), name: None, lines: 0, encoding: String::new() };
    let mut draft = Draft { source, show, blocks, segments, people, notes, table: None };
    doubtful_people(&mut draft, &unsure);
    propose(&mut draft, lines);
    draft
}

struct Maker<'a> {
    lines: &'a [Line],
    /// Date of each day, where it is known.
    dates: Vec<Option<NaiveDate>>,
    people: Registry,
    notes: Vec<DraftNote>,
}

impl Maker<'_> {
    fn number(&self, index: usize) -> u32 {
        self.lines[index].number
    }

    /// A moment, with its date when the day alone does not say it.
    fn moment(&self, day: u32, minutes: i32) -> DraftMoment {
        let several = self.dates.len() > 1 || minutes > DAY;
        let date = self.dates.get(day as usize - 1).copied().flatten().filter(|_| several);
        let later = u64::try_from(minutes.div_euclid(DAY)).unwrap_or(0);
        let date = date.and_then(|date| date.checked_add_days(Days::new(later)));
        let minutes = u32::try_from(minutes.rem_euclid(DAY)).unwrap_or(0);
        let time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or(NaiveTime::MIN);
        DraftMoment { date, time }
    }

    /// Those who are named for the whole day are known, and asked about.
    fn whole_day(&mut self, voices: Vec<(u32, String, Vec<Voice>)>) {
        for (line, label, list) in voices {
            self.people.enter(list);
            let facts = [("title", label)];
            self.notes.push(DraftNote::new(NoteCode::DayPeople, Some(line), &facts));
        }
    }

    fn blocks(&mut self, layout: &Layout) -> Vec<DraftBlock> {
        let mut out = Vec::new();
        for (index, block) in layout.blocks.iter().enumerate() {
            let Heading { title, subtitle, .. } = titles(&block.title);
            let read = body(self.lines, &block.body);
            if !read.voices.is_empty() || read.beats.iter().any(|beat| !beat.voices.is_empty()) {
                let facts = [("title", title.clone())];
                self.notes.push(DraftNote::new(
                    NoteCode::BlockPeople,
                    Some(self.number(block.line)),
                    &facts,
                ));
                self.people.enter(read.voices.clone());
            }
            let mut text: Vec<String> =
                block.body.iter().map(|at| self.lines[*at].text.text.clone()).collect();
            let below = read.subtitle.filter(|_| subtitle.is_none());
            text.retain(|line| Some(line) != below.as_ref());
            let subtitle = subtitle.or(below);
            out.push(DraftBlock {
                id: format!("b{}", index + 1),
                title,
                subtitle,
                day: block.day,
                start: Some(self.moment(block.day, block.start)),
                end: block.end.map(|end| self.moment(block.day, end)),
                derived: derived(&[(block.derived.0, "start"), (block.derived.1, "end")]),
                line: self.number(block.line),
                notes: Some(text.join("\n")).filter(|text| !text.is_empty()),
            });
        }
        out
    }

    fn segment(&mut self, index: usize, item: &Item, number: &mut u32) -> DraftSegment {
        let line = &self.lines[item.line];
        let mut read = body(self.lines, &item.body);
        let mut head = heading(line, &item.title);
        if head.title.is_empty() {
            head.title.clone_from(&item.title.text);
        }
        let subtitle = head.subtitle.take().or_else(|| read.subtitle.take());
        if let Some(more) = read.subtitle.take() {
            read.prose.insert(0, Styled::plain(&more));
        }
        let mut voices = head.voices;
        voices.extend(inside(&item.title, &voices));
        voices.append(&mut read.voices);
        let (mut people, mut organisations) = self.people.enter(voices);
        let hint = subtitle.as_deref().and_then(kind_named);
        let mut beats = Vec::new();
        for beat in read.beats {
            let beat = self.beat(beat, hint);
            add_people(&mut people, &beat.people);
            add_new(&mut organisations, &beat.organisations);
            beats.push(beat);
        }
        let kind = kind(&head.title, subtitle.as_deref(), &beats);
        let (start, end) = (item.when.start, item.when.end);
        let begins = self.moment(item.day, start);
        let undated = begins.date.is_none().then_some(start);
        let duration = end.and_then(|end| u32::try_from((end - start) * 60).ok());
        self.doubtful_segment(item, &head.title, &read.prose);
        *number += u32::from(!kind.is_rest());
        DraftSegment {
            id: format!("s{}", index + 1),
            block: item.block.map(|block| format!("b{}", block + 1)),
            track: item.track.clone(),
            number: (!kind.is_rest()).then(|| number.to_string()),
            kind,
            title: head.title,
            subtitle,
            day: item.day,
            later: undated.and_then(|at| u32::try_from(at.div_euclid(DAY)).ok()).unwrap_or(0),
            start: Some(begins),
            end: end.map(|end| self.moment(item.day, end)),
            duration,
            derived: derived(&[(item.derived && end.is_some(), "end"), (item.untitled, "title")]),
            line: line.number,
            hard: false,
            hard_end: false,
            least: duration,
            most: None,
            beats,
            people,
            organisations,
            room: read.room,
            link: None,
            dropped: false,
            notes: prose(&read.prose),
        }
    }

    fn beat(&mut self, beat: Beat, hint: Option<Kind>) -> DraftBeat {
        let (people, organisations) = self.people.enter(beat.voices);
        let kind = kind_named(&beat.title)
            .or(hint.filter(|_| !people.is_empty() || !organisations.is_empty()))
            .unwrap_or(Kind::Talk);
        DraftBeat {
            title: beat.title,
            subtitle: beat.subtitle,
            kind,
            duration: None,
            people,
            organisations,
            line: beat.line,
        }
    }

    fn doubtful_segment(&mut self, item: &Item, title: &str, prose: &[Styled]) {
        let line = Some(self.number(item.line));
        if item.when.end.is_none() {
            self.notes.push(DraftNote::new(NoteCode::NoEnd, line, &[("title", title.to_owned())]));
        }
        let short = prose.iter().filter(|piece| piece.text.len() <= LONGEST);
        for (_, name) in short.flat_map(named_inside) {
            if !self.people.knows(&name.name) {
                let facts = [("name", name.name)];
                self.notes.push(DraftNote::new(NoteCode::NameInProse, line, &facts));
            }
        }
    }

    fn show(&mut self, facts: Facts, layout: &Layout) -> DraftShow {
        let starts = layout.items.iter().map(|item| (item.day, item.when.start)).min();
        let ends = layout
            .items
            .iter()
            .map(|item| (item.day, item.when.end.unwrap_or(item.when.start)))
            .max();
        let (mut start, mut end) = (starts, ends);
        if let (Some((from, to, printed, line)), Some(first), Some(last), true) =
            (&facts.window, starts, ends, self.dates.len() <= 1)
        {
            if (*from, *to) != (first.1, last.1) {
                let facts = [
                    ("printed", printed.clone()),
                    ("first", written(first.1)),
                    ("last", written(last.1)),
                ];
                self.notes.push(DraftNote::new(NoteCode::WindowDiffers, Some(*line), &facts));
            }
            start = Some((first.0, *from));
            end = Some((first.0, *to));
        }
        DraftShow {
            title: facts.title,
            subtitle: facts.subtitle,
            organiser: facts.organiser,
            date: facts.date,
            start: start.map(|(day, minutes)| self.moment(day, minutes)),
            end: end.map(|(day, minutes)| self.moment(day, minutes)),
            time_zone: facts.time_zone,
            times_in: None,
        }
    }
}

/// The date of each day: as written, the first as the document says elsewhere.
fn dates(days: &[Written], first: Option<NaiveDate>) -> Vec<Option<NaiveDate>> {
    let mut out: Vec<Option<NaiveDate>> = days.iter().map(Written::date).collect();
    match out.first_mut() {
        Some(day) => *day = first,
        None => out.push(first),
    }
    out
}

/// People named inside a title who were not read out of it.
fn inside(title: &Styled, known: &[Voice]) -> Vec<Voice> {
    let same = |name: &str| {
        known.iter().any(|voice| matches!(voice, Voice::Person(person) if person.name == name))
    };
    named_inside(title)
        .into_iter()
        .map(|(_, name)| name)
        .filter(|name| !same(&name.name))
        .map(|name| {
            Voice::Person(Person {
                sure: name.is_sure(),
                name: name.name,
                given: name.given,
                family: name.family,
                role: None,
                organisation: None,
            })
        })
        .collect()
}

/// What the title says; else what happens where somebody speaks; else what the subtitle says.
fn kind(title: &str, subtitle: Option<&str>, beats: &[DraftBeat]) -> Kind {
    let spoken =
        beats.iter().filter(|beat| !beat.people.is_empty() || !beat.organisations.is_empty());
    let of_beats = spoken.map(|beat| beat.kind).find(|kind| *kind != Kind::Talk);
    let of_title = kind_named(title);
    let of_subtitle = subtitle.and_then(kind_named).filter(|kind| !kind.is_rest());
    of_title.or(of_beats).or(of_subtitle).unwrap_or(Kind::Talk)
}

fn derived(marks: &[(bool, &str)]) -> Vec<String> {
    marks.iter().filter(|(is, _)| *is).map(|(_, name)| (*name).to_owned()).collect()
}

fn prose(pieces: &[Styled]) -> Option<String> {
    let text: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    (!text.is_empty()).then(|| text.join("\n"))
}
