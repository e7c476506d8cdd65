//! When cues come up, and in which order.

use kit::{Stage, at, secs};
use live::devices::{Key, Slot, next};
use show::Command;
use show::devices::{Act, Order, When};
use show::id::TrackId;
use show::plan::{Beat, SegmentValue};

use super::{cue, go, of, on_air, put, scene, set, staged};

fn keys(stage: &Stage) -> Vec<String> {
    let path = |act: &Act| match act {
        Act::Osc { path, .. } => path.clone(),
        _ => String::new(),
    };
    of(stage, "osc").once.iter().map(|(_, act)| path(act)).collect()
}

/// The opening, ten minutes from 09:00, with these cues.
fn with(cues: Vec<show::devices::Cue>) -> Stage {
    let mut stage = Stage::with([
        kit::a_show(),
        put(super::device("obs", show::devices::DeviceKind::Obs)),
        put(super::device("osc", show::devices::DeviceKind::Osc)),
        set("opening", cues),
    ]);
    stage.at("08:59").play(kit::stage::go_live());
    stage
}

#[test]
fn before_the_end_comes_so_long_before_the_countdown_is_at_zero() {
    let mut stage = with(vec![cue("near", When::BeforeEnd(60), go("/near"))]);
    stage.at("09:00").top();
    assert_eq!(next(&stage.show, stage.now()), Some(at("09:09")));
    assert_eq!(keys(&stage.clone().at("09:08:59").clone()), [""; 0]);
    assert_eq!(keys(&stage.clone().at("09:09").clone()), ["/near"]);
    // Held for two minutes, it comes two minutes later.
    stage.at("09:05").play(Command::Hold);
    assert_eq!(next(&stage.show, stage.now()), None, "a held show goes nowhere by itself");
    stage.at("09:07").play(Command::Resume);
    assert_eq!(next(&stage.show, stage.now()), Some(at("09:11")));
    // In a segment that is shorter than that it comes at once.
    let mut short = with(vec![cue("near", When::BeforeEnd(secs(30)), go("/near"))]);
    short.at("09:00").top();
    assert_eq!(keys(&short), ["/near"]);
}

#[test]
fn standby_comes_with_it_and_its_states_stay_after_the_top() {
    let open = Act::Mute { input: "Micro".into(), on: false };
    let cues = vec![cue("ready", When::Standby, go("/ready")), cue("open", When::Standby, open)];
    let mut stage = with(cues);
    assert_eq!(keys(&stage), [""; 0]);
    stage.play(Command::Standby { track: TrackId::main(), segment: "opening".into() });
    assert_eq!(keys(&stage), ["/ready"]);
    let muted = Slot::Mute("Micro".into());
    assert!(of(&stage, "obs").holds.contains_key(&muted));
    stage.at("09:00").top();
    assert_eq!(keys(&stage), [""; 0], "what was done in standby is not done again");
    assert!(of(&stage, "obs").holds.contains_key(&muted), "what holds goes on");
}

#[test]
fn the_end_of_one_comes_before_the_top_of_the_next() {
    let mut stage = staged();
    let segment = stage.show.plan.segment(&"opening".into()).unwrap().cues.clone();
    let mut cues = segment.clone();
    cues.push(cue("bye", When::End, go("/bye")));
    stage.play(Command::Edit {
        segment: "opening".into(),
        was: SegmentValue::Cues(segment),
        now: SegmentValue::Cues(cues),
    });
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    assert_eq!(keys(&stage), ["/go/1"]);
    stage.at("09:10").top();
    assert_eq!(keys(&stage), ["/bye", "/go/2"]);
}

#[test]
fn a_cue_of_a_beat_comes_when_the_beat_begins_as_planned() {
    let mut stage = staged();
    let beat = |id: &str, minutes: Option<i64>| Beat {
        id: id.into(),
        title: id.into(),
        duration: minutes.map(secs),
        script: String::new(),
    };
    let beats = vec![beat("one", Some(4)), beat("two", None), beat("three", Some(2))];
    stage.play(Command::Edit {
        segment: "opening".into(),
        was: SegmentValue::Beats(vec![]),
        now: SegmentValue::Beats(beats),
    });
    let was = stage.show.plan.segment(&"opening".into()).unwrap().cues.clone();
    let of_beat = |id: &str, beat: &str| show::devices::Cue {
        beat: Some(beat.into()),
        ..cue(id, When::Take, go(&format!("/{beat}")))
    };
    stage.play(Command::Edit {
        segment: "opening".into(),
        was: SegmentValue::Cues(was),
        now: SegmentValue::Cues(vec![of_beat("b2", "two"), of_beat("b3", "three")]),
    });
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    assert_eq!(next(&stage.show, stage.now()), Some(at("09:04")));
    assert_eq!(keys(&stage), [""; 0]);
    stage.at("09:04");
    assert_eq!(keys(&stage), ["/two"]);
    stage.at("09:09");
    assert_eq!(keys(&stage), ["/two"], "when the third begins is not known");
}

#[test]
fn a_cue_given_by_hand_holds_until_another_takes_its_place() {
    let mut stage = staged();
    let mut cues = stage.show.plan.segment(&"opening".into()).unwrap().cues.clone();
    let was = SegmentValue::Cues(cues.clone());
    cues.push(cue("hand", When::ByHand, scene("Gros plan")));
    stage.play(Command::Edit { segment: "opening".into(), was, now: SegmentValue::Cues(cues) });
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    let fire = Order::Fire { segment: "opening".into(), cue: "hand".into() };
    stage.at("09:01").play(Command::Devices(fire));
    assert_eq!(of(&stage, "obs").holds[&Slot::Scene], scene("Gros plan"));
    stage.at("09:10").top();
    assert_eq!(of(&stage, "obs").holds[&Slot::Scene], scene("Scène 2"));
}

#[test]
fn the_same_segment_taken_again_is_done_again_under_another_name() {
    let mut stage = on_air();
    let first: Vec<Key> = of(&stage, "osc").once.into_iter().map(|(key, _)| key).collect();
    stage.play(Command::Back { track: TrackId::main(), segment: "opening".into() });
    assert_eq!(keys(&stage), [""; 0]);
    stage.at("09:02").top();
    let again: Vec<Key> = of(&stage, "osc").once.into_iter().map(|(key, _)| key).collect();
    assert_eq!(again.len(), 1);
    assert_ne!(first, again);
}
