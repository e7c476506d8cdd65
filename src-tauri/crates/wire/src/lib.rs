//! The contract with windows, browsers and scripts: what can be asked, what is answered, what is
//! pushed, and the TypeScript of it.
//!
//! The law of this crate: it shapes what `show` and `live` say and holds no rule of its own. It
//! opens no file and no socket, and reads no clock. Shapes are kept once they are out; more may
//! be added.

pub mod again;
pub mod api;
pub mod ask;
pub mod brief;
pub mod build;
pub mod catchup;
pub mod chained;
pub mod changes;
pub mod choices;
pub mod debrief;
pub mod devices;
pub mod drift;
pub mod erase;
pub mod fill;
pub mod fit;
pub mod home;
pub mod host;
pub mod journal;
pub mod learnt;
pub mod listed;
pub mod own;
pub mod papers;
pub mod people;
pub mod push;
pub mod remedy;
pub mod replay;
pub mod rundown;
pub mod sharing;
pub mod sight;
pub mod sure;
pub mod view;
pub mod windows;
pub mod words;

pub use ask::{Ask, Reply};
pub use brief::Do;
pub use push::Push;
pub use view::View;
