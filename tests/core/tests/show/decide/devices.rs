//! Devices, their cues, and the panic.

use kit::{Stage, a_show, given, segment};
use show::devices::{Act, Cue, Device, DeviceKind, MOST_CUES, Order, When};
use show::event::Event;
use show::plan::{Kind, SegmentValue};
use show::{Command, Refusal};

fn obs() -> Device {
    Device {
        id: "obs".into(),
        kind: DeviceKind::Obs,
        name: "OBS".into(),
        address: "127.0.0.1:4455".into(),
        in_rehearsal: false,
        tells: false,
        safe: vec![Act::Scene { scene: "Attente".into() }],
    }
}

fn put(now: Option<Device>, was: Option<Device>) -> Command {
    Command::Devices(Order::Edit { now: now.map(Box::new), was: was.map(Box::new) })
}

fn scene(id: &str, when: When, scene: &str) -> Cue {
    let act = Act::Scene { scene: scene.into() };
    Cue { id: id.into(), device: "obs".into(), when, beat: None, act }
}

fn set_cues(segment: &str, was: Vec<Cue>, now: Vec<Cue>) -> Command {
    let (was, now) = (SegmentValue::Cues(was), SegmentValue::Cues(now));
    Command::Edit { segment: segment.into(), now, was }
}

#[test]
fn a_device_is_put_changed_taken_away_and_all_of_it_undone() {
    let mut stage = Stage::with([a_show()]);
    stage.play(put(Some(obs()), None));
    let other = Device { address: "192.0.2.1:4455".into(), ..obs() };
    stage.play(put(Some(other.clone()), Some(obs())));
    stage.play(put(None, Some(other.clone())));
    assert_eq!(stage.show.devices.list, []);
    for stands in [vec![other], vec![obs()], vec![]] {
        stage.play(Command::Undo { turn: None });
        assert_eq!(stage.show.devices.list, stands);
    }
    stage.play(Command::Redo);
    assert_eq!(stage.show.devices.list, [obs()]);
}

#[test]
fn what_is_old_unknown_there_already_or_not_for_the_kind_is_refused() {
    let stage = Stage::with([a_show(), put(Some(obs()), None)]);
    let refused = |command| given(&stage).when(command);
    let other = Device { name: "OBS 2".into(), ..obs() };
    refused(put(Some(obs()), Some(other.clone()))).refused(&Refusal::Stale { what: "OBS".into() });
    let unknown = Device { id: "none".into(), ..obs() };
    refused(put(None, Some(unknown)))
        .refused(&Refusal::Unknown { what: "device".into(), id: "none".into() });
    refused(put(Some(other), None))
        .refused(&Refusal::Taken { what: "device".into(), id: "obs".into() });
    let nameless = Device { id: "x".into(), name: " ".into(), ..obs() };
    refused(put(Some(nameless), None))
        .refused(&Refusal::BadText { what: "name".into(), most: 500 });
    let astray = Device { id: "x".into(), kind: DeviceKind::Osc, ..obs() };
    refused(put(Some(astray), None))
        .refused(&Refusal::Unknown { what: "act".into(), id: "OBS".into() });
}

#[test]
fn cues_have_names_of_their_own_and_are_not_without_number() {
    let stage = Stage::with([a_show()]);
    let twice = vec![scene("a", When::Take, "Une"), scene("a", When::End, "Deux")];
    given(&stage)
        .when(set_cues("debate", vec![], twice))
        .refused(&Refusal::Taken { what: "cue".into(), id: "a".into() });
    let many = (0..=MOST_CUES).map(|n| scene(&n.to_string(), When::Take, "Une")).collect();
    given(&stage).when(set_cues("debate", vec![], many)).refused(&Refusal::OutOfRange {
        what: "cues".into(),
        least: 0,
        most: 40,
    });
    let act = Act::Osc { path: "cue".into(), args: vec![] };
    let bare = Cue { act, ..scene("a", When::Take, "") };
    given(&stage)
        .when(set_cues("debate", vec![], vec![bare]))
        .refused(&Refusal::Unknown { what: "path".into(), id: "cue".into() });
}

