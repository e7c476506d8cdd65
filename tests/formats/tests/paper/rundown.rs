use paper::{Labelled, PersonName, Phrase, RowKind, RundownHeads, RundownPaper, RundownRow};

use crate::reader::{Reading, one_line, read};
use crate::sample;

fn print(paper: &RundownPaper) -> Reading {
    read(paper::rundown(paper).unwrap())
}

fn block(time: &str, length: &str, title: &str) -> RundownRow {
    RundownRow {
        kind: RowKind::Block,
        time: time.into(),
        length: length.into(),
        title: title.into(),
        ..RundownRow::default()
    }
}

fn segment(number: usize, time: &str, title: &str, people: &[(&str, &str)]) -> RundownRow {
    RundownRow {
        number: number.to_string(),
        time: time.into(),
        length: "15".into(),
        least: "12".into(),
        title: title.into(),
        people: people.iter().map(|(given, family)| PersonName::new(*given, *family)).collect(),
        cues: "Diapo, synthé".into(),
        ..RundownRow::default()
    }
}

fn pause(time: &str, title: &str, hard: bool) -> RundownRow {
    RundownRow {
        kind: RowKind::Break,
        hard,
        time: time.into(),
        length: "15".into(),
        title: title.into(),
        ..RundownRow::default()
    }
}

fn rundown() -> RundownPaper {
    let mut opening = segment(
        1,
        "09:00",
        "Propos introductifs",
        &[("Frédérique", "MARQUET"), ("Diane", "de MARECHAL")],
    );
    opening.hard = true;
    let mut restier = segment(5, "10:45", "Les élus face à la relance", &[("Michael", "RESTIER")]);
    restier.detail = "ANPP".into();
    restier.notes = "Micro HF 2, entre par la gauche.".into();
    RundownPaper {
        sheet: sample::sheet("Conducteur"),
        aside: Labelled {
            label: "Version 12, figée à 08:40".into(),
            value: "09:00 – 18:00".into(),
        },
        heads: RundownHeads {
            number: "N°".into(),
            time: "Heure".into(),
            length: "min / mini".into(),
            segment: "Segment, intervenants".into(),
            cues: "Tops".into(),
            actual: "Réel".into(),
            hard: "heure fixe".into(),
        },
        rows: vec![
            block("09:00 – 10:30", "90", "Le temps d’inspiration"),
            opening,
            pause("10:30", "Pause", false),
            block("10:45 – 12:15", "90", "Le temps des illustrations"),
            restier,
            pause("12:15", "Pause déjeuner, heure fixe", true),
        ],
    }
}

/// A day of `blocks` blocks, each of `segments` segments.
fn long_day(blocks: usize, segments: usize) -> RundownPaper {
    let rows = (0..blocks).flat_map(|part| {
        let head = block("09:00 – 10:30", "90", &format!("Bloc {part}"));
        let inside = (0..segments).map(move |number| {
            segment(
                part * segments + number,
                "09:10",
                &format!("Segment {part}.{number}"),
                &[("Luc", "BELLIERE")],
            )
        });
        std::iter::once(head).chain(inside)
    });
    RundownPaper { rows: rows.collect(), ..rundown() }
}

#[test]
fn a_rundown_says_times_titles_people_and_notes() {
    let reading = print(&rundown());
    assert_eq!(reading.pages().len(), 1);
    let text = reading.text();
    for said in [
        "09:00 – 10:30",
        "Le temps d’inspiration",
        "Frédérique MARQUET, Diane de MARECHAL",
        "Michael RESTIER, ANPP",
        "Micro HF 2, entre par la gauche.",
        "Pause déjeuner, heure fixe",
        "15 / 12",
    ] {
        assert!(text.contains(said), "“{said}” is missing");
    }
    reading.assert_in_the_margins();
    insta::assert_snapshot!(reading.layout());
}

#[test]
fn every_page_has_the_heads_of_the_columns_and_the_foot() {
    let pages = print(&long_day(6, 12)).pages();
    assert!(pages.len() > 2);
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains("Segment, intervenants"), "heads of page {}", index + 1);
        let number = format!("{}/{}", index + 1, pages.len());
        assert!(page.replace(' ', "").contains(&number), "number of page {}", index + 1);
    }
}

#[test]
fn no_block_begins_at_the_foot_of_a_page_without_a_segment() {
    for segments in 5..12 {
        let paper = long_day(9, segments);
        for page in print(&paper).pages() {
            let last = |marker: &str| page.rfind(marker);
            assert!(last("Segment ") > last("Bloc "), "{segments} segments a block: {page}");
        }
    }
}

