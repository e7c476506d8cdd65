//! The door: what is asked of an open show, and what is answered.

use desk::{Bearer, Right};
use serde_json::{Value, json};
use tests_desk::Stand;
use wire::ask::Choices;
use wire::papers::Print;
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
        Ask::New {
            title: "T".into(),
            date: "2021-07-12".into(),
            zone: "Europe/Paris".into(),
            template: None,
        },
        Ask::Library,
    ] {
        assert_eq!(code(stand.ask(ask)), "not-here");
    }
}

#[test]
fn how_sure_the_times_ahead_are_is_answered_off_the_turn() {
    let stand = Stand::live(kit::a_show());
    stand.at("09:00").top().unwrap();
    let reply = said(&stand.at("09:05").ask(Ask::Sure));
    assert_eq!(reply["reply"], "sure");
    let lunch = &reply["hard_starts"][0];
    assert_eq!(lunch["segment"], "lunch");
    assert!(lunch["half"].as_f64() <= lunch["worst"].as_f64());
    assert!(lunch["holds"].as_u64() > Some(50) && reply["end"]["segment"].is_null(), "{reply}");
    assert_eq!(said(&stand.ask(Ask::Sure)), reply, "the same of the same");
}

#[test]
fn a_document_is_understood_and_nothing_touched() {
    let stand = Stand::day();
    let before = stand.show();
    let draft = |bytes: &str| {
        stand.ask(Ask::Draft { name: "p.md".into(), bytes: bytes.into(), columns: None })
    };
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
fn a_programme_comes_in_and_touches_nothing_past_or_on_air_of_a_live_show() {
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
    assert!(matches!(stand.ask(ask()), Reply::Done { .. }));
    let (on_air, after) = (&before.plan.segments[0], stand.show());
    assert_eq!(after.plan.segment(&on_air.id), Some(on_air));
    assert_eq!((after.about, after.runs), (before.about, before.runs));
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
    for (what, form) in [("closing", "odt"), ("rundown", "gif"), ("", "")] {
        let print = Print { what: what.into(), form: form.into(), ..Print::default() };
        let ask = Ask::Print(print);
        assert_eq!(code(stand.ask(ask)), "malformed", "{what} {form}");
    }
}

#[test]
fn the_checklist_that_ships_can_be_read() {
    let list = desk::door::checklist();
    assert!(list.iter().any(|item| item.critical) && list.len() >= 5);
}

#[test]
fn the_ways_back_are_found_taken_and_undone() {
    let stand = Stand::day();
    let field = |field: &str, value: &str| Do::SetSegment {
        segment: "talk".into(),
        field: field.into(),
        value: value.into(),
    };
    stand.act(field("drop-rank", "1")).unwrap();
    assert_eq!(said(&stand.ask(Ask::CatchUp))["ways"], json!([]), "nothing is late");
    stand.top_at("09:00").top_at("09:29").at("09:30");
    let found = said(&stand.ask(Ask::CatchUp));
    assert_eq!(found["stopped"], json!(false));
    let sorts: Vec<_> = found["ways"].as_array().unwrap().iter().map(|w| &w["sort"]).collect();
    assert_eq!(sorts, ["voices", "drops"]);
    let holds = |of: &Value| of["sure"].as_u64().unwrap();
    let (nothing, worst) = (holds(&found["missed"][0]), &found["missed"][0]["worst"]);
    for way in found["ways"].as_array().unwrap() {
        assert!(holds(&way["fixed"][0]) > nothing, "a way holds more often than nothing does");
        assert!(way["fixed"][0]["worst"].as_f64() < worst.as_f64(), "and is less late at worst");
    }
    let before = stand.show();
    for way in found["ways"].as_array().unwrap() {
        let id = uuid();
        let (cuts, drops) = (&way["cuts"], &way["drops"]);
        let command = json!({ "do": "catch-up", "cuts": cuts, "drops": drops });
        let command = serde_json::from_value(command).unwrap();
        let reply = stand.ask(Ask::Do { command, id: Some(id.clone()) });
        assert!(matches!(reply, Reply::Done { .. }), "{reply:?}");
        assert_eq!(said(&stand.ask(Ask::CatchUp))["missed"], json!([]));
        stand.act(Do::Undo { turn: Some(id) }).unwrap();
        assert_eq!(stand.show().runs, before.runs);
    }
}

fn uuid() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("00000000-0000-4000-8000-{:012}", NEXT.fetch_add(1, Ordering::Relaxed))
}
