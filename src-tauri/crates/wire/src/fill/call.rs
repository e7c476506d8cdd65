//! The calls of the show.

use show::Command;
use show::id::{RunId, SegmentId, TrackId};
use show::state::To;
use show::time::At;

use super::{Filled, Shown, malformed, word};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn call(&self, brief: Do) -> Filled {
        let track = |name: Option<String>| name.map_or_else(TrackId::main, TrackId);
        let run = || RunId(format!("run-{}", self.id));
        Ok(match brief {
            Do::Take { track: name, from, to, forced } => {
                let track = track(name);
                let shown = from.is_none() && to.is_none();
                let from = from.map(SegmentId).or_else(|| shown.then(|| self.on_air(&track))?);
                let to = to.map(SegmentId).or_else(|| shown.then(|| self.next(&track))?);
                Command::Take { track, from, to, forced: forced.unwrap_or_default() }
            }
            Do::Standby { track: name, segment } => {
                let track = track(name);
                let next = || self.next(&track).ok_or_else(|| malformed("segment", ""));
                let segment = segment.map_or_else(next, |s| Ok(SegmentId(s)))?;
                Command::Standby { track, segment }
            }
            Do::End { segment } => Command::End { segment: self.airing(segment) },
            Do::Hold => Command::Hold,
            Do::Resume => Command::Resume,
            Do::Back { track: name, segment } => {
                let track = track(name);
                let last = self.show.run().and_then(|r| r.last(&track)).map(|p| p.segment.clone());
                let segment = segment.map(SegmentId).or(last).unwrap_or_else(|| "".into());
                Command::Back { track, segment }
            }
            Do::Skip { segment } => {
                let next = || self.next(&TrackId::main()).ok_or_else(|| malformed("segment", ""));
                Command::Skip { segment: segment.map_or_else(next, |s| Ok(SegmentId(s)))? }
            }
            Do::Adjust { seconds, segment } => {
                Command::Adjust { segment: self.airing(segment), seconds }
            }
            Do::Rehearse { at: from, speed } => Command::Rehearse {
                run: run(),
                at: from.map_or_else(|| self.before_the_first(), at),
                speed: speed.unwrap_or(1),
            },
            Do::GoLive { override_day } => {
                Command::GoLive { run: run(), override_day: override_day.unwrap_or_default() }
            }
            Do::SetClock { at: to, speed } => {
                let speed = speed.or_else(|| self.show.under_way().map(|r| r.clock.speed));
                Command::SetClock { at: to.map(at), speed: speed.unwrap_or(1) }
            }
            Do::Message { text, to } => {
                Command::Message { text, to: to.map_or(Ok(To::Stage), |to| word("to", &to))? }
            }
            Do::Read { message } => Command::Read { message: at(message) },
            Do::HostReady { segment, ready } => {
                let next = || self.next(&TrackId::main()).ok_or_else(|| malformed("segment", ""));
                let segment = segment.map_or_else(next, |s| Ok(SegmentId(s)))?;
                Command::HostReady { segment, ready: ready.unwrap_or(true) }
            }
            _ => return Err(malformed("do", "")),
        })
    }

    fn on_air(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.on_air(track)?.segment.clone())
    }

    fn next(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.next(&self.show.plan, track)?.id.clone())
    }

    /// The segment that is named, or the one on air.
    fn airing(&self, named: Option<String>) -> SegmentId {
        let on_air = || self.on_air(&TrackId::main());
        named.map(SegmentId).or_else(on_air).unwrap_or_else(|| "".into())
    }

    /// A minute before the first planned start: where a rehearsal begins.
    fn before_the_first(&self) -> At {
        let first = live::planned::planned(self.show).first().map(|row| row.start);
        first.unwrap_or(At(0)).plus(-60)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "instants of the wire are whole milliseconds")]
fn at(ms: f64) -> At {
    At(ms as i64)
}