#[test]
fn no_segment_is_torn_over_two_pages() {
    for segments in 5..12 {
        let mut paper = long_day(3, segments);
        for (at, row) in paper.rows.iter_mut().enumerate() {
            row.notes = format!("note.{at}");
            row.cues =
                format!("Diapo, synthé, lumière de la salle, micro de l’animatrice, fin.{at}");
            row.handed = vec![PersonName::new("Luc", format!("remis.{at}")); at % 3];
        }
        let pages = print(&paper).pages();
        let page =
            |word: &str| pages.iter().position(|page| page.split(' ').any(|found| found == word));
        for (at, row) in paper.rows.iter().enumerate() {
            if row.kind == RowKind::Segment {
                let name = row.title.trim_start_matches("Segment ");
                let found = [page(name), page(&format!("note.{at}")), page(&format!("fin.{at}"))];
                assert!(found[0].is_some() && found.iter().all(|at| *at == found[0]), "{found:?}");
                assert!(at % 3 == 0 || page(&format!("remis.{at}")) == found[0], "{name}");
            }
        }
    }
}

#[test]
fn wide_letters_and_many_lines_go_over_pages_whole() {
    for letters in [200, 600, 1_500, 5_000] {
        let mut paper = rundown();
        paper.rows[1].notes = "WWWWW ".repeat(letters / 6);
        paper.rows[1].cues = "MMMMM ".repeat(letters / 6);
        paper.rows[4].script = "ligne\n".repeat(letters / 10);
        let reading = print(&paper);
        let text = reading.text();
        let counts = ["WWWWW", "MMMMM", "ligne"].map(|word| text.matches(word).count());
        assert_eq!(counts, [letters / 6, letters / 6, letters / 10]);
        reading.assert_in_the_margins();
    }
}

#[test]
fn days_and_blocks_come_in_any_order() {
    let day = |title: &str| RundownRow {
        kind: RowKind::Day,
        title: title.into(),
        ..RundownRow::default()
    };
    let two_days = {
        let mut rows = vec![day("lundi 12 juillet")];
        rows.extend(long_day(2, 3).rows);
        rows.push(day("mardi 13 juillet"));
        rows.extend(long_day(9, 9).rows);
        rows
    };
    let text = print(&RundownPaper { rows: two_days, ..rundown() }).text();
    assert!(text.contains("lundi 12 juillet 09:00 – 10:30") && text.contains("Segment 8.8"));
    // Every order of three rows, each by itself and all one after the other.
    let order = |order: usize| {
        [order % 3, order / 3 % 3, order / 9].map(|kind| match kind {
            0 => day("jour"),
            1 => block("09:00", "90", "bloc"),
            _ => segment(1, "09:10", "segment", &[]),
        })
    };
    for rows in (0..27).map(|at| order(at).to_vec()).chain([(0..27).flat_map(order).collect()]) {
        let kinds: Vec<_> = rows.iter().map(|row| row.kind).collect();
        assert!(paper::rundown(&RundownPaper { rows, ..rundown() }).is_ok(), "{kinds:?}");
    }
}

#[test]
fn long_entries_are_printed_whole() {
    let mut paper = rundown();
    paper.rows[1].number = "12.5 bis".into();
    paper.rows[1].time = "12:15 p.m.".into();
    paper.rows[1].title = "Un titre vraiment très long ".repeat(12);
    paper.rows[4].people =
        vec![PersonName::new("Marie-Antoinette", "DE LA ROCHEFOUCAULD-LIANCOURT"); 30];
    let notes: Vec<String> = (0..1500).map(|number| format!("note{number}")).collect();
    paper.rows[4].notes = notes.join(" ");
    let reading = print(&paper);
    let text = reading.text();
    assert!(text.contains("12.5 bis") && text.contains("12:15 p.m."));
    assert!(text.contains(&one_line(&paper.rows[1].title)));
    assert_eq!(text.matches("ROCHEFOUCAULD").count(), 30);
    let printed: Vec<String> = reading
        .words()
        .into_iter()
        .map(|word| word.text)
        .filter(|word| word.starts_with("note"))
        .collect();
    assert!(printed == notes, "{} of {} notes", printed.len(), notes.len());
    reading.assert_in_the_margins();
}

#[test]
fn typst_markup_in_a_rundown_is_only_text() {
    let hostile = r#"#panic("x") $x$ *b* _i_ <l> @r // c \ [d] `e` ~ -- "q""#;
    let mut paper = rundown();
    paper.heads.hard = hostile.into();
    paper.heads.segment = hostile.into();
    let row = &mut paper.rows[1];
    (row.title, row.detail, row.notes) = (hostile.into(), hostile.into(), hostile.into());
    row.people = vec![PersonName::new(hostile, hostile)];
    paper.rows[0].title = hostile.into();
    paper.sheet.footer = vec![Phrase::plain(hostile)];
    let glued = |text: &str| text.split_whitespace().collect::<String>();
    let text = glued(&print(&paper).text());
    // Head of a column, foot, block, title, given and family name, detail, notes.
    assert_eq!(text.matches(&glued(hostile)).count(), 8);
}

#[test]
fn the_same_rundown_gives_the_same_bytes() {
    assert!(paper::rundown(&rundown()).unwrap() == paper::rundown(&rundown()).unwrap());
}

#[test]
fn a_rundown_without_rows_is_still_a_page() {
    let reading = print(&RundownPaper { rows: Vec::new(), ..rundown() });
    assert_eq!(reading.pages().len(), 1);
    assert!(reading.text().contains("Conducteur"));
}
