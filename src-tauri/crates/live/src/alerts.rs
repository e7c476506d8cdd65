//! Alerts: one for each cause, raised again only when it gets worse.
//!
//! Each rule here gives, of one cause, the steps it gets worse by and from when on each holds; an
//! alert is the worst step that holds. So an alert and the moment it is due come from one place.
//! A rehearsal has the same alerts; whoever shows them may keep them quiet.
//!
//! What nears gets worse at each step, and by what comes due, where people say how far things are.
//! In a show in which nothing was ever said of any check nobody keeps the list: each segment is
//! told of once, at the first of its warnings, and from the first tick on as everywhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use show::Show;
use show::checks::CheckState;
use show::id::SegmentId;
use show::people::Missing;
use show::plan::FollowOn;
use show::run::{Asks, Mode, Passage};
use show::time::{At, Millis, Secs};

use crate::course::{Course, Row};
use crate::forecast::Forecast;
use crate::readiness::Lists;
use crate::timetable::whole;

/// So much is left when a segment nears its end.
pub const NEAR_END: Secs = 120;
/// So far over a segment alerts again.
pub const OVER: [Secs; 4] = [0, 5 * 60, 10 * 60, 20 * 60];
/// So late a hard start or end is threatened, each time more.
pub const LATE: [Secs; 4] = [60, 5 * 60, 15 * 60, 30 * 60];

/// What an alert is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AlertKind {
    /// Critical checks that are due, or a problem, are open for a segment that nears.
    CriticalOpen {
        /// Which segment.
        segment: SegmentId,
        /// What is open, for whom.
        missing: Vec<Missing>,
        /// When it starts.
        starts: Forecast,
        /// Whether people say here how far checks are: where they do not, it gets no worse.
        kept: bool,
    },
    /// What is on air has two minutes left, or less.
    NearEnd {
        /// Which segment.
        segment: SegmentId,
        /// When its countdown reaches zero; in a hold later by as long as it lasts.
        due: At,
    },
    /// What is on air has passed its time.
    Over {
        /// Which segment.
        segment: SegmentId,
        /// When its countdown reached zero; in a hold later by as long as it lasts.
        due: At,
    },
    /// What would have followed by itself did not: something critical is open.
    FollowOnStopped {
        /// Which segment.
        segment: SegmentId,
        /// What is open, for whom.
        missing: Vec<Missing>,
    },
    /// A hard start will be missed; the first that will be.
    HardStartThreatened {
        /// Which segment.
        segment: SegmentId,
        /// The start that must not move.
        planned: At,
        /// When it will start.
        forecast: Forecast,
    },
    /// A hard end will be passed; the first that will be.
    HardEndThreatened {
        /// Of which segment; none for the show's own.
        segment: Option<SegmentId>,
        /// The end that must not be passed.
        planned: At,
        /// When it will end.
        forecast: Forecast,
    },
}

impl AlertKind {
    /// What is open, for whom.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        match self {
            Self::CriticalOpen { missing, .. } | Self::FollowOnStopped { missing, .. } => missing,
            _ => &[],
        }
    }

    /// By how many whole seconds a hard start or end is missed at `now`; 0 for other alerts.
    #[must_use]
    pub fn late(&self, now: At) -> Secs {
        match self {
            Self::HardStartThreatened { planned, forecast, .. }
            | Self::HardEndThreatened { planned, forecast, .. } => {
                whole(forecast.at(now).since(*planned)).max(0)
            }
            _ => 0,
        }
    }
}

/// Something that someone must know now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// What raises it: the same text as long as it is the same cause.
    pub cause: String,
    /// How bad it is, from 1; only a higher level is worth raising it again.
    pub level: u8,
    /// What it is about.
    #[serde(flatten)]
    pub kind: AlertKind,
}

/// The causes that were raised and still hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised(pub BTreeMap<String, Told>);

/// What was told of a cause.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The highest level.
    pub level: u8,
    /// What was open then and still is, for whom.
    pub missing: BTreeSet<Missing>,
}

/// A cause with its steps: from when on each holds, the least bad first.
struct Cause {
    name: String,
    kind: AlertKind,
    steps: Vec<Option<At>>,
    /// When what it tells of came to be so, where that is after its step.
    grown: Option<At>,
}

