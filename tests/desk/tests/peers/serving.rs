//! The program, joined by its words: the desk that has the show, and one that is given it.

use std::fs;
use std::time::Duration;

use serde_json::json;
use tests_desk::Broker;
use tests_desk::program::{Place, Serving};

use crate::erase::holds;

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

const NAME: &str = "Hypatie";

/// A show of one person, and a copy of its file elsewhere.
fn shown() -> (Place, Place) {
    let (here, there) = (Place::default(), Place::default());
    here.file("jour.md", "# Rencontre\n\n12 juillet 2021\n\n9h – 9h30 : Le récit\n\nAvec Hypatie ALEXANDRIE, philosophe\n");
    let into = ["import", "jour.md", "--into", "jour.regie", "--time-zone", "Europe/Paris"];
    assert_eq!(here.run(&into).code, 0);
    (here, there)
}

/// Serves it joined, until the broker has it.
fn shared(place: &Place, broker: &Broker) {
    let serving = joined(place, "jour.regie", broker);
    assert!(until(|| holds(broker.folder(), NAME)), "it is there");
    assert_eq!(serving.terminate().0, Some(0));
}

#[test]
fn a_show_that_was_joined_by_its_words_is_erased_on_the_broker_too() {
    let Some(mut broker) = Broker::start() else { return };
    let (here, _) = shown();
    shared(&here, &broker);
    broker.kill();
    let ran = here.run(&["erase", "jour.regie", "--yes"]);
    assert!(ran.refused(1).contains("serveur commun ne peut pas être vidé"), "{ran:?}");
    broker.again();
    let ran = here.run(&["erase", "jour.regie", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!holds(broker.folder(), NAME), "nothing of it is left");
}

#[test]
fn where_nobody_knows_the_broker_any_more_it_is_asked_for() {
    let Some(broker) = Broker::start() else { return };
    let (here, there) = shown();
    shared(&here, &broker);
    for name in ["jour.regie", "copie.regie"] {
        fs::copy(here.path("jour.regie"), there.path(name)).unwrap();
    }
    let ran = there.run(&["erase", "jour.regie", "--yes"]);
    assert!(ran.refused(1).contains("--join"), "{ran:?}");
    assert!(holds(broker.folder(), NAME));
    let ran = there.run(&["erase", "copie.regie", "--copy", "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(holds(broker.folder(), NAME), "the others keep theirs");
    let ran = there.run(&["erase", "jour.regie", "--join", &broker.address(), "--yes"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!holds(broker.folder(), NAME));
}

#[test]
fn one_person_is_erased_for_the_other_desks_too_or_it_is_said_that_they_do_not_know() {
    let Some(mut broker) = Broker::start() else { return };
    let (here, there) = shown();
    shared(&here, &broker);
    let other = joined(&there, "copie.regie", &broker);
    let ran = here.run(&["erase", "jour.regie", "--person", "p1", "--yes"]);
    assert_eq!((ran.code, &ran.json()["erased"]), (0, &json!("p1")), "{ran:?}");
    assert!(until(|| holds(broker.folder(), "erased")), "it is in the order of all");
    assert_eq!(other.terminate().0, Some(0));
    broker.kill();
    let ran = here.run(&["erase", "jour.regie", "--person", "p1", "--yes"]);
    assert!(ran.refused(1).contains("ne répond pas"), "{ran:?}");
}

fn until(so: impl Fn() -> bool) -> bool {
    (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        so()
    })
}
