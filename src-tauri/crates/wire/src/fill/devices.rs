//! What is asked of devices and cues.

use show::Command;
use show::devices::{Act, Cue, Device, Order};
use show::id::{CueId, DeviceId, SegmentId};
use show::plan::{Kind, SegmentValue};

use super::{Filled, Malformed, Shown, malformed, word};
use crate::brief::Do;
use crate::build::devices::same;
use crate::devices::{ActBrief, CueBrief, DeviceBrief};

impl Shown<'_> {
    pub(super) fn devices(&self, brief: Do) -> Filled {
        Ok(match brief {
            Do::SetCues { segment, cues } => {
                let segment = self.segment(&segment)?;
                let now = SegmentValue::Cues(self.cues(cues)?);
                let was = segment.value(&now);
                Command::Edit { segment: segment.id.clone(), now, was }
            }
            Do::SetKindCues { kind, cues } => {
                let kind: Kind = word("kind", &kind)?;
                let was = self.show.devices.by_kind.get(&kind).cloned().unwrap_or_default();
                Command::Devices(Order::SetKind { kind, now: self.cues(cues)?, was })
            }
            Do::SetDevice { device } => {
                let now = self.device(device)?;
                let was = self.show.devices.device(&now.id).cloned().map(Box::new);
                Command::Devices(Order::Edit { now: Some(Box::new(now)), was })
            }
            Do::RemoveDevice { device } => {
                let was = self.show.devices.device(&DeviceId(device.clone())).cloned();
                let was = was.ok_or_else(|| malformed("device", &device))?;
                Command::Devices(Order::Edit { now: None, was: Some(Box::new(was)) })
            }
            Do::FireCue { segment, cue } => {
                Command::Devices(Order::Fire { segment: SegmentId(segment), cue: CueId(cue) })
            }
            Do::Panic => Command::Devices(Order::Panic),
            _ => return Err(malformed("do", "")),
        })
    }

    fn cues(&self, briefs: Vec<CueBrief>) -> Result<Vec<Cue>, Malformed> {
        let cue = |(n, mut brief): (usize, CueBrief)| {
            if brief.id.is_empty() {
                brief.id = format!("c-{}-{n}", self.id);
            }
            same(&brief).ok_or_else(|| malformed("cue", &brief.id))
        };
        briefs.into_iter().enumerate().map(cue).collect()
    }

    fn device(&self, mut brief: DeviceBrief) -> Result<Device, Malformed> {
        if brief.id.is_empty() {
            brief.id = format!("d-{}", self.id);
        }
        same(&brief).ok_or_else(|| malformed("kind", &brief.kind))
    }
}

/// An act that is tried by hand.
///
/// # Errors
/// [`Malformed`] where it is none.
pub fn act(brief: &ActBrief) -> Result<Act, Malformed> {
    same(brief).ok_or_else(|| malformed("act", ""))
}
