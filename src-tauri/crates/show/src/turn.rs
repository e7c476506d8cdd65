//! The envelope of a turn: one command as it was decided, with all that makes it a record.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::command::Command;
use crate::event::Recorded;
use crate::id::{DeskId, LinkId, SegmentId, TrackId, TurnId};
use crate::time::Moment;

/// Who acted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// Whoever sits at the desk.
    Desk,
    /// The bearer of a link.
    Link(LinkId),
    /// The command line.
    CommandLine,
    /// The desk by itself: what follows on automatically, and what it noticed of its clocks.
    Itself,
}

/// What the command had seen of the show, kept so that a turn explains itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Saw {
    /// Nothing that matters to it.
    Nothing,
    /// What was on air and to come on a track.
    Line {
        /// The track.
        track: TrackId,
        /// What was on air.
        from: Option<SegmentId>,
        /// What was to come.
        to: Option<SegmentId>,
    },
    /// What was on air.
    OnAir(SegmentId),
    /// The turn to undo.
    Turn(Option<TurnId>),
    /// The old values, which the events carry.
    Old,
}

impl Saw {
    /// What `command` says its sender saw.
    #[must_use]
    pub fn of(command: &Command) -> Self {
        match command {
            Command::Take { track, from, to, .. } => {
                Self::Line { track: track.clone(), from: from.clone(), to: to.clone() }
            }
            Command::FollowOn { track, from, to } => {
                Self::Line { track: track.clone(), from: Some(from.clone()), to: Some(to.clone()) }
            }
            Command::End { segment }
            | Command::Back { segment, .. }
            | Command::Adjust { segment, .. } => Self::OnAir(segment.clone()),
            Command::Undo { turn } => Self::Turn(turn.clone()),
            Command::Edit { .. }
            | Command::EditBlock { .. }
            | Command::EditAppearance { .. }
            | Command::Several { .. }
            | Command::SetDate { .. }
            | Command::Set(_)
            | Command::EditTakeaway { .. }
            | Command::EditRow { .. }
            | Command::CorrectStart { .. }
            | Command::CorrectEnd { .. } => Self::Old,
            _ => Self::Nothing,
        }
    }
}

/// One turn of the show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// The UUID of the command, stamped once at the door.
    pub id: TurnId,
    /// Who acted.
    pub actor: Actor,
    /// At which desk.
    pub desk: DeskId,
    /// When, stamped once at the door.
    pub moment: Moment,
    /// What the command had seen.
    pub saw: Saw,
    /// What happened, in order.
    pub events: Vec<Recorded>,
    /// The hash of the turn before; of nothing for the first.
    pub before: Hash,
    /// What was asked for, in a show of more than one desk: so that it can be decided again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<Box<Command>>,
}

/// SHA-256 of a turn's bytes as they are stored, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hash(pub String);

impl Hash {
    /// The hash of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write as _;
        Self(Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, b| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{b:02x}");
            hex
        }))
    }

    /// What the first turn names as the one before it.
    #[must_use]
    pub fn of_nothing() -> Self {
        Self::of(&[])
    }
}
