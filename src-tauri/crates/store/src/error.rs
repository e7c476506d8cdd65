//! What can go wrong with a show's file.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use thiserror::Error;

/// What can go wrong with a show's file. Nothing was changed when one of these is returned,
/// unless it says so.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "`path` is the show's file; the other fields are told where used")]
pub enum StoreError {
    /// There is no such file.
    #[error("There is no file {}.", path.display())]
    Missing { path: PathBuf },
    /// A file of that name is there already, and stays as it is.
    #[error("The file {} is there already; it was left as it is.", path.display())]
    Exists { path: PathBuf },
    /// The file is not a show of Régie, and stays as it is.
    #[error("{} is not a Régie file; it was left as it is.", path.display())]
    NotAShow { path: PathBuf },
    /// The file was made by a newer Régie, whose version of the tables is `found`; this one knows
    /// up to `known`.
    #[error(
        "{} was made by a newer version of Régie (file version {found}, this one reads up to {known}).",
        path.display()
    )]
    Newer { path: PathBuf, found: i32, known: i32 },
    /// Another Régie has the file open.
    #[error("{} is already open in another Régie.", path.display())]
    AlreadyOpen { path: PathBuf },
    /// The file or its folder cannot be written to.
    #[error("{} cannot be written to: its disk, folder or file is read-only.", path.display())]
    ReadOnly { path: PathBuf },
    /// Nothing could be read of a damaged file; it now bears the name `set_aside`.
    #[error("{} is damaged and nothing of it could be read; it was kept as {}.", path.display(), set_aside.display())]
    Unreadable { path: PathBuf, set_aside: PathBuf },
    /// A file that is open turned out to be damaged; the next opening sets it aside.
    #[error("{} is damaged: {why}.", path.display())]
    Damaged { path: PathBuf, why: String },
    /// The disk is full, and the reserve was used already.
    #[error("The disk that holds {} is full; nothing was changed.", path.display())]
    DiskFull { path: PathBuf },
    /// Another program holds the file for too long.
    #[error("Another program is holding {}.", path.display())]
    Busy { path: PathBuf },
    /// The file was begun anew, and something of what it held before could not be written over.
    #[error("{} was begun anew, but something of the old file is still on the disk: {source}.", path.display())]
    NotPurged { path: PathBuf, source: io::Error },
    /// A turn of this id is in the log already.
    #[error("The turn {id} is in the log already.")]
    Duplicate { id: String },
    /// What was to be appended is not the envelope of a turn.
    #[error("What was to be kept is not a turn: {source}.")]
    NotATurn { source: serde_json::Error },
    /// The turn names another one before it than the last of the log.
    #[error("The turn follows {named}, but the log ends with {tip}.")]
    OutOfChain { named: String, tip: String },
    /// The system refused.
    #[error("{} could not be read or written: {source}.", path.display())]
    Io { path: PathBuf, source: io::Error },
    /// SQLite refused.
    #[error("{} could not be read or written: {source}.", path.display())]
    Sqlite { path: PathBuf, source: rusqlite::Error },
}

impl StoreError {
    /// A short name that stays the same from one version to the next: the text's name in the
    /// catalogue.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "store-missing",
            Self::Exists { .. } => "store-exists",
            Self::NotAShow { .. } => "store-not-a-show",
            Self::Newer { .. } => "store-newer",
            Self::AlreadyOpen { .. } => "store-already-open",
            Self::ReadOnly { .. } => "store-read-only",
            Self::Unreadable { .. } => "store-unreadable",
            Self::Damaged { .. } => "store-damaged",
            Self::DiskFull { .. } => "store-disk-full",
            Self::Busy { .. } => "store-busy",
            Self::NotPurged { .. } => "store-not-purged",
            Self::Duplicate { .. } => "store-duplicate",
            Self::NotATurn { .. } => "store-not-a-turn",
            Self::OutOfChain { .. } => "store-out-of-chain",
            Self::Io { .. } => "store-io",
            Self::Sqlite { .. } => "store-sqlite",
        }
    }

    /// What the text of [`StoreError::code`] speaks of, by name.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let name = |path: &Path| path.display().to_string();
        match self {
            Self::Missing { path }
            | Self::Exists { path }
            | Self::NotAShow { path }
            | Self::AlreadyOpen { path }
            | Self::ReadOnly { path }
            | Self::DiskFull { path }
            | Self::Busy { path } => vec![("path", name(path))],
            Self::Newer { path, found, known } => vec![
                ("path", name(path)),
                ("found", found.to_string()),
                ("known", known.to_string()),
            ],
            Self::Unreadable { path, set_aside } => {
                vec![("path", name(path)), ("set-aside", name(set_aside))]
            }
            Self::Damaged { path, why } => vec![("path", name(path)), ("why", why.clone())],
            Self::Duplicate { id } => vec![("id", id.clone())],
            Self::NotATurn { source } => vec![("why", source.to_string())],
            Self::OutOfChain { named, tip } => {
                vec![("named", named.clone()), ("tip", tip.clone())]
            }
            Self::Io { path, source } | Self::NotPurged { path, source } => {
                vec![("path", name(path)), ("why", source.to_string())]
            }
            Self::Sqlite { path, source } => {
                vec![("path", name(path)), ("why", source.to_string())]
            }
        }
    }

    /// What the system's `source` means for the file at `path`.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly { path }
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            _ => Self::Io { path, source },
        }
    }

    /// What SQLite's `source` means for the file at `path`.
    pub(crate) fn sqlite(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        if crate::room::lacks(&source) {
            return Self::DiskFull { path };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, why: source.to_string() }
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { path },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => Self::ReadOnly { path },
            _ => Self::Sqlite { path, source },
        }
    }
}
