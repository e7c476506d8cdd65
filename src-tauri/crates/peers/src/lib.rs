//! Desks that are joined: the port `Order` on a NATS JetStream stream, one for a show.
//!
//! The law of this crate: nothing of consensus is written here, it is the broker's. A turn is one
//! message, published for one place of the stream and for no other, after the turn that it follows;
//! what comes back is what the stream holds, to the byte. Where the broker does not answer within
//! the set time, the desk is told so, and goes on by itself.

mod brokers;
mod connect;
mod invitation;
mod joined;
mod keys;
mod line;
mod presence;
mod publish;
mod stream;
mod watch;

pub use brokers::Brokers;
pub use connect::JoinError;
pub use invitation::{Credentials, Invitation};
pub use joined::Joined;
