//! The vectors by which the interface's arithmetic is tested: the same file is read there.
//! `UPDATE=1` writes it anew.

use crate::scenes::{debate_since, edit, on_air};
use kit::{Stage, a_show};
use live::chain::chains;
use live::timetable;
use serde::{Deserialize, Serialize};
use show::Command;
use show::id::TrackId;
use show::plan::SegmentValue;
use std::collections::BTreeMap;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/vectors/forecast.json");

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Vectors {
    cases: Vec<Case>,
}

/// Chains and lengths as they come over the wire, and the starts that must be counted from them.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Case {
    name: String,
    now: i64,
    chains: Vec<Chain>,
    rows: Vec<Row>,
    starts: BTreeMap<String, i64>,
    hard_starts: BTreeMap<String, Hard>,
}

/// A start that must not move, and by how many whole seconds it is missed.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Hard {
    planned: i64,
    late: i64,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Chain {
    head: String,
    at_least: Option<i64>,
    after_now: Option<i64>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Row {
    id: String,
    duration: i64,
}

fn case(name: &str, stage: &Stage) -> Case {
    let now = stage.now();
    let table = timetable(&stage.show, now);
    let ahead: Vec<_> = table.rows.iter().filter(|r| r.status.is_ahead()).collect();
    let length = |id: &show::id::SegmentId| {
        let segment = stage.show.plan.segment(id).unwrap();
        stage.show.run().map_or(segment.duration, |run| run.length(segment))
    };
    let chain = |c: live::chain::Chain| Chain {
        head: c.head.0,
        at_least: c.start.at_least.map(|at| at.0),
        after_now: c.start.after_now,
    };
    Case {
        name: name.into(),
        now: now.0,
        chains: chains(&stage.show).into_iter().map(chain).collect(),
        rows: ahead
            .iter()
            .map(|r| Row { id: r.segment.0.clone(), duration: length(&r.segment) })
            .collect(),
        starts: ahead.iter().map(|r| (r.segment.0.clone(), r.start.unwrap().0)).collect(),
        hard_starts: table
            .hard_starts
            .iter()
            .map(|h| (h.segment.0.clone(), Hard { planned: h.planned.0, late: h.late }))
            .collect(),
    }
}

fn vectors() -> Vectors {
    let mut cases = vec![case("planned, with no run", &Stage::with([a_show()]))];
    let mut stage = Stage::live(a_show());
    cases.push(case("a run, before the first start", &stage));
    cases.push(case("the first start goes by", stage.at("09:07:30")));
    cases.push(case("on time", on_air().at("09:04")));
    cases.push(case("late, and slack takes it up", debate_since("09:14").at("09:20")));
    cases.push(case("late, and a hard start is missed", debate_since("09:32").at("09:40")));
    let mut over = debate_since("09:10");
    cases.push(case("overtime, a little", over.at("09:45").wait(1)));
    cases.push(case("overtime beyond the slack", over.at("10:07:12").wait(345)));
    cases.push(case("overtime, most of one more second", over.wait(600)));
    let mut held = debate_since("09:10");
    held.at("09:30").play(Command::Hold);
    cases.push(case("held, just now", &held));
    cases.push(case("held, for long", held.at("10:00")));
    held.at("10:10").play(Command::Resume);
    cases.push(case("after the hold", held.at("10:11")));
    let mut gap = debate_since("09:10");
    gap.at("09:40").play(Command::End { segment: "debate".into() });
    cases.push(case("in a gap", gap.at("09:42")));
    gap.play(Command::Skip { segment: "talk".into() });
    cases.push(case("in a gap before a hard start", &gap));
    let mut armed = on_air();
    armed.play(Command::Standby { track: TrackId::main(), segment: "lunch".into() });
    cases.push(case("armed out of order", armed.at("09:05")));
    let mut dropped = on_air();
    dropped.play(edit(&dropped, "talk", SegmentValue::Dropped(true)));
    cases.push(case("one dropped", dropped.at("09:05")));
    let mut adjusted = on_air();
    adjusted.play(Command::Adjust { segment: "opening".into(), seconds: 120 });
    cases.push(case("two minutes given", adjusted.at("09:05")));
    Vectors { cases }
}

#[test]
fn the_file_says_what_the_timetable_says() {
    let vectors = vectors();
    if std::env::var_os("UPDATE").is_some() {
        let text = serde_json::to_string_pretty(&vectors).unwrap() + "\n";
        std::fs::write(FILE, text).unwrap();
    }
    let text = std::fs::read_to_string(FILE).expect("run with UPDATE=1 to write it");
    let written: Vectors = serde_json::from_str(&text).unwrap();
    assert_eq!(written, vectors, "run with UPDATE=1 to write it anew");
}

#[test]
fn the_arithmetic_gives_the_starts() {
    for case in vectors().cases {
        let mut open: Option<(&Chain, i64)> = None;
        let mut starts = BTreeMap::new();
        for row in &case.rows {
            if let Some(chain) = case.chains.iter().find(|c| c.head == row.id) {
                open = Some((chain, 0));
            }
            let (chain, offset) = open.as_mut().unwrap();
            let parts = [chain.at_least, chain.after_now.map(|ms| case.now + ms)];
            let base = parts.into_iter().flatten().max().unwrap();
            starts.insert(row.id.clone(), base + *offset * 1000);
            *offset += row.duration;
        }
        assert_eq!(starts, case.starts, "{}", case.name);
    }
}
