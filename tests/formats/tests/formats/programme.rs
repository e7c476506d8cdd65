//! The programme of 12 July 2021: the sample that ships, and the organisers' own document.

use formats::Draft;
use formats::draft::{DraftProposal, NoteCode};
use serde_json::Value;
use show::plan::Kind;

use crate::criteria::{assert_beats_and_organisations, assert_facts, assert_hard, assert_parents};
use crate::support::{cast, draft, notes, sample, shared};

#[test]
fn the_sample_gives_the_whole_day() {
    let draft = draft(&sample());
    assert_hard(&draft, str::to_owned);
    assert_parents(&draft);
    assert_beats_and_organisations(&draft);
    assert_facts(&draft);
}

#[test]
fn the_draft_of_the_sample_keeps_its_shape() {
    insta::assert_json_snapshot!(draft(&sample()));
}

#[test]
fn the_organisers_document_gives_the_whole_day() {
    let Some((document, _)) = shared() else { return };
    let draft = draft(&document);
    assert_hard(&draft, str::to_owned);
    assert_parents(&draft);
    assert_beats_and_organisations(&draft);
    assert_facts(&draft);
    assert_eq!(draft.source.lines, 176);
}

#[test]
fn the_organisers_document_gives_what_was_written_by_hand() {
    let Some((document, expected)) = shared() else { return };
    let draft = draft(&document);
    for (index, wanted) in expected["segments"].as_array().unwrap().iter().enumerate() {
        titles(&draft, index, wanted);
        affiliations(&draft, index, wanted);
        beats(&draft, index, wanted);
        let line = document.lines().nth(draft.segments[index].line as usize - 1).unwrap();
        let printed = wanted["time_as_printed"].as_str().unwrap();
        assert!(line.contains(printed), "line {}: {line}", draft.segments[index].line);
    }
    for (block, wanted) in draft.blocks.iter().zip(expected["blocks"].as_array().unwrap()) {
        assert_eq!(wanted["title"], block.title);
        assert_eq!(wanted["subtitle"], *block.subtitle.as_ref().unwrap());
    }
}

fn titles(draft: &Draft, index: usize, wanted: &Value) {
    let segment = &draft.segments[index];
    let plain = |value: &Value| value.as_str().unwrap_or_default().trim_end_matches('.').to_owned();
    let full = segment.title == plain(&wanted["title_full"]);
    let parts = segment.title == plain(&wanted["title"])
        && segment.subtitle.clone().unwrap_or_default() == plain(&wanted["subtitle"]);
    assert!(full || parts, "{} | {:?}", segment.title, segment.subtitle);
    let description = wanted["description"].as_str();
    assert_eq!(segment.notes.as_deref(), description);
}

fn affiliations(draft: &Draft, index: usize, wanted: &Value) {
    let appearances = &draft.segments[index].people;
    for (one, wanted) in appearances.iter().zip(wanted["speakers"].as_array().unwrap()) {
        let accepts = |field: &str, found: &Option<String>| {
            let found = found.as_deref();
            let also = wanted[format!("{field}_also_acceptable")].as_array();
            let name = wanted["name"].as_str().unwrap();
            found == wanted[field].as_str()
                || also.is_some_and(|also| also.iter().any(|value| value.as_str() == found))
                // What qualifies the foundation may stand behind its name.
                || name == "Bruno COURME" && found.is_some_and(|f| f.starts_with("TotalEnergies Foundation, "))
        };
        assert!(accepts("role", &one.role), "{wanted}: {one:?}");
        assert!(accepts("organisation", &one.organisation), "{wanted}: {one:?}");
    }
}

fn beats(draft: &Draft, index: usize, wanted: &Value) {
    let beats = &draft.segments[index].beats;
    let wanted = wanted["sub_items"].as_array().unwrap();
    assert_eq!(beats.len(), wanted.len());
    for (beat, wanted) in beats.iter().zip(wanted) {
        assert_eq!(wanted["label"], beat.title);
        assert_eq!(wanted["speakers"].as_array().unwrap().len(), beat.people.len());
        let unnamed = wanted["organisation_speakers"].as_array().unwrap().len();
        assert_eq!(unnamed, beat.organisations.len());
        if let Some(subject) = &beat.subtitle {
            assert_eq!(wanted["title"], *subject);
        }
    }
}

#[test]
fn each_segment_is_of_its_kind() {
    use Kind::{
        Break, Closing, Debate, Feedback, Launch, Lunch, Opening, Talk, Testimony, Workshop,
    };
    let kinds = [
        Opening, Debate, Debate, Launch, Break, Testimony, Testimony, Testimony, Testimony,
        Testimony, Testimony, Lunch, Talk, Talk, Talk, Talk, Testimony, Break, Workshop, Feedback,
        Closing,
    ];
    let found: Vec<Kind> = draft(&sample()).segments.iter().map(|segment| segment.kind).collect();
    assert_eq!(found, kinds);
}

