//! Desks on a real broker: who is there, who calls, and the way in and out while a desk is open.

use std::sync::Arc;
use std::time::{Duration, Instant};

use desk::door::door;
use desk::order::Local;
use desk::way::Way;
use desk::{Bearer, Fault, Right};
use peers::Brokers;
use show::Refusal;
use tempfile::TempDir;
use tests_desk::{Broker, Cable, Team};
use wire::desks::DesksView;
use wire::words::Language;
use wire::{Ask, Do};

use crate::support::Joint;

fn bearer() -> Bearer {
    Bearer::desk(Language::French)
}

fn among(team: &Team, desk: usize) -> DesksView {
    team.desk(desk).join(Right::Manager).unwrap().view.desks.clone().unwrap()
}

fn take_call(joint: &Joint, desk: usize) {
    joint.team.desk(desk).act(&bearer(), Do::TakeCall { track: None }, None).unwrap();
}

#[test]
fn desks_hear_of_one_another_and_one_takes_the_call_over_at_once() {
    let Some(mut joint) = Joint::of(2) else { return };
    joint.until("they hear of one another", |joint| {
        (0..2).all(|nth| among(&joint.team, nth).others.len() == 1)
    });
    let other = &among(&joint.team, 0).others[0];
    assert_eq!((other.name.as_str(), other.heard), ("poste-1", None));
    take_call(&joint, 0);
    joint.until("the standby desk knows", |joint| !joint.team.desk(1).calls());
    joint.team.wait(60_000);
    let take = joint.team.take(1);
    let refused = joint.team.send(1, take.clone()).unwrap_err();
    assert!(matches!(refused, Fault::Refused(Refusal::CalledElsewhere { .. })), "{refused:?}");

    let pressed = Instant::now();
    take_call(&joint, 1);
    joint.team.send(1, take).unwrap();
    joint.until("the former one is told", |joint| !joint.team.desk(0).calls());
    assert!(pressed.elapsed() < Duration::from_secs(10), "{:?}", pressed.elapsed());
    joint.until("both show it", Joint::same);
    joint.judge(false);
}

#[test]
fn all_keep_the_time_of_the_desk_on_whose_clocks_the_run_counts() {
    let Some(joint) = Joint::of(3) else { return };
    let ahead = |joint: &Joint, desk: usize| {
        joint.team.desk(desk).now().wall - joint.team.desk(0).now().wall
    };
    let in_step = |joint: &Joint| [1, 2].iter().all(|desk| ahead(joint, *desk).abs() <= 100);
    assert!([1, 2].iter().all(|desk| ahead(&joint, *desk).abs() > 1_000), "by clocks of their own");
    // Each is a machine of its own.
    [1, 2].iter().for_each(|desk| joint.team.members[*desk].hands.reboot(0));
    joint.until("all keep its time", in_step);
    // Who takes the call goes on with it: nothing leaps at a change of hands.
    take_call(&joint, 2);
    joint.until("all know", |joint| joint.same() && !joint.team.desk(0).calls());
    assert!(in_step(&joint));
}

#[test]
fn a_desk_that_falls_silent_is_seen_to_and_its_call_is_taken_by_a_person() {
    let Some(mut joint) = Joint::of(2) else { return };
    joint.until("it is there", |joint| among(&joint.team, 1).others.len() == 1);
    take_call(&joint, 0);
    joint.until("the standby desk knows", |joint| !joint.team.desk(1).calls());
    joint.set(0, Cable::Unplugged);
    joint.until("it is not heard", |joint| among(&joint.team, 1).others[0].heard.is_some());
    joint.until("its call is offered", |joint| among(&joint.team, 1).calls[0].offered.is_some());
    assert!(!joint.team.desk(1).calls(), "nobody has confirmed");
    take_call(&joint, 1);
    joint.team.wait(60_000);
    let take = joint.team.take(1);
    joint.team.send(1, take).unwrap();
    assert!(joint.team.desk(0).calls(), "the other one does not know yet");
    joint.set(0, Cable::Plugged);
    joint.until("it is told", |joint| !joint.team.desk(0).calls() && joint.same());
    joint.judge(false);
}

