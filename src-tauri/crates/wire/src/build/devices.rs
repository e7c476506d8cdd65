//! Devices and cues as a view. The shapes of `show` and of the wire are the same JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use show::Show;
use show::devices::{Act, Cue};

use super::word;
use crate::devices::{ActBrief, CueBrief, DevicesPlan};
use crate::words::Words;

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

/// An act in a few words: "scène Mosaïque".
pub fn say(act: &Act, words: &Words) -> String {
    let named = |key: &str, name: &str| words.text(key, &[("name", name.into())]);
    let on = |key: &str, on: bool| words.text(key, &[("on", on.to_string().into())]);
    match act {
        Act::Scene { scene } => named("act-scene", scene),
        Act::Preview { scene } => named("act-preview", scene),
        Act::Transition { name } => named("act-transition", name),
        Act::Text { input, text } => words
            .text("act-text", &[("name", input.as_str().into()), ("text", text.as_str().into())]),
        Act::Mute { input, on } => words
            .text("act-mute", &[("name", input.as_str().into()), ("on", on.to_string().into())]),
        Act::Record { on: runs } => on("act-record", *runs),
        Act::Stream { on: runs } => on("act-stream", *runs),
        Act::Osc { path, args } => format!("{path} {}", args.join(" ")).trim_end().to_owned(),
        Act::Http { path, .. } => path.clone(),
    }
}
