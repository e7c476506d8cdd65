//! The alerts of readiness over a whole day: 33 passages in 15 segments, with checks that are
//! ticked in time, late or never, and segments that run over.

use std::collections::{BTreeMap, BTreeSet};

use crate::scenes::t;
use kit::{Stage, appearance, hard, person, programme, segment};
use live::alerts::{Alert, AlertKind, Raised, alerts, raise};
use proptest::prelude::*;
use show::Command;
use show::checks::{CheckItem, CheckState, Due};
use show::command::Programme;
use show::people::Missing;
use show::time::At;

/// Each segment: whether its start is fixed, when it is planned, how long, and how many appear.
const DAY: [(&str, bool, i64, usize); 21] = [
    ("09:00", true, 10, 2),
    ("09:10", false, 35, 4),
    ("09:45", false, 35, 4),
    ("10:20", false, 10, 0),
    ("10:30", false, 15, 0),
    ("10:45", true, 15, 1),
    ("11:00", false, 15, 1),
    ("11:15", false, 15, 1),
    ("11:30", false, 15, 1),
    ("11:45", false, 15, 1),
    ("12:00", false, 15, 1),
    ("12:15", true, 105, 0),
    ("14:00", true, 15, 1),
    ("14:15", false, 15, 2),
    ("14:30", false, 15, 1),
    ("14:45", false, 15, 1),
    ("15:00", true, 30, 10),
    ("15:30", false, 15, 0),
    ("15:45", false, 105, 0),
    ("17:30", true, 15, 0),
    ("17:45", true, 15, 2),
];

/// The day with the checklist that ships, everyone once.
fn the_day() -> Command {
    let mut segments = Vec::new();
    let (mut persons, mut appearances) = (Vec::new(), Vec::new());
    for (n, (start, fixed, minutes, people)) in DAY.iter().enumerate() {
        let id = format!("s{n}");
        segments.push(match fixed {
            true => hard(&id, start, *minutes),
            false => segment(&id, &id, *minutes),
        });
        for k in 0..*people {
            let who = format!("p{n}-{k}");
            persons.push(person(&who));
            appearances.push(appearance(&format!("a{n}-{k}"), &who, &id));
        }
    }
    assert_eq!(appearances.len(), 33);
    let text = include_str!("../../../../data/checklists/default.json");
    let checklist: Vec<CheckItem> = serde_json::from_str(text).unwrap();
    let programme = Box::new(Programme { persons, appearances, ..programme(segments) });
    Command::Bring { programme, checklist }
}

/// What becomes of one critical check of one passage: settled so many minutes after it is due
/// (before, when negative), or never; a problem in between where it is to be one.
#[derive(Clone, Copy, Debug)]
struct Fate {
    settled: Option<i64>,
    problem: bool,
}

fn fate() -> impl Strategy<Value = Fate> {
    let settled = prop_oneof![
        36 => (-30i64..0).prop_map(Some),
        3 => (0i64..14).prop_map(Some),
        1 => Just(None),
    ];
    (settled, prop::bool::weighted(0.03)).prop_map(|(settled, problem)| Fate { settled, problem })
}

/// What is critical, due or a problem and not settled for a segment, read from the marks alone.
fn open(stage: &Stage, segment: &str, starts: At, now: At) -> BTreeSet<Missing> {
    let people = &stage.show.people;
    let mut open = BTreeSet::new();
    for a in people.appearances.iter().filter(|a| a.segment.as_str() == segment) {
        for item in people.checklist.iter().filter(|item| item.critical) {
            let marks = [
                people.person_marks.get(&a.person).and_then(|m| m.get(&item.code)),
                people.appearance_marks.get(&a.id).and_then(|m| m.get(&item.code)),
            ];
            let state = marks.into_iter().flatten().next().map_or(CheckState::Todo, |m| m.state);
            let Due::Before(due) = item.due else { panic!("{item:?}") };
            let wanted = state == CheckState::Problem || starts.plus(-due) <= now;
            if wanted && !state.settled() {
                open.insert(Missing { person: a.person.clone(), check: item.code.clone() });
            }
        }
    }
    open
}

fn critical(alert: Alert) -> Option<(String, u8, String, BTreeSet<Missing>)> {
    match alert.kind {
        AlertKind::CriticalOpen { segment, missing, .. } => {
            let listed: BTreeSet<_> = missing.iter().cloned().collect();
            assert_eq!(listed.len(), missing.len(), "each once");
            Some((alert.cause, alert.level, segment.0, listed))
        }
        _ => None,
    }
}

/// What is said of which check of which passage, in the order of time.
fn ticks(stage: &Stage, fates: &[Fate]) -> Vec<(At, String, String, CheckState)> {
    let mut plan: Vec<(At, String, String, CheckState)> = Vec::new();
    let people = stage.show.people.clone();
    let mut fates = fates.iter().cycle();
    for a in &people.appearances {
        let at: usize = a.segment.as_str()[1..].parse().unwrap();
        for item in people.checklist.iter().filter(|item| item.critical) {
            let Due::Before(due) = item.due else { panic!("{item:?}") };
            let (due, fate) = (t(DAY[at].0).plus(-due), fates.next().unwrap());
            let mut mark = |minutes, state| {
                let when = due.plus(minutes * 60);
                plan.push((when, a.id.0.clone(), item.code.0.clone(), state));
            };
            if fate.problem {
                mark(-31, CheckState::Problem);
            }
            if let Some(minutes) = fate.settled {
                mark(minutes, CheckState::Done);
            }
        }
    }
    plan.sort_by_key(|(at, ..)| *at);
    plan
}

