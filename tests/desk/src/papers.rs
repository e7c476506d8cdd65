//! Documents as others read them: PDFs by poppler, DOCX by LibreOffice.

use std::io::{Cursor, Read as _, Write as _};
use std::process::{Command, Stdio};

/// The words of a PDF in one line; none where poppler is not there.
///
/// # Panics
/// When poppler cannot read it.
#[must_use]
pub fn text(pdf: &[u8]) -> Option<String> {
    Some(one_line(&raw(pdf)?))
}

/// How many pages a PDF has; none where poppler is not there.
///
/// # Panics
/// When poppler cannot read it.
#[must_use]
pub fn pages(pdf: &[u8]) -> Option<usize> {
    Some(raw(pdf)?.matches('\u{c}').count())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a DOCX in one line, its foot after the rest.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn docx(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut told = String::new();
    let mut parts: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    parts.sort();
    for part in parts.iter().filter(|n| n.ends_with("/document.xml") || n.contains("/footer")) {
        archive.by_name(part).unwrap().read_to_string(&mut told).unwrap();
    }
    one_line(&words_of(&told.replace("</w:p>", " </w:p>").replace("<w:tab />", " ")))
}

/// The words of an HTML page in one line.
#[must_use]
pub fn html(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let (head, rest) = page.split_once("<style>").unwrap_or((&page, ""));
    let rest = rest.split_once("</style>").map_or("", |(_, rest)| rest);
    let head = head.split_once("<title>").map_or(head, |(head, _)| head);
    let whole = format!("{head}{rest}").replace("</p>", " </p>").replace("</span>", " </span>");
    one_line(&words_of(&whole))
}

/// What stands between marks of XML or HTML.
fn words_of(marked: &str) -> String {
    let pieces =
        marked.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text: String = pieces.collect();
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&amp;", "&")
}

/// A DOCX as LibreOffice reads it: its words in one line, and how many pages it takes; none where
/// it is not there.
///
/// # Panics
/// When it cannot read it.
#[must_use]
pub fn by_libreoffice(bytes: &[u8]) -> Option<(String, usize)> {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("document.docx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("lo").display());
    let ran = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder.path(), &file])
        .output();
    let Ok(ran) = ran else {
        eprintln!("skipped: LibreOffice is not there");
        return None;
    };
    let pdf = std::fs::read(folder.path().join("document.pdf"));
    let pdf = pdf.unwrap_or_else(|_| panic!("LibreOffice could not read it: {ran:?}"));
    Some((text(&pdf)?, pages(&pdf)?))
}

fn raw(pdf: &[u8]) -> Option<String> {
    let child = Command::new("pdftotext")
        .args(["-raw", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        eprintln!("skipped: pdftotext is not there");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let feeding = std::thread::spawn(move || input.write_all(&pdf));
    let read = child.wait_with_output().unwrap();
    let _ = feeding.join();
    assert!(read.status.success(), "pdftotext could not read it");
    Some(String::from_utf8_lossy(&read.stdout).into_owned())
}
