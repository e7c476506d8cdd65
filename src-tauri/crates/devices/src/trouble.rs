//! What can be wrong with a device: a code, which the catalogue says in words, and its fact.

use live::devices::Came;
use thiserror::Error;
use wire::devices::DeviceFault;

/// Why a device could not be reached, or did not do what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{code}: {what}")]
pub struct Trouble {
    /// What programs read.
    pub code: &'static str,
    /// The fact behind it, or empty.
    pub what: String,
    /// What came of what was being sent.
    pub came: Came,
}

impl Trouble {
    /// The link does not hold, or it was turned away: nothing was done, and it is tried again.
    pub fn lost(code: &'static str, what: impl ToString) -> Self {
        Self { code, what: short(&what.to_string()), came: Came::Failed }
    }

    /// The device is there and said no to this one thing: it is not sent again by itself.
    pub fn refused(code: &'static str, what: impl ToString) -> Self {
        Self { came: Came::Refused, ..Self::lost(code, what) }
    }

    /// The link broke after it went out: whether it was done is not known. What is done once is not
    /// sent again.
    pub fn unanswered(code: &'static str, what: impl ToString) -> Self {
        Self { came: Came::Unanswered, ..Self::lost(code, what) }
    }

    /// Whether the device is there, and said no.
    pub fn is_refusal(&self) -> bool {
        self.came == Came::Refused
    }

    /// As it is shown.
    pub fn view(&self) -> DeviceFault {
        DeviceFault { code: self.code.to_owned(), what: self.what.clone() }
    }
}

/// What a device says is cut: it may say anything.
pub fn short(text: &str) -> String {
    let clean = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    clean.take(200).collect::<String>().trim().to_owned()
}
