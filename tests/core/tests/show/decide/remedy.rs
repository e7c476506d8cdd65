//! Someone is not there: another segment first, time that the host fills, someone else.

use super::stale;
use kit::acts::{About, acts, play};
use kit::{Stage, a_show, given, secs};
use proptest::prelude::*;
use show::checks::CheckState;
use show::decide::swappable;
use show::id::TrackId;
use show::people::Appearance;
use show::plan::Start;
use show::run::Filling;
use show::{Command, Refusal, Show};

const UNDO: Command = Command::Undo { turn: None };

fn swap(segment: &str, with: &str) -> Command {
    Command::Swap { segment: segment.into(), with: with.into() }
}

fn fill(on_air: Option<&str>, seconds: i64) -> Command {
    Command::Fill { on_air: on_air.map(Into::into), seconds }
}

fn order(show: &Show) -> Vec<&str> {
    show.plan.segments.iter().map(|s| s.id.as_str()).collect()
}

/// The opening is on air, the debate is next.
fn opened() -> Stage {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage
}

#[test]
fn two_segments_change_places_and_one_undo_brings_them_back() {
    let mut stage = opened();
    stage.play(swap("debate", "talk"));
    assert_eq!(order(&stage.show), ["opening", "talk", "debate", "lunch", "closing"]);
    let next = stage.show.run().unwrap().next(&stage.show.plan, &TrackId::main()).unwrap();
    assert_eq!(next.id.as_str(), "talk");
    stage.play(UNDO);
    assert_eq!(order(&stage.show), ["opening", "debate", "talk", "lunch", "closing"]);
}

#[test]
fn a_fixed_start_stays_with_the_place_and_is_never_put_first() {
    let mut stage = Stage::live(a_show());
    stage.play(swap("opening", "debate"));
    let start = |stage: &Stage, id: &str| stage.show.plan.segment(&id.into()).unwrap().start;
    assert_eq!(start(&stage, "debate"), Start::Hard(kit::build::wall("09:00")));
    assert_eq!(start(&stage, "opening"), Start::Follows);
    assert_eq!(swappable(&stage.show, &"talk".into()), None, "lunch is at its time");
    let fixed = Refusal::FixedStart { segment: "lunch".into() };
    given(&stage).when(swap("talk", "lunch")).refused(&fixed);
}

#[test]
fn a_segment_in_standby_gives_way_and_is_in_standby_again_after_undo() {
    let mut stage = opened();
    let armed = |stage: &Stage| stage.show.run().unwrap().armed.get(&TrackId::main()).cloned();
    stage.play(Command::Standby { track: TrackId::main(), segment: "debate".into() });
    stage.play(swap("debate", "talk"));
    assert_eq!(armed(&stage), None, "standby is called anew");
    stage.wait(60_000).top();
    assert_eq!(stage.on_air().unwrap().as_str(), "talk");
    let mut stage = opened();
    stage.play(Command::Standby { track: TrackId::main(), segment: "debate".into() });
    stage.play(swap("debate", "talk")).play(UNDO);
    assert_eq!(armed(&stage).unwrap().as_str(), "debate");
}

#[test]
fn what_was_seen_must_still_hold() {
    let stage = opened();
    given(&stage).when(swap("talk", "debate")).refused(&stale("line"));
    given(&stage).when(swap("debate", "closing")).refused(&stale("line"));
    let gone = Refusal::NotToCome { segment: "opening".into() };
    given(&stage).when(swap("opening", "debate")).refused(&gone);
    given(&stage).when(fill(Some("debate"), 60)).refused(&stale("line"));
}

#[test]
fn what_is_on_air_goes_on_for_as_long_as_is_filled_and_one_undo_ends_it() {
    let mut stage = opened();
    let state = |stage: &Stage| {
        let run = stage.show.run().unwrap();
        (run.filling.map(|f| f.seconds), run.on_air(&TrackId::main()).unwrap().adjust)
    };
    stage.play(fill(Some("opening"), 180));
    assert_eq!(state(&stage), (Some(180), 180));
    stage.play(UNDO);
    assert_eq!(state(&stage), (None, 0));
    stage.play(fill(Some("opening"), 60)).wait(60_000).top();
    assert_eq!(stage.show.run().unwrap().filling, None, "whoever was missing is there");
    let far = super::out_of("filling", 0, 3600);
    given(&stage).when(fill(Some("debate"), 3601)).refused(&far);
}

