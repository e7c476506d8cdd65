//! What was sent, as it is kept beside the log: which of it is never sent again, whatever starts
//! anew meanwhile.

use serde::{Deserialize, Serialize};
use show::devices::Act;
use show::id::DeviceId;
use show::time::Millis;

use super::{Key, Sent};

/// What came of something that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// It was about to go out. Where nothing more is known, it may have gone.
    Begun,
    /// It was taken; where nothing comes back, it went out.
    Done,
    /// The device said no to it.
    Refused,
    /// It went out, and the line broke before an answer: whether it was done is not known.
    Unanswered,
    /// It did not arrive, or was turned away before anything was done.
    Failed,
    /// It was not sent: it was over before the record began.
    Passed,
}

impl Came {
    /// Whether it is never sent again.
    #[must_use]
    pub fn is_final(self) -> bool {
        self != Self::Failed
    }
}

/// Something that was sent to a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// To which.
    pub device: DeviceId,
    /// The name of what it followed from; none where it was tried by hand.
    pub key: Option<Key>,
    /// Whether it is done once: then its name has one line in the record, its latest.
    pub once: bool,
    /// When, by the machine's clock in milliseconds since 1970.
    pub at: Millis,
    /// What; none where it was only asked whether the device is there.
    pub act: Option<Act>,
    /// What came of it.
    pub came: Came,
    /// How long the answer took, in milliseconds; none where none came.
    pub ms: Option<u32>,
    /// What came back, or empty.
    pub back: String,
}

impl Sent {
    /// What a desk that starts anew knows of a device: what was done once stays done, and what the
    /// device is in is not known.
    #[must_use]
    pub fn recorded(record: &[Kept], device: &DeviceId) -> Self {
        let theirs = record.iter().filter(|k| k.device == *device && k.once && k.came.is_final());
        Self { fired: theirs.filter_map(|kept| kept.key.clone()).collect(), ..Self::default() }
    }
}
