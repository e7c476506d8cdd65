//! The door: what is asked of an open show, and what is answered.

use desk::{Bearer, Right};
use serde_json::{Value, json};
use tests_desk::Stand;
use wire::ask::Choices;
use wire::words::Language;
use wire::{Ask, Do, Reply};

/// "Bonjour" in base64.
const HELLO: &str = "Qm9uam91cg==";

fn code(reply: Reply) -> String {
    match reply {
        Reply::No(fault) => fault.code,
        other => panic!("{other:?}"),
    }
}

fn said(reply: &Reply) -> Value {
    serde_json::to_value(reply).unwrap()
}

#[test]
fn an_act_is_answered_with_the_counter() {
    let stand = Stand::day();
    let command = Do::Message { text: "Bonjour".into(), to: None };
    let reply = said(&stand.ask(Ask::Do { command, id: None }));
    assert_eq!(reply, json!({ "reply": "done", "seq": 3, "standing": "agreed" }));
}

#[test]
fn what_only_a_desktop_can_do_is_not_here() {
    let stand = Stand::day();
    for ask in [
        Ask::Home,
        Ask::Sample,
        Ask::Close,
        Ask::Open { path: "/etc/passwd".into() },
        Ask::Reveal { path: "/etc/passwd".into() },
        Ask::New { title: "T".into(), date: "2021-07-12".into(), zone: "Europe/Paris".into() },
    ] {
        assert_eq!(code(stand.ask(ask)), "not-here");
    }
}

#[test]
fn a_document_is_understood_and_nothing_touched() {
    let stand = Stand::day();
    let before = stand.show();
    let draft = |bytes: &str| stand.ask(Ask::Draft { name: "p.md".into(), bytes: bytes.into() });
    // "9h – 10h : Ouverture"
    let reply = said(&draft("OWgg4oCTIDEwaCA6IE91dmVydHVyZQ=="));
    assert_eq!(reply["draft"]["segments"][0]["title"], "Ouverture");
    assert_eq!(reply["lines"], json!(["9h – 10h : Ouverture"]));
    assert_eq!(code(draft(HELLO)), "document-no-programme");
    assert_eq!(code(draft("%%%")), "malformed");
    assert_eq!(code(draft("")), "document-empty");
    assert_eq!(stand.show(), before);
}

#[test]
fn a_programme_comes_in_and_not_over_a_live_show() {
    let ask = || Ask::Bring {
        name: "p.md".into(),
        bytes: "OWgg4oCTIDEwaCA6IE91dmVydHVyZQ==".into(),
        choices: Choices {
            date: Some("2021-07-12".into()),
            zone: Some("Europe/Paris".into()),
            title: Some("Jour".into()),
            ..Choices::default()
        },
    };
    let stand = Stand::day();
    stand.top_at("09:00");
    let before = stand.show();
    assert_eq!(code(stand.ask(ask())), "live-under-way");
    assert_eq!(stand.show(), before);
    let stand = Stand::with(kit::a_show());
    assert!(matches!(stand.ask(ask()), Reply::Done { .. }));
    assert_eq!(stand.show().plan.segments.len(), 1);
    assert!(!stand.show().people.checklist.is_empty());
    let host = Bearer::link("link-1".into(), Right::Host, false);
    assert_eq!(code(desk::door::door(&stand.desk, &host, ask())), "not-allowed");
}

#[test]
fn a_refusal_is_said_in_the_bearers_language() {
    let stand = Stand::day();
    let said_to = |language| match desk::door::door(
        &stand.desk,
        &Bearer::desk(language),
        Ask::Do { command: Do::Resume, id: None },
    ) {
        Reply::No(fault) => fault.text,
        other => panic!("{other:?}"),
    };
    let (french, english) = (said_to(Language::French), said_to(Language::English));
    assert!(french.contains("suspendu"), "{french}");
    assert!(english.contains("held"), "{english}");
}

#[test]
fn a_document_of_another_kind_cannot_be_printed() {
    let stand = Stand::day();
    for (what, form) in [("closing", "docx"), ("rundown", "pdf"), ("", "")] {
        let ask = Ask::Print { what: what.into(), form: form.into() };
        assert_eq!(code(stand.ask(ask)), "malformed", "{what} {form}");
    }
}

#[test]
fn the_checklist_that_ships_can_be_read() {
    let list = desk::door::checklist();
    assert!(list.iter().any(|item| item.critical) && list.len() >= 5);
}
