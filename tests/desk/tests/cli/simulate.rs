//! A rehearsal run by a scripted caller on a copy of the show.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};
use serde_json::Value;
use show::Command;
use show::id::TrackId;
use show::plan::{Kind, Segment};
use tests_desk::Stand;
use tests_desk::program::Place;

fn run(place: &Place, words: &[&str]) -> Value {
    let ran = place.run(&[&["simulate", "jour.regie"], words].concat());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.json()
}

fn text<'a>(row: &'a Value, name: &str) -> &'a str {
    row[name].as_str().unwrap_or_else(|| panic!("{name}: {row}"))
}

#[test]
fn a_day_is_run_to_its_end_and_the_show_stays_as_it_is() {
    let place = Place::default();
    let path = place.sample("jour.regie");
    let before = std::fs::read(&path).unwrap();
    let rows = run(&place, &["--seed", "1"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len(), 21);
    for row in rows {
        assert_eq!((text(row, "mode"), text(row, "by")), ("rehearsal", "command-line"));
        assert!(row["real"].as_i64().unwrap() > 0, "{row}");
    }
    for pair in rows.windows(2) {
        assert!(text(&pair[0], "end") <= text(&pair[1], "start"), "{pair:?}");
    }
    assert_eq!(text(&rows[0], "start"), "2021-07-12T09:00:00+02:00");
    assert!(rows.iter().any(|r| r["real"].as_i64() > r["planned"].as_i64()), "some run over");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(place.names(), ["jour.regie"]);
}

#[test]
fn nothing_starts_before_its_hard_start() {
    let place = Place::default();
    place.sample("jour.regie");
    let rundown = place.run(&["export", "jour.regie", "--what", "rundown", "--as", "json"]).json();
    let hard: Vec<&Value> =
        rundown.as_array().unwrap().iter().filter(|s| s["hard"] == true).collect();
    assert!(hard.len() > 1, "{hard:?}");
    for seed in ["1", "2", "3", "4"] {
        let rows = run(&place, &["--seed", seed]);
        for one in &hard {
            let row = rows.as_array().unwrap().iter().find(|r| r["segment"] == one["id"]).unwrap();
            assert!(text(row, "start") >= text(one, "planned_start"), "{row}");
        }
    }
}

/// Instants of two rows of a record, in order.
fn spans<'a>(rows: &'a [&Value]) -> Vec<(DateTime<FixedOffset>, DateTime<FixedOffset>, &'a Value)> {
    let at = |row: &Value, name| DateTime::parse_from_rfc3339(text(row, name)).unwrap();
    let mut spans: Vec<_> =
        rows.iter().map(|row| (at(row, "start"), at(row, "end"), *row)).collect();
    spans.sort_by_key(|(start, ..)| *start);
    spans
}

#[test]
fn the_whole_sample_under_ten_seeds_leaves_a_record_that_can_have_been() {
    let place = Place::default();
    place.sample("jour.regie");
    for seed in 1..=10 {
        let rows = run(&place, &["--seed", &seed.to_string()]);
        let rows: Vec<&Value> = rows.as_array().unwrap().iter().collect();
        let segments: BTreeSet<_> = rows.iter().map(|row| text(row, "segment")).collect();
        assert_eq!((segments.len(), rows.len()), (21, 21), "seed {seed}: each once");
        let tracks: BTreeSet<_> = rows.iter().map(|row| text(row, "track")).collect();
        for track in tracks {
            let on: Vec<&Value> =
                rows.iter().copied().filter(|row| text(row, "track") == track).collect();
            for pair in spans(&on).windows(2) {
                assert!(pair[0].1 <= pair[1].0, "seed {seed}: two at once: {pair:?}");
            }
        }
        for (start, end, row) in spans(&rows) {
            let real = (end - start).num_seconds() - row["held"].as_i64().unwrap_or(0);
            assert_eq!(row["real"].as_i64(), Some(real), "seed {seed}: no time is invented");
            assert!(real > 0, "seed {seed}: {row}");
        }
    }
}

