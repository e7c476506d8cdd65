//! The formats that are read: one file each, one line each in the list.
//!
//! A format is chosen by what stands in the document; its name only helps where the content could
//! be of several.

mod csv;
mod docx;
mod html;
mod icalendar;
mod json;
mod json_list;
mod left_out;
mod ontime;
mod org;
mod pdf;
mod programme_text;
mod regie;
mod rst;
mod schedule;
mod speakers;
mod xlsx;

use serde::{Deserialize, Serialize};

use crate::Draft;
use crate::table::{self, Columns, Contact, Grid};
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// What it was understood to say.
    pub draft: Draft,
    /// Its lines as they are shown beside that: line 1 of the draft is the first of them.
    pub lines: Vec<String>,
}

/// Every format, in the order in which they are tried: the first that knows the document reads
/// it. The last takes whatever is text.
pub const IMPORTERS: &[Importer] = &[
    pdf::IMPORTER,
    regie::IMPORTER,
    ontime::IMPORTER,
    schedule::XML,
    schedule::JSON,
    speakers::IMPORTER,
    json_list::IMPORTER,
    icalendar::IMPORTER,
    xlsx::IMPORTER,
    docx::IMPORTER,
    html::IMPORTER,
    org::IMPORTER,
    rst::IMPORTER,
    csv::IMPORTER,
    programme_text::IMPORTER,
];

pub use regie::programme as own_programme;

/// Reads a document with the first importer that knows it.
///
/// # Errors
/// [`Unreadable`] says why it gives no draft.
pub fn open(bytes: &[u8], name: Option<&str>) -> Result<Reading, Unreadable> {
    (importer(bytes, name)?.read)(bytes, name)
}

/// Reads a table with the columns that somebody chose; any other document as it is.
///
/// # Errors
/// [`Unreadable`] says why it gives no draft.
pub fn open_as(bytes: &[u8], name: Option<&str>, columns: &Columns) -> Result<Reading, Unreadable> {
    let importer = importer(bytes, name)?;
    match grid(importer.format, bytes) {
        Some(grid) => table::read(&grid?, name, Some(columns)),
        None => (importer.read)(bytes, name),
    }
}

/// The cells of a document that is a table.
fn grid(format: &str, bytes: &[u8]) -> Option<Result<Grid, Unreadable>> {
    match format {
        "csv" => Some(csv::grid(bytes)),
        "xlsx" => Some(xlsx::grid(bytes)),
        "json-list" => Some(json_list::grid(bytes)),
        _ => None,
    }
}

/// How the people of a document are reached, for those who accepted to take it; the draft does
/// not carry it.
///
/// # Errors
/// [`Unreadable`] when the document cannot be read.
pub fn contacts(
    bytes: &[u8],
    name: Option<&str>,
    columns: Option<&Columns>,
) -> Result<Vec<Contact>, Unreadable> {
    match importer(bytes, name)?.format {
        "speakers" => speakers::contacts(bytes),
        format => match grid(format, bytes) {
            Some(grid) => Ok(table::contacts(&grid?, columns)),
            None => Ok(Vec::new()),
        },
    }
}

/// The importer that reads a document.
fn importer(bytes: &[u8], name: Option<&str>) -> Result<&'static Importer, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: LARGEST });
    }
    if bytes.trim_ascii().is_empty() {
        return Err(Unreadable::Empty);
    }
    let [known @ .., any] = IMPORTERS else { return Err(Unreadable::Empty) };
    Ok(known.iter().find(|importer| (importer.is)(bytes, name)).unwrap_or(any))
}