/// Plays the day minute by minute; how many alerts of readiness were raised.
fn played(fates: &[Fate], over: &[i64]) -> usize {
    let mut stage = Stage::with([the_day()]);
    let mut plan = ticks(&stage, fates).into_iter().peekable();
    let mut over = over.iter().cycle();
    let mut next_top = t("09:00");
    let (mut raised, mut count) = (Raised::default(), 0);
    let mut told: BTreeMap<String, (u8, BTreeSet<Missing>)> = BTreeMap::new();
    for minute in 0..=601 {
        let now = t("08:00").plus(minute * 60);
        stage.clock.boot += now.0 - stage.clock.wall;
        stage.clock.wall = now.0;
        while let Some((_, passage, check, state)) = plan.next_if(|(at, ..)| *at <= now) {
            crate::scenes::check(&mut stage, &passage, &check, state);
        }
        if minute == 59 {
            stage.play(kit::stage::go_live());
        }
        let ended = stage.show.run().is_some_and(|run| run.ended.is_some());
        if now >= next_top && !ended {
            stage.top();
            let on_air = stage.on_air();
            let at = on_air.map_or(0, |id| id.as_str()[1..].parse().unwrap());
            let ends = now.plus((DAY[at].2 + over.next().unwrap()) * 60);
            // What is fixed begins in time where that can be.
            let fixed = DAY.get(at + 1).filter(|row| row.1).map_or(now, |row| t(row.0));
            next_top = ends.max(fixed);
        }
        let timetable = live::timetable(&stage.show, now);
        let starts: BTreeMap<String, At> = timetable
            .rows
            .iter()
            .filter(|row| row.status.is_ahead())
            .filter_map(|row| Some((row.segment.0.clone(), row.start?)))
            .collect();
        let all = alerts(&stage.show, now);
        let (after, fresh) = raise(&raised, all.clone());
        raised = after;
        let standing: Vec<_> = all.into_iter().filter_map(critical).collect();
        told.retain(|cause, _| standing.iter().any(|(name, ..)| name == cause));
        for (_, _, segment, listed) in &standing {
            assert_eq!(*listed, open(&stage, segment, starts[segment], now), "all who miss");
        }
        for (cause, level, _, listed) in fresh.into_iter().filter_map(critical) {
            let before = told.insert(cause.clone(), (level, listed.clone()));
            if let Some((was, missed)) = before {
                let worse = level > was || !listed.is_subset(&missed);
                assert!(worse, "{cause} was repeated at {minute}");
            }
            count += 1;
        }
        // Who came back is told of again; who no longer misses is forgotten.
        let people = &stage.show.people;
        let kept = !people.person_marks.is_empty() || !people.appearance_marks.is_empty();
        for (cause, _, _, listed) in &standing {
            let (_, missed) = told.get_mut(cause).unwrap();
            let all = listed.is_subset(missed) || !kept;
            assert!(all, "{cause} at {minute}: {listed:?} was not told");
            missed.retain(|one| listed.contains(one));
        }
        let run = stage.show.under_way().is_some();
        for (segment, at) in &starts {
            let ahead = at.since(now);
            let nears = ahead <= 3_600_000 && (run || ahead > 0);
            let expected = nears && !open(&stage, segment, *at, now).is_empty() && !ended;
            let found = standing.iter().any(|(.., name, _)| name == segment);
            assert_eq!(found, expected, "{segment} at {minute}");
        }
    }
    count
}

proptest! {
    #![proptest_config(kit::acts::cases(24))]
    #[test]
    fn the_alerts_of_a_day_are_few_and_name_everyone_who_misses(
        fates in prop::collection::vec(fate(), 132),
        over in prop::collection::vec(-2i64..4, 21),
    ) {
        let count = played(&fates, &over);
        prop_assert!(count < 40, "{count} alerts");
    }
}

#[test]
fn a_day_on_which_all_is_ticked_in_time_alerts_nobody() {
    assert_eq!(played(&[Fate { settled: Some(-1), problem: false }], &[0]), 0);
}

#[test]
fn a_day_on_which_nothing_is_ever_ticked_alerts_once_for_each_segment() {
    let count = played(&[Fate { settled: None, problem: false }], &[0]);
    assert_eq!(count, DAY.iter().filter(|row| row.3 > 0).count());
    assert!(count < 40);
}

/// One tick says that the list is kept: from then on who misses something is worse the nearer it
/// comes, and by each thing that comes due.
#[test]
fn a_day_on_which_one_is_ticked_alerts_at_each_step_for_the_others() {
    let never = Fate { settled: None, problem: false };
    let mut fates = vec![never; 132];
    fates[0].settled = Some(-30);
    let count = played(&fates, &[0]);
    let steps = DAY.iter().filter(|row| row.3 > 0).count() * 5;
    assert_eq!(count, steps, "at 60, 30, 15 and 5 minutes, and when the connection is due");
}
