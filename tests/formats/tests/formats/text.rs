//! From bytes to lines without markup.

mod decode;
mod line;
