//! What can be wrong with a device: a code, which the catalogue says in words, and its fact.

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
    /// Whether the device is there and said no to this one thing: it is not sent again by itself.
    pub refused: bool,
}

impl Trouble {
    /// The link does not hold.
    pub fn lost(code: &'static str, what: impl ToString) -> Self {
        Self { code, what: short(&what.to_string()), refused: false }
    }

    /// The device said no.
    pub fn refused(code: &'static str, what: impl ToString) -> Self {
        Self { code, what: short(&what.to_string()), refused: true }
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
