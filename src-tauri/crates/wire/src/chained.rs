//! What lies between the chains of forecasts of two views: mostly a shift.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::listed::Listed;
use crate::view::ChainView;

/// What changed in the chains: first the shifts, then the list, named by their heads.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Chained {
    /// Chains that move together.
    pub shifts: Vec<Shift>,
    /// What else changed.
    pub list: Listed<ChainView>,
}

/// Chains that move together, one after another in the list: each gains what the first one gains
/// by being as it is now. Laid on twice it changes nothing.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Shift {
    /// The first one, as it is now.
    pub first: ChainView,
    /// The head of the last one.
    pub last: String,
}

/// What a chain gains in each of its parts; none where it has other parts than before.
type Gain = (Option<f64>, Option<i64>);

fn gain(before: &ChainView, after: &ChainView) -> Option<Gain> {
    let least = before.at_least.zip(after.at_least).map(|(b, a)| a - b);
    let now = before.after_now_ms.zip(after.after_now_ms).map(|(b, a)| a - b);
    let same = before.track == after.track
        && before.at_least.is_some() == after.at_least.is_some()
        && before.after_now_ms.is_some() == after.after_now_ms.is_some();
    same.then_some((least, now))
}

impl Chained {
    /// What leads from one list of chains to another; none where they are the same.
    #[must_use]
    pub fn between(before: &[ChainView], after: &[ChainView]) -> Option<Self> {
        if before == after {
            return None;
        }
        let new: BTreeMap<&String, &ChainView> = after.iter().map(|c| (&c.head, c)).collect();
        let mut shifted = before.to_vec();
        let mut shifts: Vec<Shift> = Vec::new();
        let mut open: Option<Gain> = None;
        for chain in &mut shifted {
            // What is gone may move along: it is taken out after.
            let Some(now) = new.get(&chain.head).filter(|now| **now != chain) else {
                open = open.filter(|_| !new.contains_key(&chain.head));
                continue;
            };
            let gains = gain(chain, now);
            match shifts.last_mut().filter(|_| gains.is_some() && gains == open) {
                Some(shift) => shift.last.clone_from(&chain.head),
                None if gains.is_some() => {
                    let (first, last) = ((*now).clone(), chain.head.clone());
                    shifts.push(Shift { first, last });
                }
                None => {
                    open = None;
                    continue;
                }
            }
            open = gains;
            *chain = (*now).clone();
        }
        let list = Listed::between(&shifted, after, |c| &c.head);
        let nothing = || Listed { put: Vec::new(), gone: Vec::new(), moved: Vec::new() };
        Some(Self { shifts, list: list.unwrap_or_else(nothing) })
    }
}
