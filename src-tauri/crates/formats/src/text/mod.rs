//! From bytes to lines whose markup is known and gone.

pub mod decode;
pub mod fold;
pub mod line;
mod markup;
mod styled;

pub use fold::fold;
pub use line::Line;
pub use styled::{Styled, trimmed};
