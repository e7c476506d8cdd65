//! Programmes found in public places, where they lie beside the checkout: what a right import of
//! each gives.

use formats::Draft;
use formats::draft::NoteCode;

use crate::support::{beside, problems, span};

/// What the import of a file must give.
struct Row {
    file: &'static str,
    format: &'static str,
    date: Option<&'static str>,
    /// Segments of each day.
    days: &'static [usize],
    blocks: usize,
    people: usize,
    beats: usize,
    /// First and last segment, in the document's order.
    first: &'static str,
    last: &'static str,
}

const ROWS: &[Row] = &[
    Row {
        file: "fr-jaif2019-programme.org",
        format: "org",
        date: None,
        days: &[12],
        blocks: 0,
        people: 12,
        beats: 15,
        first: "09:30–10:00",
        last: "16:45–16:50",
    },
    Row {
        file: "fr-compas2021-programme.md",
        format: "programme-text",
        date: None,
        days: &[8, 9, 8, 9],
        blocks: 10,
        people: 118,
        beats: 0,
        first: "08:30–08:55",
        last: "12:05–?",
    },
    Row {
        file: "fr-rodez-libre-2017-Programme.md",
        format: "programme-text",
        date: None,
        days: &[14],
        blocks: 1,
        people: 7,
        beats: 0,
        first: "13:30–14:00",
        last: "19:30–?",
    },
    Row {
        file: "fr-beerump2016-programme.md",
        format: "programme-text",
        date: None,
        days: &[5],
        blocks: 0,
        people: 8,
        beats: 20,
        first: "20:00–20:30",
        last: "23:30–?",
    },
    Row {
        file: "fr-djangobreizh2012-index.html",
        format: "html",
        date: Some("2012-11-17"),
        days: &[13],
        blocks: 1,
        people: 7,
        beats: 1,
        first: "09:00–09:30",
        last: "14:30–18:00",
    },
    Row {
        file: "fr-page-colloqueffgg.txt",
        format: "programme-text",
        date: None,
        days: &[12, 10],
        blocks: 0,
        people: 0,
        beats: 0,
        first: "08:00–08:45",
        last: "17:30–17:00",
    },
    Row {
        file: "fr-page-attac-assises.txt",
        format: "programme-text",
        date: None,
        days: &[9, 6],
        blocks: 0,
        people: 0,
        beats: 0,
        first: "09:30–10:00",
        last: "13:00–?",
    },
    Row {
        file: "fr-page-debrouillards-2011.txt",
        format: "programme-text",
        date: None,
        days: &[5, 5, 1],
        blocks: 0,
        people: 0,
        beats: 0,
        first: "10:00–14:00",
        last: "10:00–?",
    },
    Row {
        file: "fr-page-cld-rhonealpes-2009.txt",
        format: "programme-text",
        date: Some("2009-09-25"),
        days: &[5],
        blocks: 0,
        people: 0,
        beats: 2,
        first: "09:30–10:00",
        last: "14:30–15:30",
    },
    Row {
        file: "en-chr2023-programme.md",
        format: "programme-text",
        date: Some("2023-12-06"),
        days: &[10, 12, 8],
        blocks: 0,
        people: 14,
        beats: 0,
        first: "2023-12-06T09:00–2023-12-06T10:30",
        last: "2023-12-08T17:00–2023-12-08T17:30",
    },
    Row {
        file: "en-bob-hackathon-programme.md",
        format: "programme-text",
        date: None,
        days: &[7],
        blocks: 0,
        people: 3,
        beats: 13,
        first: "09:00–10:30",
        last: "18:00–?",
    },
    Row {
        file: "en-page-bga2017.txt",
        format: "programme-text",
        date: None,
        days: &[1, 14, 10],
        blocks: 0,
        people: 3,
        beats: 0,
        first: "19:30–?",
        last: "16:30–?",
    },
];

/// The draft of a file; none, and said, where the files do not lie beside the checkout.
fn draft(file: &str) -> Option<Draft> {
    let Some(path) = beside("shared/data/open").map(|folder| folder.join(file)) else {
        println!("skipped: the public programmes do not lie beside the checkout");
        return None;
    };
    Some(formats::read(&std::fs::read(path).unwrap(), Some(file)).unwrap())
}

fn days(draft: &Draft) -> Vec<usize> {
    let last = draft.segments.iter().map(|segment| segment.day).max().unwrap_or(0);
    let of = |day| draft.segments.iter().filter(|segment| segment.day == day).count();
    (1..=last).map(of).collect()
}

#[test]
fn each_gives_what_its_row_says() {
    for row in ROWS {
        let Some(draft) = draft(row.file) else { return };
        let name = row.file;
        let beats: usize = draft.segments.iter().map(|segment| segment.beats.len()).sum();
        assert_eq!(draft.source.format, row.format, "{name}");
        assert_eq!(draft.show.date.map(|date| date.to_string()).as_deref(), row.date, "{name}");
        assert_eq!(days(&draft), row.days, "{name}");
        assert_eq!(draft.blocks.len(), row.blocks, "{name}");
        assert_eq!(draft.people.len(), row.people, "{name}: {:?}", draft.people);
        assert_eq!(beats, row.beats, "{name}");
        assert_eq!(span(&draft.segments[0]), row.first, "{name}");
        assert_eq!(span(draft.segments.last().unwrap()), row.last, "{name}");
        for segment in &draft.segments {
            let printed = segment.derived.is_empty();
            let chained = printed || segment.derived == ["end"] || segment.derived == ["title"];
            assert!(chained, "{name}: {segment:?}");
        }
        if row.date.is_none() {
            let asked = [NoteCode::NoDate, NoteCode::DateIncomplete];
            assert!(draft.notes.iter().any(|note| asked.contains(&note.code)), "{name}");
        }
    }
}

#[test]
fn the_only_thing_wrong_is_an_end_before_its_start() {
    for row in ROWS {
        let Some(draft) = draft(row.file) else { return };
        let wrong = problems(&draft);
        let expected = match row.file {
            "fr-page-colloqueffgg.txt" => vec![(NoteCode::EndBeforeStart, Some(24))],
            _ => Vec::new(),
        };
        assert_eq!(wrong, expected, "{}", row.file);
    }
}

#[test]
fn a_table_whose_cells_span_rows_and_rooms_is_read_cell_by_cell() {
    let Some(draft) = draft("en-pyconuk2015-schedule.rst") else { return };
    assert_eq!(draft.source.format, "rst");
    assert_eq!(draft.show.date.unwrap().to_string(), "2015-09-18");
    assert_eq!(days(&draft).len(), 4);
    assert_eq!(span(&draft.segments[0]), "2015-09-18T08:00–2015-09-18T09:30");
    assert!(draft.blocks.is_empty() && problems(&draft).is_empty());
    // No word is cut, and nothing of the table's drawing is left.
    for segment in &draft.segments {
        let title = &segment.title;
        assert!(!title.contains(['\\', '`', '|']) && !title.contains("+-"), "{title}");
    }
    let titled = |title: &str| draft.segments.iter().find(|s| s.title == title).unwrap();
    assert_eq!(span(titled("Python's Infamous GIL")), "2015-09-18T11:30–2015-09-18T12:00");
    assert_eq!(titled("Leadership of Technical Teams").track.as_deref(), Some("Osper Room"));
    assert_eq!(titled("Opening Plenary").track, None);
}
