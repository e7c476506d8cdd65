//! A desk with devices on the line.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use show::command::Command;
use show::devices::{Act, Cue, Device, DeviceKind, Order, When};
use show::plan::SegmentValue;
use wire::devices::DeviceState;

use crate::Stand;

/// So long something may take to be seen, on a machine that is busy.
const LONG: Duration = Duration::from_secs(40);

impl Stand {
    /// The small day of `kit`, live at 08:59, with its devices on the line.
    #[must_use]
    pub fn with_devices(devices: Vec<Device>) -> Self {
        let stand = Self::day();
        for device in devices {
            let now = Some(Box::new(device));
            stand.command(Command::Devices(Order::Edit { now, was: None })).unwrap();
        }
        stand.join_devices();
        // What is wanted before a line begins lies in the past for it.
        let ids = stand.desk.read(|r| r.show.devices.list.clone()).unwrap();
        for device in ids {
            stand.until(device.id.as_str(), |s| !matches!(s.standing.as_str(), "" | "joining"));
        }
        stand
    }

    /// Puts the show's devices on the line.
    pub fn join_devices(&self) {
        devices::start(&self.desk, self.folder.path().join("secrets")).unwrap();
    }

    /// Gives a segment these acts at its TOP.
    pub fn cue(&self, segment: &str, device: &str, acts: Vec<Act>) {
        let cue = |(n, act): (usize, Act)| Cue {
            id: format!("{segment}-{n}").as_str().into(),
            device: device.into(),
            when: When::Take,
            beat: None,
            act,
        };
        let id = segment.into();
        let was = self.desk.read(|r| r.show.plan.clone()).unwrap();
        let was = SegmentValue::Cues(was.segment(&id).unwrap().cues.clone());
        let now = SegmentValue::Cues(acts.into_iter().enumerate().map(cue).collect());
        self.command(Command::Edit { segment: id, now, was }).unwrap();
    }

    /// How a device fares.
    #[must_use]
    pub fn device(&self, id: &str) -> DeviceState {
        let states = self.desk.line().unwrap().states();
        states.into_iter().find(|state| state.id == id).unwrap_or_default()
    }

    /// Waits until a device fares so.
    ///
    /// # Panics
    /// When it does not come to it.
    pub fn until(&self, id: &str, so: impl Fn(&DeviceState) -> bool) -> DeviceState {
        let begun = Instant::now();
        loop {
            let state = self.device(id);
            if so(&state) {
                return state;
            }
            assert!(begun.elapsed() < LONG, "it stays {state:#?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until something is wrong with a device; its code.
    pub fn fault(&self, id: &str) -> String {
        let state = self.until(id, |state| state.fault.is_some());
        state.fault.map(|fault| fault.code).unwrap_or_default()
    }

    /// TOP, whatever is open.
    pub fn force(&self) -> Value {
        self.hands.wait(2000);
        json!(self.act(crate::stand::top(true)).unwrap())
    }
}

/// A device at an address.
#[must_use]
pub fn device(id: &str, kind: DeviceKind, address: impl ToString) -> Device {
    Device {
        id: id.into(),
        kind,
        name: id.to_uppercase(),
        address: address.to_string(),
        in_rehearsal: false,
        tells: false,
        safe: Vec::new(),
    }
}
