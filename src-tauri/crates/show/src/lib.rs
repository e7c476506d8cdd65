//! What an event is, and what may happen to it.
//!
//! The law of this crate: it is pure. It reads no clock, draws no random number, touches no file,
//! no network and nothing asynchronous: time and ids come in as arguments. A [`Command`] is
//! decided against a [`Show`] into [`Event`]s or a [`Refusal`]; events are folded into the show,
//! and folding cannot fail. Every rule of the show lives here or in `live`, and nowhere else.

pub mod about;
pub mod again;
pub mod aside;
pub mod caller;
pub mod calling;
pub mod checklist;
pub mod checks;
pub mod closing;
pub mod command;
pub mod decide;
pub mod devices;
pub mod erase;
pub mod event;
pub mod fold;
pub mod id;
pub mod papers;
pub mod people;
pub mod places;
pub mod plan;
pub mod preparing;
pub mod programme;
pub mod refusal;
pub mod right;
pub mod rows;
pub mod run;
pub mod settings;
pub mod state;
mod straight;
pub mod time;
pub mod turn;

pub use command::Command;
pub use decide::decide;
pub use event::Event;
pub use fold::fold;
pub use refusal::Refusal;
pub use state::Show;
pub use turn::Turn;
