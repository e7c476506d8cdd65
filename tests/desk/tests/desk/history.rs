//! Histories of several desks: whatever they do, and whatever becomes of their lines, they end with
//! one log, and nothing that was taken is gone or there twice.

use kit::Stage;
use kit::acts::{self, About, Act};
use proptest::prelude::*;
use show::Command;
use show::caller::{Order, Taking};
use show::id::{DeskId, RunId};
use show::turn::Actor;
use tests_desk::{Line, Stream, Team};

/// One thing that happens.
#[derive(Clone, Debug)]
enum Step {
    /// Someone does something at a desk.
    Act(usize, Act),
    /// A desk's line becomes so.
    Line(usize, Line),
    /// A desk reads on.
    Hear(usize),
    /// A desk is closed and opened again.
    Again(usize),
    /// The stream's disk is restored from so many turns ago.
    Back(usize),
}

const DESKS: usize = 3;

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let desk = 0..DESKS;
    let act = acts::acts(2).prop_filter_map("one", |acts| acts.into_iter().next());
    let line = prop_oneof![
        4 => Just(Line::Open),
        3 => Just(Line::Cut),
        2 => Just(Line::Deaf),
        2 => Just(Line::Late),
        1 => Just(Line::OneWay),
    ];
    let step = prop_oneof![
        12 => (desk.clone(), act).prop_map(|(desk, act)| Step::Act(desk, act)),
        4 => (desk.clone(), line).prop_map(|(desk, line)| Step::Line(desk, line)),
        3 => desk.clone().prop_map(Step::Hear),
        1 => desk.prop_map(Step::Again),
    ];
    prop::collection::vec(step, 4..40)
}

/// A team of three, the first of which has brought a show and gone live; clocks off by seconds.
fn team(stream: &Stream, prompt: bool) -> Team {
    let mut team = Team::default();
    for off in [0, 2_300, -1_700] {
        let line = stream.line(prompt);
        team.join(stream.order(line), off);
    }
    team.send(0, kit::a_show()).unwrap();
    team.wait(60_000);
    team.send(0, kit::stage::go_live()).unwrap();
    for desk in 1..DESKS {
        hear(&team, stream, desk);
    }
    team
}

fn hear(team: &Team, stream: &Stream, desk: usize) {
    stream.wake(desk);
    // One question after another: it has read on when this is answered.
    team.desk(desk).read(|_| ()).unwrap();
    // Someone looks at the record meanwhile; whether it is that of the log is judged at the end.
    team.desk(desk).look_back(|past, _| past.turns().len()).unwrap();
}

/// What someone does at a desk, with what stands there.
fn command(team: &Team, desk: usize, act: Act, nth: usize) -> Command {
    let (show, clock) = (team.show(desk), team.members[desk].hands.now());
    let mut stage = Stage { show, turns: Vec::new(), clock, actor: Actor::Desk };
    match acts::command(&mut stage, About::Anything, act) {
        // Each new run has a name of its own, as at the door.
        Command::Rehearse { at, speed, from, .. } => {
            Command::Rehearse { run: RunId(format!("run-{nth}")), at, speed, from }
        }
        Command::GoLive { override_day, .. } => {
            Command::GoLive { run: RunId(format!("run-{nth}")), override_day }
        }
        // The one who sits there takes it.
        Command::Caller(Order::Take(taking)) => {
            let desk = DeskId(format!("poste-{desk}"));
            Command::Caller(Order::Take(Taking { desk, ..taking }))
        }
        command => command,
    }
}

fn play(steps: &[Step], prompt: bool) {
    let stream = Stream::default();
    let mut team = team(&stream, prompt);
    let mut went_back = false;
    for (nth, step) in steps.iter().enumerate() {
        team.wait(700);
        match step {
            Step::Act(desk, act) => {
                let command = command(&team, *desk, *act, nth);
                let _ = team.send(*desk, command);
            }
            Step::Line(desk, line) => stream.set(*desk, *line),
            Step::Hear(desk) => hear(&team, &stream, *desk),
            Step::Again(desk) => {
                team.stop(*desk);
                team.start(*desk, stream.order(*desk));
            }
            Step::Back(turns) => {
                went_back = true;
                let kept = stream.bodies().len().saturating_sub(*turns).max(1);
                stream.go_back(kept);
            }
        }
    }
    // All lines open, and everyone reads on until nobody has anything to say.
    for _ in 0..3 {
        for desk in 0..DESKS {
            stream.set(desk, Line::Open);
            hear(&team, &stream, desk);
        }
    }
    team.judge(&stream.bodies(), went_back);
}

/// Each opens files and starts desks: fewer than of other properties, thousands where asked for.
fn histories() -> ProptestConfig {
    ProptestConfig { cases: acts::rounds(40, 3_000), ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(histories())]

    #[test]
    fn desks_end_with_one_log_whatever_becomes_of_their_lines(steps in steps()) {
        play(&steps, false);
    }

    #[test]
    fn and_where_they_are_told_at_once(steps in steps()) {
        play(&steps, true);
    }

    #[test]
    fn and_where_the_stream_goes_back(
        mut steps in steps(),
        backs in prop::collection::vec((any::<prop::sample::Index>(), 1usize..9), 1..3),
    ) {
        for (at, turns) in backs {
            let at = at.index(steps.len());
            steps.insert(at, Step::Back(turns));
        }
        play(&steps, false);
    }
}
