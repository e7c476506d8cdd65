//! What tests share: small builders of shows, a stage that plays commands on one, and random
//! commands, and damaged bytes. It holds no rule of the show, and checks nothing by itself.
#![allow(clippy::unwrap_used, reason = "tests")]

pub mod acts;
pub mod build;
pub mod fuzz;
pub mod shows;
pub mod stage;

pub use acts::cases;
pub use build::{
    a_show, about, appearance, at, hard, item, organisation, person, programme, secs, segment,
};
pub use stage::{Stage, given, moment};
