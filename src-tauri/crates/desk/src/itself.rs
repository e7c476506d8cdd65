//! What the desk does by itself. Each of it is a turn like any other, decided by the same rules.

use live::follow::{Following, due};
use show::id::TurnId;
use show::time::{Millis, Moment};
use show::turn::Actor;
use show::{Command, Refusal};

use crate::fault::Fault;
use crate::moment::Clocks;
use crate::turn::{Input, Table};

/// What became of what was to follow by itself.
pub enum Followed {
    /// There was nothing to follow.
    Nothing,
    /// It did, or the record says why it did not.
    Took,
    /// The last TOP was too short a time ago: so long to wait, in milliseconds.
    Later(Millis),
}

/// Takes what follows by itself, where its time has come.
pub fn follow(table: &mut Table, clocks: &dyn Clocks) -> Followed {
    let moment = clocks.now();
    if !table.leads(&moment) {
        return Followed::Nothing;
    }
    let Some(Following { track, from, to, .. }) = due(&table.show, table.show.now(&moment)) else {
        return Followed::Nothing;
    };
    match act(table, Command::FollowOn { track, from, to }, moment) {
        Ok(()) => Followed::Took,
        Err(Fault::Refused(Refusal::TooSoon { wait_ms, .. })) => Followed::Later(wait_ms),
        // What is not on the disk did not happen: it is tried again at the next look.
        Err(_) => Followed::Nothing,
    }
}

/// Freezes the times of the closing at its first TOP, whoever gave it, where no other desk calls;
/// whether there was any.
pub fn freeze(table: &mut Table, clocks: &dyn Clocks) -> bool {
    if table.called_elsewhere() {
        return false;
    }
    let Some(fitted) = live::closing::to_freeze(&table.show) else { return false };
    act(table, Command::FitRows { fitted }, clocks.now()).is_ok()
}

/// Takes a command of the desk's own through its turn.
pub fn act(table: &mut Table, command: Command, moment: Moment) -> Result<(), Fault> {
    let id = TurnId(uuid::Uuid::now_v7().to_string());
    let taken = table.turn(Input { command, id, actor: Actor::Itself, moment });
    taken.map(drop).inspect_err(|fault| tracing::warn!(%fault, "not done by itself"))
}
