//! A document of words: the same words in each form, and nothing that is read as something else.

use std::io::{Cursor, Read};

use formats::out::{Line, Part, Prose, docx, html, prose_markdown};
use zip::ZipArchive;

fn prose() -> Prose {
    let line = |point, text: &str| Line { point, text: text.to_owned() };
    Prose {
        language: "fr".to_owned(),
        over: "7e Rencontre · lundi 12 juillet 2021".to_owned(),
        title: "Conclusions & <suite>".to_owned(),
        aside: Some(("restent".to_owned(), "11:00".to_owned())),
        facts: vec![("Fin à 18:00:00".to_owned(), ", heure fixe".to_owned())],
        parts: vec![
            Part {
                time: "17:49:00".to_owned(),
                length: "1:30".to_owned(),
                mark: "verrouillée".to_owned(),
                title: "Les leviers_financiers".to_owned(),
                who: "Delphine VANDEVOORDE".to_owned(),
                lines: vec![
                    line(false, "« Deux idées\u{a0}: »\u{202e}"),
                    line(true, "Un référent"),
                    line(true, "−30 % de coûts\u{7}"),
                ],
            },
            Part { title: "Fin".to_owned(), ..Part::default() },
        ],
        note: Some(("Si le temps manque".to_owned(), " : au plus court.".to_owned())),
        foot: vec!["Régie".to_owned(), "ajusté à 17:48:52".to_owned()],
    }
}

/// The words of the parts of a DOCX that hold any.
fn words(bytes: &[u8]) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut told = String::new();
    for name in names.iter().filter(|n| n.ends_with("document.xml") || n.contains("footer")) {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        told.push_str(&text.replace("</w:p>", "\n"));
    }
    let mut out = String::new();
    let mut tag = false;
    for c in told.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

const SAID: [&str; 13] = [
    "7e Rencontre · lundi 12 juillet 2021",
    "11:00",
    "restent",
    "Fin à 18:00:00",
    ", heure fixe",
    "17:49:00",
    "1:30",
    "verrouillée",
    "Delphine VANDEVOORDE",
    "« Deux idées\u{a0}: »",
    "Un référent",
    "−30 % de coûts",
    "ajusté à 17:48:52",
];

#[test]
fn a_docx_holds_every_word_and_nothing_unseen() {
    let told = words(&docx(&prose()).unwrap());
    for said in SAID {
        assert!(told.contains(said), "{said} in {told}");
    }
    assert!(told.contains("Conclusions & <suite>") && told.contains("leviers_financiers"));
    assert!(!told.contains(['\u{202e}', '\u{7}']));
}

#[test]
fn a_page_is_words_and_no_markup_of_theirs() {
    let page = String::from_utf8(html(&prose())).unwrap();
    for said in SAID {
        assert!(page.contains(said), "{said} in {page}");
    }
    assert!(page.contains("<h1>Conclusions &amp; &lt;suite&gt;</h1>"));
    assert!(page.contains("<html lang=\"fr\">"));
    assert!(!page.contains("http"), "nothing is fetched");
    assert_eq!(page.matches("<ul>").count(), 1, "points stand in one list");
}

#[test]
fn as_markdown_nothing_is_read_as_markup() {
    let told = String::from_utf8(prose_markdown(&prose())).unwrap();
    assert!(told.contains("# Conclusions \\& \\<suite\\>"));
    assert!(told.contains("## Les leviers\\_financiers"));
    assert!(told.contains("- Un référent\n- −30"));
    assert!(told.contains("**Si le temps manque** : au plus court."));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(html(&prose()) == html(&prose()));
    assert_eq!(words(&docx(&prose()).unwrap()), words(&docx(&prose()).unwrap()));
}

/// A closing of so many parts, each with this to be said.
fn closing(parts: usize, said: &str) -> Prose {
    let mut prose = prose();
    let part = Part {
        lines: vec![Line { point: false, text: said.to_owned() }],
        ..prose.parts[0].clone()
    };
    prose.parts = vec![part; parts];
    prose
}

/// The size of what is said, in half points.
fn size(prose: &Prose) -> usize {
    let mut archive = ZipArchive::new(Cursor::new(docx(prose).unwrap())).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let (before, _) = text.split_once(&prose.parts[0].lines[0].text).unwrap();
    let (_, size) = before.rsplit_once("<w:sz w:val=\"").unwrap();
    size.split_once('"').unwrap().0.parse().unwrap()
}

#[test]
fn parts_are_set_smaller_until_they_stand_on_one_sheet_and_at_full_size_on_several() {
    let said = "Merci à toutes et à tous d’être restés jusqu’au bout de cette journée.";
    let sizes: Vec<usize> = (1..=40).map(|parts| size(&closing(parts, said))).collect();
    assert_eq!((sizes[0], sizes[39]), (26, 26));
    let least = *sizes.iter().min().unwrap();
    assert!((20..26).contains(&least), "{sizes:?}");
    let till = sizes.iter().position(|size| *size == least).unwrap();
    assert!(sizes[..=till].is_sorted_by(|a, b| a >= b), "the more there is the smaller: {sizes:?}");
    let longer = size(&closing(till, &said.repeat(8)));
    assert_eq!(longer, 26, "what stands on several sheets is for the lectern again");
}
