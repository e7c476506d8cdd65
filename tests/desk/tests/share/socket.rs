//! The WebSocket: the whole view first, then one message a change.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tests_desk::Stand;
use tests_desk::merge::merge;
use tests_desk::served::Served;
use tests_desk::socket::Line;

fn served() -> Served {
    Served::of(Stand::day())
}

/// A line, and the view it was welcomed with.
fn joined(served: &Served) -> (Line, Value) {
    let mut line = served.line();
    let welcome = line.message();
    assert_eq!(welcome["push"], "welcome");
    (line, welcome["view"].clone())
}

#[test]
fn the_first_message_is_the_whole_view() {
    let served = served();
    let mut line = served.line();
    let welcome = line.message();
    assert_eq!(welcome["push"], "welcome");
    assert_eq!(welcome["view"], served.stand.view());
    assert_eq!(welcome["now"].as_f64(), Some(served.stand.hands.now().wall as f64));
}

#[test]
fn each_turn_is_one_change() {
    let served = served();
    let (mut line, mut view) = joined(&served);
    served.stand.top_at("09:00");
    let change = line.message();
    assert_eq!((change["push"].as_str(), &change["seq"]), (Some("change"), &json!(3)));
    assert!(change["changes"].get("about").is_none(), "only what changed: {change}");
    merge(&mut view, &change);
    // The alerts that a TOP silences or raises come beside.
    assert_eq!(view, served.stand.view());
}

#[test]
fn with_nothing_happening_nothing_comes() {
    let served = served();
    let (mut line, _) = joined(&served);
    assert_eq!(line.anything_within(Duration::from_secs(2)), None);
}

#[test]
fn questions_are_answered_with_their_number() {
    let served = served();
    let (mut line, mut view) = joined(&served);
    line.send(
        &json!({ "n": 7, "ask": { "ask": "do", "command": { "do": "message", "text": "Un" } } }),
    );
    line.send(&json!({ "n": 8, "ask": { "ask": "fit" } }));
    line.send(&json!({ "n": 9, "ask": { "ask": "hello", "language": "en" } }));
    line.send(&json!({ "n": 10, "ask": { "ask": "do", "command": { "do": "hold" } } }));
    assert_eq!(
        line.reply(&json!(7), &mut view),
        json!({ "reply": "done", "seq": 3, "standing": "agreed" })
    );
    assert_eq!(line.reply(&json!(8), &mut view)["code"], "no-closing");
    let hello = line.reply(&json!(9), &mut view);
    assert_eq!(
        (hello["reply"].as_str(), hello["host"]["right"].as_str()),
        (Some("hello"), Some("manager"))
    );
    assert_eq!(hello["view"], served.stand.view());
    let refused = line.reply(&json!(10), &mut view);
    assert_eq!(refused["code"], "nothing-on-air");
    assert!(refused["text"].as_str().unwrap().contains("on air"), "in English: {refused}");
}

#[test]
fn a_bare_command_is_taken_too() {
    let served = served();
    let (mut line, mut view) = joined(&served);
    let id = "0197a000-0000-7000-8000-00000000000b";
    for _ in 0..2 {
        line.send(&json!({ "do": "message", "text": "Deux", "id": id }));
        assert_eq!(line.reply(&Value::Null, &mut view)["seq"], 3, "once");
    }
    assert_eq!(served.stand.show().message.unwrap().text, "Deux");
}

#[test]
fn whoever_looks_sees_what_another_does() {
    let served = served();
    let (mut one, _) = joined(&served);
    let (mut other, mut view) = joined(&served);
    one.send(&json!({ "do": "take", "override": true }));
    merge(&mut view, &other.message());
    assert_eq!(view["line"]["tracks"][0]["on_air"]["segment"], "opening");
}

