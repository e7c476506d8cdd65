//! Whether a refusal of SQLite means that there is no room left.

use rusqlite::{Error, ErrorCode, ffi};

/// Whether the disk had no room for what was to be written.
///
/// A quota or a limit on the size of files comes as a write that failed (`SQLITE_IOERR_WRITE`),
/// and a full disk under the index of the write-ahead log as `SQLITE_IOERR_SHMSIZE`.
pub(crate) fn lacks(error: &Error) -> bool {
    error.sqlite_error_code() == Some(ErrorCode::DiskFull)
        || error.sqlite_error().is_some_and(|e| {
            matches!(e.extended_code, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE)
        })
}
