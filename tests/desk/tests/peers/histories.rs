//! Histories on a real broker: as in memory, whatever desks do and becomes of their lines, they end
//! with one log, and nothing that was taken is gone or there twice.

use std::thread;
use std::time::Duration;

use kit::Stage;
use kit::acts::{self, About, Act};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use show::Command;
use show::id::RunId;
use show::turn::Actor;
use tests_desk::{Broker, Cable};

use crate::support::Joint;

#[derive(Clone, Debug)]
enum Step {
    Act(usize, Act),
    Cable(usize, Cable),
    Again(usize),
    Wait(u64),
    /// One node of the broker is killed, once all run again.
    Kill(usize),
}

const DESKS: usize = 2;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let desk = 0..DESKS;
    let act = acts::acts(2).prop_filter_map("one", |acts| acts.into_iter().next());
    let cable = prop_oneof![
        4 => Just(Cable::Plugged),
        2 => Just(Cable::Unplugged),
        2 => Just(Cable::Stalled),
        2 => Just(Cable::OneWay),
        1 => Just(Cable::Slow(Duration::from_millis(60))),
    ];
    let step = prop_oneof![
        10 => (desk.clone(), act).prop_map(|(desk, act)| Step::Act(desk, act)),
        4 => (desk.clone(), cable).prop_map(|(desk, cable)| Step::Cable(desk, cable)),
        1 => desk.prop_map(Step::Again),
        2 => (0u64..300).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 6..24)
}

/// The same, with nodes that are killed, of three.
fn steps_of_three() -> impl Strategy<Value = Vec<Step>> {
    let kill = (0usize..3).prop_map(Step::Kill);
    (steps(), prop::collection::vec((any::<prop::sample::Index>(), kill), 0..3)).prop_map(
        |(mut steps, kills)| {
            for (at, kill) in kills {
                steps.insert(at.index(steps.len() + 1), kill);
            }
            steps
        },
    )
}

fn command(joint: &Joint, desk: usize, act: Act, nth: usize) -> Command {
    let (show, clock) = (joint.team.show(desk), joint.team.members[desk].hands.now());
    let mut stage = Stage { show, turns: Vec::new(), clock, actor: Actor::Desk };
    match acts::command(&mut stage, About::Anything, act) {
        Command::Rehearse { at, speed, from, .. } => {
            Command::Rehearse { run: RunId(format!("run-{nth}")), at, speed, from }
        }
        Command::GoLive { override_day, .. } => {
            Command::GoLive { run: RunId(format!("run-{nth}")), override_day }
        }
        command => command,
    }
}

fn play(joint: &mut Joint, steps: &[Step]) {
    for (nth, step) in steps.iter().enumerate() {
        joint.team.wait(700);
        match step {
            Step::Act(desk, act) => {
                let command = command(joint, *desk, *act, nth);
                let _ = joint.team.send(*desk, command);
            }
            Step::Cable(desk, cable) => joint.set(*desk, *cable),
            Step::Again(desk) => {
                // It is reached again first: joining for the first time is tried elsewhere.
                joint.team.stop(*desk);
                joint.again(*desk);
            }
            Step::Wait(ms) => thread::sleep(Duration::from_millis(*ms)),
            Step::Kill(node) => {
                joint.broker.again();
                joint.broker.kill_one(*node);
            }
        }
    }
}

/// So many histories drawn at random.
fn drawn(count: u32, steps: impl Strategy<Value = Vec<Step>>) -> impl Iterator<Item = Vec<Step>> {
    let mut runner = TestRunner::new(ProptestConfig::default());
    (0..count).map(move |nth| {
        let steps = steps.new_tree(&mut runner).unwrap().current();
        eprintln!("history {nth}: {steps:?}");
        steps
    })
}

/// So many of them, each with a broker of its own.
fn histories(count: u32, mut each: impl FnMut(Joint, Vec<Step>)) {
    for steps in drawn(count, steps()) {
        let Some(joint) = Joint::of(DESKS) else { return };
        each(joint, steps);
    }
}

#[test]
fn desks_on_a_broker_end_with_one_log() {
    histories(acts::rounds(20, 200), |mut joint, steps| {
        play(&mut joint, &steps);
        joint.judge(false);
    });
}

#[test]
fn and_where_the_broker_is_killed() {
    histories(acts::rounds(2, 20), |mut joint, steps| {
        let (first, rest) = steps.split_at(steps.len() / 2);
        play(&mut joint, first);
        joint.broker.kill();
        play(&mut joint, rest);
        joint.broker.again();
        joint.judge(false);
    });
}

#[test]
fn and_on_three_brokers_of_which_one_is_killed() {
    let Some(mut broker) = Broker::three() else { return };
    for steps in drawn(acts::rounds(4, 200), steps_of_three()) {
        let mut joint = Joint::on(broker, DESKS, kit::a_show());
        play(&mut joint, &steps);
        joint.broker.again();
        broker = joint.judge(false);
    }
}
