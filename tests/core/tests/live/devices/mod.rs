//! What devices are to show and do at a moment.

mod fill;
mod record;
mod up;

use std::collections::BTreeSet;

use kit::{Stage, a_show, at};
use live::devices::{Found, Need, Sending, Sent, Slot, Wanted, diff, lacking, needs, wanted};
use proptest::prelude::*;
use show::Command;
use show::devices::{Act, Cue, Device, DeviceKind, Order, When};
use show::id::TrackId;
use show::plan::SegmentValue;
use show::time::At;

pub fn device(id: &str, kind: DeviceKind) -> Device {
    let (id, name) = (id.into(), id.to_uppercase());
    let address = "127.0.0.1:9".to_owned();
    Device { id, kind, name, address, in_rehearsal: false, tells: false, safe: vec![] }
}

pub fn scene(name: &str) -> Act {
    Act::Scene { scene: name.into() }
}

pub fn go(path: &str) -> Act {
    Act::Osc { path: path.into(), args: vec![] }
}

pub fn cue(id: &str, when: When, act: Act) -> Cue {
    let device = match act {
        Act::Osc { .. } => "osc",
        Act::Http { .. } => "http",
        _ => "obs",
    };
    Cue { id: id.into(), device: device.into(), when, beat: None, act }
}

pub fn set(segment: &str, cues: Vec<Cue>) -> Command {
    let (was, now) = (SegmentValue::Cues(vec![]), SegmentValue::Cues(cues));
    Command::Edit { segment: segment.into(), now, was }
}

pub fn put(device: Device) -> Command {
    Command::Devices(Order::Edit { now: Some(Box::new(device)), was: None })
}

/// The small day with an OBS and an OSC console: a scene and a GO for the first three segments.
pub fn staged() -> Stage {
    let of = |n: usize| {
        vec![
            cue("scene", When::Take, scene(&format!("Scène {n}"))),
            cue("go", When::Take, go(&format!("/go/{n}"))),
        ]
    };
    let safe = vec![scene("Attente")];
    Stage::with([
        a_show(),
        put(Device { safe, ..device("obs", DeviceKind::Obs) }),
        put(device("osc", DeviceKind::Osc)),
        set("opening", of(1)),
        set("debate", of(2)),
        set("talk", of(3)),
    ])
}

/// The same, live, the opening on air since 09:00.
pub fn on_air() -> Stage {
    let mut stage = staged();
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    stage
}

pub fn of(stage: &Stage, id: &str) -> Wanted {
    wanted(&stage.show, stage.now()).remove(&id.into()).unwrap()
}

fn shown(stage: &Stage) -> Option<Act> {
    of(stage, "obs").holds.remove(&Slot::Scene)
}

#[test]
fn a_top_changes_the_scene_and_a_back_gives_back_the_one_before() {
    let mut stage = on_air();
    assert_eq!(shown(&stage), Some(scene("Scène 1")));
    stage.at("09:10").top();
    assert_eq!(shown(&stage), Some(scene("Scène 2")));
    let back = Command::Back { track: TrackId::main(), segment: "debate".into() };
    stage.play(back);
    assert_eq!(shown(&stage), Some(scene("Scène 1")));
}

#[test]
fn what_holds_stays_over_a_segment_that_says_nothing() {
    let mut stage = on_air();
    for time in ["09:10", "09:20", "09:30"] {
        stage.at(time).top();
    }
    assert_eq!(stage.on_air().unwrap().as_str(), "lunch");
    assert_eq!(shown(&stage), Some(scene("Scène 3")));
    assert_eq!(of(&stage, "osc").once, [], "what was done once for the talk is over");
}

#[test]
fn a_rehearsal_is_silent_but_for_devices_that_take_part() {
    let mut stage = staged();
    let begin = Command::Rehearse { run: "run-1".into(), at: at("09:00"), speed: 1, from: None };
    stage.play(begin).top();
    assert!(of(&stage, "obs").silent);
    assert_eq!(diff(&Sent::default(), &of(&stage, "obs")), []);
    let was = device("osc", DeviceKind::Osc);
    let now = Device { in_rehearsal: true, ..was.clone() };
    let edit = Order::Edit { now: Some(Box::new(now)), was: Some(Box::new(was)) };
    stage.play(Command::Devices(edit));
    assert_eq!(diff(&Sent::default(), &of(&stage, "osc")).len(), 1);
}