#[test]
fn an_open_desk_joins_invites_leaves_and_keeps_its_copy() {
    let Some(broker) = Broker::start() else { return };
    let folder = TempDir::new().unwrap();
    let way = Arc::new(Brokers::at(folder.path().join("joined")));
    let mut team = Team::default();
    for desk in 0..2 {
        team.join(Box::new(Local), 0);
        team.desk(desk).find_way(way.clone());
    }
    team.send(0, kit::a_show()).unwrap();
    let ask = |team: &Team, desk: usize, ask: Ask| desk::way::act(team.desk(desk), &bearer(), &ask);
    let join = |address: &str| Ask::JoinOthers {
        address: address.to_owned(),
        patience: None,
        silence: None,
    };

    // Nothing listens there, the password is another one, and it is no address.
    let wrong = format!("nats://regie:faux@127.0.0.1:{}", broker.ports()[0]);
    let barred = |answer: Result<(), Fault>| answer.unwrap_err().code();
    assert_eq!(barred(ask(&team, 0, join(&wrong))), "join-not-let-in");
    assert_eq!(barred(ask(&team, 0, join("10.0.0.5"))), "join-address");
    assert!(team.desk(0).others().is_none());

    ask(&team, 0, join(&broker.address())).unwrap();
    let others = team.desk(0).others().unwrap();
    assert!(!others.shown.contains("regie:"), "{}", others.shown);
    let show = team.desk(0).show_id().unwrap().unwrap();
    assert!(others.invitation.ends_with(&format!("/{show}")), "{}", others.invitation);
    assert_eq!(way.kept(&show), Some(broker.address()));
    until(|| among(&team, 0).alone.is_none());

    // A desk with another show is told so, and stays as it is.
    team.send(1, kit::a_show()).unwrap();
    assert_eq!(barred(ask(&team, 1, join(&others.invitation))), "join-other-show");

    // One with nothing gets all of it.
    let shelf = desk::shelf::Shelf::at(folder.path().join("autre"));
    let opening = shelf.join_show(&*way, &others.invitation, Language::French).unwrap();
    let title = |desk: &desk::Desk| desk.read(|r| r.show.about.clone().unwrap().title).unwrap();
    assert_eq!(title(&opening.desk), title(team.desk(0)));
    assert_eq!(opening.desk.invitation_with_contacts().unwrap(), None, "nor can it hand on more");
    opening.desk.stop();

    // One that is invited with contacts can hand them on; the key is in no address that is kept.
    until(|| team.desk(0).invitation_with_contacts().unwrap().is_some());
    let with = team.desk(0).invitation_with_contacts().unwrap().unwrap();
    assert!(with.starts_with(&others.invitation) && with.len() > others.invitation.len());
    let elsewhere = Arc::new(Brokers::at(folder.path().join("ailleurs")));
    let opening = shelf.join_show(&*elsewhere, &with, Language::French).unwrap();
    opening.desk.find_way(elsewhere.clone());
    until(|| opening.desk.show_key().unwrap() == team.desk(0).show_key().unwrap());
    assert_eq!(opening.desk.invitation_with_contacts().unwrap().as_ref(), Some(&with));
    assert_eq!(opening.desk.others().unwrap().invitation, others.invitation);
    assert_eq!(elsewhere.kept(&show).as_ref(), Some(&others.invitation));
    opening.desk.stop();

    ask(&team, 0, Ask::LeaveOthers).unwrap();
    assert_eq!((team.desk(0).others().is_none(), way.kept(&show)), (true, None));
    assert!(team.desk(0).join(Right::Manager).unwrap().view.desks.is_none());
    let seq = team.send(0, kit::stage::go_live()).unwrap();
    assert!(team.desk(0).is_agreed(seq));
    drop(broker);
}

#[test]
fn a_desk_whose_host_knows_no_way_says_so() {
    let mut team = Team::default();
    team.join(Box::new(Local), 0);
    team.send(0, kit::a_show()).unwrap();
    let join =
        Ask::JoinOthers { address: "nats://127.0.0.1:1".into(), patience: None, silence: None };
    let answer = desk::way::act(team.desk(0), &bearer(), &join);
    assert!(matches!(answer, Err(Fault::NotHere)), "{answer:?}");
    let link = Bearer::link("organiser-1".into(), Right::Organiser, false);
    let answer = desk::way::act(team.desk(0), &link, &join);
    assert!(matches!(answer, Err(Fault::Refused(Refusal::NotAllowed))), "{answer:?}");
    // It is no question of the door's own: the host that serves it answers.
    assert!(matches!(door(team.desk(0), &bearer(), Ask::Others), wire::Reply::No(_)));
}

fn until(so: impl Fn() -> bool) {
    let by = Instant::now() + Duration::from_secs(20);
    while !so() {
        assert!(Instant::now() < by, "for long it was waited for");
        std::thread::sleep(Duration::from_millis(20));
    }
}
