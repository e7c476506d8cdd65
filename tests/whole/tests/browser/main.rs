//! The real browser, on a desk without a window.
#![allow(clippy::unwrap_used, reason = "tests")]

mod axe;
mod editing;
mod hostile;
mod large;
mod link;
mod links;
mod live;
mod same;