#[test]
fn in_the_panic_devices_are_in_their_safe_state() {
    let mut stage = on_air();
    stage.at("09:01").play(Command::Devices(Order::Panic));
    assert_eq!(shown(&stage), Some(scene("Attente")));
    stage.at("09:02").play(Command::Resume);
    assert_eq!(shown(&stage), Some(scene("Scène 1")));
}

#[test]
fn a_device_that_is_told_hears_each_change_once() {
    let told = Device { tells: true, ..device("told", DeviceKind::Osc) };
    let mut stage = staged();
    stage.play(put(told)).at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    let first = of(&stage, "told").tells.unwrap();
    assert_eq!((first.title.as_str(), first.state.as_str()), ("opening", "on-air"));
    assert_eq!(first.remaining, 600);
    let mut sent = Sent::default();
    let sending = diff(&sent, &of(&stage, "told"));
    sent.done(&sending[0]);
    stage.at("09:03");
    assert_eq!(diff(&sent, &of(&stage, "told")), [], "time alone is no change");
    stage.play(Command::Adjust { segment: "opening".into(), seconds: 60 });
    assert!(matches!(diff(&sent, &of(&stage, "told"))[..], [Sending::Tell(_)]));
}

#[test]
fn what_segments_to_come_need_is_known_and_what_is_not_there_told() {
    let stage = on_air();
    let needs = needs(&stage.show, &"obs".into());
    let names: BTreeSet<_> = needs.iter().map(|n| n.name.as_str()).collect();
    assert_eq!(names, BTreeSet::from(["Attente", "Scène 1", "Scène 2", "Scène 3"]));
    let found = Found {
        scenes: vec!["Attente".into(), "Scène 1".into(), "Scène 3".into()],
        ..Found::default()
    };
    let lacks = lacking(&needs, &found);
    assert_eq!(lacks.len(), 1);
    let lack = &lacks[0];
    assert_eq!((lack.need, lack.name.as_str()), (Need::Scene, "Scène 2"));
    assert_eq!(lack.segment, Some("debate".into()));
}

#[test]
fn what_was_missing_is_gone_with_its_segment() {
    let mut stage = on_air();
    stage.at("09:10").top().at("09:20").top();
    let needs = needs(&stage.show, &"obs".into());
    assert!(needs.iter().all(|n| n.name != "Scène 2"), "it has been on air: {needs:?}");
}

pub fn any_show() -> Stage {
    let of = |n: usize| {
        vec![
            cue("ready", When::Standby, go(&format!("/ready/{n}"))),
            cue("scene", When::Take, scene(&format!("Scène {n}"))),
            cue("go", When::Take, go("/go")),
            cue(
                "near",
                When::BeforeEnd(120),
                Act::Mute { input: "Micro".into(), on: n.is_multiple_of(2) },
            ),
            cue("near-go", When::BeforeEnd(60), go("/near")),
            cue("end", When::End, go("/end")),
        ]
    };
    let safe = |act| vec![act];
    let mut stage = Stage::with([
        a_show(),
        put(Device { safe: safe(scene("Attente")), ..device("obs", DeviceKind::Obs) }),
        put(Device { safe: safe(go("/safe")), ..device("osc", DeviceKind::Osc) }),
    ]);
    for (n, id) in ["opening", "debate", "talk", "lunch", "closing"].into_iter().enumerate() {
        stage.play(set(id, of(n)));
    }
    stage.at("08:59").play(kit::stage::go_live());
    stage
}

proptest! {
    #![proptest_config(kit::acts::cases(256))]

    /// Between two looks nothing comes up but at the instants that are told beforehand.
    #[test]
    fn cues_come_up_by_themselves_only_when_told(tops in 1usize..5, until in 1i64..7200) {
        let mut stage = any_show();
        for _ in 0..tops {
            stage.wait(300_000).top();
        }
        let now = stage.now();
        let then = At(now.0 + until * 1000);
        let next = live::devices::next(&stage.show, now);
        let last = next.map_or(then, |at| At(at.0 - 1).min(then));
        prop_assert_eq!(wanted(&stage.show, now), wanted(&stage.show, last));
    }
}
