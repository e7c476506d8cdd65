//! PDFs as poppler reads them.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// The words of a PDF in one line; none where poppler is not there.
///
/// # Panics
/// When poppler cannot read it.
#[must_use]
pub fn text(pdf: &[u8]) -> Option<String> {
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
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
