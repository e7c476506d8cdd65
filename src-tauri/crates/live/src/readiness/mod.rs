//! Readiness: computed from the checks, the appearance and the clock, never typed.
//!
//! A check holds for some kinds of appearance, and is due so long before the forecast start of the
//! passage or at a set time. It is late when it is due and neither settled nor a problem. What is
//! late counts against someone when it belongs to the weeks before, or is critical; other checks
//! of the day only show that they are open.
//!
//! Someone is **ready** when every check of the weeks before is settled, none is a problem, and
//! each critical check of the day that is due is settled. Someone is **missing** when the passage
//! is at hand and a critical check of the day that is due is not settled.

mod list;

use serde::{Deserialize, Serialize};
use show::Show;
use show::checks::{CheckItem, CheckState, Mark, Phase};
use show::id::{AppearanceId, BlockId, CheckCode, PersonId, SegmentId};
use show::people::Appearance;
use show::time::{At, Secs};

use crate::course::{Course, Row};
use crate::forecast::Forecast;
pub use list::set_time;
pub(crate) use list::{Lists, set_times};

/// A passage is at hand when it starts within so long.
pub const AT_HAND: Secs = 5 * 60;

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
    /// It is at hand, and whoever should be there is not.
    Missing,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CheckCell<'a> {
    /// Which check.
    pub check: &'a CheckCode,
    /// How it looks.
    pub look: CheckLook,
    /// When it is due; none where the passage is not ahead.
    pub due: Option<Forecast>,
    /// Whether it counts against readiness when late: it is of the weeks before, or critical.
    pub counts: bool,
    /// What was said of it last, and when.
    pub mark: Option<&'a Mark>,
}

/// One passage with its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PassageReadiness<'a> {
    /// Which passage.
    pub appearance: &'a AppearanceId,
    /// Whose.
    pub person: &'a PersonId,
    /// How ready it is.
    pub state: PassageState,
    /// The checks that hold for its kind, in the order of the checklist.
    pub checks: Vec<CheckCell<'a>>,
}

impl<'a> PassageReadiness<'a> {
    /// The first thing that stands in the way: a problem, else what is late, else what is open.
    #[must_use]
    pub fn reason(&self) -> Option<&CheckCell<'a>> {
        let first = |wanted: fn(&&CheckCell) -> bool| self.checks.iter().find(wanted);
        first(|c| c.look == CheckLook::Problem)
            .or_else(|| first(|c| c.look == CheckLook::Late && c.counts))
            .or_else(|| first(|c| !c.look.settled()).filter(|_| self.state != PassageState::Ready))
    }
}

/// The readiness of a segment's passages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SegmentReadiness<'a> {
    /// Which segment.
    pub segment: &'a SegmentId,
    /// How many passages are ready.
    pub ready: usize,
    /// How many passages there are.
    pub of: usize,
    /// The worst state among them; none where nobody appears.
    pub worst: Option<PassageState>,
    /// Each passage, in order.
    pub passages: Vec<PassageReadiness<'a>>,
}

/// How ready what is still to come of a block or of the whole day is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally<'a> {
    /// Which block; none for the day.
    pub block: Option<&'a BlockId>,
    /// How many passages to come are ready.
    pub ready: usize,
    /// How many passages are to come, or on air.
    pub of: usize,
    /// The worst state among them; none where nobody is to come.
    pub worst: Option<PassageState>,
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
pub fn segments(show: &Show, now: At) -> Vec<SegmentReadiness<'_>> {
    let (course, lists) = (Course::to_prepare(show), Lists::of(show));
    let mut of: Vec<Vec<PassageReadiness>> = course.rows.iter().map(|_| Vec::new()).collect();
    for appearance in &show.people.appearances {
        if let Some(at) = course.place(&appearance.segment) {
            of[at].push(passage(&lists, appearance, &course.rows[at], now));
        }
    }
    let named = course.rows.iter().zip(of).filter(|(_, passages)| !passages.is_empty());
    named.map(|(row, passages)| sum(&row.segment.id, passages)).collect()
}

/// The readiness of one segment; none where there is no such segment.
#[must_use]
pub fn segment<'a>(show: &'a Show, id: &SegmentId, now: At) -> Option<SegmentReadiness<'a>> {
    let (course, lists) = (Course::to_prepare(show), Lists::of(show));
    course.row(id).map(|row| of_row(show, &lists, row, now))
}

/// The readiness of those of some segments in which someone appears, as they are named.
#[must_use]
pub fn some<'a>(show: &'a Show, ids: &[SegmentId], now: At) -> Vec<SegmentReadiness<'a>> {
    let appears = |id: &&SegmentId| show.people.in_segment(id).next().is_some();
    let mut cast = ids.iter().filter(appears).peekable();
    if cast.peek().is_none() {
        // The rundown need not be gone through.
        return Vec::new();
    }
    let (course, lists) = (Course::to_prepare(show), Lists::of(show));
    let rows = cast.filter_map(|id| course.row(id));
    rows.map(|row| of_row(show, &lists, row, now)).collect()
}

fn of_row<'a>(show: &'a Show, lists: &Lists<'a>, row: &Row<'a>, now: At) -> SegmentReadiness<'a> {
    let id = &row.segment.id;
    sum(id, show.people.in_segment(id).map(|a| passage(lists, a, row, now)).collect())
}

