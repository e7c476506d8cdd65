//! Documents that are ZIP archives (DOCX, XLSX): opened only once it is sure that nothing in them
//! swells beyond bounds, whatever they say of themselves.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::unreadable::Unreadable;

/// The most that all parts of an archive may have together once unpacked, in bytes.
pub const LARGEST_UNPACKED: usize = 96 * 1024 * 1024;

/// The most parts that an archive may have.
pub const MOST_PARTS: usize = 4_000;

/// An archive that was measured: its parts can be read whole.
pub struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// The bytes are those of a ZIP archive.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Opens an archive, each part unpacked once and thrown away to see how large it is: what an
/// archive says of its sizes may be a lie. The work is bounded by [`LARGEST_UNPACKED`].
///
/// # Errors
/// [`Unreadable::Damaged`] when it is cut, corrupted or encrypted, [`Unreadable::Swollen`] when
/// it unpacks to more than a document can have.
pub fn open(bytes: &[u8]) -> Result<Packed<'_>, Unreadable> {
    let damaged = || Unreadable::Damaged;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let swollen = || Unreadable::Swollen { limit: LARGEST_UNPACKED };
    if archive.len() > MOST_PARTS {
        return Err(swollen());
    }
    let mut left = LARGEST_UNPACKED as u64;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| damaged())?;
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| damaged())?;
        left = left.checked_sub(size).ok_or_else(swollen)?;
    }
    Ok(Packed { archive })
}

impl Packed<'_> {
    /// Whether it has a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A part's bytes.
    ///
    /// # Errors
    /// [`Unreadable::Damaged`] when it is not there or cannot be unpacked.
    pub fn part(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let mut bytes = Vec::new();
        let part = self.archive.by_name(name).map_err(|_| Unreadable::Damaged)?;
        let size = part.take(LARGEST_UNPACKED as u64).read_to_end(&mut bytes);
        size.map(|_| bytes).map_err(|_| Unreadable::Damaged)
    }
}

/// Whether an archive names this part, without unpacking anything: to tell what it is.
pub fn names(bytes: &[u8], part: &str) -> bool {
    is_packed(bytes)
        && ZipArchive::new(Cursor::new(bytes)).is_ok_and(|a| a.index_for_name(part).is_some())
}
