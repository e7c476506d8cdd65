//! The draft's own shapes: moments, notes, and its readings.

use formats::Draft;
use formats::draft::{Appearing, DraftLevel, DraftMoment, DraftNote, NoteCode};

use crate::support::{draft, sample};

#[test]
fn the_json_of_a_draft_is_the_contracts() {
    let json = serde_json::to_value(draft(&sample())).unwrap();
    let keys = |value: &serde_json::Value| -> Vec<String> {
        value.as_object().unwrap().keys().cloned().collect()
    };
    assert_eq!(keys(&json), ["blocks", "notes", "people", "segments", "show", "source", "table"]);
    let has = |value: &serde_json::Value, wanted: &[&str]| {
        for field in wanted {
            assert!(value.get(field).is_some(), "{field} in {value}");
        }
    };
    has(&json["source"], &["format", "lines"]);
    has(&json["show"], &["title", "subtitle", "organiser", "date", "start", "end", "time_zone"]);
    has(&json["blocks"][0], &["id", "title", "subtitle", "start", "end", "line"]);
    has(
        &json["segments"][0],
        &[
            "id",
            "block",
            "track",
            "number",
            "kind",
            "title",
            "subtitle",
            "start",
            "end",
            "duration",
            "derived",
            "line",
            "hard",
            "least",
            "most",
            "beats",
            "people",
            "organisations",
            "room",
            "notes",
        ],
    );
    has(&json["segments"][1]["beats"][0], &["title", "kind", "duration", "people", "line"]);
    has(&json["segments"][0]["people"][0], &["person", "role", "organisation"]);
    has(&json["people"][0], &["id", "name", "given", "family", "role", "organisation"]);
    has(&json["notes"][0], &["level", "line", "text", "code", "facts"]);
    assert_eq!(json["notes"][0]["level"], "left-out");
    assert_eq!(json["segments"][0]["start"], "09:00");
    assert_eq!(json["segments"][0]["duration"], 600);
    let back: Draft = serde_json::from_value(json).unwrap();
    assert_eq!(back, draft(&sample()));
}

#[test]
fn moments_are_times_with_a_date_where_one_is_needed() {
    for text in ["09:10", "00:00", "2023-12-06T23:59"] {
        assert_eq!(text.parse::<DraftMoment>().unwrap().to_string(), text);
    }
    for text in ["", "9h10", "24:00", "09:60", "2023-13-06T10:00", "T10:00", "2023-12-06 10:00"] {
        assert!(text.parse::<DraftMoment>().is_err(), "{text}");
    }
}

#[test]
fn each_code_has_a_sentence_that_its_facts_fill() {
    for &code in NoteCode::ALL {
        let template = code.template();
        assert!(
            !template.contains(" :") && !template.contains(" ?") && !template.contains("« "),
            "{template}"
        );
        assert!(!template.contains('\''), "{template}");
        let names: Vec<&str> =
            template.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()).collect();
        let facts: Vec<(&str, String)> =
            names.iter().map(|name| (*name, format!("<{name}>"))).collect();
        let note = DraftNote::new(code, None, &facts);
        assert_eq!(note.level, code.level());
        for name in names {
            assert!(note.text.contains(&format!("<{name}>")), "{}", note.text);
        }
        assert!(!note.text.contains(['{', '}']));
    }
}

#[test]
fn every_sentence_of_a_draft_is_filled() {
    for text in [sample(), "9h – 8h : À l'envers\n25h – 26h : Non\n10h Sans fin\n".to_owned()]
    {
        for note in draft(&text).notes {
            assert!(
                !note.text.contains("«\u{a0}\u{a0}»") && !note.text.contains('{'),
                "{}",
                note.text
            );
        }
    }
}

#[test]
fn a_quotation_inside_a_sentence_has_its_own_marks() {
    let facts = [("title", "Pause « Safari »".to_owned()), ("at", "{at}".to_owned())];
    let note = DraftNote::new(NoteCode::HardStart, Some(3), &facts);
    assert_eq!(note.text, "«\u{a0}Pause “Safari”\u{a0}»\u{a0}: heure fixe proposée, {at}.");
    assert_eq!(note.level, DraftLevel::Doubt);
}

#[test]
fn notes_stand_in_order_of_line() {
    let lines: Vec<_> = draft(&sample()).notes.iter().map(|note| note.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
}

#[test]
fn those_who_appear_each_once_with_their_beat() {
    let draft = draft(&sample());
    let debate = draft.segment("s2").unwrap().appearing();
    assert!(debate.iter().all(|(beat, _)| *beat == Some(1)));
    assert_eq!(debate.len(), 4);
    let ten = draft.segment("s17").unwrap().appearing();
    assert_eq!(ten[0], (None, Appearing::Organisation("Le RAMEAU")));
    let beats: Vec<_> = ten.iter().skip(1).map(|(beat, _)| beat.unwrap()).collect();
    assert_eq!(beats, [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    let whole = draft.segment("s1").unwrap().appearing();
    assert!(whole.iter().all(|(beat, who)| beat.is_none() && matches!(who, Appearing::Person(_))));
    let all: usize = draft.segments.iter().map(|segment| segment.appearing().len()).sum();
    assert_eq!(all, 23 + 10);
}

#[test]
fn ids_lead_where_they_say() {
    let draft = draft(&sample());
    for segment in &draft.segments {
        assert_eq!(draft.segment(&segment.id).unwrap(), segment);
        assert!(segment.block.as_ref().is_none_or(|block| draft.block(block).is_some()));
        for one in &segment.people {
            assert!(draft.person(&one.person).is_some());
        }
    }
    assert_eq!(draft.problems().count(), 0);
}

#[test]
fn the_name_of_the_document_is_kept() {
    let draft = formats::read(sample().as_bytes(), Some("alliance.md")).unwrap();
    assert_eq!(draft.source.name.as_deref(), Some("alliance.md"));
    assert_eq!(draft.source.format, "programme-text");
}