/// The readiness of each block that has passages to come, in the order of the rundown, and of the
/// whole day first.
#[must_use]
pub fn tallies<'a>(show: &'a Show, segments: &[SegmentReadiness]) -> Vec<Tally<'a>> {
    let course = Course::to_prepare(show);
    let blocks = show.plan.blocks.iter().map(|b| Some(&b.id));
    let empty = |block| Tally { block, ready: 0, of: 0, worst: None };
    let mut tallies: Vec<Tally> = std::iter::once(None).chain(blocks).map(empty).collect();
    for found in segments {
        let Some(row) = course.row(found.segment).filter(|row| counts(row)) else { continue };
        let block = row.segment.block.as_ref();
        for tally in tallies.iter_mut().filter(|t| t.block.is_none() || t.block == block) {
            tally.ready += found.ready;
            tally.of += found.of;
            tally.worst = tally.worst.into_iter().chain(found.worst).min();
        }
    }
    tallies.retain(|t| t.block.is_none() || t.of > 0);
    tallies
}

/// Whether a row's passages are still to be ready.
fn counts(row: &Row) -> bool {
    row.start_ahead().is_some() || row.status == crate::course::RowStatus::OnAir
}

/// The go/no-go of a segment: each critical check of its passages, a person's own only once.
#[must_use]
pub fn go(show: &Show, id: &SegmentId, now: At) -> Vec<GoItem> {
    let Some(found) = segment(show, id, now) else { return Vec::new() };
    let mut items: Vec<GoItem> = Vec::new();
    for (a, passage) in show.people.in_segment(id).zip(found.passages) {
        let list = show.people.checklist_of(show.kind_of(a));
        let critical = list.zip(passage.checks).filter(|(item, _)| item.critical);
        for (_, cell) in critical {
            let same =
                |i: &GoItem| i.person == a.person && i.check == *cell.check && i.look == cell.look;
            if !items.iter().any(same) {
                items.push(GoItem {
                    person: a.person.clone(),
                    appearance: a.id.clone(),
                    check: cell.check.clone(),
                    look: cell.look,
                });
            }
        }
    }
    items
}

fn sum<'a>(segment: &'a SegmentId, passages: Vec<PassageReadiness<'a>>) -> SegmentReadiness<'a> {
    SegmentReadiness {
        segment,
        ready: passages.iter().filter(|p| p.state == PassageState::Ready).count(),
        of: passages.len(),
        worst: passages.iter().map(|p| p.state).min(),
        passages,
    }
}

/// The readiness of one passage in a row of the rundown; where it is not ahead nothing is late.
pub(crate) fn passage<'a>(
    lists: &Lists<'a>,
    appearance: &'a Appearance,
    row: &Row,
    now: At,
) -> PassageReadiness<'a> {
    let start = row.start_ahead();
    let list = lists.list(appearance, row.segment);
    let marks = lists.marks(list, appearance);
    let mut seen = Seen::default();
    let mut checks = Vec::with_capacity(list.items.len());
    for (listed, mark) in list.items.iter().zip(marks) {
        let due = start.map(|start| listed.due(start));
        let cell = cell(listed.item, mark, due, now);
        seen.add(listed.item, &cell);
        checks.push(cell);
    }
    let state = seen.state(start.is_some_and(|start| at_hand(start, now)));
    PassageReadiness { appearance: &appearance.id, person: &appearance.person, state, checks }
}

/// Whether a start is near enough that whoever appears should be there. One that went by, with no
/// run to move it along, is no longer coming.
fn at_hand(start: Forecast, now: At) -> bool {
    let ahead = start.at(now).since(now);
    ahead <= AT_HAND * 1000 && (ahead > 0 || start.after_now.is_some())
}

fn cell<'a>(
    item: &'a CheckItem,
    mark: Option<&'a Mark>,
    due: Option<Forecast>,
    now: At,
) -> CheckCell<'a> {
    let late = || due.is_some_and(|due| due.at(now) <= now);
    let look = match mark.map_or(CheckState::Todo, |m| m.state) {
        CheckState::Done => CheckLook::Done,
        CheckState::Waived => CheckLook::Waived,
        CheckState::Problem => CheckLook::Problem,
        _ if late() => CheckLook::Late,
        CheckState::Asked => CheckLook::Asked,
        CheckState::Todo => CheckLook::Todo,
    };
    let counts = item.critical || item.phase == Phase::Before;
    CheckCell { check: &item.code, look, due, counts, mark }
}

/// What was seen of a passage's checks.
#[derive(Default)]
struct Seen {
    problem: bool,
    late: bool,
    absent: bool,
    open_before: bool,
    marked: bool,
}

impl Seen {
    fn add(&mut self, item: &CheckItem, cell: &CheckCell) {
        let late = cell.look == CheckLook::Late;
        self.problem |= cell.look == CheckLook::Problem;
        self.late |= late && cell.counts;
        self.absent |= late && item.critical && item.phase == Phase::Day;
        self.open_before |= item.phase == Phase::Before && !cell.look.settled();
        self.marked |= cell.mark.is_some();
    }

    fn state(&self, at_hand: bool) -> PassageState {
        match self {
            Self { problem: true, .. } => PassageState::Problem,
            Self { absent: true, .. } if at_hand => PassageState::Missing,
            Self { late: true, .. } => PassageState::Late,
            Self { open_before: false, .. } => PassageState::Ready,
            Self { marked: true, .. } => PassageState::UnderWay,
            _ => PassageState::ToDo,
        }
    }
}
