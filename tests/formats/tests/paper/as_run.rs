use paper::{
    AsRunHeads, AsRunPaper, AsRunRow, Bar, DebriefPaper, DebriefTable, Journal, JournalEntry,
    Labelled, Phrase, Waterfall,
};

use crate::reader::{one_line, read};
use crate::sample;

fn labelled(label: &str, value: &str) -> Labelled {
    Labelled { label: label.into(), value: value.into() }
}

fn row(number: usize, title: &str) -> AsRunRow {
    AsRunRow {
        number: number.to_string(),
        title: title.into(),
        planned: "09:10".into(),
        real: "09:12:00".into(),
        planned_length: "35:00".into(),
        real_length: "37:00".into(),
        by: "+2:00".into(),
        late: "+2:00".into(),
        called: "Poste 1".into(),
        note: "arrêt 1:30".into(),
        ..AsRunRow::default()
    }
}

fn as_run(rows: usize) -> AsRunPaper {
    let head = |text: &str| text.to_owned();
    AsRunPaper {
        sheet: sample::sheet("Conducteur réalisé"),
        aside: labelled("Réel", "09:00:00 – 18:00:20"),
        figures: vec![labelled("À la fin", "0:20 de retard"), labelled("Arrêts", "1:30")],
        heads: AsRunHeads {
            number: head("N°"),
            segment: head("Segment"),
            planned: head("Prévu"),
            real: head("Réel"),
            planned_length: head("Durée prévue"),
            real_length: head("Durée réelle"),
            by: head("Écart"),
            late: head("Au départ"),
            called: head("Donné par"),
            note: head("Note"),
        },
        rows: (1..=rows).map(|n| row(n, "L’ODD 17 en direct de l’international")).collect(),
        total: Some(AsRunRow { title: "Fin".into(), fixed: true, ..AsRunRow::default() }),
        notes: vec![Phrase::new("Passés :", " Pause.")],
        signs: vec!["Régie".into(), "Organisation".into()],
    }
}

#[test]
fn a_day_of_eighteen_segments_is_one_page_with_every_word() {
    let read = read(paper::as_run(&as_run(18)).unwrap());
    assert_eq!(read.pages().len(), 1);
    let text = one_line(&read.pages()[0]);
    for word in [
        "Conducteur réalisé",
        "09:00:00 – 18:00:20",
        "0:20 de retard",
        "Donné par",
        "Passés : Pause.",
        "Organisation",
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert_eq!(text.matches("09:12:00").count(), 18);
}

#[test]
fn a_long_day_takes_more_pages_and_repeats_its_heads() {
    let read = read(paper::as_run(&as_run(90)).unwrap());
    assert!(read.pages().len() > 1);
    assert!(read.pages().iter().all(|page| page.contains("Donné par")), "{:?}", read.pages());
}

#[test]
fn before_the_first_top_the_sheet_is_there_all_the_same() {
    let empty = AsRunPaper { total: None, figures: Vec::new(), ..as_run(0) };
    assert_eq!(read(paper::as_run(&empty).unwrap()).pages().len(), 1);
}

#[test]
fn a_debrief_says_where_the_time_went_and_who_did_what() {
    let bar = |name: &str, from: f64, to: f64| Bar {
        name: name.into(),
        by: "+2:00".into(),
        from,
        to,
        sum: false,
    };
    let debrief = DebriefPaper {
        sheet: sample::sheet("Bilan"),
        aside: labelled("À la fin", "0:20 de retard"),
        figures: vec![labelled("Réel", "09:00:00 – 18:00:20")],
        drift: Waterfall {
            title: "D’où vient l’écart de 0:20".into(),
            bars: vec![
                bar("Propos introductifs, durée", 0.0, 1.0),
                bar("Pause, attente", 1.0, 0.2),
            ],
        },
        table: DebriefTable {
            title: "Prévu, répété, réel".into(),
            heads: ["N°", "Segment", "Prévu", "Réel"].map(str::to_owned).to_vec(),
            rows: vec![["1", "Propos", "10:00", "12:00"].map(str::to_owned).to_vec(); 40],
        },
        journal: Journal {
            title: "Journal".into(),
            lines: vec![JournalEntry {
                time: "09:00:30".into(),
                text: "TOP 1, Propos".into(),
                detail: "Poste 1".into(),
                struck: true,
            }],
        },
    };
    let read = read(paper::debrief(&debrief).unwrap());
    let text = one_line(&read.pages().join(" "));
    for word in ["Pause, attente", "Prévu, répété, réel", "TOP 1, Propos", "Poste 1"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}
