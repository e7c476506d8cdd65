//! What someone is shown of the show on a page of their own: their passages, what is still
//! expected of them, and nothing of anybody else.
//!
//! It has the shape of every view, so that the same client draws it: each of their segments is the
//! head of a chain of its own, since what stands between them is not theirs.

use std::collections::BTreeMap;

use crate::devices::DevicesPlan;
use crate::people::{CheckView, MarkView, PassageView, PersonView};
use crate::rundown::{BeatView, CastView, SegmentView};
use crate::view::{AboutView, ChainView, LineView, TrackView, UndoView, View};

/// The view as `person` is shown it; without anyone in it where the show has them no more.
#[must_use]
pub fn own(person: &str, view: &View) -> View {
    let theirs = view.people.iter().find(|p| p.id == person);
    let mine = |s: &&SegmentView| s.cast.iter().any(|cast| cast.person == person);
    let segments: Vec<_> = view.segments.iter().filter(mine).collect();
    let on_air = |track: &TrackView| {
        let on = track.on_air.as_ref()?;
        segments.iter().any(|s| s.id == on.segment).then(|| on.clone())
    };
    let tracks: Vec<TrackView> = view
        .line
        .tracks
        .iter()
        .map(|track| TrackView { track: track.track.clone(), on_air: on_air(track), next: None })
        .collect();
    let speaks = tracks.iter().any(|track| track.on_air.is_some());
    let planned = planned(view);
    View {
        seq: view.seq,
        clock: view.clock.clone(),
        about: about(&view.about),
        line: LineView {
            mode: view.line.mode.clone(),
            state: view.line.state.clone(),
            hold_since: view.line.hold_since,
            last_take: None,
            guard_ms: view.line.guard_ms,
            tracks,
            asks: None,
            jolted: None,
            filling: None,
        },
        chains: chains(view)
            .into_iter()
            .filter(|c| segments.iter().any(|s| s.id == c.head))
            .collect(),
        blocks: Vec::new(),
        segments: segments
            .iter()
            .map(|segment| {
                self::segment(person, segment, planned.get(segment.id.as_str()).copied())
            })
            .collect(),
        checklist: view.checklist.iter().map(expected).collect(),
        ready: Vec::new(),
        people: theirs.map(themselves).into_iter().collect(),
        alerts: Vec::new(),
        takeaways: Vec::new(),
        closing: None,
        message: view.message.clone().filter(|word| speaks && word.to == "stage"),
        asked: None,
        undo: UndoView { undo: false, redo: false },
        papers: Vec::new(),
        desks: None,
        devices: DevicesPlan::default(),
    }
}

fn about(about: &AboutView) -> AboutView {
    AboutView { hard_end: None, warnings: Vec::new(), ..about.clone() }
}

/// Their segment: its title and its times, and who they are in it.
fn segment(person: &str, segment: &SegmentView, planned: Option<f64>) -> SegmentView {
    let cast: Vec<CastView> =
        segment.cast.iter().filter(|cast| cast.person == person).cloned().collect();
    let spoken = |beat: &&BeatView| cast.iter().any(|c| c.beat.as_ref() == Some(&beat.id));
    let beats = segment.beats.iter().filter(spoken);
    SegmentView {
        id: segment.id.clone(),
        block: None,
        track: segment.track.clone(),
        number: segment.number.clone(),
        kind: segment.kind.clone(),
        title: segment.title.clone(),
        subtitle: String::new(),
        notes: String::new(),
        hard: segment.hard,
        plan_head: planned,
        duration: segment.duration,
        cut: segment.cut,
        least: segment.duration,
        most: None,
        hard_end: None,
        dropped: segment.dropped,
        weight: None,
        drop_rank: None,
        follow_on: "by-hand".to_owned(),
        room: segment.room.clone(),
        link: String::new(),
        script: String::new(),
        host: None,
        status: segment.status.clone(),
        started: segment.started,
        ended: segment.ended,
        started_called: None,
        ended_called: None,
        cues: Vec::new(),
        beats: beats.map(|beat| BeatView { script: String::new(), ..beat.clone() }).collect(),
        cast,
        ready: 0,
        worst: None,
    }
}

/// Themselves: what is said of them in public, and how far their checks are, without the notes
/// that the crew keeps on them.
fn themselves(person: &PersonView) -> PersonView {
    let mark = |mark: &MarkView| MarkView { note: String::new(), ..mark.clone() };
    PersonView {
        marks: person.marks.iter().map(mark).collect(),
        kept: Vec::new(),
        calls: 0,
        passages: person.passages.iter().map(passage).collect(),
        ..person.clone()
    }
}

/// What is expected of them, not who sees to it.
fn expected(check: &CheckView) -> CheckView {
    CheckView { owner: String::new(), ticked_by: Vec::new(), ..check.clone() }
}

fn passage(passage: &PassageView) -> PassageView {
    PassageView { substitute: None, ..passage.clone() }
}

/// When each segment is planned to begin.
fn planned(view: &View) -> BTreeMap<&str, f64> {
    let mut ends: BTreeMap<&str, f64> = BTreeMap::new();
    let mut starts = BTreeMap::new();
    for segment in &view.segments {
        let before = ends.get(segment.track.as_str()).copied();
        let Some(start) = segment.plan_head.or(before) else { continue };
        starts.insert(segment.id.as_str(), start);
        let takes = if segment.dropped { 0 } else { segment.duration };
        ends.insert(&segment.track, start + ms(takes));
    }
    starts
}

/// A chain for each row to come, of which it is the head.
fn chains(view: &View) -> Vec<ChainView> {
    let to_come = |s: &&SegmentView| s.status == "next" || s.status == "to-come";
    let mut tracks: BTreeMap<&str, (&ChainView, i64)> = BTreeMap::new();
    let mut chains = Vec::new();
    for row in view.segments.iter().filter(to_come) {
        let head = view.chains.iter().find(|chain| chain.head == row.id).map(|chain| (chain, 0));
        let Some((chain, off)) = head.or_else(|| tracks.get(row.track.as_str()).copied()) else {
            continue;
        };
        chains.push(ChainView {
            track: row.track.clone(),
            head: row.id.clone(),
            at_least: chain.at_least.map(|at| at + ms(off)),
            after_now_ms: chain.after_now_ms.map(|after| after + off * 1000),
        });
        tracks.insert(&row.track, (chain, off + row.duration - row.cut));
    }
    chains
}

#[expect(clippy::cast_precision_loss, reason = "lengths of days, in milliseconds")]
fn ms(seconds: i64) -> f64 {
    seconds as f64 * 1000.0
}