#[test]
fn the_same_seed_is_the_same_day_at_any_speed() {
    let place = Place::default();
    place.sample("jour.regie");
    let first = run(&place, &["--seed", "7"]);
    assert_eq!(run(&place, &["--seed", "7"]), first);
    assert_ne!(run(&place, &["--seed", "8"]), first);
    let fast = run(&place, &["--seed", "7", "--speed", "120"]);
    let real = |rows: &Value| -> Vec<i64> {
        rows.as_array().unwrap().iter().map(|r| r["real"].as_i64().unwrap()).collect()
    };
    // Two minutes of the show pass in each second: a TOP is that much coarser.
    for (slow, fast) in real(&first).into_iter().zip(real(&fast)) {
        assert!((slow - fast).abs() <= 1, "{slow} {fast}");
    }
}

#[test]
fn it_stops_when_it_is_told_to() {
    let place = Place::default();
    place.sample("jour.regie");
    let rows = run(&place, &["--seed", "1", "--until", "12:00"]);
    let rows = rows.as_array().unwrap();
    assert!((5..15).contains(&rows.len()), "{}", rows.len());
    assert!(text(rows.last().unwrap(), "start") <= "2021-07-12T12:00:00+02:00");
    assert_eq!(rows.last().unwrap()["end"], Value::Null, "it is still on air then");
    for bad in ["25:00", "noon"] {
        assert_eq!(place.run(&["simulate", "jour.regie", "--seed", "1", "--until", bad]).code, 2);
    }
}

#[test]
fn a_show_that_is_being_served_is_simulated_beside() {
    let place = Place::default();
    place.sample("jour.regie");
    let serving = place.serve("jour.regie");
    let longer = serde_json::json!({ "do": "set-duration", "segment": "s1", "seconds": 1800 });
    assert_eq!(serving.act(&longer).status, 200);
    let rows = run(&place, &["--seed", "1"]);
    assert_eq!(rows[0]["planned"], 1800, "its newest turns are in the copy");
    assert_eq!(serving.get("/api/live").json()["state"], "before");
}

#[test]
fn what_cannot_be_copied_is_refused() {
    let place = Place::default();
    place.file("notes.txt", "Des notes à moi.\n".repeat(300));
    for name in ["notes.txt", "absent.regie"] {
        place.run(&["simulate", name, "--seed", "1"]).refused(1);
    }
    crate::check::damaged(&place, "jour.regie");
    let before = std::fs::read(place.path("jour.regie")).unwrap();
    let ran = place.run(&["simulate", "jour.regie", "--seed", "1"]);
    assert_eq!((ran.code, ran.out.is_empty()), (3, true), "{ran:?}");
    assert_eq!(std::fs::read(place.path("jour.regie")).unwrap(), before);
}

#[test]
fn rooms_side_by_side_are_called_too() {
    let beside = |id: &str, track: &str, minutes| Segment {
        track: TrackId(track.into()),
        kind: Kind::Workshop,
        ..kit::segment(id, id, minutes)
    };
    let programme = kit::programme(vec![
        kit::hard("opening", "09:00", 30),
        beside("room-1", "main", 60),
        Segment { start: kit::hard("", "09:30", 45).start, ..beside("room-2", "2", 45) },
        beside("room-2-after", "2", 15),
        kit::hard("closing", "10:40", 20),
    ]);
    let bring = Command::Bring { programme: Box::new(programme), checklist: Vec::new() };
    let (folder, path) = Stand::with(bring).stop();
    let place = Place::default();
    std::fs::copy(path, place.path("jour.regie")).unwrap();
    for (seed, speed) in [("1", "1"), ("2", "120")] {
        let rows = run(&place, &["--seed", seed, "--speed", speed]);
        let started = |id: &str| {
            let row = rows.as_array().unwrap().iter().find(|r| r["segment"] == id);
            text(row.unwrap_or_else(|| panic!("{id}: {rows}")), "start").to_owned()
        };
        assert!(started("room-2") < started("room-2-after"));
        assert!(started("room-2") >= started("opening"));
        assert!(started("closing").as_str() >= "2021-07-12T10:40:00");
    }
    drop(folder);
}
