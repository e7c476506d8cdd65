//! The eyes of the house's rules: they read the checkout and say what stands in it.
//!
//! The rules themselves are the tests beside this library, one file a rule. Nothing here
//! knows a rule; nothing there reads a file by itself.

pub mod checkout;
pub mod rust;
pub mod texts;
pub mod web;
pub mod workspace;

/// Fails with every fault found, and what to do about them.
///
/// # Panics
/// When there is a fault.
pub fn none(faults: impl IntoIterator<Item = String>, remedy: &str) {
    let faults: Vec<_> = faults.into_iter().collect();
    assert!(faults.is_empty(), "{remedy}\n  {}\n", faults.join("\n  "));
}
