//! The board: every person with the checks of their next passage, worst first.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use show::Show;
use show::id::{AppearanceId, CheckCode, PersonId, SegmentId};
use show::people::{Appearance, Person};
use show::time::At;

use crate::course::{Course, RowStatus};
use crate::forecast::Forecast;
use crate::readiness::{CheckCell, CheckLook, PassageState, passage};

/// How ready someone is. The order is that of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readiness {
    /// Something is wrong.
    Problem,
    /// Something that counts is late.
    Late,
    /// Something of the weeks before is open, and not due.
    Preparing,
    /// All that is expected by now.
    Ready,
    /// On air, and nothing is wrong.
    OnAir,
    /// Every passage is over, or will not be.
    Passed,
}

/// One person on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BoardRow {
    /// Who.
    pub person: PersonId,
    /// How ready they are.
    pub state: Readiness,
    /// The passage that is on air or comes next; the last one where all are over.
    pub appearance: Option<AppearanceId>,
    /// The segment of that passage.
    pub segment: Option<SegmentId>,
    /// When it starts, or started; none where it is over or there is none.
    pub starts: Option<Forecast>,
    /// The checks of that passage, in the order of the checklist; none without a passage.
    pub checks: Vec<CheckCell>,
    /// What is due next among the checks that are open, and when.
    pub next_due: Option<(CheckCode, Forecast)>,
    /// What is wrong, then what is late and counts, in the order of the checklist.
    pub reasons: Vec<CheckCode>,
}

/// How many people are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each field counts the state of the same name")]
pub struct Counts {
    pub problem: usize,
    pub late: usize,
    pub preparing: usize,
    pub ready: usize,
    pub on_air: usize,
    pub passed: usize,
}

/// The board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Board {
    /// Worst first; within one state by passage, in the order of the rundown's plan.
    pub rows: Vec<BoardRow>,
    /// How many are in each state.
    pub counts: Counts,
}

/// The board of a show when its time is `now`. Checks are judged for the next passage.
#[must_use]
pub fn board(show: &Show, now: At) -> Board {
    let course = Course::to_prepare(show);
    let mut theirs: BTreeMap<&PersonId, Vec<&Appearance>> = BTreeMap::new();
    for appearance in &show.people.appearances {
        theirs.entry(&appearance.person).or_default().push(appearance);
    }
    let mut rows: Vec<_> = show
        .people
        .persons
        .iter()
        .map(|person| {
            let theirs = theirs.get(&person.id).map_or(&[][..], Vec::as_slice);
            let row = row(show, &course, person, theirs, now);
            let place = row.segment.as_ref().and_then(|s| course.place(s));
            let when = place.map(|at| course.rows[at].planned.start);
            ((row.state, when.is_none(), when, place), row)
        })
        .collect();
    rows.sort_by_key(|(order, _)| *order);
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    Board { counts: counts(&rows), rows }
}

fn row(show: &Show, course: &Course, person: &Person, theirs: &[&Appearance], now: At) -> BoardRow {
    let next = next(course, theirs);
    let shown = next.or_else(|| theirs.last().copied());
    let status = next.and_then(|a| course.row(&a.segment)).map(|r| r.status);
    let start = next.and_then(|a| course.row(&a.segment)).and_then(|r| r.start_ahead());
    let seen = shown.map(|a| passage(show, a, start, now));
    let state = match (&seen, status) {
        (Some(seen), Some(status)) => readiness(seen.state, status),
        // Without a passage there is still time to be given one.
        (None, _) if course.run.is_none_or(|r| r.ended.is_none()) => Readiness::Preparing,
        _ => Readiness::Passed,
    };
    let checks = seen.map_or_else(Vec::new, |seen| seen.checks);
    let of_start = next.and_then(|a| course.row(&a.segment)).and_then(|r| r.start);
    BoardRow {
        person: person.id.clone(),
        state,
        appearance: shown.map(|a| a.id.clone()),
        segment: shown.map(|a| a.segment.clone()),
        starts: of_start.or(start),
        next_due: next_due(&checks, now),
        reasons: if state == Readiness::Passed { Vec::new() } else { reasons(&checks) },
        checks,
    }
}

/// Their first passage that is on air or to come.
fn next<'a>(course: &Course, theirs: &[&'a Appearance]) -> Option<&'a Appearance> {
    let open = theirs.iter().filter_map(|a| {
        let row = course.row(&a.segment)?;
        let at = (row.status != RowStatus::OnAir, row.planned.start, course.place(&a.segment));
        (row.status == RowStatus::OnAir || row.start_ahead().is_some()).then_some((at, *a))
    });
    open.min_by_key(|(at, _)| *at).map(|(_, a)| a)
}

fn readiness(state: PassageState, status: RowStatus) -> Readiness {
    match (state, status) {
        (PassageState::Problem, _) => Readiness::Problem,
        (_, RowStatus::OnAir) => Readiness::OnAir,
        (PassageState::Late, _) => Readiness::Late,
        (PassageState::ToDo | PassageState::UnderWay, _) => Readiness::Preparing,
        (PassageState::Ready, _) => Readiness::Ready,
    }
}

fn next_due(checks: &[CheckCell], now: At) -> Option<(CheckCode, Forecast)> {
    let open = checks.iter().filter(|c| !c.look.settled());
    let dues = open.filter_map(|c| Some((c.check.clone(), c.due?)));
    dues.filter(|(_, due)| due.at(now) > now).min_by_key(|(_, due)| due.at(now))
}

fn reasons(checks: &[CheckCell]) -> Vec<CheckCode> {
    let wrong = checks.iter().filter(|c| c.look == CheckLook::Problem);
    let late = checks.iter().filter(|c| c.look == CheckLook::Late && c.counts);
    wrong.chain(late).map(|c| c.check.clone()).collect()
}

fn counts(rows: &[BoardRow]) -> Counts {
    let of = |state| rows.iter().filter(|r| r.state == state).count();
    Counts {
        problem: of(Readiness::Problem),
        late: of(Readiness::Late),
        preparing: of(Readiness::Preparing),
        ready: of(Readiness::Ready),
        on_air: of(Readiness::OnAir),
        passed: of(Readiness::Passed),
    }
}
