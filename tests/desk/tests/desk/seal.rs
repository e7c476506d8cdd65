//! How people are reached is sealed wherever it is kept, and goes to nobody who may not see it.

use desk::seal::{new_key, open, open_key, seal, seal_key};
use desk::{Bearer, Right};
use show::id::PersonId;
use show::people::PrivateField;
use store::Store;
use tests_desk::Stand;
use tests_desk::stand::bytes_beside;
use wire::{Ask, Do, Reply};

const PHONE: &str = "+33 6 12 34 56 78";
const MAIL: &str = "ada@exemple.fr";
const NOTE: &str = "préfère le matin";

fn keep(person: &str, field: &str, text: &str) -> Ask {
    Ask::SetPrivate { person: person.into(), field: field.into(), text: text.into() }
}

/// A day on which three things were kept about ada.
fn told() -> Stand {
    let stand = Stand::day();
    for (field, text) in [("phone", PHONE), ("email", MAIL), ("note", NOTE)] {
        let reply = stand.ask(keep("ada", field, text));
        assert!(matches!(reply, Reply::Done { .. }), "{reply:?}");
    }
    stand
}

fn read_by(stand: &Stand, bearer: &Bearer, person: &str) -> Reply {
    desk::door::door(&stand.desk, bearer, Ask::Private { person: person.into() })
}

fn phone(reply: &Reply) -> &str {
    match reply {
        Reply::Private { phone, .. } => phone,
        other => panic!("{other:?}"),
    }
}

fn holds(hay: &[u8], needle: &str) -> bool {
    hay.windows(needle.len()).any(|w| w == needle.as_bytes())
}

#[test]
fn whoever_may_see_them_reads_what_was_written() {
    let stand = told();
    for bearer in [
        stand.bearer.clone(),
        Bearer::link("link-1".into(), Right::Manager, false),
        Bearer::link("link-2".into(), Right::Organiser, false),
    ] {
        match read_by(&stand, &bearer, "ada") {
            Reply::Private { phone, email, join_link, note, .. } => {
                assert_eq!([phone, email, join_link, note], [PHONE, MAIL, "", NOTE]);
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "bob")), "");
}

#[test]
fn others_do_not() {
    let stand = told();
    for right in [Right::Host, Right::Speaker, Right::Rapporteur, Right::Viewer] {
        let bearer = Bearer::link("link-1".into(), right, false);
        for ask in [Ask::Private { person: "ada".into() }, keep("ada", "phone", "07")] {
            match desk::door::door(&stand.desk, &bearer, ask) {
                Reply::No(fault) => assert_eq!(fault.code, "not-allowed"),
                other => panic!("{right:?}: {other:?}"),
            }
        }
    }
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), PHONE);
}

#[test]
fn no_file_holds_the_plain_text() {
    let stand = told();
    // Enough turns for a snapshot, and the file's log beside it.
    for n in 0..520 {
        stand.act(Do::Message { text: format!("mot {n}"), to: None }).unwrap();
    }
    let running = stand.bytes();
    assert!(holds(&running, "mot 519"), "the turns are in there");
    let (folder, path) = stand.stop();
    let closed = bytes_beside(&path);
    assert!(holds(&closed, "mot 519"));
    for text in [PHONE, MAIL, NOTE] {
        assert!(!holds(&running, text), "{text}");
        assert!(!holds(&closed, text), "{text}");
    }
    drop(folder);
}

#[test]
fn no_view_no_push_and_no_reading_holds_it() {
    let stand = Stand::day();
    let mut screen = stand.screen();
    for (field, text) in [("phone", PHONE), ("email", MAIL), ("note", NOTE)] {
        assert!(matches!(stand.ask(keep("ada", field, text)), Reply::Done { .. }));
    }
    let mut said: Vec<String> = screen.take_in(&stand).iter().map(ToString::to_string).collect();
    assert!(!said.is_empty(), "that something is kept is told");
    said.push(stand.view().to_string());
    let readings = stand.desk.read(|r| {
        use wire::api;
        let all = [api::show, api::rundown, api::live, api::people, api::as_run];
        all.map(|read| read(r.show, &r.moment).to_string())
    });
    said.extend(readings.unwrap());
    for text in [PHONE, MAIL, NOTE] {
        assert!(said.iter().all(|s| !s.contains(text)), "{text}");
    }
    let ada = screen.view["people"].as_array().unwrap().iter().find(|p| p["id"] == "ada").unwrap();
    assert_eq!(ada["kept"], serde_json::json!(["phone", "email", "note"]));
}

#[test]
fn an_empty_text_takes_it_away() {
    let stand = told();
    assert!(matches!(stand.ask(keep("ada", "phone", "  ")), Reply::Done { .. }));
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), "");
    stand.act(Do::Undo { turn: None }).unwrap();
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), PHONE, "and undo brings it back");
}

