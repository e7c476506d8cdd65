//! One show in one SQLite file (`.regie`).
//!
//! The law of this crate: it decides nothing, and does not know what an event means. Turns come
//! in as the bytes they are kept as; it appends them, durable when [`Store::append`] returns, and
//! gives them back in order. Of a turn it reads its id and the hash of the turn before it, and no
//! more: enough to see that the log is whole. It never writes over a file that it could not read
//! to the end: such a file is set aside, and what can be read goes into a new one.

mod anew;
mod apart;
mod ballast;
mod beside;
mod chain;
mod check;
mod connect;
mod error;
mod key;
mod lock;
mod log;
pub mod projection;
mod recover;
mod room;
mod schema;
mod sent;
mod setting;
mod snapshot;
mod store;
mod wal;

pub use anew::set_aside;
pub use apart::{Aside, Settled};
pub use chain::{Broken, Logged};
pub use check::{Health, Verdict, check, verify};
pub use error::StoreError;
pub use log::{Appended, read_beside};
pub use projection::Changes;
pub use recover::{Lost, Recovery};
pub use schema::{APPLICATION_ID, VERSION};
pub use sent::{SentRow, read_sent};
pub use snapshot::{Loaded, Snapshot};
pub use store::{Opened, Store};
