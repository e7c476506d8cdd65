//! The board: every person with the checks of their next passage, worst first.

use serde::{Deserialize, Serialize};
use show::Show;
use show::id::{AppearanceId, CheckCode, PersonId, SegmentId};
use show::people::{Appearance, Person};
use show::time::At;

use crate::course::{Course, RowStatus};
use crate::forecast::Forecast;
use crate::readiness::{CheckCell, CheckLook, Lists, PassageState, passage};

/// How ready someone is. The order is that of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Readiness {
    /// Something is wrong.
    Problem,
    /// The passage is at hand, and they are not there.
    Missing,
    /// Something that counts is late.
    Late,
    /// On track: something of the weeks before is open, and not due.
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
pub struct BoardRow<'a> {
    /// Who.
    pub person: &'a PersonId,
    /// How ready they are.
    pub state: Readiness,
    /// The passage that is on air or comes next; the last one where all are over.
    pub appearance: Option<&'a AppearanceId>,
    /// The segment of that passage.
    pub segment: Option<&'a SegmentId>,
    /// When it starts, or started; none where it is over or there is none.
    pub starts: Option<Forecast>,
    /// The checks of that passage, in the order of the checklist; none without a passage.
    pub checks: Vec<CheckCell<'a>>,
    /// What is due next among the checks that are open, and when.
    pub next_due: Option<(&'a CheckCode, Forecast)>,
}

impl<'a> BoardRow<'a> {
    /// What is wrong, then what is late and counts, in the order of the checklist; nothing once
    /// all is over.
    #[must_use]
    pub fn reasons(&self) -> Vec<&'a CheckCode> {
        let all = || self.checks.iter().filter(|_| self.state != Readiness::Passed);
        let wrong = all().filter(|c| c.look == CheckLook::Problem);
        let late = all().filter(|c| c.look == CheckLook::Late && c.counts);
        wrong.chain(late).map(|c| c.check).collect()
    }
}

/// How many people are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each field counts the state of the same name")]
pub struct Counts {
    pub missing: usize,
    pub problem: usize,
    pub late: usize,
    pub preparing: usize,
    pub ready: usize,
    pub on_air: usize,
    pub passed: usize,
}

/// The board.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Board<'a> {
    /// Worst first; within one state by passage, in the order of the rundown's plan.
    pub rows: Vec<BoardRow<'a>>,
    /// How many are in each state.
    pub counts: Counts,
}

/// The board of a show when its time is `now`. Checks are judged for the next passage.
#[must_use]
pub fn board(show: &Show, now: At) -> Board<'_> {
    let (course, lists) = (Course::to_prepare(show), Lists::of(show));
    let mut rows: Vec<_> = show
        .people
        .persons
        .iter()
        .map(|person| {
            let theirs = show.people.of_person(&person.id);
            let (row, place) = row(&course, &lists, person, theirs, now);
            let when = place.map(|at| course.rows[at].planned.start);
            ((row.state, when.is_none(), when, place), row)
        })
        .collect();
    rows.sort_by_key(|(order, _)| *order);
    let rows: Vec<_> = rows.into_iter().map(|(_, row)| row).collect();
    Board { counts: counts(&rows), rows }
}

/// The rows of these people alone, in no order: each as it stands on the board.
#[must_use]
pub fn rows_of<'a>(show: &'a Show, people: &[PersonId], now: At) -> Vec<BoardRow<'a>> {
    let (course, lists) = (Course::to_prepare(show), Lists::of(show));
    let theirs = people.iter().filter_map(|id| show.people.person(id));
    theirs.map(|one| row(&course, &lists, one, show.people.of_person(&one.id), now).0).collect()
}

/// Someone's row, with the place of its segment in the rundown.
fn row<'a>(
    course: &Course<'a>,
    lists: &Lists<'a>,
    person: &'a Person,
    theirs: impl Iterator<Item = &'a Appearance>,
    now: At,
) -> (BoardRow<'a>, Option<usize>) {
    let (shown, place, ahead) = next(course, theirs);
    let row = place.map(|at| &course.rows[at]);
    let seen = shown.zip(row).map(|(a, row)| passage(lists, a, row, now));
    let state = match (&seen, row) {
        (Some(seen), Some(row)) if ahead => readiness(seen.state, row.status),
        // Without a passage there is still time to be given one.
        _ if shown.is_none() && course.run.is_none_or(|r| r.ended.is_none()) => {
            Readiness::Preparing
        }
        _ => Readiness::Passed,
    };
    let checks = seen.map_or_else(Vec::new, |seen| seen.checks);
    let starts = row.filter(|_| ahead).and_then(|row| row.start.or(row.start_ahead()));
    let row = BoardRow {
        person: &person.id,
        state,
        appearance: shown.map(|a| &a.id),
        segment: shown.map(|a| &a.segment),
        starts,
        next_due: next_due(&checks, now),
        checks,
    };
    (row, place)
}

/// Their first passage that is on air or to come, else their last one; the place of its segment,
/// and whether it is on air or to come.
fn next<'a>(
    course: &Course<'a>,
    theirs: impl Iterator<Item = &'a Appearance>,
) -> (Option<&'a Appearance>, Option<usize>, bool) {
    let mut last = (None, None);
    let mut first: Option<((bool, At, usize), &Appearance)> = None;
    for appearance in theirs {
        let place = course.place(&appearance.segment);
        last = (Some(appearance), place);
        let Some(at) = place else { continue };
        let row = &course.rows[at];
        if row.status != RowStatus::OnAir && row.start_ahead().is_none() {
            continue;
        }
        let order = (row.status != RowStatus::OnAir, row.planned.start, at);
        if first.is_none_or(|(least, _)| order < least) {
            first = Some((order, appearance));
        }
    }
    match first {
        Some(((.., at), appearance)) => (Some(appearance), Some(at), true),
        None => (last.0, last.1, false),
    }
}

fn readiness(state: PassageState, status: RowStatus) -> Readiness {
    match (state, status) {
        (PassageState::Missing, _) => Readiness::Missing,
        (PassageState::Problem, _) => Readiness::Problem,
        (_, RowStatus::OnAir) => Readiness::OnAir,
        (PassageState::Late, _) => Readiness::Late,
        (PassageState::ToDo | PassageState::UnderWay, _) => Readiness::Preparing,
        (PassageState::Ready, _) => Readiness::Ready,
    }
}

fn next_due<'a>(checks: &[CheckCell<'a>], now: At) -> Option<(&'a CheckCode, Forecast)> {
    let open = checks.iter().filter(|c| !c.look.settled());
    let dues = open.filter_map(|c| Some((c.check, c.due?)));
    dues.filter(|(_, due)| due.at(now) > now).min_by_key(|(_, due)| due.at(now))
}

fn counts(rows: &[BoardRow]) -> Counts {
    let of = |state| rows.iter().filter(|r| r.state == state).count();
    Counts {
        missing: of(Readiness::Missing),
        problem: of(Readiness::Problem),
        late: of(Readiness::Late),
        preparing: of(Readiness::Preparing),
        ready: of(Readiness::Ready),
        on_air: of(Readiness::OnAir),
        passed: of(Readiness::Passed),
    }
}
