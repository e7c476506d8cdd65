//! Devices and cues as a view. The shapes of `show` and of the wire are the same JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use show::Show;
use show::devices::{Act, Cue};

use super::word;
use crate::devices::{ActBrief, CueBrief, DevicesPlan};

/// The devices as planned.
pub fn plan(show: &Show) -> DevicesPlan {
    let devices = &show.devices;
    DevicesPlan {
        list: devices.list.iter().filter_map(same).collect(),
        by_kind: devices.by_kind.iter().map(|(kind, list)| (word(kind), cues(list))).collect(),
        safe: devices.safe.is_some(),
    }
}

/// Cues, in order.
pub fn cues(cues: &[Cue]) -> Vec<CueBrief> {
    cues.iter().filter_map(same).collect()
}

/// An act.
#[must_use]
pub fn act(act: &Act) -> Option<ActBrief> {
    same(act)
}

/// The same in the other crate's type.
pub(crate) fn same<T: DeserializeOwned>(value: &impl Serialize) -> Option<T> {
    serde_json::from_value(serde_json::to_value(value).ok()?).ok()
}
