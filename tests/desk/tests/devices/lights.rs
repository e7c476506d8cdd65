//! QLC+, where it is on this machine: a TOP from its button, and the lights as the show has them.

use std::net::UdpSocket;

use show::devices::{Act, DeviceKind};
use tests_desk::Stand;
use tests_desk::lights::Lights;
use tests_desk::line::device;
use wire::devices::DeviceState;

fn free_port() -> u16 {
    UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

#[test]
fn a_button_of_the_console_calls_the_show_and_a_top_changes_the_lights() {
    let port = free_port();
    let Some(mut lights) = Lights::start(port) else { return };
    let mut out = device("lights", DeviceKind::Osc, format!("127.0.0.1:{}", lights.hears_at));
    out.tells = true;
    let listens = device("in", DeviceKind::OscIn, format!("127.0.0.1:{port}"));
    let stand = Stand::with_devices(vec![out, listens]);
    // A button takes what is pressed and what is let go.
    let go = |down: &str| Act::Osc { path: "/go".into(), args: vec![down.into()] };
    stand.cue("opening", "lights", vec![go("1.0"), go("0.0")]);
    stand.cue("debate", "lights", vec![go("1.0"), go("0.0")]);
    assert_eq!((lights.dimmers(), lights.runs(0)), ([0, 0], false));

    // Out: the scene runs, and the lamps have its values.
    stand.force();
    lights.until(|lights| lights.dimmers() == [255, 128]);
    assert!(lights.runs(0));

    // In: its own button calls the next TOP, and what that one sends ends the scene.
    lights.learns("/regie/take");
    stand.until("in", |state| state.heard.is_some());
    assert_eq!(stand.show().run().unwrap().passages.len(), 1, "a button that is up calls nothing");
    stand.hands.wait(2000);
    lights.press(1);
    let refused =
        |device: &DeviceState| device.heard.as_ref().is_some_and(|h| !h.refused.is_empty());
    stand.until("in", refused);
    lights.until(|lights| lights.runs(1));
    // Something critical is open: let go and pressed again, it goes through that.
    lights.press(1);
    lights.until(|lights| !lights.runs(1));
    stand.hands.wait(1000);
    lights.press(1);
    lights.until(|_| stand.show().run().is_some_and(|run| run.passages.len() == 2));
    lights.until(|lights| lights.dimmers() == [0, 0] && !lights.runs(0));
    assert!(lights.runs(1), "what is told of the run by text has stopped nothing");
}
