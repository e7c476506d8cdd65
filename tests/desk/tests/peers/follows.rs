//! The broker itself sees to it that a turn follows the one that it names: one that went back, and
//! has another turn at that place, refuses it before anything was read.

use std::thread;
use std::time::{Duration, Instant};

use async_nats::jetstream::{self, stream};
use desk::order::{Order, Proposal, Said};
use peers::Joined;
use show::id::TurnId;
use show::turn::Hash;
use tests_desk::{Broker, Cable};
use tokio::runtime::Runtime;

use crate::support::{Joint, invitation};

const SHOW: &str = "0197a000-0000-7000-8000-000000000001";

/// A desk's order on a broker, once it answers.
fn order(broker: &Broker) -> Joined {
    let order = Joined::to(&invitation(&broker.address()), Some(SHOW)).unwrap();
    until("it answers", || order.answers());
    order
}

fn until(what: &str, so: impl Fn() -> bool) {
    let by = Instant::now() + Duration::from_secs(60);
    while !so() {
        assert!(Instant::now() < by, "for long it was waited for: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// A turn of that text for a place, after the one of another text.
fn propose(order: &mut Joined, seq: u64, after: Option<&str>, body: &str) -> Said {
    let (id, after) =
        (TurnId(format!("{seq}-{body}")), after.map(|body| Hash::of(body.as_bytes())));
    let proposal = Proposal { seq, after: after.as_ref(), id: &id, body };
    let by = Instant::now() + Duration::from_secs(30);
    loop {
        match order.propose(proposal) {
            // It waits for three that choose who leads.
            Said::Silent if Instant::now() < by => thread::sleep(Duration::from_millis(20)),
            said => return said,
        }
    }
}

fn follows(broker: &mut Broker) {
    let mut desk = order(broker);
    assert_eq!(propose(&mut desk, 1, None, "un"), Said::Agreed);
    assert_eq!(propose(&mut desk, 2, Some("un"), "deux"), Said::Agreed);
    broker.kill();
    let old = broker.backup();
    broker.again();
    until("it answers", || desk.answers());
    assert_eq!(propose(&mut desk, 3, Some("deux"), "trois"), Said::Agreed);
    assert_eq!(propose(&mut desk, 4, Some("deux"), "quatre"), Said::Ahead, "it is not the last");
    assert_eq!(propose(&mut desk, 4, Some("ailleurs"), "quatre"), Said::Ahead, "nowhere");
    assert_eq!(propose(&mut desk, 3, Some("deux"), "quatre"), Said::Ahead, "the place is taken");

    // The disk is from before the third, and another desk has that place by now.
    broker.kill();
    broker.restore(&old);
    broker.again();
    let mut other = order(broker);
    assert_eq!(propose(&mut other, 3, Some("deux"), "troisième"), Said::Agreed);
    until("it answers", || desk.answers());
    assert_eq!(propose(&mut desk, 4, Some("trois"), "quatre"), Said::Ahead, "it went back");
    assert_eq!(propose(&mut desk, 4, Some("troisième"), "quatre"), Said::Agreed);

    // It knows after a restart, too.
    broker.kill();
    broker.again();
    until("it answers", || desk.answers());
    assert_eq!(propose(&mut desk, 5, Some("troisième"), "cinq"), Said::Ahead);
    assert_eq!(propose(&mut desk, 5, Some("quatre"), "cinq"), Said::Agreed);
    let there = desk.read(1, 10).unwrap();
    assert_eq!(there, ["un", "deux", "troisième", "quatre", "cinq"]);
}

#[test]
fn a_turn_has_its_place_only_after_the_one_that_it_names() {
    let Some(mut broker) = Broker::start() else { return };
    follows(&mut broker);
}

#[test]
fn and_so_on_three_brokers() {
    let Some(mut broker) = Broker::three() else { return };
    follows(&mut broker);
}

#[test]
fn turns_given_together_have_their_places_up_to_the_first_that_has_none() {
    let Some(broker) = Broker::start() else { return };
    let mut desk = order(&broker);
    assert_eq!(propose(&mut desk, 1, None, "un"), Said::Agreed);
    let after = Hash::of(b"un");
    let names: Vec<TurnId> = (0..40).map(|nth| TurnId(format!("nom-{nth}"))).collect();
    let bodies: Vec<String> = (0..40).map(|nth| format!("corps {nth}")).collect();
    let turns = |after: Option<&'static str>| -> Vec<(Option<Hash>, usize)> {
        let hash = after.map(|body| Hash::of(body.as_bytes()));
        (0..40).map(|nth| (hash.clone().filter(|_| nth == 0), nth)).collect()
    };
    let made = turns(Some("ailleurs"));
    let of = |made: &'_ [(Option<Hash>, usize)], gap: usize| -> Vec<u64> {
        made.iter().map(|(_, nth)| 2 + *nth as u64 + u64::from(*nth >= gap)).collect()
    };
    let proposals = |after: &'_ [(Option<Hash>, usize)], places: &[u64]| -> (usize, Said) {
        let turns: Vec<Proposal<'_>> = after
            .iter()
            .zip(places)
            .map(|((after, nth), seq)| Proposal {
                seq: *seq,
                after: after.as_ref(),
                id: &names[*nth],
                body: &bodies[*nth],
            })
            .collect();
        desk.give(&turns)
    };
    let mut proposals = proposals;
    assert_eq!(proposals(&made, &of(&made, 99)), (0, Said::Ahead), "they follow nothing there");
    let made = vec![(Some(after), 0)].into_iter().chain((1..40).map(|nth| (None, nth)));
    let made: Vec<(Option<Hash>, usize)> = made.collect();
    assert_eq!(proposals(&made, &of(&made, 25)), (25, Said::Ahead), "there is a gap");
    let rest: Vec<(Option<Hash>, usize)> = made[25..].to_vec();
    assert_eq!(proposals(&rest, &of(&rest, 99)), (15, Said::Agreed));
    assert_eq!(desk.read(2, 100).unwrap(), bodies);
}

/// A stream as it was made before each turn had a subject of its own takes turns as before.
#[test]
fn an_older_stream_goes_on() {
    let Some(mut joint) = Joint::of(1) else { return };
    let (show, log) = (joint.show_id(), joint.team.kept(0).log);
    joint.set(0, Cable::Unplugged);
    let (name, subject) = (format!("REGIE_{show}"), format!("regie.{show}.turns"));
    let runtime = Runtime::new().unwrap();
    runtime.block_on(async {
        let options =
            async_nats::ConnectOptions::with_user_and_password("regie".into(), "regie".into());
        let port = joint.broker.ports()[0];
        let context = jetstream::new(options.connect(format!("127.0.0.1:{port}")).await.unwrap());
        context.delete_stream(&name).await.unwrap();
        let (subjects, name) = (vec![subject.clone()], name.clone());
        let config = stream::Config { name, subjects, ..stream::Config::default() };
        context.create_stream(config).await.unwrap();
        for body in log {
            context.publish(subject.clone(), body.into()).await.unwrap().await.unwrap();
        }
    });
    joint.set(0, Cable::Plugged);
    let late = joint.invite(false);
    for desk in [0, late, 0] {
        joint.team.wait(60_000);
        let take = joint.team.take(desk);
        let seq = joint.team.send(desk, take).unwrap();
        assert!(joint.team.desk(desk).is_agreed(seq), "nobody waits for it");
        joint.until("both show it", Joint::same);
    }
    joint.judge(false);
}
