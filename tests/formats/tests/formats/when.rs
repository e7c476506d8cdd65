//! Times and dates as people write them.

mod clock;
mod date;
mod stamp;
