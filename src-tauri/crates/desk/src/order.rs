//! Who says which turn comes next. A desk alone agrees with itself at once; desks that are joined
//! leave the order to their stream.

use show::Turn;

/// What the order says to a turn.
#[derive(Clone, Debug)]
pub enum Agreed {
    /// It is next. What is folded is what comes back, never what was sent.
    Yes(Turn),
    /// Others came first: fold these, and decide again.
    Ahead(Vec<Turn>),
    /// Nobody answers: the turn stands apart for now.
    Silent(Turn),
}

/// The port through which turns are put in order.
pub trait Order: Send {
    /// Proposes a turn as the next one.
    fn propose(&mut self, turn: Turn) -> Agreed;
}

/// The order of a desk alone.
pub struct Local;

impl Order for Local {
    fn propose(&mut self, turn: Turn) -> Agreed {
        Agreed::Yes(turn)
    }
}