#[test]
fn it_is_there_after_a_restart_and_gone_with_its_key() {
    let stand = told();
    assert!(matches!(stand.ask(keep("bob", "phone", "+33 1 11 11 11 11")), Reply::Done { .. }));
    let stand = stand.restart();
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), PHONE);
    let Stand { desk, hands, bearer, path, folder } = stand;
    desk.stop();
    let mut store = Store::open(&path).unwrap().store;
    let key = store.key("ada").unwrap().unwrap();
    store.destroy_key("ada").unwrap();
    drop(store);
    assert!(!bytes_beside(&path).windows(32).any(|w| w == key), "no file holds the key");
    let words = wire::words::Words::new(wire::words::Language::French);
    let store = Store::open(&path).unwrap().store;
    let order = Box::new(desk::order::Local);
    let desk = desk::Desk::start(store, order, "desk".into(), words, hands.clock()).unwrap();
    let stand = Stand { desk, hands, bearer, path, folder };
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), "");
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "bob")), "+33 1 11 11 11 11");
    // Alone, no other desk has it.
    let told = read_by(&stand, &stand.bearer, "ada");
    assert!(matches!(told, Reply::Private { elsewhere: false, .. }), "{told:?}");
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let stand = told();
    let refused = |ask| match stand.ask(ask) {
        Reply::No(fault) => fault.code,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(keep("nobody", "phone", "07")), "unknown");
    assert_eq!(refused(keep("ada", "shoe-size", "42")), "malformed");
    assert_eq!(refused(keep("ada", "note", &"x".repeat(200_000))), "bad-text");
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), PHONE);
}

#[test]
fn a_seal_opens_with_its_own_key_for_its_own_field_alone() {
    let (ada, bob) = (PersonId::from("ada"), PersonId::from("bob"));
    let (key, other) = (new_key(), new_key());
    let sealed = seal(&key, &ada, PrivateField::Phone, PHONE).unwrap();
    assert_eq!(open(&key, &ada, PrivateField::Phone, &sealed).as_deref(), Some(PHONE));
    assert_eq!(open(&other, &ada, PrivateField::Phone, &sealed), None);
    assert_eq!(open(&key, &bob, PrivateField::Phone, &sealed), None);
    assert_eq!(open(&key, &ada, PrivateField::Email, &sealed), None);
    let mut bent = sealed.clone();
    bent.body.replace_range(0..1, if bent.body.starts_with('A') { "B" } else { "A" });
    assert_eq!(open(&key, &ada, PrivateField::Phone, &bent), None);
    let mut cut = sealed.clone();
    cut.nonce.truncate(8);
    assert_eq!(open(&key, &ada, PrivateField::Phone, &cut), None);
    // Sealed twice, it looks like two other things.
    assert_ne!(seal(&key, &ada, PrivateField::Phone, PHONE).unwrap(), sealed);
}

#[test]
fn a_sealed_key_opens_with_the_key_of_the_show_for_its_own_name_alone() {
    let (with, key) = (new_key(), new_key());
    let sealed = seal_key(&with, "jour/ada.poste", &key).unwrap();
    assert!(!sealed.windows(8).any(|part| key.windows(8).any(|bare| bare == part)));
    assert_eq!(open_key(&with, "jour/ada.poste", &sealed), Some(key));
    assert_eq!(open_key(&new_key(), "jour/ada.poste", &sealed), None);
    assert_eq!(open_key(&with, "jour/bob.poste", &sealed), None);
    assert_eq!(open_key(&with, "soir/ada.poste", &sealed), None);
    for at in 0..sealed.len() {
        assert_eq!(open_key(&with, "jour/ada.poste", &sealed[..at]), None, "cut at {at}");
        let mut bent = sealed.clone();
        bent[at] ^= 1;
        assert_eq!(open_key(&with, "jour/ada.poste", &bent), None, "bent at {at}");
    }
}

fn note(person: &str, outcome: &str, text: &str) -> Ask {
    Ask::NoteCall {
        person: person.into(),
        way: "phone".into(),
        outcome: outcome.into(),
        checks: vec!["sound".into()],
        text: text.into(),
    }
}

#[test]
fn every_call_is_noted_sealed_and_read_by_who_may() {
    let stand = told();
    for (outcome, text) in [("no-answer", ""), ("reached", "rappelle à midi pile")] {
        let reply = stand.ask(note("ada", outcome, text));
        assert!(matches!(reply, Reply::Done { .. }), "{reply:?}");
    }
    let calls = |person| match read_by(&stand, &stand.bearer, person) {
        Reply::Private { calls, .. } => calls,
        other => panic!("{other:?}"),
    };
    let said: Vec<_> = calls("ada").into_iter().map(|c| (c.outcome, c.text, c.by)).collect();
    let newest = ("reached".into(), "rappelle à midi pile".into(), "manager".into());
    assert_eq!(said, [newest, ("no-answer".into(), String::new(), "manager".into())]);
    assert_eq!(calls("bob"), []);
    assert_eq!(phone(&read_by(&stand, &stand.bearer, "ada")), PHONE, "the contacts are beside");
    assert!(!holds(&stand.bytes(), "rappelle"), "nothing of it is on the disk");
    assert!(!holds(&stand.bytes(), "no-answer"));
    let host = Bearer::link("link-3".into(), Right::Host, false);
    let refused = desk::door::door(&stand.desk, &host, note("ada", "reached", ""));
    assert!(matches!(refused, Reply::No(_)), "{refused:?}");
    for bad in [note("ada", "perhaps", ""), note("nobody", "reached", ""), keep("ada", "call", "x")]
    {
        assert!(matches!(stand.ask(bad), Reply::No(_)));
    }
}
