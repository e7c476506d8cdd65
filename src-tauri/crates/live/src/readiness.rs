//! Readiness: computed from the checks and the clock, never typed.
//!
//! A check is due so long before the forecast start of the passage. It is late when it is due and
//! neither settled nor a problem. What is late counts against someone when it belongs to the
//! weeks before, or is critical; other checks of the day only show that they are open.
//!
//! Someone is **ready** when every check of the weeks before is settled, none is a problem, and
//! each critical check of the day that is due is settled.

use serde::{Deserialize, Serialize};
use show::Show;
use show::checks::{CheckItem, CheckState, Mark, Phase};
use show::id::{AppearanceId, CheckCode, PersonId, SegmentId};
use show::people::{Appearance, People};
use show::time::At;

use crate::course::Course;
use crate::forecast::Forecast;

/// How a check looks at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckLook {
    /// Nothing was done, and it is not due.
    Todo,
    /// Someone was asked, and it is not due.
    Asked,
    /// It is true.
    Done,
    /// It need not be.
    Waived,
    /// Something is wrong.
    Problem,
    /// It is due and not settled.
    Late,
}

impl CheckLook {
    /// Whether nothing more is expected: done, or waived.
    #[must_use]
    pub fn settled(self) -> bool {
        matches!(self, Self::Done | Self::Waived)
    }
}

/// How ready one passage is. The order is worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassageState {
    /// Something is wrong.
    Problem,
    /// Something that counts is late.
    Late,
    /// Nothing was done yet.
    ToDo,
    /// Something was done, not all.
    UnderWay,
    /// All that is expected by now.
    Ready,
}

/// One check of one passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckCell {
    /// Which check.
    pub check: CheckCode,
    /// How it looks.
    pub look: CheckLook,
    /// When it is due; none where the passage is not ahead.
    pub due: Option<Forecast>,
    /// Whether it counts against readiness when late: it is of the weeks before, or critical.
    pub counts: bool,
    /// What was said of it last, and when.
    pub mark: Option<Mark>,
}

/// One passage with its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PassageReadiness {
    /// Which passage.
    pub appearance: AppearanceId,
    /// Whose.
    pub person: PersonId,
    /// How ready it is.
    pub state: PassageState,
    /// Its checks, in the order of the checklist.
    pub checks: Vec<CheckCell>,
}

impl PassageReadiness {
    /// The first thing that stands in the way: a problem, else what is late, else what is open.
    #[must_use]
    pub fn reason(&self) -> Option<&CheckCell> {
        let first = |wanted: fn(&&CheckCell) -> bool| self.checks.iter().find(wanted);
        first(|c| c.look == CheckLook::Problem)
            .or_else(|| first(|c| c.look == CheckLook::Late && c.counts))
            .or_else(|| first(|c| !c.look.settled()).filter(|_| self.state != PassageState::Ready))
    }
}

/// The readiness of a segment's passages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SegmentReadiness {
    /// Which segment.
    pub segment: SegmentId,
    /// How many passages are ready.
    pub ready: usize,
    /// How many passages there are.
    pub of: usize,
    /// The worst state among them; none where nobody appears.
    pub worst: Option<PassageState>,
    /// Each passage, in order.
    pub passages: Vec<PassageReadiness>,
}

/// One line of the go/no-go of a segment: a critical check of one of its passages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoItem {
    /// For whom.
    pub person: PersonId,
    /// For which passage.
    pub appearance: AppearanceId,
    /// Which check.
    pub check: CheckCode,
    /// How it looks.
    pub look: CheckLook,
}

/// The readiness of every segment in which someone appears, in the order of the rundown.
#[must_use]
pub fn segments(show: &Show, now: At) -> Vec<SegmentReadiness> {
    let course = Course::to_prepare(show);
    let mut of: Vec<Vec<PassageReadiness>> = course.rows.iter().map(|_| Vec::new()).collect();
    for appearance in &show.people.appearances {
        if let Some(at) = course.place(&appearance.segment) {
            of[at].push(passage(show, appearance, course.rows[at].start_ahead(), now));
        }
    }
    let named = course.rows.iter().zip(of).filter(|(_, passages)| !passages.is_empty());
    named.map(|(row, passages)| sum(row.segment.id.clone(), passages)).collect()
}

