//! Appareils: what stands on the line beside the people, and the cues it is given.
//!
//! A device has a name, a kind and an address; no secret is ever part of the show.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::{BeatId, CueId, DeviceId, SegmentId, TurnId};
use crate::plan::{Kind, Segment};
use crate::time::{At, Secs};

/// The most devices a show may have.
pub const MOST_DEVICES: usize = 24;

/// The most cues that a segment, a kind or a safe state may hold.
pub const MOST_CUES: usize = 40;

/// How a device is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DeviceKind {
    /// OBS Studio, by obs-websocket 5.
    Obs,
    /// Whatever takes OSC over UDP: nothing comes back.
    Osc,
    /// Whatever takes requests over HTTP.
    Http,
    /// What calls the show by OSC: this desk listens.
    OscIn,
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// Its name in the show.
    pub id: DeviceId,
    /// How it is spoken to.
    pub kind: DeviceKind,
    /// What the crew calls it.
    pub name: String,
    /// Where it is: `host:port`, or for HTTP `http://host:port/path`.
    pub address: String,
    /// Whether it acts in a rehearsal too; silent there otherwise.
    #[serde(default)]
    pub in_rehearsal: bool,
    /// Whether it is told of what is on air at each change; by OSC only.
    #[serde(default)]
    pub tells: bool,
    /// What the panic makes it do.
    #[serde(default)]
    pub safe: Vec<Act>,
}

/// What a device is made to do. Texts may name what is on air: `{speaker}`, `{role}`,
/// `{organisation}`, `{title}`, `{number}` and `{next}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "fields carry the names of what they hold")]
pub enum Act {
    /// OBS: a scene on air.
    Scene { scene: String },
    /// OBS: a scene in the preview of the studio mode.
    Preview { scene: String },
    /// OBS: the transition between scenes.
    Transition { name: String },
    /// OBS: the text of an input.
    Text { input: String, text: String },
    /// OBS: whether an input is muted.
    Mute { input: String, on: bool },
    /// OBS: whether it records.
    Record { on: bool },
    /// OBS: whether it streams.
    Stream { on: bool },
    /// OSC: a message. Each argument is read as it is written: `1`, `0.5`, `true`, or a text.
    Osc { path: String, args: Vec<String> },
    /// HTTP: a request to the device's address and this path; a body makes it a POST where the
    /// method is empty.
    Http { method: String, path: String, body: String },
}

impl Act {
    /// Whether a device of that kind can do it.
    #[must_use]
    pub fn is_for(&self, kind: DeviceKind) -> bool {
        match self {
            Self::Osc { .. } => kind == DeviceKind::Osc,
            Self::Http { .. } => kind == DeviceKind::Http,
            _ => kind == DeviceKind::Obs,
        }
    }

    /// Its texts, to be read or changed.
    #[must_use]
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        match self {
            Self::Scene { scene } | Self::Preview { scene } => vec![scene],
            Self::Transition { name } => vec![name],
            Self::Text { input, text } => vec![input, text],
            Self::Mute { input, .. } => vec![input],
            Self::Record { .. } | Self::Stream { .. } => Vec::new(),
            Self::Osc { path, args } => std::iter::once(path).chain(args).collect(),
            Self::Http { method, path, body } => vec![method, path, body],
        }
    }
}

/// When a cue comes up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// When its segment is put in standby.
    Standby,
    /// When its segment is taken, or its beat begins.
    #[default]
    Take,
    /// So many seconds before its segment's countdown reaches zero.
    BeforeEnd(Secs),
    /// When its segment leaves the air.
    End,
    /// When somebody says so.
    ByHand,
}

/// What a device does at a moment of a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// Its name.
    pub id: CueId,
    /// Who does it.
    pub device: DeviceId,
    /// When.
    #[serde(default)]
    pub when: When,
    /// At the beginning of which beat; the whole segment where none is given.
    #[serde(default)]
    pub beat: Option<BeatId>,
    /// What.
    #[serde(flatten)]
    pub act: Act,
}

/// A cue given by hand in a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// The turn that gave it.
    pub turn: TurnId,
    /// When, in the show's time.
    pub at: At,
    /// Of which segment.
    pub segment: SegmentId,
    /// As it was then.
    pub cue: Cue,
}

/// A segment put in standby.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arming {
    /// The turn that did it.
    pub turn: TurnId,
    /// When, in the show's time.
    pub at: At,
}

/// What someone asks of the devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Order {
    /// Put a device on the line, change it, or take it away.
    Edit {
        /// As it is to be; none to take it away.
        now: Option<Box<Device>>,
        /// As the sender saw it; none where it is new.
        was: Option<Box<Device>>,
    },
    /// Give every segment of a kind other cues to begin with.
    SetKind {
        /// Which kind.
        kind: Kind,
        /// All of them.
        now: Vec<Cue>,
        /// Those the sender saw.
        was: Vec<Cue>,
    },
    /// Give a cue by hand.
    Fire {
        /// Of which segment.
        segment: SegmentId,
        /// Which cue of it.
        cue: CueId,
    },
    /// Bring every device to its safe state, and hold the show.
    Panic,
}

/// The devices of a show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Devices {
    /// In the order in which they are listed.
    pub list: Vec<Device>,
    /// What every segment of a kind begins with.
    pub by_kind: BTreeMap<Kind, Vec<Cue>>,
    /// The panic that stands: every device is in its safe state.
    pub safe: Option<TurnId>,
}

impl Devices {
    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The device of that name.
    #[must_use]
    pub fn device(&self, id: &DeviceId) -> Option<&Device> {
        self.list.iter().find(|d| d.id == *id)
    }

    /// The cues of a segment: those of its kind, then its own.
    pub fn cues<'a>(&'a self, segment: &'a Segment) -> impl Iterator<Item = &'a Cue> {
        self.by_kind.get(&segment.kind).into_iter().flatten().chain(&segment.cues)
    }
}
