//! From a command in brief to the whole command: the door fills in what its client was shown.

mod block;
mod call;
mod checks;
mod closing;
pub mod devices;
mod passage;
mod people;
mod plan;
mod record;
mod replacing;
mod several;

use serde::de::DeserializeOwned;
use serde_json::Value;
use show::id::TurnId;
use show::time::{At, Secs};
use show::{Command, Show};
use thiserror::Error;

use crate::brief::Do;

/// What a command in brief is read against.
pub struct Shown<'a> {
    /// The show as its client was shown it.
    pub show: &'a Show,
    /// The command's id, from which new things take their names.
    pub id: &'a str,
}

/// A command that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{field}` cannot be `{value}`")]
pub struct Malformed {
    /// Which field.
    pub field: &'static str,
    /// What it was.
    pub value: String,
}

impl Malformed {
    /// What cannot be read, cut to a length that can be shown.
    #[must_use]
    pub fn of(field: &'static str, value: &str) -> Self {
        malformed(field, value)
    }
}

type Filled = Result<Command, Malformed>;

fn malformed(field: &'static str, value: &str) -> Malformed {
    Malformed { field, value: value.chars().take(80).collect() }
}

/// A word of the contract as the type that it names.
fn word<T: DeserializeOwned>(field: &'static str, text: &str) -> Result<T, Malformed> {
    serde_json::from_value(Value::String(text.to_owned())).map_err(|_| malformed(field, text))
}

fn secs(field: &'static str, text: &str) -> Result<Secs, Malformed> {
    text.trim().parse().map_err(|_| malformed(field, text))
}

/// An instant of the wire.
#[expect(clippy::cast_possible_truncation, reason = "instants of the wire are whole milliseconds")]
fn instant(ms: f64) -> At {
    At(ms as i64)
}

impl Shown<'_> {
    /// The whole command.
    ///
    /// # Errors
    /// [`Malformed`], naming the field that cannot be read.
    pub fn fill(&self, brief: Do) -> Filled {
        match brief {
            Do::CatchUp { .. }
            | Do::SetLengths { .. }
            | Do::SetDuration { .. }
            | Do::SetSegment { .. }
            | Do::AddSegment { .. }
            | Do::RemoveSegment { .. }
            | Do::MoveSegments { .. }
            | Do::SetBeats { .. }
            | Do::SetDate { .. } => self.plan(brief),
            Do::SetShow { field, value } => self.setting(&field, &value),
            Do::AddBlock { .. } | Do::SetBlock { .. } | Do::RemoveBlock { .. } => self.block(brief),
            Do::Several { .. } | Do::AddSegments { .. } | Do::Duplicate { .. } => {
                self.several(brief)
            }
            Do::AddPerson { .. } | Do::SetPerson { .. } | Do::Check { .. } => self.people(brief),
            Do::EditCheck { .. } | Do::SetKind { .. } => self.checks(brief),
            Do::Substitute { .. } | Do::NamePerson { .. } | Do::Swap { .. } | Do::Fill { .. } => {
                self.replacing(brief)
            }
            Do::AddAppearance { .. }
            | Do::SetAppearance { .. }
            | Do::MoveAppearance { .. }
            | Do::RemoveAppearance { .. } => self.appearance(brief),
            Do::Takeaway { .. }
            | Do::SetTakeaway { .. }
            | Do::MergeTakeaways { .. }
            | Do::SetRow { .. }
            | Do::CallRow { .. }
            | Do::BackRow { .. }
            | Do::MoveRow { .. } => self.closing(brief),
            Do::CorrectStart { .. } | Do::CorrectEnd { .. } | Do::GoOn | Do::Acknowledge { .. } => {
                self.record(brief)
            }
            Do::SetCues { .. }
            | Do::SetKindCues { .. }
            | Do::SetDevice { .. }
            | Do::RemoveDevice { .. }
            | Do::FireCue { .. }
            | Do::Panic => self.devices(brief),
            Do::Undo { turn } => Ok(Command::Undo { turn: turn.map(TurnId) }),
            Do::Redo => Ok(Command::Redo),
            call => self.call(call),
        }
    }
}
