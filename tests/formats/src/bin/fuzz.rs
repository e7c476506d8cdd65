//! Damaged documents for every importer: `fuzz [SECONDS [FORMAT [SEED]]]`.
//!
//! Each importer reads changed copies of its fixtures, under a seeded draw, for so many seconds. A
//! panic or a document that takes too long ends the program with what it was: the bytes are left
//! in the folder of temporary files, before they are read, and the seed is printed.

use std::process::ExitCode;

use formats::importers::{IMPORTERS, Importer};
use kit::fuzz::{Draw, Words, fuzz};
use tests_formats::{Fixture, fixtures, pack};

/// What is thrown into documents.
const SHREDS: &[&[u8]] = &[
    b"9h",
    b"9h10 - 10h",
    b"25h90",
    b"12.00 noon",
    b"\n",
    b"\n\n",
    b"- ",
    b"* ",
    b"# ",
    b"|",
    b"^^",
    b"+---+---+",
    b"+===+",
    b"`",
    b"_",
    b"**",
    b"//////",
    b"<td rowspan=9999 colspan=9999>",
    b"<tr>",
    b"</table>",
    b"<table>",
    b"<!--",
    b"]]>",
    b"<![CDATA[",
    b"&amp;",
    b"&#0;",
    b"&#x10FFFF;",
    b"&x;",
    b"<w:tc>",
    b"<w:gridSpan w:val=\"99999999999\"/>",
    b"<w:vMerge/>",
    b"</w:p>",
    b"<w:del>",
    b"\xE2\x80\xAE",
    b"\xEF\xBB\xBF",
    b"\xFF\xFE",
    b"\0",
    b"\x1B[31m",
    b"\xC3",
    b"Salle A",
    b"Lundi 12 juillet 2021",
    b"Chair: Ann Sample",
    b":PROPERTIES:",
    b"#+title:",
    b".. x::",
    b"---\n",
    b"[[[[[[[[[[[[[[[[",
    b"<<<<<<<<",
    b"endobj\n",
    b"5 0 R",
    b"/Filter [/ASCIIHexDecode /FlateDecode] ",
    b"/Kids [2 0 R] ",
    b"endstream\n",
    b"1e39 0 0 -1e39 0 0 cm\n",
    b"BT /F1 0.0001 Tf (9h) Tj ET\n",
    b"q\n",
    b"{\"",
    b"null,",
    b"\"start\":",
    b"1e400",
    b"BEGIN:VEVENT\r\n",
    b"DTSTART:20210712T090000Z\r\n",
    b"RRULE:FREQ=SECONDLY\r\n",
    b"<event>",
    b"<f>1+1</f>",
    b";",
    b"\"\"",
];

fn main() -> ExitCode {
    let words = match Words::of_this_program() {
        Ok(words) => words,
        Err(code) => return code,
    };
    let chosen = |importer: &&Importer| words.only.as_ref().is_none_or(|f| f == importer.format);
    for importer in IMPORTERS.iter().filter(chosen) {
        if let Err(why) = damage(importer, &words) {
            eprintln!("{why}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Runs one importer; the error says what went wrong, and where the document is.
fn damage(importer: &'static Importer, words: &Words) -> Result<u64, String> {
    let all = fixtures();
    let mine: Vec<&Fixture> =
        all.iter().filter(|fixture| fixture.format == importer.format).collect();
    if mine.is_empty() {
        return Err(format!("{}: there is no fixture to begin with", importer.format));
    }
    let read = |bytes: &[u8]| {
        let _ = (importer.is)(bytes, None);
        let _ = (importer.read)(bytes, Some("fuzz"));
        let _ = formats::open(bytes, None);
    };
    let others: Vec<&[u8]> = all.iter().map(|fixture| fixture.bytes.as_slice()).collect();
    fuzz(importer.format, words, read, |draw| {
        let one = *draw.one(&mine);
        changed(draw, one, &others)
    })
}

/// A fixture changed: mostly inside its parts, where it has some.
fn changed(draw: &mut Draw, fixture: &Fixture, others: &[&[u8]]) -> Vec<u8> {
    if fixture.parts.is_empty() || draw.below(4) == 0 {
        return draw.damage(fixture.bytes.clone(), others, SHREDS);
    }
    let mut parts = fixture.parts.clone();
    let at = draw.below(parts.len());
    parts[at].1 = draw.damage(std::mem::take(&mut parts[at].1), others, SHREDS);
    pack(&parts)
}
