//! OBS, made up: what it is sent, and every way in which it can fail.

use show::command::Command;
use show::devices::{Act, DeviceKind, Order};
use tests_desk::Stand;
use tests_desk::liar::{Liar, Manner};
use tests_desk::line::device;
use tests_desk::obs::MadeUp;
use wire::{Ask, Do, Reply};

fn scene(name: &str) -> Act {
    Act::Scene { scene: name.into() }
}

fn stand(address: impl ToString) -> Stand {
    let stand = Stand::with_devices(vec![device("obs", DeviceKind::Obs, address)]);
    stand.cue("opening", "obs", vec![scene("Attente")]);
    stand.cue("debate", "obs", vec![scene("Mosaïque")]);
    stand
}

#[test]
fn a_top_changes_the_scene_and_what_it_has_is_listed() {
    let obs = MadeUp::new(None);
    let stand = stand(obs.address);
    let state = stand.until("obs", |state| state.standing == "there");
    assert_eq!(state.scenes, ["Attente", "Mosaïque", "Plein écran"]);
    assert_eq!((state.inputs, state.transitions), (vec!["Synthé".into()], vec!["Cut".into()]));
    stand.force();
    stand.force();
    stand.until("obs", |state| state.sent.first().is_some_and(|sent| sent.came == "done"));
    assert_eq!(obs.scene(), "Mosaïque");
    let asked = obs.played.lock().unwrap().asked.len();
    assert_eq!(asked, 1, "it was in the first scene already");
}

#[test]
fn when_the_line_is_cut_it_comes_back_by_itself_to_what_is_wanted_then() {
    let obs = MadeUp::new(None);
    let stand = stand(obs.address);
    stand.until("obs", |state| state.standing == "there");
    obs.cut();
    stand.until("obs", |state| state.standing == "failing");
    stand.force();
    stand.force();
    stand.until("obs", |state| state.standing == "there" && state.wanted.is_some());
    stand.until("obs", |_| obs.scene() == "Mosaïque");
    assert!(obs.played.lock().unwrap().joined >= 2);
}

#[test]
fn a_wrong_password_and_a_missing_one_are_said_and_the_right_one_joins() {
    let obs = MadeUp::new(Some("sésame"));
    let stand = stand(obs.address);
    assert_eq!(stand.fault("obs"), "password-wanted");
    let keep = |secret: &str| {
        let (device, secret) = ("obs".to_owned(), secret.to_owned());
        stand.ask(Ask::KeepSecret { device, secret })
    };
    assert!(matches!(keep("autre"), Reply::Devices { .. }));
    stand.until("obs", |state| {
        state.fault.as_ref().is_some_and(|fault| fault.code == "wrong-password")
    });
    let _ = keep("sésame");
    let state = stand.until("obs", |state| state.standing == "there");
    assert!(state.secret && state.fault.is_none());
}

#[test]
fn a_scene_that_is_not_there_is_said_before_and_when_it_is_called() {
    let obs = MadeUp::new(None);
    let stand = stand(obs.address);
    stand.cue("opening", "obs", vec![scene("Nulle part")]);
    let state = stand.until("obs", |state| !state.lacks.is_empty());
    let lack = &state.lacks[0];
    assert_eq!((lack.need.as_str(), lack.name.as_str()), ("scene", "Nulle part"));
    assert_eq!(lack.segment.as_deref(), Some("opening"));
    stand.force();
    assert_eq!(stand.fault("obs"), "not-found");
    assert_eq!(stand.device("obs").standing, "there", "it said no, and is there");
    stand.force();
    stand.until("obs", |_| obs.scene() == "Mosaïque");
    let asked = obs.played.lock().unwrap().asked.len();
    assert_eq!(asked, 2, "what was refused is not sent over and over");
}

#[test]
fn peers_that_hang_cut_lie_or_flood_are_said_and_delay_nothing() {
    let html = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi".to_vec();
    let manners = [
        (Manner::Hangs, "silent"),
        (Manner::Cuts, "not-obs"),
        (Manner::Says(html), "not-obs"),
        (Manner::Floods(b"HTTP/1.1 101 Switching\r\n".to_vec()), "not-obs"),
    ];
    for (manner, code) in manners {
        let liar = Liar::new(manner.clone());
        let stand = stand(liar.address);
        stand.force();
        let fault = stand.fault("obs");
        let known = [code, "gone", "unreachable"].contains(&fault.as_str());
        assert!(known, "{manner:?}: {fault}");
        stand.force();
        assert_eq!(stand.show().run().unwrap().passages.len(), 2);
        let fares = stand.until("obs", |state| state.tries >= 2);
        assert!(fares.failing_since.is_some() && fares.next_try.is_some());
    }
    let stand = stand("127.0.0.1:1");
    assert_eq!(stand.fault("obs"), "not-running");
}

#[test]
fn in_the_panic_it_shows_its_safe_scene_and_then_what_is_on_air() {
    let obs = MadeUp::new(None);
    let mut safe = device("obs", DeviceKind::Obs, obs.address);
    safe.safe = vec![scene("Plein écran")];
    let stand = Stand::with_devices(vec![safe]);
    stand.cue("opening", "obs", vec![scene("Mosaïque")]);
    stand.force();
    stand.until("obs", |_| obs.scene() == "Mosaïque");
    stand.act(Do::Panic).unwrap();
    stand.until("obs", |_| obs.scene() == "Plein écran");
    stand.act(Do::Resume).unwrap();
    stand.until("obs", |_| obs.scene() == "Mosaïque");
}

#[test]
fn a_device_taken_away_is_left_and_a_new_address_joined() {
    let (first, second) = (MadeUp::new(None), MadeUp::new(None));
    let stand = stand(first.address);
    stand.until("obs", |state| state.standing == "there");
    let was = device("obs", DeviceKind::Obs, first.address);
    let now = device("obs", DeviceKind::Obs, second.address);
    let edit = |was, now| Command::Devices(Order::Edit { was, now });
    stand.command(edit(Some(Box::new(was)), Some(Box::new(now.clone())))).unwrap();
    stand.until("obs", |_| second.played.lock().unwrap().joined == 1);
    stand.command(edit(Some(Box::new(now)), None)).unwrap();
    stand.until("obs", |state| state.id.is_empty());
}
