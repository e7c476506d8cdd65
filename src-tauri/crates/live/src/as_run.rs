//! Conducteur réalisé: what really happened in a run, when, and who called it.

use std::collections::BTreeMap;

use serde::Serialize;
use show::Show;
use show::id::{SegmentId, TrackId};
use show::people::Missing;
use show::run::{Called, Passage, Run};
use show::time::{At, Millis, Secs};
use show::turn::Actor;

use crate::planned::planned;

/// One segment that went on air.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AsRun {
    /// Which segment.
    pub segment: SegmentId,
    /// Its title; empty where it left the plan.
    pub title: String,
    /// On which track.
    pub track: TrackId,
    /// When it was planned to start; none where it left the plan.
    pub planned_start: Option<At>,
    /// How long it was planned to take, in seconds; none where it left the plan.
    pub planned: Option<Secs>,
    /// When it went on air.
    pub start: At,
    /// When it left the air; none while it is on air.
    pub end: Option<At>,
    /// How long it took without holds, in whole seconds; none while it is on air.
    pub real: Option<Secs>,
    /// How long it was held, holds that are over, in milliseconds.
    pub held: Millis,
    /// What was given and taken while it was on air, in seconds.
    pub adjust: Secs,
    /// Critical checks that were open, and overridden.
    pub forced: Vec<Missing>,
    /// Segments that its TOP jumped over.
    pub jumped: Vec<SegmentId>,
    /// Who called it.
    pub by: Actor,
    /// What the record said when it was called, where it was corrected since.
    pub called: Called,
}

/// What went on air in a run, in the order of its TOPs, all tracks together.
#[must_use]
pub fn as_run(show: &Show, run: &Run) -> Vec<AsRun> {
    let spans = planned(show);
    let places: BTreeMap<_, _> =
        show.plan.segments.iter().enumerate().map(|(at, s)| (&s.id, at)).collect();
    let row = |passage: &Passage| {
        let at = places.get(&passage.segment).copied();
        let segment = at.map(|at| &show.plan.segments[at]);
        let real = |end: At| (end.since(passage.taken) - passage.held).max(0) / 1000;
        AsRun {
            segment: passage.segment.clone(),
            title: segment.map_or_else(String::new, |s| s.title.clone()),
            track: passage.track.clone(),
            planned_start: at.and_then(|at| spans.get(at)).map(|s| s.start),
            planned: segment.map(|s| s.duration),
            start: passage.taken,
            end: passage.ended,
            real: passage.ended.map(real),
            held: passage.held,
            adjust: passage.adjust,
            forced: passage.forced.clone(),
            jumped: passage.jumped.clone(),
            by: passage.by.clone(),
            called: passage.called,
        }
    };
    run.passages.iter().map(row).collect()
}
