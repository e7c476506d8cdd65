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

/// Chains that move together, one after another in the list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[ts(export, export_to = "../../../../ui/src/wire/")]
pub struct Shift {
    /// The head of the first one.
    pub from: String,
    /// The head of the last one.
    pub to: String,
    /// What `at_least` gains where there is one, in milliseconds.
    pub at_least_ms: f64,
    /// What `after_now_ms` gains where there is one.
    pub after_now_ms: i64,
}

/// What a chain gains, where it has the same parts as before.
fn gain(before: &ChainView, after: &ChainView) -> Option<(f64, i64)> {
    let least = match (before.at_least, after.at_least) {
        (Some(b), Some(a)) => a - b,
        (None, None) => 0.0,
        _ => return None,
    };
    let now = match (before.after_now_ms, after.after_now_ms) {
        (Some(b), Some(a)) => a - b,
        (None, None) => 0,
        _ => return None,
    };
    (before.track == after.track).then_some((least, now))
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
        let mut open = false;
        for chain in &mut shifted {
            // What is gone may move along: it is taken out after.
            let Some(now) = new.get(&chain.head) else { continue };
            let Some((least, ms)) = gain(chain, now).filter(|gain| *gain != (0.0, 0)) else {
                open = false;
                continue;
            };
            match shifts
                .last_mut()
                .filter(|s| open && (s.at_least_ms, s.after_now_ms) == (least, ms))
            {
                Some(shift) => shift.to.clone_from(&chain.head),
                None => shifts.push(Shift {
                    from: chain.head.clone(),
                    to: chain.head.clone(),
                    at_least_ms: least,
                    after_now_ms: ms,
                }),
            }
            open = true;
            *chain = (*now).clone();
        }
        let list = Listed::between(&shifted, after, |c| &c.head);
        let nothing = || Listed { put: Vec::new(), gone: Vec::new(), moved: Vec::new() };
        Some(Self { shifts, list: list.unwrap_or_else(nothing) })
    }
}
