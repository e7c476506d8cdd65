//! Droits: what the bearer of a link may do.

use serde::{Deserialize, Serialize};

use crate::checks::CheckState;
use crate::command::Command;
use crate::event::Change;
use crate::id::{AppearanceId, PersonId};
use crate::state::{Show, To};
use crate::time::{At, Millis, Moment};

/// So long a rapporteur may take back what they noted, in real milliseconds.
const REGRET: Millis = 60_000;

/// What somebody may say of themselves.
pub const OWN_CHECKS: [&str; 3] = ["connected", "sound", "picture"];

/// The longest word that somebody may write to the desk from a page of their own.
const LONGEST_WORD: usize = 280;

/// What a link may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Right {
    /// Everything, as at the desk.
    Manager,
    /// Plan, people and closing; does not call the show.
    Organiser,
    /// Reads the host's view; notes, and writes to the desk.
    Host,
    /// Reads the time left and the desk's message.
    Speaker,
    /// Sees their own passages, says how far they are, and writes to the desk.
    Own,
    /// Notes takeaways, and takes back its own.
    Rapporteur,
    /// Reads who is expected when, and whether they are there: the board of the waiting room.
    Board,
    /// Reads what stands over the picture: the sources of OBS.
    Source,
    /// Reads the public programme.
    Viewer,
}

impl Right {
    /// Those that a link can be made for; `Own` is made for one person.
    pub const LINKED: [Self; 8] = [
        Self::Manager,
        Self::Organiser,
        Self::Host,
        Self::Speaker,
        Self::Rapporteur,
        Self::Board,
        Self::Source,
        Self::Viewer,
    ];

    /// Whether the bearer may send this command.
    #[must_use]
    pub fn may(self, command: &Command) -> bool {
        match self {
            Self::Manager => true,
            Self::Organiser if command.edits() => true,
            Self::Organiser => matches!(
                command,
                Command::Bring { .. }
                    | Command::BringAgain { .. }
                    | Command::SetDate { .. }
                    | Command::Set(_)
                    | Command::SetLengths { .. }
                    | Command::Several { .. }
                    | Command::Erase { .. }
                    | Command::Takeaway { .. }
                    | Command::EditTakeaway { .. }
                    | Command::MergeTakeaways { .. }
                    | Command::Compose { .. }
                    | Command::EditRow { .. }
                    | Command::MoveRow { .. }
                    | Command::Undo { .. }
                    | Command::Redo
                    | Command::Printed { .. }
            ),
            Self::Host => matches!(
                command,
                Command::Takeaway { .. }
                    | Command::Read { .. }
                    | Command::HostReady { .. }
                    | Command::Message { to: To::Desk, .. }
            ),
            // What it noted itself: an undo belongs to its actor.
            Self::Rapporteur => {
                matches!(command, Command::Takeaway { .. } | Command::Undo { turn: Some(_) })
            }
            Self::Speaker | Self::Own | Self::Board | Self::Source | Self::Viewer => false,
        }
    }

    /// Whether what the bearer takes back is still theirs to take back: a rapporteur has a minute.
    #[must_use]
    pub fn may_still(self, show: &Show, command: &Command, moment: &Moment) -> bool {
        let Command::Undo { turn: Some(turn) } = command else { return true };
        let done = show.done.iter().find(|done| done.turn == *turn);
        let noted = done.and_then(|done| match done.changes.as_slice() {
            [Change::Takeaway { was: None, now: Some(noted), .. }] => Some(noted.at),
            _ => None,
        });
        let speed = show.under_way().map_or(1, |run| i64::from(run.clock.speed));
        let within = |at: At| show.now(moment).since(at) <= REGRET.saturating_mul(speed);
        self != Self::Rapporteur || noted.is_none_or(within)
    }

    /// Whether the bearer of a link that calls may send this TOP: the host takes what the desk has
    /// put in standby, and nothing else.
    #[must_use]
    pub fn may_call(self, show: &Show, command: &Command) -> bool {
        let Command::Take { track, to: Some(to), .. } = command else { return false };
        let armed = show.under_way().and_then(|run| run.armed.get(track));
        self == Self::Host && armed == Some(to)
    }

    /// Whether the bearer may say how far these checks are: each check says who may. None for a
    /// command that says nothing of checks.
    #[must_use]
    pub fn may_tick(self, show: &Show, command: &Command) -> Option<bool> {
        match command {
            Command::Check { check, .. } => {
                let item = show.people.check(check);
                Some(item.map_or(self.may(command), |item| item.may_be_ticked_by(self)))
            }
            Command::Several { commands } => {
                let each = commands.iter().filter_map(|one| self.may_tick(show, one));
                each.reduce(|all, one| all && one).map(|all| all && self.may(command))
            }
            _ => None,
        }
    }

    /// Whether the bearer of a person's own link may send this command: it is about them alone.
    #[must_use]
    pub fn may_of_own(self, show: &Show, person: &PersonId, command: &Command) -> bool {
        let theirs = |id: &AppearanceId| {
            show.people.appearance(id).is_some_and(|passage| passage.person == *person)
        };
        self == Self::Own
            && match command {
                Command::Check { person: of, appearance, check, state, note } => {
                    of == person
                        && appearance.as_ref().is_none_or(theirs)
                        && OWN_CHECKS.contains(&check.as_str())
                        && matches!(state, CheckState::Done | CheckState::Todo)
                        && note.is_empty()
                }
                Command::Message { text, to: To::Desk } => {
                    !text.trim().is_empty() && text.chars().count() <= LONGEST_WORD
                }
                _ => false,
            }
    }

    /// Whether the bearer may see how people are reached.
    #[must_use]
    pub fn sees_private(self) -> bool {
        matches!(self, Self::Manager | Self::Organiser)
    }

    /// Whether the bearer may see the desk's whole view.
    #[must_use]
    pub fn sees_desk(self) -> bool {
        matches!(self, Self::Manager | Self::Organiser)
    }
}

impl Command {
    /// Whether it changes plan or people by a part, and may stand among [`Command::Several`].
    #[must_use]
    pub fn edits(&self) -> bool {
        matches!(
            self,
            Self::Edit { .. }
                | Self::AddSegment { .. }
                | Self::RemoveSegment { .. }
                | Self::MoveSegments { .. }
                | Self::AddBlock { .. }
                | Self::EditBlock { .. }
                | Self::RemoveBlock { .. }
                | Self::AddPerson { .. }
                | Self::EditPerson { .. }
                | Self::AddAppearance { .. }
                | Self::EditAppearance { .. }
                | Self::MoveAppearance { .. }
                | Self::Check { .. }
                | Self::Prepare(_)
        )
    }
}
