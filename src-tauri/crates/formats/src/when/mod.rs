//! Times and dates as people write them, in French and in English.

pub mod clock;
pub mod date;
pub mod stamp;

pub use clock::Clock;
pub use stamp::{Place, Stamp, stamp};
