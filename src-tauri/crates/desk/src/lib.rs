//! The one turn of a desk: a command is decided, ordered, made durable, folded and published.
//!
//! The law of this crate: one thread owns the show, and takes one input at a time. Nothing is
//! shown that is not on the disk. It knows no window, no HTTP, no SQL text, no broker and no kind
//! of device: those stand above it (`share`, `devices`, `peers`, `regie`), or below (`store`).

pub mod again;
mod aside;
pub mod bring;
mod calls;
mod columns;
pub mod confirm;
mod decided_again;
mod desks;
pub mod documents;
pub mod door;
pub mod erase;
mod fault;
pub mod handle;
mod in_step;
mod itself;
mod joining;
pub mod keyring;
pub mod learning;
mod line;
mod loaded;
mod meeting;
pub mod moment;
pub mod order;
pub mod past;
pub mod print;
mod private;
pub mod publish;
pub mod quarantine;
pub mod reading;
mod recent;
pub mod seal;
mod sent;
mod settled;
mod several;
mod shared_keys;
pub mod shelf;
pub mod shown;
mod silent;
mod thread;
pub mod told;
mod tracks;
mod turn;
mod watch;
pub mod way;
mod withdrawn;

pub use door::Bearer;
pub use fault::Fault;
pub use handle::Desk;
pub use line::Line;
pub use reading::{Joined, Reading};
pub use show::id::{LinkId, PersonId};
pub use show::right::Right;
pub use show::time::Millis;
pub use turn::Done;
