//! The host's cards: one a segment in which somebody is on stage.

use live::planned::{Span, planned};
use paper::{CardBeat, CardHeads, CardNext, HostCard, HostCardsPaper, Phrase};
use show::plan::Segment;
use show::time::At;

use super::Making;
use super::said::Phrasing;
use crate::fault::Fault;

/// The cards as a PDF.
pub fn pdf(making: &Making) -> Result<Vec<u8>, Fault> {
    Ok(paper::host_cards(&host_cards(making)?)?)
}

/// The cards as a paper.
///
/// # Errors
/// When there is no programme yet.
pub fn host_cards(making: &Making) -> Result<HostCardsPaper, Fault> {
    let said = making.said()?;
    let title = said.text("document-host-cards");
    let version = making.show.paper_version();
    let facts = [("version", version.to_string().into())];
    let foot = vec![making.words.text("card-version", &facts), said.printed(making.moment)];
    let spans = planned(making.show);
    let whom = making.wanted.whom.as_deref();
    let rows: Vec<(&Segment, Span)> = making.show.plan.segments.iter().zip(spans).collect();
    let staged: Vec<usize> = (0..rows.len())
        .filter(|at| {
            let segment = rows[*at].0;
            let theirs = whom.is_none_or(|id| segment.host.as_ref().is_some_and(|h| h.0 == id));
            !segment.dropped && !segment.kind.is_rest() && theirs
        })
        .collect();
    let cards = Cards { making, said: &said, rows: &rows };
    let all = staged.iter().zip(1..).map(|(at, number)| cards.card(*at, number, staged.len()));
    Ok(HostCardsPaper {
        heads: CardHeads {
            say: said.text("card-say"),
            nothing: said.text("card-nothing"),
            give: said.text("card-give"),
            said: said.text("card-said"),
            course: said.text("card-course"),
        },
        cards: all.collect(),
        sheet: said.sheet(title, foot, making.moment, making.templates.clone()),
    })
}

struct Cards<'a> {
    making: &'a Making<'a>,
    said: &'a Phrasing<'a>,
    rows: &'a [(&'a Segment, Span)],
}

impl Cards<'_> {
    fn card(&self, at: usize, number: usize, of: usize) -> HostCard {
        let (segment, span) = self.rows[at];
        let plan = &self.making.show.plan;
        let block = plan.blocks.iter().find(|b| Some(&b.id) == segment.block.as_ref());
        let facts = [("number", number.to_string().into()), ("of", of.to_string().into())];
        let mut label = self.making.words.text("card-label", &facts);
        if let Some(block) = block {
            label = format!("{label} · {}", block.title);
        }
        let title = match segment.number.is_empty() {
            true => segment.title.clone(),
            false => format!("{} · {}", segment.number, segment.title),
        };
        let mut length = self.said.spoken(segment.duration);
        let room = super::tables::room(self.making, segment);
        if !room.is_empty() {
            length = format!("{length} · {room}");
        }
        let people = &self.making.show.people;
        let voices =
            people.in_segment(&segment.id).filter_map(|a| Some((a, people.person(&a.person)?)));
        HostCard {
            label,
            title,
            subtitle: segment.subtitle.clone(),
            time: self.said.clock(span.start),
            length,
            script: segment
                .script
                .lines()
                .map(str::to_owned)
                .filter(|l| !l.trim().is_empty())
                .collect(),
            people: voices.map(|(a, p)| self.said.introduced(p, &a.role)).collect(),
            beats: self.beats(segment, span.start),
            short: self.short(segment),
            next: self.next(at),
        }
    }

    /// The steps, with their starts as long as the lengths before them are known.
    fn beats(&self, segment: &Segment, start: At) -> Vec<CardBeat> {
        let people = &self.making.show.people;
        let mut starts = Some(start);
        let beats = segment.beats.iter().map(|beat| {
            let time = starts.map(|at| self.said.clock(at)).unwrap_or_default();
            starts = starts.zip(beat.duration).map(|(at, secs)| at.plus(secs));
            CardBeat {
                time,
                title: beat.title.clone(),
                length: beat.duration.map(|secs| self.said.spoken(secs)).unwrap_or_default(),
                voiced: people.in_segment(&segment.id).any(|a| a.beat.as_ref() == Some(&beat.id)),
            }
        });
        beats.collect()
    }

    /// What the segment may give back: its least was agreed.
    fn short(&self, segment: &Segment) -> Option<Phrase> {
        let gives = segment.duration - segment.least;
        (gives > 0).then(|| {
            Phrase::new(
                self.said.with("card-short", "length", self.said.spoken(gives)),
                self.said.with("card-short-text", "length", self.said.spoken(segment.least)),
            )
        })
    }

    /// The next of the same track that takes place.
    fn next(&self, at: usize) -> Option<CardNext> {
        let track = &self.rows[at].0.track;
        let mut after = self.rows[at + 1..].iter();
        let (next, span) =
            after.find(|(s, _)| !s.dropped && (s.track == *track || s.track.is_main()))?;
        let people = &self.making.show.people;
        let mut names: Vec<String> = Vec::new();
        for a in people.in_segment(&next.id) {
            let name = people.person(&a.person).map(|p| p.name.clone());
            names.extend(name.filter(|name| !names.contains(name)));
        }
        Some(CardNext {
            label: self.said.with("card-next", "time", self.said.clock(span.start)),
            title: match next.number.is_empty() {
                true => next.title.clone(),
                false => format!("{} · {}", next.number, next.title),
            },
            people: names.join(", "),
        })
    }
}
