//! A changed document brought into a show that has been worked on: what differs, what is proposed
//! of each difference, and why.
//!
//! Three things are compared: the document, the show, and what the last document said. What
//! people changed or added since the last document is proposed to stay.

mod alike;
mod fields;
mod known;
mod names;
mod order;
mod who;

use std::collections::BTreeSet;

use chrono::Timelike as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::about::About;
use crate::command::Programme;
use crate::id::{PersonId, SegmentId};
use crate::people::{Appearance, Person, PersonValue};
use crate::plan::{Beat, Block, Plan, SegmentValue, Start};
use crate::run::Mode;
use crate::state::Show;

pub use names::keep_names;

/// One thing that would be done for the show to say what the document says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "`was` is what the show says, `now` what the document says")]
pub enum Step {
    /// What the show is called, when and where.
    About { was: About, now: About },
    /// A block is called otherwise.
    Block { was: Block, now: Block },
    /// A segment is new.
    Added { segment: SegmentId },
    /// A segment is not in the document any more: it is dropped (trappé), or taken out.
    Gone { segment: SegmentId, drop: bool },
    /// A segment comes right after another one, or first.
    Moved { segment: SegmentId, was: Option<SegmentId>, now: Option<SegmentId> },
    /// A segment says something else.
    Field { segment: SegmentId, was: SegmentValue, now: SegmentValue },
    /// A segment has other beats; what is to be said in them stays.
    Beats { segment: SegmentId, was: Vec<Beat>, now: Vec<Beat> },
    /// Someone appears in a segment (no `was`), does not any more (no `now`), or otherwise.
    Passage { was: Option<Appearance>, now: Option<Appearance> },
    /// Someone is new.
    PersonAdded { person: Person },
    /// Someone appears nowhere any more, and is taken out.
    PersonGone { person: Person },
    /// Someone is called, or does, something else.
    Person { person: PersonId, was: PersonValue, now: PersonValue },
}

impl Step {
    /// A short name that says the step whole: another state of the show or of the document gives
    /// another name.
    #[must_use]
    pub fn name(&self) -> String {
        let said = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(said).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Why a step is not proposed to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// People changed it here since the last document.
    ChangedHere,
    /// Work hangs on it: checks, contacts.
    Worked,
    /// It is past or on air in the live run under way, and stays as it is whatever is chosen.
    OnAir,
}

/// What differs, with what is proposed: the step is taken, or not, and why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What would be done.
    pub step: Step,
    /// Why it is proposed not to; none where it is proposed.
    pub kept: Option<Kept>,
}

/// What differs between a programme, its names kept by [`keep_names`], and the show: of the show
/// itself, then of each segment in the document's order, those that are gone, then people.
#[must_use]
pub fn differences(show: &Show, programme: &Programme) -> Vec<Difference> {
    let air = Air::of(show);
    let base = show.brought.as_deref();
    let mut found = Vec::new();
    about(show, programme, base, &air, &mut found);
    fields::segments(show, programme, base, &air, &mut found);
    who::people(show, programme, base, &air, &mut found);
    found
}

fn about(
    show: &Show,
    programme: &Programme,
    base: Option<&Programme>,
    air: &Air,
    found: &mut Vec<Difference>,
) {
    if let Some(was) = show.about.as_ref().filter(|was| **was != programme.about) {
        let changed = base.is_some_and(|base| base.about != *was);
        let kept = air.kept(air.begun, changed.then_some(Kept::ChangedHere));
        let (was, now) = (was.clone(), programme.about.clone());
        found.push(Difference { step: Step::About { was, now }, kept });
    }
    for now in &programme.plan.blocks {
        let was = show.plan.block(&now.id).filter(|was| *was != now);
        let before = base.and_then(|base| base.plan.block(&now.id));
        let Some(was) = was else { continue };
        let kept = before.is_some_and(|before| before != was).then_some(Kept::ChangedHere);
        found.push(Difference { step: Step::Block { was: was.clone(), now: now.clone() }, kept });
    }
}

/// What a live run under way keeps as it is.
pub(crate) struct Air {
    /// Whether something went on air.
    begun: bool,
    /// What is past or on air.
    went: BTreeSet<SegmentId>,
    /// Who is on air.
    seen: BTreeSet<PersonId>,
}

impl Air {
    pub(crate) fn of(show: &Show) -> Self {
        let live = show.under_way().filter(|run| run.mode == Mode::Live);
        let passages = live.map(|run| &run.passages[..]).unwrap_or_default();
        let on_air = passages.iter().filter(|p| p.ended.is_none());
        let seen = on_air.flat_map(|p| show.people.in_segment(&p.segment));
        Self {
            begun: !passages.is_empty(),
            went: passages.iter().map(|p| p.segment.clone()).collect(),
            seen: seen.map(|a| a.person.clone()).collect(),
        }
    }

    /// Why a step is kept: first of all that it touches what is past or on air.
    fn kept(&self, touches: bool, else_for: Option<Kept>) -> Option<Kept> {
        if touches { Some(Kept::OnAir) } else { else_for }
    }
}

/// When each segment starts as the plan says it, in seconds from the midnight of the first day.
fn starts(plan: &Plan) -> Vec<i64> {
    let mut ends = std::collections::BTreeMap::new();
    let mut starts = Vec::with_capacity(plan.segments.len());
    for segment in &plan.segments {
        let start = match segment.start {
            Start::Hard(at) => {
                i64::from(at.day) * 86_400 + i64::from(at.time.num_seconds_from_midnight())
            }
            Start::Follows => ends.get(&segment.track).copied().unwrap_or(0),
        };
        let length = if segment.dropped { 0 } else { segment.duration };
        ends.insert(&segment.track, start + length);
        starts.push(start);
    }
    starts
}
