//! Who speaks: names, functions and organisations as programmes print them.

pub mod affiliation;
mod chunks;
mod introducing;
mod name;
mod outside;
mod vocabulary;
mod voices;

pub use introducing::{Introduced, introduced};
pub use name::{Evidence, Name, name_at, named_inside};
pub use outside::outside;
pub(crate) use vocabulary::is_organisation;
pub use vocabulary::is_role;
pub use voices::{Person, Voice, Voices, voices};
