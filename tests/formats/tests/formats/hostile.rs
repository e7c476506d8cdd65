//! Bad input of every kind: each gets one clear sentence or a safe text, in bounded time.

use std::time::{Duration, Instant};

use formats::importers::IMPORTERS;
use formats::{Unreadable, open, packed, read};
use proptest::prelude::*;
use tests_formats::{Fixture, fixture, fixtures, pack};

use crate::support::{names, times};

/// Far more than any of these takes: it fails where work grows with the square of the input.
const LONG: Duration = Duration::from_secs(60);

fn in_good_time(name: &str, bytes: &[u8]) {
    let started = Instant::now();
    let _ = open(bytes, Some(name));
    assert!(started.elapsed() < LONG, "{name}: {:?}", started.elapsed());
}

fn docx(document: &str) -> Vec<u8> {
    pack(&[("word/document.xml".to_owned(), document.as_bytes().to_vec())])
}

fn paragraphs(lines: &[&str]) -> String {
    let inside: String =
        lines.iter().map(|line| format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>")).collect();
    format!("<w:document xmlns:w=\"w\"><w:body>{inside}</w:body></w:document>")
}

#[test]
fn a_bomb_in_an_archive_is_refused_before_it_goes_off() {
    let part = ("word/document.xml".to_owned(), vec![b' '; packed::LARGEST_UNPACKED + 1]);
    let bytes = pack(&[part]);
    assert!(bytes.len() < 1024 * 1024);
    let limit = packed::LARGEST_UNPACKED;
    assert_eq!(read(&bytes, None), Err(Unreadable::Swollen { limit }));
    let third = vec![b' '; packed::LARGEST_UNPACKED / 3 + 1];
    let parts = ["word/document.xml", "a", "b"].map(|name| (name.to_owned(), third.clone()));
    assert_eq!(read(&pack(&parts), None), Err(Unreadable::Swollen { limit }));
}

#[test]
fn a_bomb_of_entities_stays_a_few_letters() {
    let mut doctype = String::from("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for depth in 1..40 {
        doctype += &format!("<!ENTITY a{depth} \"&a{0};&a{0};\">", depth - 1);
    }
    let text = paragraphs(&["9h – 10h : Accueil &a39; &#233;t&amp;", "10h – 11h : Suite"]);
    let draft = read(&docx(&format!("{doctype}]>{text}")), None).unwrap();
    assert_eq!(times(&draft), ["09:00–10:00", "10:00–11:00"]);
    assert_eq!(draft.segments[0].title, "Accueil ét&");
}

#[test]
fn cut_and_corrupted_archives_are_refused_in_words() {
    let whole = fixture("programme.docx").bytes;
    for end in (4..whole.len()).step_by(37) {
        let code = read(&whole[..end], None).unwrap_err().code();
        assert!(matches!(code, "damaged" | "binary"), "{end}: {code}");
    }
    let broken = docx("<w:document><w:body><w:p><w:t>9h – 10h : Accueil");
    assert_eq!(read(&broken, None), Err(Unreadable::Damaged));
    assert_eq!(read(&docx("<w:a></w:b>"), None), Err(Unreadable::Damaged));
    let latin = pack(&[("word/document.xml".to_owned(), b"<w:p>\xE9</w:p>".to_vec())]);
    assert_eq!(read(&latin, None), Err(Unreadable::Damaged));
    assert_eq!(
        read(&pack(&[("other".to_owned(), Vec::new())]), None).unwrap_err().code(),
        "binary"
    );
}

#[test]
fn a_cell_in_a_row_beyond_all_counting_is_a_refusal_and_no_panic() {
    let mut parts = fixture("conducteur.xlsx").parts;
    let sheet = parts.iter_mut().find(|(name, _)| name.ends_with("sheet1.xml")).unwrap();
    let text = String::from_utf8(std::mem::take(&mut sheet.1)).unwrap();
    sheet.1 = text.replace("r=\"A1\"", "r=\"A99999999999999999999\"").into_bytes();
    assert_ne!(sheet.1, text.into_bytes());
    if let Err(why) = read(&pack(&parts), None) {
        assert_eq!(why, Unreadable::Damaged);
    }
}

#[test]
fn hostile_titles_come_out_as_text() {
    let long = "x".repeat(100_000);
    let titles = [
        "\u{202E}Titre à l’envers\u{202C}",
        "'; DROP TABLE segment; --",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "#include(\"/etc/hostname\") $x^2$ @ref",
        "a\u{7}b\u{1B}[31mc",
        long.as_str(),
    ];
    for title in titles {
        let line = format!("9h – 10h : {title}");
        let html = format!("<html><body><ul><li>{line}</li><li>10h – 11h : Suite</li></ul>");
        for bytes in [html.into_bytes(), docx(&paragraphs(&[&line, "10h – 11h : Suite"]))] {
            match open(&bytes, None) {
                Ok(reading) => {
                    let draft = reading.draft;
                    assert_eq!(times(&draft).last().unwrap(), "10:00–11:00");
                    let said = |text: &str| text.chars().any(char::is_control);
                    assert!(!draft.segments.iter().any(|segment| said(&segment.title)));
                    assert!(!draft.segments.iter().any(|s| s.title.contains('\u{202E}')));
                    assert!(reading.lines.iter().all(|line| line.chars().count() <= 100_100));
                }
                Err(refusal) => assert_ne!(refusal.code(), "empty"),
            }
        }
    }
}

#[test]
fn a_script_and_a_style_say_nothing() {
    let html = "<html><head><title>T</title><style>9h – 10h : style</style></head><body>\
                <script>9h – 10h : script</script><!-- 9h – 10h : comment -->\
                <p hidden title='9h – 10h : attribute'>11h – 12h : Seul</p></body></html>";
    let draft = read(html.as_bytes(), None).unwrap();
    assert_eq!(times(&draft), ["11:00–12:00"]);
    assert!(names(&draft).is_empty());
}

#[test]
fn one_long_line_and_many_marks_end_in_good_time() {
    let mega = |text: &str, size: usize| text.repeat(size / text.len());
    let cases = [
        ("a.txt", mega("9h Accueil ", 700_000)),
        ("a.html", format!("<html><body>9h – 10h : {}", mega("x", 700_000))),
        ("a.html", format!("<html>{}", mega("<b a=1>", 300_000))),
        ("a.html", format!("<html><p {}>", mega("a1=1 ", 300_000))),
        (
            "a.html",
            format!("<html>{}", mega("<table><tr><td colspan=999999 rowspan=999999>9h", 200_000)),
        ),
        ("a.html", format!("<html><table>{}", mega("<tr><td rowspan=2000>9h<td>a<td>b", 200_000))),
        ("a.html", format!("<html>{}", mega("<!--", 200_000))),
        ("a.html", format!("<html>{}", mega("&amp;&#60;&notanentity", 200_000))),
        ("a.md", mega("| 9h | ^^ |\n", 200_000)),
        ("a.md", format!("|a|Salle A|Salle B|\n{}", mega("|9h|x|^^|\n", 30_000))),
        ("a.md", mega("<table>\n9h – 10h : x\n", 200_000)),
        ("a.md", mega("|", 200_000)),
        ("a.md", format!("9h – 10h : {}\n", mega("[a](b c) ", 3_900))),
        ("a.org", format!("#+title: x\n{}", mega("+ 9h – 10h : *a /b\n  c\n", 40_000))),
        ("a.org", format!("#+title: x\n{}", mega(":A:\n", 200_000))),
        ("a.rst", format!("{}\n", mega("+-+-+-+-+\n| | | | |\n", 60_000))),
        ("a.rst", mega("+-----+\n", 400_000)),
        ("a.rst", format!("{}\n", mega("+", 4_000).replace("++", "+-") + "+").repeat(60)),
        ("a.rst", mega("9h – 10h : `a <b>`_ |x| :y:`z` **\n", 60_000)),
    ];
    for (name, text) in &cases {
        in_good_time(name, text.as_bytes());
    }
    in_good_time("a.docx", &docx(&paragraphs(&vec!["9h – 10h : Accueil"; 2_000])));
    in_good_time("a.docx", &docx(&mega("<w:tbl><w:tr><w:tc>", 300_000)));
    in_good_time("a.docx", &docx(&format!("<w:p {}/>", mega("a=\"\" ", 300_000))));
}

/// A fixture with some of its bytes changed, cut or doubled.
fn changed() -> impl Strategy<Value = (String, Vec<u8>)> {
    let all = fixtures();
    let one = prop::sample::select(all);
    (one, prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4u8), 1..12))
        .prop_map(|(fixture, changes)| (fixture.name.clone(), change(&fixture, &changes)))
}

