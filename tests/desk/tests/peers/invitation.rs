//! Joining, and what is said where it cannot be.

use std::fs;

use peers::{Credentials, Invitation, JoinError, Joined};
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
