//! Joining, and what is said where it cannot be.

use std::fs;
use std::time::Duration;

use desk::seal::ShowKey;
use desk::way::{Times, Way};
use peers::{Brokers, Credentials, Invitation, JoinError, Joined};
use tempfile::TempDir;
use tests_desk::Broker;
use wire::words::{Language, Words};

use crate::support::invitation;

#[test]
fn an_address_is_read_with_its_show() {
    let read = Invitation::of("nats://u:p/q@10.0.0.5:4222,tls://b.example.org/jour").unwrap();
    assert_eq!(read.servers, ["nats://10.0.0.5:4222", "tls://b.example.org"]);
    assert!(
        matches!(&read.credentials, Credentials::User { user, password } if user == "u" && password == "p/q")
    );
    assert_eq!(read.show.as_deref(), Some("jour"));
    for wrong in ["", "10.0.0.5", "http://10.0.0.5", "nats://", "nats:///jour"] {
        assert!(matches!(Invitation::of(wrong), Err(JoinError::Address { .. })), "{wrong}");
    }
}

#[test]
fn the_times_of_waiting_go_with_the_address() {
    let of = |address: &str| Invitation::of(address).unwrap();
    let plain = "nats://u:p?q@10.0.0.5:4222/jour";
    let (ms, s) = (Duration::from_millis, Duration::from_secs);
    assert_eq!((of(plain).patience, of(plain).silence), (ms(300), s(10)));
    assert_eq!(of(plain).written(plain), plain);
    let timed = of(plain).waiting(Some(800), Some(25)).unwrap().written(plain);
    assert_eq!(timed, format!("{plain}?patience=800&silence=25"));
    let read = of(&timed);
    assert_eq!((read.patience, read.silence, read.show.as_deref()), (ms(800), s(25), Some("jour")));
    // What is set anew stands in place of what was.
    let anew = read.waiting(None, Some(5)).unwrap().written(&timed);
    assert_eq!(anew, format!("{plain}?patience=800&silence=5"));
    for wrong in ["?patience=49", "?patience=10001", "?silence=2", "?silence=601", "?silence=x"] {
        let read = Invitation::of(&format!("nats://10.0.0.5{wrong}"));
        assert!(matches!(read, Err(JoinError::Times)), "{wrong}");
    }
    for wrong in ["?patience", "?courage=3"] {
        let read = Invitation::of(&format!("nats://10.0.0.5{wrong}"));
        assert!(matches!(read, Err(JoinError::Address { .. })), "{wrong}");
    }
}

#[test]
fn the_way_keeps_the_times_and_invites_with_them() {
    let folder = TempDir::new().unwrap();
    let way = Brokers::at(folder.path().to_owned());
    let times = Times { patience_ms: Some(500), silence_s: None };
    let address = way.timed("nats://u:p@10.0.0.5:4222", times).unwrap();
    assert_eq!(way.times(&address), Times { patience_ms: Some(500), silence_s: Some(10) });
    assert_eq!(way.invitation(&address, "jour"), "nats://u:p@10.0.0.5:4222/jour?patience=500");
    assert_eq!(way.shown(&address), "nats://…@10.0.0.5:4222");
    let none = way.timed("nats://10.0.0.5", Times { silence_s: Some(0), ..times });
    assert_eq!(none.unwrap_err().code, "join-times");
}

#[test]
fn the_key_of_the_show_goes_with_an_invitation_and_is_kept_nowhere_else() {
    let folder = TempDir::new().unwrap();
    let way = Brokers::at(folder.path().to_owned());
    let plain = "nats://u:p@10.0.0.5:4222/jour?patience=500";
    let key: ShowKey = std::array::from_fn(|at| u8::try_from(at * 7).unwrap());
    let with = way.with_key(plain, &key);
    assert!(with.starts_with(&format!("{plain}&key=")), "{with}");
    let read = Invitation::of(&with).unwrap();
    assert_eq!((read.key, read.patience), (Some(key), Duration::from_millis(500)));
    assert_eq!(Invitation::of(plain).unwrap().key, None);

    // It goes through what is set of waiting, and stays out of what is kept, shown or handed on.
    let times = Times { patience_ms: None, silence_s: Some(20) };
    let timed = way.timed(&with, times).unwrap();
    assert_eq!(Invitation::of(&timed).unwrap().key, Some(key));
    way.keep("jour", Some(&timed)).unwrap();
    let kept = way.kept("jour").unwrap();
    assert_eq!(kept, format!("{plain}&silence=20"));
    assert_eq!(way.invitation(&timed, "jour"), kept);
    assert!(!way.shown(&timed).contains("key"), "{}", way.shown(&timed));

    let cut = &with[..with.len() - 1];
    for wrong in [cut, &format!("{plain}&key="), &format!("{with}A"), &format!("{plain}&key=é")] {
        assert!(matches!(Invitation::of(wrong), Err(JoinError::Address { .. })), "{wrong}");
    }
}

#[test]
fn credentials_are_a_seed_or_a_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("laissez-passer");
    fs::write(&path, "\nSUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY\n").unwrap();
    let of = || Invitation::of("nats://a:1").unwrap().with_credentials(&path).unwrap();
    assert!(matches!(of().credentials, Credentials::Seed(seed) if seed.ends_with("U3VY")));
    fs::write(&path, "-----BEGIN NATS USER JWT-----\n").unwrap();
    assert!(of().credentials == Credentials::File(path.clone()));
    let none = Invitation::of("nats://a:1").unwrap().with_credentials(&folder.path().join("none"));
    assert!(matches!(none, Err(JoinError::Credentials { .. })));
}

#[test]
fn who_is_not_let_in_is_told_so_without_the_password() {
    let Some(broker) = Broker::start() else { return };
    let wrong = format!("nats://regie:mauvais@127.0.0.1:{}", broker.ports()[0]);
    let refused = Joined::to(&Invitation::of(&wrong).unwrap(), None).err().unwrap();
    assert_eq!(refused.code(), "join-not-let-in");
    let facts = refused.facts().into_iter();
    let facts: serde_json::Map<_, _> =
        facts.map(|(name, fact)| (name.to_owned(), serde_json::Value::from(fact))).collect();
    let said = Words::new(Language::French).fault(refused.code(), facts.into());
    assert!(said.text.contains("127.0.0.1") && !said.text.contains("mauvais"), "{}", said.text);
}

#[test]
fn a_desk_without_a_show_says_what_is_missing() {
    let Some(mut broker) = Broker::start() else { return };
    let none = Joined::to(&invitation(&broker.address()), None).err().unwrap();
    assert_eq!(none.code(), "join-no-show");
    broker.kill();
    let nobody = Joined::to(&invitation(&broker.address()), None).err().unwrap();
    assert_eq!(nobody.code(), "join-unreachable");
    // One that has the show goes on alone until somebody answers.
    assert!(Joined::to(&invitation(&broker.address()), Some("jour")).is_ok());
}
