//! What a rundown takes on paper, and as a workbook, warm.
#![allow(clippy::unwrap_used, reason = "a bench")]

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use formats::out::{Cell, Table};
use paper::{
    ClosingLayout, ClosingPaper, ClosingRow, Labelled, PersonName, RundownHeads, RundownPaper,
    RundownRow, ScriptLine, Sheet,
};

fn main() {
    println!("A rundown going out (milliseconds, medians):");
    // The longest that takes two sheets.
    let on_two = |paper: &ClosingPaper| {
        let pdf = paper::closing(paper, ClosingLayout::Sheet).unwrap();
        sheets(&pdf).is_none_or(|sheets| sheets == 2)
    };
    let paper = (2..=40).rev().map(closing).find(on_two);
    let paper = paper.expect("some closing takes two sheets");
    let pdf = median(9, || paper::closing(&paper, ClosingLayout::Sheet).unwrap().len());
    println!("  PDF,  closing, 2 pages {pdf:9.1}   at most 50");
    for (name, segments, budget) in [("21 segments", 21, 50.0), ("1,000 segments", 1_000, 1_000.0)]
    {
        let paper = rundown(segments);
        let pdf =
            median(if segments > 100 { 3 } else { 9 }, || paper::rundown(&paper).unwrap().len());
        println!("  PDF,  {name:<16} {pdf:9.1}   at most {budget}");
    }
    let table = table(5_000);
    let book = median(3, || formats::out::xlsx(&table).unwrap().len());
    println!("  XLSX, 5,000 segments   {book:9.1}");
}

/// How many sheets a PDF has; none where poppler is not there.
fn sheets(pdf: &[u8]) -> Option<u32> {
    let mut info = Command::new("pdfinfo");
    info.arg("-").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut info = info.spawn().ok()?;
    info.stdin.take()?.write_all(pdf).ok()?;
    let said = String::from_utf8(info.wait_with_output().ok()?.stdout).ok()?;
    said.lines().find_map(|line| line.strip_prefix("Pages:"))?.trim().parse().ok()
}

/// The median of so many runs, after one to warm up.
fn median(runs: usize, work: impl Fn() -> usize) -> f64 {
    assert!(work() > 0);
    let mut taken: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    taken[taken.len() / 2]
}

fn rundown(segments: usize) -> RundownPaper {
    let row = |n: usize| RundownRow {
        number: n.to_string(),
        time: format!("{:02}:{:02}", 9 + n / 60 % 12, n % 60),
        length: "15".into(),
        least: "12".into(),
        title: format!("Les associations à la manœuvre, suite {n}"),
        people: vec![PersonName::new("Carole", "ORCHAMPT"), PersonName::new("Luc", "BELLIERE")],
        cues: "Visio 2".into(),
        ..RundownRow::default()
    };
    RundownPaper {
        sheet: Sheet { language: "fr".into(), title: "Conducteur".into(), ..Sheet::default() },
        aside: Labelled { label: "Version 12".into(), value: "09:00 – 18:00".into() },
        heads: RundownHeads {
            number: "N°".into(),
            time: "Heure".into(),
            length: "min / mini".into(),
            segment: "Segment, intervenants".into(),
            cues: "Lieu, notes".into(),
            actual: "Réel".into(),
            hard: "heure fixe".into(),
        },
        rows: (0..segments).map(row).collect(),
    }
}

fn closing(rows: usize) -> ClosingPaper {
    let row = |n: usize| {
        ClosingRow {
        time: format!("17:{:02}", 40 + n),
        seconds: ":30".into(),
        length: "1:00".into(),
        title: format!("Les richesses humaines, partie {n}"),
        speakers: vec![PersonName::new("Delphine", "VANDEVOORDE")],
        script: (0..1)
            .map(|at| ScriptLine { bullet: at > 0, text: "Le mécénat de compétences ouvre la première porte, et un référent par territoire tient la suite.".into() })
            .collect(),
        ..ClosingRow::default()
    }
    };
    ClosingPaper {
        sheet: Sheet { language: "fr".into(), title: "Conclusions".into(), ..Sheet::default() },
        rows: (0..rows).map(row).collect(),
        ..ClosingPaper::default()
    }
}

fn table(rows: usize) -> Table {
    let row = |n: usize| (0..19).map(|at| Cell::text(&format!("{n}, colonne {at}"))).collect();
    Table {
        title: "Conducteur".into(),
        heads: (0..19).map(|at| format!("Colonne {at}")).collect(),
        rows: (0..rows).map(row).collect(),
    }
}
