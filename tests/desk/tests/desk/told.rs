//! The day told afterwards: what is asked at the door, and its papers and tables.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tests_desk::Stand;
use wire::papers::Print;
use wire::{Ask, Do, Reply};

/// The small day called through: a hold, a TOP over what is open, a minute given, one taken back.
fn called() -> Stand {
    let stand = Stand::day();
    stand
        .act(Do::Check {
            person: "ada".into(),
            check: "confirmed".into(),
            state: "done".into(),
            appearance: None,
            note: None,
        })
        .unwrap();
    stand.top_at("09:00:30").at("09:06");
    stand.act(Do::Hold).unwrap();
    stand.at("09:07:30").act(Do::Resume).unwrap();
    stand.top_at("09:13").at("09:20");
    stand.act(Do::Adjust { seconds: 60, segment: None }).unwrap();
    stand.act(Do::Message { text: "Encore une question".into(), to: None }).unwrap();
    stand.act(Do::SetDuration { segment: "closing".into(), seconds: 600, was: None }).unwrap();
    stand.act(Do::Undo { turn: None }).unwrap();
    stand.top_at("09:50").at("09:51");
    stand.act(Do::Back { track: None, segment: None }).unwrap();
    stand.top_at("09:52").top_at("10:16:30").top_at("11:15").top_at("11:31");
    stand
}

fn reply(stand: &Stand, ask: Value) -> Value {
    serde_json::to_value(stand.ask(serde_json::from_value(ask).unwrap())).unwrap()
}

fn journal(stand: &Stand, before: Option<u64>) -> Value {
    let run = stand.show().current.unwrap().0;
    reply(stand, json!({ "ask": "journal", "run": run, "before": before }))
}

#[test]
fn the_journal_says_each_turn_in_words() {
    let stand = called();
    let page = journal(&stand, None);
    let line = |line: &Value| {
        let at = kit::at("00:00").0;
        let secs = (line["at"].as_f64().unwrap() as i64 - at) / 1000;
        let struck = if line["undone"] == true { " (annulé)" } else { "" };
        let notes =
            line["notes"].as_array().unwrap().iter().map(|n| format!(" | {}", n.as_str().unwrap()));
        format!(
            "{:02}:{:02}:{:02} {} [{}] {}{}{struck}",
            secs / 3600,
            secs / 60 % 60,
            secs % 60,
            line["who"].as_str().unwrap(),
            line["code"].as_str().unwrap(),
            line["text"].as_str().unwrap(),
            notes.collect::<String>(),
        )
    };
    let lines: Vec<_> = page["lines"].as_array().unwrap().iter().map(line).collect();
    insta::assert_snapshot!(lines.join("\n"));
    assert_eq!(page["before"], Value::Null);
}

#[test]
fn a_correction_is_one_more_line_and_what_it_corrects_is_struck_until_it_is_undone() {
    let stand = called();
    let correct = json!({ "do": "correct-start", "segment": "lunch", "seconds": -30 });
    stand.act(serde_json::from_value(correct).unwrap()).unwrap();
    let lines = journal(&stand, None)["lines"].clone();
    let text = "Correction\u{a0}: lunch a vraiment commencé à 10:16:00, non à 10:16:30";
    assert_eq!((&lines[0]["text"], &lines[0]["corrects"]), (&json!(text), &json!(true)));
    let of = |lines: &Value, text: &str| {
        lines.as_array().unwrap().iter().find(|line| line["text"] == text).unwrap().clone()
    };
    assert!(of(&lines, "TOP lunch")["corrected"].is_f64());
    stand.act(Do::Undo { turn: None }).unwrap();
    let lines = journal(&stand, None)["lines"].clone();
    assert_eq!(of(&lines, "TOP lunch")["corrected"], Value::Null);
    assert_eq!(of(&lines, text)["undone"], true);
}

#[test]
fn the_journal_comes_a_page_at_a_time_newest_first() {
    let stand = Stand::day();
    for n in 0..150 {
        stand.act(Do::Message { text: format!("{n}"), to: None }).unwrap();
    }
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = reply(&stand, json!({ "ask": "journal", "run": null, "before": before }));
        let lines = page["lines"].as_array().unwrap();
        assert!(lines.len() <= 60);
        seen.extend(lines.iter().map(|line| line["seq"].as_u64().unwrap()));
        before = page["before"].as_u64();
        if before.is_none() {
            break;
        }
    }
    assert_eq!(seen, (1..=152).rev().collect::<Vec<_>>());
}

