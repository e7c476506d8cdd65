//! The formats that are read: one file each, one line each in the list.
//!
//! A format is chosen by what stands in the document; its name only helps where the content could
//! be of several.

mod docx;
mod html;
mod org;
mod programme_text;
mod rst;

use crate::Draft;
use crate::unreadable::{LARGEST, Unreadable};

/// A format that is read.
#[derive(Debug)]
pub struct Importer {
    /// Its name, which the draft's `source.format` carries.
    pub format: &'static str,
    /// Whether a document of these bytes, with this file name, is of this format. It looks at no
    /// more than it must, and never fails.
    pub is: fn(&[u8], Option<&str>) -> bool,
    /// Reads it. `bytes` are neither blank nor more than [`LARGEST`].
    pub read: fn(&[u8], Option<&str>) -> Result<Reading, Unreadable>,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it was understood to say.
    pub draft: Draft,
    /// Its lines as they are shown beside that: line 1 of the draft is the first of them.
    pub lines: Vec<String>,
}

/// Every format, in the order in which they are tried: the first that knows the document reads
/// it. The last takes whatever is text.
pub const IMPORTERS: &[Importer] =
    &[docx::IMPORTER, html::IMPORTER, org::IMPORTER, rst::IMPORTER, programme_text::IMPORTER];

/// Reads a document with the first importer that knows it.
///
/// # Errors
/// [`Unreadable`] says why it gives no draft.
pub fn open(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: LARGEST });
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    let [known @ .., any] = IMPORTERS else { return Err(Unreadable::Empty) };
    let importer = known.iter().find(|importer| (importer.is)(bytes, name)).unwrap_or(any);
    (importer.read)(bytes, name)
}
