//! The real OBS, where it is on this machine: a TOP changes the picture.

use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::line::device;
use tests_desk::obs::{Eye, Obs};
use wire::{Ask, Reply};

fn scene(name: &str) -> Act {
    Act::Scene { scene: name.into() }
}

#[test]
fn a_top_changes_the_picture_and_a_killed_obs_comes_back_to_it() {
    let Some(mut obs) = Obs::start(None) else { return };
    let stand = Stand::with_devices(vec![device("obs", DeviceKind::Obs, obs.address())]);
    let text = Act::Text { input: "Synthé".into(), text: "{speaker}".into() };
    stand.cue("opening", "obs", vec![scene("Mosaïque"), text]);
    stand.cue("debate", "obs", vec![scene("Plein écran")]);
    stand.until("obs", |state| state.standing == "there");
    let mut eye = Eye::on(obs.port);
    let before = eye.picture();
    stand.force();
    stand.until("obs", |state| state.shows.as_deref() == Some("Mosaïque"));
    assert_eq!((eye.scene().as_str(), eye.text("Synthé").as_str()), ("Mosaïque", "ada NAME"));
    assert_ne!(eye.picture(), before, "the picture is another");
    // Killed in the middle of the show: the desk goes on, and says so.
    obs.kill();
    stand.until("obs", |state| state.standing == "failing");
    stand.force();
    assert_eq!(stand.show().run().unwrap().passages.len(), 2);
    obs.run();
    stand.until("obs", |state| state.shows.as_deref() == Some("Plein écran"));
    assert_eq!(Eye::on(obs.port).scene(), "Plein écran");
}

#[test]
fn its_password_is_asked_for_and_its_scenes_are_listed() {
    let Some(obs) = Obs::start(Some("sésame-ouvre-toi")) else { return };
    let stand = Stand::with_devices(vec![device("obs", DeviceKind::Obs, obs.address())]);
    let keep = |secret: &str| {
        let (device, secret) = ("obs".to_owned(), secret.to_owned());
        assert!(matches!(stand.ask(Ask::KeepSecret { device, secret }), Reply::Devices { .. }));
    };
    stand.until("obs", |s| s.fault.as_ref().is_some_and(|f| f.code == "password-wanted"));
    keep("autre");
    stand.until("obs", |s| s.fault.as_ref().is_some_and(|f| f.code == "wrong-password"));
    keep("sésame-ouvre-toi");
    let state = stand.until("obs", |state| state.standing == "there");
    assert_eq!(state.scenes, tests_desk::obs::SCENES);
    stand.cue("opening", "obs", vec![scene("Nulle part")]);
    let state = stand.until("obs", |state| !state.lacks.is_empty());
    assert_eq!(state.lacks[0].name, "Nulle part");
    stand.force();
    assert_eq!(stand.fault("obs"), "not-found");
}
