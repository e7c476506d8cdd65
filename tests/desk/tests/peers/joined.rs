//! Joined desks: in step, cut off, back, and after a broker's death.

use show::Command;
use show::closing::TakeawayKind;
use tests_desk::{Cable, shows};

use crate::support::Joint;

fn note(text: &str) -> Command {
    let (id, text, theme) = (text.into(), text.to_owned(), String::new());
    Command::Takeaway { id, text, kind: TakeawayKind::Idea, theme }
}

#[test]
fn what_one_desk_does_the_other_has() {
    let Some(mut joint) = Joint::of(2) else { return };
    for desk in [0, 1, 1, 0] {
        joint.team.wait(60_000);
        let take = joint.team.take(desk);
        let seq = joint.team.send(desk, take).unwrap();
        assert!(joint.team.desk(desk).is_agreed(seq));
        joint.until("both show it", Joint::same);
    }
    joint.judge(false);
}

#[test]
fn of_two_tops_of_one_state_one_counts() {
    let Some(mut joint) = Joint::of(2) else { return };
    joint.team.wait(60_000);
    let second = joint.team.take(1);
    let first = joint.team.take(0);
    joint.team.send(0, first).unwrap();
    assert_eq!(joint.team.send(1, second).unwrap_err().code(), "stale");
    joint.judge(false);
}

#[test]
fn unplugged_both_go_on_and_meet_again() {
    let Some(mut joint) = Joint::of(2) else { return };
    for cable in [Cable::Unplugged, Cable::Stalled, Cable::OneWay] {
        joint.set(1, cable);
        joint.team.wait(60_000);
        let seq = joint.team.send(1, note(&format!("là-bas {cable:?}"))).unwrap();
        assert!(!joint.team.desk(1).is_agreed(seq), "{cable:?}");
        let (one, other) = (joint.team.take(0), joint.team.take(1));
        let seq = joint.team.send(0, one).unwrap();
        assert!(joint.team.desk(0).is_agreed(seq));
        joint.team.send(1, other).unwrap();
        joint.set(1, Cable::Plugged);
        joint.until("they meet again", Joint::same);
        assert!(
            joint.team.show(0).takeaways.iter().any(|t| t.text.contains(&format!("{cable:?}")))
        );
    }
    joint.judge(false);
}

#[test]
fn a_broker_that_is_killed_stops_nobody() {
    let Some(mut joint) = Joint::of(2) else { return };
    joint.broker.kill();
    joint.team.wait(60_000);
    for desk in [0, 1] {
        let take = joint.team.take(desk);
        joint.team.send(desk, take).unwrap();
    }
    joint.team.stop(1);
    joint.again(1);
    joint.team.send(1, note("toujours là")).unwrap();
    joint.broker.again();
    joint.until("they meet again", Joint::same);
    assert_eq!(joint.team.show(0).takeaways.len(), 1);
    joint.judge(false);
}

#[test]
fn a_broker_restored_from_an_old_disk_gets_back_what_it_lost() {
    let Some(mut joint) = Joint::of(2) else { return };
    joint.team.send(0, note("avant")).unwrap();
    joint.broker.kill();
    let old = joint.broker.backup();
    joint.broker.again();
    for n in 0..3 {
        joint.team.send(1, note(&format!("après {n}"))).unwrap();
    }
    joint.until("both have it", Joint::same);
    joint.broker.kill();
    joint.broker.restore(&old);
    joint.broker.again();
    let seq = joint.team.send(0, note("et encore")).unwrap();
    joint.until("it is agreed", |joint| joint.team.desk(0).is_agreed(seq) && joint.same());
    assert_eq!(joint.team.show(1).takeaways.len(), 5);
    joint.judge(true);
}

#[test]
fn a_desk_that_joins_late_gets_all_of_it_long_turns_too() {
    let Some(mut joint) = Joint::with(2, shows::long(1_500, 0)) else { return };
    joint.set(1, Cable::Unplugged);
    for n in 0..150 {
        joint.team.send(0, note(&format!("note {n}"))).unwrap();
    }
    joint.set(1, Cable::Plugged);
    joint.until("it has caught up", Joint::same);
    joint.judge(false);
}
