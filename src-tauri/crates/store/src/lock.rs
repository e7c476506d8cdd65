//! One Régie per file: an advisory lock on a file beside it.
//!
//! Not on the file itself: others may read the projections while the show runs, and closing a
//! handle of our own on SQLite's file would drop SQLite's locks on it.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use crate::beside;
use crate::error::StoreError;

/// Held as long as a show is open. The system lets go of it when the process ends, however it
/// ends.
#[derive(Debug)]
pub(crate) struct Lock {
    file: PathBuf,
    _held: File,
}

impl Lock {
    /// Takes the lock of the show at `path`.
    pub(crate) fn take(path: &Path) -> Result<Self, StoreError> {
        let file = beside::with_end(path, ".lock");
        let failed = |e| StoreError::io(path, e);
        loop {
            let held = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&file)
                .map_err(failed)?;
            match held.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(StoreError::AlreadyOpen { path: path.to_owned() });
                }
                Err(TryLockError::Error(e)) => return Err(failed(e)),
            }
            // Whoever held it before may have removed the file in between: then it locks nothing.
            if is_at(&held, &file).map_err(failed)? {
                return Ok(Self { file, _held: held });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is still held, so that nobody's fresh lock file is removed.
        #[cfg(unix)]
        let _ = fs::remove_file(&self.file);
        #[cfg(not(unix))]
        let _ = &self.file;
    }
}

#[cfg(unix)]
fn is_at(held: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let held = held.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((held.dev(), held.ino()) == (there.dev(), there.ino())),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

#[cfg(not(unix))]
fn is_at(_held: &File, path: &Path) -> io::Result<bool> {
    fs::metadata(path).map(|_| true)
}
