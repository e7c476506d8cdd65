//! The text of a PDF, read by a process of its own: what goes wrong there is a refusal here.

use serde_json::{Value, json};
use tests_desk::program::Place;

/// A page of text as a PDF: a line each, with its place found by who reads it.
fn pdf(content: &[u8], filters: &str) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F {font} >> >> >>"),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>".to_owned(),
    ];
    for (at, object) in objects.iter().enumerate() {
        out.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    out.extend(format!("4 0 obj\n<< /Length {} {filters} >>\nstream\n", content.len()).bytes());
    out.extend(content);
    out.extend(b"\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    out
}

fn lines(lines: &[&str]) -> Vec<u8> {
    let text = |(at, line): (usize, &&str)| format!("1 0 0 1 60 {} Tm ({line}) Tj ", 780 - at * 20);
    let shown: String = lines.iter().enumerate().map(text).collect();
    format!("BT /F 11 Tf {shown} ET").into_bytes()
}

/// A stream in the form of zlib that swells by far: a byte, then as often as it goes « 258 like
/// the one before » in thirteen bits.
fn bomb(bytes: usize) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let (mut held, mut count) = (0_u64, 0);
    let mut bits = |value: u64, wide: u32, out: &mut Vec<u8>| {
        held |= value << count;
        count += wide;
        while count >= 8 {
            out.push(held.to_le_bytes()[0]);
            held >>= 8;
            count -= 8;
        }
    };
    // The last block, by the fixed code; the letter « 0 » (0x30 + 0x30, eight bits, turned round).
    bits(0b011, 3, &mut out);
    bits(u64::from(0x60_u8.reverse_bits()), 8, &mut out);
    while out.len() < bytes {
        // 285: 258 letters; the distance is one.
        bits(u64::from(0b1100_0101_u8.reverse_bits()), 8, &mut out);
        bits(0, 5, &mut out);
    }
    out
}

#[test]
fn the_text_of_a_pdf_is_a_programme() {
    let place = Place::default();
    place.file("jour.pdf", pdf(&lines(&["9h - 10h : Ouverture", "10h - 11h : Suite"]), ""));
    let ran = place.run(&["import", "jour.pdf", "--preview"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let draft = ran.json();
    assert_eq!(draft["source"]["format"], json!("pdf"));
    assert_eq!(draft["source"]["name"], json!("jour.pdf"));
    assert_eq!(draft["segments"][1]["title"], json!("Suite"));
}

#[test]
fn what_exhausts_its_reader_is_refused_and_the_program_goes_on() {
    let place = Place::default();
    let nested = pdf(&[b"/P ".as_slice(), &vec![b'['; 6_000_000]].concat(), "");
    let array = pdf(b"q Q", &format!("/Deep {}", "[".repeat(6_000_000)));
    let swelling = pdf(&bomb(7_500_000), "/Filter /FlateDecode");
    for (name, bytes) in [("nested", nested), ("array", array), ("swelling", swelling)] {
        place.file("mal.pdf", bytes);
        let ran = place.run(&["import", "mal.pdf", "--preview"]);
        let said = ran.refused(1);
        assert!(said.contains("abîmé") || said.contains("pas de texte"), "{name}: {said}");
    }
}

#[test]
fn the_rundown_that_the_desk_prints_is_read_back() {
    let place = Place::default();
    place.sample("jour.regie");
    let printed = ["export", "jour.regie", "--what", "rundown", "--as", "pdf", "-o", "papier.pdf"];
    assert_eq!(place.run(&printed).code, 0);
    let draft = place.run(&["import", "papier.pdf", "--preview"]).json();
    let show = place.run(&["export", "jour.regie", "--what", "rundown", "--as", "json"]).json();
    let list = |of: &Value| of.as_array().unwrap().clone();
    let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
    let read = list(&draft["segments"]).into_iter();
    let read: Vec<_> = read.map(|one| (text(&one["start"]), text(&one["title"]))).collect();
    // « 2021-07-12T09:10:00+02:00 » is « 09:10 » on paper.
    let clock = |one: &Value| text(&one["planned_start"])[11..16].to_owned();
    let shown = list(&show).into_iter();
    let shown: Vec<_> = shown.map(|one| (clock(&one), text(&one["title"]))).collect();
    assert_eq!(read, shown);
    assert_eq!(list(&draft["blocks"]).len(), 4);
    assert_eq!(list(&draft["people"]).len(), 21);
}
