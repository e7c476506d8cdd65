//! A show with a past is made shared: it is given to the broker beside what its people do, and a cut
//! in the middle leaves nothing that would not be gone on with.

use std::time::{Duration, Instant};

use desk::Right;
use show::Command;
use show::closing::TakeawayKind;
use tests_desk::{Broker, Cable};

use crate::support::Joint;

/// How many actions the past has.
const PAST: usize = 600;

fn note(text: &str) -> Command {
    let (id, text, theme) = (text.into(), text.to_owned(), String::new());
    Command::Takeaway { id, text, kind: TakeawayKind::Idea, theme }
}

/// A desk that has the show, and is not joined yet.
fn with_a_past() -> Option<Joint> {
    let past = (0..PAST).map(|nth| note(&format!("avant {nth}")));
    let commands = [kit::a_show(), kit::stage::go_live()].into_iter().chain(past).collect();
    Some(Joint::alone(Broker::start()?, commands))
}

fn owed(joint: &Joint) -> u64 {
    joint.team.desk(0).join(Right::Manager).unwrap().view.desks.as_ref().unwrap().owed
}

/// It has begun, and is not at the end.
fn half_way(joint: &Joint) {
    let whole = PAST as u64;
    joint.until("it is half-way", |joint| (1..whole - 50).contains(&owed(joint)));
}

#[test]
fn a_cut_in_the_middle_is_gone_on_from() {
    let Some(mut joint) = with_a_past() else { return };
    joint.set(0, Cable::Slow(Duration::from_millis(30)));
    joint.again(0);
    for cable in [Cable::Unplugged, Cable::Stalled] {
        half_way(&joint);
        joint.set(0, cable);
        let seq = joint.team.send(0, note(&format!("coupé {cable:?}"))).unwrap();
        assert!(!joint.team.desk(0).is_agreed(seq));
        joint.set(0, Cable::Slow(Duration::from_millis(30)));
    }
    half_way(&joint);
    // The program ends in the middle, too.
    joint.team.stop(0);
    joint.again(0);
    joint.set(0, Cable::Plugged);
    joint.until("all of it is there", Joint::same);
    assert_eq!(joint.team.show(0).takeaways.len(), PAST + 2);
    assert_eq!(owed(&joint), 0);
    joint.invite(false);
    joint.judge(false);
}

#[test]
fn and_nobody_waits_for_it() {
    let Some(mut joint) = with_a_past() else { return };
    joint.set(0, Cable::Slow(Duration::from_millis(30)));
    joint.again(0);
    half_way(&joint);
    let (mut taken, mut longest) = (0, Duration::ZERO);
    while owed(&joint) > 50 && taken < 20 {
        let began = Instant::now();
        let seq = joint.team.send(0, note(&format!("pendant {taken}"))).unwrap();
        longest = longest.max(began.elapsed());
        assert!(!joint.team.desk(0).is_agreed(seq), "what is given goes first");
        taken += 1;
    }
    assert!(taken > 3, "people act beside it, {longest:?} at the longest");
    joint.set(0, Cable::Plugged);
    joint.until("all of it is there", Joint::same);
    assert_eq!(joint.team.show(0).takeaways.len(), PAST + taken);
    joint.judge(false);
}