#[test]
fn numbers_skip_breaks_and_meals() {
    let draft = draft(&sample());
    let numbers: Vec<&str> =
        draft.segments.iter().map(|segment| segment.number.as_deref().unwrap_or("–")).collect();
    let expected = [
        "1", "2", "3", "4", "–", "5", "6", "7", "8", "9", "10", "–", "11", "12", "13", "14", "15",
        "–", "16", "17", "18",
    ];
    assert_eq!(numbers, expected);
}

#[test]
fn a_plural_function_is_each_ones_own() {
    let draft = draft(&sample());
    assert_eq!(
        cast(&draft, &draft.segments[13].people),
        [
            "Delphine VANDEVOORDE | co-présidente | Réseau",
            "Frédérique MARQUET | co-présidente | Réseau"
        ]
    );
}

#[test]
fn hard_times_are_proposed_for_the_first_start_the_meal_and_the_last_end() {
    let draft = draft(&sample());
    let hard = draft.segments.iter().filter(|segment| segment.hard);
    assert_eq!(hard.map(|segment| segment.id.as_str()).collect::<Vec<_>>(), ["s1", "s12"]);
    let ends = draft.segments.iter().filter(|segment| segment.hard_end);
    assert_eq!(ends.map(|segment| segment.id.as_str()).collect::<Vec<_>>(), ["s21"]);
    let told = notes(&draft, NoteCode::HardStart).len() + notes(&draft, NoteCode::HardEnd).len();
    assert_eq!(told, 3);
}

#[test]
fn workshops_in_three_tracks_are_proposed_and_not_made() {
    for document in [Some(sample()), shared().map(|(document, _)| document)].into_iter().flatten() {
        let draft = draft(&document);
        assert!(draft.segments.iter().all(|segment| segment.track.is_none()));
        let [note] = notes(&draft, NoteCode::SplitTracks)[..] else { panic!("one proposal") };
        let Some(DraftProposal::SplitTracks { segment, titles }) = &note.proposal else {
            panic!("{note:?}")
        };
        assert_eq!(segment, "s19");
        let plain: Vec<String> = titles.iter().map(|title| title.replace('\u{a0}', " ")).collect();
        assert_eq!(
            plain,
            [
                "Quelles richesses humaines mobiliser ?",
                "Quels leviers de financement activer ?",
                "Quelles alliances stratégiques développer ?"
            ]
        );
    }
}

#[test]
fn pillars_named_in_the_workshops_own_text_will_do() {
    let document = sample().lines().filter(|line| !line.contains("trois questions")).fold(
        String::new(),
        |text, line| match line.starts_with("Les trois piliers") {
            true => text + "Elle repose sur 3 piliers : les richesses humaines, les leviers et les alliances.\n",
            false => text + line + "\n",
        },
    );
    let draft = draft(&document);
    let [note] = notes(&draft, NoteCode::SplitTracks)[..] else { panic!("one proposal") };
    assert_eq!(note.facts["titles"], "les richesses humaines · les leviers · les alliances");
}

#[test]
fn beats_are_offered_the_segments_minutes_by_how_many_speak() {
    let draft = draft(&sample());
    let first = notes(&draft, NoteCode::BeatDuration)[0];
    let Some(DraftProposal::BeatDuration { segment, seconds }) = &first.proposal else { panic!() };
    assert_eq!((segment.as_str(), seconds.as_slice()), ("s2", &[7 * 60, 28 * 60][..]));
    for note in notes(&draft, NoteCode::BeatDuration) {
        let Some(DraftProposal::BeatDuration { segment, seconds }) = &note.proposal else {
            panic!()
        };
        let whole = draft.segment(segment).unwrap().duration.unwrap();
        assert_eq!(seconds.iter().sum::<u32>(), whole);
    }
    assert!(draft.segments.iter().flat_map(|s| &s.beats).all(|beat| beat.duration.is_none()));
}

#[test]
fn what_is_not_understood_is_listed() {
    let Some((document, _)) = shared() else { return };
    let draft = draft(&document);
    assert_eq!(notes(&draft, NoteCode::Before)[0].line, Some(17));
    let after = notes(&draft, NoteCode::After)[0];
    assert_eq!((after.facts["from"].as_str(), after.facts["to"].as_str()), ("148", "177"));
    let silent = notes(&draft, NoteCode::NoSpeaker);
    assert_eq!(silent.iter().map(|note| note.line).collect::<Vec<_>>(), [Some(62), Some(135)]);
    let unknown = notes(&draft, NoteCode::NoAffiliation);
    assert_eq!(unknown[0].facts["name"], "Stéphane ROZES");
}
