//! Random commands: what people do at random, with what they see, so that most are accepted.

mod call;
mod devices;
mod plan;
mod rest;

use proptest::prelude::*;
use show::command::Command;
use show::plan::Segment;
use show::turn::Actor;

pub use rest::row;

use crate::build::segment;
use crate::stage::Stage;

/// One thing that someone does, before it is known to what: four numbers.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    kind: u8,
    a: u16,
    b: u16,
    wait: u32,
}

/// What it may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Anything.
    Anything,
    /// The run alone, and edits of the rundown.
    Run,
    /// Plan, people and closing, and undoing that; no run.
    Plan,
}

/// At least so many cases of a property; `PROPTEST_CASES` asks for more. For each of them as many
/// may be drawn that the property does not speak of as where nothing is asked for: four.
#[must_use]
pub fn cases(least: u32) -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = asked.cases.max(least);
    ProptestConfig { cases, max_global_rejects: cases.saturating_mul(4), ..asked }
}

/// How often something is done over and over: more often where `REGIE_TEST_LONG` is set, as
/// `cargo xtask test --long` does.
#[must_use]
pub fn rounds(ordinary: u32, long: u32) -> u32 {
    if std::env::var_os("REGIE_TEST_LONG").is_some() { long } else { ordinary }
}

/// Up to `most` things that people do.
pub fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    let wait = prop_oneof![1_000u32..120_000, 0u32..2_000, 60_000u32..3_000_000];
    let act = (any::<u8>(), any::<u16>(), any::<u16>(), wait).prop_map(|(kind, a, b, wait)| Act {
        kind,
        a,
        b,
        wait,
    });
    prop::collection::vec(act, 0..most)
}

/// Does it on the stage; whether it was accepted.
pub fn act(stage: &mut Stage, about: About, act: Act) -> bool {
    stage.wait(i64::from(act.wait));
    let command = command(stage, about, act);
    stage.send(&command).is_ok()
}

/// Does all of them, whatever is refused.
pub fn play(stage: &mut Stage, about: About, acts: &[Act]) {
    for one in acts {
        act(stage, about, *one);
    }
}

/// The command that it comes to on this stage.
#[must_use]
pub fn command(stage: &mut Stage, about: About, act: Act) -> Command {
    if about == About::Anything {
        stage.actor =
            if act.b.is_multiple_of(5) { Actor::Link("host".into()) } else { Actor::Desk };
    }
    match about {
        About::Anything => match act.kind % 4 {
            0 | 1 => call::call(stage, act),
            2 => plan::plan(stage, act),
            _ => rest::rest(stage, act),
        },
        About::Run => match act.kind % 8 {
            0 => plan::plan(stage, act),
            _ => call::call(stage, act),
        },
        About::Plan => match act.kind % 2 {
            0 => plan::plan(stage, act),
            _ => rest::rest(stage, act),
        },
    }
}

fn pick<T: Clone>(list: &[T], by: u16) -> Option<T> {
    (!list.is_empty()).then(|| list[usize::from(by) % list.len()].clone())
}

fn any_segment(stage: &Stage, by: u16) -> Segment {
    pick(&stage.show.plan.segments, by).unwrap_or_else(|| segment("none", "None", 1))
}
