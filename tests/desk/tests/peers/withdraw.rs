//! The show's key is changed: what is kept from then on opens where a desk is invited anew, and
//! nowhere else.

use std::sync::Arc;

use desk::Right;
use desk::keyring::{Entries, MARK};
use desk::shown::Pushed;
use tests_desk::Cable;
use tokio::sync::broadcast::Receiver;
use wire::{Ask, Push};

use crate::keys::{PHONE, bearer, entries, erase, has_key_of, holds, keep, named, opens, reached};
use crate::support::Joint;

const LATER: &str = "+33 4 55 44 33 22";

fn withdraw(joint: &Joint, desk: usize) {
    let refused = desk::way::act(joint.team.desk(desk), &bearer(), &Ask::WithdrawContacts);
    assert!(refused.is_ok(), "{refused:?}");
}

/// All that lay there is there, and nothing of it as it was.
fn sealed_anew(joint: &Joint, old: &Entries) -> bool {
    let now = entries(joint);
    old.iter().all(|(name, was)| now.get(name).is_some_and(|is| is != was))
}

fn told(pushes: &mut Receiver<Arc<Pushed>>) -> bool {
    let told = |push: Arc<Pushed>| matches!(&**push, Push::Notice(fault) if fault.code == "order-contacts-withdrawn");
    std::iter::from_fn(|| pushes.try_recv().ok()).any(told)
}

#[test]
fn what_is_kept_from_then_on_opens_for_those_who_are_invited_anew() {
    let Some(mut joint) = Joint::of(1) else { return };
    let (stays, goes, away) = (joint.invite(true), joint.invite(true), joint.invite(true));
    keep(&joint, 0, "ada", "phone", PHONE);
    keep(&joint, stays, "bob", "phone", "+33 1 00");
    joint.until("all open everywhere", |joint| {
        (0..4).all(|nth| opens(joint, nth, "ada", PHONE) && opens(joint, nth, "bob", "+33 1 00"))
    });
    let old = entries(&joint);
    let first = joint.team.desk(0).show_key().unwrap();
    joint.set(away, Cable::Unplugged);
    let mut pushes = joint.team.desk(goes).join(Right::Manager).unwrap().pushes;

    withdraw(&joint, 0);
    joint.until("it is sealed anew", |joint| sealed_anew(joint, &old));
    assert!(old.values().all(|was| !holds(joint.broker.folder(), was)), "and nowhere as it was");
    assert_ne!(joint.team.desk(0).show_key().unwrap(), first);
    joint.until("the others invite nobody with them", |joint| {
        [stays, goes].iter().all(|desk| joint.team.desk(*desk).show_key().unwrap().is_none())
    });
    joint.until("they are told", |_| told(&mut pushes));

    // What is kept now opens here alone, of the same person too; what was seen was seen.
    keep(&joint, 0, "ada", "email", LATER);
    keep(&joint, 0, "rameau", "phone", LATER);
    joint.set(away, Cable::Plugged);
    joint.until("all have it", Joint::same);
    let shown = (PHONE.to_owned(), LATER.to_owned(), false);
    assert_eq!(reached(&joint, 0, "ada"), shown);
    let closed = |joint: &Joint, desk: usize| {
        reached(joint, desk, "ada") == (PHONE.to_owned(), String::new(), true)
            && reached(joint, desk, "rameau") == (String::new(), String::new(), true)
    };
    joint.until("it lies there", |joint| entries(joint).len() == old.len() + 2);
    assert!([stays, goes, away].iter().all(|desk| closed(&joint, *desk)));

    // One is invited anew: all opens there, and what it keeps opens here, and there alone.
    joint.team.stop(stays);
    joint.invite_anew(stays);
    joint.until("it opens", |joint| reached(joint, stays, "ada") == shown);
    keep(&joint, stays, "bob", "email", LATER);
    let bob = ("+33 1 00".to_owned(), LATER.to_owned(), false);
    joint.until("it opens here", |joint| reached(joint, 0, "bob") == bob);
    let late = joint.invite(true);
    joint.until("and for one who comes late", |joint| {
        reached(joint, late, "bob") == bob && reached(joint, late, "ada") == shown
    });
    for desk in [goes, away] {
        joint.team.stop(desk);
        joint.again(desk);
        joint.until("it has read on", Joint::same);
        assert!(reached(&joint, desk, "bob").2, "there is more, that does not open");
        assert!(closed(&joint, desk));
    }
    assert!(entries(&joint).contains_key(MARK));

    // Whoever is erased is erased everywhere still, whatever key it was sealed with.
    erase(&joint, stays, "ada");
    joint.until("no desk has a key", |joint| (0..5).all(|desk| !has_key_of(joint, desk, "ada")));
    joint.until("nor the bucket", |joint| !entries(joint).contains_key(&named("ada", 0)));
    joint.judge(false);
}

#[test]
fn it_is_done_when_the_broker_answers_again_and_only_by_who_has_the_key() {
    let Some(mut joint) = Joint::of(1) else { return };
    let (other, without) = (joint.invite(true), joint.invite(false));
    keep(&joint, other, "ada", "phone", PHONE);
    joint.until("it opens", |joint| opens(joint, 0, "ada", PHONE));
    let old = entries(&joint);
    let refused = desk::way::act(joint.team.desk(without), &bearer(), &Ask::WithdrawContacts);
    assert_eq!(refused.unwrap_err().code(), "not-here");

    joint.set(0, Cable::Unplugged);
    withdraw(&joint, 0);
    // Asked for twice, it is done once.
    withdraw(&joint, 0);
    joint.team.stop(0);
    joint.again(0);
    assert_eq!(*entries(&joint), *old, "nobody knows yet");
    joint.set(0, Cable::Plugged);
    joint.until("it is sealed anew", |joint| sealed_anew(joint, &old));
    keep(&joint, 0, "bob", "phone", LATER);
    joint.until("all have it", Joint::same);
    joint.until("it knows", |joint| joint.team.desk(other).show_key().unwrap().is_none());
    assert_eq!(reached(&joint, other, "bob"), (String::new(), String::new(), true));
    let late = joint.invite(true);
    joint.until("all opens there", |joint| {
        opens(joint, late, "ada", PHONE) && opens(joint, late, "bob", LATER)
    });
    joint.judge(false);
}