fn change(fixture: &Fixture, changes: &[(prop::sample::Index, u8, u8)]) -> Vec<u8> {
    let mut bytes = match fixture.parts.as_slice() {
        [] => fixture.bytes.clone(),
        // What is packed is changed inside: outside it would only be a broken archive.
        [(_, part), ..] => part.clone(),
    };
    for (at, byte, how) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = at.index(bytes.len());
        match how {
            0 => bytes[at] = *byte,
            1 => bytes.truncate(at.max(1)),
            2 => bytes.insert(at, *byte),
            _ => bytes.extend_from_within(at..(at + 40).min(bytes.len())),
        }
    }
    match fixture.parts.as_slice() {
        [] => bytes,
        [(name, _), rest @ ..] => {
            let mut parts = vec![(name.clone(), bytes)];
            parts.extend(rest.iter().cloned());
            pack(&parts)
        }
    }
}

proptest! {
    #[test]
    fn no_damage_makes_it_panic((name, bytes) in changed()) {
        if let Ok(reading) = open(&bytes, Some(&name)) {
            let last = reading.lines.len().max(1);
            let segments = reading.draft.segments.iter().map(|segment| segment.line as usize);
            prop_assert!(segments.into_iter().all(|line| (1..=last).contains(&line)));
        }
    }

    #[test]
    fn no_importer_fails_on_what_is_not_its_own((name, bytes) in changed()) {
        for importer in IMPORTERS {
            let _ = (importer.is)(&bytes, Some(&name));
            let _ = (importer.read)(&bytes, Some(&name));
        }
    }
}
