//! A page of one's own: what is theirs, and nothing of anybody else, whatever they try.

use desk::{LinkId, PersonId, Right};
use serde_json::{Value, json};
use tests_desk::Stand;
use tests_desk::http::Call;
use tests_desk::merge::merge;
use tests_desk::served::Served;
use tests_desk::socket::Line;
use wire::{Ask, Do};

/// What of others, and of what is noted on them, must never arrive.
const OTHERS: [&str; 9] = [
    "bob NAME",
    "rameau",
    "Rappeler la veille",
    "ne répond plus",
    "Bonjour à toutes",
    "Débat",
    "Exposé",
    "+33 6 98 76 54 32",
    "bob-debate",
];

fn served() -> Served {
    let stand = Stand::day();
    let edit = |field: &str, value: &str| {
        let (field, value) = (field.to_owned(), value.to_owned());
        stand.act(Do::SetSegment { segment: "opening".into(), field, value }).unwrap();
    };
    edit("notes", OTHERS[2]);
    edit("script", OTHERS[4]);
    let (person, field, text) = ("ada".into(), "phone".into(), OTHERS[7].into());
    let kept = stand.ask(Ask::SetPrivate { person, field, text });
    assert!(matches!(kept, wire::Reply::Done { .. }));
    let (person, check, state) = ("ada".into(), "sound".into(), "problem".into());
    let note = Some(OTHERS[3].to_owned());
    stand.act(Do::Check { person, check, state, appearance: None, note }).unwrap();
    let (text, kind, theme) = (format!("Dit par {}", OTHERS[0]), None, None);
    stand.act(Do::Takeaway { text, kind, theme }).unwrap();
    Served::of(stand)
}

fn own(served: &Served, person: &str) -> (LinkId, String) {
    let (link, token) = served.sharing.links.make_own(PersonId(person.into()), "").unwrap();
    (link.id, token)
}

fn welcomed(served: &Served, token: &str) -> (Line, Value) {
    let mut line = Line::to(served.address, token).unwrap();
    let view = line.message()["view"].clone();
    (line, view)
}

fn act(served: &Served, token: &str, body: &Value) -> (u16, Value) {
    let answer = Call::post("/api/do", body.to_string()).key(token).send(served.address);
    (answer.status, answer.json())
}

#[test]
fn it_holds_their_passages_with_their_times_and_nobody_else() {
    let served = served();
    let (_, token) = own(&served, "ada");
    let (_, view) = welcomed(&served, &token);
    let said = view.to_string();
    for other in OTHERS {
        assert!(!said.contains(other), "{other}: {said}");
    }
    let ids = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&view["people"]), ["ada"]);
    assert_eq!(ids(&view["segments"]), ["opening", "closing"]);
    assert_eq!(view["people"][0]["marks"].as_array().unwrap().len(), 4, "what is expected of them");
    // The same forecast as at the desk, though the rows between are not there.
    let desk = served.stand.desk.read(|r| {
        let found = live::timetable(r.show, r.show.now(&r.moment));
        found.row(&"closing".into()).unwrap().start.unwrap()
    });
    let chain =
        &view["chains"].as_array().unwrap().iter().find(|c| c["head"] == "closing").unwrap();
    assert_eq!(chain["at_least"].as_f64(), Some(wire::build::ms(desk.unwrap())));
}

#[test]
fn what_follows_is_theirs_alone_too() {
    let served = served();
    let (_, token) = own(&served, "ada");
    let (mut line, mut view) = welcomed(&served, &token);
    let (person, check, state) = ("bob".into(), "confirmed".into(), "problem".into());
    let note = Some("ne répond plus".to_owned());
    served.stand.act(Do::Check { person, check, state, appearance: None, note }).unwrap();
    served.stand.act(Do::Message { text: "Bob, bob NAME !".into(), to: None }).unwrap();
    served.stand.top_at("09:00");
    // Theirs is on air: the first that is told, and with it the word to the stage.
    let change = line.message();
    let said = change.to_string();
    merge(&mut view, &change);
    assert_eq!(view["line"]["tracks"][0]["on_air"]["segment"], "opening");
    assert!(!said.contains("ne répond plus"), "{said}");
    assert_eq!(view, welcomed(&served, &token).1, "as whoever joins now is shown it");
}

#[test]
fn they_say_of_themselves_that_they_are_there_and_write_to_the_desk() {
    let served = served();
    let (_, token) = own(&served, "ada");
    let sound = json!({ "do": "check", "person": "ada", "check": "sound", "state": "done" });
    assert_eq!(act(&served, &token, &sound).0, 200);
    let word = json!({ "do": "message", "to": "desk", "text": "J’arrive" });
    assert_eq!(act(&served, &token, &word).0, 200);
    let view = served.stand.view();
    assert_eq!(
        (&view["asked"]["text"], &view["asked"]["from"]),
        (&json!("J’arrive"), &json!("own"))
    );
    let ada = view["people"].as_array().unwrap().iter().find(|p| p["id"] == "ada").unwrap();
    let mark = ada["marks"].as_array().unwrap().iter().find(|m| m["check"] == "sound").unwrap();
    assert_eq!(mark["state"], "done");
}

