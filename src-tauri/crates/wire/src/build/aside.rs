//! What was set aside, told beside what stands in its place.

use live::past::Past;
use serde_json::Value;
use show::aside::{met, renewed};
use show::time::Moment;
use show::{Show, Turn, decide};

use super::journal::told_now;
use crate::desks::AsideView;
use crate::words::Words;

/// How far back it is looked for what stands in its place, in turns.
const BACK: usize = 5000;

/// A turn that was set aside, with the reason as it was kept, told in how the show stands now.
#[must_use]
pub fn aside(
    past: &Past,
    (show, now): (&Show, &Moment),
    turn: &Turn,
    why: &Value,
    words: &Words,
) -> AsideView {
    let log = past.turns();
    let stands = log.iter().enumerate().rev().take(BACK).find(|(_, other)| met(other, turn));
    let again = turn.command.as_deref().and_then(|command| renewed(show, command));
    let again = again.map(|command| decide(show, &command, &turn.actor, now));
    AsideView {
        turn: turn.id.0.clone(),
        here: told_now(past, show, (0, turn), words),
        stands: stands.map(|(place, other)| told_now(past, show, (place, other), words)),
        why: words.fault(why["code"].as_str().unwrap_or("stale"), why.clone()),
        again: again.is_some_and(|events| events.is_ok_and(|events| !events.is_empty())),
    }
}
