//! A PDF's text, in the order in which people read it.
//!
//! A PDF holds no lines: letters with their places. letters (`glyphs`) → rows of one baseline,
//! all pages one under the other (`rows`) → text and tables (`columns`) → paragraphs, headings,
//! bullets (`flow`), each text whole again (`wrapped`), and cells (`cells`). What Régie printed itself is known again (`own`).
//!
//! Its own library reads it, which bounds neither the memory nor the time that a hostile file
//! takes: who reads files of others does it in a process of its own, as the desk does.

mod cells;
mod columns;
mod flow;
mod glyphs;
mod own;
mod rows;
mod wrapped;

use crate::text::Page;
use crate::unreadable::{Unreadable, caught};

pub use glyphs::{MOST_LETTERS, MOST_PAGES};

/// How far into a file its mark may stand, in bytes.
const HEAD: usize = 1_024;

/// The bytes are those of a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    head.trim_ascii_start().starts_with(b"%PDF-") || bytes.starts_with(b"\xEF\xBB\xBF%PDF-")
}

/// Writes the text of a PDF into the page; gives how many letters cannot be told.
///
/// # Errors
/// [`Unreadable`] when it is locked, damaged, holds pictures of text alone, or more than a
/// programme can.
pub fn read(bytes: &[u8], page: &mut Page) -> Result<usize, Unreadable> {
    let (sheets, ours) = caught(|| glyphs::sheets(bytes))?;
    let pages = sheets.len();
    let told = |sheet: &glyphs::Sheet| {
        sheet.letters.len() + sheet.turned.iter().map(Vec::len).sum::<usize>()
    };
    let letters: usize = sheets.iter().map(told).sum();
    let unknown: usize = sheets.iter().map(|sheet| sheet.unknown).sum();
    if letters == 0 || unknown > letters {
        return Err(Unreadable::NoText { pages });
    }
    flow::write(rows::strip(sheets, ours), pages, page);
    Ok(unknown)
}