#[test]
fn the_debrief_is_the_record_and_its_sum_the_drift() {
    let stand = called();
    let told = reply(&stand, json!({ "ask": "debrief", "run": null, "rehearsal": null }));
    let sum: i64 =
        told["drift"]["causes"].as_array().unwrap().iter().map(|c| c["by"].as_i64().unwrap()).sum();
    assert_eq!((sum, told["drift"]["over"].as_i64().unwrap()), (60, 60));
    let record = stand.desk.read(|r| wire::api::as_run(r.show, &r.moment)).unwrap();
    for row in record.as_array().unwrap() {
        let rows = told["rows"].as_array().unwrap();
        let beside = rows.iter().find(|it| it["segment"] == row["segment"]).unwrap();
        assert_eq!(beside["planned"], row["planned"]);
        let without = beside["real"].as_i64().unwrap() - beside["held"].as_i64().unwrap();
        assert_eq!(without, row["real"].as_i64().unwrap());
    }
    assert_eq!((told["takes"].as_u64(), told["held"].as_i64()), (Some(5), Some(90)));
    assert_eq!(told["fixed"][1]["late"], 90);
    assert_eq!((&told["as_rehearsed"], &told["rehearsal"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_rehearsal_becomes_the_plan_in_one_turn_and_ctrl_z_gives_it_back() {
    let stand = Stand::with(kit::a_show());
    let at = Some(kit::at("08:58").0 as f64);
    stand.at("08:58").act(Do::Rehearse { at, speed: Some(1), from: None }).unwrap();
    stand.top_at("09:00").top_at("09:12:20").top_at("09:50").top_at("10:03:40");
    let plan = |stand: &Stand| {
        reply(stand, json!({ "ask": "debrief", "run": null, "rehearsal": null }))["as_rehearsed"]
            .clone()
    };
    let lengths = plan(&stand)["lengths"].clone();
    let lengths: Vec<_> = lengths
        .as_array()
        .unwrap()
        .iter()
        .map(|l| {
            json!({
                "segment": l["segment"], "was": l["was"], "now": l["now"],
            })
        })
        .collect();
    let of = |at: usize, field: &str| lengths[at][field].as_i64().unwrap() / 60;
    assert_eq!([of(0, "now"), of(1, "now"), of(2, "now")], [12, 38, 14]);
    let before = stand.show().plan;
    let turns = stand.kept();
    stand
        .act(serde_json::from_value(json!({ "do": "set-lengths", "lengths": lengths })).unwrap())
        .unwrap();
    assert_eq!(stand.kept(), turns + 1);
    assert_eq!(plan(&stand)["lengths"], json!([]));
    stand.act(Do::Undo { turn: None }).unwrap();
    assert_eq!(stand.show().plan, before);
}

#[test]
fn a_replay_stands_where_the_run_stood_and_the_desk_goes_on() {
    let stand = called();
    let run = stand.show().current.unwrap().0;
    let tape = reply(&stand, json!({ "ask": "tape", "run": run }));
    let takes = tape["takes"].as_array().unwrap();
    assert_eq!(takes.len(), 5, "the one that was taken back is none");
    let at = |place: &Value| reply(&stand, json!({ "ask": "replay", "run": run, "at": place }));
    let first = at(&takes[0]["at"]);
    assert_eq!(first["view"]["line"]["tracks"][0]["on_air"]["segment"], "opening");
    assert_eq!(first["show"].as_f64().unwrap() as i64, kit::at("09:00:30").0);
    let held = at(&json!(takes[0]["at"].as_f64().unwrap() + 360_000.0));
    assert_eq!(held["view"]["line"]["state"], "hold");
    let mut end = at(&tape["length_ms"])["view"].clone();
    let mut now = stand.view();
    for view in [&mut end, &mut now] {
        view["clock"] = Value::Null;
    }
    assert_eq!(end, now);
    assert_eq!(stand.line()["state"], "after");
}

#[test]
fn a_run_that_is_not_there_is_refused_in_words() {
    let stand = Stand::day();
    for ask in [
        json!({ "ask": "tape", "run": "none" }),
        json!({ "ask": "replay", "run": "none", "at": 0 }),
        json!({ "ask": "journal", "run": "none", "before": null }),
        json!({ "ask": "print", "what": "as-run", "form": "pdf", "run": "none" }),
        json!({ "ask": "print", "what": "as-run", "form": "docx" }),
    ] {
        let said = reply(&stand, ask.clone());
        assert_eq!(said["reply"], "no", "{ask}");
        assert!(!said["text"].as_str().unwrap().contains('['), "{said}");
    }
}

#[test]
fn before_any_run_nothing_is_told() {
    let stand = Stand::with(kit::a_show());
    let told = reply(&stand, json!({ "ask": "debrief", "run": null, "rehearsal": null }));
    assert_eq!(
        (&told["run"], &told["runs"], &told["rows"]),
        (&Value::Null, &json!([]), &json!([]))
    );
}

fn printed(stand: &Stand, what: &str, form: &str) -> (String, Vec<u8>) {
    match stand.ask(Ask::Print(Print { what: what.into(), form: form.into(), ..Print::default() }))
    {
        Reply::File { name, bytes, .. } => (name, STANDARD.decode(bytes.unwrap()).unwrap()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_as_run_goes_out_as_a_table_as_json_and_on_paper() {
    let stand = called();
    let (name, csv) = printed(&stand, "as-run", "csv");
    assert_eq!(name, "Conducteur réalisé L’économie de l’alliance.csv");
    insta::assert_snapshot!(String::from_utf8(csv).unwrap().trim_start_matches('\u{feff}'));
    let (_, json) = printed(&stand, "as-run", "json");
    let record: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(record, stand.desk.read(|r| wire::api::as_run(r.show, &r.moment)).unwrap());
    for what in ["as-run", "debrief"] {
        let (_, pdf) = printed(&stand, what, "pdf");
        assert!(pdf.starts_with(b"%PDF"), "{what}");
    }
}
