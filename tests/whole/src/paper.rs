//! Documents, read back as text.

use std::path::Path;
use std::process::Command;

use crate::{place, plain};

/// The text of a PDF, laid out as on paper.
///
/// # Panics
/// When it is no PDF.
#[must_use]
pub fn text_of(pdf: &Path) -> String {
    let mut reader = Command::new(place::tool(&["pdftotext"]));
    let read = reader.arg("-layout").arg(pdf).arg("-").output().unwrap();
    assert!(read.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&read.stderr));
    plain(&String::from_utf8(read.stdout).unwrap())
}
