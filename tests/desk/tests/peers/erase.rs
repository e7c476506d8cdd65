//! Erasing the people of a show that several desks share: nothing of it is left on the broker, and a
//! desk that was away is told.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, thread};

use desk::erase::Common;
use desk::shelf::Shelf;
use desk::shown::Pushed;
use desk::way::Way;
use desk::{Bearer, Right};
use peers::{Brokers, Joined};
use show::erase::Choice;
use tempfile::TempDir;
use tests_desk::{Cable, shows};
use tokio::sync::broadcast::Receiver;
use wire::words::Language;
use wire::{Ask, Push};

use crate::support::{Joint, invitation};

fn bearer() -> Bearer {
    Bearer::desk(Language::French)
}

/// Whether a file below the folder holds that text.
pub fn holds(folder: &Path, text: &str) -> bool {
    fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return holds(&path, text);
        }
        let bytes = fs::read(&path).unwrap_or_default();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

/// A desk says that of the order.
fn told(pushes: &mut Receiver<Arc<Pushed>>, code: &str) {
    let by = Instant::now() + Duration::from_secs(30);
    loop {
        while let Ok(pushed) = pushes.try_recv() {
            if matches!(&**pushed, Push::Notice(fault) if fault.code == code) {
                return;
            }
        }
        assert!(Instant::now() < by, "it is told {code}");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn nothing_is_left_on_the_broker_and_a_desk_that_was_away_is_told() {
    // Its first turn is long enough to stand beside the stream.
    let Some(mut joint) = Joint::planned(2, shows::long(1_500, 0)) else { return };
    let (shelf, address, show) =
        (Shelf::at(TempDir::new().unwrap().path()), joint.broker.address(), joint.show_id());
    let way = Brokers::at(shelf.brokers());
    way.keep(&show, Some(&address)).unwrap();
    assert!(holds(joint.broker.folder(), "p7 NAME"), "it is there before");
    joint.set(1, Cable::Unplugged);
    joint.team.stop(0);
    let path = joint.team.members[0].path.clone();

    // Nothing is done where the broker does not answer.
    joint.broker.kill();
    let choice = Choice { someone: "quelqu’un".into(), ..Choice::default() };
    let refused = shelf.erase(&path, &choice, &Common::Known, &bearer(), &way).unwrap_err();
    assert_eq!(refused.code(), "erase-others");
    assert!(refused.say(bearer().words()).text.contains("127.0.0.1"), "{refused:?}");
    joint.broker.again();

    shelf.erase(&path, &choice, &Common::Known, &bearer(), &way).unwrap();
    assert_eq!(way.kept(&show), None);
    assert!(!holds(joint.broker.folder(), "p7 NAME"), "nothing of it is left");

    // The desk that was away keeps its copy, says so, and puts nothing back.
    let mut pushes = joint.team.desk(1).join(Right::Manager).unwrap().pushes;
    joint.set(1, Cable::Plugged);
    told(&mut pushes, "order-erased");
    let says = |joint: &Joint| {
        let view = joint.team.desk(1).join(Right::Manager).unwrap().view.desks.clone().unwrap();
        (view.alone.is_some(), view.why.is_some_and(|why| why.contains("effacées")))
    };
    joint.until("it says so as long as it is so", |joint| says(joint) == (true, true));
    assert!(!holds(joint.broker.folder(), "p7 NAME"));

    // By the old invitation there is nothing to be had, and the broker names no such show.
    let none = Joined::to(&invitation(&address), None).err().unwrap();
    assert_eq!(none.code(), "join-no-show");
    let desk = joint.team.desk(1);
    desk.find_way(Arc::new(way));
    desk::way::act(desk, &bearer(), &Ask::LeaveOthers).unwrap();
    assert!(desk.is_agreed(u64::MAX), "alone, it is its own");
}
