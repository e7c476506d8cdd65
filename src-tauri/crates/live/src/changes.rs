//! What lies between the plan on a paper and the plan as it is now.

use std::collections::BTreeMap;

use show::Show;
use show::id::{PersonId, SegmentId};
use show::plan::Segment;
use show::time::{At, Secs};

use crate::planned::planned;

/// What changed of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It was put in.
    Added,
    /// It was taken out.
    Removed,
    /// It was dropped (trappé).
    Dropped,
    /// It was dropped, and was taken back.
    TakenBack,
    /// It starts at another time, or takes another time.
    Time,
    /// Who appears in it, who hosts it, or in which order.
    Who,
    /// Where it takes place, or how it is joined.
    Where,
    /// What it is called, its steps, what is said or noted of it.
    Text,
}

/// A start and a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When it is planned to start.
    pub start: At,
    /// How long it takes: planned, less what it gives back in the run.
    pub length: Secs,
}

/// One change of one segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What changed.
    pub what: What,
    /// The segment as it was; none where it was put in since.
    pub was: Option<(Segment, Slot)>,
    /// The segment as it is; none where it was taken out.
    pub now: Option<(Segment, Slot)>,
    /// How many segments in a row start later (or earlier) by as much as this one, itself the
    /// first, with nothing else changed of them: 1 for a change that stands alone.
    pub rows: usize,
    /// The last of those.
    pub last: Option<SegmentId>,
}

/// A show's segments with their slots.
struct Side<'a> {
    show: &'a Show,
    rows: Vec<(&'a Segment, Slot)>,
    places: BTreeMap<&'a SegmentId, usize>,
}

impl<'a> Side<'a> {
    fn of(show: &'a Show) -> Self {
        let cut = |s: &Segment| show.run().and_then(|r| r.cuts.get(&s.id).copied()).unwrap_or(0);
        // What a segment gives back moves those that follow it: planned as if it were so long.
        let mut shortened = show.plan.clone();
        for segment in &mut shortened.segments {
            segment.duration = (segment.duration - cut(segment)).max(0);
        }
        let as_cut = Show { about: show.about.clone(), plan: shortened, ..Show::default() };
        let spans = planned(&as_cut);
        let slot = |(s, span): (&'a Segment, crate::planned::Span)| {
            (s, Slot { start: span.start, length: (s.duration - cut(s)).max(0) })
        };
        let rows: Vec<_> = show.plan.segments.iter().zip(spans).map(slot).collect();
        let places = rows.iter().enumerate().map(|(at, (s, _))| (&s.id, at)).collect();
        Self { show, rows, places }
    }

    fn get(&self, id: &SegmentId) -> Option<(&'a Segment, Slot)> {
        self.places.get(id).map(|at| self.rows[*at])
    }

    fn who(&self, segment: &Segment) -> (Vec<(&'a PersonId, &'a str)>, Option<PersonId>) {
        let appearing = self.show.people.appearances.iter().filter(|a| a.segment == segment.id);
        (appearing.map(|a| (&a.person, a.role.as_str())).collect(), segment.host.clone())
    }
}

/// What lies between two states of a show, in the order of the rundown as it is now; what was
/// taken out stands last. Segments that only start later or earlier together are one change.
#[must_use]
pub fn changes(then: &Show, now: &Show) -> Vec<Changed> {
    let (before, after) = (Side::of(then), Side::of(now));
    let mut found = Vec::new();
    for (segment, slot) in &after.rows {
        match before.get(&segment.id) {
            None => found.push(one(What::Added, None, Some((segment, *slot)))),
            Some(was) => differences(&before, &after, was, (segment, *slot), &mut found),
        }
    }
    let gone = before.rows.iter().filter(|(s, _)| !after.places.contains_key(&s.id));
    found.extend(gone.map(|(s, slot)| one(What::Removed, Some((s, *slot)), None)));
    together(found, &after)
}

fn one(what: What, was: Option<(&Segment, Slot)>, now: Option<(&Segment, Slot)>) -> Changed {
    let kept = |side: Option<(&Segment, Slot)>| side.map(|(s, slot)| (s.clone(), slot));
    Changed { what, was: kept(was), now: kept(now), rows: 1, last: None }
}

fn differences(
    before: &Side,
    after: &Side,
    was: (&Segment, Slot),
    now: (&Segment, Slot),
    found: &mut Vec<Changed>,
) {
    let ((old, old_slot), (new, new_slot)) = (was, now);
    let place = |s: &Segment| (s.room.clone(), s.link.clone(), s.track.clone());
    let texts = |s: &Segment| {
        let beats: Vec<_> = s.beats.iter().map(|b| (b.title.clone(), b.duration)).collect();
        let said = (s.script.clone(), s.notes.clone(), s.kind);
        (s.title.clone(), s.subtitle.clone(), s.number.clone(), beats, said)
    };
    let differs = [
        (What::Dropped, !old.dropped && new.dropped),
        (What::TakenBack, old.dropped && !new.dropped),
        (What::Time, old_slot != new_slot && !new.dropped && !old.dropped),
        (What::Who, before.who(old) != after.who(new)),
        (What::Where, place(old) != place(new)),
        (What::Text, texts(old) != texts(new)),
    ];
    let named = differs.into_iter().filter(|(_, differs)| *differs);
    found.extend(named.map(|(what, _)| one(what, Some(was), Some(now))));
}

/// By how much a change only shifts its segment; none where something else changed too.
fn shift(change: &Changed) -> Option<i64> {
    match (change.what, &change.was, &change.now) {
        (What::Time, Some((_, was)), Some((_, now))) if was.length == now.length => {
            Some(now.start.since(was.start))
        }
        _ => None,
    }
}

fn together(found: Vec<Changed>, after: &Side) -> Vec<Changed> {
    let mut told: Vec<Changed> = Vec::new();
    for change in found {
        let next_of = |before: &Changed| {
            let last = before.last.as_ref().or_else(|| before.now.as_ref().map(|(s, _)| &s.id));
            let at = last.and_then(|id| after.places.get(id)).map(|at| at + 1);
            at.and_then(|at| after.rows.get(at)).map(|(s, _)| &s.id)
        };
        if let (Some(before), Some(by), Some((segment, _))) =
            (told.last_mut(), shift(&change), &change.now)
            && shift(before) == Some(by)
            && next_of(before) == Some(&segment.id)
        {
            before.rows += 1;
            before.last = Some(segment.id.clone());
            continue;
        }
        told.push(change);
    }
    told
}
