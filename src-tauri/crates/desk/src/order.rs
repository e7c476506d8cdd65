//! Who says which turn comes next. A desk alone agrees with itself at once; desks that are joined
//! leave the order to their stream.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use show::caller::SILENT_MS;
use show::id::{DeskId, TurnId};
use show::time::{At, Millis};
use show::turn::Hash;

use crate::keyring::Keyring;

/// What the order says to a proposed turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It has that place, to the byte, for good.
    Agreed,
    /// It has not: others came first, or it is in the order already. Read on, and decide again.
    Ahead,
    /// Nobody answers. It may have a place, or may yet get one: reading on will tell.
    Silent,
}

/// What a desk tells the others of itself, in no log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Which one it is.
    pub desk: DeskId,
    /// As people call it.
    pub name: String,
    /// How many turns its log has.
    pub seq: u64,
    /// How many of its turns stand apart.
    pub apart: u64,
    /// Which start of which machine it runs on.
    #[serde(default)]
    pub boot_id: String,
    /// By how many milliseconds it corrects its wall clock.
    #[serde(default)]
    pub corrects: Millis,
}

/// Another desk, as it is heard here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What it told last.
    pub here: Here,
    /// Since when it is there, by this machine's wall clock.
    pub since: At,
    /// When it was heard last, by the same clock.
    pub heard: At,
    /// How long it has said nothing, in real milliseconds.
    pub silent: Millis,
    /// By how many milliseconds the time that it keeps is ahead of this machine's wall clock, as
    /// nearly as is known.
    pub ahead: Option<Millis>,
}

/// A turn that is to have a place of the order.
#[derive(Clone, Copy, Debug)]
pub struct Proposal<'a> {
    /// The place.
    pub seq: u64,
    /// The hash of the turn before it, where the order has to see to it that it has that very one
    /// there: one that went back may have another turn at that place, and refuses then.
    pub after: Option<&'a Hash>,
    /// Its name.
    pub id: &'a TurnId,
    /// Its JSON.
    pub body: &'a str,
}

/// The port through which turns are put in order. Places count from 1, without a gap, and are
/// those of the log.
pub trait Order: Send {
    /// Proposes a turn. It answers within the time that a desk may wait.
    fn propose(&mut self, proposal: Proposal<'_>) -> Said;

    /// Proposes turns for places that follow one another, of which the order has to see to it that
    /// the first follows the turn that it names. How many have their places, and what was said of
    /// the next one, or of the last.
    fn give(&mut self, turns: &[Proposal<'_>]) -> (usize, Said) {
        for (given, turn) in turns.iter().enumerate() {
            match self.propose(*turn) {
                Said::Agreed => {}
                said => return (given, said),
            }
        }
        (turns.len(), Said::Agreed)
    }

    /// At most so many turns of the order, from the place `seq` on, as JSON to the byte; fewer
    /// where it ends there, none at all where nobody answers.
    fn read(&mut self, seq: u64, most: usize) -> Option<Vec<String>>;

    /// Whether there may be other desks.
    fn shared(&self) -> bool {
        true
    }

    /// Whether somebody answers, as far as is known.
    fn answers(&self) -> bool {
        true
    }

    /// Takes what reads this machine's wall clock: others are told what it reads.
    fn read_time(&mut self, time: Time) {
        drop(time);
    }

    /// Whether the people of the show were erased there, as far as is known: it holds nothing of it
    /// any more, for good.
    fn erased(&self) -> bool {
        false
    }

    /// Where the desks have the keys of personal data in common; none where they have none.
    fn keyring(&self) -> Option<Arc<dyn Keyring>> {
        None
    }

    /// Tells the others how this desk stands, from now on.
    fn tell(&mut self, here: Here) {
        drop(here);
    }

    /// How long a desk that calls must have said nothing until its call is offered, in real
    /// milliseconds.
    fn silence(&self) -> Millis {
        SILENT_MS
    }

    /// The other desks that were heard.
    fn others(&self) -> Vec<Other> {
        Vec::new()
    }

    /// Takes what to call when there is something to read on, or when somebody answers again.
    fn wake(&mut self, wake: Wake) {
        drop(wake);
    }
}

/// Reads this machine's wall clock.
pub type Time = Box<dyn Fn() -> At + Send + Sync>;

/// Tells the desk to read on.
pub type Wake = Box<dyn Fn() + Send + Sync>;

/// The order of a desk alone.
pub struct Local;

impl Order for Local {
    fn propose(&mut self, _: Proposal<'_>) -> Said {
        Said::Agreed
    }

    fn read(&mut self, _: u64, _: usize) -> Option<Vec<String>> {
        Some(Vec::new())
    }

    fn shared(&self) -> bool {
        false
    }
}
