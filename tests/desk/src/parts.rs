//! The parts of a bench.

/// Whether this part is wanted: all are, or those that are named.
#[must_use]
pub fn wanted(part: &str) -> bool {
    let mut named = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    named.peek().is_none() || named.any(|name| name == part)
}
