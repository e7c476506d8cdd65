//! The store: one show in one file, whatever happens to the process, the file or the disk.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

#[path = "store/support.rs"]
mod support;

#[path = "store/log.rs"]
mod log;