/// The alerts that hold when the show's time is `now`: hard ends and starts first, then what is
/// on air, then what nears. Before a run only what nears alerts; after it nothing does.
#[must_use]
pub fn alerts(show: &Show, now: At) -> Vec<Alert> {
    let holds = |cause: Cause| {
        let level = cause.steps.iter().rposition(|step| step.is_some_and(|at| at <= now))? + 1;
        let since = cause.steps[level - 1].max(cause.grown);
        let kind = match cause.kind {
            AlertKind::NearEnd { segment, due } if level > 1 => AlertKind::Over { segment, due },
            kind => kind,
        };
        // There are never as many steps as 255.
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        Some((since, Alert { cause: cause.name, level, kind }))
    };
    let course = Course::of(show);
    if course.run.is_some_and(|r| r.ended.is_some()) {
        return Vec::new();
    }
    // Of hard times only the first that is threatened alerts: the others follow from it.
    let first = |causes: Vec<Cause>| causes.into_iter().find_map(holds);
    let hard = first(hard_ends(show, &course)).into_iter().chain(first(hard_starts(&course)));
    let rest = follow_on(show, &course).into_iter().chain(on_air(&course));
    let rest = rest.chain(critical(show, &course, now));
    let all = hard.chain(rest.filter_map(holds));
    all.filter(|(since, alert)| !seen(show, *since, alert)).map(|(_, alert)| alert).collect()
}

/// Whether someone said that they saw it: it is no worse than it was then, and held then already.
fn seen(show: &Show, since: Option<At>, alert: &Alert) -> bool {
    let seen = show.acknowledged.get(&alert.cause);
    seen.is_some_and(|seen| alert.level <= seen.level && since.is_some_and(|at| at <= seen.at))
}

/// What of the alerts is worth raising: new causes, and those that got worse, by their level or by
/// what is open for whom. The first part is what was raised by then; a cause that no longer holds
/// is forgotten, and so is what is no longer open.
#[must_use]
pub fn raise(before: &Raised, alerts: Vec<Alert>) -> (Raised, Vec<Alert>) {
    let told = |a: &Alert| before.0.get(&a.cause);
    let highest = |a: &Alert| told(a).map_or(0, |told| told.level);
    let open = |a: &Alert| a.kind.missing().iter().cloned().collect();
    let raised = |a: &Alert| Told { level: a.level.max(highest(a)), missing: open(a) };
    let all = alerts.iter().map(|a| (a.cause.clone(), raised(a))).collect();
    let kept = |a: &Alert| !matches!(a.kind, AlertKind::CriticalOpen { kept: false, .. });
    let more = |a: &Alert| {
        kept(a)
            && told(a)
                .is_some_and(|told| a.kind.missing().iter().any(|one| !told.missing.contains(one)))
    };
    let worse = alerts.into_iter().filter(|a| a.level > highest(a) || more(a)).collect();
    (Raised(all), worse)
}

/// When the alerts change by themselves after `now`, at the earliest.
pub(crate) fn next_change(show: &Show, now: At) -> Option<At> {
    let course = Course::of(show);
    let causes = on_air(&course).into_iter().chain(hard_starts(&course));
    let steps = causes.chain(hard_ends(show, &course)).flat_map(|cause| cause.steps);
    let near = course.rows.iter().filter_map(nearing).flat_map(|starts| near_steps(show, starts));
    steps.chain(near).flatten().filter(|at| *at > now).min()
}

/// Names a cause within its run, so that one run's alerts do not silence another's.
fn name(course: &Course, what: &str, of: &str) -> String {
    format!("{}/{what}/{of}", course.run.map_or("", |r| r.id.as_str()))
}

/// What misses before the live run still misses in it, and is told once.
fn name_of_critical(course: &Course, row: &Row) -> String {
    let rehearsal = course.run.filter(|run| run.mode == Mode::Rehearsal);
    format!("{}/critical/{}", rehearsal.map_or("", |r| r.id.as_str()), row.segment.id)
}

/// When a segment that is ahead starts.
fn nearing(row: &Row) -> Option<Forecast> {
    row.start.filter(|_| row.status.is_ahead())
}

fn near_steps(show: &Show, starts: Forecast) -> Vec<Option<At>> {
    show.settings.warnings.iter().map(|secs| starts.nearer_than(secs * 1000)).collect()
}

/// Whether anything was ever said of any check, for anybody.
fn is_kept(show: &Show) -> bool {
    !(show.people.person_marks.is_empty() && show.people.appearance_marks.is_empty())
}

fn critical(show: &Show, course: &Course, now: At) -> Vec<Cause> {
    let (lists, kept) = (Lists::of(show), is_kept(show));
    let earliest = show.settings.warnings.first().copied().unwrap_or_default();
    let cause = |row: &Row| {
        let starts = nearing(row)?;
        let ahead = starts.at(now).since(now);
        // Before any run a start that went by is no longer coming.
        if ahead > earliest * 1000 || (course.run.is_none() && ahead <= 0) {
            return None;
        }
        let (missing, grown) = open(show, &lists, row, starts, now);
        let steps = if kept { usize::MAX } else { 1 };
        (!missing.is_empty()).then(|| Cause {
            name: name_of_critical(course, row),
            steps: near_steps(show, starts).into_iter().take(steps).collect(),
            grown,
            kind: AlertKind::CriticalOpen {
                segment: row.segment.id.clone(),
                missing,
                starts,
                kept,
            },
        })
    };
    course.rows.iter().filter_map(cause).collect()
}

