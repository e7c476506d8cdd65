//! Three brokers, of which one dies: nobody's show waits for it, and nothing is lost.

use desk::Bearer;
use show::Command;
use tests_desk::Broker;
use wire::Do;
use wire::words::Language;

use crate::support::Joint;

fn take_call(joint: &Joint, desk: usize) {
    let bearer = Bearer::desk(Language::French);
    joint.team.desk(desk).act(&bearer, Do::TakeCall { track: None }, None).unwrap();
}

fn top(joint: &mut Joint, desk: usize) -> u64 {
    joint.team.wait(60_000);
    let take: Command = joint.team.take(desk);
    joint.team.send(desk, take).unwrap()
}

#[test]
fn the_leader_dies_mid_show_and_the_standby_desk_takes_over() {
    let Some(broker) = Broker::three() else { return };
    let mut joint = Joint::on(broker, 3, tests_desk::shows::long(40, 0));
    take_call(&joint, 0);
    joint.until("all know who calls", |joint| !joint.team.desk(1).calls() && joint.same());
    let before = joint.team.show(0).seq;
    let seq = top(&mut joint, 0);
    assert!(joint.team.desk(0).is_agreed(seq));

    joint.broker.kill_leader(&joint.show_id());
    // Apart for a moment at most: not one of them waits, and none is refused.
    for _ in 0..4 {
        top(&mut joint, 0);
    }
    joint.until("two brokers agree again", Joint::same);
    let seq = top(&mut joint, 0);
    joint.until("what follows is agreed", |joint| joint.team.desk(0).is_agreed(seq));
    joint.until("the others have it", Joint::same);
    assert_eq!(joint.team.show(2).seq, before + 6, "each TOP once");
    assert_eq!(joint.team.desk(0).asides().unwrap(), []);

    // One action, and the next TOP is the standby desk's.
    take_call(&joint, 1);
    let seq = top(&mut joint, 1);
    joint.until("it is agreed", |joint| joint.team.desk(1).is_agreed(seq) && joint.same());
    assert!(!joint.team.desk(0).calls());
    joint.broker.again();
    joint.judge(false);
}
