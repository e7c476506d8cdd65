//! The store: one show in one file, whatever happens to the process, the file or the disk.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

#[path = "store/support.rs"]
mod support;

#[path = "store/anew.rs"]
mod anew;
#[path = "store/apart.rs"]
mod apart;
#[path = "store/chain.rs"]
mod chain;
#[path = "store/disk.rs"]
mod disk;
#[path = "store/key.rs"]
mod key;
#[path = "store/kill.rs"]
mod kill;
#[path = "store/log.rs"]
mod log;
#[path = "store/open.rs"]
mod open;
#[path = "store/projection.rs"]
mod projection;
#[path = "store/recover.rs"]
mod recover;
#[path = "store/sent.rs"]
mod sent;
#[path = "store/snapshot.rs"]
mod snapshot;
#[path = "store/sync.rs"]
mod sync;
#[path = "store/wal.rs"]
mod wal;