/// The critical checks of a segment that are due and open, or a problem; and when the last of them
/// came due, or was found wrong in the live run.
fn open(
    show: &Show,
    lists: &Lists,
    row: &Row,
    starts: Forecast,
    now: At,
) -> (Vec<Missing>, Option<At>) {
    let live = show.under_way().is_some_and(|run| run.mode == Mode::Live);
    let (mut missing, mut grown) = (Vec::new(), None);
    for a in show.people.in_segment(&row.segment.id) {
        let list = lists.list(a, row.segment);
        for (listed, mark) in list.items.iter().zip(lists.marks(list, a)) {
            let state = mark.map_or(CheckState::Todo, |mark| mark.state);
            let due = listed.due(starts).nearer_than(0).filter(|at| *at <= now);
            let found = mark.filter(|_| state == CheckState::Problem);
            let since = found.map(|mark| if live { mark.at } else { At(i64::MIN) }).or(due);
            let one = Missing { person: a.person.clone(), check: listed.item.code.clone() };
            let counts = listed.item.critical && !state.settled();
            if counts && since.is_some() && !missing.contains(&one) {
                grown = grown.max(since);
                missing.push(one);
            }
        }
    }
    (missing, grown)
}

fn on_air(course: &Course) -> Vec<Cause> {
    let hold = course.run.and_then(|r| r.hold);
    let cause = |passage: &Passage| {
        let due = course.due(passage);
        let given = course.row(&passage.segment).map_or(0, |r| r.length) + passage.adjust;
        let at = |ms: Millis| {
            let at = due.plus_ms(ms);
            match hold {
                None => Some(at),
                // In a hold the countdown stands still: what was reached before it stays.
                Some(since) => (at <= since).then_some(at),
            }
        };
        let near = if given > NEAR_END { at(-NEAR_END * 1000) } else { None };
        let steps = std::iter::once(near).chain(OVER.iter().map(|s| at(s * 1000))).collect();
        let segment = passage.segment.clone();
        Cause {
            name: name(course, "end", segment.as_str()),
            kind: AlertKind::NearEnd { segment, due },
            steps,
            grown: None,
        }
    };
    course.on_air().map(cause).collect()
}

fn follow_on(show: &Show, course: &Course) -> Option<Cause> {
    let run = course.run.filter(|run| run.asks == Some(Asks::Critical))?;
    let mut waiting = course.on_air().filter(|passage| {
        course.row(&passage.segment).is_some_and(|row| row.segment.follow_on == FollowOn::Auto)
    });
    let next = run.next(&show.plan, &waiting.next()?.track)?;
    let missing = show.missing(&next.id);
    (!missing.is_empty()).then(|| Cause {
        name: name(course, "follow-on", next.id.as_str()),
        kind: AlertKind::FollowOnStopped { segment: next.id.clone(), missing },
        steps: vec![Some(At(i64::MIN))],
        grown: None,
    })
}

fn hard_starts(course: &Course) -> Vec<Cause> {
    if course.run.is_none() {
        return Vec::new();
    }
    let cause = |row: &Row| {
        let (planned, forecast) = (row.hard?, row.start?);
        row.status.is_ahead().then(|| Cause {
            name: name(course, "hard-start", row.segment.id.as_str()),
            steps: late_steps(planned, forecast),
            grown: None,
            kind: AlertKind::HardStartThreatened {
                segment: row.segment.id.clone(),
                planned,
                forecast,
            },
        })
    };
    course.rows.iter().filter_map(cause).collect()
}

fn hard_ends(show: &Show, course: &Course) -> Vec<Cause> {
    if course.run.is_none() {
        return Vec::new();
    }
    let cause = |(segment, planned, forecast): (Option<&SegmentId>, At, Forecast)| Cause {
        name: name(course, "hard-end", segment.map_or("", SegmentId::as_str)),
        steps: late_steps(planned, forecast),
        grown: None,
        kind: AlertKind::HardEndThreatened { segment: segment.cloned(), planned, forecast },
    };
    course.hard_ends(show).into_iter().map(cause).collect()
}

fn late_steps(planned: At, forecast: Forecast) -> Vec<Option<At>> {
    LATE.iter().map(|secs| forecast.pushed_to(planned.plus(*secs))).collect()
}
