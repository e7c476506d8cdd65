//! What devices are to show and do at a moment: the wanted state of each, what of it is still to
//! be sent, and what it needs of the device.
//!
//! What holds (a scene, a text, a mute) is a state: it is sent wherever the device is not known to
//! be in it. What is done once (an OSC message, a request) has a name, and is sent once and never
//! again.

mod diff;
mod fill;
mod needs;
mod record;
mod up;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use show::Show;
use show::devices::{Act, Device, DeviceKind};
use show::id::{DeviceId, TrackId};
use show::run::{Mode, Run};
use show::time::{At, Secs};

pub use diff::{Sending, Sent, diff};
pub use needs::{Found, Lacks, Need, lacking, needs};
pub use record::{Came, Kept};
pub use up::next;

use fill::Fill;
use up::Up;

/// What of a device holds one state at a time, in the order in which it is sent.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Slot {
    /// The transition between scenes.
    Transition,
    /// The text of an input.
    Text(String),
    /// Whether an input is muted.
    Mute(String),
    /// The scene in the preview.
    Preview,
    /// The scene on air.
    Scene,
    /// Whether it records.
    Record,
    /// Whether it streams.
    Stream,
}

impl Slot {
    /// The slot that an act sets; none where it is done once.
    #[must_use]
    pub fn of(act: &Act) -> Option<Self> {
        Some(match act {
            Act::Scene { .. } => Self::Scene,
            Act::Preview { .. } => Self::Preview,
            Act::Transition { .. } => Self::Transition,
            Act::Text { input, .. } => Self::Text(input.clone()),
            Act::Mute { input, .. } => Self::Mute(input.clone()),
            Act::Record { .. } => Self::Record,
            Act::Stream { .. } => Self::Stream,
            Act::Osc { .. } | Act::Http { .. } => return None,
        })
    }
}

/// The name of something that is done once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(pub String);

impl Key {
    /// The turn that it follows from.
    #[must_use]
    pub fn turn(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }
}

/// What a device is told of the run at each change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tells {
    /// What is on air, or empty.
    pub title: String,
    /// `before`, `on-air`, `hold`, `gap` or `after`.
    pub state: String,
    /// When its countdown reaches zero.
    pub due: Option<At>,
    /// What was left of it when this was made.
    pub remaining: Secs,
}

impl Tells {
    /// Whether both say the same, told at different moments.
    fn says(&self, other: &Self) -> bool {
        (&self.title, &self.state, self.due) == (&other.title, &other.state, other.due)
    }
}

/// What one device is to be at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Nothing is sent: a rehearsal that it takes no part in.
    pub silent: bool,
    /// What holds.
    pub holds: BTreeMap<Slot, Act>,
    /// What each of that follows from.
    pub by: BTreeMap<Slot, Key>,
    /// What is done once, in order: of the segments on air and in standby.
    pub once: Vec<(Key, Act)>,
    /// What was to be done once before that: it is over, whatever is taken back.
    pub past: Vec<Key>,
    /// What it is told of the run.
    pub tells: Option<Tells>,
}

/// What every device is to be at this moment.
#[must_use]
pub fn wanted(show: &Show, now: At) -> BTreeMap<DeviceId, Wanted> {
    let run = show.run();
    let ups = run.map(|run| up::up(show, run, now)).unwrap_or_default();
    let tells = show.devices.list.iter().any(|d| d.tells).then(|| tells(show, now));
    let of = |device: &Device| {
        let mut wanted = Wanted {
            silent: run.is_some_and(|run| is_silent(device, run)),
            tells: tells.clone().filter(|_| device.tells && device.kind == DeviceKind::Osc),
            past: run.map(|run| up::stood_by(show, run, &device.id)).unwrap_or_default(),
            ..Wanted::default()
        };
        for up in ups.iter().filter(|up| up.cue.device == device.id) {
            wanted.take(up, device.kind);
        }
        if let Some(turn) = &show.devices.safe {
            let fill = Fill::default();
            for (place, act) in device.safe.iter().enumerate() {
                wanted.put(Key(format!("{turn}/safe/{place}")), fill.act(act), true);
            }
        }
        (device.id.clone(), wanted)
    };
    show.devices.list.iter().map(of).collect()
}

/// What a device does of an act when it is tried by hand, with the words of what is on air now.
#[must_use]
pub fn filled(show: &Show, act: &Act, now: At) -> Act {
    let air = show.under_way().and_then(|run| run.passages.iter().rfind(|p| p.ended.is_none()));
    let segment = air.map(|p| &p.segment);
    segment.map_or_else(Fill::default, |id| Fill::of(show, id, up::beat(show, air, now))).act(act)
}

fn is_silent(device: &Device, run: &Run) -> bool {
    run.mode == Mode::Rehearsal && !device.in_rehearsal
}

impl Wanted {
    fn take(&mut self, up: &Up, kind: DeviceKind) {
        if up.cue.act.is_for(kind) {
            self.put(up.key.clone(), up.fill.act(&up.cue.act), up.current);
        }
    }

    fn put(&mut self, key: Key, act: Act, current: bool) {
        match Slot::of(&act) {
            Some(slot) => {
                self.by.insert(slot.clone(), key);
                self.holds.insert(slot, act);
            }
            None if current => self.once.push((key, act)),
            None => self.past.push(key),
        }
    }
}

/// When the countdown of what is on air in the plenary reaches zero.
fn due(show: &Show) -> Option<At> {
    let run = show.under_way()?;
    let passage = run.on_air(&TrackId::main())?;
    Some(passage.due(run.length(show.plan.segment(&passage.segment)?)))
}

fn tells(show: &Show, now: At) -> Tells {
    let timetable = crate::timetable(show, now);
    let state = serde_json::to_value(timetable.state).unwrap_or_default();
    let air = timetable.main().and_then(|t| t.on_air.as_ref());
    let segment = air.and_then(|a| show.plan.segment(&a.segment));
    Tells {
        title: segment.map(|s| s.title.clone()).unwrap_or_default(),
        state: state.as_str().unwrap_or_default().to_owned(),
        due: due(show),
        remaining: air.map_or(0, |a| a.remaining.div_euclid(1000)),
    }
}
