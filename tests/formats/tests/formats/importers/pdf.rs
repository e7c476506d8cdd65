//! The text of PDFs that others' programs made, and of what is no sound PDF.

use std::path::Path;
use std::process::Command;

use formats::draft::NoteCode;
use formats::{Reading, Unreadable, open, read};
use paper::{RundownPaper, Sheet, Templates};
use tempfile::TempDir;

use super::told;
use crate::criteria::{assert_beats_and_organisations, assert_facts, assert_hard, assert_parents};
use crate::support::{notes, sample, times};

/// A PDF by Typst.
fn typeset(source: &str) -> Vec<u8> {
    let source =
        format!("#set text(font: \"Instrument Sans\", lang: \"fr\", size: 10pt)\n{source}");
    let templates = Templates::of([("rundown.typ".to_owned(), source)]);
    let sheet = Sheet { language: "fr".to_owned(), templates, ..Sheet::default() };
    paper::rundown(&RundownPaper { sheet, ..RundownPaper::default() }).unwrap()
}

/// The sample as Typst writes it: its headings, bullets, bold and italic.
fn as_typst(text: &str) -> String {
    let mut out = String::from("#set page(paper: \"a4\", margin: 22mm)\n");
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let below = lines.get(at + 1).copied().unwrap_or_default();
        let is_rule = |line: &str, c: char| line.len() > 3 && line.chars().all(|it| it == c);
        if is_rule(line, '=') || is_rule(line, '-') {
            continue;
        }
        let level = line.chars().take_while(|c| *c == '#').count();
        let text = line[level..].trim().replace("__", "\u{1}").replace('_', "\u{2}");
        let text = text
            .replace('@', "\\@")
            .replace('<', "\\<")
            .replace('\u{1}', "*")
            .replace('\u{2}', "_");
        out += &match level {
            0 if is_rule(below, '=') => format!("= {text}\n"),
            0 if is_rule(below, '-') => format!("== {text}\n"),
            0 if text.starts_with("* ") => format!("- {}\n", &text[2..]),
            0 => format!("{text}\n"),
            level => format!("{} {text}\n", "=".repeat(level)),
        };
    }
    out
}

/// A document as a program on this machine makes it; none where the program is not there.
fn made(program: &str, arguments: &[&str], folder: &Path, name: &str) -> Option<Vec<u8>> {
    let ran = Command::new(program).args(arguments).current_dir(folder).output();
    if ran.is_err() {
        eprintln!("skipped: {program} is not there");
        return None;
    }
    Some(std::fs::read(folder.join(name)).unwrap_or_else(|_| panic!("{program}: {ran:?}")))
}

/// A document turned into another form by LibreOffice.
fn by_libreoffice(folder: &TempDir, from: &str, form: &str) -> Option<Vec<u8>> {
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("lo").display());
    let to = format!("{}.{form}", from.split('.').next().unwrap_or_default());
    // A web page is a text to be written on, and not one of HTML.
    let filter =
        if from.ends_with(".html") { "--infilter=HTML (StarWriter)" } else { "--norestore" };
    let words = [&profile, "--headless", filter, "--convert-to", form, from];
    made("soffice", &words, folder.path(), &to)
}

fn by_chromium(folder: &TempDir, from: &str) -> Option<Vec<u8>> {
    let profile = format!("--user-data-dir={}", folder.path().join("profile").display());
    let words = ["--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=page.pdf"];
    let all = [&words[..], &[&profile, from]].concat();
    made("chromium", &all, folder.path(), "page.pdf")
}

