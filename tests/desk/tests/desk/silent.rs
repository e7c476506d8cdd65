//! What falls silent is called out once, as an alert is: a device, another desk.

use kit::stage::go_live;
use serde_json::Value;
use show::Command;
use show::devices::{DeviceKind, Order};
use tests_desk::{Screen, Stand, line};
use wire::devices::DeviceState;
use wire::{Do, Push};

/// A desk with an OBS and lights on its line.
fn desk() -> Stand {
    let stand = Stand::with(kit::a_show());
    for (id, kind) in [("obs", DeviceKind::Obs), ("lights", DeviceKind::Osc)] {
        let put =
            Order::Edit { now: Some(Box::new(line::device(id, kind, "127.0.0.1:1"))), was: None };
        stand.command(Command::Devices(put)).unwrap();
    }
    stand
}

/// The devices fare so; what is called out.
fn fare(stand: &Stand, screen: &mut Screen, standings: [&str; 2]) -> Vec<String> {
    let list = ["obs", "lights"].into_iter().zip(standings).map(|(id, standing)| DeviceState {
        id: id.to_owned(),
        standing: standing.to_owned(),
        ..DeviceState::default()
    });
    stand.desk.tell(Push::Devices { list: list.collect() });
    called_out(screen.take_in(stand))
}

fn called_out(pushes: Vec<Value>) -> Vec<String> {
    let alerts = pushes.into_iter().filter(|push| push["push"] == "alert");
    alerts.map(|push| push["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_device_that_is_not_reached_any_more_is_called_out_once() {
    let stand = desk();
    stand.command(go_live()).unwrap();
    let mut screen = stand.screen();
    assert!(fare(&stand, &mut screen, ["joining", "joined"]).is_empty());
    let said = fare(&stand, &mut screen, ["failing", "joined"]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("OBS"), "{said:?}");
    assert!(fare(&stand, &mut screen, ["failing", "joined"]).is_empty(), "it is silent still");
    let said = fare(&stand, &mut screen, ["failing", "failing"]);
    assert!(said.len() == 1 && said[0].contains("LIGHTS"), "{said:?}");
    assert!(fare(&stand, &mut screen, ["joined", "joined"]).is_empty(), "back is good news");
    assert_eq!(fare(&stand, &mut screen, ["failing", "joined"]).len(), 1, "gone once more");
}

#[test]
fn in_a_rehearsal_it_stands_on_the_screen_alone() {
    let stand = desk();
    stand.act(Do::Rehearse { at: None, speed: None, from: None }).unwrap();
    let mut screen = stand.screen();
    assert!(fare(&stand, &mut screen, ["failing", "failing"]).is_empty());
}