#[test]
fn cues_of_a_kind_are_for_each_segment_of_it_and_come_before_its_own() {
    let of_kind = vec![scene("k", When::Take, "Mosaïque")];
    let set = |now: &[Cue], was: &[Cue]| {
        let (now, was) = (now.to_vec(), was.to_vec());
        Command::Devices(Order::SetKind { kind: Kind::Debate, now, was })
    };
    let mut stage = Stage::with([a_show()]);
    stage.play(set(&of_kind, &[]));
    stage.play(set_cues("debate", vec![], vec![scene("own", When::End, "Attente")]));
    let debate = stage.show.plan.segment(&"debate".into()).unwrap();
    let ids: Vec<_> = stage.show.devices.cues(debate).map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["k", "own"]);
    given(&stage).when(set(&[], &[])).refused(&Refusal::Stale { what: "cues".into() });
    stage.play(set(&[], &of_kind));
    assert!(stage.show.devices.by_kind.is_empty());
    stage.play(Command::Undo { turn: None });
    assert_eq!(stage.show.devices.by_kind[&Kind::Debate], of_kind);
}

#[test]
fn what_is_on_air_keeps_the_cues_it_was_called_with() {
    let mut stage = Stage::with([a_show()]);
    let first = vec![scene("a", When::Take, "Une")];
    stage.play(set_cues("opening", vec![], first.clone()));
    stage.at("08:59").play(kit::stage::go_live());
    stage.at("09:00").top();
    stage.play(set_cues("opening", first.clone(), vec![]));
    assert_eq!(stage.show.run().unwrap().passages[0].cues, first);
}

#[test]
fn the_panic_holds_what_is_on_air_and_stands_until_the_show_goes_on() {
    let mut stage = Stage::live(a_show());
    stage.at("09:00").top();
    stage.at("09:01");
    let at = stage.now();
    let panic = Command::Devices(Order::Panic);
    let held =
        given(&stage).when(panic.clone()).then(&[Event::Held { at }, Event::MadeSafe { at }]);
    assert!(held.show.devices.safe.is_some());
    let mut again = held.clone();
    given(&again).when(panic.clone()).then(&[Event::MadeSafe { at }]);
    again.at("09:02").play(Command::Resume);
    assert!(again.show.devices.safe.is_none() && again.show.run().unwrap().hold.is_none());
    let mut topped = held;
    topped.at("09:02").top();
    assert!(topped.show.devices.safe.is_none());
}

#[test]
fn the_panic_is_there_without_a_run_and_lifted_there_too() {
    let mut stage = Stage::with([a_show()]);
    given(&stage).when(Command::Resume).refused(&Refusal::NotRunning);
    stage.play(Command::Devices(Order::Panic));
    assert!(stage.show.devices.safe.is_some());
    stage.play(Command::Resume);
    assert!(stage.show.devices.safe.is_none());
}

#[test]
fn a_cue_given_by_hand_is_a_line_of_the_log() {
    let cue = scene("hand", When::ByHand, "Gros plan");
    let mut stage = Stage::with([a_show(), set_cues("debate", vec![], vec![cue.clone()])]);
    let fire =
        |cue: &str| Command::Devices(Order::Fire { segment: "debate".into(), cue: cue.into() });
    given(&stage).when(fire("hand")).refused(&Refusal::NotRunning);
    stage.at("08:59").play(kit::stage::go_live());
    given(&stage)
        .when(fire("other"))
        .refused(&Refusal::Unknown { what: "cue".into(), id: "other".into() });
    stage.play(fire("hand"));
    let fired = &stage.show.run().unwrap().fired;
    assert_eq!((fired.len(), &fired[0].cue), (1, &cue));
}

#[test]
fn an_old_segment_is_read_without_cues() {
    let mut value = serde_json::to_value(segment("a", "A", 5)).unwrap();
    assert!(value.get("cues").is_none(), "what is empty is not written");
    value.as_object_mut().unwrap().remove("cues");
    let read: show::plan::Segment = serde_json::from_value(value).unwrap();
    assert_eq!(read.cues, []);
}