#[test]
fn nothing_of_another_can_be_ticked_nor_anything_else_be_done() {
    let served = served();
    let (_, token) = own(&served, "ada");
    let check = |person: &str, check: &str, state: &str, appearance: Option<&str>| json!({ "do": "check", "person": person, "check": check, "state": state, "appearance": appearance });
    let before = served.stand.show().people;
    for refused in [
        check("bob", "sound", "done", None),
        check("ada", "sound", "done", Some("bob-debate")),
        check("bob", "sound", "done", Some("ada-opening")),
        check("ada", "confirmed", "done", None),
        check("ada", "sound", "waived", None),
        json!({ "do": "check", "person": "ada", "check": "sound", "state": "done", "note": "x" }),
        json!({ "do": "message", "to": "stage", "text": "x" }),
        json!({ "do": "message", "to": "desk", "text": "x".repeat(281) }),
        json!({ "do": "message", "to": "desk", "text": " " }),
        json!({ "do": "set-person", "person": "ada", "field": "name", "value": "x" }),
        json!({ "do": "substitute", "appearance": "ada-opening", "person": "bob" }),
        json!({ "do": "several", "commands": [check("ada", "sound", "done", None)] }),
        json!({ "do": "swap" }),
        json!({ "do": "fill", "seconds": 60 }),
        json!({ "do": "takeaway", "text": "x" }),
        json!({ "do": "take" }),
        json!({ "do": "undo" }),
    ] {
        let (status, answer) = act(&served, &token, &refused);
        assert!((400..500).contains(&status), "{refused}: {status} {answer}");
    }
    assert_eq!(served.stand.show().people, before);
}

#[test]
fn nothing_can_be_asked_but_the_page_itself() {
    let served = served();
    let (_, token) = own(&served, "ada");
    let (mut line, _) = welcomed(&served, &token);
    let asks = [
        json!({ "ask": "private", "person": "ada" }),
        json!({ "ask": "set-private", "person": "ada", "field": "phone", "text": "06" }),
        json!({ "ask": "erase-person", "person": "ada" }),
        json!({ "ask": "erase-what" }),
        json!({ "ask": "erase-show", "told_by": "initials", "names": [] }),
        json!({ "ask": "remedies", "segment": "opening" }),
        json!({ "ask": "print", "what": "call-sheet", "form": "pdf" }),
        json!({ "ask": "sharing" }),
        json!({ "ask": "make-link", "right": "own", "person": "bob", "label": "", "calls": false }),
    ];
    for (n, ask) in asks.into_iter().enumerate() {
        line.send(&json!({ "n": n, "ask": ask }));
        assert_eq!(line.message()["reply"]["code"], "not-allowed", "{ask}");
    }
    for path in ["show", "rundown", "live", "people", "as-run"] {
        let answer = Call::get(&format!("/api/{path}")).key(&token).send(served.address);
        assert_eq!(answer.status, 403, "{path}");
    }
    line.send(&json!({ "n": 99, "ask": { "ask": "hello" } }));
    let hello = line.message();
    assert_eq!(hello["reply"]["host"]["person"], "ada");
    assert!(OTHERS.iter().all(|other| !hello.to_string().contains(other)), "{hello}");
}

#[test]
fn a_link_is_made_for_someone_who_is_there_and_withdrawn_as_any_other() {
    let served = served();
    assert!(served.sharing.links.make_own(PersonId("zoe".into()), "").is_err());
    let (id, token) = own(&served, "ada");
    let (_line, _) = welcomed(&served, &token);
    served.sharing.links.withdraw(&id).unwrap();
    assert!(Line::to(served.address, &token).is_err());
    let mut manager = served.line();
    let _ = manager.message();
    let make = |person: Value| json!({ "n": 1, "ask": { "ask": "make-link", "right": "own", "person": person, "label": "", "calls": true } });
    manager.send(&make(Value::Null));
    assert_eq!(manager.message()["reply"]["code"], "malformed", "whose page is it?");
    manager.send(&make(json!("ada")));
    let made = manager.message();
    let links = made["reply"]["links"].as_array().unwrap();
    let link = links.last().unwrap();
    let of = (&link["right"], &link["person"], &link["calls"]);
    assert_eq!(of, (&json!("own"), &json!("ada"), &json!(false)));
    // One who is no more in the show sees nobody.
    assert!(serde_json::to_value(Right::Own).is_ok());
}
