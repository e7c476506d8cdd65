//! The local API: the shapes of its readings, and what commands are answered.

use desk::Right;
use insta::assert_json_snapshot;
use serde_json::{Value, json};
use tests_desk::Stand;
use tests_desk::http::{Answer, Call};
use tests_desk::served::Served;

/// The small day with its debate on air since 09:10, four minutes over.
fn under_way() -> Served {
    let stand = Stand::day();
    let tick = wire::Do::Check {
        person: "bob".into(),
        check: "confirmed".into(),
        state: "done".into(),
        appearance: None,
        note: None,
    };
    stand.act(tick).unwrap();
    stand.top_at("09:00").top_at("09:10").at("09:49");
    Served::of(stand)
}

fn code(answer: &Answer) -> (u16, String) {
    (answer.status, answer.json()["code"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn live_says_where_the_run_stands() {
    let served = under_way();
    assert_json_snapshot!("live", served.get("/api/live").json());
    served.stand.act(wire::Do::Hold).unwrap();
    served.stand.at("09:51");
    let held = served.get("/api/live").json();
    assert_eq!(
        (held["state"].as_str(), held["on_air"]["over"].as_i64()),
        (Some("hold"), Some(240))
    );
}

#[test]
fn live_before_a_run_in_a_gap_and_after() {
    let served = Served::of(Stand::with(kit::a_show()));
    let before = served.get("/api/live").json();
    assert_eq!(before["state"], "before");
    assert_eq!((&before["on_air"], &before["mode"]), (&Value::Null, &Value::Null));
    let stand = &served.stand;
    stand.at("08:59").command(kit::stage::go_live()).unwrap();
    for time in ["09:00", "09:10", "09:40"] {
        stand.top_at(time);
    }
    stand.at("09:50").act(wire::Do::End { segment: None }).unwrap();
    assert_json_snapshot!("live-gap", served.get("/api/live").json());
    for time in ["10:15", "11:15", "11:28"] {
        stand.top_at(time);
    }
    let after = served.get("/api/live").json();
    assert_eq!(
        (after["state"].as_str(), after["day"]["over"].as_i64()),
        (Some("after"), Some(-120))
    );
}

#[test]
fn the_other_readings_have_their_shapes() {
    let served = under_way();
    assert_json_snapshot!("show", served.get("/api/show").json());
    let rundown = served.get("/api/rundown").json();
    assert_eq!(rundown.as_array().unwrap().len(), 5);
    assert_json_snapshot!("rundown-row", rundown[1]);
    let people = served.get("/api/people").json();
    let bob = people.as_array().unwrap().iter().find(|p| p["id"] == "bob").unwrap();
    assert_json_snapshot!("person", bob);
    assert_json_snapshot!("as-run", served.get("/api/as-run").json());
}

#[test]
fn a_command_is_answered_after_the_disk_has_it() {
    let served = under_way();
    let answer = served.act(&json!({ "do": "hold" }));
    let seq = served.stand.kept();
    assert_eq!(answer.json(), json!({ "ok": true, "seq": seq, "standing": "agreed" }));
}

#[test]
fn the_commands_of_the_contract_are_taken() {
    let served = under_way();
    let on = |id: &str| served.stand.show().plan.segment(&id.into()).unwrap().clone();
    for body in [
        json!({ "do": "adjust", "seconds": 60 }),
        json!({ "do": "hold" }),
        json!({ "do": "resume" }),
        json!({ "do": "standby", "segment": "talk" }),
        json!({ "do": "set-duration", "segment": "closing", "seconds": 1200 }),
        json!({ "do": "check", "person": "ada", "check": "confirmed", "state": "done" }),
        json!({ "do": "message", "text": "Concluez" }),
        json!({ "do": "takeaway", "text": "Une idée", "theme": "Richesses" }),
        json!({ "do": "undo" }),
        json!({ "do": "skip", "segment": "closing" }),
        json!({ "do": "take", "from": "debate", "to": "talk", "override": true }),
        json!({ "do": "back" }),
    ] {
        let answer = served.act(&body);
        assert_eq!(answer.status, 200, "{body}: {answer:?}");
    }
    assert_eq!(on("closing").duration, 1200);
    assert_eq!(served.stand.show().takeaways, [], "undo took the note back");
    assert_eq!(served.stand.on_air().as_deref(), Some("debate"));
}

#[test]
fn refusals_bear_their_facts() {
    let served = under_way();
    let open = served.act(&json!({ "do": "take" }));
    assert_eq!(code(&open), (409, "critical-open".into()));
    assert_eq!(
        open.json()["missing"],
        json!([{ "person": "rameau", "check": "confirmed" }, { "person": "rameau", "check": "sound" }])
    );
    assert!(open.json()["text"].as_str().unwrap().contains('2'), "{open:?}");
    // The second one within three seconds is meant.
    served.stand.hands.wait(1_000);
    assert_eq!(served.act(&json!({ "do": "take" })).status, 200);
    served.stand.hands.wait(200);
    let soon = served.act(&json!({ "do": "take", "override": true }));
    assert_eq!(code(&soon), (409, "too-soon".into()));
    assert_eq!(soon.json()["wait_ms"], 400);
    let stale = served.act(&json!({ "do": "take", "from": "debate", "to": "talk" }));
    assert_eq!(code(&stale), (409, "stale".into()));
    let unknown = served.act(&json!({ "do": "skip", "segment": "nowhere" }));
    assert_eq!(code(&unknown), (409, "unknown".into()));
}

#[test]
fn a_repeat_with_an_id_is_harmless() {
    let served = under_way();
    let body =
        json!({ "do": "take", "override": true, "id": "0197a000-0000-7000-8000-00000000000a" });
    let first = served.act(&body);
    served.stand.hands.wait(60_000);
    assert_eq!(served.act(&body).json(), first.json());
    assert_eq!(served.stand.on_air().as_deref(), Some("talk"));
}

#[test]
fn what_cannot_be_read_is_malformed_and_changes_nothing() {
    let served = under_way();
    let kept = served.stand.kept();
    let bodies = [
        "",
        "{",
        "null",
        "[]",
        "7",
        "\"take\"",
        "{}",
        r#"{"do":7}"#,
        r#"{"do":"dance"}"#,
        r#"{"do":"adjust"}"#,
        r#"{"do":"adjust","seconds":"sixty"}"#,
        r#"{"do":"adjust","seconds":1e99}"#,
        r#"{"do":"hold","id":"seven"}"#,
        r#"{"do":"hold","id":7}"#,
        r#"{"do":"check","person":"bob","check":"confirmed","state":"perhaps"}"#,
        r#"{"do":"set-segment","segment":"talk","field":"colour","value":"red"}"#,
        r#"{"do":"set-date","date":"yesterday"}"#,
        "{\"do\":\"message\",\"text\":\"\u{0}",
    ];
    for body in bodies {
        let call = Call::post("/api/do", body).header("Content-Length", &body.len().to_string());
        let answer = call.key(served.key(Right::Manager)).send(served.address);
        assert_eq!(code(&answer), (400, "malformed".into()), "{body}: {answer:?}");
        let text = answer.json()["text"].as_str().unwrap().to_owned();
        assert!(!text.contains("{$") && !text.starts_with('['), "{text}");
    }
    let bytes = Call::post("/api/do", vec![0xff, 0xfe, 0x00]);
    assert_eq!(bytes.key(served.key(Right::Manager)).send(served.address).status, 400);
    assert_eq!(served.stand.kept(), kept);
}

#[test]
fn content_of_any_kind_is_read_as_json() {
    let served = under_way();
    for kind in ["application/json", "text/plain", "application/x-www-form-urlencoded", "nonsense"]
    {
        let call = Call::post("/api/do", r#"{"do":"message","text":"x"}"#);
        let answer = call.key(served.key(Right::Manager)).header("Content-Type", kind);
        assert_eq!(answer.send(served.address).status, 200, "{kind}");
    }
}

#[test]
fn too_much_is_too_large() {
    let served = under_way();
    let text = "x".repeat(600 * 1024);
    let answer = served.act(&json!({ "do": "message", "text": text }));
    assert_eq!(answer.status, 413);
    // The longest that a text may be still goes through.
    let longest = "\u{1F3AC}".repeat(20_000);
    assert_eq!(served.act(&json!({ "do": "message", "text": longest })).status, 200);
    let longer = "a".repeat(20_001);
    assert_eq!(
        code(&served.act(&json!({ "do": "message", "text": longer }))),
        (409, "bad-text".into())
    );
}

#[test]
fn what_never_comes_holds_up_nobody() {
    let served = under_way();
    // A promise of a body that is not kept, and half a request.
    let promised =
        Call::post("/api/do", "{").key(served.key(Right::Manager)).header("Content-Length", "999");
    let mut waiting = Vec::new();
    for bytes in [promised.bytes(served.address), b"GET /api/live HTT".to_vec()] {
        let mut line = std::net::TcpStream::connect(served.address).unwrap();
        std::io::Write::write_all(&mut line, &bytes).unwrap();
        waiting.push(line);
    }
    assert_eq!(served.act(&json!({ "do": "hold" })).status, 200);
    // And the server still stops when it is told to.
    drop(served);
}

#[test]
fn hardware_that_can_only_fetch_an_address_calls_too() {
    let served = under_way();
    let fetch = |path: &str| served.get(path);
    assert_eq!(fetch("/api/companion/hold").status, 200);
    assert_eq!(fetch("/api/companion/resume").status, 200);
    assert_eq!(code(&fetch("/api/companion/take")), (409, "critical-open".into()));
    served.stand.hands.wait(1_500);
    assert_eq!(fetch("/api/companion/take").status, 200);
    assert_eq!(served.stand.on_air().as_deref(), Some("talk"));
    assert_eq!(code(&fetch("/api/companion/dance")), (400, "malformed".into()));
    let posted = Call::post("/api/companion/hold", "").key(served.key(Right::Manager));
    assert_eq!(posted.send(served.address).status, 200);
}

#[test]
fn another_method_is_not_allowed() {
    let served = under_way();
    assert_eq!(served.get("/api/do").status, 405);
    let posted = Call::post("/api/live", "{}").key(served.key(Right::Manager));
    assert_eq!(posted.send(served.address).status, 405);
}

#[test]
fn a_desk_that_stopped_is_said_to_be_unavailable() {
    let served = under_way();
    served.stand.desk.clone().stop();
    assert_eq!(code(&served.get("/api/live")), (503, "stopped".into()));
    assert_eq!(code(&served.act(&json!({ "do": "hold" }))), (503, "stopped".into()));
}
