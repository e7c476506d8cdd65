//! Devices and their cues.

use show::command::Command;
use show::devices::{Act as Does, Cue, Device, DeviceKind, Order, When};
use show::plan::{Segment, SegmentValue};

use super::{Act, any_segment, pick};
use crate::stage::Stage;

pub(super) fn devices(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    let known = pick(&stage.show.devices.list, b);
    match a % 3 {
        0 => {
            let fresh = format!("device-{}", stage.turns.len());
            let now = Device {
                id: known.as_ref().map_or_else(|| fresh.as_str().into(), |d| d.id.clone()),
                kind: DeviceKind::Obs,
                name: format!("OBS {}", b % 3),
                address: "127.0.0.1:4455".into(),
                in_rehearsal: b.is_multiple_of(2),
                tells: false,
                safe: Vec::new(),
            };
            let now = (!b.is_multiple_of(4) || known.is_none()).then(|| Box::new(now));
            Command::Devices(Order::Edit { now, was: known.map(Box::new) })
        }
        1 => {
            let kind = any_segment(stage, b).kind;
            let was = stage.show.devices.by_kind.get(&kind).cloned().unwrap_or_default();
            Command::Devices(Order::SetKind { kind, now: cues(stage, b), was })
        }
        _ => {
            let segment = any_segment(stage, b);
            let now = SegmentValue::Cues(cues(stage, b));
            Command::Edit { segment: segment.id.clone(), was: segment.value(&now), now }
        }
    }
}

/// The panic, or a cue given by hand.
pub(super) fn now(stage: &Stage, act: Act) -> Command {
    let of = |s: &Segment| {
        stage.show.devices.cues(s).map(|cue| (s.id.clone(), cue.id.clone())).collect::<Vec<_>>()
    };
    let cues: Vec<_> = stage.show.plan.segments.iter().flat_map(of).collect();
    match pick(&cues, act.b).filter(|_| !act.b.is_multiple_of(3)) {
        Some((segment, cue)) => Command::Devices(Order::Fire { segment, cue }),
        None => Command::Devices(Order::Panic),
    }
}

fn cues(stage: &Stage, by: u16) -> Vec<Cue> {
    let device = pick(&stage.show.devices.list, by).map_or_else(|| "none".into(), |d| d.id);
    let whens = [When::Standby, When::Take, When::BeforeEnd(60), When::End, When::ByHand];
    let cue = |n: u16| Cue {
        id: format!("cue-{n}").as_str().into(),
        device: device.clone(),
        when: whens[usize::from(n) % whens.len()],
        beat: None,
        act: Does::Scene { scene: format!("Scène {by}") },
    };
    (0..by % 6).map(cue).collect()
}