#[test]
fn a_gap_is_filled_with_nothing_on_air() {
    let mut stage = opened();
    stage.play(Command::End { segment: "opening".into() }).play(fill(None, 120));
    let filling = stage.show.run().unwrap().filling;
    assert_eq!(filling, Some(Filling { since: stage.now(), seconds: 120 }));
    stage.play(fill(None, 0));
    assert_eq!(stage.show.run().unwrap().filling, None);
}

/// What was done, however it hangs on people and passages.
fn done(show: &Show) -> usize {
    let people = &show.people;
    let settled = |marks: &std::collections::BTreeMap<_, show::checks::Mark>| {
        marks.values().filter(|mark| mark.state == CheckState::Done).count()
    };
    people.person_marks.values().map(settled).sum::<usize>()
        + people.appearance_marks.values().map(settled).sum::<usize>()
}

proptest! {
    #![proptest_config(kit::cases(200))]

    #[test]
    fn swapping_and_substituting_keep_the_sum_of_what_was_done(
        acts in acts(40),
        steps in prop::collection::vec((any::<bool>(), any::<u16>(), any::<u16>()), 1..12),
    ) {
        let mut stage = Stage::live(a_show());
        play(&mut stage, About::Anything, &acts);
        for (swaps, a, b) in steps {
            let (sum, marks) = (done(&stage.show), stage.show.people.appearance_marks.clone());
            let people = &stage.show.people;
            let command = if swaps {
                let segments = &stage.show.plan.segments;
                if segments.is_empty() {
                    continue;
                }
                let segment = segments[usize::from(a) % segments.len()].id.clone();
                let Some(with) = swappable(&stage.show, &segment).map(|s| s.id.clone()) else {
                    continue;
                };
                Command::Swap { segment, with }
            } else {
                if people.appearances.is_empty() {
                    continue;
                }
                let was = people.appearances[usize::from(a) % people.appearances.len()].clone();
                let person = people.persons[usize::from(b) % people.persons.len()].id.clone();
                Command::EditAppearance { now: Some(Appearance { person, ..was.clone() }), was }
            };
            let before = stage.show.clone();
            if stage.send(&command).is_err() {
                continue;
            }
            prop_assert_eq!(done(&stage.show), sum);
            prop_assert_eq!(&stage.show.people.appearance_marks, &marks, "what is a passage's stays its");
            let changed = before.plan != stage.show.plan
                || before.people.appearances != stage.show.people.appearances;
            if changed {
                stage.play(UNDO);
                prop_assert_eq!(&stage.show.plan, &before.plan);
                prop_assert_eq!(&stage.show.people, &before.people);
                stage.play(Command::Redo);
            }
        }
    }

    #[test]
    fn each_segment_is_there_once_whatever_changes_places(
        steps in prop::collection::vec(any::<u16>(), 1..20),
    ) {
        let mut stage = opened();
        let mut before: Vec<String> = order(&stage.show).into_iter().map(str::to_owned).collect();
        before.sort();
        let length: i64 = stage.show.plan.segments.iter().map(|s| s.duration).sum();
        for step in steps {
            let segment = &stage.show.plan.segments[usize::from(step) % 5];
            if let Some(with) = swappable(&stage.show, &segment.id) {
                let (segment, with) = (segment.id.clone(), with.id.clone());
                stage.play(Command::Swap { segment, with });
            }
        }
        let mut after = order(&stage.show);
        after.sort_unstable();
        prop_assert_eq!(after, before);
        prop_assert_eq!(stage.show.plan.segments.iter().map(|s| s.duration).sum::<i64>(), length);
        prop_assert_eq!(length, secs(10 + 35 + 15 + 60 + 15));
    }
}
