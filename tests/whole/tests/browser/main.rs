//! The real browser, on a desk without a window.
#![allow(clippy::unwrap_used, reason = "tests")]

mod editing;
mod link;
mod same;
