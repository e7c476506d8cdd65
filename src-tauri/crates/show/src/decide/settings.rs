//! Decisions on what is set of the show as a whole.

use super::changed;
use super::plan::within;
use super::text::{self, LINE, stale};
use crate::event::{Change, Event};
use crate::refusal::Refusal;
use crate::settings::{Set, Setting};
use crate::state::Show;
use crate::time::{Millis, Secs};

/// The least time between two TOPs is between these, in milliseconds: less is no guard, more would
/// hold up a show.
const GUARD: (Millis, Millis) = (200, 5_000);
/// How many times an open check may alert before a passage.
const MOST_WARNINGS: Secs = 6;
/// How long before a passage, in seconds.
const WARNING: (Secs, Secs) = (60, 24 * 3600);

/// Sets one thing.
pub fn set(show: &Show, Set { now, was }: &Set) -> Result<Vec<Event>, Refusal> {
    let stands = show.setting(now).ok_or(Refusal::NoProgramme)?;
    if stands != *was {
        return Err(stale("show"));
    }
    let now = sound(now)?;
    if now == *was {
        return Ok(Vec::new());
    }
    Ok(changed(Change::Set { was: was.clone(), now }))
}

/// The value as it is kept.
fn sound(setting: &Setting) -> Result<Setting, Refusal> {
    Ok(match setting {
        Setting::Title(title) => {
            text::some("title", title, LINE)?;
            Setting::Title(title.trim().to_owned())
        }
        Setting::Subtitle(theme) => {
            text::any("subtitle", theme, LINE)?;
            Setting::Subtitle(theme.trim().to_owned())
        }
        Setting::Organiser(who) => {
            text::any("organiser", who, LINE)?;
            Setting::Organiser(who.trim().to_owned())
        }
        Setting::HardEnd(end) => Setting::HardEnd(*end),
        Setting::Guard(ms) => {
            within("guard", *ms, GUARD.0, GUARD.1)?;
            Setting::Guard(*ms)
        }
        Setting::Warnings(before) => {
            let count = Secs::try_from(before.len()).unwrap_or(Secs::MAX);
            within("warnings", count, 1, MOST_WARNINGS)?;
            for secs in before {
                within("warning", *secs, WARNING.0, WARNING.1)?;
            }
            let mut before = before.clone();
            before.sort_unstable_by(|a, b| b.cmp(a));
            before.dedup();
            Setting::Warnings(before)
        }
    })
}
