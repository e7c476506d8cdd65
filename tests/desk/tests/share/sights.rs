//! Each right sees its part of the show, and nothing personal leaves with it.

use desk::Right;
use serde_json::{Value, json};
use show::Command;
use tests_desk::Stand;
use tests_desk::merge::merge;
use tests_desk::served::Served;
use tests_desk::socket::Line;
use wire::Do;

const NOTE: &str = "Rappeler la veille";

fn served() -> Served {
    let stand = Stand::day();
    let edit = |field: &str, value: &str| {
        let (field, value) = (field.to_owned(), value.to_owned());
        stand.act(Do::SetSegment { segment: "opening".into(), field, value }).unwrap();
    };
    edit("notes", NOTE);
    edit("script", "Bonjour à toutes et tous");
    Served::of(stand)
}

fn welcomed(served: &Served, right: Right) -> (Line, Value) {
    let mut line = Line::to(served.address, served.key(right)).unwrap();
    let view = line.message()["view"].clone();
    (line, view)
}

#[test]
fn what_is_being_prepared_is_for_those_who_run_the_show() {
    let served = served();
    for right in
        [Right::Host, Right::Speaker, Right::Rapporteur, Right::Board, Right::Source, Right::Viewer]
    {
        let (_, view) = welcomed(&served, right);
        assert_eq!(view["alerts"], json!([]), "{right:?}");
        assert_eq!(view["checklist"], json!([]), "{right:?}");
        for person in view["people"].as_array().unwrap() {
            assert_eq!((&person["marks"], &person["kept"]), (&json!([]), &json!([])), "{right:?}");
        }
        for cast in
            view["segments"].as_array().unwrap().iter().flat_map(|s| s["cast"].as_array().unwrap())
        {
            assert_eq!((&cast["state"], &cast["why"]), (&json!(""), &Value::Null), "{right:?}");
        }
    }
}

#[test]
fn the_host_reads_the_script_and_the_public_does_not() {
    let served = served();
    let said = |right| welcomed(&served, right).1["segments"][0]["script"].clone();
    assert_eq!(said(Right::Host), "Bonjour à toutes et tous");
    for right in [Right::Speaker, Right::Rapporteur, Right::Board, Right::Source, Right::Viewer] {
        assert_eq!(said(right), "", "{right:?}");
        let (_, view) = welcomed(&served, right);
        assert!(!view.to_string().contains(NOTE), "{right:?}");
    }
}

#[test]
fn a_word_to_the_host_does_not_reach_the_stage() {
    let served = served();
    let (mut host, mut theirs) = welcomed(&served, Right::Host);
    let (mut stage, mut shown) = welcomed(&served, Right::Speaker);
    let word = |text: &str, to: &str| Do::Message { text: text.into(), to: Some(to.into()) };
    served.stand.act(word("Elle arrive", "host")).unwrap();
    merge(&mut theirs, &host.message());
    assert_eq!(theirs["message"]["text"], "Elle arrive");
    served.stand.act(word("Concluez", "stage")).unwrap();
    merge(&mut shown, &stage.message());
    assert_eq!(shown["message"]["text"], "Concluez", "the first that the stage hears");
    assert!(shown["asked"].is_null());
}

#[test]
fn the_waiting_room_sees_who_is_there_and_not_how_ready_they_are() {
    let Command::Bring { programme, .. } = kit::a_show() else { unreachable!("it is brought") };
    let checklist = desk::door::checklist();
    let served = Served::of(Stand::live(Command::Bring { programme, checklist }));
    let (mut line, mut view) = welcomed(&served, Right::Board);
    let person = served.stand.view()["people"][0].clone();
    let (id, next) = (person["id"].as_str().unwrap(), &person["next"]);
    let theirs = |view: &Value| {
        let people = view["people"].as_array().unwrap();
        people.iter().find(|one| one["id"] == id).unwrap().clone()
    };
    assert_eq!((&theirs(&view)["state"], &theirs(&view)["next"]), (&json!("expected"), next));
    for (check, state, note, seen) in [
        ("sound", "problem", "Micro muet", "expected"),
        ("connected", "done", "", "connected"),
        ("standing-by", "done", "", "in-place"),
    ] {
        let (check, state, note) = (check.into(), state.into(), Some(note.into()));
        let passage = next.as_str().map(str::to_owned);
        let mark = Do::Check { person: id.into(), appearance: passage, check, state, note };
        served.stand.act(mark).unwrap();
        if seen != "expected" {
            merge(&mut view, &line.message());
        }
        assert_eq!(theirs(&view)["state"], seen);
    }
    assert!(!view.to_string().contains("Micro muet"));
    let public = welcomed(&served, Right::Viewer).1;
    assert_eq!(theirs(&public)["state"], "", "everyone else is told nothing of it");
}

#[test]
fn a_part_follows_the_show_turn_by_turn() {
    let served = served();
    let (mut line, mut view) = welcomed(&served, Right::Viewer);
    served.stand.top_at("09:00");
    merge(&mut view, &line.message());
    assert_eq!(view["line"]["tracks"][0]["on_air"]["segment"], "opening");
    let fresh = welcomed(&served, Right::Viewer).1;
    assert_eq!(view, fresh);
}

#[test]
fn the_host_says_ready_and_reads_and_the_desk_sees_it() {
    let served = served();
    served.stand.top_at("09:00");
    let (mut host, _) = welcomed(&served, Right::Host);
    served.stand.act(Do::Message { text: "Concluez".into(), to: None }).unwrap();
    let at = host.message()["changes"]["message"][0]["at"].clone();
    for command in [json!({ "do": "read", "message": at }), json!({ "do": "host-ready" })] {
        let answer = served.act_as(Right::Host, &command);
        assert_eq!(answer.status, 200, "{answer:?}");
    }
    let view = served.stand.view();
    assert_eq!(view["message"]["read"][0]["by"], "host");
    assert!(view["line"]["tracks"][0]["next"]["host_ready"].is_number());
}

#[test]
fn what_only_the_desk_may_ask_is_refused_to_the_others() {
    let served = served();
    let (mut line, _) = welcomed(&served, Right::Host);
    let asks = [
        json!({ "ask": "drift" }),
        json!({ "ask": "private", "person": "p1" }),
        json!({ "ask": "print", "what": "closing", "form": "pdf" }),
        json!({ "ask": "draft", "name": "a", "bytes": "" }),
        json!({ "ask": "sharing" }),
        json!({ "ask": "make-link", "right": "manager", "label": "", "calls": true }),
    ];
    for (n, ask) in asks.into_iter().enumerate() {
        line.send(&json!({ "n": n, "ask": ask }));
        assert_eq!(line.message()["reply"]["code"], "not-allowed", "{ask}");
    }
}