/// The sample as a web page.
fn as_html(text: &str) -> String {
    let mut out =
        String::from("<!DOCTYPE html><html lang=fr><meta charset=utf-8><title>Jour</title><body>");
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let below = lines.get(at + 1).copied().unwrap_or_default();
        let level = line.chars().take_while(|c| *c == '#').count();
        let mut strong = false;
        let mut text = String::new();
        for part in line[level..].trim().split("__") {
            text += part;
            text += if strong { "</b>" } else { "<b>" };
            strong = !strong;
        }
        let text = text.strip_suffix("<b>").unwrap_or(&text).replace('_', "");
        out += &match level {
            _ if line.starts_with("===") || line.starts_with("---") => String::new(),
            0 if below.starts_with("===") => format!("<h1>{text}</h1>"),
            0 if below.starts_with("---") => format!("<h2>{text}</h2>"),
            0 => match text.strip_prefix("* ") {
                Some(text) => format!("<ul><li>{text}</ul>"),
                None => format!("<p>{text}</p>"),
            },
            level => format!("<h{level}>{text}</h{level}>"),
        };
    }
    out
}

fn assert_sample(pdf: &[u8], who: &str) {
    let Reading { draft, lines } = open(pdf, Some("programme.pdf")).unwrap();
    assert_eq!(draft.source.format, "pdf", "{who}");
    let last = u32::try_from(lines.len()).unwrap();
    assert!(draft.segments.iter().all(|one| (1..=last).contains(&one.line)), "{who}");
    assert!(lines.iter().any(|line| line == "— Page 2 —"), "{who}: {lines:#?}");
    assert_hard(&draft, str::to_owned);
    assert_parents(&draft);
    assert_beats_and_organisations(&draft);
    assert_facts(&draft);
}

#[test]
fn the_sample_by_typst() {
    assert_sample(&typeset(&as_typst(&sample())), "typst");
}

#[test]
fn the_sample_by_libreoffice_from_a_page_a_docx_and_an_odt() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("jour.html"), as_html(&sample())).unwrap();
    let Some(pdf) = by_libreoffice(&folder, "jour.html", "pdf") else { return };
    assert_sample(&pdf, "html");
    for form in ["docx", "odt"] {
        by_libreoffice(&folder, "jour.html", form).unwrap();
        let pdf = by_libreoffice(&folder, &format!("jour.{form}"), "pdf").unwrap();
        assert_sample(&pdf, form);
    }
}

#[test]
fn the_sample_by_chromium() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("jour.html"), as_html(&sample())).unwrap();
    if let Some(pdf) = by_chromium(&folder, "jour.html") {
        assert_sample(&pdf, "chromium");
    }
}

#[test]
fn what_a_document_of_this_format_says() {
    insta::assert_snapshot!(told(&super::read("jour.pdf")));
}

#[test]
fn tables_columns_and_parted_words_are_read_as_people_read_them() {
    let source = "#set page(width: 160mm, height: 120mm, margin: 15mm)\n\
        Lundi 12 juillet 2021\n\n\
        #table(columns: (25mm, 1fr, 30mm), stroke: .5pt,\n\
          [9h – 9h30], [Accueil des participants et café dans le hall de la Maison des associations, \
          au rez-de-chaussée], [Hall],\n\
          [9h30 – 10h], [Ouverture], [Grande salle],\n\
          [10h – 11h], [Débat], [Grande salle])\n\n\
        #pagebreak()\n11h – 12h : Une conférence dont le titre est assez long pour ne pas tenir sur \
        une seule ligne de la page\n\n12h – 13h : Dé#\"\\u{FB01}\"lé des co#\"\\u{FB00}\"rets\n";
    let reading = open(&typeset(source), None).unwrap();
    insta::assert_snapshot!(told(&reading));
}

#[test]
fn rooms_side_by_side_are_rooms() {
    let source = "#set page(width: 180mm, height: 120mm, margin: 15mm)\n\
        Lundi 12 juillet 2021\n\n\
        #table(columns: (25mm, 1fr, 1fr),\n\
          [], [Salle A], [Salle B],\n\
          [9h – 10h], table.cell(colspan: 2)[Ouverture pour tous, en plénière, dans la grande salle],\n\
          [10h – 11h], [Le climat], [Le budget],\n\
          [11h – 12h], [La mer], [La forêt])\n";
    let reading = open(&typeset(source), None).unwrap();
    insta::assert_snapshot!(told(&reading));
}

