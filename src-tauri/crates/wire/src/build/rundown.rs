//! The rundown as a view.

use std::collections::BTreeMap;

use live::readiness::{PassageReadiness, SegmentReadiness};
use live::timetable::{RowTime, Timetable};
use show::Show;
use show::id::{AppearanceId, SegmentId, TrackId};
use show::plan::{Segment, Start};
use show::run::Passage;
use show::time::At;

use super::{ms, word};
use crate::rundown::{BeatView, BlockView, CastView, SegmentView};

/// The blocks, in order.
pub fn blocks(show: &Show) -> Vec<BlockView> {
    let block = |b: &show::plan::Block| BlockView {
        id: b.id.0.clone(),
        title: b.title.clone(),
        subtitle: b.subtitle.clone(),
    };
    show.plan.blocks.iter().map(block).collect()
}

/// The segments, in order.
pub fn segments(
    show: &Show,
    timetable: &Timetable,
    readiness: &[SegmentReadiness],
) -> Vec<SegmentView> {
    let readiness: BTreeMap<&SegmentId, &SegmentReadiness> =
        readiness.iter().map(|r| (r.segment, r)).collect();
    let went: BTreeMap<&SegmentId, &Passage> =
        show.run().iter().flat_map(|r| &r.passages).map(|p| (&p.segment, p)).collect();
    let mut heads = Heads::default();
    let casts = casts(show);
    let rows = show.plan.segments.iter().zip(&timetable.rows);
    rows.map(|(segment, row)| {
        let about = About {
            row,
            plan_head: heads.of(segment, row),
            passage: went.get(&segment.id).copied(),
            readiness: readiness.get(&segment.id).copied(),
            cast: casts.get(&segment.id).map_or(&[][..], Vec::as_slice),
        };
        view(show, segment, &about)
    })
    .collect()
}

/// The rows that are other once these segments were edited or called: themselves, and where a chain
/// of the plan now begins elsewhere. `shown` are the rows as they were, in the same order.
pub fn some(
    show: &Show,
    timetable: &Timetable,
    now: At,
    touched: &[SegmentId],
    shown: &[SegmentView],
) -> Vec<SegmentView> {
    let mut heads = Heads::default();
    let mut other = Vec::new();
    let ready = live::readiness::some(show, touched, now);
    for ((segment, row), was) in show.plan.segments.iter().zip(&timetable.rows).zip(shown) {
        let plan_head = heads.of(segment, row);
        if touched.contains(&segment.id) {
            let readiness = ready.iter().find(|found| *found.segment == segment.id);
            let cast: Vec<_> = show.people.in_segment(&segment.id).collect();
            let runs = show.run();
            let passage = runs.and_then(|r| r.passages.iter().rfind(|p| p.segment == segment.id));
            other.push(view(
                show,
                segment,
                &About { row, plan_head, passage, readiness, cast: &cast },
            ));
        } else if was.plan_head != plan_head {
            other.push(SegmentView { plan_head, ..was.clone() });
        }
    }
    other
}

/// What is known of a segment beside its plan.
struct About<'a> {
    row: &'a RowTime,
    plan_head: Option<f64>,
    /// Its passage on air in the run.
    passage: Option<&'a Passage>,
    readiness: Option<&'a SegmentReadiness<'a>>,
    cast: &'a [&'a show::people::Appearance],
}

/// Who appears in each segment, in order.
fn casts(show: &Show) -> BTreeMap<&SegmentId, Vec<&show::people::Appearance>> {
    let mut casts: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for a in &show.people.appearances {
        casts.entry(&a.segment).or_default().push(a);
    }
    casts
}

/// Where chains of the plan begin: wherever summing lengths would not give the planned start.
#[derive(Default)]
struct Heads<'a> {
    ends: BTreeMap<&'a TrackId, At>,
}

impl<'a> Heads<'a> {
    fn of(&mut self, segment: &'a Segment, row: &RowTime) -> Option<f64> {
        let summed = self.ends.get(&segment.track).copied();
        let fixed = matches!(segment.start, Start::Hard(_)) && !segment.dropped;
        let head = (fixed || summed != Some(row.planned_start)).then(|| ms(row.planned_start));
        let length = if segment.dropped { 0 } else { segment.duration };
        self.ends.insert(&segment.track, row.planned_start.plus(length));
        head
    }
}

fn view(show: &Show, segment: &Segment, about: &About) -> SegmentView {
    let &About { row, plan_head, passage, readiness, cast } = about;
    let passages: BTreeMap<&AppearanceId, &PassageReadiness> =
        readiness.iter().flat_map(|r| &r.passages).map(|p| (p.appearance, p)).collect();
    let instant = |end| Some(ms(show.about.as_ref()?.instant(end)));
    SegmentView {
        id: segment.id.0.clone(),
        block: segment.block.as_ref().map(|b| b.0.clone()),
        track: segment.track.0.clone(),
        number: segment.number.clone(),
        kind: word(&segment.kind),
        title: segment.title.clone(),
        subtitle: segment.subtitle.clone(),
        notes: segment.notes.clone(),
        hard: matches!(segment.start, Start::Hard(_)),
        plan_head,
        duration: segment.duration,
        cut: super::cut(show, &segment.id),
        least: segment.least,
        most: segment.most,
        hard_end: segment.hard_end.and_then(instant),
        dropped: segment.dropped,
        weight: segment.weight,
        drop_rank: segment.drop_rank,
        follow_on: word(&segment.follow_on),
        room: segment.room.clone(),
        link: segment.link.clone(),
        script: segment.script.clone(),
        host: segment.host.as_ref().map(|p| p.0.clone()),
        status: word(&row.status),
        started: passage.map(|p| ms(p.taken)),
        ended: passage.and_then(|p| p.ended).map(ms),
        started_called: passage.and_then(|p| p.called.taken).map(ms),
        ended_called: passage.and_then(|p| p.called.ended).map(ms),
        beats: segment.beats.iter().map(beat).collect(),
        cues: super::devices::cues(&segment.cues),
        cast: cast.iter().map(|a| self::cast(a, passages.get(&a.id).copied())).collect(),
        ready: readiness.map_or(0, |r| r.ready),
        worst: readiness.and_then(|r| r.worst).map(|w| word(&w)),
    }
}

fn beat(beat: &show::plan::Beat) -> BeatView {
    BeatView {
        id: beat.id.0.clone(),
        title: beat.title.clone(),
        duration: beat.duration,
        script: beat.script.clone(),
    }
}

fn cast(appearance: &show::people::Appearance, ready: Option<&PassageReadiness>) -> CastView {
    CastView {
        id: appearance.id.0.clone(),
        person: appearance.person.0.clone(),
        beat: appearance.beat.as_ref().map(|b| b.0.clone()),
        role: appearance.role.clone(),
        state: ready.map_or_else(|| "to-do".to_owned(), |r| word(&r.state)),
        why: ready.and_then(PassageReadiness::reason).map(|cell| cell.check.0.clone()),
    }
}