/// The readiness of one segment; none where there is no such segment.
#[must_use]
pub fn segment(show: &Show, id: &SegmentId, now: At) -> Option<SegmentReadiness> {
    let course = Course::to_prepare(show);
    let start = course.row(id)?.start_ahead();
    let theirs = show.people.in_segment(id);
    Some(sum(id.clone(), theirs.map(|a| passage(show, a, start, now)).collect()))
}

/// The go/no-go of a segment: each critical check of its passages, a person's own only once.
#[must_use]
pub fn go(show: &Show, id: &SegmentId, now: At) -> Vec<GoItem> {
    let Some(found) = segment(show, id, now) else { return Vec::new() };
    let critical = |code: &CheckCode| {
        show.people.checklist.iter().any(|item| item.critical && item.code == *code)
    };
    let mut items: Vec<GoItem> = Vec::new();
    for passage in found.passages {
        let (person, appearance) = (&passage.person, &passage.appearance);
        for cell in passage.checks.iter().filter(|c| critical(&c.check)) {
            let same =
                |i: &GoItem| i.person == *person && i.check == cell.check && i.look == cell.look;
            if !items.iter().any(same) {
                items.push(GoItem {
                    person: person.clone(),
                    appearance: appearance.clone(),
                    check: cell.check.clone(),
                    look: cell.look,
                });
            }
        }
    }
    items
}

fn sum(segment: SegmentId, passages: Vec<PassageReadiness>) -> SegmentReadiness {
    SegmentReadiness {
        segment,
        ready: passages.iter().filter(|p| p.state == PassageState::Ready).count(),
        of: passages.len(),
        worst: passages.iter().map(|p| p.state).min(),
        passages,
    }
}

/// The readiness of one passage that starts at `start`; where it is not ahead nothing is late.
pub(crate) fn passage(
    show: &Show,
    appearance: &Appearance,
    start: Option<Forecast>,
    now: At,
) -> PassageReadiness {
    let cell = |item: &CheckItem| cell(&show.people, appearance, item, start, now);
    let checks: Vec<_> = show.people.checklist.iter().map(cell).collect();
    PassageReadiness {
        appearance: appearance.id.clone(),
        person: appearance.person.clone(),
        state: state(&show.people.checklist, &checks),
        checks,
    }
}

fn cell(
    people: &People,
    appearance: &Appearance,
    item: &CheckItem,
    start: Option<Forecast>,
    now: At,
) -> CheckCell {
    let mark = people.mark(&People::key(appearance, item)).cloned();
    let due = start.map(|start| start.plus(-item.due));
    let late = due.is_some_and(|due| due.at(now) <= now);
    let look = match mark.as_ref().map_or(CheckState::Todo, |m| m.state) {
        CheckState::Done => CheckLook::Done,
        CheckState::Waived => CheckLook::Waived,
        CheckState::Problem => CheckLook::Problem,
        _ if late => CheckLook::Late,
        CheckState::Asked => CheckLook::Asked,
        CheckState::Todo => CheckLook::Todo,
    };
    let counts = item.critical || item.phase == Phase::Before;
    CheckCell { check: item.code.clone(), look, due, counts, mark }
}

fn state(checklist: &[CheckItem], cells: &[CheckCell]) -> PassageState {
    let any = |test: fn(&CheckCell) -> bool| cells.iter().any(test);
    let open_before = std::iter::zip(checklist, cells)
        .any(|(item, cell)| item.phase == Phase::Before && !cell.look.settled());
    if any(|c| c.look == CheckLook::Problem) {
        PassageState::Problem
    } else if any(|c| c.look == CheckLook::Late && c.counts) {
        PassageState::Late
    } else if !open_before {
        PassageState::Ready
    } else if any(|c| c.mark.is_some()) {
        PassageState::UnderWay
    } else {
        PassageState::ToDo
    }
}
