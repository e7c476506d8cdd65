//! The second TOP of a source that cannot hold a key down: sent again within three seconds, it
//! overrides what is open.

use show::id::SegmentId;
use show::time::{Millis, Moment};
use show::turn::Actor;
use show::{Command, Refusal};

/// How long a refused TOP waits for its repeat.
pub const WITHIN_MS: Millis = 3000;
/// A repeat sooner than this is a trembling finger, not a confirmation.
pub const NOT_BEFORE_MS: Millis = 400;

/// The last TOP that was refused because something critical is open.
#[derive(Default)]
pub struct Confirm {
    refused: Option<(Actor, Option<SegmentId>, Moment)>,
}

impl Confirm {
    /// The command as it is meant: a repeat within three seconds by the same actor overrides.
    #[must_use]
    pub fn hears(&self, command: Command, actor: &Actor, moment: &Moment) -> Command {
        match (command, &self.refused) {
            (Command::Take { track, from, to, .. }, Some((who, what, when)))
                if who == actor
                    && *what == to
                    && (NOT_BEFORE_MS..WITHIN_MS).contains(&moment.since(when)) =>
            {
                Command::Take { track, from, to, forced: true }
            }
            (command, _) => command,
        }
    }

    /// Remembers what became of a TOP; what else is done in between, by whoever, is no answer to
    /// it.
    pub fn saw(
        &mut self,
        command: &Command,
        actor: &Actor,
        moment: &Moment,
        refusal: Option<&Refusal>,
    ) {
        let Command::Take { to, .. } = command else { return };
        self.refused = match refusal {
            Some(Refusal::CriticalOpen { .. }) => Some((actor.clone(), to.clone(), moment.clone())),
            _ => None,
        };
    }
}
