//! What the cues to come need of a device, and what of it the device does not have.

use std::collections::BTreeSet;

use serde::Serialize;
use show::Show;
use show::devices::Act;
use show::id::{DeviceId, SegmentId};

/// What a cue needs of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// A scene of that name.
    Scene,
    /// An input of that name.
    Input,
    /// A transition of that name.
    Transition,
}

/// What a device said that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its scenes, in the order of its own list.
    pub scenes: Vec<String>,
    /// Its inputs.
    pub inputs: Vec<String>,
    /// Its transitions.
    pub transitions: Vec<String>,
}

/// Something that a segment to come needs, and its device does not have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Lacks {
    /// For which segment; none for the safe state.
    pub segment: Option<SegmentId>,
    /// What kind of thing.
    pub need: Need,
    /// Its name.
    pub name: String,
}

/// What the segments to come and the safe state need of a device. A name that is filled in from
/// what is on air is not known before.
#[must_use]
pub fn needs(show: &Show, device: &DeviceId) -> BTreeSet<Lacks> {
    let run = show.under_way();
    let to_come = show.plan.segments.iter().filter(|s| {
        let airs = |id: &SegmentId| {
            run.is_some_and(|r| r.passages.iter().any(|p| p.segment == *id && p.ended.is_none()))
        };
        !s.dropped && run.is_none_or(|r| r.to_come(s) || airs(&s.id))
    });
    let cues = to_come.flat_map(|s| {
        let theirs = show.devices.cues(s).filter(|c| c.device == *device);
        theirs.map(|c| (Some(s.id.clone()), &c.act)).collect::<Vec<_>>()
    });
    let safe = show.devices.device(device).into_iter().flat_map(|d| &d.safe);
    cues.chain(safe.map(|act| (None, act)))
        .filter_map(|(segment, act)| {
            let (need, name) = named(act)?;
            (!name.contains('{')).then(|| Lacks { segment, need, name: name.clone() })
        })
        .collect()
}

/// What of it the device does not have, in the order of their segments' names.
#[must_use]
pub fn lacking(needs: &BTreeSet<Lacks>, found: &Found) -> Vec<Lacks> {
    let has = |lacks: &&Lacks| {
        let list = match lacks.need {
            Need::Scene => &found.scenes,
            Need::Input => &found.inputs,
            Need::Transition => &found.transitions,
        };
        !list.contains(&lacks.name)
    };
    needs.iter().filter(has).cloned().collect()
}

fn named(act: &Act) -> Option<(Need, &String)> {
    match act {
        Act::Scene { scene } | Act::Preview { scene } => Some((Need::Scene, scene)),
        Act::Transition { name } => Some((Need::Transition, name)),
        Act::Text { input, .. } | Act::Mute { input, .. } => Some((Need::Input, input)),
        _ => None,
    }
}
