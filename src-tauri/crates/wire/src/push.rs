//! What a desk sends by itself: the whole on joining, then one message a change.

use serde::Serialize;
use ts_rs::TS;

use crate::ask::Fault;
use crate::changes::Changes;
use crate::devices::DeviceState;
use crate::view::{AlertView, View};

/// One message from the desk.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "push", rename_all = "kebab-case")]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub enum Push {
    /// The whole view: on joining, and when another show is opened.
    Welcome {
        /// All of it.
        view: Box<View>,
        /// The desk's wall clock at that moment, in milliseconds since 1970.
        now: f64,
    },
    /// What one turn, or time, changed.
    Change {
        /// The desk's counter after it.
        seq: u64,
        /// Only what changed.
        changes: Box<Changes>,
    },
    /// An alert that is new, or worse than it was: said once, on the desktop too.
    Alert {
        /// Which one.
        alert: AlertView,
        /// What people read first.
        title: String,
        /// What people read next.
        text: String,
    },
    /// How the devices fare, all of them.
    Devices {
        /// In the order of the show's list.
        list: Vec<DeviceState>,
    },
    /// Something that the person should know, once.
    Notice(Fault),
    /// The desk cannot write: nothing is acknowledged until it can.
    Trouble(Fault),
}
