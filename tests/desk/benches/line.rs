//! How long a TOP takes to the picture: from the key to what OBS says of itself, against a bare
//! request for a scene, in turns.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::json;
use show::devices::{Act, DeviceKind, Order};
use show::plan::SegmentValue;
use show::{Command, devices::Cue};
use tests_desk::obs::{Eye, Obs};
use tests_desk::spread::Spread;
use tests_desk::stand::top;
use tests_desk::{Stand, shows};

/// How many TOPs, and as many bare requests.
const TOPS: usize = 60;

fn main() {
    println!("From a TOP to OBS's own word that the scene is another, against a bare request:");
    let Some(obs) = Obs::start(None) else { return };
    let stand = stand(&obs);
    let (mut eye, mut hand) = (Eye::on(obs.port), Eye::on(obs.port));
    let (mut bare, mut beyond, mut synced) = (Vec::new(), Vec::new(), Vec::new());
    // A scene that is there already is no news.
    hand.ask("SetCurrentProgramScene", json!({ "sceneName": scene(1) }));
    eye.changed_to(scene(1));
    for n in 0..TOPS {
        // OBS answers at its next picture: each begins at another place between two.
        sleep(Duration::from_millis(130 + 7 * (n as u64 % 14)));
        let began = Instant::now();
        hand.ask("SetCurrentProgramScene", json!({ "sceneName": "Attente" }));
        eye.changed_to("Attente");
        bare.push(began.elapsed());

        sleep(Duration::from_millis(130 + 7 * (n as u64 % 14)));
        stand.hands.wait(2_000);
        let began = Instant::now();
        stand.act(top(true)).unwrap();
        let kept = Instant::now();
        synced.push(kept - began);
        eye.changed_to(scene(n));
        beyond.push(kept.elapsed());
    }
    let [bare, beyond, synced] = [bare, beyond, synced].map(Spread::of);
    println!("  bare request       {bare}");
    println!("  TOP, on the disk   {synced}");
    println!("  then to the event  {beyond}");
    let ratio = beyond.median / bare.median;
    println!("  event / bare       median {ratio:.2}   (aim: at most 1.3)");
}

/// The scene of the `n`th segment: another one each time.
fn scene(n: usize) -> &'static str {
    ["Mosaïque", "Plein écran"][n % 2]
}

/// A desk that is live, with a scene for each of its segments.
fn stand(obs: &Obs) -> Stand {
    let stand = Stand::with(shows::long(TOPS + 1, 0));
    let device = tests_desk::line::device("obs", DeviceKind::Obs, obs.address());
    let put = Order::Edit { now: Some(Box::new(device)), was: None };
    stand.command(Command::Devices(put)).unwrap();
    for n in 0..TOPS {
        let (was, act) = (SegmentValue::Cues(vec![]), Act::Scene { scene: scene(n).into() });
        let (id, when) = ("scene".into(), show::devices::When::Take);
        let cue = Cue { id, device: "obs".into(), when, beat: None, act };
        let (segment, now) = (format!("s{n}").as_str().into(), SegmentValue::Cues(vec![cue]));
        stand.command(Command::Edit { segment, now, was }).unwrap();
    }
    stand.at("08:59").command(kit::stage::go_live()).unwrap();
    stand.join_devices();
    stand.until("obs", |state| state.standing == "there");
    stand
}
