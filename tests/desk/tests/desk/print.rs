//! The closing: composed, fitted, put on the rundown and on paper.

use desk::print::file_name;
use paper::ClosingPaper;
use serde_json::Value;
use tests_desk::Stand;
use wire::words::{Language, Words};
use wire::{Ask, Do, Reply};

/// The sample, live, up to its closing at so late a time.
fn at_the_closing(text: &str) -> Stand {
    let bytes = include_bytes!("../../../../data/shows/alliance-2021.md");
    let zone = Some("Europe/Paris".to_owned());
    let choices = wire::ask::Choices { zone, ..Default::default() };
    let stand = Stand::live(desk::door::bringing("alliance.md", bytes, &choices).unwrap());
    let last = stand.show().plan.segments.last().unwrap().id.0.clone();
    stand.at(text);
    stand.act(Do::Standby { track: None, segment: Some(last) }).unwrap();
    stand.top().unwrap();
    assert!(matches!(stand.ask(Ask::Compose { segments: None }), Reply::Done { .. }));
    stand
}

fn sheet(stand: &Stand) -> ClosingPaper {
    let words = Words::new(Language::French);
    stand.desk.read(move |r| desk::print::closing(r.show, &r.moment, &words)).unwrap().unwrap()
}

/// "1:30" in seconds.
fn secs(length: &str) -> i64 {
    length.split(':').fold(0, |sum, part| sum * 60 + part.parse::<i64>().unwrap())
}

#[test]
fn rows_and_spare_are_the_time_left() {
    for (now, left) in [("17:45", 900), ("17:50", 600), ("17:53", 420)] {
        let stand = at_the_closing(now);
        let fit = stand.fit();
        assert_eq!(fit["available"], left);
        let rows = fit["rows"].as_array().unwrap();
        let fitted: i64 = rows.iter().filter_map(|r| r["fitted"].as_i64()).sum();
        assert_eq!(fitted + fit["spare"].as_i64().unwrap(), left, "{now}: {fit}");
        assert_eq!(fit["short"], Value::Null);
    }
}

#[test]
fn with_no_time_left_it_says_by_how_much_and_what_would_help() {
    let stand = at_the_closing("17:59:30");
    let fit = stand.fit();
    assert!(fit["short"].as_i64().unwrap() > 0, "{fit}");
    assert!(fit["rows"].as_array().unwrap().iter().all(|r| r["fitted"].is_null()));
    assert!(!fit["ways_out"].as_array().unwrap().is_empty());
    match stand.ask(Ask::Place) {
        Reply::No(fault) => assert_eq!(fault.code, "no-closing"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn placed_it_is_on_the_rundown_as_beats() {
    let stand = at_the_closing("17:45");
    assert!(matches!(stand.ask(Ask::Place), Reply::Done { .. }));
    let show = stand.show();
    let closing = show.plan.segments.last().unwrap();
    let beats: i64 = closing.beats.iter().filter_map(|b| b.duration).sum();
    let fit = stand.fit();
    assert_eq!(beats + fit["spare"].as_i64().unwrap(), 900);
    assert_eq!(stand.view()["closing"]["placed"], closing.id.0.as_str());
    stand.act(Do::Undo { turn: None }).unwrap();
    assert_eq!(stand.view()["closing"]["placed"], Value::Null);
}

#[test]
fn the_paper_names_who_speaks_and_adds_up() {
    let stand = at_the_closing("17:47");
    let paper = sheet(&stand);
    assert_eq!(secs(&paper.left.value), 13 * 60);
    let rows: i64 = paper.rows.iter().map(|row| secs(&row.length)).sum();
    let spare = stand.fit()["spare"].as_i64().unwrap();
    assert_eq!(rows + spare, 13 * 60);
    let speakers: Vec<_> = paper.rows.iter().flat_map(|r| &r.speakers).collect();
    let said = format!("{speakers:?}");
    let show = stand.show();
    let last = &show.plan.segments.last().unwrap().id;
    for a in show.people.in_segment(last) {
        let person = show.people.person(&a.person).unwrap();
        assert!(said.contains(&person.family), "{}: {said}", person.name);
    }
    assert_eq!(paper.sheet.language, "fr");
    assert_eq!(paper.rows[0].time, "17:47");
}

#[test]
fn the_time_left_shrinks_while_it_is_on_air() {
    let stand = at_the_closing("17:45");
    let first = stand.fit()["available"].as_i64().unwrap();
    stand.at("17:49");
    assert_eq!(stand.fit()["available"].as_i64().unwrap(), first - 240);
}

#[test]
fn without_a_closing_there_is_nothing_to_fit() {
    let stand = Stand::day();
    for ask in [Ask::Fit, Ask::Place] {
        match stand.ask(ask) {
            Reply::No(fault) => assert_eq!(fault.code, "no-closing"),
            other => panic!("{other:?}"),
        }
    }
    let empty = Stand::with(show::Command::Bring {
        programme: Box::new(kit::programme(vec![kit::segment("talk", "Exposé", 10)])),
        checklist: Vec::new(),
    });
    match empty.ask(Ask::Compose { segments: None }) {
        Reply::No(fault) => assert_eq!(fault.code, "no-closing"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_is_named_after_its_title_and_nothing_else() {
    assert_eq!(file_name("L’économie : « demain »"), "L’économie demain");
    assert_eq!(file_name("../../etc/passwd"), "etc passwd");
    assert_eq!(file_name("///"), "Régie");
    assert!(file_name(&"é".repeat(500)).chars().count() <= 80);
}
