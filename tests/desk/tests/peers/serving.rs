//! The program, joined by its words: the desk that has the show, and one that is given it.

use std::time::Duration;

use serde_json::json;
use tests_desk::Broker;
use tests_desk::program::{Place, Serving};

/// Serves with these words, joined.
fn joined(place: &Place, which: &str, broker: &Broker) -> Serving {
    let mut command = place.command();
    command.args(["serve", which, "--bind", "127.0.0.1:0", "--join", &broker.address()]);
    Serving::start(command)
}

#[test]
fn the_sample_is_joined_as_any_other_show() {
    let Some(broker) = Broker::start() else { return };
    let (here, there) = (Place::default(), Place::default());
    let first = joined(&here, "--sample", &broker);
    let second = joined(&there, "copie.regie", &broker);
    assert_eq!(first.get("/api/show").json()["segments"], 21);
    assert_eq!(second.get("/api/show").json()["segments"], 21, "it has all of it");
    assert_eq!(first.act(&json!({ "do": "rehearse" })).status, 200);
    let live = || second.get("/api/live").json();
    assert!(until(|| live()["mode"] == "rehearsal"), "{}", live());
}

fn until(so: impl Fn() -> bool) -> bool {
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        so()
    })
}