#[test]
fn what_cannot_be_read_is_refused_and_the_line_goes_on() {
    let served = served();
    let (mut line, mut view) = joined(&served);
    for text in [
        "",
        "{",
        "null",
        "[1]",
        r#"{"do":"dance"}"#,
        r#"{"n":1}"#,
        r#"{"n":"one","ask":{"ask":"fit"}}"#,
        r#"{"n":1,"ask":{"ask":"dance"}}"#,
        r#"{"do":7}"#,
    ] {
        line.say(text);
        let refused = line.reply(&Value::Null, &mut view);
        assert_eq!(
            (refused["reply"].as_str(), refused["code"].as_str()),
            (Some("no"), Some("malformed")),
            "{text}"
        );
        assert!(!refused["text"].as_str().unwrap().contains("{$"), "{refused}");
    }
    line.say_bytes(vec![0xff; 1000]);
    line.send(
        &json!({ "n": 2, "ask": { "ask": "do", "command": { "do": "message", "text": "Là" } } }),
    );
    assert_eq!(line.reply(&json!(2), &mut view)["reply"], "done");
}

#[test]
fn a_document_comes_in_over_it() {
    let served = Served::of(Stand::with(kit::a_show()));
    let (mut line, mut view) = joined(&served);
    // "9h – 10h : Ouverture"
    let (name, bytes) = ("p.md", "OWgg4oCTIDEwaCA6IE91dmVydHVyZQ==");
    line.send(&json!({ "n": 1, "ask": { "ask": "draft", "name": name, "bytes": bytes } }));
    assert_eq!(line.reply(&json!(1), &mut view)["draft"]["segments"][0]["title"], "Ouverture");
    let choices =
        json!({ "date": "2021-07-12", "zone": "Europe/Paris", "title": "Jour", "hard": null });
    line.send(&json!({ "n": 2, "ask": { "ask": "bring", "name": name, "bytes": bytes, "choices": choices } }));
    assert_eq!(line.reply(&json!(2), &mut view)["reply"], "done");
    merge(&mut view, &line.message());
    assert_eq!(view, served.stand.view());
}

#[test]
fn a_client_that_takes_nothing_is_dropped_and_delays_nobody() {
    let served = served();
    let (mut stuck, _) = joined(&served);
    let (mut well, mut view) = joined(&served);
    // Far more than the buffers of a line hold; the stuck one reads nothing of it.
    let text = "\u{1F3AC}".repeat(20_000);
    let mut slowest = Duration::ZERO;
    let began = Instant::now();
    for n in 0..250 {
        let sent = Instant::now();
        served
            .stand
            .act(wire::Do::Message {
                text: format!("{n:03}{}", &text[..text.len() - 16]),
                to: None,
            })
            .unwrap();
        merge(&mut view, &well.message());
        slowest = slowest.max(sent.elapsed());
    }
    assert_eq!(view["message"]["text"].as_str().map(|t| &t[..3]), Some("249"));
    assert!(slowest < Duration::from_secs(4), "one had to wait {slowest:?}");
    // Its line is closed within the patience of the server, with what it had been sent unread.
    std::thread::sleep(Duration::from_secs(7).saturating_sub(began.elapsed()));
    let mut messages = 0;
    while stuck.read().is_some() {
        messages += 1;
    }
    assert!(messages < 250, "it was given up before it was given all: {messages}");
}

#[test]
fn one_that_fell_behind_is_given_the_whole_view_again() {
    let served = served();
    let (mut slow, mut view) = joined(&served);
    for n in 0..400 {
        served.stand.act(wire::Do::Message { text: format!("mot {n}"), to: None }).unwrap();
    }
    let last = json!("mot 399");
    while view["message"]["text"] != last {
        let message = slow.message();
        match message["push"].as_str() {
            Some("welcome") => view = message["view"].clone(),
            _ => merge(&mut view, &message),
        }
    }
    assert_eq!(view, served.stand.view());
}

#[test]
fn after_a_hello_comes_what_follows_it_and_nothing_older() {
    let served = served();
    let (mut line, _) = joined(&served);
    // Said and not yet read: the answer knows of it already.
    served.stand.act(wire::Do::Message { text: "Avant".into(), to: None }).unwrap();
    let mut view = Value::Null;
    line.send(&json!({ "n": 1, "ask": { "ask": "hello" } }));
    let hello = loop {
        let message = line.message();
        if message["n"] == 1 {
            break message["reply"].clone();
        }
    };
    view.clone_from(&hello["view"]);
    assert_eq!(view["message"]["text"], "Avant");
    served.stand.act(wire::Do::Message { text: "Après".into(), to: None }).unwrap();
    let next = line.message();
    assert_eq!(next["changes"]["message"][0]["text"], "Après", "{next}");
    merge(&mut view, &next);
    assert_eq!(view, served.stand.view());
}
