//! A turn that is decided a second time: since others came first, or since the desks meet again.

use serde::{Deserialize, Serialize};
use show::event::Event;
use show::turn::Hash;
use show::{Refusal, Show, Turn, caller, decide};

/// Why a turn that was taken apart does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Why {
    /// A rule of the show stands against it by now.
    Refused(Refusal),
    /// Something else than a rule.
    Else(Else),
}

/// What stands against a turn, where it is no rule of the show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Else {
    /// Others did the same.
    Same,
    /// It is not kept what was asked for, so that it cannot be decided again.
    Unasked,
}

impl From<Refusal> for Why {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The turn as it is after what was agreed meanwhile, whose last turn has the hash `tip`.
///
/// # Errors
/// Why it does not hold any more.
pub fn decided_again(agreed: &Show, tip: &Hash, turn: &Turn) -> Result<Turn, Why> {
    if turn.before == *tip {
        // Nothing came between: it was decided on this very state.
        return Ok(turn.clone());
    }
    let Some(command) = &turn.command else { return Err(Why::Else(Else::Unasked)) };
    let events = decide(agreed, command, &turn.actor, &turn.moment)?;
    if events.is_empty() {
        return Err(Why::Else(Else::Same));
    }
    let first: Vec<Event> = turn.events.iter().map(|recorded| recorded.event.clone()).collect();
    meant(&first, &events)?;
    caller::allows(agreed, &turn.desk, &events)?;
    let events = events.into_iter().map(Into::into).collect();
    Ok(Turn { events, before: tip.clone(), ..turn.clone() })
}

/// Whether what is decided now is what was meant: undoing names no turn where it means the
/// sender's last one, and that may be another one by now.
///
/// # Errors
/// The refusal, where it is not.
pub fn meant(first: &[Event], now: &[Event]) -> Result<(), Refusal> {
    if turned(first) == turned(now) {
        return Ok(());
    }
    Err(Refusal::Stale { what: "turn".to_owned() })
}

fn turned(events: &[Event]) -> Option<&Event> {
    let turns_round = |event: &&Event| {
        matches!(event, Event::Undone { .. } | Event::Redone { .. } | Event::TookBack { .. })
    };
    events.iter().find(turns_round)
}
