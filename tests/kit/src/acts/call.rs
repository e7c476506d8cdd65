//! The run: it is called, and what is said of it.

use show::command::{Command, Cut};
use show::id::{RunId, SegmentId, TrackId};
use show::plan::Segment;
use show::run::{Jolt, Passage};
use show::state::To;

use super::devices::now;
use super::{Act, any_segment, pick};
use crate::stage::Stage;

pub(super) fn call(stage: &Stage, act: Act) -> Command {
    let Act { a, b, .. } = act;
    let tracks: Vec<TrackId> = stage.show.plan.segments.iter().map(|s| s.track.clone()).collect();
    let track =
        if a.is_multiple_of(3) { pick(&tracks, b).unwrap_or_default() } else { TrackId::main() };
    let on_air = stage.show.run().and_then(|r| r.last(&track)).map(|p| p.segment.clone());
    let on_air = on_air.unwrap_or_else(|| SegmentId::from("none"));
    let picked = any_segment(stage, b);
    match (act.kind / 8) % 16 {
        0 => Command::Rehearse {
            run: run(stage),
            at: crate::at("08:30"),
            speed: 1 + b % 120,
            from: (a.is_multiple_of(4)).then_some(picked.id),
        },
        1 => Command::GoLive { run: run(stage), override_day: a.is_multiple_of(2) },
        2 => Command::SetClock {
            at: (a.is_multiple_of(2)).then(|| crate::at("10:00")),
            speed: 1 + b % 9,
        },
        3 => Command::Standby { track: picked.track, segment: picked.id },
        4 => Command::End { segment: on_air },
        5 => Command::Hold,
        6 if a.is_multiple_of(2) => {
            let with = show::decide::swappable(&stage.show, &picked.id);
            let with = with.map_or_else(|| on_air.clone(), |s| s.id.clone());
            Command::Swap { segment: picked.id, with }
        }
        9 if a.is_multiple_of(3) => {
            let on_air = stage.on_air();
            Command::Fill { on_air, seconds: i64::from(b % 4) * 60 }
        }
        6 => Command::Resume,
        7 => Command::Back { track, segment: on_air },
        8 => Command::Skip { segment: picked.id },
        9 => Command::Adjust { segment: on_air, seconds: (i64::from(b % 7) - 3) * 60 },
        10 if a.is_multiple_of(2) => {
            Command::CatchUp { cuts: cuts(stage, b), drops: drops(stage, a) }
        }
        10 => Command::Message { text: "Concluez".repeat(usize::from(b % 2)), to: To::Stage },
        11 => settle(stage, act, on_air),
        12 => correct(stage, act),
        _ => stage.seen_take(&track, a % 4 != 1),
    }
}

/// Something is said about the run that is no call of it.
fn settle(stage: &Stage, act: Act, on_air: SegmentId) -> Command {
    let Act { a, b, .. } = act;
    let skipped: Vec<_> = stage.show.run().iter().flat_map(|r| &r.skipped).cloned().collect();
    match a % 5 {
        0 => Command::Unskip { segment: pick(&skipped, b).unwrap_or(on_air) },
        1 => Command::GoOn,
        2 => Command::Acknowledge {
            cause: format!("live/end/{on_air}"),
            level: u8::from(b.is_multiple_of(2)) + 1,
        },
        3 => now(stage, act),
        _ => Command::Witness { jolt: Jolt::Stepped { by: 3_600_000 } },
    }
}

/// A time of the record really was some other one.
fn correct(stage: &Stage, act: Act) -> Command {
    let passages: Vec<_> = stage.show.runs.iter().flat_map(|r| &r.passages).cloned().collect();
    let by = (i64::from(act.a % 41) - 30) * 7_000;
    let Some(passage) = pick(&passages, act.b / 2) else { return Command::GoOn };
    let Passage { turn, taken, ended, .. } = passage;
    if act.b.is_multiple_of(2) {
        return Command::CorrectStart { turn, was: taken, now: taken.plus_ms(by) };
    }
    let now = ended.unwrap_or_else(|| stage.now()).plus_ms(by);
    Command::CorrectEnd { turn, was: ended, now }
}

/// What may be dropped and is to come, one time in two.
fn drops(stage: &Stage, a: u16) -> Vec<SegmentId> {
    let Some(run) = stage.show.under_way() else { return Vec::new() };
    let may = |s: &&Segment| a.is_multiple_of(4) && s.drop_rank.is_some() && run.to_come(s);
    stage.show.plan.segments.iter().filter(may).map(|s| s.id.clone()).take(1).collect()
}

/// The next two segments to come give a minute each.
fn cuts(stage: &Stage, b: u16) -> Vec<Cut> {
    let Some(run) = stage.show.under_way() else { return Vec::new() };
    let to_come = stage.show.plan.segments.iter().filter(|s| run.to_come(s));
    let cut = |s: &Segment| {
        let was = run.length(s);
        Cut { segment: s.id.clone(), was, now: (was - 60).max(s.least) }
    };
    to_come.skip(usize::from(b) % 2).take(2).map(cut).collect()
}

fn run(stage: &Stage) -> RunId {
    RunId(format!("run-{}", stage.show.runs.len() + 1))
}
