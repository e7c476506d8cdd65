//! What the tests of the desk share: a desk whose clocks are set by hand, a screen that follows
//! it, a server on it with its clients, and the program. It holds no rule of the show.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests")]

pub mod broker;
pub mod cable;
pub mod http;
pub mod liar;
pub mod lights;
pub mod line;
pub mod merge;
pub mod obs;
pub mod packets;
pub mod papers;
pub mod parts;
pub mod program;
pub mod screen;
pub mod secure;
pub mod served;
pub mod socket;
pub mod spread;
pub mod stand;
pub mod stream;
pub mod team;
pub mod usage;

pub use broker::Broker;
pub use cable::{Cable, Proxy};
pub use kit::shows;
pub use screen::Screen;
pub use stand::{Hands, Stand};
pub use stream::{Line, Stream};
pub use team::Team;
