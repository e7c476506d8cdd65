//! Readings of a draft for those who make a plan of it.

use chrono::TimeZone as _;
use chrono_tz::Tz;

use super::{
    Draft, DraftAppearance, DraftBlock, DraftLevel, DraftMoment, DraftNote, DraftPerson,
    DraftSegment,
};

/// Who appears: a person, or an organisation with nobody named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appearing<'a> {
    /// A person, in this function.
    Person(&'a DraftAppearance),
    /// An organisation.
    Organisation(&'a str),
}

impl Draft {
    /// The segment of this id.
    pub fn segment(&self, id: &str) -> Option<&DraftSegment> {
        self.segments.iter().find(|segment| segment.id == id)
    }

    /// The block of this id.
    pub fn block(&self, id: &str) -> Option<&DraftBlock> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// The person of this id.
    pub fn person(&self, id: &str) -> Option<&DraftPerson> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The segments of a block, in order; with `None` those of no block.
    pub fn in_block<'a>(
        &'a self,
        block: Option<&'a str>,
    ) -> impl Iterator<Item = &'a DraftSegment> {
        self.segments.iter().filter(move |segment| segment.block.as_deref() == block)
    }

    /// What is wrong in the document and must be put right first.
    pub fn problems(&self) -> impl Iterator<Item = &DraftNote> {
        self.notes.iter().filter(|note| note.level == DraftLevel::Problem)
    }

    /// It lists people, with nothing they appear in.
    pub fn lists_people(&self) -> bool {
        self.segments.is_empty() && !self.people.is_empty()
    }

    /// The draft with its times, which stand in the zone `from`, as clocks in `zone` show them.
    /// Times without a date are the first day's.
    pub fn moved(&self, from: &str, zone: Tz) -> Draft {
        let mut draft = self.clone();
        let Ok(from) = from.parse::<Tz>() else { return draft };
        let first = draft.show.date;
        let there = |moment: DraftMoment| {
            let Some(date) = moment.date.or(first) else { return moment };
            let here = from.from_local_datetime(&date.and_time(moment.time)).earliest();
            let local = here.map(|here| here.with_timezone(&zone).naive_local());
            local.map_or(moment, |at| DraftMoment { date: Some(at.date()), time: at.time() })
        };
        let show = &mut draft.show;
        let of_blocks = draft.blocks.iter_mut().flat_map(|b| [&mut b.start, &mut b.end]);
        let of_segments = draft.segments.iter_mut().flat_map(|s| [&mut s.start, &mut s.end]);
        for moment in
            [&mut show.start, &mut show.end].into_iter().chain(of_blocks).chain(of_segments)
        {
            *moment = moment.map(there);
        }
        let dates = draft.segments.iter().filter_map(|segment| segment.start?.date);
        draft.show.date = dates.min().or(first);
        draft
    }

    /// How many times somebody named appears.
    pub fn appearances(&self) -> usize {
        self.segments.iter().map(|segment| segment.people.len()).sum()
    }
}

impl DraftSegment {
    /// Who appears, each once, with the index of their beat or `None` for the segment as a whole:
    /// first those of the segment as a whole, then beat by beat, in the document's order.
    pub fn appearing(&self) -> Vec<(Option<usize>, Appearing<'_>)> {
        let mut people: Vec<&DraftAppearance> = self.people.iter().collect();
        let mut organisations: Vec<&str> = self.organisations.iter().map(String::as_str).collect();
        for beat in &self.beats {
            people.retain(|one| beat.people.iter().all(|of_beat| of_beat.person != one.person));
            organisations.retain(|one| beat.organisations.iter().all(|of_beat| of_beat != one));
        }
        let mut out: Vec<_> =
            people.into_iter().map(|one| (None, Appearing::Person(one))).collect();
        out.extend(organisations.into_iter().map(|one| (None, Appearing::Organisation(one))));
        for (index, beat) in self.beats.iter().enumerate() {
            out.extend(beat.people.iter().map(|one| (Some(index), Appearing::Person(one))));
            out.extend(
                beat.organisations.iter().map(|one| (Some(index), Appearing::Organisation(one))),
            );
        }
        out
    }
}
