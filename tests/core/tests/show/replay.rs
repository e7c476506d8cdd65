//! The log is the only truth: the state is its fold, however it is cut, and everything in it
//! reads back as it was written.

use kit::acts::{About, acts, play};
use kit::{Stage, a_show};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use show::{Command, Event, Show, Turn, fold};

fn stage(acts: &[kit::acts::Act]) -> Stage {
    let mut stage = Stage::with([a_show()]);
    play(&mut stage, About::Anything, acts);
    stage
}

fn folded(show: &mut Show, turns: &[Turn]) {
    turns.iter().for_each(|turn| fold(show, turn));
}

#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    let back: T = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    assert_eq!(back, *value);
    assert_eq!(serde_json::to_string(&back).unwrap(), text, "written again it is the same text");
}

proptest! {
    #![proptest_config(kit::cases(300))]

    #[test]
    fn snapshot_and_tail_make_the_whole_log(acts in acts(60), cut in 0usize..70) {
        let stage = stage(&acts);
        let cut = cut.min(stage.turns.len());
        let mut whole = Show::default();
        folded(&mut whole, &stage.turns);
        prop_assert_eq!(&whole, &stage.show);
        let mut head = Show::default();
        folded(&mut head, &stage.turns[..cut]);
        let snapshot = serde_json::to_string(&head).unwrap();
        let mut restored: Show = serde_json::from_str(&snapshot).unwrap();
        folded(&mut restored, &stage.turns[cut..]);
        prop_assert_eq!(restored, whole);
    }

    #[test]
    fn a_turn_that_comes_twice_counts_once(acts in acts(40), again in any::<prop::sample::Index>()) {
        let stage = stage(&acts);
        let mut show = stage.show.clone();
        fold(&mut show, &stage.turns[again.index(stage.turns.len())]);
        prop_assert_eq!(show, stage.show);
    }

    #[test]
    fn turns_and_events_read_back_as_written(acts in acts(40)) {
        for turn in stage(&acts).turns {
            comes_back(&turn);
        }
    }

    #[test]
    fn commands_read_back_as_written(acts in acts(40)) {
        let mut stage = Stage::with([a_show()]);
        for act in acts {
            let command = kit::acts::command(&mut stage, About::Anything, act);
            comes_back(&command);
            if let Err(refusal) = stage.send(&command) {
                comes_back(&refusal);
            }
        }
    }

    #[test]
    fn the_same_command_at_the_same_moment_always_decides_the_same(acts in acts(30)) {
        let mut stage = Stage::with([a_show()]);
        for act in acts {
            let command = kit::acts::command(&mut stage, About::Anything, act);
            let twice = [0, 1].map(|_| stage.clone().send(&command));
            prop_assert_eq!(&twice[0], &twice[1]);
            let _ = stage.send(&command);
        }
    }

    #[test]
    fn only_one_segment_is_on_air_on_a_track_and_none_went_twice(acts in acts(60)) {
        let stage = stage(&acts);
        for run in &stage.show.runs {
            let mut went: Vec<_> = run.passages.iter().map(|p| &p.segment).collect();
            went.sort();
            went.dedup();
            prop_assert_eq!(went.len(), run.passages.len());
            let mut open: Vec<_> = run.passages.iter().filter(|p| p.ended.is_none()).map(|p| &p.track).collect();
            let count = open.len();
            open.dedup();
            prop_assert_eq!(open.len(), count);
            prop_assert!(run.ended.is_none() || (count == 0 && run.hold.is_none()));
            prop_assert!(run.passages.iter().all(|p| p.held >= 0 && p.ended.is_none_or(|e| e >= p.taken)));
            for at in 0..run.passages.len() {
                let free = run.before(at).and_then(|p| p.ended);
                prop_assert!(free.is_none_or(|end| end <= run.passages[at].taken), "no overlap on a track");
            }
        }
    }
}

#[test]
fn random_acts_reach_every_command_and_every_event() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut commands, mut events) = (Vec::new(), Vec::new());
    for _ in 0..400 {
        let acts = acts(60).new_tree(&mut runner).unwrap().current();
        let mut stage = Stage::with([a_show()]);
        for act in acts {
            let command = kit::acts::command(&mut stage, About::Anything, act);
            let answer = stage.send(&command);
            events.extend(answer.iter().flatten().map(|event| word(event, "event")));
            if answer.is_ok() {
                commands.push(word(&command, "do"));
            }
        }
    }
    for list in [&mut commands, &mut events] {
        list.sort();
        list.dedup();
    }
    assert_eq!(commands.len(), 48, "{commands:?}");
    assert_eq!(events.len(), 24, "{events:?}");
}

fn word(value: &impl Serialize, tag: &str) -> String {
    serde_json::to_value(value).unwrap()[tag].as_str().unwrap().to_owned()
}

/// What an older version wrote keeps its meaning: these texts are never changed, only added to.
#[test]
fn what_was_written_is_still_read() {
    let taken = r#"{"event":"taken","track":"main","segment":"s1","at":1626073200000,"forced":[{"person":"p","check":"sound"}],"jumped":["s0"]}"#;
    let Event::Taken { segment, forced, .. } = serde_json::from_str(taken).unwrap() else {
        panic!()
    };
    assert_eq!((segment.as_str(), forced.len()), ("s1", 1));
    let take = r#"{"do":"take","track":"main","from":null,"to":"s1","override":true}"#;
    let Command::Take { forced, from, .. } = serde_json::from_str(take).unwrap() else { panic!() };
    assert!(forced && from.is_none());
}
