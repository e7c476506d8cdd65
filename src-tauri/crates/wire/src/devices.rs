//! Appareils: what stands on the line, the cues it is given, and how it fares.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a device is made to do; texts may name what is on air: `{speaker}`, `{role}`,
/// `{organisation}`, `{title}`, `{number}`, `{next}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(tag = "act", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
#[expect(missing_docs, reason = "the variants and fields are those of show::devices::Act")]
pub enum ActBrief {
    Scene { scene: String },
    Preview { scene: String },
    Transition { name: String },
    Text { input: String, text: String },
    Mute { input: String, on: bool },
    Record { on: bool },
    Stream { on: bool },
    Osc { path: String, args: Vec<String> },
    Http { method: String, path: String, body: String },
}

/// When a cue comes up; `before-end` in seconds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
#[expect(missing_docs, reason = "the variants are those of show::devices::When")]
pub enum WhenBrief {
    Standby,
    Take,
    BeforeEnd(i64),
    End,
    ByHand,
}

/// What a device does at a moment of a segment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct CueBrief {
    /// Its name; empty for a new one.
    pub id: String,
    /// Who does it.
    pub device: String,
    /// When.
    pub when: WhenBrief,
    /// At the beginning of which beat; the whole segment where none is given.
    pub beat: Option<String>,
    /// What.
    #[serde(flatten)]
    pub act: ActBrief,
}

/// One device, as the show has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DeviceBrief {
    /// Its name in the show; empty for a new one.
    pub id: String,
    /// `obs`, `osc`, `http` or `osc-in`.
    pub kind: String,
    /// What the crew calls it.
    pub name: String,
    /// `host:port`, or for HTTP `http://host:port/path`.
    pub address: String,
    /// Whether it acts in a rehearsal too.
    pub in_rehearsal: bool,
    /// Whether it is told of what is on air at each change; by OSC only.
    pub tells: bool,
    /// What the panic makes it do.
    pub safe: Vec<ActBrief>,
}

/// The devices of the show, as planned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DevicesPlan {
    /// In the order in which they are listed.
    pub list: Vec<DeviceBrief>,
    /// What every segment of a kind begins with.
    pub by_kind: BTreeMap<String, Vec<CueBrief>>,
    /// Whether the panic stands: every device is in its safe state.
    pub safe: bool,
}

/// How a device fares.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DeviceState {
    /// Which one.
    pub id: String,
    /// `joining`, `there`, `send-only`, `listening`, or `failing`.
    pub standing: String,
    /// Whether the rehearsal under way leaves it silent.
    pub silent: bool,
    /// What is wrong: `device-fault-<code>` says it.
    pub fault: Option<DeviceFault>,
    /// How often it was tried since it fails.
    pub tries: u32,
    /// Since when it fails, in milliseconds since 1970.
    pub failing_since: Option<f64>,
    /// When it is tried next.
    pub next_try: Option<f64>,
    /// What was sent, newest first, the last few.
    pub sent: Vec<SentView>,
    /// What it really shows: the scene on air.
    pub shows: Option<String>,
    /// What it should show.
    pub wanted: Option<String>,
    /// Its scenes, to choose from.
    pub scenes: Vec<String>,
    /// Its inputs.
    pub inputs: Vec<String>,
    /// Its transitions.
    pub transitions: Vec<String>,
    /// What segments to come need and it does not have.
    pub lacks: Vec<LackView>,
    /// What it heard last, and when: a call by OSC.
    pub heard: Option<HeardView>,
    /// How many packets could not be read.
    pub malformed: u32,
    /// Whether a password is kept for it.
    pub secret: bool,
}

/// What is wrong with a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct DeviceFault {
    /// What programs read.
    pub code: String,
    /// The fact behind it, or empty.
    pub what: String,
}

/// Something that was sent.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct SentView {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// What; none where the device was only tried, or told of the run.
    pub act: Option<ActBrief>,
    /// How long the answer took, in milliseconds; none where none comes.
    pub ms: Option<u32>,
    /// What came back, or empty.
    pub back: String,
    /// What came of it: `done`, `refused`, `failed` where it did not arrive or was turned away,
    /// `unanswered` where no answer came, or `begun` where the desk stopped meanwhile.
    pub came: String,
}

/// Something that a segment to come needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct LackView {
    /// Which segment; none for the safe state.
    pub segment: Option<String>,
    /// `scene`, `input` or `transition`.
    pub need: String,
    /// Its name.
    pub name: String,
}

/// A call that came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct HeardView {
    /// When, in milliseconds since 1970.
    #[ts(type = "number")]
    pub at: i64,
    /// Its path.
    pub path: String,
    /// Why it was refused, in words; empty where it was done.
    pub refused: String,
}
