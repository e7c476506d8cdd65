//! The calls of the show.

use show::Command;
use show::id::{RunId, SegmentId, TrackId};
use show::state::To;
use show::time::At;

use super::{Filled, Shown, instant as at, malformed, word};
use crate::brief::Do;

impl Shown<'_> {
    pub(super) fn call(&self, brief: Do) -> Filled {
        let track = |name: Option<String>| name.map_or_else(TrackId::main, TrackId);
        let run = || RunId(format!("run-{}", self.id));
        Ok(match brief {
            Do::Take { track: name, from, to, forced } => {
                let track = track(name);
                let shown = from.is_none() && to.is_none();
                // Who does not see the line means what TOP does there.
                let row = live::closing::next_row(self.show).filter(|_| shown && track.is_main());
                if let Some(next) = row {
                    return Ok(Command::CallRow { from: self.called_row(), to: next });
                }
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
            Do::Unskip { segment } => Command::Unskip { segment: SegmentId(segment) },
            Do::Adjust { seconds, segment } => {
                Command::Adjust { segment: self.airing(segment), seconds }
            }
            Do::Rehearse { at: begins, speed, from } => {
                let from = from.map(SegmentId);
                Command::Rehearse {
                    run: run(),
                    at: begins.map_or_else(|| self.just_before(from.as_ref()), at),
                    speed: speed.unwrap_or(1),
                    from,
                }
            }
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

    pub(super) fn on_air(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.on_air(track)?.segment.clone())
    }

    pub(super) fn next(&self, track: &TrackId) -> Option<SegmentId> {
        Some(self.show.under_way()?.next(&self.show.plan, track)?.id.clone())
    }

    /// The segment that is named, or the one on air.
    fn airing(&self, named: Option<String>) -> SegmentId {
        let on_air = || self.on_air(&TrackId::main());
        named.map(SegmentId).or_else(on_air).unwrap_or_else(|| "".into())
    }

    /// A minute before the planned start of a segment, or of the first one: where a rehearsal
    /// begins.
    fn just_before(&self, segment: Option<&SegmentId>) -> At {
        let place = segment.and_then(|id| self.show.plan.position(id)).unwrap_or(0);
        let start = live::planned::planned(self.show).get(place).map(|row| row.start);
        start.unwrap_or(At(0)).plus(-60)
    }
}
