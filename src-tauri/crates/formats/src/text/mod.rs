//! From bytes to lines whose markup is known and gone.

pub mod decode;
pub mod document;
pub mod fold;
pub mod front;
pub mod html;
pub mod line;
pub mod markup;
mod styled;
pub mod table;

pub use document::{Document, Page};
pub use fold::fold;
pub use line::Line;
pub use styled::{Styled, trimmed};
