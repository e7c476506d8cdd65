//! Bytes to show and back.
//!
//! Its law: bytes in, values out. It never opens a path or a socket, reads no clock and draws no
//! random number; it decides nothing of the show: what it reads is a draft, in which everything
//! doubtful is said and nothing is lost in silence; what it writes is words, and nothing that is run.

pub mod draft;
pub mod importers;
pub mod out;
pub mod own;
pub mod packed;
pub mod pdf;
pub mod people;
pub mod programme;
pub mod rows;
pub mod table;
pub mod text;
mod unreadable;
pub mod when;

pub use draft::Draft;
pub use importers::{Reading, contacts, open, open_as, own_programme};
pub use unreadable::{LARGEST, MOST, Unreadable};

/// Reads a document and gives the draft of a show. `name` is the file's name: it helps where the
/// content could be of several formats. [`open`] gives the document's lines with it.
///
/// # Errors
/// [`Unreadable`] says why a document gives no draft: too large, empty, damaged, no programme.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Draft, Unreadable> {
    open(bytes, name).map(|reading| reading.draft)
}