#[test]
fn a_page_in_two_columns_is_read_one_after_the_other() {
    let source = "#set page(width: 180mm, height: 80mm, margin: 10mm, columns: 2)\n\
        Lundi 12 juillet 2021\n\n9h – 10h : Un\n\n10h – 11h : Deux\n\n11h – 12h : Trois\n\
        #colbreak()\n12h – 13h : Quatre\n\n13h – 14h : Cinq\n\n14h – 15h : Six\n";
    let draft = read(&typeset(source), None).unwrap();
    let titles: Vec<&str> = draft.segments.iter().map(|segment| segment.title.as_str()).collect();
    assert_eq!(titles, ["Un", "Deux", "Trois", "Quatre", "Cinq", "Six"]);
}

#[test]
fn a_doubt_names_its_line_on_its_page() {
    let source = "#set page(width: 120mm, height: 60mm)\nLundi 12 juillet 2021\n\n9h – 10h : Un\n\n\
        #pagebreak()\n10h – 11h : Deux\n\n25h90 : Trois\n\n12h – 13h : Quatre\n";
    let reading = open(&typeset(source), None).unwrap();
    let absurd = notes(&reading.draft, NoteCode::AbsurdTime)[0].line.unwrap() as usize;
    assert_eq!(reading.lines[absurd - 1], "25h90 : Trois");
    assert_eq!(reading.lines[absurd - 3], "— Page 2 —");
}

#[test]
fn what_holds_no_text_is_refused_in_words() {
    let drawn = typeset("#rect(width: 5cm, height: 5cm)\n#pagebreak()\n#circle(radius: 1cm)\n");
    assert_eq!(read(&drawn, None), Err(Unreadable::NoText { pages: 2 }));
    let pages = typeset(&"a\n#pagebreak()\n".repeat(formats::pdf::MOST_PAGES));
    let limit = formats::pdf::MOST_PAGES;
    assert_eq!(read(&pages, None), Err(Unreadable::TooLong { pages: limit + 1, limit }));
    assert_eq!(read(&typeset("Bonjour"), None), Err(Unreadable::NoProgramme { lines: 1 }));
}

#[test]
fn a_password_locks_a_pdf_and_an_owners_does_not() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("jour.pdf"), typeset("9h – 10h : Un\n\n10h – 11h : Deux\n"))
        .unwrap();
    let lock = |user: &str| {
        let words = ["--encrypt", user, "owner", "256", "--", "jour.pdf", "locked.pdf"];
        made("qpdf", &words, folder.path(), "locked.pdf")
    };
    let Some(locked) = lock("secret") else { return };
    assert_eq!(read(&locked, None), Err(Unreadable::Locked));
    assert_eq!(times(&read(&lock("").unwrap(), None).unwrap()), ["09:00–10:00", "10:00–11:00"]);
}

#[test]
fn cut_and_corrupted_pdfs_are_refused_or_read_and_never_more() {
    let whole = typeset("9h – 10h : Un\n\n10h – 11h : Deux\n");
    let mut read_again = 0;
    for end in (5..whole.len()).step_by(whole.len() / 60) {
        match read(&whole[..end], None) {
            Ok(draft) => read_again += usize::from(draft.segments.len() == 2),
            Err(why) => assert!(
                matches!(why.code(), "damaged" | "no-text" | "no-programme"),
                "{end}: {why}"
            ),
        }
    }
    let mut bytes = whole.clone();
    for at in (9..whole.len()).step_by(whole.len() / 90) {
        bytes[at] ^= 0x55;
        let _ = read(&bytes, None);
        bytes[at] ^= 0x55;
    }
    assert_eq!(read(&bytes, None).unwrap().segments.len(), 2);
    assert!(read_again < 60);
    assert_eq!(read(b"%PDF-1.7\n%\xE2\xE3\n", None), Err(Unreadable::Damaged));
}
