//! What is noticed and seen: the machine's clocks, and alerts.

use super::text::{self, LINE};
use crate::event::Event;
use crate::refusal::Refusal;
use crate::run::Jolt;
use crate::state::Show;
use crate::time::{Clock, Moment};

type Decision = Result<Vec<Event>, Refusal>;

/// The run's clock goes on from this moment: whatever the machine's clocks did before it, and
/// whatever they do across its next start, has no part in what they count from here.
pub fn witness(show: &Show, jolt: &Jolt, moment: &Moment) -> Decision {
    let run = show.under_way().ok_or(Refusal::NotRunning)?;
    let clock =
        Clock { anchor: moment.clone(), show: run.clock.at(moment), speed: run.clock.speed };
    Ok(vec![Event::Jolted { jolt: jolt.clone(), clock }])
}

pub fn acknowledge(show: &Show, cause: &str, level: u8, moment: &Moment) -> Decision {
    text::some("alert", cause, LINE)?;
    let at = show.now(moment);
    if show.acknowledged.get(cause).is_some_and(|seen| seen.level == level && seen.at >= at) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Acknowledged { cause: cause.to_owned(), level, at }])
}
